-- In how many working days an organ answers, by date; a city may promise less.
create table answer_term (
  kind       text not null check (kind in ('QUESTION', 'CORRECTION')),
  valid_from date not null,
  valid_to   date,
  days       integer not null check (days > 0),
  basis      text not null,
  primary key (kind, valid_from),
  check (valid_to > valid_from)
);

insert into answer_term (kind, valid_from, days, basis) values
('QUESTION', '2008-05-01', 5, '本平台的服务承诺'),
('CORRECTION', '2008-05-01', 5, '本平台的服务承诺；《中华人民共和国行政许可法》第三十条：行政机关应当说明、解释公示的内容，提供准确、可靠的信息');

-- What people ask at a guide, and what they report as wrong in it.
create table question (
  id             bigint generated always as identity primary key,
  code           text collate "C" not null,
  item_name      text not null,
  region         text collate "C" not null,
  organ_code     text collate "C" not null,
  guide_version  integer not null,
  kind           text not null,
  aspect         text,
  text           text not null,
  asked_by       text not null,
  asked_by_name  text not null,
  asked_at       timestamptz not null,
  days           integer not null,
  basis          text not null,
  due            date not null,
  status         text not null,
  answer         text,
  answered_by    text,
  answered_by_name text,
  answered_at    timestamptz,
  in_faq         boolean not null default false
);

create index question_open on question (due, id) where status = 'OPEN';
create index question_done on question (id desc) where status <> 'OPEN';
create index question_asker on question (asked_by, id desc);
create index question_open_asker on question (code, asked_by) where status = 'OPEN';

-- How clear a guide is to its readers: one voice per reader and guide, the last one counts.
create table rating (
  code          text collate "C" not null,
  rated_by      text not null,
  guide_version integer not null,
  clarity       integer not null check (clarity between 1 and 5),
  remark        text,
  rated_at      timestamptz not null,
  primary key (code, rated_by)
);
