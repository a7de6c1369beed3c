import type { Ctx } from '#cap/staff/server/actor.ts';
import { badInput } from '#plain/refusal.ts';
import { FOLDER_OF, SHEET_JSON, STANDS, STEPS_OF } from './sheets-sql.ts';
import { refuseFolder } from './read-day.ts';

/**
 * What lies behind each kind of tab (rules/tabs.ts): a day with the days off after it when they are skipped, today with
 * what is carried over; a month with its tray and its dates past the last day tab; later with what has no date at all.
 */
const DAY = `s.due <= f.until and s.due >= case when f.day = f.today then '-infinity'::date else f.day end
  and case when f.day = f.today then s.on_date is not null or s.due <= f.today else s.on_date is not null end`;
const MONTH = `s.due between f.day and (f.day + interval '1 month')::date - 1 and (s.on_date > f.last_tab or s.month > f.today)`;
const LATER = `s.due >= (date_trunc('month', f.today) + interval '13 months')::date`;

const AFTER = `($5::date is null or (s.due, coalesce(s.at_time, '24:00'), s.id) > ($5::date, $6::time, $7::uuid))`;
const ORDER = `order by s.due, coalesce(s.at_time, '24:00'), s.id limit $4::int + 1`;

const statement = (lies: string) => `
with ${FOLDER_OF},
${STANDS},
picked as materialized (
  ${Object.values(STEPS_OF).map((from) => `(select s.* from ${from} where ${lies} and ${AFTER} ${ORDER})`).join('\n  union all ')}),
shown as (select * from picked s order by s.due, coalesce(s.at_time, '24:00'), s.id limit $4::int),
last as (select s.due, coalesce(s.at_time, '24:00') as at_time, s.id from shown s order by s.due desc, coalesce(s.at_time, '24:00') desc, s.id desc limit 1)
select json_build_object('tab', $8::text,
  'sheets', (select coalesce(json_agg(${SHEET_JSON()} order by s.due, coalesce(s.at_time, '24:00'), s.id), '[]')
    from shown s join client c on c.workspace_id = s.workspace_id and c.id = s.client_id),
  'next', case when (select count(*) from picked) > $4::int then (
    select translate(encode(convert_to(json_build_array(due, at_time, id)::text, 'utf8'), 'base64'), E'+/=\\n', '-_') from last) end)
from f`;
const STATEMENTS = { day: statement(DAY), month: statement(MONTH), later: statement(LATER) };

/** The sheets behind a tab, in the order of their days. */
export function readTab(ctx: Ctx, query: { member?: string | undefined; tab: string; after?: string | undefined; limit: number }) {
  const member = query.member ?? ctx.actor.memberId;
  refuseFolder(ctx, member);
  const { tab } = query;
  const kind = tab === 'later' ? 'later' : tab.length === 7 ? 'month' : 'day';
  const day = kind === 'later' ? null : kind === 'month' ? `${tab}-01` : tab;
  const after = cursor(query.after);
  return ctx.json(STATEMENTS[kind], [member, day, ctx.now.toISOString(), query.limit, ...after, tab]);
}

/** Where the page before ended: due day, time, id. */
function cursor(after: string | undefined): (string | null)[] {
  if (!after) return [null, null, null];
  try {
    const parts: unknown = JSON.parse(Buffer.from(after, 'base64url').toString());
    if (Array.isArray(parts) && parts.length === 3 && parts.every((p) => typeof p === 'string' && p.length <= 40)) return parts;
  } catch {
    // falls through
  }
  throw badInput('after', 'CURSOR');
}
