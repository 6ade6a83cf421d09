-- 监察业务信息库: what happened to every case, as the cases' own log tells it. Only ever added to.
create table case_event (
  case_number text        not null,
  sequence    bigint      not null check (sequence > 0),
  id          uuid        not null unique,
  type        text        not null,
  at          timestamptz not null,
  recorded_at timestamptz not null,
  actor_id    text        not null,
  actor_name  text        not null,
  actor_role  text        not null,
  organ       text        not null,
  region      text        not null,
  payload     jsonb       not null,
  trace_id    text,
  primary key (case_number, sequence)
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end
$$;

create trigger case_event_append_only before update or delete or truncate on case_event
  for each statement execute function refuse_change();

-- One row per case, folded from its events up to the first gap. Can be thrown away and made again.
create table watched_case (
  case_number      text primary key,
  status           text    not null,
  open             boolean not null,
  item_code        text    not null,
  item_name        text    not null,
  region           text    not null,
  receiving_region text    not null,
  organ            text    not null,
  organ_name       text    not null,
  last_sequence    bigint  not null,
  folded_sequence  bigint  not null,
  promised_due     date,
  statutory_due    date,
  calendar_version text    not null,
  next_check_on    date
);

create index watched_case_due on watched_case (next_check_on) where next_check_on is not null;
create index watched_case_region on watched_case (region text_pattern_ops) where open;
create index watched_case_receiving on watched_case (receiving_region text_pattern_ops) where open;

-- 监察规则信息库. A rule is never rewritten: a change is a new version.
create table supervision_rule (
  id             text    not null,
  version        int     not null check (version > 0),
  family         text    not null check (family in ('TIME', 'PROCESS', 'CONTENT', 'FEE')),
  trigger        text    not null check (trigger in ('EVENT', 'TIMER', 'EVENT_AND_TIMER')),
  ladder         jsonb   not null,
  parameters     jsonb   not null,
  legal_basis    text    not null check (legal_basis <> ''),
  message_key    text    not null,
  mode           text    not null check (mode in ('ON', 'OFF', 'TRIAL')),
  effective_from date    not null,
  effective_to   date,
  approver       text    not null,
  primary key (id, version),
  check (effective_to is null or effective_to > effective_from)
);

create table signal (
  id               bigint generated always as identity primary key,
  case_number      text        not null references watched_case,
  number           int         not null,
  rule             text        not null,
  rule_version     int         not null,
  level            text        not null check (level in ('WARNING', 'YELLOW', 'RED')),
  trial            boolean     not null,
  raised_at        timestamptz not null,
  evidence         jsonb       not null,
  item_name        text        not null,
  region           text        not null,
  receiving_region text        not null,
  organ            text        not null,
  organ_name       text        not null,
  foreign key (rule, rule_version) references supervision_rule (id, version),
  unique (case_number, rule, level, trial),
  unique (case_number, number)
);

create index signal_region on signal (region text_pattern_ops, id);
create index signal_receiving on signal (receiving_region text_pattern_ops, id);

create trigger signal_append_only before update or delete or truncate on signal
  for each statement execute function refuse_change();

-- The days on which the city departs from the statutory calendar, as application-service last told.
create table calendar_override (
  day   date    primary key,
  name  text    not null,
  off   boolean not null,
  paper text    not null
);

create table calendar_state (
  only_row boolean primary key default true check (only_row),
  wanted   bigint not null,
  known    bigint not null
);
insert into calendar_state (wanted, known) values (0, -1);

-- Deadlines that moved because the calendar did.
create table deadline_change (
  id               bigint generated always as identity primary key,
  case_number      text        not null references watched_case,
  changed_at       timestamptz not null,
  old_calendar     text        not null,
  new_calendar     text        not null,
  old_promised_due date,
  new_promised_due date,
  old_statutory_due date,
  new_statutory_due date
);
