/** Arithmetic of the registration numbers of the home countries. Arguments are digits only and of the right length. */

const weighted = (digits: string, weights: readonly number[]) =>
  weights.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0);

/** Romania, CUI: up to nine digits and a check digit, weights from the right. */
export function cuiHolds(cui: string): boolean {
  const padded = cui.padStart(10, '0');
  return ((weighted(padded, [7, 5, 3, 2, 1, 7, 5, 3, 2]) * 10) % 11) % 10 === Number(padded[9]);
}

/** Lithuania, company code (9 digits) and VAT code (9 or 12 digits): two rounds of weights modulo 11. */
export function lithuanianHolds(code: string): boolean {
  const last = code.length - 1;
  const round = (start: number) => {
    let sum = 0;
    for (let i = 0; i < last; i++) sum += Number(code[i]) * (((i + start - 1) % 9) + 1);
    return sum % 11;
  };
  const first = round(1);
  const check = first < 10 ? first : round(3) % 10;
  return check === Number(code[last]);
}

/** Russia, INN: one check digit of a company (10), two of a person (12). */
export function innHolds(inn: string): boolean {
  const digit = (weights: readonly number[]) => (weighted(inn, weights) % 11) % 10;
  if (inn.length === 10) return digit([2, 4, 10, 3, 5, 9, 4, 6, 8]) === Number(inn[9]);
  return (
    digit([7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) === Number(inn[10]) &&
    digit([3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) === Number(inn[11])
  );
}

/**
 * Russia, OGRN (13 digits) and OGRNIP (15): the number before the last digit modulo 11 or 13, of that the last digit.
 */
export function ogrnHolds(ogrn: string): boolean {
  const modulus = ogrn.length === 13 ? 11 : 13;
  return (Number(ogrn.slice(0, -1)) % modulus) % 10 === Number(ogrn.at(-1));
}

/**
 * Russia, an account of 20 digits against the bank's BIK: the key is counted over the last three digits of the BIK
 * (for an account in a commercial bank) or over '0' and its digits 5 and 6 (for an account in the central bank:
 * correspondent accounts).
 */
export function accountHolds(account: string, bik: string): boolean {
  const inCentralBank = account.startsWith('30101') || /00[012]$/.test(bik);
  const whole = (inCentralBank ? `0${bik.slice(4, 6)}` : bik.slice(6)) + account;
  let sum = 0;
  for (let i = 0; i < 23; i++) sum += (Number(whole[i]) * ([7, 1, 3][i % 3] as number)) % 10;
  return sum % 10 === 0;
}

/** Moldova, IDNO: 13 digits, weights 7 3 1. */
export function idnoHolds(idno: string): boolean {
  return weighted(idno, [7, 3, 1, 7, 3, 1, 7, 3, 1, 7, 3, 1]) % 10 === Number(idno[12]);
}
