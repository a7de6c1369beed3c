import type { Tx } from '#platform/database/database.ts';
import { todayIn } from '#plain/day/day.ts';
import { refuse } from '#plain/refusal.ts';
import { type DayOff, nextWorkingDay, workingDayFrom } from '#cap/staff/calendar.ts';
import type { StepToOpen } from '#cap/steps/server/public.ts';
import type { StepWish } from '../model.ts';

interface CalendarRow {
  name: string;
  left: boolean;
  time_zone: string;
  working_weekdays: number[] | null;
  day_start: string;
  day_end: string;
  lunch_minutes: number;
  off: DayOff[];
}

/** Today, and the next working day after it, in a member's own calendar. Refuses MEMBER_LEFT and an unknown member. */
export async function memberDays(tx: Tx, memberId: string, now: Date): Promise<{ today: string; next: string; working: string; name: string }> {
  const m = await tx.one<CalendarRow>(
    `select m.name, m.state = 'left' as left, m.time_zone, m.working_weekdays, left(m.day_start::text, 5) as day_start, left(m.day_end::text, 5) as day_end,
       m.lunch_minutes, coalesce((select json_agg(json_build_object('day', d.on_date, 'kind', d.kind)) from day_off d
         where d.workspace_id = m.workspace_id and d.on_date between $2::date - 1 and $2::date + 60
           and (d.member_id is null or d.member_id = m.id)), '[]') as off
     from member m where m.workspace_id = (select current_workspace()) and m.id = $1`,
    [memberId, now.toISOString().slice(0, 10)],
  );
  if (!m) throw refuse('NOT_FOUND', { status: 422, fields: [{ path: 'managerId', code: 'NOT_FOUND' }] });
  if (m.left) throw refuse('MEMBER_LEFT', { status: 422, facts: { name: m.name }, fields: [{ path: 'managerId', code: 'MEMBER_LEFT' }] });
  const calendar = {
    workingWeekdays: (m.working_weekdays ?? [1, 2, 3, 4, 5]).map(Number),
    dayStart: m.day_start,
    dayEnd: m.day_end,
    lunchMinutes: m.lunch_minutes,
    timeZone: m.time_zone,
    off: m.off,
  };
  const today = todayIn(m.time_zone, now);
  return { today, next: nextWorkingDay(calendar, today), working: workingDayFrom(calendar, today), name: m.name };
}

/** The step a wish asks for; without a day, month or `later` it is on the next working day of its owner. */
export async function wishedStep(tx: Tx, wish: StepWish | undefined, clientId: string, ownerId: string, now: Date): Promise<StepToOpen> {
  const days = await memberDays(tx, ownerId, now);
  if (wish?.personId) {
    const here = await tx.one('select 1 from position where workspace_id = (select current_workspace()) and client_id = $1 and person_id = $2', [clientId, wish.personId]);
    if (!here) throw refuse('NOT_FOUND', { status: 422, fields: [{ path: 'nextStep.personId', code: 'NOT_FOUND' }] });
  }
  const { kind = 'call', why = '', onDate, month, later, ...rest } = wish ?? {};
  const when = onDate ? { onDate } : month ? { month } : later ? { later } : { onDate: days.next };
  return { ...rest, ...when, clientId, ownerId, kind, why };
}
