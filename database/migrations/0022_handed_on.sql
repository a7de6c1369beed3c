-- A day handed on comes with its dossiers, also where the workspace narrows whose clients one sees (chapters 01 and 15).
-- Evaluated only for those whose view is narrowed; what hangs on a client follows the client's wall.
create function handed_clients() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(distinct client_id), '{}') from step
  where workspace_id = current_workspace() and handed_to = current_actor() and state = 'open'
$$;
alter policy wall on client
  using (workspace_id = (select current_workspace())
    and ((select sees_all()) or manager_id = any ((select sees_members())::uuid[]) or id = any ((select handed_clients())::uuid[])));
