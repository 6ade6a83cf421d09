-- The questions that tell the situations of an item apart, as they were written. All versions are kept, for cases name
-- the version that their answers belong to.
create table questionnaire (
  code       text collate "C" not null,
  version    integer not null check (version > 0),
  content    jsonb not null,
  written_at timestamptz not null,
  written_by text not null,
  primary key (code, version)
);

create trigger keep_forever before update or delete or truncate on questionnaire
  for each statement execute function refuse();
