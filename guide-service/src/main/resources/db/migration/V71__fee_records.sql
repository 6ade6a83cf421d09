-- Kinds of bodies whose government-set prices need a hearing, by date. Which these are is for the hearing catalogue
-- 定价听证目录 of the province to say.
create table price_hearing_rule (
  kind       text not null,
  valid_from date not null,
  valid_to   date,
  basis      text not null,
  primary key (kind, valid_from),
  check (valid_to > valid_from)
);

insert into price_hearing_rule (kind, valid_from, basis)
select kind, date '1998-05-01', '《中华人民共和国价格法》第二十三条'
from unnest(array['WATER', 'POWER', 'HEATING', 'GAS', 'TRANSIT']) kind;

-- What makes a hearing a lawful one: by how many days before it something is announced, or how many of a hundred
-- participants have to be consumers.
create table hearing_rule (
  what       text not null check (what in ('RECRUITMENT_DAYS', 'ANNOUNCEMENT_DAYS', 'CONSUMERS_PERCENT')),
  valid_from date not null,
  valid_to   date,
  number     integer not null check (number > 0),
  basis      text not null,
  primary key (what, valid_from),
  check (valid_to > valid_from)
);

insert into hearing_rule (what, valid_from, valid_to, number, basis)
select what, valid_from, valid_to, number, paper || says
from (values
  ('RECRUITMENT_DAYS', 30, '：听证会举行30日前公告参加人的名额、产生方式和报名办法'),
  ('ANNOUNCEMENT_DAYS', 15, '：听证会举行15日前公告时间、地点、定价听证方案要点和参加人名单'),
  ('CONSUMERS_PERCENT', 40, '：消费者人数不少于听证会参加人总数的五分之二')
) rule (what, number, says)
cross join (values
  (date '2008-12-01', date '2019-01-10', '《政府制定价格听证办法》（国家发展改革委令2008年第2号）'),
  (date '2019-01-10', null, '《政府制定价格听证办法》（国家发展改革委令2018年第21号）')
) paper (valid_from, valid_to, paper);

-- Hearings 听证会, consultations of experts 专家论证 and press releases 新闻发布 about one fee: of a body's service, or of an
-- item of the catalogue.
create table fee_record (
  id              bigint generated always as identity primary key,
  version         integer not null,
  kind            text not null check (kind in ('HEARING', 'CONSULTATION', 'RELEASE')),
  title           text not null,
  body            text collate "C",
  service         text collate "C",
  fee             text collate "C",
  item            text collate "C",
  region          text collate "C" not null,
  organ_code      text collate "C" not null,
  held_on         date not null,
  content         jsonb not null,
  document_number text,
  effective_on    date,
  recorded_by     text not null,
  recorded_at     timestamptz not null,
  check ((body is null) = (service is null) and (body is null) = (fee is null) and (body is null) <> (item is null))
);

create index fee_record_service on fee_record (body, service, held_on desc) where body is not null;
create index fee_record_item on fee_record (item, held_on desc) where item is not null;
create index fee_record_region on fee_record (region, id);

-- How a record read before each change, for ever.
create table fee_record_change (
  id      bigint generated always as identity primary key,
  record  bigint not null references fee_record,
  at      timestamptz not null,
  by      text not null,
  by_name text not null,
  before  jsonb,
  after   jsonb not null
);

create index fee_record_change_record on fee_record_change (record, id);

create trigger keep_forever before update or delete or truncate on fee_record_change
  for each statement execute function refuse();
