import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type Day } from '#plain/day/day.ts';
import {
  addWorkingDays,
  capacityMinutes,
  type DayOff,
  isWorkingDay,
  lunchSpan,
  nextWorkingDay,
  previousWorkingDay,
  spreadOverWorkingDays,
  type WorkCalendar,
  workingDaysBetween,
  workingDaysIn,
  workingMinutes,
} from './calendar.ts';

const office = (off: DayOff[] = [], more: Partial<WorkCalendar> = {}): WorkCalendar => ({
  workingWeekdays: [1, 2, 3, 4, 5],
  dayStart: '09:00',
  dayEnd: '18:00',
  lunchMinutes: 60,
  timeZone: 'Europe/Vilnius',
  off,
  ...more,
});

const start = '2026-11-13';
const anyDay = fc.integer({ min: 0, max: 120 }).map((n) => addDays(start, n));
const anyCalendar = fc
  .record({
    weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    off: fc.array(
      fc.record({ day: anyDay, kind: fc.constantFrom<DayOff['kind']>('public', 'company', 'personal', 'working') }),
    ),
  })
  .map(({ weekdays, off }) => office(off, { workingWeekdays: weekdays }));

test('the working day after Friday is Monday, and Tuesday when Monday is a holiday', () => {
  expect(nextWorkingDay(office(), '2026-11-13')).toBe('2026-11-16');
  expect(nextWorkingDay(office([{ day: '2026-11-16', kind: 'public' }]), '2026-11-13')).toBe('2026-11-17');
  expect(previousWorkingDay(office(), '2026-11-16')).toBe('2026-11-13');
});

test('a Saturday can be worked by exception, unless it is one’s own day off', () => {
  const saturday = '2026-11-14';
  expect(isWorkingDay(office([{ day: saturday, kind: 'working' }]), saturday)).toBe(true);
  expect(
    isWorkingDay(
      office([
        { day: saturday, kind: 'working' },
        { day: saturday, kind: 'personal' },
      ]),
      saturday,
    ),
  ).toBe(false);
});

test('a fifth of the day stays free, and the norms take their part', () => {
  expect(workingMinutes(office(), '2026-11-13')).toBe(480);
  expect(capacityMinutes(office(), '2026-11-13')).toBe(384);
  expect(capacityMinutes(office(), '2026-11-13', { reservePercent: 10, normsMinutes: 90 })).toBe(342);
  expect(capacityMinutes(office(), '2026-11-14')).toBe(0);
  expect(lunchSpan(office())).toEqual({ from: '13:00', to: '14:00' });
});

test('a calendar without working days still gives a next day', () => {
  const never = office([], { workingWeekdays: [] });
  expect(nextWorkingDay(never, '2026-11-13')).toBe('2026-11-14');
  expect(spreadOverWorkingDays(never, '2026-11-13', 2, 5)).toEqual(['2026-11-13', '2026-11-13']);
});

test('counting working days agrees with walking them', () => {
  fc.assert(
    fc.property(anyCalendar, anyDay, anyDay, (calendar, a, b) => {
      const [from, to] = a < b ? [a, b] : [b, a];
      const walked = from < to ? workingDaysIn(calendar, addDays(from, 1), to).length : 0;
      expect(workingDaysBetween(calendar, from, to)).toBe(walked);
      expect(workingDaysBetween(calendar, to, from) + walked).toBe(0);
    }),
  );
});

test('n working days later are n working days away, and the day is worked', () => {
  fc.assert(
    fc.property(anyCalendar, anyDay, fc.integer({ min: 1, max: 40 }), (calendar, from, n) => {
      const there = addWorkingDays(calendar, from, n);
      expect(isWorkingDay(calendar, there)).toBe(true);
      expect(workingDaysBetween(calendar, from, there)).toBe(n);
    }),
  );
});

test('an import never floods a day and loses nobody', () => {
  fc.assert(
    fc.property(anyCalendar, fc.nat(3000), fc.integer({ min: 0, max: 40 }), (calendar, count, room) => {
      const days = spreadOverWorkingDays(calendar, start, count, room);
      expect(days.length).toBe(count);
      expect(days.every((day) => day >= start && isWorkingDay(calendar, day))).toBe(true);
      expect(days).toEqual([...days].sort());
      const perDay = new Map<Day, number>();
      for (const day of days) perDay.set(day, (perDay.get(day) ?? 0) + 1);
      const fits = count <= room * workingDaysIn(calendar, start, addDays(start, 400)).length;
      if (fits) expect(Math.max(0, ...perDay.values())).toBeLessThanOrEqual(room);
    }),
  );
});
