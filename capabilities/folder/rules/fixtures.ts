import fc from 'fast-check';
import type { DayOff, WorkCalendar } from '#cap/staff/calendar.ts';
import { STEP_KINDS } from '#cap/steps/model.ts';
import { addDays, nextMonths } from '#plain/day/day.ts';
import type { FolderSettings, FolderStep } from '../model-rules.ts';
import type { Rhythm } from './rhythm.ts';

/** Steps, calendars and rhythms for the tests of the folder's rules. */

/** A Friday. */
export const today = '2026-11-13';

export const office = (off: DayOff[] = [], workingWeekdays = [1, 2, 3, 4, 5]): WorkCalendar => ({
  workingWeekdays,
  dayStart: '09:00',
  dayEnd: '18:00',
  lunchMinutes: 60,
  timeZone: 'Europe/Vilnius',
  off,
});

let made = 0;
export const step = (more: Partial<FolderStep> = {}): FolderStep => ({
  id: `s${String(++made).padStart(4, '0')}`,
  clientId: 'c',
  kind: 'call',
  onDate: today,
  ...more,
});

export const anySettings = fc.record<FolderSettings>({
  span: fc.constantFrom('31d', '1m', '2m', '3m'),
  workingDaysOnly: fc.boolean(),
});
export const dayAround = fc.integer({ min: -60, max: 900 }).map((n) => addDays(today, n));
export const anyCalendar = fc
  .record({
    weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    off: fc.array(
      fc.record({ day: dayAround, kind: fc.constantFrom<DayOff['kind']>('public', 'personal', 'working') }),
    ),
  })
  .map(({ weekdays, off }) => office(off, weekdays));
export const anyRhythm = fc.oneof(
  fc.constant<Rhythm>({}),
  fc.record<Rhythm>({ mode: fc.constant('alternate'), from: dayAround }),
  fc.record<Rhythm>({
    mode: fc.constant('weekdays'),
    calls: fc.uniqueArray(fc.integer({ min: 1, max: 7 })),
    meetings: fc.uniqueArray(fc.integer({ min: 1, max: 7 })),
  }),
);
export const anyWhen = fc.oneof(
  dayAround.map((onDate) => ({ onDate })),
  fc.integer({ min: -3, max: 20 }).map((n) => ({ month: nextMonths('2026-11', n) })),
  fc.constant({}),
);
export const anyStep = fc
  .record({
    kind: fc.constantFrom(...STEP_KINDS),
    value: fc.integer({ min: 0, max: 5 }),
    minutes: fc.option(fc.integer({ min: 1, max: 240 })),
    promise: fc.boolean(),
    atTime: fc.option(fc.constantFrom('10:00', '15:30'), { freq: 2 }),
    deadline: fc.option(
      fc.integer({ min: -2, max: 20 }).map((n) => addDays(today, n)),
      { freq: 2 },
    ),
  })
  .map((s) => step({ ...s, onDate: today }));
