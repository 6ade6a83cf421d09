-- Written guides that lag behind their item, as guide-service tells. One row for each item that ever had one.
create table watched_guide (
  code          text collate "C" primary key,
  name          text    not null,
  region        text    not null,
  organ         text    not null,
  organ_name    text    not null,
  version       int     not null,
  since         date    not null,
  days          int     not null,
  basis         text    not null,
  aspects       jsonb   not null,
  sequence      bigint  not null,
  open          boolean not null,
  next_check_on date
);

create index watched_guide_due on watched_guide (next_check_on) where next_check_on is not null;

create table guide_signal (
  id           bigint generated always as identity primary key,
  code         text        not null references watched_guide,
  since        date        not null,
  rule         text        not null,
  rule_version int         not null,
  level        text        not null check (level in ('WARNING', 'YELLOW', 'RED')),
  trial        boolean     not null,
  raised_at    timestamptz not null,
  evidence     jsonb       not null,
  name         text        not null,
  region       text        not null,
  organ        text        not null,
  organ_name   text        not null,
  foreign key (rule, rule_version) references supervision_rule (id, version),
  unique (code, since, rule, level, trial)
);

create index guide_signal_region on guide_signal (region text_pattern_ops, id);

create trigger guide_signal_append_only before update or delete or truncate on guide_signal
  for each statement execute function refuse_change();

-- 内容规则. C06 measures the working days beyond the term in which a guide has to follow its item.
insert into supervision_rule
  (id, version, family, trigger, ladder, parameters, legal_basis, message_key, mode, effective_from, approver)
values
  ('C06', 1, 'CONTENT', 'TIMER',
   '[{"level": "WARNING", "from": -1}, {"level": "YELLOW", "from": 1}]',
   '{}',
   '《中华人民共和国政府信息公开条例》第二十六条：属于主动公开范围的政府信息，应当自该政府信息形成或者变更之日起20个工作日内及时公开',
   'signal.c06', 'ON', '2019-05-15', '市行政效能电子监察中心');
