import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isWorkingDay } from '#cap/staff/calendar.ts';
import { anyCalendar, anyRhythm, dayAround, office, today } from './fixtures.ts';
import { dayIsFor, followsRhythm, freeSlots, freeSlotsFrom, type Rhythm, rhythmWarning } from './rhythm.ts';

describe('rhythm', () => {
  const alternate: Rhythm = { mode: 'alternate', from: '2026-11-13' };

  test('every other working day is for calls, over the weekend, too', () => {
    const uses = ['2026-11-13', '2026-11-16', '2026-11-17', '2026-11-12'].map((d) => dayIsFor(d, alternate, office()));
    expect(uses).toEqual(['calls', 'meetings', 'calls', 'meetings']);
  });

  test('a meeting on a day for calls warns; nothing else does', () => {
    expect(rhythmWarning('meeting', today, alternate, office())).toBe('MEETING_ON_CALLS_DAY');
    expect(rhythmWarning('visit', '2026-11-16', alternate, office())).toBeUndefined();
    expect(rhythmWarning('mail', today, alternate, office())).toBeUndefined();
    expect(rhythmWarning('meeting', today, {}, office())).toBeUndefined();
  });

  test('free times keep clear of lunch and of what is taken', () => {
    const busy = [{ time: '10:00', minutes: 60 }];
    const times = freeSlots(today, busy, {}, office(), 60).map((slot) => slot.time);
    expect(times).toEqual([
      '09:00',
      '11:00',
      '11:30',
      '12:00',
      '14:00',
      '14:30',
      '15:00',
      '15:30',
      '16:00',
      '16:30',
      '17:00',
    ]);
    expect(freeSlots(today, [], alternate, office(), 60)).toEqual([]);
    expect(freeSlots('2026-11-14', [], {}, office(), 60)).toEqual([]);
  });

  test('free times offered follow the rhythm', () => {
    expect(freeSlotsFrom(today, 1, () => [], alternate, office(), 60)).toEqual([{ day: '2026-11-16', time: '09:00' }]);
    const afternoon = freeSlotsFrom(today, 2, () => [], {}, office(), 60, { notBefore: '16:40' });
    expect(afternoon).toEqual([
      { day: today, time: '17:00' },
      { day: '2026-11-16', time: '09:00' },
    ]);
  });

  test('no free time overlaps another matter or leaves the working day', () => {
    const anyBusy = fc.array(
      fc.record({
        time: fc.constantFrom('09:15', '11:00', '12:45', '16:50'),
        minutes: fc.integer({ min: 1, max: 180 }),
      }),
    );
    fc.assert(
      fc.property(
        dayAround,
        anyBusy,
        anyRhythm,
        anyCalendar,
        fc.integer({ min: 5, max: 240 }),
        (day, busy, rhythm, calendar, minutes) => {
          const m = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
          for (const slot of freeSlots(day, busy, rhythm, calendar, minutes)) {
            expect(isWorkingDay(calendar, day) && followsRhythm('meeting', day, rhythm, calendar)).toBe(true);
            expect(m(slot.time) >= 540 && m(slot.time) + minutes <= 1080).toBe(true);
            for (const b of busy)
              expect(m(slot.time) >= m(b.time) + b.minutes || m(slot.time) + minutes <= m(b.time)).toBe(true);
          }
        },
      ),
    );
  });
});
