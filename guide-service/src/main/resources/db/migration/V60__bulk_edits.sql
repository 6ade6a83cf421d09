-- What many guides were changed by at once; null where a guide was published by itself.
alter table guide_version add bulk jsonb;

-- A change to many guides that another person publishes or returns as a whole.
create table bulk_proposal (
  id               bigint generated always as identity primary key,
  version          integer not null,
  status           text not null check (status in ('IN_REVIEW', 'PUBLISHED', 'RETURNED', 'WITHDRAWN')),
  region           text collate "C" not null,
  organ_code       text collate "C" not null,
  organ_name       text not null,
  edit             jsonb not null,
  guides           integer not null,
  left_out         integer not null default 0,
  proposed_by      text not null,
  proposed_by_name text not null,
  proposed_at      timestamptz not null,
  decided_by       text,
  decided_by_name  text,
  decided_at       timestamptz,
  reasons          text
);

-- As the proposer saw it.
create table bulk_proposal_change (
  proposal      bigint not null references bulk_proposal,
  code          text collate "C" not null,
  name          text not null,
  region        text collate "C" not null,
  guide_version integer not null,
  before        text,
  after         text not null,
  left_out      boolean not null default false,
  primary key (proposal, code)
);

create function refuse_other_proposal() returns trigger language plpgsql as $$
begin
  if new.before is distinct from old.before or new.after <> old.after or new.guide_version <> old.guide_version then
    raise exception 'What was proposed stays as it was' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

create trigger keep_as_proposed before update on bulk_proposal_change
  for each row execute function refuse_other_proposal();
create trigger keep_forever before delete or truncate on bulk_proposal_change
  for each statement execute function refuse();
create trigger keep_forever before delete or truncate on bulk_proposal
  for each statement execute function refuse();
