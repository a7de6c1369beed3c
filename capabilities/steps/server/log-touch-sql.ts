/** An upset client's step for the responsible manager, today (handbook 02, "The card and the page"). */
const UPSET_STEP = `
    union all
    select p.upset, m.id, 'call', left(concat_ws(' ', p.upset_words ->> m.language, nullif(p.said, '')), 500), p.person, (p.now at time zone m.time_zone)::date, null, null,
      p.upset_minutes, null, false, null
    from p cross join seen join member m on m.workspace_id = $1 and m.id = seen.manager_id where p.upset is not null`;

/** The decision that ends a client drops what was still to be done with it. */
const DROPPED = `
dropped as (
  update step s set state = 'dropped', done_at = p.at, done_by = $4, drop_reason = p.end_reason from p
  where p.end_status is not null and exists (select from logged)
    and s.workspace_id = $1 and s.client_id = $2 and s.state = 'open' and s.id is distinct from $3),
`;

/**
 * A touch, the end of its step, the next step, the client's pointer and the command in ONE statement and one round trip.
 * $1 workspace, $2 client, $3 finished step or null, $4 actor, $5 everything else as one record.
 *
 * The client's row is locked first (`held`); when it had moved on since the statement's snapshot (`seen`) nothing is
 * written and the verdict is AGAIN. What the snapshot could not know, the deferred constraints refuse at the end.
 */
const logTouchSql = ({ end, upset }: { end: boolean; upset: boolean }) => `
with p as materialized (
  select * from json_to_record($5::json) as p(
    touch uuid, command uuid, key text, hash text, now timestamptz, at timestamptz, kind text, direction text, outcome text, said text,
    minutes int, mood text, person uuid, reason text, source text, result text, offline boolean, step_version int,
    next uuid, next_kind text, next_why text, next_person uuid, next_minutes int, next_place text, next_promise boolean, next_deadline date,
    next_owner uuid, on_date date, at_time time, month date,
    upset uuid, upset_minutes int, upset_words json, end_status text, end_reason text,
    all_clients boolean, owners uuid[], end_all boolean, end_owners uuid[], absent uuid[])),
seen as materialized (
  select c.version, c.manager_id, c.live, c.trashed_at from client c where c.workspace_id = $1 and c.id = $2),
held as materialized (
  select c.version from client c where c.workspace_id = $1 and c.id = $2 for no key update),
given as materialized (
  select s.* from step s where s.workspace_id = $1 and s.id = $3 and s.client_id = $2),
rest as materialized (
  select s.id, s.due, s.at_time from seen, step s
  where s.workspace_id = $1 and s.client_id = $2 and s.state = 'open' and s.owner_id = seen.manager_id and s.id is distinct from $3
  order by s.due, s.at_time nulls last, s.id limit 1),
taker as materialized (
  select m.id, m.works, (p.now at time zone m.time_zone) as clock, (p.at at time zone m.time_zone)::date as said_on, works_on(m, p.on_date) as works_then,
    absent_on(m, p.on_date) as absent
  from p cross join seen left join given on true
    join member m on m.workspace_id = $1 and m.id = coalesce(p.next_owner, case when given.state = 'open' then given.owner_id end, seen.manager_id)
  where p.next is not null),
go as materialized (
  select case
    when held.version <> seen.version then 'AGAIN'
    when $3::uuid is not null and given.id is null then 'NOT_FOUND'
    when not (p.all_clients or seen.manager_id = any (p.owners) or coalesce(given.state = 'open' and (given.owner_id = any (p.owners) or given.handed_to = any (p.owners)), false)) then 'NOT_ALLOWED'
    when p.end_status is not null and not (p.end_all or seen.manager_id = any (p.end_owners)) then 'NOT_ALLOWED'
    when seen.trashed_at is not null then 'CLIENT_IN_TRASH'
    when given.state <> 'open' and not p.offline then 'STEP_ALREADY_ENDED'
    when exists (select from unnest(array[p.person, p.next_person]) asked (id)
      where asked.id is not null and not exists (select from person h where h.workspace_id = $1 and h.id = asked.id)) then 'NO_PERSON'
    when p.next is not null and taker.id is null then 'NO_OWNER'
    when p.next is not null and not taker.works then 'MEMBER_LEFT'
    when coalesce(p.on_date < least(taker.clock::date, case when p.offline then taker.said_on end), false)
      or coalesce(p.month < date_trunc('month', least(taker.clock::date, case when p.offline then taker.said_on end))::date, false) then 'STEP_IN_PAST'
    when seen.live and p.end_status is null and rest.id is null and p.upset is null and taker.id is distinct from seen.manager_id then 'NEXT_STEP_NEEDED'
    else 'OK' end as verdict
  from p cross join seen cross join held left join given on true left join taker on true left join rest on true),
ended as (
  update step s set state = 'done', done_at = p.at, done_by = $4 from p, go
  where go.verdict = 'OK' and s.workspace_id = $1 and s.id = $3 and s.state = 'open' returning s.id),
logged as (
  insert into touch (workspace_id, id, client_id, person_id, member_id, for_member_id, step_id, kind, direction, outcome, text, at, minutes, mood, reason, source, result)
  select $1, p.touch, $2, p.person, $4,
    case when seen.manager_id = any (p.absent) then seen.manager_id
         when given.handed_to = $4 or given.handed_to = any (p.absent) or given.owner_id = any (p.absent) then given.owner_id end,
    $3, p.kind, p.direction, p.outcome, p.said, p.at, p.minutes, p.mood, p.reason, p.source, p.result
  from p cross join seen cross join go left join given on true
  where go.verdict = 'OK' and ($3::uuid is null or given.state <> 'open' or exists (select from ended))
  returning id),
opened as (
  insert into step (workspace_id, id, client_id, owner_id, kind, why, person_id, on_date, at_time, month, minutes, place, promise, deadline, first_due, created_by)
  select $1, n.id, $2, n.owner_id, n.kind, n.why, n.person_id, n.on_date, n.at_time, n.month, n.minutes, n.place, n.promise, n.deadline, coalesce(n.on_date, n.month), $4
  from (
    select p.next as id, taker.id as owner_id, p.next_kind as kind, p.next_why as why, p.next_person as person_id, p.on_date, p.at_time, p.month,
      p.next_minutes as minutes, p.next_place as place, p.next_promise as promise, p.next_deadline as deadline
    from p cross join taker${upset ? UPSET_STEP : ''}) n
  where exists (select from logged)
  returning id, owner_id, due, kind, why, on_date, at_time, month, version),
${end ? DROPPED : ''}pointed as (
  update client c set
    next_step_id = case when p.end_status is null then (
      select x.id from (select id, due, at_time from rest
        union all select o.id, o.due, o.at_time from opened o, seen where o.owner_id = seen.manager_id) x
      order by x.due, x.at_time nulls last, x.id limit 1) end,
    last_touch_at = greatest(c.last_touch_at, p.at),
    status = coalesce(p.end_status, c.status), status_reason = coalesce(p.end_reason, c.status_reason),
    mailing_list = c.mailing_list or coalesce(p.end_status = 'unpromising', false)
  from p, logged where c.workspace_id = $1 and c.id = $2
  returning c.next_step_id, c.last_touch_at),
answer as materialized (
  select json_build_object(
    'touchId', p.touch, 'clientId', $2, 'finished', ended.id,
    'next', (select json_build_object('id', o.id, 'kind', o.kind, 'why', o.why, 'ownerId', o.owner_id, 'onDate', o.on_date, 'atTime', left(o.at_time::text, 5),
               'month', to_char(o.month, 'YYYY-MM'), 'version', o.version) from opened o where o.id = p.next),
    'nextStepId', pointed.next_step_id, 'lastTouchAt', pointed.last_touch_at,
    'warnings', array_to_json(array_remove(array[
      case when not taker.works_then then 'NOT_A_WORKING_DAY' end,
      case when p.on_date = taker.clock::date and p.at_time < taker.clock::time then 'TIME_HAS_PASSED' end,
      case when p.next_deadline < coalesce(p.on_date, p.month) then 'AFTER_DEADLINE' end,
      case when taker.absent then 'OWNER_IS_ABSENT' end], null)),
    'conflict', case
      when given.state <> 'open' then json_build_object('code', 'STEP_ALREADY_ENDED', 'by', (select name from member where workspace_id = $1 and id = given.done_by),
        'at', given.done_at, 'state', given.state, 'onDate', given.on_date, 'month', to_char(given.month, 'YYYY-MM')) end) as j
  from p cross join logged cross join pointed left join ended on true left join given on true left join taker on true),
cmd as (
  insert into command (workspace_id, id, actor_id, name, idempotency_key, request_hash, status, response, detail)
  select $1, p.command, $4, 'touch.log', p.key, p.hash, 200, answer.j::jsonb, json_build_object('clientId', $2, 'touchId', p.touch)::jsonb from p cross join answer)
select go.verdict, answer.j::text as answer, given.version - p.step_version as behind,
  case when go.verdict = 'STEP_ALREADY_ENDED' then (
    select json_build_object('by', m.name, 'at', given.done_at, 'state', given.state)::text from given left join member m on m.workspace_id = $1 and m.id = given.done_by) end as facts
from go cross join p left join given on true left join answer on true`;

const texts = new Map<string, string>();
/** The statement for this touch: what it does not need is left out, so that the usual one stays small. */
export function logTouchText(needs: { end: boolean; upset: boolean }): string {
  const key = `${needs.end} ${needs.upset}`;
  let text = texts.get(key);
  if (!text) texts.set(key, (text = logTouchSql(needs)));
  return text;
}

/**
 * Who moved the step after the version that the log form had seen; kept with the answer, so that a repeated request gets
 * the same. $1 client, $2 step, $3 how many changes since, $4 the log's own command, $5 the workspace.
 */
export const MOVED_SINCE = `
with moved as (
  select json_build_object('code', 'STEP_MOVED', 'by', m.name, 'at', x.at, 'state', 'open',
    'onDate', s.on_date, 'month', to_char(s.month, 'YYYY-MM')) as j
  from (select h.* from change h where h.workspace_id = $5 and h.client_id = $1 and h.relation = 'step' and h.row_id = $2 and h.op = 'U' and h.command_id is distinct from $4
        order by h.id desc limit $3) x
    left join member m on m.workspace_id = $5 and m.id = x.actor_id join step s on s.workspace_id = $5 and s.id = $2
  where x.before ?| '{on_date,at_time,month}' order by x.id desc limit 1)
update command k set response = k.response || jsonb_build_object('conflict', moved.j::jsonb) from moved
where k.workspace_id = $5 and k.id = $4 returning k.response::text as answer`;
