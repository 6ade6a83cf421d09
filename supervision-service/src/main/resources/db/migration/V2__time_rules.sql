-- 时效规则. Each rule measures working days; the ladder says from which measure on which level holds.
-- T01 measures the days since receipt, T02 and T03 the days beyond the promised limit (negative: still left),
-- T04 those beyond the statutory limit with its extensions.
insert into supervision_rule
  (id, version, family, trigger, ladder, parameters, legal_basis, message_key, mode, effective_from, approver)
values
  ('T01', 1, 'TIME', 'EVENT_AND_TIMER',
   '[{"level": "WARNING", "from": 4}, {"level": "RED", "from": 6}]',
   '{"limit": 5}',
   '《中华人民共和国行政许可法》第三十二条第一款第（四）项：五日内一次告知需要补正的全部内容，逾期不告知的，自收到申请材料之日起即为受理',
   'signal.t01', 'ON', '2004-07-01', '市行政效能电子监察中心'),
  ('T02', 1, 'TIME', 'EVENT_AND_TIMER',
   '[{"level": "WARNING", "from": -1}]',
   '{"handling": ["PROMISED"]}',
   '服务承诺制：承诺时限届满前一个工作日预警',
   'signal.t02', 'ON', '2004-07-01', '市行政效能电子监察中心'),
  ('T03', 1, 'TIME', 'EVENT_AND_TIMER',
   '[{"level": "YELLOW", "from": 1}]',
   '{}',
   '服务承诺制：超过行政机关公布的承诺时限、未超过法定时限',
   'signal.t03', 'ON', '2004-07-01', '市行政效能电子监察中心'),
  ('T04', 1, 'TIME', 'EVENT_AND_TIMER',
   '[{"level": "RED", "from": 1}]',
   '{}',
   '《中华人民共和国行政许可法》第四十二条、第七十四条第（三）项：未在法定期限内作出准予或者不予行政许可决定',
   'signal.t04', 'ON', '2004-07-01', '市行政效能电子监察中心');
