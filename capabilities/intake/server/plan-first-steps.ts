import type { Tx } from '#platform/database/database.ts';
import { type Day, addDays, todayIn } from '#plain/day/day.ts';
import { type DayOff, type WorkCalendar, capacityMinutes, nextWorkingDay, spreadOverWorkingDays } from '#cap/staff/calendar.ts';
import { RowBuffer } from './copy-rows.ts';
import { ASSIGN_DAYS, BY_MANAGER, DAY_TABLE } from './write-sql.ts';

export interface FirstStepWish {
  minutes: number;
  reservePercent: number;
  from: Day | undefined;
  perDay: number | undefined;
  now: Date;
}

interface ManagerRow {
  id: string;
  time_zone: string;
  working_weekdays: number[];
  day_start: string;
  day_end: string;
  lunch_minutes: number;
  off: DayOff[];
  planned: Record<Day, number>;
}

/**
 * First steps of new clients, spread over the coming working days of each manager by what their days still hold, so
 * that an import does not flood a day (handbook 02, Coming in).
 */
export async function planFirstSteps(tx: Tx, wish: FirstStepWish): Promise<void> {
  const wanted = await tx.query<{ manager_id: string; count: number }>(BY_MANAGER);
  const managers = await tx.query<ManagerRow>(
    `select m.id, m.time_zone, m.working_weekdays, left(m.day_start::text, 5) as day_start, left(m.day_end::text, 5) as day_end, m.lunch_minutes,
       coalesce((select json_agg(json_build_object('day', d.on_date, 'kind', d.kind)) from day_off d where d.workspace_id = m.workspace_id
         and d.on_date > current_date - 2 and (d.member_id is null or d.member_id = m.id)), '[]') as off,
       coalesce((select json_object_agg(due, total) from (select s.due, sum(s.minutes) as total from step s where s.workspace_id = m.workspace_id and s.owner_id = m.id
         and s.state = 'open' and s.on_date is not null and s.due between current_date - 1 and current_date + 370 group by s.due) x), '{}') as planned
     from member m where m.workspace_id = (select current_workspace()) and m.id = any ($1)`,
    [wanted.map((w) => w.manager_id)],
  );
  await tx.client.query(DAY_TABLE);
  const days = new RowBuffer('in_day (manager_id, k, day)');
  for (const { manager_id, count } of wanted) {
    const m = managers.find((x) => x.id === manager_id)!;
    const calendar: WorkCalendar = {
      workingWeekdays: m.working_weekdays.map(Number), dayStart: m.day_start, dayEnd: m.day_end, lunchMinutes: m.lunch_minutes, timeZone: m.time_zone, off: m.off,
    };
    const today = todayIn(m.time_zone, wish.now);
    const first = wish.from && wish.from > today ? nextWorkingDay(calendar, addDays(wish.from, -1)) : nextWorkingDay(calendar, today);
    const room = (day: Day) => {
      const free = capacityMinutes(calendar, day, { reservePercent: wish.reservePercent }) - (m.planned[day] ?? 0);
      return Math.min(wish.perDay ?? Number.POSITIVE_INFINITY, Math.floor(free / wish.minutes));
    };
    for (const [i, day] of spreadOverWorkingDays(calendar, first, count, room).entries()) days.add([manager_id, i + 1, day]);
  }
  await days.flush(tx.client);
  await tx.run(ASSIGN_DAYS);
}
