import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Day, formatDay, isDay } from './day.ts';
import type { DayStyle } from './format.ts';
import { type DateWords, parseDateWords } from './words.ts';

/** Friday, as on the sketch of the day page. */
const today = '2026-11-13';
const read = (text: string, locale = 'en', on: Day = today) => parseDateWords(text, { today: on, locale });

const days: Record<string, [string, DateWords][]> = {
  en: [
    ['today', { day: '2026-11-13' }],
    ['Tomorrow', { day: '2026-11-14' }],
    ['the day after tomorrow', { day: '2026-11-15' }],
    ['next working day', { day: '2026-11-16' }],
    ['+2d', { day: '2026-11-15' }],
    ['+3', { day: '2026-11-16' }],
    ['+1w', { day: '2026-11-20' }],
    ['+1m', { day: '2026-12-13' }],
    ['5 July', { day: '2027-07-05' }],
    ['July 5th', { day: '2027-07-05' }],
    ['5th of July, 2028', { day: '2028-07-05' }],
    ['5.7', { day: '2027-07-05' }],
    ['05.07.2027', { day: '2027-07-05' }],
    ['2027-07-05', { day: '2027-07-05' }],
    ['5/7/27', { day: '2027-07-05' }],
    ['in two weeks', { day: '2026-11-27' }],
    ['in a week', { day: '2026-11-20' }],
    ['in 3 days', { day: '2026-11-16' }],
    ['3 days', { day: '2026-11-16' }],
    ['in two weeks on Monday', { day: '2026-11-23' }],
    ['in a year', { day: '2027-11-13' }],
    ['next Tuesday', { day: '2026-11-17' }],
    ['Tuesday', { day: '2026-11-17' }],
    ['Friday', { day: '2026-11-20' }],
    ['next week', { day: '2026-11-16' }],
    ['next month', { month: '2026-12' }],
    ['in March', { month: '2027-03' }],
    ['March 2028', { month: '2028-03' }],
    ['2027-03', { month: '2027-03' }],
    ['03.2027', { month: '2027-03' }],
    ['end of month', { day: '2026-11-30' }],
    ['end of the week', { day: '2026-11-13' }],
    ['end of January', { day: '2027-01-29' }],
    ['beginning of next month', { day: '2026-12-01' }],
    ['Tue 10:00', { day: '2026-11-17', time: '10:00' }],
    ['Tue 10.30', { day: '2026-11-17', time: '10:30' }],
    ['tue 17 nov 10:00', { day: '2026-11-17', time: '10:00' }],
    ['tomorrow at 3 pm', { day: '2026-11-14', time: '15:00' }],
    ["tomorrow at 9 o'clock", { day: '2026-11-14', time: '09:00' }],
    ['at three tomorrow', { day: '2026-11-14', time: '03:00' }],
    ['15:30', { day: '2026-11-13', time: '15:30' }],
    ['the 20th', { day: '2026-11-20' }],
    ['31', { day: '2026-12-31' }],
    ['later', { later: true }],
  ],
  ru: [
    ['сегодня', { day: '2026-11-13' }],
    ['завтра в 15', { day: '2026-11-14', time: '15:00' }],
    ['завтра в 10.30', { day: '2026-11-14', time: '10:30' }],
    ['15.30 завтра', { day: '2026-11-14', time: '15:30' }],
    ['через пару недель', { day: '2026-11-27' }],
    ['завтра в 3 часа дня', { day: '2026-11-14', time: '15:00' }],
    ['послезавтра', { day: '2026-11-15' }],
    ['на следующий рабочий день', { day: '2026-11-16' }],
    ['через неделю', { day: '2026-11-20' }],
    ['через 2 недели', { day: '2026-11-27' }],
    ['через две недели', { day: '2026-11-27' }],
    ['через 3 дня', { day: '2026-11-16' }],
    ['через месяц', { day: '2026-12-13' }],
    ['через год', { day: '2027-11-13' }],
    ['+2 нед', { day: '2026-11-27' }],
    ['5 июля', { day: '2027-07-05' }],
    ['5-го июля в 9:15', { day: '2027-07-05', time: '09:15' }],
    ['5 мая 2028 г.', { day: '2028-05-05' }],
    ['в марте', { month: '2027-03' }],
    ['в понедельник', { day: '2026-11-16' }],
    ['во вторник в 10', { day: '2026-11-17', time: '10:00' }],
    ['в следующую среду', { day: '2026-11-18' }],
    ['на следующей неделе', { day: '2026-11-16' }],
    ['в следующем месяце', { month: '2026-12' }],
    ['в конце месяца', { day: '2026-11-30' }],
    ['к 20 числу', { problem: 'NOT_UNDERSTOOD' }],
    ['20 числа', { day: '2026-11-20' }],
    ['потом', { later: true }],
  ],
  ro: [
    ['azi', { day: '2026-11-13' }],
    ['mâine la 10:30', { day: '2026-11-14', time: '10:30' }],
    ['maine la ora 10', { day: '2026-11-14', time: '10:00' }],
    ['poimâine', { day: '2026-11-15' }],
    ['următoarea zi lucrătoare', { day: '2026-11-16' }],
    ['peste 2 săptămâni', { day: '2026-11-27' }],
    ['peste doua saptamani', { day: '2026-11-27' }],
    ['peste o săptămână', { day: '2026-11-20' }],
    ['peste 2 luni', { day: '2027-01-13' }],
    ['peste un an', { day: '2027-11-13' }],
    ['în trei zile', { day: '2026-11-16' }],
    ['5 iulie', { day: '2027-07-05' }],
    ['luni', { day: '2026-11-16' }],
    ['luni viitoare', { day: '2026-11-16' }],
    ['marți la 9', { day: '2026-11-17', time: '09:00' }],
    ['mar. 10:00', { day: '2026-11-17', time: '10:00' }],
    ['5 mar', { day: '2027-03-05' }],
    ['luna viitoare', { month: '2026-12' }],
    ['săptămâna viitoare', { day: '2026-11-16' }],
    ['în martie', { month: '2027-03' }],
    ['în luna mai', { month: '2027-05' }],
    ['la sfârșitul lunii', { day: '2026-11-30' }],
    ['mai târziu', { later: true }],
  ],
  lt: [
    ['šiandien', { day: '2026-11-13' }],
    ['rytoj 14 val.', { day: '2026-11-14', time: '14:00' }],
    ['rytoj 14 val. 30 min.', { day: '2026-11-14', time: '14:30' }],
    ['poryt', { day: '2026-11-15' }],
    ['kitą darbo dieną', { day: '2026-11-16' }],
    ['po savaitės', { day: '2026-11-20' }],
    ['po 2 savaičių', { day: '2026-11-27' }],
    ['po dvieju savaiciu', { day: '2026-11-27' }],
    ['po trijų dienų', { day: '2026-11-16' }],
    ['po mėnesio', { day: '2026-12-13' }],
    ['liepos 5 d.', { day: '2027-07-05' }],
    ['2028 m. liepos 5 d., 9:00', { day: '2028-07-05', time: '09:00' }],
    ['20 d.', { day: '2026-11-20' }],
    ['pirmadienį', { day: '2026-11-16' }],
    ['kitą pirmadienį', { day: '2026-11-16' }],
    ['an 10:00', { day: '2026-11-17', time: '10:00' }],
    ['kitą savaitę', { day: '2026-11-16' }],
    ['kitą mėnesį', { month: '2026-12' }],
    ['kovo mėn.', { month: '2027-03' }],
    ['mėnesio pabaigoje', { day: '2026-11-30' }],
    ['vėliau', { later: true }],
  ],
};

for (const [language, cases] of Object.entries(days)) {
  describe(`dates typed in ${language} on Friday, 13 November 2026`, () => {
    test.each(cases)('%s', (text, expected) => {
      expect(read(text, language)).toEqual(expected);
    });
  });
}

test('every language is understood whatever the language of the screen', () => {
  for (const [language, cases] of Object.entries(days)) {
    for (const [text, expected] of cases) {
      // Two short forms belong to one language: "mar." is Tuesday in Romanian, "20 d." the 20th in Lithuanian.
      if (text === 'mar. 10:00' || text === '20 d.') continue;
      for (const locale of ['en', 'ru', 'ro', 'lt']) {
        expect([language, locale, text, read(text, locale)]).toEqual([language, locale, text, expected]);
      }
    }
  }
});

test('the language decides only what is ambiguous', () => {
  expect(read('03/04', 'en')).toEqual({ day: '2027-04-03' });
  expect(read('03/04', 'en-US')).toEqual({ day: '2027-03-04' });
  expect(read('03/04', 'ru')).toEqual({ day: '2027-04-03' });
  expect(read('03-04', 'lt')).toEqual({ day: '2027-03-04' });
  expect(read('25/12', 'en-US')).toEqual({ day: '2026-12-25' });
  expect(read('12/25', 'en')).toEqual({ day: '2026-12-25' });
});

test('"next Tuesday" on a Monday is the Tuesday of next week, "Tuesday" is tomorrow', () => {
  expect(read('Tuesday', 'en', '2026-11-16')).toEqual({ day: '2026-11-17' });
  expect(read('next Tuesday', 'en', '2026-11-16')).toEqual({
    day: '2026-11-24',
  });
  expect(read('this Tuesday', 'en', '2026-11-16')).toEqual({
    day: '2026-11-17',
  });
});

test('a date that does not exist is said to', () => {
  for (const text of [
    '31 April',
    '31.04',
    '30 февраля',
    '2027-02-29',
    '29 februarie 2027',
    '2027-13-01',
    '32',
    'balandžio 31 d.',
    '5.13',
  ]) {
    expect([text, read(text, 'ro').problem]).toEqual([text, 'NO_SUCH_DATE']);
  }
  expect(read('29 February', 'en', '2027-03-01')).toEqual({
    day: '2028-02-29',
  });
  expect(read('Monday 17 November', 'en').problem).toBe('NO_SUCH_DATE');
});

test('a date in the past is named and refused', () => {
  expect(read('yesterday')).toEqual({ day: '2026-11-12', problem: 'IN_PAST' });
  expect(read('5 июля 2026')).toEqual({
    day: '2026-07-05',
    problem: 'IN_PAST',
  });
  expect(read('March 2026')).toEqual({ month: '2026-03', problem: 'IN_PAST' });
  expect(read('13 November')).toEqual({ day: '2026-11-13' });
  expect(read('12 November')).toEqual({ day: '2027-11-12' });
});

test('what is not a date is not guessed', () => {
  for (const text of [
    '',
    '   ',
    'soon',
    'call him on Monday',
    '25:00',
    'tomorrow at 25',
    'March 10:00',
    'tomorrow today',
    'week',
    '2027',
    '+',
    'in',
    '1000 d',
    '☎',
  ]) {
    expect([text, read(text)]).toEqual([text, { problem: 'NOT_UNDERSTOOD' }]);
  }
});

test('working days come from the calendar given', () => {
  const nextWorkingDay = (after: Day): Day => (after < '2026-11-18' ? '2026-11-18' : addDays(after, 1));
  const context = { today, locale: 'en', nextWorkingDay };
  expect(parseDateWords('next working day', context)).toEqual({
    day: '2026-11-18',
  });
  expect(parseDateWords('next week', context)).toEqual({ day: '2026-11-18' });
});

const anyDay = fc.integer({ min: 0, max: 3_000 }).map((n) => addDays(today, n));

test.each(['en', 'en-US', 'ru', 'ro', 'lt'])('whatever Daybook writes in %s it can read back', (locale) => {
  fc.assert(
    fc.property(anyDay, fc.constantFrom<DayStyle>('short', 'medium', 'long', 'full'), (day, style) => {
      expect(read(formatDay(day, locale, style), locale)).toEqual({ day });
    }),
    { numRuns: 1000 },
  );
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 364 }),
      fc.constantFrom<DayStyle>('dayMonth', 'heading', 'face'),
      (n, style) => {
        const day = addDays(today, n);
        expect(read(formatDay(day, locale, style), locale)).toEqual({ day });
      },
    ),
    { numRuns: 1000 },
  );
});

const vocabulary = Object.values(days).flatMap((cases) => cases.flatMap(([text]) => text.split(' ')));

test('no text makes it throw or answer something that is no date', () => {
  const salad = fc.array(fc.oneof(fc.constantFrom(...vocabulary), fc.integer({ min: 0, max: 9999 }).map(String)), {
    maxLength: 7,
  });
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 60 }),
        salad.map((words) => words.join(' ')),
      ),
      anyDay,
      (text, on) => {
        const answer = read(text, 'en', on);
        expect(Object.keys(answer).length).toBeGreaterThan(0);
        if (answer.day) expect(isDay(answer.day)).toBe(true);
        if (answer.day && !answer.problem) expect(answer.day >= on).toBe(true);
      },
    ),
    { numRuns: 5000 },
  );
});

test('a pasted novel costs nothing', () => {
  const began = performance.now();
  for (const piece of ['1', ' ', '5 July ', '1.1.', 'в ', 'ă', '+', '1-', 'a', '\u0301', '12:'])
    read(piece.repeat(65_536 / piece.length));
  expect(performance.now() - began).toBeLessThan(200);
});
