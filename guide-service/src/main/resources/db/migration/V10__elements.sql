-- What an item consists of by the catalogue, beside its facts; null for editions taken over before it was asked for.
-- A template (standing TEMPLATE) is nobody's to apply for and has no guide of its own, but items inherit from its writing.
alter table item
  add standing text not null default 'IMPLEMENTATION',
  add template text collate "C",
  add elements jsonb;

create index item_template on item (template) where template is not null;

-- Editions known already are taken over again, for the elements; their guides show meanwhile as they did.
update derivation set finished_at = null, after_code = null, items = 0, failures = 0;
