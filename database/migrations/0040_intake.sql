-- How far a check or run of an import is; written outside its transaction, read while it runs, gone with it.
create table import_progress (
  workspace_id uuid not null references workspace (id) on delete cascade,
  import_id uuid not null,
  phase text not null check (phase in ('waiting', 'reading', 'comparing', 'writing', 'undoing')),
  done int not null default 0,
  total int,
  stop boolean not null default false,
  at timestamptz not null default now(),
  primary key (workspace_id, import_id),
  foreign key (workspace_id, import_id) references import (workspace_id, id) on delete cascade
);
alter table import_progress enable row level security;
alter table import_progress force row level security;
create policy owner on import_progress to current_user using (true);
create policy wall on import_progress to daybook_app using (workspace_id = (select current_workspace()));
grant select, insert, update, delete on import_progress to daybook_app;

-- The rows that failed, as a file in the store: every row as it stood, with the reason beside it.
alter table import add column problems_file_id uuid;
alter table import add constraint import_problems_file foreign key (workspace_id, problems_file_id) references file (workspace_id, id);
