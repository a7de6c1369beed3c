-- A logged touch changes the client's pointer and its last touch, and nothing one searches by. So that the row is changed in
-- place and none of its indexes is written (the trigram one least of all), what is indexed does not change with a touch.

-- The folded name is worked out when the name changes, not at every change of the row.
alter table client alter column name_key drop expression;
create function keep_name_key() returns trigger language plpgsql as $$
begin new.name_key := fold(new.name); return new; end $$;
create trigger name_key_new before insert on client for each row when (new.name_key is null) execute function keep_name_key();
create trigger name_key_renamed before update of name, name_key on client for each row
  when (new.name is distinct from old.name or new.name_key is distinct from old.name_key) execute function keep_name_key();

-- When each client was last touched ('-infinity': never), in that order, beside the client. Written by the triggers below alone,
-- which is why no key leads to the client: a merge moves whatever hangs on one.
create table client_touched (
  workspace_id uuid not null,
  client_id uuid not null,
  at timestamptz not null,
  primary key (workspace_id, client_id)
);
insert into client_touched select workspace_id, id, coalesce(last_touch_at, '-infinity') from client;
create index client_touched_order on client_touched (workspace_id, at, client_id);
alter table client_touched enable row level security;
alter table client_touched force row level security;
create policy owner on client_touched to current_user using (true);
create policy wall on client_touched to daybook_app using (workspace_id = (select current_workspace()));
grant select on client_touched to daybook_app;
create function client_touched_new() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into client_touched select workspace_id, id, coalesce(last_touch_at, '-infinity') from new_rows;
  return null;
end $$;
create trigger touched_new after insert on client referencing new table as new_rows for each statement execute function client_touched_new();
create function client_touched_again() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update client_touched set at = coalesce(new.last_touch_at, '-infinity') where workspace_id = new.workspace_id and client_id = new.id;
  return null;
end $$;
create trigger touched_again after update on client for each row when (new.last_touch_at is distinct from old.last_touch_at) execute function client_touched_again();

create function client_touched_gone() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from client_touched t using old_rows o where t.workspace_id = o.workspace_id and t.client_id = o.id;
  return null;
end $$;
create trigger touched_gone after delete on client referencing old table as old_rows for each statement execute function client_touched_gone();

-- These hold also where a bulk load leaves other triggers aside.
alter table client enable always trigger name_key_new;
alter table client enable always trigger touched_new;

drop index client_by_last_touch;
-- The next step leads to its client by the step's own client_id; the ended are found by their status.
drop index client_next_step;
drop index client_ended;
create index client_ended on client (workspace_id, name_key, id) where trashed_at is null and not live;
