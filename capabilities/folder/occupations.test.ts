import { expect, test } from 'vitest';
import { dayAtWeekday } from './holiday-days.ts';
import { OCCUPATIONS, professionalHoliday } from './occupations.ts';

test('the second Sunday of August, the last Sunday of October and fixed days are found', () => {
  expect(dayAtWeekday(2026, '08-2-7')).toBe('2026-08-09');
  expect(dayAtWeekday(2026, '10-5-7')).toBe('2026-10-25');
  expect(dayAtWeekday(2027, '12-03')).toBe('2027-12-03');
});

test('an occupation is known in any of the four languages and by the country of the client', () => {
  expect(professionalHoliday('Главный бухгалтер', 'RU', 2026)).toEqual({ key: 'accountant', day: '2026-11-21' });
  expect(professionalHoliday('Vyriausioji buhalterė', 'LT', 2026)).toEqual({ key: 'accountant', day: '2026-11-10' });
  expect(professionalHoliday('Contabil-șef', 'RO', 2026)?.day).toBe('2026-09-21');
  expect(professionalHoliday('Chief engineer', null, 2026)?.key).toBe('engineer');
  expect(professionalHoliday('Director', 'RU', 2026)).toBeUndefined();
});

test('every rule names a day that exists', () => {
  for (const o of OCCUPATIONS) for (const rule of Object.values(o.days)) expect(Date.parse(dayAtWeekday(2028, rule)), `${o.key} ${rule}`).not.toBeNaN();
});
