import { type KeyboardEvent, useRef, useState } from 'react';
import { addDays, addMonths, type Day, endOfMonth, nextMonths, startOfWeek, weekday } from '#plain/day/day.ts';
import { useFormat, useT } from '#ui/i18n/use.ts';
import { isWorkingDay, type WorkCalendar, workingDaysIn } from '../calendar.ts';
import type { DayOffKind } from '../kinds.ts';
import css from './year.module.css';

export interface DayRow {
  id: string;
  onDate: Day;
  kind: DayOffKind;
  name: string;
  memberId: string | null;
  version: number;
}

/** A year in twelve months. Arrows walk by day and week, Page keys by month, Enter opens the day. */
export function YearGrid({ year, days, today, onOpen }: { year: number; days: readonly DayRow[]; today: Day; onOpen: (day: Day) => void }) {
  const t = useT();
  const format = useFormat();
  const grid = useRef<HTMLDivElement>(null);
  const first = `${year}-01-01`;
  const [at, setAt] = useState<Day>(today.startsWith(`${year}-`) ? today : first);
  const here = at.startsWith(`${year}-`) ? at : first;
  const calendar: WorkCalendar = {
    workingWeekdays: [1, 2, 3, 4, 5], dayStart: '09:00', dayEnd: '18:00', lunchMinutes: 60, timeZone: 'UTC',
    off: days.map(({ onDate, kind }) => ({ day: onDate, kind })),
  };
  const byDay = new Map<Day, DayRow>();
  // One's own day off is shown before what the day is for the company.
  for (const day of days) if (!byDay.has(day.onDate) || day.memberId) byDay.set(day.onDate, day);

  function walk(event: KeyboardEvent) {
    const steps: Record<string, () => Day> = {
      ArrowLeft: () => addDays(here, -1), ArrowRight: () => addDays(here, 1), ArrowUp: () => addDays(here, -7), ArrowDown: () => addDays(here, 7),
      PageUp: () => addMonths(here, -1), PageDown: () => addMonths(here, 1), Home: () => startOfWeek(here), End: () => addDays(startOfWeek(here), 6),
    };
    const to = steps[event.key]?.();
    if (!to || !to.startsWith(`${year}-`)) return;
    event.preventDefault();
    setAt(to);
    grid.current?.querySelector<HTMLElement>(`[data-day="${to}"]`)?.focus();
  }
  const label = (day: Day) => {
    const found = byDay.get(day);
    return [format.day(day, 'heading'), found && t(`staff.dayKind.${found.kind}`), found?.name].filter(Boolean).join(', ');
  };
  return (
    <div ref={grid} className={css.year} onKeyDown={walk}>
      {Array.from({ length: 12 }, (_, i) => {
        const month = nextMonths(`${year}-01`, i);
        const start = `${month}-01`;
        const end = endOfMonth(month);
        const lead = weekday(start) - 1;
        const cells: (Day | null)[] = [...Array<null>(lead).fill(null)];
        for (let day: Day = start; day <= end; day = addDays(day, 1)) cells.push(day);
        const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, w) => cells.slice(w * 7, w * 7 + 7));
        return (
          <section key={month} className={css.month} aria-label={format.month(month, 'long')}>
            <header className={css.head}>
              <h3 className={css.name}>{format.month(month, 'name')}</h3>
              <span className={css.count}>{t('staff.workingDays', { count: workingDaysIn(calendar, start, end).length })}</span>
            </header>
            <table>
              <thead>
                <tr>
                  {format.weekdays('narrow').map((name, n) => (
                    <th key={n} scope="col" abbr={format.weekdays('long')[n]}>
                      {name}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {weeks.map((week, w) => (
                  <tr key={w}>
                    {week.map((day, n) => (
                      <td key={n}>
                        {day && (
                          <button
                            type="button"
                            className={css.day}
                            data-day={day}
                            data-kind={byDay.get(day)?.kind}
                            data-free={!isWorkingDay(calendar, day) || undefined}
                            data-today={day === today || undefined}
                            aria-current={day === today ? 'date' : undefined}
                            aria-label={label(day)}
                            title={byDay.get(day)?.name || undefined}
                            tabIndex={day === here ? 0 : -1}
                            onClick={() => {
                              setAt(day);
                              onOpen(day);
                            }}
                          >
                            {Number(day.slice(8))}
                          </button>
                        )}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        );
      })}
    </div>
  );
}
