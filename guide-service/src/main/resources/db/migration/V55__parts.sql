-- What is drafted: the guide's text, the questions 情形 or the application form of an item. At most one draft of each.
alter table draft add part text collate "C" not null default 'guide' check (part in ('guide', 'situations', 'form'));
alter table draft alter part drop default;
alter table draft drop constraint draft_pkey;
alter table draft add primary key (code, part);
alter table draft rename guide_version to published_version;
-- A form keeps the order in which its fields were written.
alter table draft alter content type json using content::json;

drop index draft_region;
create index draft_region on draft (region, code, part);

alter table draft_step add part text collate "C" not null default 'guide'
  check (part in ('guide', 'situations', 'form'));
alter table draft_step alter part drop default;
drop index draft_step_code;
create index draft_step_part on draft_step (code, part, id);

-- Who approved what another person wrote; null for what was written before this was kept.
alter table questionnaire add published_by text;
alter table form add published_by text;

-- Published questions and forms that contradict their item, because it or its guide changed after them.
create table outdated_part (
  code       text collate "C" not null,
  part       text collate "C" not null check (part in ('situations', 'form')),
  version    integer not null,
  since      date not null,
  faults     jsonb not null,
  name       text not null,
  region     text collate "C" not null,
  organ_code text collate "C" not null,
  primary key (code, part)
);

create index outdated_part_region on outdated_part (region, code, part);
