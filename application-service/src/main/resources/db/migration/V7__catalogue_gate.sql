-- What the catalogue last said of the items that were applied for: the gate's answer while catalog-service is away.
create table known_item (
  code       text collate "C" primary key,
  generation text        not null,
  spans      jsonb       not null,
  learnt_at  timestamptz not null
);

-- When it last said that nothing was published since; business time, like all other times.
create table catalogue_confirmation (
  single       boolean     primary key default true check (single),
  generation   text        not null,
  confirmed_at timestamptz not null,
  -- The newest of catalogue_news before it was asked.
  news         bigint      not null
);

-- The publications that were heard of, in the order of hearing.
create table catalogue_news (
  number         bigint generated always as identity primary key,
  edition_id     bigint      not null unique,
  region         text        not null,
  effective_from timestamptz not null,
  heard_at       timestamptz not null
);
