-- What waits for people, by the region and organ that they work for; see the features' ...Tasks.
create index guide_state_stale_due on guide_state (organ_code, region, (stale ->> 'due'), code)
  where stale is not null;
create index guide_state_missing_due
  on guide_state (organ_code, region, (coalesce(lacking #>> '{term,due}', lacking ->> 'told')), code)
  where missing <> '{}';

create index draft_in_review on draft (region, organ_code) where status = 'IN_REVIEW';
create index draft_returned on draft (region, organ_code) where status = 'RETURNED';
create index bulk_proposal_in_review on bulk_proposal (region, organ_code) where status = 'IN_REVIEW';
create index public_service_draft_status on public_service_draft (status, body) where status <> 'DRAFTING';
create index question_open_area on question (region, organ_code) where status = 'OPEN';
