-- Where the search learns of a version that it would not see otherwise: one that came to be within an edition though
-- nobody wrote, as when the law reads otherwise from a day on. Null for those that come with an edition or a writing.
alter table guide_version add column position bigint;
create unique index guide_version_position on guide_version (position) where position is not null;
