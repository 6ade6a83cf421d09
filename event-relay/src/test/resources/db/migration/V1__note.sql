create table note (
  id        bigint generated always as identity primary key,
  aggregate text   not null,
  sequence  bigint not null,
  text      text   not null
);
