import { addDays, addMonths, type Day, type Month, type WallTime, weekday } from '#plain/day/day.ts';
import type { Formats } from '../i18n/format.ts';

/** When a step waits: a day, a day with a time, a whole month, or later (handbook 01, Tabs). */
export interface Point {
  day?: Day;
  month?: Month;
  later?: true;
  time?: WallTime;
}
/** What is known of a day: why it is no working day, how full it is (1 is full). */
export interface DayFact {
  off?: string | true;
  share?: number;
}
export type DayFacts = (day: Day) => DayFact | undefined;

/** Monday to Friday, where no calendar is at hand. */
export const nextWeekday = (after: Day): Day => {
  let day = addDays(after, 1);
  while (weekday(day) > 5) day = addDays(day, 1);
  return day;
};

export const quickLetters = ['t', '2', 'w', 'm', 'n'] as const;
export type Quick = (typeof quickLetters)[number];

/** Tomorrow, +2 days, +1 week, +1 month, next working day: the quick keys of handbook 01. */
export function quickDay(quick: Quick, today: Day, nextWorkingDay: (after: Day) => Day): Day {
  if (quick === 't') return addDays(today, 1);
  if (quick === '2') return addDays(today, 2);
  if (quick === 'w') return addDays(today, 7);
  if (quick === 'm') return addMonths(today, 1);
  return nextWorkingDay(today);
}

/** A point in words: “Tue, 17 Nov 10:00”, “July 2027”, “later”; another year than today’s is named. */
export function pointText(point: Point | null, format: Formats, later: string, today: Day): string {
  if (!point) return '';
  const style = point.day?.slice(0, 4) === today.slice(0, 4) ? 'face' : 'full';
  if (point.day) return [format.day(point.day, style), point.time].filter(Boolean).join(' ');
  if (point.month) return format.month(point.month, 'long');
  return point.later ? later : '';
}
