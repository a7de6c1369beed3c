-- The ground: extensions, scope of a statement, commands, the change log, and how a table joins them.
create extension if not exists pg_trgm;
create extension if not exists unaccent;
create extension if not exists btree_gin;
create extension if not exists btree_gist;

-- uuidv7: PostgreSQL 18 has it; older servers get the same layout (48 bits of milliseconds, then random bits).
do $$ begin
  if current_setting('server_version_num')::int >= 180000 then
    execute 'create function new_id() returns uuid language sql volatile parallel safe as ''select uuidv7()''';
  else
    execute $f$create function new_id() returns uuid language sql volatile parallel safe as $q$
      select encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
        placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6), 52, 1), 53, 1), 'hex')::uuid
    $q$ $f$;
  end if;
end $$;

-- Who asks: set by the driver in the same round trip as the statement.
create function current_workspace() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.workspace', true), '')::uuid $$;
create function current_actor() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.actor', true), '')::uuid $$;
create function current_command() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.command', true), '')::uuid $$;
-- Whose clients the actor may see: '' or 'all' is everybody's, otherwise a list of member ids (handbook 15: a workspace may narrow).
create function sees_all() returns boolean language sql stable parallel safe
  as $$ select coalesce(current_setting('app.sees', true), '') in ('', 'all') $$;
create function sees_members() returns uuid[] language sql stable parallel safe
  as $$ select case when coalesce(current_setting('app.sees', true), '') in ('', 'all') then '{}'::uuid[]
                    else string_to_array(current_setting('app.sees', true), ',')::uuid[] end $$;

create table workspace (
  id uuid primary key default new_id(),
  name text not null check (length(name) between 1 and 200),
  country char(2) not null,
  language text not null check (language in ('en', 'ru', 'ro', 'lt')),
  time_zone text not null,
  currency char(3) not null,
  trade text,
  demo boolean not null default false,
  settings jsonb not null default '{}',
  created_at timestamptz not null default now(),
  version int not null default 1
);

-- One row per write a person makes: what it was called, its idempotency key and its answer, and whether it was undone.
create table command (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null default new_id(),
  actor_id uuid,
  name text not null,
  at timestamptz not null default now(),
  idempotency_key text check (length(idempotency_key) between 1 and 200),
  request_hash text,
  status smallint,
  response jsonb,
  detail jsonb,
  undoes uuid,
  undone_by uuid,
  primary key (workspace_id, id)
);
create unique index command_once on command (workspace_id, actor_id, idempotency_key) where idempotency_key is not null;
create index command_of_actor on command (workspace_id, actor_id, at desc);

-- The change log: append-only, written by one trigger function. `xact` orders it by visibility for live events.
-- `before`/`after` of an update hold the changed columns only; of an insert `after` is the row, of a delete `before` is.
create table change (
  workspace_id uuid not null,
  xact xid8 not null default pg_current_xact_id(),
  id bigint generated always as identity,
  at timestamptz not null default clock_timestamp(),
  actor_id uuid,
  command_id uuid,
  relation text not null,
  row_id uuid not null,
  client_id uuid,
  op char(1) not null check (op in ('I', 'U', 'D')),
  before jsonb,
  after jsonb,
  primary key (workspace_id, xact, id)
);
create index change_of_client on change (workspace_id, client_id, id desc) where client_id is not null;
create index change_of_command on change (workspace_id, command_id, id);

-- The columns that differ, as {column: old} and {column: new}; `version` is left out.
create function changed_columns(a jsonb, b jsonb) returns jsonb language sql immutable parallel safe as $$
  select coalesce(jsonb_object_agg(key, value), '{}') from jsonb_each(a) where key <> 'version' and value is distinct from b -> key
$$;

-- First argument of the trigger: the column that holds the client's id ('' if none).
create function log_change() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  actor uuid := current_actor(); cmd uuid := current_command(); col text := TG_ARGV[0];
begin
  if TG_OP = 'INSERT' then
    insert into change (workspace_id, actor_id, command_id, relation, row_id, client_id, op, after)
      select (j ->> 'workspace_id')::uuid, actor, cmd, TG_TABLE_NAME, (j ->> 'id')::uuid, nullif(j ->> col, '')::uuid, 'I', j
      from (select jsonb_strip_nulls(to_jsonb(n)) j from new_rows n) x;
  elsif TG_OP = 'UPDATE' then
    insert into change (workspace_id, actor_id, command_id, relation, row_id, client_id, op, before, after)
      select (nj ->> 'workspace_id')::uuid, actor, cmd, TG_TABLE_NAME, (nj ->> 'id')::uuid, nullif(nj ->> col, '')::uuid, 'U',
             changed_columns(oj, nj), changed_columns(nj, oj)
      from (select to_jsonb(o) oj, to_jsonb(n) nj from old_rows o join new_rows n on o.workspace_id = n.workspace_id and o.id = n.id) x;
  else
    insert into change (workspace_id, actor_id, command_id, relation, row_id, client_id, op, before)
      select (j ->> 'workspace_id')::uuid, actor, cmd, TG_TABLE_NAME, (j ->> 'id')::uuid, nullif(j ->> col, '')::uuid, 'D', j
      from (select jsonb_strip_nulls(to_jsonb(o)) j from old_rows o) x;
  end if;
  return null;
end $$;

create function bump_version() returns trigger language plpgsql as $$
begin new.version := old.version + 1; return new; end $$;

-- Makes a table part of the house: workspace wall, version, change log, rights of the application's role.
-- client_column: the column holding the client's id ('' = not about a client); with narrow = true the row is seen
-- only by those who may see that client.
create function join_house(tbl regclass, client_column text default '', narrow boolean default false) returns void language plpgsql as $$
declare t text := tbl::text; wall text := 'workspace_id = (select current_workspace())'; seen text := '';
begin
  if narrow then
    seen := format(' and ((select sees_all()) or exists (select 1 from client seen where seen.workspace_id = %1$s.workspace_id and seen.id = %1$s.%2$I))', t, client_column);
  end if;
  execute format('alter table %s enable row level security', t);
  execute format('alter table %s force row level security', t);
  execute format('create policy wall on %s to daybook_app using (%s%s) with check (%s)', t, wall, seen, wall);
  execute format('create policy owner on %s to current_user using (true)', t);
  execute format('grant select, insert, update, delete on %s to daybook_app', t);
  if exists (select 1 from pg_attribute where attrelid = tbl and attname = 'version' and not attisdropped) then
    execute format('create trigger bump before update on %s for each row execute function bump_version()', t);
  end if;
  execute format('create trigger log_insert after insert on %s referencing new table as new_rows for each statement execute function log_change(%L)', t, client_column);
  execute format('create trigger log_update after update on %s referencing old table as old_rows new table as new_rows for each statement execute function log_change(%L)', t, client_column);
  execute format('create trigger log_delete after delete on %s referencing old table as old_rows for each statement execute function log_change(%L)', t, client_column);
end $$;

-- The workspace itself, commands and the log have walls of their own.
alter table workspace enable row level security;
alter table workspace force row level security;
create policy owner on workspace to current_user using (true);
create policy wall on workspace to daybook_app using (id = (select current_workspace()));
grant select, update on workspace to daybook_app;
create trigger bump before update on workspace for each row execute function bump_version();
create function log_workspace() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into change (workspace_id, actor_id, command_id, relation, row_id, op, before, after)
    values (new.id, current_actor(), current_command(), 'workspace', new.id, 'U', changed_columns(to_jsonb(old), to_jsonb(new)), changed_columns(to_jsonb(new), to_jsonb(old)));
  return null;
end $$;
create trigger log_update after update on workspace for each row execute function log_workspace();

alter table command enable row level security;
alter table command force row level security;
create policy owner on command to current_user using (true);
create policy wall on command to daybook_app using (workspace_id = (select current_workspace()));
grant select, insert, update on command to daybook_app;

alter table change enable row level security;
alter table change force row level security;
create policy owner on change to current_user using (true);
create policy wall on change to daybook_app using (workspace_id = (select current_workspace()));
grant select on change to daybook_app;

-- Mail leaves through here, in the transaction of the fact it tells about.
create table outbox (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null default new_id(),
  kind text not null,
  recipient text not null,
  payload jsonb not null,
  state text not null default 'waiting' check (state in ('waiting', 'sending', 'sent', 'unclear', 'failed')),
  attempts int not null default 0,
  due_at timestamptz not null default now(),
  last_error text,
  created_at timestamptz not null default now(),
  sent_at timestamptz,
  primary key (workspace_id, id)
);
create index outbox_waiting on outbox (due_at) where state = 'waiting';
-- No change log: what is mailed may hold a secret (a link that works once), which must not outlive its sending.
alter table outbox enable row level security;
alter table outbox force row level security;
create policy owner on outbox to current_user using (true);
create policy wall on outbox to daybook_app using (workspace_id = (select current_workspace()));
grant select, insert on outbox to daybook_app;

-- Files by content: bytes lie in the file store under their hash; here is who put which where.
create table file (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null default new_id(),
  sha256 char(64) not null,
  name text not null check (length(name) between 1 and 255),
  type text not null,
  size bigint not null check (size >= 0),
  created_by uuid,
  created_at timestamptz not null default now(),
  client_id uuid,
  touch_id uuid,
  trashed_at timestamptz,
  version int not null default 1,
  primary key (workspace_id, id)
);
create index file_of_client on file (workspace_id, client_id, created_at desc) where client_id is not null;
create index file_by_hash on file (workspace_id, sha256);
