-- Grows with every amendment; who amends or reviews a proposal names the version that was read.
alter table proposal add column version integer not null default 1, add column amended_at timestamptz;
