-- What organs owe at their guides, by rule, as guide-service tells: to update a guide (C06), to keep it whole (C01), to
-- answer what was asked at it (C07, C08). subject: code of the item, or number of the question.
-- details: what else was told, for the evidence.
alter table guide_signal drop constraint guide_signal_code_fkey;
alter table watched_guide rename to watched_duty;
alter index watched_guide_due rename to watched_duty_due;

alter table watched_duty
  add column rule text not null default 'C06',
  add column subject text collate "C",
  add column details jsonb;
update watched_duty set subject = code, details = jsonb_build_object('guideVersion', version, 'aspects', aspects);
alter table watched_duty
  alter column rule drop default,
  alter column subject set not null,
  alter column details set not null,
  drop column version,
  drop column aspects,
  drop constraint watched_guide_pkey,
  add primary key (rule, subject);

alter table guide_signal add column subject text collate "C";
alter table guide_signal disable trigger guide_signal_append_only;
update guide_signal set subject = code;
alter table guide_signal enable trigger guide_signal_append_only;
alter table guide_signal
  alter column subject set not null,
  drop constraint guide_signal_code_since_rule_level_trial_key,
  add unique (rule, subject, since, level, trial),
  add foreign key (rule, subject) references watched_duty;
