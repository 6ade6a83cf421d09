-- 下放、收回: an item goes from the organ of one tier to organs of a lower one, and may come back.

create table delegation (
  id                    bigint generated always as identity primary key,
  version               integer not null default 1,
  -- The region whose catalogue gives the items.
  region                text collate "C" not null,
  -- Whether the giver goes on accepting for the regions that receive nothing.
  keeps                 boolean not null,
  effective_from        date not null,
  transition_until      date check (transition_until >= effective_from),
  running_cases         text not null check (running_cases in ('FINISHED_WHERE_ACCEPTED', 'HANDED_OVER')),
  document              text not null,
  document_number       text,
  reason                text not null,
  back_from             date check (back_from > effective_from),
  back_transition_until date check (back_transition_until >= back_from),
  back_running_cases    text check (back_running_cases in ('FINISHED_WHERE_ACCEPTED', 'HANDED_OVER')),
  back_document         text,
  back_document_number  text,
  back_reason           text,
  cancelled_at          timestamptz,
  -- How many events have told of it.
  told                  integer not null default 0,
  created_at            timestamptz not null,
  created_by            text not null,
  constraint delegation_back_whole check ((back_from is null) = (back_reason is null)
    and (back_from is null) = (back_running_cases is null) and (back_from is null) = (back_document is null))
);

create index delegation_of_region on delegation (region, id);

create table delegation_item (
  delegation_id bigint not null references delegation on delete cascade,
  code          text collate "C" not null,
  name          text not null,
  region        text collate "C" not null,
  organ_code    text collate "C" not null,
  organ_name    text not null,
  -- The edition without the item, and the later one that holds it again.
  given_in      bigint references edition,
  taken_back_in bigint references edition,
  primary key (delegation_id, code)
);

create index delegation_item_code on delegation_item (code);

create table delegation_line (
  delegation_id bigint not null references delegation on delete cascade,
  given_code    text collate "C" not null,
  region        text collate "C" not null,
  organ_code    text collate "C" not null,
  organ_name    text not null,
  received_code text collate "C" not null,
  -- The region whose catalogue holds the received item.
  catalogue     text collate "C" not null,
  received_in   bigint references edition,
  returned_in   bigint references edition,
  primary key (delegation_id, received_code),
  foreign key (delegation_id, given_code) references delegation_item
);

create index delegation_line_code on delegation_line (received_code);
create index delegation_line_catalogue on delegation_line (catalogue, delegation_id);

-- What was written into a draft, to be undone when the delegation is cancelled.
create table delegation_draft (
  delegation_id bigint not null references delegation on delete cascade,
  edition_id    bigint not null references edition on delete cascade,
  changes       bigint[] not null,
  added         text[] collate "C" not null,
  removed       jsonb not null,
  primary key (delegation_id, edition_id)
);
