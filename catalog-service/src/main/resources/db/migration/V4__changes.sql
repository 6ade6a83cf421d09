-- Why items changed from the edition before to this one; what changed is seen from the items themselves.
create table item_change (
  id               bigint generated always as identity primary key,
  edition_id       bigint not null references edition on delete cascade,
  kind             text not null check (kind in (
    'ADDED', 'AMENDED', 'CANCELLED', 'DELEGATED', 'TAKEN_BACK', 'MERGED', 'SPLIT', 'TRANSFERRED')),
  before           text[] collate "C" not null,
  after            text[] collate "C" not null,
  document         text,
  document_number  text,
  reason           text not null,
  running_cases    text check (running_cases in ('FINISHED_WHERE_ACCEPTED', 'HANDED_OVER', 'ENDED')),
  transition_until date,
  round_id         bigint,
  declared_at      timestamptz not null,
  declared_by      text not null,
  check (before <> '{}' or after <> '{}')
);

create index item_change_of_edition on item_change (edition_id, id);
create index item_change_before on item_change using gin (before);
create index item_change_after on item_change using gin (after);

create trigger keep_published_from_insert after insert on item_change
  referencing new table as changed for each statement execute function keep_published_items();
create trigger keep_published_from_update after update on item_change
  referencing old table as changed for each statement execute function keep_published_items();
create trigger keep_published_from_delete after delete on item_change
  referencing old table as changed for each statement execute function keep_published_items();
