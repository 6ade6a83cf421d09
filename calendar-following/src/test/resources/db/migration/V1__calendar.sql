create table calendar_override (
  day   date    primary key,
  name  text    not null,
  off   boolean not null,
  paper text    not null
);
create table calendar_state (
  only_row boolean primary key default true check (only_row),
  wanted   bigint not null,
  known    bigint not null
);
insert into calendar_state (wanted, known) values (0, -1);
