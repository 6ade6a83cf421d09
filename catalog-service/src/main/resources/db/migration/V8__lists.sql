-- Found by pinyin: trigrams of the letters, which exist in every locale.
create extension if not exists pg_trgm;

-- The name as it is spelt, each syllable with a capital letter (ShiPin), and on a second line its initials (SP).
alter table item add column search_spelt text not null default '';
create index item_spelt on item using gin (search_spelt gin_trgm_ops);

-- Counted when written: statistics of 100,000 items need not open their elements.
alter table item
  add column material_count integer generated always as
    (coalesce(jsonb_array_length(elements -> 'materials'), 0)) stored,
  add column visits integer generated always as (cast(elements -> 'ways' ->> 'visits' as integer)) stored;

-- Which of a source's columns feeds which of ours, remembered under the source's name; '' leaves a column out.
create table import_mapping (
  region      text collate "C" not null,
  source      text not null,
  columns     jsonb not null,
  -- Of the header it was made for: the same header is recognised next time.
  fingerprint text not null,
  saved_at    timestamptz not null,
  saved_by    text not null,
  primary key (region, source)
);

create index import_mapping_recognised on import_mapping (region, fingerprint);

alter table import_job
  add column source    text,
  add column columns   jsonb not null default '{}',
  add column header    text[] not null default '{}',
  add column continues bigint references import_job on delete set null;

-- Where a problem is when it is not on the first sheet.
alter table import_problem add column place text;

-- Rows that were not taken in, as they stood in the file, to be corrected and handed in again.
create table import_refused (
  job_id      bigint not null references import_job on delete cascade,
  row         integer not null,
  cells       text[] not null,
  resolved_by bigint references import_job on delete set null,
  primary key (job_id, row)
);

-- The rows of a workbook's other sheets while their import runs; a job that is run again reads them again.
create unlogged table import_part_row (
  job_id    bigint not null,
  item_code text collate "C" not null,
  sheet     text not null,
  row       integer not null,
  cells     jsonb not null
);

create index import_part_row_of_item on import_part_row (job_id, item_code);
