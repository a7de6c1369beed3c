import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { stdnum } from 'stdnum';
import { expect, test } from 'vitest';
import { cuiHolds, idnoHolds, innHolds, lithuanianHolds } from './check-digits.ts';
import { requisiteKinds, requisiteKindsFor } from './kinds.ts';
import { messages } from './messages.ts';
import { requisiteKey, validateRequisite } from './validate.ts';

const data = new URL('../../../../shared/data/companies/', import.meta.url);
const here = existsSync(data);

test.each([
  ['cui', 'RO', 'RO 33761393', '33761393'],
  ['cui', null, '14078476', '14078476'],
  ['vat', 'RO', '33761393', 'RO33761393'],
  ['vat', null, 'ro33761393', 'RO33761393'],
  ['trade_register', 'RO', 'J40/1234/2005', 'J40/1234/2005'],
  ['trade_register', 'RO', 'j 4 / 123 / 12.03.1998', 'J04/123/1998'],
  ['trade_register', 'RO', 'J2024012345400', 'J2024012345400'],
  ['company_code', 'LT', '303369895', '303369895'],
  ['vat', 'LT', 'LT119511515', 'LT119511515'],
  ['vat', 'LT', '100001919017', 'LT100001919017'],
  ['inn', 'RU', '7604244281', '7604244281'],
  ['inn', null, '7604244281.0', '7604244281'],
  ['inn', 'RU', '500100732259', '500100732259'],
  ['kpp', 'RU', '7604 01 001', '760401001'],
  ['ogrn', 'RU', '1137604008827', '1137604008827'],
  ['ogrnip', 'RU', '304500116000157', '304500116000157'],
  ['bik', 'RU', '044525225', '044525225'],
  ['idno', 'MD', '1008600038413', '1008600038413'],
  ['vat', 'DE', 'DE 136 695 976', 'DE136695976'],
  ['vat', 'PL', '8567346215', 'PL8567346215'],
  ['vat', 'LV', 'LV40003521600', 'LV40003521600'],
  ['vat', 'EE', 'EE100931558', 'EE100931558'],
  ['vat', 'GR', 'EL094259216', 'EL094259216'],
  ['vat', 'IT', 'IT00743110157', 'IT00743110157'],
  ['vat', 'FR', 'FR 40 303 265 045', 'FR40303265045'],
  ['vat', 'AT', 'ATU13585627', 'ATU13585627'],
  ['vat', 'NL', 'NL004495445B01', 'NL004495445B01'],
  ['vat', 'GB', 'GB 980 7806 84', 'GB980780684'],
  ['vat', 'UA', '123456789012', '123456789012'],
  ['iban', 'LT', 'LT12 1000 0111 0100 1000', 'LT121000011101001000'],
  ['iban', 'RO', 'RO49AAAA1B31007593840000', 'RO49AAAA1B31007593840000'],
  ['iban', 'MD', 'MD24AG000225100013104168', 'MD24AG000225100013104168'],
  ['bic', 'LT', 'HABALT22', 'HABALT22'],
  ['bic', 'LT', 'НАВАLТ22', 'HABALT22'],
] as const)('%s of %s: %s is right', (kind, country, value, normalised) => {
  expect(validateRequisite(kind, country, value)).toEqual({ ok: true, normalised });
});
test.each([
  ['cui', 'RO', '33761394', 'CHECK_DIGIT'],
  ['cui', 'RO', 'RO12345678901', 'LENGTH'],
  ['cui', 'LT', '33761393', 'COUNTRY'],
  ['trade_register', 'RO', 'J77/1/2005', 'FORMAT'],
  ['company_code', 'LT', '303369896', 'CHECK_DIGIT'],
  ['company_code', 'LT', '2291772', 'LENGTH'],
  ['inn', 'RU', '7604244282', 'CHECK_DIGIT'],
  ['inn', 'RU', '7.60424E+09', 'FORMAT'],
  ['ogrn', 'RU', '1137604008828', 'CHECK_DIGIT'],
  ['bik', 'RU', '994525225', 'FORMAT'],
  ['vat', 'LT', 'PL8567346215', 'COUNTRY'],
  ['vat', null, '8567346215', 'COUNTRY'],
  ['vat', 'DE', 'DE136695978', 'CHECK_DIGIT'],
  ['iban', 'LT', 'LT13 1000 0111 0100 1000', 'CHECK_DIGIT'],
  ['iban', 'LT', 'LT12 1000 0111 0100', 'LENGTH'],
  ['iban', 'LT', 'QQ12 1000 0111 0100', 'COUNTRY'],
  ['bic', 'LT', 'HABALT2', 'LENGTH'],
  ['bic', 'LT', '1ABALT22', 'FORMAT'],
] as const)('%s of %s: %s is refused for its %s', (kind, country, value, problem) => {
  expect(validateRequisite(kind, country, value)).toMatchObject({ ok: false, problem });
});
test('a Russian account is checked against its bank', () => {
  const key = [...'0123456789'].filter(
    (digit) => validateRequisite('account', 'RU', `40702810${digit}38000010106`, { bik: '044525225' }).ok,
  );
  expect(key).toHaveLength(1);
  expect(validateRequisite('corr_account', 'RU', '30101810400000000225', { bik: '044525225' }).ok).toBe(true);
  expect(validateRequisite('corr_account', 'RU', '30101810500000000225', { bik: '044525225' }).ok).toBe(false);
  expect(validateRequisite('account', 'LT', 'anything 12').ok).toBe(true);
});
test('leading zeros that a spreadsheet took are proposed back', () => {
  expect(validateRequisite('inn', 'RU', '274062111')).toMatchObject({ ok: false, problem: 'LENGTH' });
  expect(validateRequisite('bik', 'RU', '44525225')).toEqual({ ok: false, problem: 'LENGTH', proposal: '044525225' });
  const inn = '0274062111';
  expect(innHolds(inn)).toBe(true);
  expect(validateRequisite('inn', 'RU', '274062111')).toEqual({ ok: false, problem: 'LENGTH', proposal: inn });
});
test('the same number under two names has one key', () => {
  expect(requisiteKey('RO 33761393')).toBe(requisiteKey('33761393'));
  expect(requisiteKey('LT12 1000 0111 0100 1000')).toBe('LT121000011101001000');
});
test('check digits agree with an independent library', () => {
  const of = (pattern: RegExp, mine: (v: string) => boolean, theirs: (v: string) => boolean) =>
    fc.assert(
      fc.property(fc.stringMatching(pattern), (v) => mine(v) === theirs(v)),
      { numRuns: 2000 },
    );
  of(/^[1-9]\d{5,8}$/, cuiHolds, (v) => stdnum.RO?.cui?.validate(v).isValid === true);
  of(/^[1-9]\d{9}$/, innHolds, (v) => stdnum.RU?.inn?.validate(v).isValid === true);
  of(/^[1-9]\d{11}$/, innHolds, (v) => stdnum.RU?.inn?.validate(v).isValid === true);
  of(/^[1-9]\d{6}1\d$/, lithuanianHolds, (v) => stdnum.LT?.pvm?.validate(v).isValid === true);
  of(/^[1-9]\d{9}1\d$/, lithuanianHolds, (v) => stdnum.LT?.pvm?.validate(v).isValid === true);
  of(/^[1-9]\d{12}$/, idnoHolds, (v) => stdnum.MD?.idno?.validate(v).isValid === true);
});
test('no text makes a check fail', () => {
  const kinds = fc.constantFrom(...requisiteKinds);
  const country = fc.constantFrom(null, 'RO', 'LT', 'RU', 'MD', 'DE', 'FR', 'XX', 'UA');
  fc.assert(
    fc.property(
      kinds,
      country,
      fc.string({ maxLength: 60 }),
      (k, c, v) => typeof validateRequisite(k, c, v).ok === 'boolean',
    ),
  );
});
test('every kind has its name in four languages and a place in some form', () => {
  for (const kind of requisiteKinds)
    for (const lang of ['en', 'ru', 'ro', 'lt'] as const) expect(messages[lang].requisite.kind[kind]).toBeTruthy();
  expect(requisiteKindsFor('RU')[0]).toBe('inn');
  expect(requisiteKindsFor('RO')).toContain('trade_register');
  expect(requisiteKindsFor('SE')).toContain('vat');
  expect(requisiteKindsFor(null)).toContain('tax_number');
});
const real = test.skipIf(!here);
real('real Romanian VAT numbers hold (needs ../shared/data)', () => {
  const rows = readFileSync(new URL('ro-vat-list/ro-companies.csv', data), 'utf8').trim().split('\n').slice(1);
  const numbers = rows.map((row) => row.trim().split(',').at(-1) ?? '');
  const wrong = numbers.filter((vat) => !validateRequisite('vat', 'RO', vat).ok);
  expect(numbers).toHaveLength(418);
  expect(wrong).toEqual([]);
});
real('real Russian numbers hold (needs ../shared/data)', () => {
  const rows = readFileSync(new URL('ru-egrul/egrul-legal-entities.utf8.csv', data), 'utf8')
    .trim()
    .split('\n')
    .slice(1);
  expect(rows).toHaveLength(94);
  for (const row of rows) {
    const [inn = '', kpp = '', ogrn = ''] = row.split(',');
    expect([
      inn,
      validateRequisite('inn', 'RU', inn).ok,
      validateRequisite('kpp', 'RU', kpp).ok,
      validateRequisite('ogrn', 'RU', ogrn).ok,
    ]).toEqual([inn, true, true, true]);
  }
});
