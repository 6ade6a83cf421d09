-- Publications after which adoptions are compared with their templates, page by page and outside the publication.
create table drift_recount (
  id             bigint generated always as identity primary key,
  edition_id     bigint not null references edition,
  region         text collate "C" not null,
  effective_from timestamptz not null,
  -- In force then and published before it, so that none of it changes while it is counted.
  editions       bigint[] not null,
  stored_at      timestamptz not null,
  -- Adoptions to compare; null before it is known how many there are.
  total          integer,
  counted        integer not null default 0,
  -- What was compared last: the place in editions, from 1, and the code.
  place          integer not null default 1,
  after_code     text collate "C" not null default '',
  -- By region; see DriftRecounts.
  counts         jsonb not null default '{}',
  done_at        timestamptz
);

create index drift_recount_pending on drift_recount (id) where done_at is null;
create index drift_recount_of_region on drift_recount (region, id);
