-- Ranges without overlap beside equal regions or types.
create extension if not exists btree_gist;

-- Order and prefix search by code point, whatever locale the database has: codes and regions are "C".

create table edition (
  id            bigint generated always as identity primary key,
  region        text collate "C" not null,
  region_prefix text collate "C" not null,
  year          integer not null,
  title         text not null,
  status        text not null default 'DRAFT' check (status in ('DRAFT', 'PUBLISHED')),
  effective     tstzrange,
  based_on      bigint references edition,
  items         integer not null default 0,
  created_at    timestamptz not null,
  published_at  timestamptz,
  constraint edition_effective_once_published
    check ((status = 'PUBLISHED') = (effective is not null and published_at is not null)),
  constraint edition_effective_not_empty check (not isempty(effective)),
  constraint edition_one_in_force_per_region
    exclude using gist (region with =, effective with &&) where (status = 'PUBLISHED')
);

create unique index edition_one_draft on edition (region, year, title) where status = 'DRAFT';

create table item (
  edition_id            bigint not null references edition on delete cascade,
  code                  text collate "C" not null,
  standing              text not null check (standing in ('TEMPLATE', 'IMPLEMENTATION')),
  name                  text not null,
  main_item             text,
  type                  text not null,
  region                text collate "C" not null,
  region_prefix         text collate "C" not null,
  organ_code            text collate "C" not null,
  organ_name            text not null,
  handling              text not null check (handling in ('IMMEDIATE', 'PROMISED')),
  statutory_limit_days  integer not null check (statutory_limit_days >= 0),
  statutory_limit_basis text not null,
  promised_limit_days   integer not null check (promised_limit_days >= 0),
  base_code             text collate "C",
  template_code         text collate "C",
  former_codes          text[] collate "C" not null,
  needs                 text[] not null,
  -- 实施清单要素: read and written whole, compared part by part.
  elements              jsonb not null,
  -- What keeps the item from being published; follows from the columns above, written with them.
  faults                jsonb not null,
  basis_until           date,
  -- Equal for equal items.
  digest                text not null,
  search_text           text not null,
  search_grams          text[] not null,
  version               integer not null default 1,
  edited_at             timestamptz not null,
  edited_by             text not null,
  primary key (edition_id, code)
);

create index item_code on item (code, edition_id);
create index item_code_prefix on item (lower(code) collate "C");
create index item_region on item (region_prefix, code);
create index item_organ on item (organ_code, code);
-- Trigrams find no Chinese word of two characters, and none at all in a database with the C locale.
create index item_grams on item using gin (search_grams);
create index item_former on item using gin (former_codes) where former_codes <> '{}';
create index item_template on item (template_code, edition_id) where template_code is not null;
create index item_faulty on item (edition_id, code) where faults <> '[]';
create index item_needs on item using gin (needs) where needs <> '{}';

-- What is published stays as it is; only the end of its validity is written, once.
create function keep_published_edition() returns trigger language plpgsql as $$
begin
  if old.status = 'PUBLISHED' then
    if tg_op = 'DELETE'
        or not upper_inf(old.effective)
        or upper_inf(new.effective)
        or lower(new.effective) <> lower(old.effective)
        or (new.id, new.region, new.region_prefix, new.year, new.title, new.status, new.items, new.created_at,
            new.published_at) is distinct from
           (old.id, old.region, old.region_prefix, old.year, old.title, old.status, old.items, old.created_at,
            old.published_at) then
      raise exception 'Edition % is published and cannot be changed', old.id using errcode = 'restrict_violation';
    end if;
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;

create trigger keep_published before update or delete on edition
  for each row execute function keep_published_edition();

-- Once per statement, not per row. The lock makes a publication under way be waited for, not overtaken.
create function keep_published_items() returns trigger language plpgsql as $$
begin
  if exists (
      with touched as materialized (
        select status from edition where id in (select edition_id from changed) for share)
      select from touched where status = 'PUBLISHED') then
    raise exception 'The items of a published edition cannot be changed' using errcode = 'restrict_violation';
  end if;
  return null;
end $$;

create trigger keep_published_from_insert after insert on item
  referencing new table as changed for each statement execute function keep_published_items();
create trigger keep_published_from_update after update on item
  referencing old table as changed for each statement execute function keep_published_items();
create trigger keep_published_from_move after update on item
  referencing new table as changed for each statement execute function keep_published_items();
create trigger keep_published_from_delete after delete on item
  referencing old table as changed for each statement execute function keep_published_items();

create function refuse() returns trigger language plpgsql as $$
begin
  raise exception '% of % is not allowed', tg_op, tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger keep_from_truncate before truncate on item for each statement execute function refuse();

create table audit_entry (
  id         bigint generated always as identity primary key,
  at         timestamptz not null,
  actor      text not null,
  actor_name text not null,
  action     text not null,
  region     text collate "C" not null,
  edition_id bigint,
  item_code  text collate "C",
  import_id  bigint,
  details    jsonb not null
);

create index audit_entry_of_edition on audit_entry (edition_id, id);
create index audit_entry_of_item on audit_entry (item_code, id) where item_code is not null;
create index audit_entry_of_region on audit_entry (region, id);

-- From which day on no edition may hold items of a type any more.
create table item_type_end (
  type     text primary key,
  from_day date not null,
  basis    text not null
);

insert into item_type_end values
  ('9001', '2015-05-10', '《国务院关于取消非行政许可审批事项的决定》（国发〔2015〕27号）');

create trigger keep_forever before update or delete or truncate on audit_entry
  for each statement execute function refuse();
