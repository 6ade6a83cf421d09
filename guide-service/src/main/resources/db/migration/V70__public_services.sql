-- Kinds of public-service bodies 公共企事业单位, by date: who is in charge of them, and by which rules they publish. A city
-- may add its own.
create table public_service_kind (
  code       text not null,
  valid_from date not null,
  valid_to   date,
  no         integer not null,
  title      text not null,
  title_en   text not null,
  department text not null,
  basis      text not null,
  primary key (code, valid_from),
  check (valid_to > valid_from)
);

insert into public_service_kind (code, valid_from, valid_to, no, title, title_en, department, basis)
select code, valid_from, valid_to, no, title, title_en, department, basis
from (values
  ('HOSPITAL', 1, '医院', 'Hospitals', '卫生健康部门', true),
  ('SCHOOL', 2, '学校', 'Schools', '教育部门', true),
  ('PROPERTY', 3, '物业', 'Property management', '住房和城乡建设部门', false),
  ('WATER', 4, '供水', 'Water supply', '水务部门', true),
  ('POWER', 5, '供电', 'Power supply', '电力管理部门', true),
  ('HEATING', 6, '供热', 'Heating', '供热主管部门', true),
  ('GAS', 7, '供气', 'Gas supply', '燃气管理部门', true),
  ('TELECOM', 8, '通信', 'Telecommunications', '通信管理部门', false),
  ('FUNERAL', 9, '殡葬', 'Funeral services', '民政部门', false),
  ('TRANSIT', 10, '公共交通', 'Public transport', '交通运输部门', true),
  ('ENVIRONMENT', 11, '环境保护', 'Environmental services', '生态环境部门', true)
) kind (code, no, title, title_en, department, named)
join (values
  (date '2008-05-01', date '2019-05-15', true, '《中华人民共和国政府信息公开条例》（国务院令第492号）第三十七条'),
  (date '2008-05-01', date '2019-05-15', false,
   '《中华人民共和国政府信息公开条例》（国务院令第492号）第三十七条（与人民群众利益密切相关的公共企事业单位）'),
  (date '2019-05-15', null, true,
   '《中华人民共和国政府信息公开条例》第五十五条；《公共企事业单位信息公开规定制定办法》（国办发〔2020〕50号）'),
  (date '2019-05-15', null, false,
   '《中华人民共和国政府信息公开条例》第五十五条（与人民群众利益密切相关的公共企事业单位）')
) rule (valid_from, valid_to, named, basis) using (named);

-- The bodies. terms: what each is found by, see search.Terms.
create table public_body (
  code        text collate "C" primary key,
  version     integer not null,
  name        text not null,
  kind        text not null,
  region      text collate "C" not null,
  region_name text not null,
  address     text not null,
  telephones  text[] not null,
  hours       text not null,
  website     text,
  organ_code  text collate "C" not null,
  organ_name  text not null,
  valid_from  date not null,
  valid_to    date,
  terms       text[] not null,
  check (valid_to > valid_from)
);

create index public_body_region on public_body (region, code);
create index public_body_kind on public_body (kind, region, code);
create index public_body_organ on public_body (organ_code, code);
create index public_body_terms on public_body using gin (terms);

-- Who changed what of a body, for ever.
create table public_body_change (
  id      bigint generated always as identity primary key,
  code    text collate "C" not null references public_body,
  at      timestamptz not null,
  by      text not null,
  by_name text not null,
  before  jsonb,
  after   jsonb not null
);

create index public_body_change_code on public_body_change (code, id);

create trigger keep_forever before update or delete or truncate on public_body_change
  for each statement execute function refuse();

-- A service of a body. version 0: written, and never published yet. missing: elements without a value, in the published
-- version or else in the draft.
create table public_service (
  body         text collate "C" not null references public_body,
  key          text collate "C" not null,
  name         text not null,
  version      integer not null default 0,
  published_at timestamptz,
  ended_on     date,
  missing      text[] not null,
  terms        text[] not null default '{}',
  primary key (body, key)
);

create index public_service_terms on public_service using gin (terms) where version > 0;

create table public_service_version (
  body         text collate "C" not null,
  key          text collate "C" not null,
  version      integer not null,
  published_at timestamptz not null,
  written_by   text not null,
  published_by text not null,
  snapshot     jsonb not null,
  primary key (body, key, version),
  foreign key (body, key) references public_service
);

create trigger keep_forever before update or delete or truncate on public_service_version
  for each statement execute function refuse();

create table public_service_draft (
  body           text collate "C" not null,
  key            text collate "C" not null,
  version        integer not null,
  status         text not null check (status in ('DRAFTING', 'IN_REVIEW', 'RETURNED')),
  content        jsonb not null,
  seen_version   integer not null,
  edited_by      text not null,
  edited_by_name text not null,
  edited_at      timestamptz not null,
  submitted_by   text,
  reasons        text,
  primary key (body, key),
  foreign key (body, key) references public_service on delete cascade
);

-- Who did what to the drafts and services, for ever.
create table public_service_step (
  id      bigint generated always as identity primary key,
  body    text collate "C" not null,
  key     text collate "C" not null,
  step    text not null,
  at      timestamptz not null,
  by      text not null,
  by_name text not null,
  reasons text
);

create index public_service_step_service on public_service_step (body, key, id);

create trigger keep_forever before update or delete or truncate on public_service_step
  for each statement execute function refuse();
