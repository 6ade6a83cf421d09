create table import_job (
  id              bigint generated always as identity primary key,
  region          text collate "C" not null,
  year            integer not null,
  title           text not null,
  file_name       text not null,
  file_size       bigint not null,
  sha256          text not null,
  format          text not null check (format in ('CSV', 'XLSX')),
  encoding        text not null,
  mode            text not null check (mode in ('ADD', 'REPLACE')),
  dry_run         boolean not null,
  state           text not null default 'RUNNING' check (state in ('RUNNING', 'DONE', 'FAILED')),
  attempts        integer not null default 0,
  failure_code    text,
  failure_args    text[],
  edition_id      bigint references edition on delete set null,
  rows_read       integer not null default 0,
  rows_imported   integer not null default 0,
  rows_refused    integer not null default 0,
  warnings        integer not null default 0,
  created_at      timestamptz not null,
  created_by      text not null,
  created_by_name text not null,
  finished_at     timestamptz,
  check ((state = 'FAILED') = (failure_code is not null)),
  check ((state = 'RUNNING') = (finished_at is null))
);

create unique index import_one_per_draft on import_job (region, year, title) where state = 'RUNNING' and not dry_run;
create index import_running on import_job (id) where state = 'RUNNING';

-- The uploaded file, in pieces that are read one by one; deleted when the job ends.
create table import_part (
  job_id  bigint not null references import_job on delete cascade,
  number  integer not null,
  content bytea not null,
  primary key (job_id, number)
);
alter table import_part alter column content set storage external;

create table import_problem (
  job_id   bigint not null references import_job on delete cascade,
  number   integer not null,
  row      integer not null,
  field    text,
  code     text not null,
  severity text not null check (severity in ('ERROR', 'WARNING')),
  args     text[] not null,
  value    text,
  primary key (job_id, number)
);

create index import_problem_errors_first on import_problem (job_id, severity, number);
