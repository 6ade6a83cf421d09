-- The item's aspects as they read when the writing was made, all of them: what an item change makes stale is told by
-- comparison. Null for writings made before this was kept.
alter table writing add ground jsonb;

-- A guide as everybody read it, for ever. A version comes to be when something is written or when an edition in force
-- says something else than before.
create table guide_version (
  code         text collate "C" not null,
  version      integer not null,
  edition_id   bigint not null references edition,
  cause        text not null check (cause in ('EDITION', 'WRITING')),
  published_at timestamptz not null,
  published_by text,
  snapshot     jsonb not null,
  primary key (code, version)
);

create trigger keep_forever before update or delete or truncate on guide_version
  for each statement execute function refuse();

-- One row for each guide in force: what the public lists and the figures are made of. Can be thrown away and made again.
create table guide_state (
  code          text collate "C" primary key,
  version       integer not null,
  digest        text not null,
  name          text not null,
  region        text collate "C" not null,
  organ_code    text collate "C" not null,
  organ_name    text not null,
  aspects       integer not null,
  missing       text[] not null,
  written       integer not null,
  stale         jsonb,
  stale_since   date
);

create sequence guide_news;

create index guide_state_incomplete on guide_state (region, code) where missing <> '{}';
create index guide_state_stale on guide_state (region, code) where stale is not null;
create index guide_state_organ on guide_state (organ_code, code);

-- The figures by region and organ, kept up by every statement that changes the states.
create table guide_count (
  region     text collate "C" not null,
  organ_code text collate "C" not null,
  organ_name text not null,
  guides     integer not null,
  complete   integer not null,
  aspects    bigint not null,
  present    bigint not null,
  stale      integer not null,
  primary key (region, organ_code)
);

create function count_guides() returns trigger language plpgsql as $$
declare
  moved record;
begin
  for moved in
    select * from (values ('old_rows', -1, 'INSERT'), ('new_rows', 1, 'DELETE')) m (rows, sign, except_at)
    where except_at <> tg_op
  loop
    execute format($sql$
      insert into guide_count as c (region, organ_code, organ_name, guides, complete, aspects, present, stale)
      select region, organ_code, max(organ_name), sum($1), sum($1 * (missing = '{}')::int), sum($1 * aspects),
             sum($1 * (aspects - cardinality(missing))), sum($1 * (stale is not null)::int)
      from %I group by region, organ_code order by region, organ_code
      on conflict (region, organ_code) do update
        set organ_name = excluded.organ_name, guides = c.guides + excluded.guides,
            complete = c.complete + excluded.complete, aspects = c.aspects + excluded.aspects,
            present = c.present + excluded.present, stale = c.stale + excluded.stale$sql$, moved.rows)
      using moved.sign;
  end loop;
  return null;
end $$;

create trigger count_new after insert on guide_state
  referencing new table as new_rows for each statement execute function count_guides();
create trigger count_changed after update on guide_state
  referencing new table as new_rows old table as old_rows for each statement execute function count_guides();
create trigger count_gone after delete on guide_state
  referencing old table as old_rows for each statement execute function count_guides();

-- Items whose guide is to be looked at again, because an edition took effect.
create table unsettled (
  code text collate "C" primary key
);

alter table edition add settled_at timestamptz;
create index edition_unsettled on edition (effective_from) where settled_at is null;
