-- Every change that the search has to follow takes the next position. Writers hold the lock of lock_changes() until they
-- commit, so that positions become visible in their order and a reader that asks "after position n" misses none.
create sequence change_position;

create function lock_changes() returns void language sql as
  $$ select pg_advisory_xact_lock(hashtextextended('guide.changes', 0)) $$;

-- An edition of the catalogue. Its guides show together: once all of its items are taken over (position is set) and
-- its time has come. Until then the region's previous edition rules on.
create table edition (
  id              bigint primary key,
  region          text collate "C" not null,
  title           text not null,
  year            integer not null,
  effective_from  timestamptz not null,
  effective_until timestamptz,
  position        bigint unique
);

create index edition_region on edition (region, effective_from);

-- What an item said in an edition; revision counts how often that changed, from 1.
create table item (
  edition_id bigint not null references edition,
  code       text collate "C" not null,
  revision   integer not null,
  facts      jsonb not null,
  primary key (code, edition_id)
);

create index item_edition on item (edition_id, code);

-- What was written for an item, whatever edition it stands in. All versions are kept.
-- against: what the catalogue or the law said at the time, where the writing words the same aspect.
create table writing (
  code       text collate "C" not null,
  version    integer not null,
  content    jsonb not null,
  against    jsonb not null,
  written_at timestamptz not null,
  written_by text not null,
  position   bigint not null unique,
  primary key (code, version)
);

create function refuse() returns trigger language plpgsql as $$
begin
  raise exception '% of % is not allowed', tg_op, tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger keep_forever before update or delete or truncate on writing
  for each statement execute function refuse();

-- The taking over of an edition's items, page by page.
create table derivation (
  edition_id  bigint primary key references edition,
  after_code  text collate "C",
  items       integer not null default 0,
  failures    integer not null default 0,
  problem     text,
  finished_at timestamptz
);

create index derivation_open on derivation (edition_id) where finished_at is null;
