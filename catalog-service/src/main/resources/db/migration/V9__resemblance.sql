-- Cancellations that no edition here tells of: by the State Council or the city before its catalogue was kept here.
create table cancellation (
  id              bigint generated always as identity primary key,
  region          text collate "C" not null,
  region_prefix   text collate "C" not null,
  name            text not null,
  main_item       text,
  conditions      text[] not null,
  materials       text[] not null,
  legal_bases     text[] not null,
  cancelled_on    date not null,
  document        text not null,
  document_number text,
  recorded_at     timestamptz not null,
  recorded_by     text not null
);

create index cancellation_of_region on cancellation (region_prefix, id);

-- Why an item may be published though it resembles a cancelled one; holds while neither side's text changes.
create table resemblance_override (
  edition_id      bigint not null references edition on delete cascade,
  item_code       text collate "C" not null,
  cancelled       text collate "C" not null,
  pair            text not null,
  evidence        jsonb not null,
  reason          text not null,
  overridden_at   timestamptz not null,
  overridden_by   text not null,
  overridden_name text not null,
  primary key (edition_id, item_code, cancelled)
);

create trigger keep_published_from_insert after insert on resemblance_override
  referencing new table as changed for each statement execute function keep_published_items();
create trigger keep_published_from_update after update on resemblance_override
  referencing old table as changed for each statement execute function keep_published_items();
create trigger keep_published_from_delete after delete on resemblance_override
  referencing old table as changed for each statement execute function keep_published_items();
create trigger keep_from_truncate before truncate on resemblance_override
  for each statement execute function refuse();
