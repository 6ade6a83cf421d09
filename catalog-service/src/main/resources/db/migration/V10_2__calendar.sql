-- The days on which the city departs from the statutory calendar, as application-service last told.
create table calendar_override (
  day   date    primary key,
  name  text    not null,
  off   boolean not null,
  paper text    not null
);

create table calendar_state (
  only_row boolean primary key default true check (only_row),
  -- The newest revision that was announced, and the one that the table holds.
  wanted   bigint not null,
  known    bigint not null
);
insert into calendar_state (wanted, known) values (0, -1);

-- With which days the date was counted; null for those from before this was written down.
alter table revision add column calendar text;
