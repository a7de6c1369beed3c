import { isValidBIC, validateIBAN, ValidationErrorsIBAN } from 'ibantools';
import { accountHolds, cuiHolds, idnoHolds, innHolds, lithuanianHolds, ogrnHolds } from './check-digits.ts';
import { foreignRegister, foreignVat } from './foreign.ts';
import { countryOfKind, type RequisiteKind } from './kinds.ts';

export type RequisiteProblem = 'CHECK_DIGIT' | 'LENGTH' | 'FORMAT' | 'COUNTRY';
/** `proposal`: the value as it probably stood before a spreadsheet took its leading zeros. */
export type RequisiteResult =
  | { ok: true; normalised: string }
  | { ok: false; problem: RequisiteProblem; proposal?: string };

const CUI_LENGTHS = [2, 3, 4, 5, 6, 7, 8, 9, 10];
const good = (normalised: string): RequisiteResult => ({ ok: true, normalised });
const bad = (problem: RequisiteProblem): RequisiteResult => ({ ok: false, problem });

/** A number of digits only, with its lengths and its check. */
function digits(
  value: string,
  lengths: readonly number[],
  holds: (value: string) => boolean = () => true,
): RequisiteResult {
  if (!/^\d+$/.test(value)) return bad('FORMAT');
  if (!lengths.includes(value.length)) return bad('LENGTH');
  return holds(value) ? good(value) : bad('CHECK_DIGIT');
}

/** 'J40/1234/2005' (also C and F, dots for slashes) and since 2024 'J2024012345678'. */
function tradeRegister(value: string): RequisiteResult {
  const now = /^([JFC])(\d{4})(\d{6})(\d{2})(\d)$/.exec(value);
  if (now) return good(value);
  const old = /^([JFC])0?(\d{1,2})[/.\\-](\d{1,6})[/.\\-](?:\d\d\.\d\d\.)?(\d{4})$/.exec(value);
  if (!old) return bad('FORMAT');
  const [, letter, county, serial, year] = old;
  const known = Number(county) <= 42 || Number(county) === 51 || Number(county) === 52;
  if (!known || Number(county) === 0 || Number(year) < 1990) return bad('FORMAT');
  return good(`${letter}${county?.padStart(2, '0')}/${Number(serial)}/${year}`);
}

const homeVat = ['RO', 'LT', 'MD'];
const knowsVat = (country: string) => homeVat.includes(country) || foreignVat(country, '0') !== undefined;

function vatNumber(value: string, country: string | undefined): RequisiteResult {
  const letters = /^[A-Z]{2}(?=.*\d)/.exec(value)?.[0] ?? '';
  const written = letters === 'EL' ? 'GR' : letters === 'XI' ? 'GB' : letters;
  const named = knowsVat(written) ? written : undefined;
  const land = country ?? named;
  if (!land) return bad('COUNTRY');
  if (!knowsVat(land)) return /^[A-Z0-9]{4,20}$/.test(value) ? good(value) : bad('FORMAT');
  if (named && named !== land && land !== 'FR') return bad('COUNTRY'); // a French number itself may begin with two letters
  const bare = named === land ? value.slice(2) : value;
  const result = vatOf(land, bare);
  if (!result.ok || land === 'MD') return result;
  return good((named === land ? letters : land === 'GR' ? 'EL' : land) + result.normalised);
}

function vatOf(country: string, bare: string): RequisiteResult {
  if (country === 'RO') return digits(bare, CUI_LENGTHS, cuiHolds);
  if (country === 'LT') return digits(bare, [9, 12], (v) => v.at(-2) === '1' && lithuanianHolds(v));
  if (country === 'MD') return digits(bare, [7]);
  const foreign = foreignVat(country, bare) as string | { problem: RequisiteProblem };
  return typeof foreign === 'string' ? good(foreign) : bad(foreign.problem);
}

function companyCode(value: string, country: string | undefined): RequisiteResult {
  if (country === 'LT') return digits(value, [9], lithuanianHolds);
  const foreign = country ? foreignRegister(country, value) : undefined;
  if (foreign !== undefined) return typeof foreign === 'string' ? good(foreign) : bad(foreign.problem);
  return /^[\p{L}\p{N}][\p{L}\p{N}./-]{1,39}$/u.test(value) ? good(value) : bad('FORMAT');
}

function iban(value: string): RequisiteResult {
  const { valid, errorCodes } = validateIBAN(value);
  if (valid) return good(value);
  if (errorCodes.includes(ValidationErrorsIBAN.NoIBANCountry))
    return bad(/^[A-Z]{2}\d/.test(value) ? 'COUNTRY' : 'FORMAT');
  if (errorCodes.includes(ValidationErrorsIBAN.WrongBBANLength)) return bad('LENGTH');
  return bad(errorCodes.includes(ValidationErrorsIBAN.WrongBBANFormat) ? 'FORMAT' : 'CHECK_DIGIT');
}

function check(
  kind: RequisiteKind,
  country: string | undefined,
  value: string,
  bik: string | undefined,
): RequisiteResult {
  switch (kind) {
    case 'cui':
      return digits(value.replace(/^RO/, ''), CUI_LENGTHS, (v) => v[0] !== '0' && cuiHolds(v));
    case 'trade_register':
      return tradeRegister(value);
    case 'company_code':
      return companyCode(value, country);
    case 'vat':
      return vatNumber(value, country);
    case 'inn':
      return digits(value, [10, 12], (v) => !v.startsWith('00') && innHolds(v));
    case 'kpp':
      return /^\d{4}[\dA-Z]{2}\d{3}$/.test(value) ? good(value) : bad(value.length === 9 ? 'FORMAT' : 'LENGTH');
    case 'ogrn':
      return digits(value, [13], (v) => v[0] !== '0' && ogrnHolds(v));
    case 'ogrnip':
      return digits(value, [15], (v) => v[0] !== '0' && ogrnHolds(v));
    case 'bik':
      return /^0[0-4]\d{7}$/.test(value) ? good(value) : bad(value.length === 9 ? 'FORMAT' : 'LENGTH');
    case 'account':
      if (country !== 'RU') return /^[A-Z0-9]{4,40}$/.test(value) ? good(value) : bad('FORMAT');
      return digits(value, [20], (v) => !bik?.startsWith('04') || accountHolds(v, bik));
    case 'corr_account':
      return digits(value, [20], (v) => !bik?.startsWith('04') || accountHolds(v, bik));
    case 'idno':
      return digits(value, [13], idnoHolds);
    case 'iban':
      return iban(value);
    case 'bic':
      if (value.length !== 8 && value.length !== 11) return bad('LENGTH');
      return isValidBIC(value) ? good(value) : bad('FORMAT');
    case 'bank':
    case 'tax_number':
      return value ? good(value) : bad('FORMAT');
  }
}

/** Full lengths of numbers that may begin with a zero. */
const zeroLed: Partial<Record<RequisiteKind, readonly number[]>> = { inn: [10, 12], kpp: [9], bik: [9] };

/**
 * Checks one requisite by the rules of its country (handbook 02). `value` as typed: spaces, dashes, a country's
 * letters before the number and look-alike Cyrillic letters in codes are forgiven. `more.bik` lets a Russian account
 * be checked against its bank. A number that lost its leading zeros in a spreadsheet is refused with the `proposal`
 * to restore them.
 */
export function validateRequisite(
  kind: RequisiteKind,
  country: string | null | undefined,
  value: string,
  more: { bik?: string } = {},
): RequisiteResult {
  const home = countryOfKind[kind];
  if (home && country && home !== country) return bad('COUNTRY');
  const clean = normaliseRequisite(kind, value);
  const result = check(kind, home ?? country ?? undefined, clean, more.bik?.replace(/\D/g, ''));
  if (result.ok || !/^\d+$/.test(clean)) return result;
  for (const length of zeroLed[kind] ?? []) {
    if (clean.length >= length || clean.length < length - 2) continue;
    const proposal = clean.padStart(length, '0');
    const restored = check(kind, home ?? country ?? undefined, proposal, undefined);
    if (restored.ok) return { ...result, proposal: restored.normalised };
  }
  return result;
}

const cyrillicTwins: Record<string, string> = {
  А: 'A',
  В: 'B',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  О: 'O',
  Р: 'P',
  С: 'C',
  Т: 'T',
  У: 'Y',
  Х: 'X',
  І: 'I',
  Ј: 'J',
  Ѕ: 'S',
};

/**
 * The value without what people put between digits, in capital letters; a spreadsheet's '7604244281.0' loses its '.0'.
 */
export function normaliseRequisite(kind: RequisiteKind, value: string): string {
  const text = value.normalize('NFKC').trim();
  if (kind === 'bank') return text.replace(/\s+/g, ' ');
  const upper = text.toUpperCase().replace(/[АВЕКМНОРСТУХІЈЅ]/g, (letter) => cyrillicTwins[letter] as string);
  if (kind === 'trade_register') return upper.replace(/\s+/g, '');
  if (kind === 'company_code' || kind === 'tax_number') return upper.replace(/\s+/g, '').replace(/^(\d+)\.0$/, '$1');
  return upper.replace(/^(\d+)\.0$/, '$1').replace(/[\s.\-‐-―/_]+/g, '');
}

/**
 * What is indexed to find a client by a number and to propose duplicates: capital letters and digits; a VAT number
 * without the country's letters, so that 'RO 33761393' and the CUI '33761393' meet.
 */
export const requisiteKey = (value: string): string =>
  value
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .replace(/^[A-Z]{2}(?=\d{2,13}$)/, '');
