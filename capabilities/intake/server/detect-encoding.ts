import { isAscii } from 'node:buffer';
import { createReadStream } from 'node:fs';

/** Encodings that can be chosen for a text file, by the names `TextDecoder` knows (handbook 02, Coming in). */
export const encodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1251',
  'windows-1257',
  'iso-8859-16',
  'iso-8859-13',
  'windows-1250',
  'windows-1252',
  'koi8-r',
  'ibm866',
  'iso-8859-2',
] as const;
export type Encoding = (typeof encodings)[number];

/** `confidence` is 0–1; `sample` is a line of the file as it reads in this encoding, for the person who chooses. */
export interface EncodingProposal {
  encoding: Encoding;
  confidence: number;
  sample: string;
}

/** What the decision is made from: the beginning, and the surroundings of bytes above 127 wherever they stand. */
export interface TextSample {
  head: Uint8Array;
  high: Uint8Array;
  utf8: boolean;
}

const HEAD = 64 * 1024;
const HIGH = 24 * 1024;

/**
 * Reads the whole file once: one byte that is no UTF-8 in the last line must not be found out in the middle of an
 * import.
 */
export async function sampleText(path: string): Promise<TextSample> {
  const head: Uint8Array[] = [];
  const high: Uint8Array[] = [];
  let headSize = 0;
  let highSize = 0;
  let utf8 = true;
  const strict = new TextDecoder('utf-8', { fatal: true });
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
    if (headSize < HEAD) {
      head.push(chunk.subarray(0, HEAD - headSize));
      headSize += head.at(-1)?.length ?? 0;
    }
    const ascii = isAscii(chunk);
    if (utf8) utf8 = readsOn(strict, chunk);
    if (ascii) continue;
    for (let i = 0; i < chunk.length && highSize < HIGH; i++) {
      if ((chunk[i] as number) < 128) continue;
      let from = i;
      while (from > 0 && i - from < 40 && chunk[from - 1] !== 10) from--;
      let to = i;
      while (to < chunk.length && to - i < 200 && chunk[to] !== 10) to++;
      high.push(chunk.subarray(from, to), Uint8Array.of(10));
      highSize += to - from + 1;
      i = to;
    }
    if (!utf8 && highSize >= HIGH && headSize >= HEAD) break;
  }
  if (utf8) utf8 = readsOn(strict, undefined);
  return { head: Buffer.concat(head), high: Buffer.concat(high), utf8 };
}

function readsOn(decoder: TextDecoder, chunk: Uint8Array | undefined): boolean {
  try {
    decoder.decode(chunk, { stream: chunk !== undefined });
    return true;
  } catch {
    return false;
  }
}

/**
 * Encodings in which the file may be written, the likeliest first; never empty. `language` is the workspace's own and
 * decides between encodings that the letters alone leave open.
 */
export function detectEncoding({ head, high, utf8 }: TextSample, language = 'en'): EncodingProposal[] {
  const marked = byMark(head);
  if (marked) return [{ encoding: marked, confidence: 1, sample: lineOf(head, marked) }];
  const wide = wideWithoutMark(head);
  if (wide) return [{ encoding: wide, confidence: 0.9, sample: lineOf(head, wide) }];
  if (utf8 && !high.length) return [{ encoding: 'utf-8', confidence: 1, sample: lineOf(head, 'utf-8') }];

  const scored = singleByte
    .map((encoding) => ({ encoding, text: decode(high, encoding) }))
    .map(({ encoding, text }) => ({ encoding, text, score: scoreOf(text, encoding, language) }))
    .sort((a, b) => b.score - a.score);
  const best = scored[0] as (typeof scored)[number];
  const rival = scored.find(({ text }) => text !== best.text);
  const lead = Math.max(0.05, Math.min(0.95, best.score - (rival?.score ?? 0)));
  const proposals = scored.map(({ encoding, text, score }) => ({
    encoding,
    confidence: round(text === best.text ? lead : Math.max(0, Math.min(1 - lead, lead + score - best.score))),
    sample: firstLine(text),
  }));
  if (!utf8) return proposals;
  return [
    { encoding: 'utf-8', confidence: 0.99, sample: firstLine(decode(high, 'utf-8')) },
    ...proposals.map((proposal) => ({ ...proposal, confidence: 0 })),
  ];
}

const singleByte = encodings.filter((encoding) => !encoding.startsWith('utf'));
const decode = (bytes: Uint8Array, encoding: Encoding) => new TextDecoder(encoding).decode(bytes);
const firstLine = (text: string) => text.split(/\r?\n/, 1)[0]?.trim().slice(0, 120) ?? '';
const lineOf = (bytes: Uint8Array, encoding: Encoding) => firstLine(decode(bytes.subarray(0, 1000), encoding));
const round = (share: number) => Math.round(share * 100) / 100;

function byMark(head: Uint8Array): Encoding | undefined {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return undefined;
}

/**
 * UTF-16 of our languages: nearly every other byte is the page of the letter (00 Latin, 01 extended, 04 Cyrillic, 20
 * punctuation).
 */
function wideWithoutMark(head: Uint8Array): Encoding | undefined {
  const pairs = head.length >> 1;
  if (pairs < 2) return undefined;
  const pages = [0, 0];
  const zeros = [0, 0];
  for (let i = 0; i < pairs * 2; i++) {
    const byte = head[i] as number;
    if (byte <= 4 || byte === 0x20) pages[i & 1] = (pages[i & 1] ?? 0) + 1;
    if (byte === 0) zeros[i & 1] = (zeros[i & 1] ?? 0) + 1;
  }
  for (const [odd, encoding] of [
    [1, 'utf-16le'],
    [0, 'utf-16be'],
  ] as const)
    if (
      (pages[odd] ?? 0) / pairs > 0.9 &&
      (zeros[odd] ?? 0) > pairs * 0.02 &&
      (zeros[odd] ?? 0) > 2 * (zeros[1 - odd] ?? 0)
    )
      return encoding;
  return undefined;
}

/**
 * Letters beyond ASCII that a language writes: `common` count fully, `rare` half. `home` are its encodings, the usual
 * one first.
 */
const languages: Record<string, { common: string; rare: string; home: Encoding[] }> = {
  ru: { common: 'оеаинтсрвлкмдпуягыьз', rare: 'бчйхжшюцщэфъё', home: ['windows-1251', 'koi8-r', 'ibm866'] },
  uk: { common: 'оеаинтсрвлкмдпуягьзі', rare: 'бчйхжшюцщєфїґ', home: ['windows-1251'] },
  lt: { common: 'ąčęėįšųūž', rare: '', home: ['windows-1257', 'iso-8859-13'] },
  lv: { common: 'āčēģīķļņšūž', rare: '', home: ['windows-1257', 'iso-8859-13'] },
  et: { common: 'äöõü', rare: 'šž', home: ['windows-1257', 'windows-1252'] },
  ro: { common: 'ăâîşţșț', rare: '', home: ['windows-1250', 'iso-8859-16', 'iso-8859-2'] },
  pl: { common: 'ąćęłńóśżź', rare: '', home: ['windows-1250', 'iso-8859-2'] },
  cs: { common: 'áčďéěíňóřšťúůýž', rare: 'ľôŕĺä', home: ['windows-1250', 'iso-8859-2'] },
  hu: { common: 'áéíóöőúüű', rare: '', home: ['windows-1250', 'iso-8859-2'] },
  de: { common: 'äöüß', rare: 'éè', home: ['windows-1252'] },
  fr: { common: 'éèàêçôîû', rare: 'âùïëœü', home: ['windows-1252'] },
  es: { common: 'áéíóúñ', rare: 'üçãõâêôà', home: ['windows-1252'] },
  sv: { common: 'åäö', rare: 'éøæ', home: ['windows-1252'] },
};
const points = new Map(
  Object.entries(languages).map(([lang, { common, rare }]) => {
    const letters = new Map<string, number>();
    for (const letter of common) letters.set(letter, 1);
    for (const letter of rare) letters.set(letter, 0.6);
    return [lang, letters] as const;
  }),
);

/**
 * About 1 for a text that reads well, below 0 for nonsense: letters of one language, in words that keep to one script
 * and one case.
 */
function scoreOf(text: string, encoding: Encoding, workspace: string): number {
  let signs = 0;
  let faults = 0;
  const letters = new Map<string, number>();
  let letterCount = 0;
  for (const [word] of text.matchAll(/[\p{L}\p{M}]+|[^\p{ASCII}]/gu)) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is meant
    const high = word.replace(/[\x00-\x7f]+/g, '');
    if (!high) continue;
    if (!/\p{L}/u.test(high)) {
      signs += 1;
      faults += /[„“”«»‘’‚–—…№€™®©°§\u00a0·•´×]/.test(high) ? 0 : /[\p{Cc}\ufffd\u2500-\u259f]/u.test(high) ? 3 : 1.5;
      continue;
    }
    const count = [...high].length;
    letterCount += count;
    for (const letter of high.toLowerCase()) letters.set(letter, (letters.get(letter) ?? 0) + 1);
    if (/[а-яёіїєґў]/i.test(word) && /[a-zà-ž]/i.test(word)) faults += 1.5 * count;
    if (/\p{Ll}\p{Lu}/u.test(word)) faults += count;
  }
  const all = signs + letterCount;
  if (!all) return 0;
  let best = Number.NEGATIVE_INFINITY;
  for (const [lang, { home }] of Object.entries(languages)) {
    let sum = 0;
    for (const [letter, count] of letters) sum += (points.get(lang)?.get(letter) ?? -0.5) * count;
    const rank = home.indexOf(encoding);
    const liking = (lang === workspace ? 0.2 : 0) + (rank < 0 ? -0.1 : -0.02 * rank);
    best = Math.max(best, sum / all + liking);
  }
  return best - faults / all;
}

/** The bytes of a single-byte encoding's characters; characters it lacks are absent. */
export function singleByteTable(encoding: Encoding): Map<string, number> {
  const text = decode(
    Uint8Array.from({ length: 256 }, (_, i) => i),
    encoding,
  );
  return new Map([...text].map((char, byte) => [char, byte]));
}
