-- Limits of the law that hold where an item names none; working days.
create table legal_limit (
  type       text not null,
  days       integer not null check (days > 0),
  basis      text not null,
  by_analogy boolean not null,
  valid_from date not null,
  valid_to   date,
  check (valid_to is null or valid_to > valid_from),
  exclude using gist (type with =, daterange(valid_from, valid_to) with &&)
);

-- 《行政许可法》 (2004-07-01) art. 42: 20 working days. No statute sets a limit for every act of the other types that
-- begin with an application; the catalogue then measures them by the same article and says so. Penalty, coercion,
-- levy and inspection begin with no application and have no such limit.
insert into legal_limit (type, days, basis, by_analogy, valid_from) values
  ('01', 20, '《中华人民共和国行政许可法》第四十二条', false, '2004-07-01'),
  ('05', 20, '参照《中华人民共和国行政许可法》第四十二条', true, '2004-07-01'),
  ('07', 20, '参照《中华人民共和国行政许可法》第四十二条', true, '2004-07-01'),
  ('08', 20, '参照《中华人民共和国行政许可法》第四十二条', true, '2004-07-01'),
  ('09', 20, '参照《中华人民共和国行政许可法》第四十二条', true, '2004-07-01'),
  ('10', 20, '参照《中华人民共和国行政许可法》第四十二条', true, '2004-07-01'),
  ('20', 20, '参照《中华人民共和国行政许可法》第四十二条', true, '2004-07-01'),
  ('2001', 20, '参照《中华人民共和国行政许可法》第四十二条', true, '2004-07-01'),
  ('9001', 20, '参照《中华人民共和国行政许可法》第四十二条', true, '2004-07-01');
