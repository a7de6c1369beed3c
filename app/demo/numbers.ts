import { cuiHolds, idnoHolds, innHolds, lithuanianHolds, ogrnHolds } from '#cap/clients/requisites/check-digits.ts';
import type { Chance } from './random.ts';

/**
 * Registration numbers that hold by the arithmetic of their country and belong to nobody: they lie in ranges that are not
 * given out (a region, a year or a series that does not exist), so that no pair of name and number is a real company's.
 */
export interface Requisite {
  kind: string;
  country: string;
  value: string;
}

/** Tries last digits until the number holds; a few serials have none, then the next one is taken. */
function complete(base: () => string, holds: (n: string) => boolean): string {
  for (;;) {
    const start = base();
    for (let d = 0; d < 10; d++) if (holds(start + d)) return start + d;
  }
}
const weighted = (n: string, weights: readonly number[]) => weights.reduce((sum, w, i) => sum + w * Number(n[i]), 0);
const nipHolds = (n: string) => weighted(n, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 === Number(n[9]);
const eeRegisterHolds = (n: string) => {
  const first = weighted(n, [1, 2, 3, 4, 5, 6, 7]) % 11;
  return (first < 10 ? first : (weighted(n, [3, 4, 5, 6, 7, 8, 9]) % 11) % 10) === Number(n[7]);
};
const lvHolds = (n: string) => (weighted(n, [9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1]) - 3) % 11 === 0;
const luhn = (n: string) =>
  [...n].reverse().reduce((sum, ch, i) => sum + (i % 2 ? (Number(ch) * 2 > 9 ? Number(ch) * 2 - 9 : Number(ch) * 2) : Number(ch)), 0) % 10 === 0;

/** Lithuanian: codes beginning with 9 are not given to companies. */
export const lithuanianCode = (c: Chance) => complete(() => `99${c.digits(6)}`, lithuanianHolds);
const lithuanianVat = (c: Chance) => complete(() => `99${c.digits(5)}1`, lithuanianHolds);
/** Romanian: ten digits beginning with 9; today's have eight. */
export const cui = (c: Chance) => complete(() => `9${c.digits(8)}`, cuiHolds);
/** Russian: there is no region 98. */
export const inn = (c: Chance) => complete(() => `98${c.digits(7)}`, innHolds);
const entrepreneurInn = (c: Chance) =>
  complete(() => {
    const start = `98${c.digits(8)}`;
    return start + ((weighted(start, [7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11) % 10);
  }, innHolds);
const ogrn = (c: Chance) => complete(() => `1${c.int(10, 24)}98${c.digits(7)}`, ogrnHolds);
/** Moldovan: the three digits after the first are the year, here one to come. */
export const idno = (c: Chance) => complete(() => `1099${c.digits(8)}`, idnoHolds);
const estonianCode = (c: Chance) => complete(() => `99${c.digits(5)}`, eeRegisterHolds);
const latvianCode = (c: Chance) => complete(() => `409${c.digits(7)}`, lvHolds);
const nip = (c: Chance) => complete(() => `999${c.digits(6)}`, nipHolds);
const swedish = (c: Chance) => complete(() => `5599${c.digits(5)}`, luhn);

/** The requisites of one invented company. `full`: also its VAT number. */
export function requisitesOf(c: Chance, country: string, legalForm: string, full: boolean): Requisite[] {
  const make = (kind: string, value: string) => ({ kind, country, value });
  switch (country) {
    case 'LT':
      return [make('company_code', lithuanianCode(c)), ...(full ? [make('vat', `LT${lithuanianVat(c)}`)] : [])];
    case 'RO':
      return [make('cui', cui(c)), ...(full ? [make('trade_register', `J51/${c.int(1, 9999)}/${c.int(1996, 2023)}`)] : [])];
    case 'MD':
      return [make('idno', idno(c))];
    case 'RU':
      if (legalForm === 'ИП') return [make('inn', entrepreneurInn(c))];
      return [make('inn', inn(c)), ...(full ? [make('kpp', `98${c.digits(2)}01001`), make('ogrn', ogrn(c))] : [])];
    case 'EE':
      return [make('company_code', estonianCode(c))];
    case 'LV':
      return [make('company_code', latvianCode(c))];
    case 'PL':
      return [make('vat', `PL${nip(c)}`)];
    case 'DE':
      return [make('company_code', `HRB${c.int(900000, 999999)}`)];
    case 'SE':
      return [make('company_code', swedish(c).replace(/(\d{6})/, '$1-'))];
    default:
      return [make('company_code', `99${c.digits(6)}`)];
  }
}
