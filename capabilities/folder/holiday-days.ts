import { addDays, type Day, endOfMonth, weekday } from '#plain/day/day.ts';

export type { Day };

/** `MM-DD`, or the nth weekday of a month `MM-n-w` (5 = the last one), in a year. */
export function dayAtWeekday(year: number, rule: string): Day {
  const [month, n, w] = rule.split('-');
  if (w === undefined) return `${year}-${rule}`;
  const first = `${year}-${month}-01`;
  const offset = (Number(w) - weekday(first) + 7) % 7;
  const day = addDays(first, offset + (Number(n) - 1) * 7);
  return day > endOfMonth(first) ? addDays(day, -7) : day;
}
