import { isWorkingDay, lunchSpan, type WorkCalendar, workingDaysBetween } from '#cap/staff/calendar.ts';
import type { StepKind } from '#cap/steps/model.ts';
import { addDays, type Day, diffDays, minutesOf, timeAt, type WallTime, weekday } from '#plain/day/day.ts';

/**
 * Days for calls and days for meetings (handbook 01, "Tabs"). `alternate`: every other working day, `from` being a day
 * for calls. `weekdays`: 1 = Monday … 7 = Sunday; a weekday in both lists, or in neither, is for everything.
 * An empty object is no rhythm.
 */
export interface Rhythm {
  mode?: 'none' | 'alternate' | 'weekdays';
  from?: Day;
  calls?: readonly number[];
  meetings?: readonly number[];
}

/** What a day is for. */
export function dayIsFor(day: Day, rhythm: Rhythm, calendar: WorkCalendar): 'calls' | 'meetings' | 'both' {
  if (rhythm.mode === 'alternate' && rhythm.from) {
    return workingDaysBetween(calendar, rhythm.from, day) % 2 === 0 ? 'calls' : 'meetings';
  }
  if (rhythm.mode === 'weekdays') {
    const calls = rhythm.calls?.includes(weekday(day)) ?? false;
    const meetings = rhythm.meetings?.includes(weekday(day)) ?? false;
    if (calls !== meetings) return calls ? 'calls' : 'meetings';
  }
  return 'both';
}

const isMeeting = (kind: StepKind) => kind === 'meeting' || kind === 'visit';

/** Whether a step of this kind belongs on that day; only calls and meetings have days of their own. */
export function followsRhythm(kind: StepKind, day: Day, rhythm: Rhythm, calendar: WorkCalendar): boolean {
  const use = dayIsFor(day, rhythm, calendar);
  return use === 'both' || (isMeeting(kind) ? use === 'meetings' : kind !== 'call' || use === 'calls');
}

/** A meeting put on a day for calls warns. */
export const rhythmWarning = (
  kind: StepKind,
  day: Day,
  rhythm: Rhythm,
  calendar: WorkCalendar,
): 'MEETING_ON_CALLS_DAY' | undefined =>
  isMeeting(kind) && dayIsFor(day, rhythm, calendar) === 'calls' ? 'MEETING_ON_CALLS_DAY' : undefined;

/** A time that is taken: a wall time and minutes. */
export interface Busy {
  time: WallTime;
  minutes: number;
}

export interface Slot {
  day: Day;
  time: WallTime;
}

export interface SlotOptions {
  /** Beginnings stand on multiples of so many minutes past the hour. */
  every?: number;
  /** No slot begins earlier (on the first day, when several are looked through). */
  notBefore?: WallTime | undefined;
}

/** Free times for a meeting of so many minutes on a day: at work, not at lunch, clear of what is taken, in rhythm. */
export function freeSlots(
  day: Day,
  busy: readonly Busy[],
  rhythm: Rhythm,
  calendar: WorkCalendar,
  minutes: number,
  { every = 30, notBefore }: SlotOptions = {},
): Slot[] {
  if (!isWorkingDay(calendar, day) || dayIsFor(day, rhythm, calendar) === 'calls') return [];
  const lunch = lunchSpan(calendar);
  const taken = [
    [minutesOf(lunch.from), minutesOf(lunch.to)],
    ...busy.map((b) => [minutesOf(b.time), minutesOf(b.time) + b.minutes]),
  ] as [number, number][];
  const earliest = Math.max(minutesOf(calendar.dayStart), notBefore ? minutesOf(notBefore) : 0);
  const slots: Slot[] = [];
  for (let at = Math.ceil(earliest / every) * every; at + minutes <= minutesOf(calendar.dayEnd); at += every) {
    if (taken.every(([from, to]) => at >= to || at + minutes <= from)) slots.push({ day, time: timeAt(at) });
  }
  return slots;
}

/** The first `count` free times from a day on, looking at most `days` calendar days ahead. */
export function freeSlotsFrom(
  from: Day,
  count: number,
  busyOn: (day: Day) => readonly Busy[],
  rhythm: Rhythm,
  calendar: WorkCalendar,
  minutes: number,
  { days = 31, ...options }: SlotOptions & { days?: number } = {},
): Slot[] {
  const slots: Slot[] = [];
  for (let day = from; slots.length < count && diffDays(from, day) < days; day = addDays(day, 1)) {
    const onDay = day === from ? options : { ...options, notBefore: undefined };
    slots.push(...freeSlots(day, busyOn(day), rhythm, calendar, minutes, onDay));
  }
  return slots.slice(0, count);
}
