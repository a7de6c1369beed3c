import { describe, expect, test } from 'vitest';
import type { WorkCalendar } from '#cap/staff/calendar.ts';
import { OUTCOMES } from '#cap/steps/model.ts';
import { type DayFacts, lookBack, weekPattern } from './look-back.ts';
import { checkStepDate, OUTCOME_RULES, proposedNext, quickDay, type StepDate } from './step-rules.ts';

/** A Friday. */
const today = '2026-11-13';
const calendar: WorkCalendar = {
  workingWeekdays: [1, 2, 3, 4, 5],
  dayStart: '09:00',
  dayEnd: '18:00',
  lunchMinutes: 60,
  timeZone: 'Europe/Chisinau',
  off: [{ day: '2026-11-16', kind: 'public' }],
};

describe('the date of a next step', () => {
  const check = (step: Partial<StepDate>, more = {}) =>
    checkStepDate({ kind: 'call', ...step }, { today, calendar, ...more });

  test.each<[string, Partial<StepDate>, string]>([
    ['yesterday', { onDate: '2026-11-12' }, 'STEP_IN_PAST'],
    ['last month', { month: '2026-10' }, 'STEP_IN_PAST'],
    ['31 April', { onDate: '2027-04-31' }, 'NO_SUCH_DATE'],
    ['month thirteen', { month: '2027-13' }, 'NO_SUCH_DATE'],
    ['half past twenty-five', { onDate: today, atTime: '25:30' }, 'NO_SUCH_DATE'],
    ['a time without a day', { atTime: '10:00' }, 'TIME_NEEDS_DAY'],
    ['a day and a month', { onDate: today, month: '2026-12' }, 'DAY_OR_MONTH'],
    ['a promise for some time', { promise: true }, 'PROMISE_NEEDS_DAY'],
  ])('%s is refused', (_, step, refusal) => {
    expect(check(step)).toEqual({ refusal, warnings: [] });
  });

  test('today, this month and later are fine', () => {
    for (const step of [{ onDate: today }, { month: '2026-11' }, {}]) expect(check(step)).toEqual({ warnings: [] });
    expect(check({ promise: true, deadline: '2026-11-20', onDate: '2026-11-18' })).toEqual({ warnings: [] });
  });

  test('a day off, odd hours, a day for calls, a missed deadline and a full day only warn', () => {
    expect(check({ onDate: '2026-11-14' }).warnings).toEqual(['NOT_A_WORKING_DAY']);
    expect(check({ onDate: '2026-11-17', atTime: '07:00' }).warnings).toEqual(['OUTSIDE_HOURS']);
    expect(check({ onDate: '2026-11-17', atTime: '17:30' }, { minutes: 60 }).warnings).toEqual(['OUTSIDE_HOURS']);
    expect(check({ onDate: today, atTime: '10:00' }, { now: '14:20' }).warnings).toEqual(['TIME_HAS_PASSED']);
    const rhythm = { mode: 'weekdays', calls: [2], meetings: [3] } as const;
    expect(check({ kind: 'meeting', onDate: '2026-11-17' }, { rhythm }).warnings).toEqual(['MEETING_ON_CALLS_DAY']);
    expect(check({ onDate: '2026-11-18', promise: true, deadline: '2026-11-17' }).warnings).toEqual(['AFTER_DEADLINE']);
    expect(check({ month: '2026-12', deadline: '2026-11-17' }).warnings).toEqual(['AFTER_DEADLINE']);
    expect(check({ onDate: '2026-11-17' }, { room: 5, minutes: 10 }).warnings).toEqual(['DAY_IS_FULL']);
  });
});

describe('the log form', () => {
  test('each outcome has its key and proposes what is next', () => {
    expect(OUTCOME_RULES.map((rule) => [rule.key, rule.outcome])).toEqual(OUTCOMES.map((o, i) => [String(i + 1), o]));
  });

  test('a proposed day is worked; Monday is a holiday here', () => {
    expect(proposedNext('not_reached', today, calendar)).toEqual({ kind: 'call', day: '2026-11-17' });
    expect(proposedNext('decision_maker', today, calendar)).toEqual({ kind: 'call', day: '2026-11-17' });
    expect(proposedNext('talked', today, calendar)).toEqual({ kind: 'call', day: '2026-11-20' });
    expect(proposedNext('meeting_set', today, calendar)).toEqual({ kind: 'meeting' });
  });

  test('a quick key means exactly its day', () => {
    expect(quickDay('tomorrow', today, calendar)).toBe('2026-11-14');
    expect(quickDay('+2d', today, calendar)).toBe('2026-11-15');
    expect(quickDay('+1w', today, calendar)).toBe('2026-11-20');
    expect(quickDay('+1m', '2027-01-31', calendar)).toBe('2027-02-28');
    expect(quickDay('nextWorkingDay', today, calendar)).toBe('2026-11-17');
  });
});

describe('looking back', () => {
  const facts = (day: string, more: Partial<DayFacts> = {}): DayFacts => ({
    day,
    steps: [
      { id: 'a', planned: true, end: 'done' },
      { id: 'b', planned: true, end: 'open' },
      { id: 'c', planned: true, end: 'moved' },
      { id: 'd', planned: false, end: 'done' },
      { id: 'e', planned: true, end: 'dropped' },
    ],
    touches: [{ outcome: 'meeting_set' }, { outcome: 'talked' }, { outcome: 'order' }, {}],
    sales: [
      { amount: '0.10', currency: 'EUR' },
      { amount: '0.2', currency: 'EUR' },
      { amount: '-5', currency: 'RON' },
    ],
    ...more,
  });

  test('planned, done, carried over, moved, agreed, sold', () => {
    expect(lookBack(facts(today))).toEqual({
      day: today,
      planned: 4,
      done: 1,
      doneBeside: 1,
      moved: 1,
      dropped: 1,
      carriedOver: 1,
      touches: 4,
      agreed: 2,
      sold: [
        { currency: 'EUR', amount: '0.30', count: 2 },
        { currency: 'RON', amount: '-5', count: 1 },
      ],
    });
  });

  test('the week shows its fullest day and where most slipped', () => {
    const quiet = lookBack(facts('2026-11-10', { steps: [{ id: 'a', planned: true, end: 'done' }] }));
    const pattern = weekPattern(today, [quiet, lookBack(facts('2026-11-12'))]);
    expect(pattern).toMatchObject({
      planned: 5,
      done: 2,
      doneShare: 40,
      slippedMostOn: '2026-11-12',
      fullestOn: '2026-11-12',
    });
    expect(pattern.days.map((d) => d.planned)).toEqual([0, 1, 0, 4, 0, 0, 0]);
    expect(weekPattern(today, [])).toMatchObject({ planned: 0, doneShare: null });
  });
});
