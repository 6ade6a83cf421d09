-- In how many working days a guide is to be complete that never was, by date, from the day on which its item is in force
-- here. One that was complete once has no such term.
create table completeness_term (
  valid_from date primary key,
  valid_to   date,
  days       integer not null check (days > 0),
  basis      text not null,
  check (valid_to > valid_from)
);

insert into completeness_term (valid_from, valid_to, days, basis) values
('2008-05-01', '2019-05-15', 20,
 '《中华人民共和国政府信息公开条例》（2007年国务院令第492号）第十八条：自该政府信息形成或者变更之日起20个工作日内予以公开'),
('2019-05-15', null, 20,
 '《中华人民共和国政府信息公开条例》第二十六条：自该政府信息形成或者变更之日起20个工作日内及时公开');

-- lacking: what a guide in force lacks, which aspects and which basis that is in force no more; null when nothing.
-- next_look: the day on which it lacks more though nobody changed anything, by the end of a basis or of a term.
alter table guide_state
  add column lacking jsonb,
  add column next_look date;

create index guide_state_next_look on guide_state (next_look, code) where next_look is not null;

-- With which checklist and which texts of the law all guides were looked at.
create table looked_with (
  only_row  boolean primary key default true check (only_row),
  checklist text not null,
  law       text not null
);

alter table guide_version drop constraint guide_version_cause_check;
alter table guide_version add constraint guide_version_cause_check
  check (cause in ('EDITION', 'WRITING', 'TEMPLATE', 'LAW', 'CHECKLIST'));
