import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isDay } from '#plain/day/day.ts';
import { readBuysFor, readClientKind, readLanguage, readSize, readStatus } from './choices.ts';
import { readCountry } from './countries.ts';
import { cleaned, guessFormats, readDay, readNumber, readYesNo } from './read-values.ts';

test.each(['', ' ', 'NULL', 'null', 'N/A', '#N/A', '-', '—', 'none', 'нет данных', 'nėra', 'undefined'])(
  '%j is nothing',
  (text) => {
    expect(cleaned(text)).toBe('');
  },
);
test('a real word is something, an apostrophe of our own export is not', () => {
  expect(cleaned(' Nullam ')).toBe('Nullam');
  expect(cleaned("'=1+1")).toBe('=1+1');
  expect(cleaned("'t Hooft")).toBe("'t Hooft");
});
test.each([
  ['1996-07-04 00:00:00.000', '1996-07-04'],
  ['2024-08-13T18:04:34.66+00:00', '2024-08-13'],
  ['2024-08-14T01:56:00.484Z', '2024-08-14'],
  ['2024-8-4', '2024-08-04'],
  ['31.12.2026', '2026-12-31'],
  ['31.12.2026 г.', '2026-12-31'],
  ['31/12/26', '2026-12-31'],
  ['12/31/2026', '2026-12-31'],
  ['05.06.2026', '2026-06-05'],
  ['2026.12.31', '2026-12-31'],
  ['31-12-2026 14:05', '2026-12-31'],
  ['20261231', '2026-12-31'],
  ['46022', '2025-12-31'],
  ['46022.5', '2025-12-31'],
  ['14 января 2026 г.', '2026-01-14'],
  ['14 ianuarie 2026', '2026-01-14'],
  ['2026 m. sausio 14 d.', '2026-01-14'],
  ['Jan 14, 2026', '2026-01-14'],
  ['January 14th, 2026', '2026-01-14'],
  ['14-Feb-2026', '2026-02-14'],
  ['1 mai 2026', '2026-05-01'],
  ['2028-02-29', '2028-02-29'],
  ['2027-02-29', undefined],
  ['31.04.2026', undefined],
  ['99999', undefined],
  ['7604244281', undefined],
  ['soon', undefined],
  ['may be 12 34', undefined],
])('the day %s is %s', (text, day) => {
  expect(readDay(text)).toBe(day);
});
test('the order of a numeric date is the table’s', () => {
  expect(readDay('05/06/2026', 'mdy')).toBe('2026-05-06');
  expect(readDay('13/06/2026', 'mdy')).toBe('2026-06-13');
  expect(readDay('26/06/05', 'ymd')).toBe('2026-06-05');
  expect(guessFormats(['05/06/2026', '05/26/2026', '1.5'])).toEqual({ dateOrder: 'mdy', decimalComma: false });
  expect(guessFormats(['26.05.2026', '1,5'])).toEqual({ dateOrder: 'dmy', decimalComma: true });
  expect(guessFormats(['05.06.2026'])).toEqual({});
});
test.each([
  ['1 234,50', true, '1234.50'],
  ['1 234,50 €', true, '1234.50'],
  ['€1,234.50', false, '1234.50'],
  ['1.234.567,8', true, '1234567.8'],
  ['1,234', false, '1234'],
  ['1,234', true, '1.234'],
  ['1.234', true, '1234'],
  ['1.234', false, '1.234'],
  ['0,5', false, '0.5'],
  ['-12,5', true, '-12.5'],
  ['(12.5)', false, '-12.5'],
  ['007', true, '7'],
  ['12 000 руб.', true, '12000'],
  ['1.2.3', true, undefined],
  ['12a', true, undefined],
  ['', true, undefined],
])('the number %s (decimal comma %s) is %s', (text, comma, number) => {
  expect(readNumber(text, comma)).toBe(number);
});
test.each([
  ['да', true],
  ['Taip', true],
  ['x', true],
  ['1', true],
  ['Nu', false],
  ['нет', false],
  ['0', false],
  ['maybe', undefined],
])('%s is %s', (text, answer) => {
  expect(readYesNo(text)).toBe(answer);
});
test.each([
  ['LT', 'LT'],
  ['Lietuva', 'LT'],
  ['Литва', 'LT'],
  ['Lituania', 'LT'],
  ['ROU', 'RO'],
  ['Republica Moldova', 'MD'],
  ['РФ', 'RU'],
  ['UK', 'GB'],
  ['USA', 'US'],
  ['Germany', 'DE'],
  ['Deutschland', 'DE'],
  ['Vokietija', 'DE'],
  ['Румыния', 'RO'],
  ['Didžioji Britanija', 'GB'],
  ['The Netherlands', 'NL'],
  ['Atlantis', undefined],
])('the country %s is %s', (text, code) => {
  expect(readCountry(text)).toBe(code);
});
test('lists are understood in the words of other tables', () => {
  expect([
    readStatus('Клиент'),
    readStatus('lead'),
    readStatus('Pierdut'),
    readStatus('Potencialus'),
    readStatus('purple'),
  ]).toEqual(['client', 'prospect', 'lost', 'prospect', undefined]);
  expect([readSize('Крупный'), readSize('mažas'), readSize('mediu'), readSize('huge?')]).toEqual([
    'large',
    'small',
    'medium',
    undefined,
  ]);
  expect([readClientKind('ИП'), readClientKind('persoană fizică'), readClientKind('Juridinis asmuo')]).toEqual([
    'entrepreneur',
    'private_person',
    'company',
  ]);
  expect([readBuysFor('опт'), readBuysFor('Mažmena'), readLanguage('русский'), readLanguage('RO')]).toEqual([
    'resale',
    'private_use',
    'ru',
    'ro',
  ]);
});
test('no text is read as a day that does not exist or a number that is none', () => {
  const text = fc.oneof(fc.string({ maxLength: 30 }), fc.stringMatching(/^[0-9 .,/-]{1,14}$/));
  fc.assert(
    fc.property(text, fc.constantFrom('dmy', 'mdy', 'ymd'), fc.boolean(), (raw, order, comma) => {
      const day = readDay(raw, order);
      if (day !== undefined) expect(isDay(day)).toBe(true);
      const number = readNumber(raw, comma);
      if (number !== undefined) expect(number).toMatch(/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/);
    }),
    { numRuns: 3000 },
  );
});
