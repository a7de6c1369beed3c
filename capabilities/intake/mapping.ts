import { validateRequisite } from '#cap/clients/requisites/validate.ts';
import { fold } from '#plain/fold.ts';
import { normalisePhone } from '#plain/phone.ts';
import { readCountry } from './countries.ts';
import { isTarget, takesSeveral, type Target } from './fields.ts';
import { ourColumns } from './out-headers.ts';
import { guessHeader, headerKey, type HeaderGuess } from './headers.ts';

/** Where every column goes; null: it is left out. */
export type Mapping = readonly (Target | null)[];

/** One column's proposal; `by` says what it was concluded from. */
export interface ColumnProposal {
  target: Target | null;
  confidence: number;
  by: 'header' | 'content' | 'none';
}

/** A workspace's own field of clients, as far as a mapping needs it. */
export interface OwnField {
  key: string;
  label: string;
}

/**
 * Proposes where the columns go, from their headers in four languages and of other CRMs, and else from what the cells
 * look like (handbook 02, Coming in). A field that takes one value is given to its best column only. `country`: where
 * phones without a code are dialled.
 */
export function proposeMapping(
  columns: readonly string[],
  samples: readonly (readonly string[])[],
  ownFields: readonly OwnField[] = [],
  country?: string,
): ColumnProposal[] {
  const own = new Map(ownFields.map(({ key, label }) => [fold(label), `custom.${key}` as Target]));
  const exported = ourColumns(columns, own);
  if (exported) return exported.map((target) => ({ target, confidence: 1, by: target ? 'header' : 'none' }));
  const guesses = columns.map((header): HeaderGuess | undefined => {
    const mine = own.get(fold(header));
    if (mine) return { target: mine, confidence: 1 };
    return isTarget(header) ? { target: header, confidence: 1 } : guessHeader(header);
  });
  const settle = resolver(guesses.map((guess) => guess?.target ?? ''));
  const proposals = guesses.map((guess, i): ColumnProposal => {
    const target = guess && asCountry(settle(guess), column(samples, i));
    if (target && fits(target, column(samples, i))) return { target, confidence: guess.confidence, by: 'header' };
    return { target: null, confidence: 0, by: 'none' };
  });
  for (const [i, proposal] of proposals.entries()) {
    if (proposal.target || guesses[i] || leaveOut.test(headerKey(columns[i] as string))) continue;
    const guess = fromContent(column(samples, i), country);
    const target = guess && settle({ target: guess.target, confidence: guess.confidence });
    if (target && (takesSeveral(target) || !proposals.some((other) => other.target === target)))
      proposals[i] = { target, confidence: guess.confidence, by: 'content' };
  }
  return withoutRivals(proposals);
}

const countries: Partial<Record<string, string>> = { inn: 'RU', kpp: 'RU', ogrn: 'RU', ogrnip: 'RU', bik: 'RU', cui: 'RO', trade_register: 'RO', idno: 'MD' };

/** The country whose numbers a table has, when they are of one country only. */
export function countryOfNumbers(mapping: Mapping): string | undefined {
  const found = new Set(mapping.flatMap((target) => countries[target?.replace('requisite.', '') ?? ''] ?? []));
  return found.size === 1 ? [...found][0] : undefined;
}

/**
 * Columns of other systems that look like a field of ours and are none: faxes, kinds of a number, dates of the record
 * itself.
 */
const leaveOut =
  /\b(?:fax|faksas|faks|fakso|type|id|created|modified|updated|sozdan\w*|izmenen\w*|extension|photo\w*|linkedin\w*|facebook|vkontakte)\b/;

/** Decides the fields with a `~` by the company of the other columns. */
function resolver(found: readonly string[]): (guess: HeaderGuess) => Target | null {
  const person = found.some((target) => target === 'person.given' || target === 'person.family');
  const anyPerson = person || found.includes('person.full');
  const company = found.includes('name');
  const addressKind = found.includes('requisite.ogrn') || found.includes('requisite.company_code') ? 'legal' : 'office';
  return ({ target, scope }) => {
    const whose = scope ?? (person ? 'person' : 'client');
    switch (target) {
      case '~name':
        return scope === 'client' ? 'name' : scope === 'person' || company || person ? 'person.full' : 'name';
      case '~title':
        return anyPerson || scope === 'person' ? 'person.position' : null;
      case '~phone':
      case '~email':
      case '~messenger':
        return (whose === 'person' ? `person.${target.slice(1)}` : target.slice(1)) as Target;
      default:
        if (target.startsWith('~address')) return `address.${addressKind}.${target.slice(9)}` as Target;
        if (target === 'name' && scope === 'person') return 'person.full';
        return target as Target;
    }
  };
}

const column = (samples: readonly (readonly string[])[], i: number) =>
  samples.map((row) => row[i]?.trim() ?? '').filter((cell) => cell && !/^(?:null|n\/a|none|-)$/i.test(cell));

/** 'Location' with nothing but countries in it is the country. */
function asCountry(target: Target | null, cells: string[]): Target | null {
  if (!target?.endsWith('.full') || !target.startsWith('address.') || !cells.length) return target;
  return cells.filter((cell) => readCountry(cell)).length / cells.length > 0.7 ? 'country' : target;
}

/** Whether the cells could be what the header says at all: 'Sales' over numbers names no manager. */
function fits(target: Target, cells: string[]): boolean {
  if (!cells.length) return true;
  const share = (test: (cell: string) => boolean) => cells.filter(test).length / cells.length;
  if (target === 'manager' || target === 'name' || target === 'parent' || target === 'person.full')
    return share((cell) => /\p{L}/u.test(cell)) > 0.5;
  if (target === 'email' || target === 'person.email') return share((cell) => cell.includes('@')) > 0.3;
  if (target === 'phone' || target === 'person.phone')
    return share((cell) => /\d{2}/.test(cell.replace(/\D/g, ''))) > 0.3;
  if (/^(?:nextDate|lastTouch|person\.birthday)$/.test(target)) return share((cell) => /\d/.test(cell)) > 0.5;
  return true;
}

interface ContentGuess {
  target: string;
  confidence: number;
}
const looks: [string, number, (cell: string, country: string | undefined) => boolean][] = [
  ['~email', 0.9, (cell) => /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(cell)],
  ['website', 0.8, (cell) => /^(?:https?:\/\/|www\.)\S+\.\S+$/i.test(cell)],
  ['requisite.iban', 0.9, (cell) => /^[A-Z]{2}\d\d/i.test(cell) && validateRequisite('iban', null, cell).ok],
  ['requisite.vat', 0.8, (cell) => /^[A-Z]{2}\s?\w{5,}$/.test(cell) && validateRequisite('vat', null, cell).ok],
  [
    'requisite.inn',
    0.8,
    (cell, country) =>
      (!country || country === 'RU') && /^\d{10}(?:\d\d)?$/.test(cell) && validateRequisite('inn', 'RU', cell).ok,
  ],
  [
    'requisite.company_code',
    0.8,
    (cell, country) =>
      country === 'LT' && /^[1-3]\d{8}$/.test(cell) && validateRequisite('company_code', 'LT', cell).ok,
  ],
  [
    'requisite.idno',
    0.8,
    (cell, country) => country === 'MD' && /^1\d{12}$/.test(cell) && validateRequisite('idno', 'MD', cell).ok,
  ],
  [
    '~phone',
    0.6,
    (cell, country) =>
      /^[+(\d][\d\s()./-]{6,}\d/.test(cell) &&
      !/^\d{4}-\d\d-\d\d|^\d\d\.\d\d\.\d{4}/.test(cell) &&
      /[+()\s-]/.test(cell) &&
      normalisePhone(cell, country).e164 !== undefined,
  ],
];

function fromContent(cells: string[], country: string | undefined): ContentGuess | undefined {
  if (cells.length < 2) return undefined;
  for (const [target, confidence, test] of looks)
    if (cells.filter((cell) => test(cell, country)).length / cells.length >= 0.7) return { target, confidence };
  return undefined;
}

function withoutRivals(proposals: ColumnProposal[]): ColumnProposal[] {
  const best = new Map<Target, number>();
  for (const [i, { target, confidence }] of proposals.entries()) {
    if (!target || takesSeveral(target)) continue;
    const rival = best.get(target);
    if (rival === undefined || confidence > (proposals[rival] as ColumnProposal).confidence) best.set(target, i);
  }
  return proposals.map((proposal, i) =>
    proposal.target && !takesSeveral(proposal.target) && best.get(proposal.target) !== i
      ? { target: null, confidence: 0, by: 'none' }
      : proposal,
  );
}
