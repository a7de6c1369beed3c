import fc from 'fast-check';
import parse from 'libphonenumber-js/min';
import { expect, test } from 'vitest';
import { formatPhone, normalisePhone, phoneSearchDigits, splitPhones } from './phone.ts';

test.each([
  ['8 (812) 123-45-67', 'RU', '+78121234567'],
  ['+7 812 123 45 67', 'RU', '+78121234567'],
  ['7 812 1234567', 'RU', '+78121234567'],
  ['8-800-555-35-35', 'RU', '+78005553535'],
  ['8 37 123456', 'LT', '+37037123456'],
  ['0 612 34567', 'LT', '+37061234567'],
  ['861234567', 'LT', '+37061234567'],
  ['00370 612 34567', 'LT', '+37061234567'],
  ['0 22 123456', 'MD', '+37322123456'],
  ['0721.123.456', 'RO', '+40721123456'],
  ['37322123456', 'RO', '+37322123456'],
  ['+373 (22) 12-34-56', undefined, '+37322123456'],
  ['(171) 555-7788', 'GB', '+441715557788'],
  ['030-0074321', 'DE', '+49300074321'],
  ['+44 (0)20 7946 0958', 'GB', '+442079460958'],
])('%s dialled in %s is %s', (raw, country, e164) => {
  expect(normalisePhone(raw, country)).toEqual({ e164, digits: e164.slice(1) });
});
test.each([
  ['1-955-371-0847 x371', 'US', '+19553710847', '371'],
  ['8 812 1234567 доб. 12', 'RU', '+78121234567', '12'],
  ['+7 (495) 123-45-67 вн. 12', 'RU', '+74951234567', '12'],
  ['+370 37 123456, vid. 104', 'LT', '+37037123456', '104'],
  ['021 312 1234 int. 4', 'RO', '+40213121234', '4'],
])('%s has an extension', (raw, country, e164, extension) => {
  expect(normalisePhone(raw, country)).toMatchObject({ e164, extension });
});
test('what is no number keeps its digits and gets no international form', () => {
  expect(normalisePhone('123', 'RU')).toEqual({ digits: '123' });
  expect(normalisePhone('no phone', 'LT')).toEqual({ digits: '' });
  expect(normalisePhone('0721 123 456', undefined)).toEqual({ digits: '0721123456' });
  expect(normalisePhone('0721 123 456', 'no such land')).toEqual({ digits: '0721123456' });
});
test('several numbers in one cell come apart, an extension stays with its number', () => {
  expect(splitPhones('+370 5 1234567, 8 612 34567; mob. 8 600 00000')).toHaveLength(3);
  expect(splitPhones('(812) 123-45-67, доб. 5')).toEqual(['(812) 123-45-67 доб. 5']);
  expect(splitPhones('+40 21 312 1234 / 0721 123 456')).toEqual(['+40 21 312 1234', '0721 123 456']);
  expect(splitPhones('  ')).toEqual([]);
});
test('a part of a number is looked for without its trunk prefix', () => {
  expect(phoneSearchDigits('8 (812) 123', 'RU')).toBe('812123');
  expect(phoneSearchDigits('8 (812) 123-45-67', 'RU')).toBe('78121234567');
  expect(phoneSearchDigits('0721', 'RO')).toBe('721');
  expect(phoneSearchDigits('12', 'RO')).toBe('');
});
test('a number is shown in its international form', () => {
  expect(formatPhone('+78121234567', '12')).toBe('+7 812 123 45 67 x12');
  expect(formatPhone('ask at the desk')).toBe('ask at the desk');
});
test('the quick way and the library agree', () => {
  const digits = fc.stringMatching(/^\+?[0-9][0-9 ()-]{5,14}$/);
  const country = fc.constantFrom('RU', 'LT', 'RO', 'MD', 'DE', 'GB', 'US', 'PL', 'LV', 'UA', 'IT');
  fc.assert(
    fc.property(digits, country, (raw, land) => {
      const library = parse(raw, land);
      if (library?.isValid()) expect(normalisePhone(raw, land).e164).toBe(library.number);
    }),
    { numRuns: 3000 },
  );
});
test('numbers are shown as the library shows them', () => {
  const digits = fc.stringMatching(/^\+(?:7|370|373|40|49|44|1|48|371|380|39|33|54|52|375|7)[1-9][0-9]{7,9}$/);
  fc.assert(
    fc.property(digits, (e164) => {
      const library = parse(e164);
      if (library?.isValid()) expect(formatPhone(library.number)).toBe(library.formatInternational());
    }),
    { numRuns: 3000 },
  );
});
test('no text makes it fail', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 300 }),
      (text) => typeof normalisePhone(text, 'RO').digits === 'string',
    ),
  );
});
