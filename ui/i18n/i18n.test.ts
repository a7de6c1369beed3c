import { describe, expect, test } from 'vitest';
import { compareMessages } from './compare.ts';
import { formats } from './format.ts';
import { languages, pickLanguage } from './languages.ts';
import { flatten, mergeWords, translator } from './translate.ts';

const ru = translator('ru', flatten({ offers: { n_one: '{{count}} предложение', n_few: '{{count}} предложения', n_many: '{{count}} предложений', n_other: '{{count}} предложения' } }));

describe('texts', () => {
  test('Russian counts take three forms', () => {
    expect([1, 3, 12, 21].map((count) => ru('offers.n', { count }))).toEqual([
      '1 предложение',
      '3 предложения',
      '12 предложений',
      '21 предложение',
    ]);
  });
  test('a number in a text is written in the reader’s way', () => {
    expect(translator('lt', flatten({ a: '{{n}} eilučių' }))('a', { n: 12345 })).toMatch(/^12\s345 eilučių$/);
  });
  test('a missing text is its key', () => expect(ru('not.there')).toBe('not.there'));
  test('one word per thing: two owners cannot define the same text', () => {
    expect(mergeWords([{ refusal: { A: 'a' } }, { refusal: { B: 'b' } }])).toEqual({ refusal: { A: 'a', B: 'b' } });
    expect(() => mergeWords([{ a: 'x' }, { a: 'y' }])).toThrow('defined twice');
  });
  test('the browser’s language is taken when it is one of ours', () => {
    expect(pickLanguage([null, 'de-DE', 'ro-MD', 'en'])).toBe('ro');
    expect(pickLanguage(['mo'])).toBe('ro');
    expect(pickLanguage(['de'])).toBe('en');
  });
});

describe('comparing the four languages', () => {
  const full = {
    en: { n_one: '{{count}} call', n_other: '{{count}} calls', hello: 'Hello {{name}}' },
    ru: { n_one: '{{count}} звонок', n_few: '{{count}} звонка', n_many: '{{count}} звонков', n_other: '{{count}} звонка', hello: 'Привет {{name}}' },
    ro: { n_one: '{{count}} apel', n_few: '{{count}} apeluri', n_other: '{{count}} de apeluri', hello: 'Bună {{name}}' },
    lt: { n_one: '{{count}} skambutis', n_few: '{{count}} skambučiai', n_many: '{{count}} skambučio', n_other: '{{count}} skambučių', hello: 'Labas {{name}}' },
  };
  test('nothing to say when all is there', () => expect(compareMessages(full, languages)).toEqual([]));
  test('names what is missing, extra, empty or different', () => {
    const { n_few: _, ...lt } = full.lt;
    expect(
      compareMessages({ ...full, lt, en: { ...full.en, n_few: 'x', extra: 'e' }, ru: { ...full.ru, hello: 'Привет' } }, languages),
    ).toEqual([
      'en: n_few is never used',
      'ru: extra is missing',
      'ro: extra is missing',
      'lt: extra is missing',
      'lt: n_few is missing',
      'ru: hello has other places than en',
    ]);
  });
});

describe('formats', () => {
  test('money keeps every digit', () => {
    expect(formats('en').money('12345678901234567.89', 'EUR')).toBe('€12,345,678,901,234,567.89');
    expect(formats('ru').money('96400.00', 'EUR', true)).toMatch(/^96\s400\s€$/);
  });
  test('a sign is shown only where it is understood', () => {
    expect(formats('ru').money('5', 'RON', true)).toMatch(/RON/);
    expect(formats('lt').money('5', 'RUB', true)).toMatch(/RUB/);
    expect(formats('ru').money('5', 'RUB', true)).toMatch(/₽/);
  });
  test('a day is the same day everywhere', () => expect(formats('en').day('2026-11-13', 'heading')).toBe('Friday 13 November'));
  test('the week begins on Monday', () => expect(formats('lt').weekdays('long')[0]).toBe('pirmadienis'));
  test('time passed is told in its largest unit', () => {
    const now = Date.parse('2026-11-13T10:00:00Z');
    expect(formats('en').relative('2026-11-10T09:00:00Z', now)).toBe('3 days ago');
    expect(formats('ro').relative('2026-11-13T10:30:00Z', now)).toBe('peste 30 de minute');
  });
  test('an hour and a half', () => expect(formats('en').minutes(90)).toBe('1 hr 30 mins'));
  test('names sort as readers of the language expect, numbers by size', () => {
    expect(['дом 10', 'Ёлка', 'дом 9', 'ель'].sort(formats('ru').compare)).toEqual(['дом 9', 'дом 10', 'Ёлка', 'ель']);
  });
});
