-- Access of people: known devices, what ends when somebody leaves, sessions that hear of every change of rights.

-- A device somebody signed in on: a flood of tries from elsewhere does not lock its owner out.
create table known_device (
  token_hash char(64) primary key,
  account_id uuid not null references account (id) on delete cascade,
  seen_at timestamptz not null default now()
);
create index known_device_of on known_device (account_id);
grant select, insert, update, delete on known_device to daybook_app;
create index sign_in_attempt_old on sign_in_attempt (at);

create index invitation_of_member on invitation (workspace_id, member_id);
create unique index role_name on role (workspace_id, lower(name));
-- Field history and merging of edits of records that are not about a client.
create index change_of_row on change (workspace_id, row_id, id);
alter table substitute add constraint substitute_client_exists
  foreign key (workspace_id, client_id) references client (workspace_id, id) on delete cascade deferrable initially deferred;

-- Does the person with this account work anywhere but here? (Row-level security hides other companies from the asker.)
create function account_elsewhere(account uuid, here uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from member where account_id = account and state <> 'left' and id <> here)
$$;
revoke execute on function account_elsewhere(uuid, uuid) from public;
grant execute on function account_elsewhere(uuid, uuid) to daybook_app;

-- Sessions keep their person's rights in memory; every node hears of a change the moment it is committed, whoever made it.
create function tell_sessions() returns trigger language plpgsql as $$
begin
  perform pg_notify('daybook', 'workspace ' || coalesce(new.workspace_id, old.workspace_id));
  return null;
end $$;
create trigger tell_sessions after insert or update or delete on role for each row execute function tell_sessions();
create trigger tell_sessions after insert or update or delete on member for each row execute function tell_sessions();
create trigger tell_sessions after insert or update or delete on department for each row execute function tell_sessions();
create trigger tell_sessions after insert or update or delete on absence for each row execute function tell_sessions();
create trigger tell_sessions after insert or update or delete on substitute for each row execute function tell_sessions();
create function tell_sessions_of_workspace() returns trigger language plpgsql as $$
begin
  perform pg_notify('daybook', 'workspace ' || new.id);
  return null;
end $$;
create trigger tell_sessions after update on workspace for each row execute function tell_sessions_of_workspace();
create function tell_session_ended() returns trigger language plpgsql as $$
begin
  perform pg_notify('daybook', 'session ' || old.token_hash);
  return null;
end $$;
create trigger tell_ended after delete on session for each row execute function tell_session_ended();

-- Who leaves loses everything at once: sessions, unused links, the calendar feed (chapter 15).
create function member_leaves() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  new.feed_token_hash := null;
  delete from session where workspace_id = new.workspace_id and member_id = new.id;
  delete from invitation where workspace_id = new.workspace_id and member_id = new.id and used_at is null;
  return new;
end $$;
create trigger leaves before update on member for each row when (new.state = 'left' and old.state <> 'left') execute function member_leaves();

-- A company never loses its last administrator, not even when two take it from each other at once.
create function keep_administrator() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform 1 from workspace where id = old.workspace_id for no key update;
  if not found then return null; end if;
  if not exists (select 1 from member where workspace_id = old.workspace_id and state = 'active' and 'administrator' = any (roles)) then
    raise exception 'the last administrator' using errcode = '23514', constraint = 'workspace_keeps_administrator';
  end if;
  return null;
end $$;
create constraint trigger keeps_administrator after update or delete on member deferrable initially deferred
  for each row when (old.state = 'active' and 'administrator' = any (old.roles)) execute function keep_administrator();

-- No department stands above itself, through any number of others.
create function department_no_loop() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform 1 from workspace where id = new.workspace_id for no key update;
  if exists (
    with recursive above as (
      select parent_id, 1 as depth from department where workspace_id = new.workspace_id and id = new.id
      union all
      select d.parent_id, a.depth + 1 from department d join above a on d.workspace_id = new.workspace_id and d.id = a.parent_id where a.depth < 500)
    select 1 from above where parent_id = new.id) then
    raise exception 'a department above itself' using errcode = '23514', constraint = 'department_loop';
  end if;
  return null;
end $$;
create constraint trigger no_loop after insert or update of parent_id on department deferrable initially deferred
  for each row when (new.parent_id is not null) execute function department_no_loop();

-- Nobody stands in for themselves.
create function substitute_is_another() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select 1 from absence where workspace_id = new.workspace_id and id = new.absence_id and member_id = new.member_id) then
    raise exception 'stands in for themselves' using errcode = '23514', constraint = 'substitute_is_another';
  end if;
  return new;
end $$;
create trigger is_another before insert or update on substitute for each row execute function substitute_is_another();

-- What was done to accounts and who came in, for the audit.
create index command_of_accounts on command (workspace_id, at desc, id desc)
  where name like 'session.%' or name like 'account.%' or name in ('member.link', 'member.endSessions', 'member.removeSecondFactor');
