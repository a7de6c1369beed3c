import type { Ctx } from '#cap/staff/server/actor.ts';
import { may } from '#cap/staff/policy.ts';
import { refuse } from '#plain/refusal.ts';
import { FOLDER_OF, OWNER_JSON, SHEET_JSON, STANDS, STEPS_OF } from './sheets-sql.ts';

/** At most so many sheets of a day in one answer; the rest are behind the tab. */
export const MOST = 300;

/** Tabs: steps grouped by their day first (few), then named; the month's tray and the date behind a month lie together. */
const COUNTS = `count(*) as count, sum(s.minutes) as minutes, count(*) filter (where s.kind = 'call') as calls, count(*) filter (where s.kind in ('meeting', 'visit')) as meetings`;
const LOADS = `
days as (
  select s.due, s.month is not null as tray, ${COUNTS} from ${STEPS_OF.own} group by 1, 2
  union all select s.due, false, ${COUNTS} from ${STEPS_OF.handed} group by 1
  union all select s.due, false, ${COUNTS} from ${STEPS_OF.standIn} group by 1
  union all select s.due, false, ${COUNTS} from ${STEPS_OF.standInHanded} group by 1),
loads as (
  select case
      when d.due = 'infinity' or d.due >= (date_trunc('month', f.today) + interval '13 months')::date then 'later'
      when d.due <= f.today then f.today::text
      when d.tray or d.due > f.today + 100 then to_char(d.due, 'YYYY-MM')
      else d.due::text end as tab,
    sum(d.count) as count, sum(d.minutes) as minutes, sum(d.calls) as calls, sum(d.meetings) as meetings
  from f cross join days d group by 1)`;

/** What lies on the day: behind its tab, and of today also what is carried over and what asks for a day. */
const LIES_ON = `s.due <= f.until and s.due >= case when f.day = f.today then '-infinity'::date else f.day end
  and case when f.day = f.today then s.on_date is not null or s.due <= f.today when f.day < f.today then s.on_date = f.day else s.on_date is not null end`;
const IN_ORDER = `order by s.due, s.at_time nulls last, s.id limit ${MOST + 1}`;

export const DAY_PAGE = `
with ${FOLDER_OF},
${STANDS},
${LOADS},
picked as materialized (
  (select s.* from ${STEPS_OF.own} where ${LIES_ON} ${IN_ORDER})
  union all (select s.* from ${STEPS_OF.handed} where ${LIES_ON} ${IN_ORDER})
  union all (select s.* from ${STEPS_OF.standIn} where f.day >= f.today and ${LIES_ON} ${IN_ORDER})
  union all (select s.* from ${STEPS_OF.standInHanded} where f.day >= f.today and ${LIES_ON} ${IN_ORDER})),
shown as (select * from picked order by due, at_time nulls last, id limit ${MOST}),
finished as (
  select s.* from f join step s on s.workspace_id = f.workspace_id and s.done_by = f.id and s.state = 'done'
    and s.done_at >= f.day_from and s.done_at < f.day_to
  order by s.done_at limit ${MOST})
select json_build_object(
  'owner', ${OWNER_JSON}, 'today', f.today, 'now', f.wall, 'day', f.day, 'settings', $4::json,
  'load', (select coalesce(json_agg(json_build_object('tab', tab, 'count', count, 'minutes', minutes, 'calls', calls, 'meetings', meetings) order by tab), '[]') from loads),
  'sheets', (select coalesce(json_agg(${SHEET_JSON()} order by s.due, s.at_time nulls last, s.id), '[]')
    from shown s join client c on c.workspace_id = s.workspace_id and c.id = s.client_id),
  'done', (select coalesce(json_agg(${SHEET_JSON(`not exists (select from touch e where e.workspace_id = s.workspace_id and e.client_id = s.client_id
      and e.at < f.day_from)`)} order by s.done_at), '[]')
    from finished s join client c on c.workspace_id = s.workspace_id and c.id = s.client_id),
  'more', (select count(*) from picked) > ${MOST},
  'unprepared', case when f.day = f.today and f.coming is not null then json_build_object('day', f.coming, 'clients', (
      select coalesce(json_agg(x), '[]') from (
        select s.id as "stepId", c.id as "clientId", c.name from step s join client c on c.workspace_id = s.workspace_id and c.id = s.client_id
        where s.workspace_id = f.workspace_id and s.owner_id = f.id and s.handed_to is null and s.state = 'open' and s.due = f.coming and s.on_date is not null
          and s.kind = 'call' and c.last_touch_at is null and c.prepared_at is null order by c.name limit 50) x)) end,
  'line', (select json_build_object('text', l.text, 'version', l.version) from day_line l where l.workspace_id = f.workspace_id and l.member_id = f.id and l.on_date = f.day),
  'can', $5::json)
from f`;

/** Refuses to open another's folder to whom the policy does not give it (handbook 01, "Folders of others"). */
export function refuseFolder(ctx: Ctx, memberId: string) {
  if (!may(ctx.actor, 'folder.read', memberId)) throw refuse('NOT_ALLOWED');
}

export const folderSettings = ({ actor }: Ctx) => ({
  reservePercent: actor.settings.reservePercent,
  workingDaysOnly: actor.settings.workingDaysOnly,
  minutesByKind: actor.settings.minutesByKind,
});

/** The day page whole, built by PostgreSQL in one statement: its cost follows the day, not the folder. */
export function readDay(ctx: Ctx, query: { member?: string | undefined; day?: string | undefined }) {
  const member = query.member ?? ctx.actor.memberId;
  refuseFolder(ctx, member);
  const can = { write: may(ctx.actor, 'step.write', member), handOn: may(ctx.actor, 'folder.handOn', member) };
  return ctx.json(DAY_PAGE, [member, query.day ?? null, ctx.now.toISOString(), JSON.stringify(folderSettings(ctx)), JSON.stringify(can)]);
}
