-- Events this service has to tell. A row is written in the transaction of the change it tells of.
create table outbox (
  position     bigint generated always as identity primary key,
  id           uuid        not null,
  type         text        not null,
  aggregate    text        not null,
  sequence     bigint      not null,
  occurred_at  timestamptz not null,
  payload      text        not null,
  trace_parent text,
  sent_at      timestamptz
);

-- The relay reads the head of the unsent rows; the purge reads the oldest sent ones.
create index outbox_unsent on outbox (position) where sent_at is null;
create index outbox_sent on outbox (sent_at) where sent_at is not null;

-- Events this service has taken in. Written in the transaction of their effect, so that each counts once.
create table inbox (
  subscription text        not null,
  event_id     uuid        not null,
  type         text        not null,
  aggregate    text        not null,
  sequence     bigint      not null,
  received_at  timestamptz not null default now(),
  primary key (subscription, event_id)
);

create index inbox_received on inbox (received_at);
