import { FORMS_ANYWHERE, FORMS_AT_ENDS, FORMS_OF_WORDS } from './legal-forms.ts';

/**
 * One spelling for every way a name may be typed (handbook 02, Search and Duplicates).
 *
 * The rule, step by step, so that a database can follow it exactly (`foldSql` writes it out in SQL):
 *   1. Unicode normalisation form NFKD;
 *   2. lower case without regard to language;
 *   3. combining marks (`FOLD_MARKS`) removed;
 *   4. every character that stands in `FOLD_MAP` replaced by its text (Cyrillic and Greek become Latin);
 *   5. every run of separators (`FOLD_GAPS`) becomes one space; spaces at the ends are cut.
 * ASCII keeps only a–z and 0–9. Letters of scripts without a table (Georgian, Armenian, Chinese …) stay as they are,
 * so that they can still be found by themselves.
 */
const MAP: [string, string][] = [
  // Latin letters that do not fall apart into a letter and a mark
  'ß=ss æ=ae œ=oe þ=th ł=l ø=o đ=d ð=d ı=i ħ=h ŧ=t ŋ=n ĸ=k ə=e ɐ=a ƀ=b ɓ=b ɖ=d ɗ=d ǝ=e ɛ=e ƒ=f ǥ=g ɠ=g ɣ=g ɨ=i',
  'ƙ=k ƚ=l ɲ=n ɔ=o ɵ=o ƥ=p ʉ=u ʊ=u ƴ=y ƶ=z',
  // Cyrillic: Russian
  'а=a б=b в=v г=g д=d е=e ж=zh з=z и=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch',
  'ъ= ы=y ь= э=e ю=yu я=ya',
  // Cyrillic: Ukrainian, Belarusian, Serbian, Macedonian, Kazakh and others
  'і=i є=e ґ=g ђ=d ј=j љ=lj њ=nj ћ=c џ=dz ѕ=dz ә=a ғ=g қ=k ң=n ө=o ұ=u ү=u һ=h ҳ=kh ҷ=ch ѣ=e ѳ=f ӏ=',
  // Greek
  'α=a β=v γ=g δ=d ε=e ζ=z η=i θ=th ι=i κ=k λ=l μ=m ν=n ξ=x ο=o π=p ρ=r σ=s ς=s τ=t υ=y φ=f χ=ch ψ=ps ω=o',
].flatMap((line) => line.split(' ').map((pair) => pair.split('=') as [string, string]));

/** A single character (after steps 1–3) to the text that stands for it; an empty text removes it. */
export const FOLD_MAP: Readonly<Record<string, string>> = Object.freeze(Object.fromEntries(MAP));

type Ranges = readonly (readonly [first: number, last: number])[];
const ranges = (text: string): Ranges =>
  text.split(' ').map((range) => {
    const [first, last = first] = range.split('-').map((hex) => Number.parseInt(hex, 16)) as [number, number?];
    return [first, last];
  });

/**
 * Code point ranges [first, last] of combining marks that are dropped. Vowel signs of Indic scripts are not among
 * them.
 */
export const FOLD_MARKS = ranges(
  '300-36f 483-489 591-5bd 5bf 5c1-5c2 5c4-5c5 64b-655 670 1ab0-1aff 1dc0-1dff 200b-200f 2060 20d0-20ff fe00-fe0f ' +
    'fe20-fe2f feff',
);

/**
 * Code point ranges [first, last] that separate words: ASCII and typographic punctuation, symbols, emoji, private use.
 */
export const FOLD_GAPS = ranges(
  '1-2f 3a-60 7b-bf d7 f7 2b0-2ff 37e 387 55a-55f 589-58a 5be 5c0 5c3 5f3-5f4 60c-60d 61b-61f 66a-66d 6d4 1680 ' +
    '180e 2000-2bff 2e00-2e7f 3000-3004 3008-3020 3030 e000-f8ff fe10-fe1f fe30-fe6f fff0-ffff 1f000-1faff',
);

const charClass = (of: Ranges) => of.map(([a, b]) => `\\u{${a.toString(16)}}-\\u{${b.toString(16)}}`).join('');
const marks = new RegExp(`[\\0${charClass(FOLD_MARKS)}]+`, 'gu');
const gaps = new RegExp(`[${charClass(FOLD_GAPS)}]+`, 'gu');
const mapped = new RegExp(`[${MAP.map(([c]) => c).join('')}]`, 'gu');
const asciiGaps = /[^a-z0-9]+/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is exactly ASCII that is meant
const ascii = /^[\x01-\x7f]*$/;

/**
 * The text as it is compared and searched: lower case, without marks, in Latin letters, words parted by one space.
 * `fold('ООО «Восток»')` is `'ooo vostok'`, `fold('Țesătura Șipote')` is `'tesatura sipote'`. See the head of this
 * file.
 */
export function fold(text: string): string {
  if (ascii.test(text)) return text.toLowerCase().replace(asciiGaps, ' ').trim();
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(marks, '')
    .replace(mapped, (c) => FOLD_MAP[c] ?? '')
    .replace(gaps, ' ')
    .trim();
}

/** Folded for prefix and part search inside one word: as `fold`, without the spaces ('8 (812) 1-2' is '881212'). */
export const squeeze = (text: string): string => fold(text).replaceAll(' ', '');

/**
 * The name of a company without its legal form, in whatever script and at whichever end it stands: equal for
 * 'ООО «Восток»', 'Vostok, OOO' and 'VOSTOK'. Used to propose duplicates (handbook 02, Coming in), never to merge by
 * itself. A name that consists of nothing else (the firm 'AB') keeps its folded text.
 */
export function companyKey(name: string): string {
  const folded = fold(name);
  let words = joinInitials(folded.split(' '));
  for (let before = 0; before !== words.length; ) {
    before = words.length;
    words = trimForms(words);
  }
  const key = words.filter((word) => !FORMS_ANYWHERE.has(word)).join(' ');
  return key || folded;
}

/** 's r l' written with dots is one form, 'srl'; initials that make no form stay apart. */
function joinInitials(words: string[]): string[] {
  const joined: string[] = [];
  for (let i = 0; i < words.length; ) {
    let end = i;
    while (end < words.length && end - i < 5 && words[end]?.length === 1) end++;
    for (; end - i > 1; end--) {
      const form = words.slice(i, end).join('');
      if (FORMS_ANYWHERE.has(form) || FORMS_AT_ENDS.has(form)) break;
    }
    if (end - i > 1) joined.push(words.slice(i, end).join(''));
    else joined.push(words[i] as string);
    i = end - i > 1 ? end : i + 1;
  }
  return joined;
}

function trimForms(words: string[]): string[] {
  const isForm = (word: string | undefined) =>
    word !== undefined && (FORMS_ANYWHERE.has(word) || FORMS_AT_ENDS.has(word));
  for (const form of FORMS_OF_WORDS) {
    if (form.length >= words.length) continue;
    if (form.every((word, i) => words[i] === word)) return words.slice(form.length);
    if (form.every((word, i) => words[words.length - form.length + i] === word)) return words.slice(0, -form.length);
  }
  if (words.length > 1 && isForm(words.at(-1))) return words.slice(0, -1);
  if (words.length > 1 && isForm(words[0])) return words.slice(1);
  return words;
}

/**
 * The same rule as a PostgreSQL expression over `argument`, written from the same tables; use it in an IMMUTABLE
 * function `returns text language sql immutable strict parallel safe`. Lower case is taken by the built-in collation
 * `pg_c_utf8`, which every PostgreSQL from 17 on has and which does not change with the operating system.
 */
export function foldSql(argument = '$1'): string {
  const single = MAP.filter(([, to]) => to.length === 1);
  const dropped = MAP.filter(([, to]) => to === '');
  const long = MAP.filter(([, to]) => to.length > 1);
  const sqlClass = (of: Ranges) =>
    of.map(([a, b]) => [a, b].map((c) => `\\U${c.toString(16).padStart(8, '0')}`).join('-')).join('');
  let sql = `regexp_replace(lower(normalize(${argument}, NFKD) collate pg_c_utf8), '[${sqlClass(FOLD_MARKS)}]+', '', 'g')`;
  const from = [...single, ...dropped].map(([c]) => c).join('');
  sql = `translate(${sql}, '${from}', '${single.map(([, to]) => to).join('')}')`;
  for (const [c, to] of long) sql = `replace(${sql}, '${c}', '${to}')`;
  return `btrim(regexp_replace(${sql}, '[${sqlClass(FOLD_GAPS)}]+', ' ', 'g'))`;
}
