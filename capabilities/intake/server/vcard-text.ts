import { TextDecoder } from 'node:util';
import { detectEncoding } from './detect-encoding.ts';

/**
 * One property of a card: upper-case name without its group, parameters in upper case, the value still in the card's
 * own writing.
 */
export interface Property {
  name: string;
  params: Map<string, string[]>;
  value: string;
}
/** `line`: where the card begins, from 1. `complete`: its END was found. */
export interface CardText {
  line: number;
  version: string;
  complete: boolean;
  properties: Property[];
}

/**
 * The cards of a text file, versions 2.1, 3.0 and 4.0, in the order they stand (docs/decisions/0004-vcard.md).
 * Unfolds lines, also the soft breaks of quoted-printable and bare base64 of 2.1; a card inside a card (AGENT) is
 * passed over.
 */
export function* cardsOf(text: string, language = 'en'): Generator<CardText> {
  const lines = text.split(/\r*\n|\r/); // some transfers double the CR
  let card: CardText | undefined;
  let depth = 0;
  for (let i = 0; i < lines.length; i++) {
    const start = i;
    let line = lines[i] as string;
    const isQuoted = /^[^:]*QUOTED-PRINTABLE/i.test(line);
    const isBase64 = /^[^:]*ENCODING=(?:B|BASE64)\b|^[^:]*;BASE64\b/i.test(line);
    while (i + 1 < lines.length) {
      const next = lines[i + 1] as string;
      if (isQuoted && line.endsWith('=')) line = line.slice(0, -1) + next;
      else if (/^[ \t]/.test(next)) line += isBase64 ? next.trim() : next.slice(1);
      else if (isBase64 && /^[A-Za-z0-9+/]{20,}=*$/.test(next)) line += next;
      else break;
      i++;
    }
    if (!line.trim()) continue;
    const property = propertyOf(line, language);
    if (!property) continue;
    const { name, value } = property;
    if (name === 'BEGIN' && value.trim().toUpperCase() === 'VCARD') {
      if (card && depth && !/AGENT/i.test(card.properties.at(-1)?.name ?? '')) {
        yield card; // the next card begins although this one never ended
        depth = 0;
      }
      if (!depth++) card = { line: start + 1, version: '', complete: false, properties: [] };
    } else if (name === 'END' && value.trim().toUpperCase() === 'VCARD') {
      if (depth > 0 && --depth === 0 && card) {
        yield { ...card, complete: true };
        card = undefined;
      }
    } else if (card && depth === 1) {
      if (name === 'VERSION') card.version = value.trim();
      else card.properties.push(property);
    }
  }
  if (card) yield card;
}

function propertyOf(line: string, language: string): Property | undefined {
  const colon = colonOf(line);
  if (colon < 1) return undefined;
  const [head = '', ...rest] = splitOutsideQuotes(line.slice(0, colon), ';');
  const name = head
    .slice(head.lastIndexOf('.') + 1)
    .trim()
    .toUpperCase();
  if (!/^[A-Z0-9-]+$/.test(name)) return undefined;
  const params = new Map<string, string[]>();
  for (const part of rest) {
    const equals = part.indexOf('=');
    // 2.1 writes TEL;WORK;VOICE and NOTE;QUOTED-PRINTABLE without the names of the parameters
    const bare = part.trim().toUpperCase();
    const key =
      equals >= 0
        ? part.slice(0, equals).trim().toUpperCase()
        : /^(?:QUOTED-PRINTABLE|BASE64|B|8BIT|7BIT)$/.test(bare)
          ? 'ENCODING'
          : 'TYPE';
    const values = splitOutsideQuotes(equals >= 0 ? part.slice(equals + 1) : part, ',').map((value) =>
      uncaret(value.replace(/^\s*"|"\s*$/g, '')),
    );
    params.set(key, [
      ...(params.get(key) ?? []),
      ...values.map((value) => (key === 'TYPE' ? value.toUpperCase() : value)),
    ]);
  }
  const raw = line.slice(colon + 1);
  const encoding = params.get('ENCODING')?.[0]?.toUpperCase();
  return {
    name,
    params,
    value: encoding === 'QUOTED-PRINTABLE' ? unquote(raw, params.get('CHARSET')?.[0], language) : raw,
  };
}

function colonOf(line: string): number {
  let quoted = false;
  for (let i = 0; i < line.length; i++) {
    if (line[i] === '"') quoted = !quoted;
    else if (line[i] === ':' && !quoted) return i;
  }
  return line.indexOf(':');
}

function splitOutsideQuotes(text: string, sign: string): string[] {
  if (!text.includes('"')) return text.split(sign);
  const parts = [''];
  let quoted = false;
  for (const char of text) {
    if (char === '"') quoted = !quoted;
    if (char === sign && !quoted) parts.push('');
    else parts[parts.length - 1] += char;
  }
  return parts;
}

/** RFC 6868: what a parameter cannot carry is written with a caret. */
const uncaret = (value: string) =>
  value.replace(/\^(n|\^|')/g, (_, sign: string) => (sign === 'n' ? '\n' : sign === "'" ? '"' : '^'));

/** Quoted-printable in the named charset; without a name, UTF-8 where it fits, else what the letters look like. */
function unquote(raw: string, charset: string | undefined, language: string): string {
  const bytes: number[] = [];
  for (let i = 0; i < raw.length; i++) {
    const hex = raw[i] === '=' ? /^[0-9a-f]{2}/i.exec(raw.slice(i + 1, i + 3))?.[0] : undefined;
    if (hex) {
      bytes.push(Number.parseInt(hex, 16));
      i += 2;
    } else if (raw[i] === '=' && i === raw.length - 1) break;
    else bytes.push(...new TextEncoder().encode(raw[i] as string));
  }
  const data = Uint8Array.from(bytes);
  if (charset) {
    try {
      return new TextDecoder(charset).decode(data);
    } catch {
      // an unknown charset is treated like none
    }
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(data);
  } catch {
    const [best] = detectEncoding({ head: data, high: data, utf8: false }, language);
    return new TextDecoder(best?.encoding).decode(data);
  }
}

/** The parts of a structured value (N, ADR, ORG), with its escapes undone; each part may be a list. */
export function structured(value: string, version: string): string[] {
  return splitEscaped(value, ';').map((part) =>
    (version === '2.1' ? [part] : splitEscaped(part, ','))
      .map((text) => plainText(text, version).trim())
      .filter(Boolean)
      .join(' '),
  );
}

/** The values of a list (CATEGORIES), with its escapes undone. */
export const listed = (value: string, version: string): string[] =>
  splitEscaped(value, ',').map((text) => plainText(text, version).trim());

function splitEscaped(value: string, sign: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (let i = 0; i < value.length; i++) {
    if (value[i] === '\\') i++;
    else if (value[i] === sign) {
      parts.push(value.slice(from, i));
      from = i + 1;
    }
  }
  parts.push(value.slice(from));
  return parts;
}

/** Version 2.1 escapes only the semicolon; later ones also the comma, the backslash and the line break. */
export function plainText(value: string, version: string): string {
  if (version === '2.1') return value.replace(/\\([;:,])/g, '$1');
  return value.replace(/\\([\s\S])/g, (_, sign: string) => (sign === 'n' || sign === 'N' ? '\n' : sign));
}
