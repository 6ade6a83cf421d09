-- Found by pinyin: trigrams of the letters, which exist in every locale.
create extension if not exists pg_trgm;

-- The name as it is spelt, each syllable with a capital letter (ShiPin), and on a second line its initials (SP).
alter table item add column search_spelt text not null default '';
create index item_spelt on item using gin (search_spelt gin_trgm_ops);

-- Counted when written: statistics of 100,000 items need not open their elements.
alter table item
  add column material_count integer generated always as
    (coalesce(jsonb_array_length(elements -> 'materials'), 0)) stored,
  add column visits integer generated always as (cast(elements -> 'ways' ->> 'visits' as integer)) stored;
