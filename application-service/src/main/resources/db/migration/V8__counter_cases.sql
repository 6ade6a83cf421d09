-- A case filed at a counter names its applicant by identifier; the account that a counter has verified for it sees it too.
alter table case_file add column counter_account text check (counter_account is null or applicant_id is null);
alter table case_file add column holder text generated always as (coalesce(applicant_id, counter_account)) stored;

drop index case_file_mine;
create index case_file_mine on case_file (holder, submitted_at desc, number desc);
create index case_file_counter on case_file (applicant_identifier, applicant_kind)
  where applicant_id is null and counter_account is null;
