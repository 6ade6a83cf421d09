-- The proposal of a clean-up round that a delegation carries out.
alter table delegation
  add column round_id bigint references cleanup_round,
  add column proposal_id bigint references proposal,
  add constraint delegation_of_round check ((round_id is null) = (proposal_id is null));

create index delegation_of_round on delegation (round_id) where round_id is not null;
