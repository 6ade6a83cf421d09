create index audit_entry_of_actor on audit_entry (actor, id);
create index audit_entry_of_actor_name on audit_entry (actor_name, id);
create index audit_entry_at on audit_entry (at);

-- 年度修订: one a year in a region, on a draft that begins with the edition in force.
create table revision (
  id            bigint generated always as identity primary key,
  region        text collate "C" not null,
  region_prefix text collate "C" not null,
  year          integer not null,
  from_edition  bigint not null references edition,
  -- Null when the draft was deleted.
  edition_id    bigint references edition on delete set null,
  edition_title text not null,
  notice        text not null,
  state         text not null default 'OPEN' check (state in ('OPEN', 'CLOSED', 'STOPPED')),
  answer_days   integer not null check (answer_days > 0),
  answer_basis  text not null,
  answers_until date not null,
  opened_at     timestamptz not null,
  opened_by     text not null,
  closed_at     timestamptz,
  closed_by     text,
  check ((state = 'OPEN') = (closed_at is null))
);

create unique index revision_one_a_year on revision (region, year) where state <> 'STOPPED';
create unique index revision_one_open on revision (region) where state = 'OPEN';
create unique index revision_of_edition on revision (edition_id);

create table revision_organ (
  revision_id bigint not null references revision,
  organ_code  text collate "C" not null,
  organ_name  text not null,
  items       integer not null,
  state       text not null default 'WAITING' check (state in ('WAITING', 'UNCHANGED', 'CHANGES', 'SILENT')),
  remark      text,
  answered_at timestamptz,
  answered_by text,
  primary key (revision_id, organ_code),
  check ((state = 'WAITING') = (answered_at is null))
);

create index revision_organ_of_organ on revision_organ (organ_code, revision_id);

-- What an organ wishes to have changed, and what the administrator makes of it.
create table revision_proposal (
  id             bigint generated always as identity primary key,
  revision_id    bigint not null,
  organ_code     text collate "C" not null,
  kind           text not null,
  items          text[] collate "C" not null,
  content        text not null,
  basis          text,
  new_name       text,
  new_promise    integer check (new_promise >= 0),
  proposed_at    timestamptz not null,
  proposed_by    text not null,
  state          text not null default 'OPEN' check (state in ('OPEN', 'ADOPTED', 'REJECTED')),
  decision       text,
  decided_at     timestamptz,
  decided_by     text,
  foreign key (revision_id, organ_code) references revision_organ,
  check ((state = 'OPEN') = (decided_at is null))
);

create index revision_proposal_of_revision on revision_proposal (revision_id, id);

-- Each reminder once, however many processes look; number 0 comes before the date, 1 and on after it.
create table revision_reminder (
  revision_id bigint not null,
  organ_code  text collate "C" not null,
  number      integer not null check (number >= 0),
  day         date not null,
  at          timestamptz not null,
  primary key (revision_id, organ_code, number),
  foreign key (revision_id, organ_code) references revision_organ
);
