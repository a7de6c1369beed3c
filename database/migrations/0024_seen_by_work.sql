-- Where the workspace narrows whose clients one sees (chapter 15), work still comes with its dossier (chapter 01): a step of
-- one's own or handed on at a colleague's client, a client named for one as a substitute, and what an absent colleague for
-- whom one stands in has to do. Evaluated only for those whose view is narrowed, and only when a row is not theirs anyway.
create or replace function handed_clients() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  with me as (select m.workspace_id, m.id, (now() at time zone m.time_zone)::date as today from member m where m.workspace_id = current_workspace() and m.id = current_actor()),
  stands as (
    select me.workspace_id, a.id as absence_id, a.member_id, u.client_id from me join substitute u on u.workspace_id = me.workspace_id and u.member_id = me.id
      join absence a on a.workspace_id = u.workspace_id and a.id = u.absence_id
    where a.cancelled_at is null and me.today between a.from_date and a.to_date),
  whose as (select workspace_id, id as member_id, null::uuid as absence_id from me union all select workspace_id, member_id, absence_id from stands where client_id is null)
  select coalesce(array_agg(distinct client_id), '{}') from (
    select s.client_id from whose w join step s on s.workspace_id = w.workspace_id and s.owner_id = w.member_id and s.state = 'open'
      join client c on c.workspace_id = s.workspace_id and c.id = s.client_id
      where c.manager_id <> w.member_id and not exists (select from substitute x where x.workspace_id = w.workspace_id and x.absence_id = w.absence_id and x.client_id = s.client_id)
    union all
    select s.client_id from whose w join step s on s.workspace_id = w.workspace_id and s.handed_to = w.member_id and s.state = 'open'
      where not exists (select from substitute x where x.workspace_id = w.workspace_id and x.absence_id = w.absence_id and x.client_id = s.client_id)
    union all
    select client_id from stands where client_id is not null) seen
$$;
