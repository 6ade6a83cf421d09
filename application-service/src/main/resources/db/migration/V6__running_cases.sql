-- How many cases run on an item is asked for hundreds of items at a time.
create index case_file_running on case_file (item_code, status)
  where status in ('SUBMITTED', 'CORRECTING', 'ACCEPTED', 'REVIEWED', 'GRANTED');
