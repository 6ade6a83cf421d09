-- What the applicant answered to the item's questions, and which version of the form was filled in; both null where
-- nobody was asked, as in cases from before.
alter table case_file
  add column answers               text,
  add column questionnaire_version int,
  add column form_owner            text,
  add column form_version          int,
  add check ((answers is null) = (questionnaire_version is null)),
  add check ((form_owner is null) = (form_version is null));
