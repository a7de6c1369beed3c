-- Logging a touch in one round trip (chapter 01, "The day"): the touch, the end of its step, the next step, the client's pointer
-- and the command with its answer. Small statements inside one function cost half of what one statement of all of them did.

-- Everything the log needs beside its four ids; the ids it writes come along (capabilities/steps/server/log-touch.ts).
create type touch_to_log as (
  touch uuid, command uuid, key text, hash text, now timestamptz, at timestamptz, kind text, direction text, outcome text, said text,
  minutes int, mood text, person uuid, reason text, source text, result text, offline boolean, step_version int,
  next uuid, next_kind text, next_why text, next_person uuid, next_minutes int, next_place text, next_promise boolean, next_deadline date,
  next_owner uuid, on_date date, at_time time, month date,
  upset uuid, upset_minutes int, upset_words json, end_status text, end_reason text,
  all_clients boolean, owners uuid[], end_all boolean, end_owners uuid[], absent uuid[]);

-- Runs as who asks, behind row-level security. The client's row is locked first; each statement after it sees what others had
-- committed by then. `verdict` is OK or the refusal's name, of which `facts` tells more; `answer` is what the API answers;
-- `behind` counts the changes of the step since the form was opened.
create function log_touch(ws uuid, client_ uuid, step_ uuid, actor uuid, given_ json, out verdict text, out answer json, out facts json, out behind int)
language plpgsql set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
declare
  p touch_to_log := json_populate_record(null::touch_to_log, given_);
  seen record;
  given step%rowtype;
  -- who takes the next step: clock is theirs now, said_on the day of the touch with them
  taker uuid; taker_works boolean; clock timestamp; said_on date; works_then boolean; absent_then boolean;
  pointed record;
  finished uuid;
begin
  select c.manager_id, c.live, c.trashed_at into seen from client c where c.workspace_id = ws and c.id = client_ for no key update;
  if not found then verdict := 'NOT_FOUND'; return; end if;
  if step_ is not null then
    select s.* into given from step s where s.workspace_id = ws and s.id = step_ and s.client_id = client_;
    if not found then verdict := 'NOT_FOUND'; return; end if;
  end if;
  behind := given.version - p.step_version;
  if not (p.all_clients or seen.manager_id = any (p.owners) or coalesce(given.state = 'open' and (given.owner_id = any (p.owners) or given.handed_to = any (p.owners)), false))
    or p.end_status is not null and not (p.end_all or seen.manager_id = any (p.end_owners)) then verdict := 'NOT_ALLOWED'; return; end if;
  if seen.trashed_at is not null then verdict := 'CLIENT_IN_TRASH'; return; end if;
  if given.state <> 'open' and not p.offline then
    verdict := 'STEP_ALREADY_ENDED';
    facts := json_build_object('by', (select m.name from member m where m.workspace_id = ws and m.id = given.done_by), 'at', given.done_at, 'state', given.state);
    return;
  end if;
  if p.person is not null and not exists (select from person h where h.workspace_id = ws and h.id = p.person)
    or p.next_person is not null and not exists (select from person h where h.workspace_id = ws and h.id = p.next_person) then verdict := 'NO_PERSON'; return; end if;

  if p.next is not null then
    select m.id, m.works, (p.now at time zone m.time_zone), (p.at at time zone m.time_zone)::date,
        -- whether they work then (works_on) and are there (absent_on), written out: a call of each costs more than its reading
        coalesce((select bool_or(o.kind = 'working') and not bool_or(o.kind = 'personal') from day_off o where o.workspace_id = ws and o.on_date = p.on_date and (o.member_id is null or o.member_id = m.id)),
          extract(isodow from p.on_date)::smallint = any (m.working_weekdays)),
        exists (select from absence a where a.workspace_id = ws and a.member_id = m.id and a.cancelled_at is null and p.on_date between a.from_date and a.to_date)
      into taker, taker_works, clock, said_on, works_then, absent_then from member m
      where m.workspace_id = ws and m.id = coalesce(p.next_owner, case when given.state = 'open' then given.owner_id end, seen.manager_id);
    if not found then verdict := 'NO_OWNER'; return; end if;
    if not taker_works then verdict := 'MEMBER_LEFT'; return; end if;
    if coalesce(p.on_date < least(clock::date, case when p.offline then said_on end), false)
      or coalesce(p.month < date_trunc('month', least(clock::date, case when p.offline then said_on end))::date, false) then verdict := 'STEP_IN_PAST'; return; end if;
  end if;
  if seen.live and p.end_status is null and p.upset is null and (p.next is null or taker <> seen.manager_id)
    and not exists (select from step s where s.workspace_id = ws and s.client_id = client_ and s.state = 'open' and s.owner_id = seen.manager_id and s.id is distinct from step_)
    then verdict := 'NEXT_STEP_NEEDED'; return; end if;

  insert into touch (workspace_id, id, client_id, person_id, member_id, for_member_id, step_id, kind, direction, outcome, text, at, minutes, mood, reason, source, result)
    values (ws, p.touch, client_, p.person, actor,
      case when seen.manager_id = any (p.absent) then seen.manager_id
           when given.handed_to = actor or given.handed_to = any (p.absent) or given.owner_id = any (p.absent) then given.owner_id end,
      step_, p.kind, p.direction, p.outcome, p.said, p.at, p.minutes, p.mood, p.reason, p.source, p.result);
  if p.next is not null then
    insert into step (workspace_id, id, client_id, owner_id, kind, why, person_id, on_date, at_time, month, minutes, place, promise, deadline, first_due, created_by)
      values (ws, p.next, client_, taker, p.next_kind, p.next_why, p.next_person, p.on_date, p.at_time, p.month, p.next_minutes, p.next_place, p.next_promise,
        p.next_deadline, coalesce(p.on_date, p.month), actor);
  end if;
  if p.upset is not null then
    -- an upset client's step for the responsible manager, today (chapter 02, "The card and the page")
    insert into step (workspace_id, id, client_id, owner_id, kind, why, person_id, on_date, first_due, minutes, created_by)
      select ws, p.upset, client_, m.id, 'call', left(concat_ws(' ', p.upset_words ->> m.language, nullif(p.said, '')), 500), p.person, (p.now at time zone m.time_zone)::date,
        (p.now at time zone m.time_zone)::date, p.upset_minutes, actor
      from member m where m.workspace_id = ws and m.id = seen.manager_id;
  end if;
  if p.outcome = 'decision_maker' then
    -- reached is who was talked with; when nobody was named, the one person known to decide
    update "position" n set reached = true
      where n.workspace_id = ws and n.client_id = client_ and n.to_date is null and not n.reached
        and case when p.person is not null then n.person_id = p.person else n.decision_role = 'decides'
          and not exists (select from "position" o where o.workspace_id = ws and o.client_id = client_ and o.to_date is null and o.decision_role = 'decides' and o.id <> n.id) end;
  end if;
  if p.end_status is not null then
    -- the decision that ends a client drops what was still to be done with it
    update client c set status = p.end_status, status_reason = p.end_reason, mailing_list = c.mailing_list or p.end_status = 'unpromising', next_step_id = null,
        last_touch_at = greatest(c.last_touch_at, p.at)
      where c.workspace_id = ws and c.id = client_ returning c.next_step_id, c.last_touch_at into pointed;
    update step s set state = 'dropped', done_at = p.at, done_by = actor, drop_reason = p.end_reason
      where s.workspace_id = ws and s.client_id = client_ and s.state = 'open' and s.id is distinct from step_;
  else
    update client c set last_touch_at = greatest(c.last_touch_at, p.at), next_step_id = (
        select s.id from step s where s.workspace_id = ws and s.client_id = client_ and s.state = 'open' and s.owner_id = c.manager_id and s.id is distinct from step_
        order by s.due, s.at_time nulls last, s.id limit 1)
      where c.workspace_id = ws and c.id = client_ returning c.next_step_id, c.last_touch_at into pointed;
  end if;
  if given.state = 'open' then
    -- last: to who did it for a colleague, the client may be out of sight with it
    update step s set state = 'done', done_at = p.at, done_by = actor where s.workspace_id = ws and s.id = step_;
    finished := step_;
  end if;

  answer := json_build_object(
    'touchId', p.touch, 'clientId', client_, 'finished', finished,
    'next', case when p.next is not null then json_build_object('id', p.next, 'kind', p.next_kind, 'why', p.next_why, 'ownerId', taker, 'onDate', p.on_date,
      'atTime', left(p.at_time::text, 5), 'month', to_char(p.month, 'YYYY-MM'), 'version', 1) end,
    'nextStepId', pointed.next_step_id, 'lastTouchAt', pointed.last_touch_at,
    'warnings', case when p.next is null then '[]'::json else array_to_json(array_remove(array[
      case when not works_then then 'NOT_A_WORKING_DAY' end,
      case when p.on_date = clock::date and p.at_time < clock::time then 'TIME_HAS_PASSED' end,
      case when p.next_deadline < coalesce(p.on_date, p.month) then 'AFTER_DEADLINE' end,
      case when absent_then then 'OWNER_IS_ABSENT' end], null)) end,
    'conflict', case when given.state <> 'open' then json_build_object('code', 'STEP_ALREADY_ENDED',
      'by', (select m.name from member m where m.workspace_id = ws and m.id = given.done_by), 'at', given.done_at, 'state', given.state,
      'onDate', given.on_date, 'month', to_char(given.month, 'YYYY-MM')) end);
  insert into command (workspace_id, id, actor_id, name, idempotency_key, request_hash, status, response, detail)
    values (ws, p.command, actor, 'touch.log', p.key, p.hash, 200, answer::jsonb, jsonb_build_object('clientId', client_, 'touchId', p.touch));
  verdict := 'OK';
end $$;

-- The change log at a third of its cost: a row is made into JSON once, and its differences found in one pass. `offset 0` keeps
-- the planner from writing to_jsonb out at every place where it is used.
create or replace function log_change() returns trigger language plpgsql security definer set search_path = public, pg_temp
  set plan_cache_mode = force_generic_plan as $$
declare
  actor uuid := current_actor(); cmd uuid := current_command(); col text := TG_ARGV[0];
begin
  if TG_OP = 'INSERT' then
    insert into change (workspace_id, actor_id, command_id, relation, row_id, client_id, op, after)
      select (j ->> 'workspace_id')::uuid, actor, cmd, TG_TABLE_NAME, (j ->> 'id')::uuid, nullif(j ->> col, '')::uuid, 'I', j
      from (select jsonb_strip_nulls(to_jsonb(n)) j from new_rows n offset 0) x;
  elsif TG_OP = 'UPDATE' then
    insert into change (workspace_id, actor_id, command_id, relation, row_id, client_id, op, before, after)
      select (nj ->> 'workspace_id')::uuid, actor, cmd, TG_TABLE_NAME, (nj ->> 'id')::uuid, nullif(nj ->> col, '')::uuid, 'U', coalesce(d.was, '{}'), coalesce(d.now, '{}')
      from (select to_jsonb(o) oj, to_jsonb(n) nj from old_rows o join new_rows n on o.workspace_id = n.workspace_id and o.id = n.id offset 0) x
        cross join lateral (select jsonb_object_agg(a.key, a.value) as was, jsonb_object_agg(a.key, x.nj -> a.key) as now from jsonb_each(x.oj) a
          where a.key <> 'version' and a.value is distinct from x.nj -> a.key) d;
  else
    insert into change (workspace_id, actor_id, command_id, relation, row_id, client_id, op, before)
      select (j ->> 'workspace_id')::uuid, actor, cmd, TG_TABLE_NAME, (j ->> 'id')::uuid, nullif(j ->> col, '')::uuid, 'D', j
      from (select jsonb_strip_nulls(to_jsonb(o)) j from old_rows o offset 0) x;
  end if;
  return null;
end $$;
