-- Days on which the city departs from the statutory calendar.
create table calendar_override (
  day     date primary key,
  name    text    not null,
  off     boolean not null,
  paper   text    not null
);

-- Who moved which day; the highest revision names the state of the table above.
create table calendar_change (
  revision   bigint primary key,
  day        date        not null,
  change     text        not null check (change in ('SET', 'REMOVED')),
  name       text        not null,
  off        boolean     not null,
  paper      text        not null,
  changed_by text        not null,
  changed_at timestamptz not null
);

-- Every limit is dated data with a legal basis; a change of the law is a new row.
create table legal_limit (
  kind           text not null,
  effective_from date not null,
  working_days   int  not null check (working_days >= 0),
  document       text not null,
  article        text not null,
  primary key (kind, effective_from)
);

insert into legal_limit (kind, effective_from, working_days, document, article) values
  ('CORRECTION_NOTICE',  '2004-07-01',  5, '中华人民共和国行政许可法', '第三十二条'),
  ('DECISION_EXTENSION', '2004-07-01', 10, '中华人民共和国行政许可法', '第四十二条'),
  ('DELIVERY',           '2004-07-01', 10, '中华人民共和国行政许可法', '第四十四条');

-- What documents have to say in the law's words, likewise dated.
create table legal_text (
  kind           text not null,
  effective_from date not null,
  text           text not null,
  basis          text not null,
  primary key (kind, effective_from)
);

insert into legal_text (kind, effective_from, text, basis) values
  ('REMEDIES', '2004-07-01',
   '如不服本决定，可以自收到本决定书之日起六十日内依法申请行政复议，或者自收到本决定书之日起三个月内依法向人民法院提起行政诉讼。',
   '中华人民共和国行政许可法第三十八条；中华人民共和国行政诉讼法（1989年）第三十九条'),
  ('REMEDIES', '2015-05-01',
   '如不服本决定，可以自收到本决定书之日起六十日内依法申请行政复议，或者自收到本决定书之日起六个月内依法向人民法院提起行政诉讼。',
   '中华人民共和国行政许可法第三十八条；中华人民共和国行政诉讼法第四十六条');

create table material (
  id          uuid primary key,
  owner_id    text        not null,
  name        text        not null,
  media_type  text        not null,
  size        bigint      not null check (size > 0),
  sha256      text        not null,
  uploaded_at timestamptz not null,
  case_number text
);
create index material_case on material (case_number) where case_number is not null;
create index material_orphan on material (uploaded_at) where case_number is null;

-- Apart from its row, which is read far more often than the file.
create table material_content (
  material_id uuid primary key references material on delete cascade,
  content     bytea not null
);
alter table material_content alter column content set storage external;

create table case_counter (
  counter text not null,
  day     date not null,
  last    int  not null,
  primary key (counter, day)
);

create table case_file (
  number               text primary key,
  version              int         not null,
  status               text        not null,
  applicant_id         text,
  applicant_kind       text        not null,
  applicant_name       text        not null,
  applicant_identifier text        not null,
  submitted_by         text        not null,
  idempotency_key      text        not null,
  request_digest       text        not null,
  submitted_at         timestamptz not null,
  item_code            text        not null,
  item_name            text        not null,
  item_type            text        not null,
  handling             text        not null,
  edition_id           bigint      not null,
  region               text        not null,
  receiving_region     text        not null,
  organ_code           text        not null,
  organ_name           text        not null,
  promised_days        int         not null,
  statutory_days       int         not null,
  statutory_basis      text        not null,
  guide_version        int         not null,
  needed               jsonb       not null,
  form                 text        not null check (json_typeof(form::json) = 'object'),
  last_hash            text        not null,
  -- Whose turn it is, and until when; null when no officer's. Digits compare by byte, so a region is a range.
  desk                 text,
  desk_region          text collate "C",
  desk_organ           text,
  desk_due             date,
  promised_due         date,
  statutory_due        date,
  due_provisional      boolean     not null,
  suspended            boolean     not null,
  reviewer_id          text,
  calendar_version     text        not null,
  constraint case_file_once unique (submitted_by, idempotency_key)
);
create index case_file_desk on case_file (desk, desk_region, desk_due, number) where desk is not null;
create index case_file_mine on case_file (applicant_id, submitted_at desc, number desc);
create index case_file_calendar on case_file (calendar_version) where desk_due is not null;

create table case_event (
  case_number text        not null references case_file,
  sequence    int         not null,
  type        text        not null,
  at          timestamptz not null,
  actor_id    text        not null,
  actor_name  text        not null,
  part        text        not null,
  clock       text        not null,
  details     text        not null check (json_typeof(details::json) = 'object'),
  hash        text        not null,
  primary key (case_number, sequence)
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger case_event_append_only before update or delete on case_event
  for each row execute function refuse_change();
create trigger case_event_no_truncate before truncate on case_event
  for each statement execute function refuse_change();

-- What a late holiday list moved.
create table due_change (
  id                   bigint generated always as identity primary key,
  case_number          text        not null references case_file,
  changed_at           timestamptz not null,
  calendar_before      text        not null,
  calendar_after       text        not null,
  desk_due_before      date,
  desk_due_after       date,
  promised_due_before  date,
  promised_due_after   date,
  statutory_due_before date,
  statutory_due_after  date
);
create index due_change_case on due_change (case_number, id);

create table licence (
  number            text primary key,
  case_number       text        not null unique references case_file,
  item_code         text        not null,
  item_name         text        not null,
  holder            text        not null,
  holder_masked     text        not null,
  identifier_masked text        not null,
  organ_name        text        not null,
  issued_at         timestamptz not null
);
create trigger licence_immutable before update or delete on licence
  for each row execute function refuse_change();

create table licence_document (
  licence_number text primary key references licence,
  sha256         text        not null,
  content        bytea       not null,
  made_at        timestamptz not null
);
create trigger licence_document_immutable before update or delete on licence_document
  for each row execute function refuse_change();
