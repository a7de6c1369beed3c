import { countryOfKind, euCountries, type RequisiteKind } from '#cap/clients/requisites/kinds.ts';
import { type RequisiteProblem, requisiteKey, validateRequisite } from '#cap/clients/requisites/validate.ts';
import type { DraftRequisite } from './draft-model.ts';

/**
 * A number out of a foreign table as a requisite. A general column ('Tax ID', 'Registration number') becomes the kind
 * its country calls it; zeros that a spreadsheet took are put back where the number then holds; a number that its
 * country's rules refuse is kept and marked.
 */
export function draftRequisite(
  given: RequisiteKind,
  country: string | undefined,
  value: string,
): { requisite?: DraftRequisite; problem?: RequisiteProblem | 'ZEROS_RESTORED' } {
  const kind = nationalKind(given, country, value);
  const result = validateRequisite(kind, country, value);
  const as = (text: string, valid: boolean): DraftRequisite => ({
    kind,
    country: country ?? null,
    value: text,
    key: requisiteKey(text),
    valid,
  });
  if (result.ok) return { requisite: as(result.normalised, true) };
  if (result.proposal) return { requisite: as(result.proposal, true), problem: 'ZEROS_RESTORED' };
  return { ...(value.length <= 120 && { requisite: as(value, false) }), problem: result.problem };
}

/** Kinds whose check digits leave no doubt whose number it is. */
const TELLING: ReadonlySet<RequisiteKind> = new Set(['inn', 'ogrn', 'ogrnip', 'idno', 'cui', 'vat', 'tax_number']);

/** The country a number belongs to by itself: by a kind that only one country has, or by the letters before a VAT number. */
export function countryOfRequisite(kind: RequisiteKind, value: string): string | undefined {
  if (!TELLING.has(kind)) return undefined;
  const home = countryOfKind[kind];
  if (home) return validateRequisite(kind, home, value).ok ? home : undefined;
  const letters = /^\s*([A-Za-z]{2})[\s.-]?\d/.exec(value)?.[1]?.toUpperCase();
  const country = letters === 'EL' ? 'GR' : letters === 'XI' ? 'GB' : letters;
  return country && (country === 'GB' || euCountries.includes(country)) && validateRequisite('vat', country, value).ok ? country : undefined;
}

function nationalKind(kind: RequisiteKind, country: string | undefined, value: string): RequisiteKind {
  const bare = value.replace(/[\s.-]/g, '');
  if (kind === 'tax_number') {
    if (country === 'RU' && /^\d{9,12}$/.test(bare)) return 'inn';
    if (country === 'MD' && /^\d{13}$/.test(bare)) return 'idno';
    if (country === 'RO') return 'cui';
    if (country && bare.toUpperCase().startsWith(country)) return 'vat';
  }
  if (kind === 'company_code') {
    if (country === 'RU' && /^\d{13}$/.test(bare)) return 'ogrn';
    if (country === 'RU' && /^\d{15}$/.test(bare)) return 'ogrnip';
    if (country === 'MD' && /^\d{13}$/.test(bare)) return 'idno';
    if (country === 'RO') return /^[JFC]/i.test(bare) ? 'trade_register' : 'cui';
  }
  return kind;
}
