import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  anniversaryIn,
  diffDays,
  endOfMonth,
  formatDay,
  formatMonth,
  isDay,
  isMonth,
  isTime,
  localTimeIn,
  momentIn,
  monthOf,
  nextMonthly,
  nextMonths,
  startOfMonth,
  startOfWeek,
  todayIn,
  weekday,
  weekdayName,
} from './day.ts';

const anyDay = fc.integer({ min: -20_000, max: 60_000 }).map((n) => addDays('2026-11-13', n));

test('a day exists or it does not', () => {
  expect(['2028-02-29', '2026-12-31', '0001-01-01'].every(isDay)).toBe(true);
  expect(['2027-02-29', '2027-04-31', '2027-13-01', '2027-00-10', '2027-1-1', '', '2027-01-01T00:00'].some(isDay)).toBe(
    false,
  );
  expect(isMonth('2027-12') && !isMonth('2027-13') && isTime('23:59') && !isTime('24:00')).toBe(true);
});

test('31 January and a month is the last day of February', () => {
  expect(addMonths('2027-01-31', 1)).toBe('2027-02-28');
  expect(addMonths('2028-01-31', 1)).toBe('2028-02-29');
  expect(addMonths('2026-11-30', 3)).toBe('2027-02-28');
  expect(addMonths('2026-01-15', -1)).toBe('2025-12-15');
  expect(endOfMonth('2100-02')).toBe('2100-02-28');
  expect(endOfMonth('9999-12-05')).toBe('9999-12-31');
});

test('every month on the 31st stays on the last day of a short month and comes back', () => {
  const days = ['2027-01-31'];
  while (days.length < 5) days.push(nextMonthly(31, days.at(-1)!));
  expect(days).toEqual(['2027-01-31', '2027-02-28', '2027-03-31', '2027-04-30', '2027-05-31']);
  expect(nextMonthly(10, '2027-01-05')).toBe('2027-01-10');
});

test('a birthday on 29 February is greeted every year', () => {
  expect([2027, 2028, 2100].map((year) => anniversaryIn(year, '1988-02-29'))).toEqual([
    '2027-02-28',
    '2028-02-29',
    '2100-02-28',
  ]);
});

test('weeks begin on Monday', () => {
  expect(weekday('2026-11-13')).toBe(5);
  expect(weekday('1969-12-28')).toBe(7);
  expect(startOfWeek('2026-11-15')).toBe('2026-11-09');
});

test('adding and subtracting days agree, over leap years and before 1970', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, n) => {
      expect(diffDays(day, addDays(day, n))).toBe(n);
      expect(isDay(addDays(day, n))).toBe(true);
      expect(weekday(addDays(day, 7))).toBe(weekday(day));
      expect(startOfMonth(day) <= day && day <= endOfMonth(day)).toBe(true);
      expect(monthOf(addMonths(day, n % 100))).toBe(nextMonths(monthOf(day), n % 100));
    }),
  );
  expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
});

test('today is the day of the person, wherever the server stands', () => {
  const now = new Date('2026-11-13T22:30:00Z');
  expect(todayIn('Europe/Vilnius', now)).toBe('2026-11-14');
  expect(todayIn('America/New_York', now)).toBe('2026-11-13');
  expect(localTimeIn('Europe/Vilnius', now)).toBe('00:30');
  expect(localTimeIn('Asia/Kolkata', now)).toBe('04:00');
});

test('clock changes do not shift a wall time', () => {
  expect(momentIn('Europe/Chisinau', '2026-07-05', '10:00').toISOString()).toBe('2026-07-05T07:00:00.000Z');
  expect(momentIn('Europe/Vilnius', '2027-03-27', '10:00').toISOString()).toBe('2027-03-27T08:00:00.000Z');
  expect(momentIn('Europe/Vilnius', '2027-03-28', '10:00').toISOString()).toBe('2027-03-28T07:00:00.000Z');
  // 03:30 does not exist that night; 04:30 is as much later.
  expect(momentIn('Europe/Vilnius', '2027-03-28', '03:30').toISOString()).toBe('2027-03-28T01:30:00.000Z');
  // 03:30 comes twice; the first is meant.
  expect(momentIn('Europe/Vilnius', '2027-10-31', '03:30').toISOString()).toBe('2027-10-31T00:30:00.000Z');
  fc.assert(
    fc.property(
      anyDay,
      fc.constantFrom('Europe/Moscow', 'Europe/Bucharest', 'Asia/Tokyo', 'America/St_Johns'),
      (day, zone) => {
        fc.pre(day > '1990-01-01');
        const moment = momentIn(zone, day, '12:15');
        expect([todayIn(zone, moment), localTimeIn(zone, moment)]).toEqual([day, '12:15']);
      },
    ),
  );
});

test('days and months are written as each language writes them', () => {
  expect(formatDay('2026-11-13', 'en', 'heading')).toBe('Friday 13 November');
  expect(formatDay('2027-07-05', 'ru', 'dayMonth')).toBe('5 июля');
  expect(formatDay('2027-07-05', 'ro', 'long')).toBe('5 iulie 2027');
  expect(formatDay('2027-07-05', 'lt', 'dayMonth')).toBe('liepos 5 d.');
  expect(formatMonth('2027-07', 'ru', 'name')).toBe('июль');
  expect(weekdayName(1, 'lt', 'long')).toBe('pirmadienis');
});
