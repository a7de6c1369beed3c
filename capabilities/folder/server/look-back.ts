import type { StepKind, TouchKind, Outcome } from '#cap/steps/model.ts';
import type { Ctx } from '#cap/staff/server/actor.ts';
import { refuse } from '#plain/refusal.ts';
import { addDays, type Day, startOfWeek } from '#plain/day/day.ts';
import { lookBack, weekPattern } from '../rules/look-back.ts';
import { refuseFolder } from './read-day.ts';
import { FOLDER_OF } from './sheets-sql.ts';

/**
 * A step's stay on its day: since the morning of `since` until `left` (null: still there). A moved step has one stay for
 * each date it had.
 */
interface Stay {
  stepId: string;
  clientId: string;
  clientName: string;
  kind: StepKind;
  why: string;
  onDate: Day;
  /** The first morning on which it lay somewhere. */
  since: Day;
  left: Day | null;
  end: 'done' | 'moved' | 'dropped' | 'open';
  to: string | null;
}
interface Talk {
  touchId: string;
  clientId: string;
  clientName: string;
  kind: TouchKind;
  outcome: Outcome | null;
  text: string;
  at: string;
  day: Day;
}
interface Facts {
  day: Day;
  today: Day;
  stays: Stay[];
  talks: Talk[];
  line: { text: string; version: number } | null;
}

const MOST = 5000;
/** The day whose morning (the beginning of work) comes first after a step was opened. */
const SINCE = `(s.created_at at time zone f.time_zone - f.day_start + interval '24 hours' - interval '1 microsecond')::date`;
const STAY = (onDate: string, left: string, end: string, to: string) => `json_build_object('stepId', s.id, 'clientId', c.id, 'clientName', c.name, 'kind', s.kind, 'why', s.why,
  'onDate', ${onDate}, 'since', ${SINCE}, 'left', ${left}, 'end', ${end}, 'to', ${to})`;
const CLIENT = 'join client c on c.workspace_id = s.workspace_id and c.id = s.client_id';

const FACTS = `with ${FOLDER_OF},
w as (select f.*, date_trunc('week', f.day::timestamp)::date as monday, (date_trunc('week', f.day::timestamp) at time zone f.time_zone) as monday_at,
  ((date_trunc('week', f.day::timestamp) + interval '7 days') at time zone f.time_zone) as next_at from f),
ended as (
  select ${STAY('s.on_date', '(s.done_at at time zone f.time_zone)::date', 's.state', 'null')} as j
  from w f join step s on s.workspace_id = f.workspace_id and s.done_by = f.id and s.state <> 'open' and s.done_at >= f.monday_at ${CLIENT}
  where s.on_date is not null order by s.done_at limit ${MOST}),
moved as (
  select ${STAY("(h.before ->> 'on_date')::date", '(h.at at time zone f.time_zone)::date', "'moved'",
    "coalesce(h.after ->> 'on_date', left(h.after ->> 'month', 7), case when s.on_date is null and s.month is null then 'later' else coalesce(s.on_date::text, to_char(s.month, 'YYYY-MM')) end)")} as j
  from w f join command k on k.workspace_id = f.workspace_id and k.actor_id = f.id and k.at >= f.monday_at and k.name = 'step.move' and k.undone_by is null
    join change h on h.workspace_id = f.workspace_id and h.command_id = k.id and h.relation = 'step' and h.op = 'U' and h.before ->> 'on_date' is not null
    join step s on s.workspace_id = f.workspace_id and s.id = h.row_id ${CLIENT} limit ${MOST}),
lying as (
  select ${STAY('s.on_date', 'null', "'open'", 'null')} as j
  from w f join step s on s.workspace_id = f.workspace_id and s.owner_id = f.id and s.state = 'open' and s.handed_to is null
    and s.due <= least(f.monday + 6, f.today) and s.on_date is not null ${CLIENT} order by s.due limit ${MOST}),
talks as (
  select json_build_object('touchId', t.id, 'clientId', c.id, 'clientName', c.name, 'kind', t.kind, 'outcome', t.outcome, 'text', left(t.text, 240), 'at', t.at,
    'day', (t.at at time zone f.time_zone)::date) as j
  from w f join touch t on t.workspace_id = f.workspace_id and t.member_id = f.id and t.at >= f.monday_at and t.at < f.next_at
    join client c on c.workspace_id = t.workspace_id and c.id = t.client_id order by t.at limit ${MOST})
select json_build_object('day', f.day, 'today', f.today,
  'stays', (select coalesce(json_agg(j), '[]') from (select j from ended union all select j from moved union all select j from lying) x),
  'talks', (select coalesce(json_agg(j), '[]') from talks),
  'line', (select json_build_object('text', l.text, 'version', l.version) from day_line l where l.workspace_id = f.workspace_id and l.member_id = f.id and l.on_date = f.day)) as facts
from f`;

/** A stay as it looks at the end of a day: planned if it lay there in the morning; what left later was still open. */
function onDay(stay: Stay, day: Day) {
  const planned = stay.onDate <= day && stay.since <= day && (stay.left === null || stay.left >= day);
  const end = stay.left === null || stay.left > day ? ('open' as const) : stay.end;
  const ended = stay.left === day && stay.end !== 'moved';
  return { stepId: stay.stepId, planned, end, shown: planned || ended, stay };
}

/** Planned, done, carried over, moved, agreed and sold of a day, and the pattern of its week (handbook 01, "The day"). */
export async function readLookBack(ctx: Ctx, query: { member?: string | undefined; day?: string | undefined }) {
  const member = query.member ?? ctx.actor.memberId;
  refuseFolder(ctx, member);
  const facts = (await ctx.read<{ facts: Facts }>(FACTS, [member, query.day ?? null, ctx.now.toISOString()]))[0]?.facts;
  if (!facts) throw refuse('NOT_FOUND');
  const { day, today } = facts;
  const monday = startOfWeek(day);
  const week = Array.from({ length: 7 }, (_, i) => addDays(monday, i)).filter((d) => d <= today);
  const looked = week.map((d) =>
    lookBack({
      day: d,
      steps: facts.stays.map((s) => onDay(s, d)).filter((s) => s.shown).map(({ stepId, planned, end }) => ({ id: stepId, planned, end })),
      touches: facts.talks.filter((t) => t.day === d),
      sales: [],
    }),
  );
  const empty = { day, planned: 0, done: 0, doneBeside: 0, moved: 0, dropped: 0, carriedOver: 0, touches: 0, agreed: 0, sold: [] };
  return {
    ...(looked.find((l) => l.day === day) ?? empty),
    steps: facts.stays
      .map((s) => onDay(s, day))
      .filter((s) => s.shown)
      .map(({ stay, planned, end }) => ({
        stepId: stay.stepId, clientId: stay.clientId, clientName: stay.clientName, kind: stay.kind, why: stay.why, planned, end, to: end === 'moved' ? stay.to : null,
      })),
    talks: facts.talks.filter((t) => t.day === day).map(({ day: _, ...talk }) => talk),
    line: facts.line,
    week: weekPattern(day, looked),
  };
}
