import { readFile, stat } from 'node:fs/promises';
import { refuse } from '#plain/refusal.ts';
import { detectEncoding, type Encoding, sampleText } from './detect-encoding.ts';
import type { OpenedTable, ReadOptions, TableRow } from './table.ts';
import { atMost } from './table.ts';
import { type Card, cardOf } from './vcard-card.ts';
import { jcards, xcards } from './vcard-markup.ts';
import { type CardText, cardsOf } from './vcard-text.ts';

/** Columns of a table made of cards: the fields of `mapping.ts` that they belong to. */
export const cardColumns = [
  'name',
  'person.full',
  'person.family',
  'person.given',
  'person.patronymic',
  'person.position',
  'person.phone',
  'person.email',
  'person.messenger',
  'person.birthday',
  'website',
  'address.office.street',
  'address.office.city',
  'address.office.region',
  'address.office.postcode',
  'address.office.country',
  'tags',
  'note',
];
const MOST_BYTES = 64 << 20;

/** Cards as a table with a row each: vCard 2.1, 3.0, 4.0, jCard and xCard (handbook 02, Coming in). */
export async function readVcard(path: string, options: ReadOptions): Promise<OpenedTable> {
  const { text, encoding, proposals } = await textOf(path, options);
  return {
    kind: 'vcard',
    encoding,
    proposals: { encodings: proposals },
    columns: cardColumns,
    raw: () => atMost(rows(texts(text, options.language)), options.limits?.rows),
  };
}

/** Every card of the file with all it holds, photos too when asked for. */
export async function* readCards(path: string, options: ReadOptions & { photos?: boolean } = {}): AsyncGenerator<Card> {
  const { text } = await textOf(path, options);
  for (const card of texts(text, options.language)) yield cardOf(card, options.photos);
}

async function textOf(path: string, options: ReadOptions) {
  if ((await stat(path)).size > MOST_BYTES)
    throw refuse('FILE_TOO_LARGE', { status: 413, facts: { megabytes: MOST_BYTES >> 20 } });
  const proposals = detectEncoding(await sampleText(path), options.language);
  const encoding = (options.encoding ?? proposals[0]?.encoding ?? 'utf-8') as Encoding;
  return { text: new TextDecoder(encoding).decode(await readFile(path)), encoding, proposals };
}

function texts(text: string, language: string | undefined): Iterable<CardText> {
  const start = text.trimStart()[0];
  return start === '[' ? jcards(text) : start === '<' ? xcards(text) : cardsOf(text, language);
}

async function* rows(cards: Iterable<CardText>): AsyncGenerator<TableRow[]> {
  let batch: TableRow[] = [];
  let n = 0;
  for (const text of cards) {
    n++;
    const card = cardOf(text);
    if (!text.complete) {
      batch.push({ n, problem: { code: 'CARD_BROKEN', text: card.fullName || card.org } });
      continue;
    }
    batch.push({ n, cells: cellsOf(card) });
    if (batch.length >= 500) {
      yield batch;
      batch = [];
    }
  }
  yield batch;
}

function cellsOf(card: Card): string[] {
  const address = card.addresses.find(({ kind }) => kind === 'work') ?? card.addresses[0];
  const others = card.addresses.filter((other) => other !== address);
  const written = others.map(({ kind: _, ...parts }) => Object.values(parts).filter(Boolean).join(', '));
  // A company's own card carries its name where a person's would stand.
  const company = card.org !== '' && card.org === card.fullName && !card.family && !card.given;
  return [
    card.org,
    company ? '' : card.fullName,
    card.family,
    card.given,
    card.patronymic,
    [card.title, card.department].filter(Boolean).join(', '),
    card.phones.join('; '),
    card.emails.join('; '),
    card.messengers.join('; '),
    card.birthday,
    card.urls[0] ?? '',
    address?.street ?? '',
    address?.city ?? '',
    address?.region ?? '',
    address?.postcode ?? '',
    address?.country ?? '',
    card.categories.join(', '),
    [card.note, ...written, ...card.urls.slice(1)].filter(Boolean).join('\n'),
  ];
}
