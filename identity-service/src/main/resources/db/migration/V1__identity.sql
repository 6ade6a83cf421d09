create table region (
  code text primary key check (code ~ '^(\d{6}|\d{9}|\d{12})$'),
  name text not null,
  tier text not null check (tier in ('CITY', 'DISTRICT', 'TOWNSHIP')),
  parent text references region,
  valid_from date,
  valid_to date,
  check (valid_from < valid_to)
);
comment on column region.valid_from is 'first day of its existence; null: longer than anybody asks';
comment on column region.valid_to is 'first day on which it no longer exists; null: exists';
create index region_parent on region (parent, code);

create table organisation (
  code text primary key,
  name text not null,
  region text not null references region,
  created_at timestamptz not null
);
create index organisation_region on organisation (region text_pattern_ops);

create table account (
  id uuid primary key,
  kind text not null check (kind in ('PERSON', 'ENTERPRISE', 'OFFICER')),
  login_name text not null constraint account_login_name unique check (login_name = lower(login_name)),
  name text not null,
  identifier text,
  legal_representative text,
  phone text,
  password_hash text not null,
  demo boolean not null default false,
  disabled_at timestamptz,
  created_at timestamptz not null,
  constraint account_identifier unique (kind, identifier),
  check ((kind = 'OFFICER') = (identifier is null)),
  check ((kind = 'ENTERPRISE') = (legal_representative is not null))
);
comment on column account.identifier is '公民身份号码 of a person, 统一社会信用代码 of an enterprise';

-- Never updated but to end it: who held which role when can always be told.
create table role_grant (
  id bigint generated always as identity primary key,
  account uuid not null references account,
  role text not null,
  region text not null references region,
  organ text not null,
  granted_by text not null,
  granted_at timestamptz not null,
  revoked_by text,
  revoked_at timestamptz,
  check ((revoked_by is null) = (revoked_at is null))
);
create unique index role_grant_held on role_grant (account, role, region, organ) where revoked_at is null;
create index role_grant_region on role_grant (region text_pattern_ops) where revoked_at is null;

-- By the name that was typed, known or not: a stranger must not learn from a lock which names exist.
create table sign_in_attempts (
  login_name text primary key,
  failures int not null,
  last_at timestamptz not null,
  locked_until timestamptz
);
create index sign_in_attempts_last on sign_in_attempts (last_at);

create table sign_in_log (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  login_name text not null,
  account uuid references account,
  outcome text not null,
  address text not null
);
create index sign_in_log_account on sign_in_log (account, at);
