-- 内容规则. They measure the working days beyond the term that guide-service tells with its basis: none for C01, which
-- is told when the guide may not be so any more.
insert into supervision_rule
  (id, version, family, trigger, ladder, parameters, legal_basis, message_key, mode, effective_from, approver)
values
  ('C01', 1, 'CONTENT', 'EVENT_AND_TIMER',
   '[{"level": "YELLOW", "from": 0}]',
   '{}',
   '《中华人民共和国行政许可法》第三十条第一款：行政机关应当将法律、法规、规章规定的有关行政许可的事项、依据、条件、数量、程序、期限以及需要提交的全部材料的目录和申请书示范文本等公示',
   'signal.c01', 'ON', '2004-07-01', '市行政效能电子监察中心'),
  ('C07', 1, 'CONTENT', 'EVENT_AND_TIMER',
   '[{"level": "WARNING", "from": -1}, {"level": "YELLOW", "from": 1}]',
   '{}',
   '《中华人民共和国行政许可法》第三十条第二款：申请人要求行政机关对公示内容予以说明、解释的，行政机关应当说明、解释；服务承诺制：在承诺的期限内答复',
   'signal.c07', 'ON', '2008-05-01', '市行政效能电子监察中心'),
  ('C08', 1, 'CONTENT', 'EVENT_AND_TIMER',
   '[{"level": "WARNING", "from": -1}, {"level": "YELLOW", "from": 1}]',
   '{}',
   '《中华人民共和国行政许可法》第三十条第二款：行政机关应当提供准确、可靠的信息；服务承诺制：在承诺的期限内处理',
   'signal.c08', 'ON', '2008-05-01', '市行政效能电子监察中心');
