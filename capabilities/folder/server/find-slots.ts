import type { Ctx } from '#cap/staff/server/actor.ts';
import { refuse } from '#plain/refusal.ts';
import { addDays } from '#plain/day/day.ts';
import type { FolderOwner } from '../model.ts';
import { type Busy, freeSlotsFrom, type Rhythm } from '../rules/rhythm.ts';
import { refuseFolder } from './read-day.ts';
import { FOLDER_OF, OWNER_JSON, STANDS, STEPS_OF } from './sheets-sql.ts';

const AHEAD = 60;
const BUSY = `with ${FOLDER_OF},
${STANDS}
select json_build_object('owner', ${OWNER_JSON}, 'today', f.today, 'now', f.wall, 'from', greatest(f.day, f.today),
  'busy', (select coalesce(json_agg(json_build_object('day', x.on_date, 'time', left(x.at_time::text, 5), 'minutes', x.minutes)), '[]') from (
    ${Object.values(STEPS_OF)
      .map((from) => `select s.on_date, s.at_time, s.minutes from ${from} where s.due between greatest(f.day, f.today) and greatest(f.day, f.today) + ${AHEAD} and s.at_time is not null`)
      .join('\n    union all ')}) x)) as found
from f`;

interface Found {
  owner: FolderOwner;
  today: string;
  now: string;
  from: string;
  busy: { day: string; time: string; minutes: number }[];
}

/** Free times for a meeting, following hours, calendar, absences and rhythm (handbook 01, "Tabs"). */
export async function findSlots(ctx: Ctx, query: { member?: string | undefined; from?: string | undefined; minutes: number; count: number }) {
  const member = query.member ?? ctx.actor.memberId;
  refuseFolder(ctx, member);
  const found = (await ctx.read<{ found: Found }>(BUSY, [member, query.from ?? null, ctx.now.toISOString()]))[0]?.found;
  if (!found) throw refuse('NOT_FOUND');
  const busy = new Map<string, Busy[]>();
  for (const { day, time, minutes } of found.busy) busy.set(day, [...(busy.get(day) ?? []), { time, minutes }]);
  const slots = freeSlotsFrom(found.from, query.count, (day) => busy.get(day) ?? [], found.owner.rhythm as Rhythm, found.owner.calendar, query.minutes, {
    days: AHEAD,
    ...(found.from === found.today ? { notBefore: found.now } : {}),
  });
  return { slots: slots.filter((s) => s.day <= addDays(found.from, AHEAD)) };
}
