import { isWorkingDay, type WorkCalendar, workingDayFrom } from '#cap/staff/calendar.ts';
import {
  addDays,
  addMonths,
  type Day,
  isDay,
  isMonth,
  isTime,
  type Month,
  minutesOf,
  monthOf,
  type WallTime,
} from '#plain/day/day.ts';
import type { Outcome, StepKind } from './model.ts';

export type DateRefusal = 'NO_SUCH_DATE' | 'STEP_IN_PAST' | 'TIME_NEEDS_DAY' | 'DAY_OR_MONTH' | 'PROMISE_NEEDS_DAY';
export type DateWarning =
  | 'NOT_A_WORKING_DAY'
  | 'OUTSIDE_HOURS'
  | 'TIME_HAS_PASSED'
  | 'MEETING_ON_CALLS_DAY'
  | 'AFTER_DEADLINE'
  | 'DAY_IS_FULL';

export interface StepDate {
  kind: StepKind;
  onDate?: Day | null;
  atTime?: WallTime | null;
  month?: Month | null;
  promise?: boolean;
  deadline?: Day | null;
}

export interface DateContext {
  /** Today of the step's owner. */
  today: Day;
  calendar: WorkCalendar;
  /** The owner's clock, to warn of a time that has passed today. */
  now?: WallTime;
  /** Minutes still free that day, and minutes of this step, to warn of an overfull day. */
  room?: number;
  minutes?: number;
  /** What else speaks against a day for this kind of step: the owner's rhythm. */
  clash?: (kind: StepKind, day: Day) => DateWarning | undefined;
}

/**
 * Whether a step may stand at this date, and what to warn of (handbook 01, "The day" and "Bad input"). A refusal cannot
 * be overridden, a warning can: dates outside working days only warn.
 */
export function checkStepDate(step: StepDate, context: DateContext): { refusal?: DateRefusal; warnings: DateWarning[] } {
  const refusal = refusalOf(step, context.today);
  return refusal ? { refusal, warnings: [] } : { warnings: warningsOf(step, context) };
}

function refusalOf(
  { onDate: day, atTime: time, month, promise, deadline }: StepDate,
  today: Day,
): DateRefusal | undefined {
  if ((day && !isDay(day)) || (month && !isMonth(month)) || (deadline && !isDay(deadline))) return 'NO_SUCH_DATE';
  if (time && !isTime(time)) return 'NO_SUCH_DATE';
  if (day && month) return 'DAY_OR_MONTH';
  if (time && !day) return 'TIME_NEEDS_DAY';
  if ((day && day < today) || (month && month < monthOf(today))) return 'STEP_IN_PAST';
  if (promise && !day && !deadline) return 'PROMISE_NEEDS_DAY';
}

function warningsOf({ kind, onDate: day, atTime: time, month, deadline }: StepDate, context: DateContext): DateWarning[] {
  const { today, calendar, now, room, minutes = 0 } = context;
  const warnings: DateWarning[] = [];
  const working = day ? isWorkingDay(calendar, day) : true;
  if (!working) warnings.push('NOT_A_WORKING_DAY');
  if (day && time) {
    const at = minutesOf(time);
    const outside = at < minutesOf(calendar.dayStart) || at + minutes > minutesOf(calendar.dayEnd);
    if (working && outside) warnings.push('OUTSIDE_HOURS');
    if (now && day === today && time < now) warnings.push('TIME_HAS_PASSED');
  }
  const clash = day && context.clash?.(kind, day);
  if (clash) warnings.push(clash);
  if (deadline && (day ? day > deadline : month ? month > monthOf(deadline) : true)) warnings.push('AFTER_DEADLINE');
  if (working && day && room !== undefined && minutes > room) warnings.push('DAY_IS_FULL');
  return warnings;
}

/** The quick keys of every date field. */
export const QUICK_DATES = ['tomorrow', '+2d', '+1w', '+1m', 'nextWorkingDay'] as const;
export type QuickDate = (typeof QUICK_DATES)[number];

/** The day a quick key means; exactly that day, also when it is not worked. */
export function quickDay(quick: QuickDate, today: Day, calendar: WorkCalendar): Day {
  if (quick === 'nextWorkingDay') return workingDayFrom(calendar, addDays(today, 1));
  if (quick === '+1m') return addMonths(today, 1);
  return addDays(today, quick === 'tomorrow' ? 1 : quick === '+2d' ? 2 : 7);
}

export interface OutcomeRule {
  outcome: Outcome;
  /** The key of the log form. */
  key: '1' | '2' | '3' | '4' | '5' | '6';
  /** What is proposed next; always changeable. */
  next: StepKind;
  /** When; nothing where a time must be agreed. */
  quick?: QuickDate;
  /** The next step needs a day and a time: free slots are offered. */
  asksTime?: boolean;
  /** A reason is asked for before the dossier moves on. */
  asksReason?: boolean;
  /** The client need not have a next step if it is decided so (lost, unpromising). */
  mayEnd?: boolean;
}

/** The log form as a table: outcomes, their keys, and what each proposes (handbook 01, "The day"). */
export const OUTCOME_RULES: readonly OutcomeRule[] = [
  { outcome: 'not_reached', key: '1', next: 'call', quick: 'nextWorkingDay' },
  { outcome: 'talked', key: '2', next: 'call', quick: '+1w' },
  { outcome: 'decision_maker', key: '3', next: 'call', quick: '+2d' },
  { outcome: 'meeting_set', key: '4', next: 'meeting', asksTime: true },
  { outcome: 'order', key: '5', next: 'document', quick: 'nextWorkingDay' },
  { outcome: 'refusal', key: '6', next: 'call', quick: '+1m', asksReason: true, mayEnd: true },
];

/** What an outcome proposes as the next step: its kind, and a day that is worked where a day can be proposed. */
export function proposedNext(outcome: Outcome, today: Day, calendar: WorkCalendar): { kind: StepKind; day?: Day } {
  const { next, quick } = OUTCOME_RULES.find((rule) => rule.outcome === outcome)!;
  return quick ? { kind: next, day: workingDayFrom(calendar, quickDay(quick, today, calendar)) } : { kind: next };
}
