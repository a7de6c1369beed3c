import type { CardAddress } from './vcard-card.ts';

/** A person, or a company without one, for an address book. `birthday`: `YYYY-MM-DD` or `--MM-DD`. */
export interface OutCard {
  fullName: string;
  given?: string | null;
  family?: string | null;
  patronymic?: string | null;
  org?: string | null;
  title?: string | null;
  phones?: readonly string[];
  emails?: readonly string[];
  messengers?: readonly string[];
  urls?: readonly string[];
  addresses?: readonly CardAddress[];
  birthday?: string | null;
  note?: string | null;
  categories?: readonly string[];
}

const escaped = (text: string) => text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');

/**
 * One card of version 3.0 (for older address books) or 4.0, folded at 75 bytes, with its last line break (handbook 02,
 * Coming in).
 */
export function writeVcard(card: OutCard, version: '3.0' | '4.0' = '4.0'): string {
  const lines = ['BEGIN:VCARD', `VERSION:${version}`];
  const put = (name: string, value: string | null | undefined) => {
    if (value) lines.push(`${name}:${escaped(value)}`);
  };
  const list = (values: readonly (string | null | undefined)[]) =>
    values.map((value) => escaped(value ?? '')).join(';');
  lines.push(`FN:${escaped(card.fullName)}`);
  // version 3.0 must have N; without the parts of a name the whole of it stands for the family's
  const parts = [card.family, card.given, card.patronymic];
  if (parts.some(Boolean)) lines.push(`N:${list([...parts, '', ''])}`);
  else if (version === '3.0') lines.push(`N:${list([card.fullName, '', '', '', ''])}`);
  put('ORG', card.org);
  put('TITLE', card.title);
  for (const phone of card.phones ?? []) {
    const uri = /^(\+[\d\s()-]+?)(?:\s*x(\d+))?$/.exec(phone);
    if (version === '4.0' && uri)
      lines.push(`TEL;VALUE=uri:tel:${uri[1]?.replace(/[\s()]+/g, '-')}${uri[2] ? `;ext=${uri[2]}` : ''}`);
    else put('TEL', phone);
  }
  for (const email of card.emails ?? []) put(version === '3.0' ? 'EMAIL;TYPE=INTERNET' : 'EMAIL', email);
  for (const messenger of card.messengers ?? []) put('IMPP', messenger);
  for (const url of card.urls ?? []) put('URL', url);
  for (const { kind, street, city, region, postcode, country } of card.addresses ?? [])
    lines.push(
      `ADR${kind === 'other' ? '' : `;TYPE=${kind}`}:${list(['', '', street, city, region, postcode, country])}`,
    );
  if (card.birthday && (version === '4.0' || !card.birthday.startsWith('--')))
    lines.push(`BDAY:${version === '4.0' ? card.birthday.replace(/(?<=\d)-(?=\d)/g, '') : card.birthday}`);
  put('NOTE', card.note);
  if (card.categories?.length) lines.push(`CATEGORIES:${card.categories.map(escaped).join(',')}`);
  lines.push('END:VCARD');
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

/** No line longer than 75 bytes, none cut inside a character. */
function folded(line: string): string {
  if (line.length <= 75 && Buffer.byteLength(line) <= 75) return line;
  let out = '';
  let size = 0;
  for (const char of line) {
    const bytes = Buffer.byteLength(char);
    if (size + bytes > 74) {
      out += '\r\n ';
      size = 0;
    }
    out += char;
    size += bytes;
  }
  return out;
}
