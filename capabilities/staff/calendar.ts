import { addDays, type Day, diffDays, minutesOf, timeAt, type WallTime, weekday } from '#plain/day/day.ts';

/** A day that differs from its weekday: off for the country, the company or the person; or worked by exception. */
export interface DayOff {
  day: Day;
  kind: 'public' | 'company' | 'personal' | 'working';
}

/** When one person works (handbook 01, "Tabs"): weekdays 1 = Monday … 7 = Sunday, wall times in their own zone. */
export interface WorkCalendar {
  workingWeekdays: readonly number[];
  dayStart: WallTime;
  dayEnd: WallTime;
  /** Minutes. */
  lunchMinutes: number;
  /** IANA name. */
  timeZone: string;
  /** Give a new array when it changes: what is read out of it is kept. */
  off: readonly DayOff[];
}

/** Days looked through before giving up on a calendar that never works. */
const HORIZON = 400;

const exceptions = new WeakMap<readonly DayOff[], Map<Day, boolean>>();

/** Day -> worked or not, where it differs from a plain weekday; one's own day off outweighs everything. */
function exceptionsOf({ off }: WorkCalendar): Map<Day, boolean> {
  let found = exceptions.get(off);
  if (!found) {
    found = new Map();
    const personal = new Set(off.filter((o) => o.kind === 'personal').map((o) => o.day));
    const worked = new Set(off.filter((o) => o.kind === 'working').map((o) => o.day));
    for (const { day } of off) found.set(day, worked.has(day) && !personal.has(day));
    exceptions.set(off, found);
  }
  return found;
}

/** Whether the person works that day: own day off first, then an exceptional working day, a holiday, the weekday. */
export const isWorkingDay = (calendar: WorkCalendar, day: Day): boolean =>
  exceptionsOf(calendar).get(day) ?? calendar.workingWeekdays.includes(weekday(day));

/** The first working day after a day; simply the next day in a calendar that has none within a year. */
export const nextWorkingDay = (calendar: WorkCalendar, after: Day): Day => addWorkingDays(calendar, after, 1);

/** The last working day before a day. */
export const previousWorkingDay = (calendar: WorkCalendar, before: Day): Day => addWorkingDays(calendar, before, -1);

/** The day itself when it is worked, else the first working day after it. */
export const workingDayFrom = (calendar: WorkCalendar, day: Day): Day =>
  isWorkingDay(calendar, day) ? day : nextWorkingDay(calendar, day);

/** The `n`th working day after a day (before it when negative); 0 is the day itself. */
export function addWorkingDays(calendar: WorkCalendar, day: Day, n: number): Day {
  const direction = n < 0 ? -1 : 1;
  let at = day;
  for (let left = Math.abs(n); left > 0; left--) {
    let found = addDays(at, direction);
    for (let i = 0; i < HORIZON && !isWorkingDay(calendar, found); i++) found = addDays(found, direction);
    at = isWorkingDay(calendar, found) ? found : addDays(at, direction);
  }
  return at;
}

/** How many working days lie after `from` up to and including `to`: Friday to Monday is one. Negative backwards. */
export function workingDaysBetween(calendar: WorkCalendar, from: Day, to: Day): number {
  if (to < from) return -workingDaysBetween(calendar, to, from);
  const weekdays = new Set(calendar.workingWeekdays);
  const length = diffDays(from, to);
  let count = Math.floor(length / 7) * weekdays.size;
  for (let i = 0; i < length % 7; i++) if (weekdays.has(weekday(addDays(to, -i)))) count++;
  for (const [day, worked] of exceptionsOf(calendar)) {
    if (day > from && day <= to) count += Number(worked) - Number(weekdays.has(weekday(day)));
  }
  return count;
}

/** Working days from `from` to `to`, both included, in order. */
export function workingDaysIn(calendar: WorkCalendar, from: Day, to: Day): Day[] {
  const days: Day[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) if (isWorkingDay(calendar, day)) days.push(day);
  return days;
}

/** Minutes at work that day, without lunch; 0 on a day off. */
export function workingMinutes(calendar: WorkCalendar, day: Day): number {
  if (!isWorkingDay(calendar, day)) return 0;
  return Math.max(0, minutesOf(calendar.dayEnd) - minutesOf(calendar.dayStart) - calendar.lunchMinutes);
}

/**
 * Minutes that can be planned that day: hours without the reserve for incoming calls and current tasks, less the
 * minutes that the daily norms take (handbook 01, "Tabs").
 */
export function capacityMinutes(
  calendar: WorkCalendar,
  day: Day,
  { reservePercent = 20, normsMinutes = 0 }: { reservePercent?: number; normsMinutes?: number } = {},
): number {
  return Math.max(0, Math.floor((workingMinutes(calendar, day) * (100 - reservePercent)) / 100) - normsMinutes);
}

/** Lunch by the clock: in the middle of the day, on a half hour. */
export function lunchSpan({ dayStart, dayEnd, lunchMinutes }: WorkCalendar): { from: WallTime; to: WallTime } {
  const middle = (minutesOf(dayStart) + minutesOf(dayEnd) - lunchMinutes) / 2;
  const from = Math.max(minutesOf(dayStart), Math.floor(middle / 30) * 30);
  return { from: timeAt(from), to: timeAt(Math.min(from + lunchMinutes, minutesOf(dayEnd))) };
}

/**
 * Spreads `count` first steps over working days from `from` on, so that an import does not flood a day
 * (handbook 02, "Coming in"). `room` is how many more steps a day takes, or a figure for all days. What does not fit
 * into a year is laid out evenly over its working days. Answers the day of each, in order.
 */
export function spreadOverWorkingDays(
  calendar: WorkCalendar,
  from: Day,
  count: number,
  room: number | ((day: Day) => number),
): Day[] {
  const days: Day[] = [];
  const candidates = workingDaysIn(calendar, from, addDays(from, HORIZON));
  if (!candidates.length) candidates.push(from);
  for (const day of candidates) {
    const free = Math.max(0, Math.floor(typeof room === 'number' ? room : room(day)));
    for (let i = 0; i < free && days.length < count; i++) days.push(day);
    if (days.length >= count) return days;
  }
  const rest = count - days.length;
  for (let i = 0; i < rest; i++) days.push(candidates[Math.floor((i * candidates.length) / rest)]!);
  return days.sort();
}
