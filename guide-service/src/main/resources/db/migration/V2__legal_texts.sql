-- What the law itself says in every guide, by date.
create table legal_text (
  aspect     text not null,
  valid_from date not null,
  valid_to   date,
  text       text not null,
  primary key (aspect, valid_from),
  check (valid_to > valid_from)
);

insert into legal_text (aspect, valid_from, valid_to, text) values
('remedies', '2015-05-01', '2024-01-01',
'1. 行政复议：认为具体行政行为侵犯其合法权益的，可以自知道该行为之日起60日内提出行政复议申请（《中华人民共和国行政复议法》第九条）。
2. 行政诉讼：可以自知道或者应当知道作出行政行为之日起6个月内直接向人民法院提起诉讼（《中华人民共和国行政诉讼法》第四十六条）；不服复议决定的，可以自收到复议决定书之日起15日内提起诉讼（同法第四十五条）。'),
('remedies', '2024-01-01', null,
'1. 行政复议：认为行政行为侵犯其合法权益的，可以自知道或者应当知道该行政行为之日起60日内提出行政复议申请（《中华人民共和国行政复议法》第二十条）；认为行政机关存在未履行法定职责情形的，应当先申请行政复议（同法第二十三条）。
2. 行政诉讼：可以自知道或者应当知道作出行政行为之日起6个月内直接向人民法院提起诉讼（《中华人民共和国行政诉讼法》第四十六条）；不服复议决定的，可以自收到复议决定书之日起15日内提起诉讼（同法第四十五条）。');
