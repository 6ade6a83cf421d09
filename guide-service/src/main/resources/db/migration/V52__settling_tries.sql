-- cause: why the guide is looked at, should it read otherwise within the same edition.
-- A guide that cannot be looked at waits, longer each time; the others go on.
alter table unsettled
  add column cause text not null default 'TEMPLATE' check (cause in ('EDITION', 'TEMPLATE', 'LAW', 'CHECKLIST')),
  add column tries integer not null default 0,
  add column not_before timestamptz,
  add column problem text;

create index unsettled_failed on unsettled (not_before) where tries > 0;
