-- The organ's name travels with what supervision is told; '' for questions from before that.
alter table question add column organ_name text not null default '';
