-- The draft of a guide: at most one for each item, worked on until another person publishes it.
create table draft (
  code           text collate "C" primary key,
  version        integer not null,
  status         text not null check (status in ('DRAFTING', 'IN_REVIEW', 'RETURNED')),
  content        jsonb not null,
  guide_version  integer not null,
  name           text not null,
  region         text collate "C" not null,
  organ_code     text collate "C" not null,
  edited_by      text not null,
  edited_by_name text not null,
  edited_at      timestamptz not null,
  submitted_by   text,
  reasons        text
);

create index draft_region on draft (region, code);

-- Who did what to drafts, for ever.
create table draft_step (
  id      bigint generated always as identity primary key,
  code    text collate "C" not null,
  step    text not null check (step in ('BEGUN', 'SUBMITTED', 'WITHDRAWN', 'RETURNED', 'PUBLISHED', 'DISCARDED')),
  at      timestamptz not null,
  by      text not null,
  by_name text not null,
  reasons text
);

create index draft_step_code on draft_step (code, id);

create trigger keep_forever before update or delete or truncate on draft_step
  for each statement execute function refuse();
