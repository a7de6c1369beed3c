import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type DraftOptions, drafter, toDraft } from './draft.ts';
import { targets } from './fields.ts';
import type { Mapping } from './mapping.ts';

const lt: DraftOptions = { country: 'LT', dateOrder: 'dmy', decimalComma: true, today: '2026-11-21' };
const codes = (row: { problems: { code: string; level: string; column: number }[] }) =>
  row.problems.map(({ code, level, column }) => `${column} ${level} ${code}`);

test('a row becomes a client with its person, ways to reach it, numbers and first step', () => {
  const mapping: Mapping = [
    'name',
    'country',
    'requisite.inn',
    'phone',
    'person.full',
    'person.position',
    'person.email',
    'person.birthday',
    'address.legal.full',
    'address.legal.city',
    'nextDate',
    'nextWhy',
    'creditLimit',
    'currency',
    'tags',
    'vip',
    'status',
    'note',
  ];
  const { draft, problems } = toDraft(
    [
      'ООО «Восток»',
      'Россия',
      '7604244281',
      '8 (812) 123-45-67, доб. 5; +7 921 000-00-00',
      'Щукин Юрий',
      'директор',
      'Y@Example.RU',
      '03.02.1980',
      'Невский пр. 1',
      'Санкт-Петербург',
      '01.12.2026',
      'КП',
      '12 000,50',
      'руб',
      'опт; север',
      'да',
      'клиент',
      'N/A',
    ],
    mapping,
    lt,
  );
  expect(problems).toEqual([]);
  expect(draft).toEqual({
    name: 'ООО «Восток»',
    country: 'RU',
    status: 'client',
    vip: true,
    tags: ['опт', 'север'],
    creditLimit: '12000.50',
    currency: 'RUB',
    nextDate: '2026-12-01',
    nextWhy: 'КП',
    contacts: [
      { kind: 'phone', value: '+7 812 123 45 67 x5', key: '78121234567' },
      { kind: 'phone', value: '+7 921 000 00 00', key: '79210000000' },
    ],
    requisites: [{ kind: 'inn', country: 'RU', value: '7604244281', key: '7604244281', valid: true }],
    addresses: [{ kind: 'legal', street: 'Невский пр. 1', city: 'Санкт-Петербург', country: 'RU' }],
    person: {
      name: 'Щукин Юрий',
      title: 'директор',
      birthday: '1980-02-03',
      contacts: [{ kind: 'email', value: 'Y@Example.RU', key: 'y@example.ru' }],
    },
    custom: {},
  });
});
test('every doubt is named with its column', () => {
  const mapping: Mapping = [
    'name',
    'country',
    'email',
    'phone',
    'website',
    'nextDate',
    'creditLimit',
    'size',
    'vip',
    'currency',
    'lastTouch',
  ];
  const row = toDraft(
    [
      'A',
      'Atlantis',
      'not mail',
      'none yet',
      'no site',
      'someday',
      'a lot',
      'gigantic',
      'perhaps',
      'coins',
      '31.02.2026',
    ],
    mapping,
    lt,
  );
  expect(codes(row)).toEqual([
    '1 warning COUNTRY_UNKNOWN',
    '2 warning EMAIL_WRONG',
    '2 warning EMAIL_WRONG',
    '3 warning PHONE_WRONG',
    '4 warning SITE_WRONG',
    '5 warning DATE_UNCLEAR',
    '6 warning NUMBER_UNCLEAR',
    '7 warning CHOICE_UNKNOWN',
    '8 warning YES_NO_UNCLEAR',
    '9 warning CURRENCY_UNKNOWN',
    '10 warning DATE_UNCLEAR',
  ]);
  expect(row.draft).toMatchObject({ name: 'A', contacts: [] });
});
test('a row without any name is kept out, one with a person becomes a private person', () => {
  expect(codes(toDraft(['', 'x@example.lt'], ['name', 'email'], lt))).toEqual(['0 error NAME_MISSING']);
  const row = toDraft(
    ['', 'Ona', 'Onaitė', '8 612 34567'],
    ['name', 'person.given', 'person.family', 'person.phone'],
    lt,
  );
  expect(row.draft).toMatchObject({
    name: 'Ona Onaitė',
    kind: 'private_person',
    person: { name: 'Ona Onaitė', contacts: [{ key: '37061234567' }] },
  });
  expect(codes(row)).toEqual(['0 warning NAME_FROM_PERSON']);
});
test('a phone of nobody in particular is the company’s', () => {
  expect(toDraft(['UAB Ruta', '', '8 612 34567'], ['name', 'person.full', 'person.phone'], lt).draft).toMatchObject({
    contacts: [{ key: '37061234567' }],
  });
});
test('zeros that a spreadsheet took come back, a wrong number warns or keeps the row out', () => {
  const mapping: Mapping = ['name', 'requisite.inn'];
  const ru = { ...lt, country: 'RU' };
  const restored = toDraft(['A', '274062111'], mapping, ru);
  expect(restored.draft.requisites).toEqual([
    { kind: 'inn', country: 'RU', value: '0274062111', key: '0274062111', valid: true },
  ]);
  expect(codes(restored)).toEqual(['1 warning ZEROS_RESTORED']);
  const wrong = toDraft(['A', '7604244282'], mapping, ru);
  expect(wrong.draft.requisites[0]).toMatchObject({ value: '7604244282', valid: false });
  expect(codes(wrong)).toEqual(['1 warning REQUISITE_CHECK_DIGIT']);
  expect(codes(toDraft(['A', '7604244282'], mapping, { ...ru, badRequisites: 'refuse' }))).toEqual([
    '1 error REQUISITE_CHECK_DIGIT',
  ]);
});
test('general numbers become what their country calls them', () => {
  const kinds = (country: string, value: string, target: 'requisite.tax_number' | 'requisite.company_code') =>
    toDraft(['A', value], ['name', target], { ...lt, country }).draft.requisites.map(
      ({ kind, valid }) => `${kind} ${valid}`,
    );
  expect(kinds('RO', 'RO33761393', 'requisite.tax_number')).toEqual(['cui true']);
  expect(kinds('RO', 'J40/1234/2005', 'requisite.company_code')).toEqual(['trade_register true']);
  expect(kinds('RU', '7604244281', 'requisite.tax_number')).toEqual(['inn true']);
  expect(kinds('RU', '1137604008827', 'requisite.company_code')).toEqual(['ogrn true']);
  expect(kinds('LT', 'LT119511515', 'requisite.tax_number')).toEqual(['vat true']);
});
test('the workspace’s own fields by their types', () => {
  const field = (
    key: string,
    type: 'text' | 'number' | 'date' | 'yes_no' | 'choice' | 'link',
    options: string[] = [],
    required = false,
  ) => ({ key, type, options, required });
  const customFields = [
    field('n', 'number'),
    field('d', 'date'),
    field('b', 'yes_no'),
    field('c', 'choice', ['Red', 'Blue']),
    field('l', 'link'),
    field('t', 'text', [], true),
  ];
  const mapping: Mapping = ['name', 'custom.n', 'custom.d', 'custom.b', 'custom.c', 'custom.l', 'custom.t'];
  const draft = drafter(mapping, { ...lt, customFields });
  expect(draft(['A', '1 234,5', '31.12.2026', 'taip', 'red', 'example.lt', 'x']).draft.custom).toEqual({
    n: 1234.5,
    d: '2026-12-31',
    b: true,
    c: 'Red',
    l: 'https://example.lt',
    t: 'x',
  });
  expect(codes(draft(['A', 'x', 'x', 'perhaps', 'x', '', '']))).toEqual([
    '1 warning NUMBER_UNCLEAR',
    '2 warning DATE_UNCLEAR',
    '3 warning YES_NO_UNCLEAR',
    '4 warning CHOICE_UNKNOWN',
    '6 error REQUIRED',
  ]);
});
test('a first step in the past is planned anew', () => {
  const row = toDraft(['A', '01.01.2020'], ['name', 'nextDate'], lt);
  expect(codes(row)).toEqual(['1 warning DATE_PAST']);
  expect(row.draft.nextDate).toBeUndefined();
});
test('a client without a country gets the import’s, and no row keeps the country of another', () => {
  const draft = drafter(['name', 'country'], lt);
  expect([draft(['A', 'DE']), draft(['B', '']), draft(['C', 'Atlantis'])].map((row) => row.draft.country)).toEqual([
    'DE',
    'LT',
    undefined,
  ]);
});
test('whatever the cells hold, a row is answered quickly', () => {
  const all = drafter([...targets, 'custom.x'], {
    ...lt,
    customFields: [{ key: 'x', type: 'number', options: [], required: false }],
  });
  const cell = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 50 }),
    fc.constantFrom(
      'NULL',
      '8 612 34567',
      '31.12.2026',
      '=1+1',
      'a'.repeat(5000),
      '1'.repeat(400),
      ','.repeat(300),
      '('.repeat(200),
      'a@'.repeat(200),
      ' '.repeat(500),
    ),
  );
  fc.assert(
    fc.property(fc.array(cell, { minLength: targets.length + 1, maxLength: targets.length + 1 }), (cells) => {
      const started = performance.now();
      const { draft, problems } = all(cells);
      expect(performance.now() - started).toBeLessThan(200);
      expect(draft.name.length).toBeLessThanOrEqual(300);
      expect(problems.every(({ value }) => value.length <= 200)).toBe(true);
    }),
    { numRuns: 300 },
  );
});
