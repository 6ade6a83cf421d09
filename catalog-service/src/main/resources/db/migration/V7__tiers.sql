-- 三级联动: what a district or township takes over from the tier above it.

-- Equal for items that say the same in what a lower tier takes over; the limits are compared by themselves.
alter table item add column terms text not null generated always as (md5(
  name || E'\x1f' || coalesce(main_item, '') || E'\x1f' || type || E'\x1f' || handling || E'\x1f'
    || cast(statutory_limit_days as text) || E'\x1f' || statutory_limit_basis || E'\x1f' || coalesce(base_code, '')
    || E'\x1f' || cast(elements as text))) stored;

create index item_of_template_standing on item (region, code) where standing = 'TEMPLATE';
create index item_base on item (base_code, edition_id) where base_code is not null;

-- Which wording of the template an adoption was made from, or aligned with last. An edition begun from another holds no
-- entry of its own for what it did not touch; then the one of the edition before it counts.
create table adoption (
  edition_id       bigint not null references edition on delete cascade,
  code             text collate "C" not null,
  template_edition bigint not null references edition on delete cascade,
  template_code    text collate "C" not null,
  taken_at         timestamptz not null,
  taken_by         text not null,
  primary key (edition_id, code)
);

create index adoption_of_code on adoption (code, edition_id desc);

create trigger keep_published_from_insert after insert on adoption
  referencing new table as changed for each statement execute function keep_published_items();
create trigger keep_published_from_update after update on adoption
  referencing old table as changed for each statement execute function keep_published_items();
create trigger keep_published_from_delete after delete on adoption
  referencing old table as changed for each statement execute function keep_published_items();

-- A publication after which adoptions differ from their templates more than they may, as it was told to the others.
create table drift_notice (
  id         bigint generated always as identity primary key,
  edition_id bigint not null references edition,
  region     text collate "C" not null,
  sequence   bigint not null,
  at         timestamptz not null,
  regions    jsonb not null,
  unique (region, sequence)
);

create trigger keep_forever before update or delete or truncate on drift_notice
  for each statement execute function refuse();
