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

/** Where a key leads from a day. */
function stepTo(key: string, from: Day): Day | undefined {
  if (key === 'ArrowLeft') return addDays(from, -1);
  if (key === 'ArrowRight') return addDays(from, 1);
  if (key === 'ArrowUp') return addDays(from, -7);
  if (key === 'ArrowDown') return addDays(from, 7);
  if (key === 'PageUp') return addMonths(from, -1);
  if (key === 'PageDown') return addMonths(from, 1);
  if (key === 'Home') return startOfWeek(from);
  if (key === 'End') return addDays(startOfWeek(from), 6);
  return undefined;
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
    const to = stepTo(event.key, here);
    if (!to?.startsWith(`${year}-`)) return;
    event.preventDefault();
    setAt(to);
    grid.current?.querySelector<HTMLElement>(`[data-day="${to}"]`)?.focus();
  }
  const label = (day: Day) => {
    const found = byDay.get(day);
    return [format.day(day, 'heading'), found && t(`staff.dayKind.${found.kind}`), found?.name].filter(Boolean).join(', ');
  };
  return (
    <div ref={grid} role="group" aria-label={String(year)} className={css.year} onKeyDown={walk}>
      {Array.from({ length: 12 }, (_, i) => {
        const month = nextMonths(`${year}-01`, i);
        const start = `${month}-01`;
        const end = endOfMonth(month);
        const lead = weekday(start) - 1;
        const monday = startOfWeek(start);
        const weeks = Array.from({ length: Math.ceil((lead + Number(end.slice(8))) / 7) }, (_, w) => addDays(monday, w * 7));
        return (
          <section key={month} className={css.month} aria-label={format.month(month, 'long')}>
            <header className={css.head}>
              <h3 className={css.name}>{format.month(month, 'name')}</h3>
              <span className={css.count}>{t('staff.workingDays', { count: workingDaysIn(calendar, start, end).length })}</span>
            </header>
            <table>
              <thead>
                <tr>
                  {format.weekdays('long').map((name, n) => (
                    <th key={name} scope="col" abbr={name}>
                      {format.weekdays('narrow')[n]}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {weeks.map((week) => (
                  <tr key={week}>
                    {[0, 1, 2, 3, 4, 5, 6].map((n) => addDays(week, n)).map((day) => (
                      <td key={day}>
                        {day >= start && day <= end && (
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
