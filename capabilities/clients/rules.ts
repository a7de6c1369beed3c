import { CARD_BLANKS, type CardBlank } from './model-dossier.ts';
import { type BuysFor, type ClientKind, LIVE_STATUSES, type Size, type Status } from './model.ts';

export { reliabilityOf } from './reliability.ts';

/** A live client has a next step; the others ended by a recorded decision (handbook 01, Steps). */
export const isLive = (status: Status): boolean => (LIVE_STATUSES as readonly string[]).includes(status);

/** How much each known thing adds to a card. The person and how to reach them weigh most. */
const WEIGHT: Record<CardBlank, number> = {
  person: 20, position: 8, phone: 14, email: 10, messenger: 3, site: 4, decisionMaker: 9, city: 6, requisites: 7, size: 5, trade: 5,
  country: 3, source: 3, buysFrom: 2, birthday: 1,
};
/** The order in which a blank is worth asking (handbook 02, The card): the surname first; nobody wants an interrogation. */
const ASK: readonly CardBlank[] = [
  'person', 'position', 'phone', 'email', 'messenger', 'site', 'decisionMaker', 'city', 'trade', 'size', 'buysFrom', 'requisites',
  'source', 'country', 'birthday',
];
const OF_A_PERSON: ReadonlySet<CardBlank> = new Set(['phone', 'email', 'messenger', 'city', 'source', 'country', 'birthday']);

/** What a card of this kind of client should know. */
export const blanksOf = (kind: ClientKind): CardBlank[] => CARD_BLANKS.filter((b) => kind !== 'private_person' || OF_A_PERSON.has(b));

/** How complete a card is, in percent, and which one or two blanks are worth asking at the next talk. */
export function cardState(kind: ClientKind, known: ReadonlySet<string>): { percent: number; missing: CardBlank[]; askNext: CardBlank[] } {
  const asked = blanksOf(kind);
  const all = asked.reduce((sum, b) => sum + WEIGHT[b], 0);
  const have = asked.reduce((sum, b) => sum + (known.has(b) ? WEIGHT[b] : 0), 0);
  const missing = ASK.filter((b) => asked.includes(b) && !known.has(b));
  const askNext = missing[0] === 'person' ? missing.slice(0, 1) : missing.filter((b) => b !== 'country').slice(0, 2);
  return { percent: Math.round((have * 100) / all), missing, askNext };
}

/** Whose way of deciding the card explains; a private person decides as a small client does. */
export const guidanceFor = (size: Size | null, kind: ClientKind): Size | null => size ?? (kind === 'company' ? null : 'small');

/** The most profitable and the most promising are proposed as VIP (handbook 02, Business). `orders`: in the last year. */
export const proposesVip = (c: { vip: boolean; status: Status; size: Size | null; orders: number; promising: boolean }): boolean =>
  !c.vip && isLive(c.status) && (c.orders >= 6 || (c.promising && (c.size === 'large' || c.size === 'government' || c.orders >= 3)));

/** Retail and corporate clients do not go to the same manager (handbook 02, The client). Wholesale goes with either. */
export const oppositeOf = (buysFor: BuysFor): BuysFor | null =>
  buysFor === 'private_use' ? 'own_use' : buysFor === 'own_use' ? 'private_use' : null;

/** The time zone of a client whose own is not known: that of its country, when the country has only one. */
export function zoneOfCountry(country: string | null): string | null {
  if (!country) return null;
  const known = ZONES[country];
  return known ?? null;
}
const ZONES: Record<string, string> = {
  AL: 'Europe/Tirane', AM: 'Asia/Yerevan', AT: 'Europe/Vienna', AZ: 'Asia/Baku', BA: 'Europe/Sarajevo', BE: 'Europe/Brussels', BG: 'Europe/Sofia',
  BY: 'Europe/Minsk', CH: 'Europe/Zurich', CY: 'Asia/Nicosia', CZ: 'Europe/Prague', DE: 'Europe/Berlin', DK: 'Europe/Copenhagen',
  EE: 'Europe/Tallinn', FI: 'Europe/Helsinki', FR: 'Europe/Paris', GB: 'Europe/London', GE: 'Asia/Tbilisi', GR: 'Europe/Athens',
  HR: 'Europe/Zagreb', HU: 'Europe/Budapest', IE: 'Europe/Dublin', IL: 'Asia/Jerusalem', IN: 'Asia/Kolkata', IS: 'Atlantic/Reykjavik',
  IT: 'Europe/Rome', JP: 'Asia/Tokyo', KG: 'Asia/Bishkek', LT: 'Europe/Vilnius', LU: 'Europe/Luxembourg', LV: 'Europe/Riga',
  MD: 'Europe/Chisinau', ME: 'Europe/Podgorica', MK: 'Europe/Skopje', MT: 'Europe/Malta', NL: 'Europe/Amsterdam', NO: 'Europe/Oslo',
  PL: 'Europe/Warsaw', RO: 'Europe/Bucharest', RS: 'Europe/Belgrade', SE: 'Europe/Stockholm', SI: 'Europe/Ljubljana', SK: 'Europe/Bratislava',
  TJ: 'Asia/Dushanbe', TM: 'Asia/Ashgabat', TR: 'Europe/Istanbul', UA: 'Europe/Kyiv', UZ: 'Asia/Tashkent',
};

export type Side = 'this' | 'other';
const STATUS_RANK: Record<Status, number> = { client: 6, dormant: 5, prospect: 4, lost: 3, unpromising: 2, closed: 1 };
const blank = (v: unknown) => v === null || v === undefined || v === '';

/** Which side a merge proposes for a field: what is known before what is not, the living status, VIP when either is; else this. */
export function proposedSide(field: string, mine: unknown, theirs: unknown): Side {
  if (field === 'status') return STATUS_RANK[theirs as Status] > STATUS_RANK[mine as Status] ? 'other' : 'this';
  if (field === 'vip') return theirs && !mine ? 'other' : 'this';
  return blank(mine) && !blank(theirs) ? 'other' : 'this';
}
