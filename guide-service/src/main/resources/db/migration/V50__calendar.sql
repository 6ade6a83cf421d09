-- The days on which the city departs from the statutory calendar, as application-service last told.
create table calendar_override (
  day   date    primary key,
  name  text    not null,
  off   boolean not null,
  paper text    not null
);

create table calendar_state (
  only_row boolean primary key default true check (only_row),
  -- The newest revision that was announced, and the one that the table holds.
  wanted   bigint not null,
  known    bigint not null
);
insert into calendar_state (wanted, known) values (0, -1);

-- With which days the due day was counted; null for those from before this was written down.
alter table question add column calendar text;

-- The due days that moved because the calendar did.
create table question_due_change (
  id           bigint generated always as identity primary key,
  question     bigint      not null references question,
  changed_at   timestamptz not null,
  old_calendar text,
  new_calendar text        not null,
  old_due      date        not null,
  new_due      date        not null
);

create index question_due_change_question on question_due_change (question);

create trigger keep_forever before update or delete or truncate on question_due_change
  for each statement execute function refuse();

-- kind: STALE for the term of a guide that lags behind, LACKING for that of one that is not complete yet.
create table guide_due_change (
  id           bigint generated always as identity primary key,
  code         text collate "C" not null,
  kind         text        not null check (kind in ('STALE', 'LACKING')),
  changed_at   timestamptz not null,
  old_calendar text,
  new_calendar text        not null,
  old_due      date        not null,
  new_due      date        not null
);

create index guide_due_change_code on guide_due_change (code);

create trigger keep_forever before update or delete or truncate on guide_due_change
  for each statement execute function refuse();
