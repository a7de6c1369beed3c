import { type Day, isDay, type Month, type WallTime } from './day.ts';
import type { Unit } from './words-vocabulary.ts';

/** What was understood: a day, a whole month, or "later"; a time only together with a day. */
export interface DateWords {
  day?: Day;
  month?: Month;
  later?: true;
  time?: WallTime;
  /** `IN_PAST` comes with the day or month that was meant; the other two come alone. */
  problem?: 'NO_SUCH_DATE' | 'IN_PAST' | 'NOT_UNDERSTOOD';
}

export interface DateWordsContext {
  today: Day;
  /** Decides only what is ambiguous: 03/04 is 3 April, but 4 March in `lt` and `en-US`. */
  locale: string;
  /** The first working day after a day; Monday to Friday when absent. */
  nextWorkingDay?: (after: Day) => Day;
}

/** The slots a sentence can fill; the order of words is free in four languages, so slots are, too. */
export interface Slots {
  offset?: { n: number; unit: Unit };
  quick?: number | 'working' | 'later';
  date?: Day;
  year?: number;
  month?: number;
  number?: number;
  weekday?: number;
  unit?: Unit;
  edge?: 'start' | 'end';
  which?: 'next' | 'this';
  time?: number;
}

/** The day of these figures; a RangeError when there is none. */
export function civil(year: number, month: number, number: number): Day {
  const two = (n: number) => String(n).padStart(2, '0');
  const day = `${String(year).padStart(4, '0')}-${two(month)}-${two(number)}`;
  if (!isDay(day)) throw new RangeError('no such date');
  return day;
}
