import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { addDays, addMonths, type Day, endOfMonth, monthOf, startOfMonth, startOfWeek, weekday } from '#plain/day/day.ts';
import { IconButton } from '../button/button.tsx';
import { useFormat, useT } from '../i18n/use.ts';
import css from './calendar.module.css';
import type { DayFacts } from './point.ts';

/** One month, Monday first; days off are pale, full days marked. Arrows, Page Up and Down, Home and End, Enter. */
export default function Calendar({ chosen, today, about, onPick }: {
  chosen?: Day;
  today: Day;
  about?: DayFacts;
  onPick: (day: Day) => void;
}) {
  const t = useT();
  const format = useFormat();
  const [at, setAt] = useState(chosen ?? today);
  const grid = useRef<HTMLTableElement>(null);
  const month = monthOf(at);
  const weeks: Day[][] = [];
  for (let day = startOfWeek(startOfMonth(month)); day <= endOfMonth(month); day = addDays(day, 7))
    weeks.push([0, 1, 2, 3, 4, 5, 6].map((n) => addDays(day, n)));

  useEffect(() => {
    grid.current?.querySelector<HTMLElement>(`[data-day="${at}"]`)?.focus();
  }, [at]);

  function walk(event: KeyboardEvent) {
    const { key } = event;
    const days = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7, Home: 1 - weekday(at), End: 7 - weekday(at) }[key];
    if (days === undefined && key !== 'PageUp' && key !== 'PageDown') return;
    event.preventDefault();
    event.stopPropagation();
    setAt(days === undefined ? addMonths(at, key === 'PageUp' ? -1 : 1) : addDays(at, days));
  }

  return (
    <div className={css.calendar}>
      <div className={css.head}>
        <IconButton icon="chevronLeft" small label={t('dates.monthBefore')} onClick={() => setAt(addMonths(at, -1))} />
        <strong aria-live="polite">{format.month(month, 'long')}</strong>
        <IconButton icon="chevronRight" small label={t('dates.monthAfter')} onClick={() => setAt(addMonths(at, 1))} />
      </div>
      <table ref={grid} role="grid" aria-label={format.month(month, 'long')} onKeyDown={walk}>
        <thead>
          <tr>
            {format.weekdays('short').map((name, n) => (
              <th key={name} scope="col" abbr={format.weekdays('long')[n]}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((day) => {
                const fact = about?.(day);
                const off = fact?.off ?? (about ? undefined : weekday(day) > 5 || undefined);
                const words = [format.day(day, 'full'), typeof off === 'string' ? off : off && t('dates.off'), day < today && t('dates.IN_PAST')];
                return (
                  <td key={day} aria-selected={day === chosen}>
                    <button
                      type="button"
                      data-day={day}
                      tabIndex={day === at ? 0 : -1}
                      aria-label={words.filter(Boolean).join(', ')}
                      aria-current={day === today ? 'date' : undefined}
                      title={typeof off === 'string' ? off : undefined}
                      className={[css.day, off && css.off, day < today && css.past, monthOf(day) !== month && css.other, day === chosen && css.chosen].filter(Boolean).join(' ')}
                      onClick={() => onPick(day)}
                    >
                      {Number(day.slice(8))}
                      {fact?.share !== undefined && (
                        <i className={fact.share > 1 ? css.over : fact.share > 0.85 ? css.full : css.load} style={{ '--share': Math.min(1, fact.share) } as object} />
                      )}
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
