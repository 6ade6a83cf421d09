-- Whom to call about a correction or a licence that is ready; null where nobody gave a number.
alter table case_file add column applicant_phone text;
