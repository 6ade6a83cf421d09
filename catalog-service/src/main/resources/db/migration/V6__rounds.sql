-- How long the public must be asked, dated and with its basis.
create table notice_term (
  unit       text not null check (unit in ('WORKING_DAYS', 'NATURAL_DAYS')),
  days       integer not null check (days > 0),
  basis      text not null,
  valid_from date not null,
  valid_to   date,
  check (valid_to is null or valid_to > valid_from),
  exclude using gist (daterange(valid_from, valid_to) with &&)
);

-- "一般不少于30日": a shorter notice says why. Before 2019 no statute set a term; the round's own document does.
insert into notice_term (unit, days, basis, valid_from) values
  ('NATURAL_DAYS', 30, '《重大行政决策程序暂行条例》第十五条', '2019-09-01');

create table cleanup_round (
  id               bigint generated always as identity primary key,
  region           text collate "C" not null,
  number           integer not null check (number > 0),
  title            text not null,
  document         text,
  document_number  text,
  goals            text not null,
  base_edition     bigint not null references edition,
  draft            bigint unique references edition on delete set null,
  state            text not null check (state in (
    'OPEN', 'LEGALITY_REVIEW', 'PUBLIC_NOTICE', 'DECISION', 'EDITION', 'CLOSED', 'ABANDONED')),
  version          integer not null default 1,
  notice_text      text,
  notice_unit      text check (notice_unit in ('WORKING_DAYS', 'NATURAL_DAYS')),
  notice_days      integer check (notice_days > 0),
  notice_basis     text,
  notice_shortened text,
  notice_calendar  text,
  notice_from      timestamptz,
  notice_until     timestamptz,
  created_at       timestamptz not null,
  created_by       text not null,
  unique (region, number),
  check ((notice_from is null) = (notice_until is null) and notice_until > notice_from)
);

-- The way the round took, for its progress line.
create table round_step (
  round_id bigint not null references cleanup_round,
  number   integer not null,
  state    text not null,
  at       timestamptz not null,
  by_name  text not null,
  reason   text,
  primary key (round_id, number)
);

create trigger keep_forever before update or delete or truncate on round_step
  for each statement execute function refuse();

create table proposal (
  id               bigint generated always as identity primary key,
  round_id         bigint not null references cleanup_round,
  kind             text not null check (kind in ('CANCEL', 'DELEGATE', 'MERGE', 'ADJUST', 'TRANSFER', 'SET_UP')),
  items            text[] collate "C" not null,
  organ_code       text collate "C" not null,
  organ_name       text not null,
  reason           text not null,
  grounds          jsonb not null,
  effect           jsonb not null,
  state            text not null check (state in (
    'PROPOSED', 'WITHDRAWN', 'LEGALLY_SOUND', 'LEGALLY_UNSOUND', 'ADOPTED', 'REJECTED', 'ADOPTED_WITH_CHANGES')),
  proposed_at      timestamptz not null,
  proposed_by      text not null,
  proposed_by_name text not null,
  withdrawn_reason text,
  opinion          text,
  reviewed_at      timestamptz,
  reviewed_by      text,
  reviewed_by_name text,
  decision_reason  text,
  -- What was decided where it is not what was proposed.
  decided_effect   jsonb,
  decided_at       timestamptz,
  decided_by       text,
  decided_by_name  text,
  check ((state = 'ADOPTED_WITH_CHANGES') = (decided_effect is not null)),
  check (state not in ('ADOPTED', 'REJECTED', 'ADOPTED_WITH_CHANGES')
    or (decided_by is not null and decision_reason is not null and decided_by <> reviewed_by)),
  check (reviewed_by is null or (opinion is not null and reviewed_by <> proposed_by))
);

create index proposal_of_round on proposal (round_id, id);
create index proposal_of_item on proposal using gin (items);

create table round_comment (
  id               bigint generated always as identity primary key,
  round_id         bigint not null references cleanup_round,
  proposal_id      bigint references proposal,
  at               timestamptz not null,
  author_kind      text not null check (author_kind in ('ANONYMOUS', 'PERSON', 'ENTERPRISE', 'OFFICER')),
  author_id        text,
  author_name      text,
  contact          text,
  text             text not null,
  adoption         text check (adoption in ('ADOPTED', 'PARTLY_ADOPTED', 'NOT_ADOPTED')),
  feedback         text,
  answered_at      timestamptz,
  answered_by_name text,
  check ((adoption is null) = (feedback is null)),
  check (author_kind <> 'ANONYMOUS' or contact is not null)
);

create index round_comment_of_round on round_comment (round_id, id);
create index round_comment_open on round_comment (round_id) where adoption is null;

create trigger keep_forever before delete or truncate on cleanup_round for each statement execute function refuse();
create trigger keep_forever before delete or truncate on proposal for each statement execute function refuse();
create trigger keep_forever before delete or truncate on round_comment for each statement execute function refuse();
