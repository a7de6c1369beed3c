import { notFound, refuse } from '#plain/refusal.ts';
import type { Tx } from '#platform/database/database.ts';
import { patchRow, snake } from '#platform/database/patch.ts';
import { may } from '../policy.ts';
import type { Actor, Ctx } from './actor.ts';
import { publicHolidays } from './holidays.ts';

interface DayRow {
  id: string;
  onDate: string;
  kind: string;
  name: string;
  memberId: string | null;
  version: number;
}
const DAY = `id, on_date::text as "onDate", kind, name, member_id as "memberId", version`;

/** Days that differ from their weekday: the company's, and those of one person (oneself unless named). */
export async function getCalendar(ctx: Ctx, query: { year: number; memberId?: string | undefined }) {
  const days = await ctx.read<DayRow>(
    `select ${DAY} from day_off where workspace_id = current_workspace() and on_date between make_date($1, 1, 1) and make_date($1, 12, 31)
       and (member_id is null or member_id = $2) order by on_date, member_id nulls first limit 1000`,
    [query.year, query.memberId ?? ctx.actor.memberId],
  );
  return { year: query.year, country: ctx.actor.country, days: days as never };
}

/** What the calendars of the world say of a country's year, beside what the company's calendar has; nothing is written. */
export async function proposeHolidays(ctx: Ctx, query: { year: number; country?: string | undefined }) {
  const country = query.country ?? ctx.actor.country;
  const [proposed, names] = publicHolidays(country, [query.year], ctx.actor.language);
  const has = await ctx.read<DayRow>(
    `select ${DAY} from day_off where workspace_id = current_workspace() and member_id is null
       and on_date between make_date($1, 1, 1) and make_date($1, 12, 31) order by on_date`,
    [query.year],
  );
  const byDay = new Map(has.map((day) => [day.onDate, day]));
  const days = proposed
    .map((onDate, i) => {
      const there = byDay.get(onDate);
      const state = !there ? ('new' as const) : there.kind === 'public' ? ('same' as const) : ('differs' as const);
      return { onDate, name: names[i]!, state, has: there ? there.kind : null };
    })
    .filter((day) => day.onDate.startsWith(String(query.year)))
    .sort((a, b) => a.onDate.localeCompare(b.onDate));
  return { country, known: proposed.length > 0, days, beyond: has.filter((d) => d.kind === 'public' && !proposed.includes(d.onDate)) as never };
}

interface Given {
  onDate: string;
  kind: 'public' | 'company' | 'personal' | 'working';
  name: string;
  memberId?: string | null | undefined;
}

/** Writes days; a day that is there already is changed. Whole years of holidays come in one write. */
export async function putDays(ctx: Ctx, days: Given[]) {
  for (const day of days) {
    if ((day.kind === 'personal') !== !!day.memberId) throw refuse('PERSONAL_NEEDS_MEMBER', { status: 422 });
    refuseUnless(ctx.actor, day.memberId ?? null);
  }
  const last = new Map(days.map((day) => [`${day.onDate} ${day.memberId ?? ''}`, day]));
  const given = [...last.values()];
  return ctx.command('calendar.write', async (tx) => ({
    items: await tx.query<{ id: string; onDate: string; version: number }>(
      `insert into day_off (workspace_id, on_date, kind, name, member_id)
         select current_workspace(), d, k, n, m from unnest($1::date[], $2::text[], $3::text[], $4::uuid[]) as g(d, k, n, m)
       on conflict (workspace_id, on_date, coalesce(member_id, '00000000-0000-0000-0000-000000000000'))
         do update set kind = excluded.kind, name = excluded.name
       returning id, on_date::text as "onDate", version`,
      [given.map((d) => d.onDate), given.map((d) => d.kind), given.map((d) => d.name), given.map((d) => d.memberId ?? null)],
    ),
  }));
}

/** Changes one day. */
export async function patchDay(ctx: Ctx, id: string, body: Record<string, unknown>) {
  return ctx.command('calendar.edit', async (tx) => {
    const day = await lockDay(ctx, tx, id);
    if (day.memberId && body.kind) throw refuse('PERSONAL_NEEDS_MEMBER', { status: 422 });
    const changes = Object.fromEntries(Object.entries(body).filter(([, v]) => v !== undefined).map(([k, v]) => [snake(k), v]));
    const { version } = await patchRow(tx, 'day_off', id, ctx.ifMatch, changes);
    return { id, version };
  });
}

/** Makes it a day like its weekday again. */
export async function removeDay(ctx: Ctx, id: string) {
  await ctx.command('calendar.remove', async (tx) => {
    const day = await lockDay(ctx, tx, id);
    if (day.version !== ctx.ifMatch) throw refuse('CHANGED_MEANWHILE', { facts: { version: day.version, conflicts: [] } });
    await tx.run('delete from day_off where workspace_id = current_workspace() and id = $1', [id]);
  });
  return undefined;
}

async function lockDay(ctx: Ctx, tx: Tx, id: string): Promise<DayRow> {
  const day = await tx.one<DayRow>(`select ${DAY} from day_off where workspace_id = current_workspace() and id = $1 for update`, [id]);
  if (!day) throw notFound();
  refuseUnless(ctx.actor, day.memberId);
  return day;
}

/** The company's calendar is kept by those whose job it is; personal days off are one's own. */
function refuseUnless(actor: Actor, memberId: string | null) {
  if (may(actor, 'calendar.manage') || (memberId && may(actor, 'calendar.own', memberId))) return;
  throw refuse('NOT_ALLOWED');
}
