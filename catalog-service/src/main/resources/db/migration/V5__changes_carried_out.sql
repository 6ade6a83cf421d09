-- Whether the items were changed together with the declaration; then withdrawing it changes them back.
alter table item_change add column carried_out boolean not null default false;
