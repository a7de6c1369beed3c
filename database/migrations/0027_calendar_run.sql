-- How far the calendar has looked (chapter 01, "Starting the day"): once a day of the company through everything, in between only
-- through what was written since. Not business, so no change log; the jobs alone read it.
create table calendar_run (
  workspace_id uuid primary key references workspace (id) on delete cascade,
  day date not null,
  cursor xid8 not null
);
alter table calendar_run enable row level security;
alter table calendar_run force row level security;
create policy owner on calendar_run to current_user using (true);
-- Occupations are few words written many times; they are walked word by word.
create index person_occupation on person (workspace_id, occupation) where occupation is not null and trashed_at is null;
