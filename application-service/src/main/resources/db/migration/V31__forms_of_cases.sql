-- The situation in words, for documents, and the scan where the form came on paper.
alter table case_file
  add column given      jsonb,
  add column paper_form jsonb,
  add check (given is null or answers is not null),
  add check (paper_form is null or form_owner is not null);

-- Forms filled in anew after a correction notice, each by the log entry that brought it; the first stands in case_file.
create table case_form (
  case_number text not null references case_file,
  sequence    int  not null,
  form        text not null check (json_typeof(form::json) = 'object'),
  primary key (case_number, sequence)
);

create trigger case_form_append_only before update or delete on case_form
  for each row execute function refuse_change();
create trigger case_form_no_truncate before truncate on case_form
  for each statement execute function refuse_change();
