-- A version also comes to be when something is written for the template that a guide inherits from.
alter table guide_version drop constraint guide_version_cause_check;
alter table guide_version add constraint guide_version_cause_check check (cause in ('EDITION', 'WRITING', 'TEMPLATE'));
