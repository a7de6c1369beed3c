import type { Day } from '#plain/day/day.ts';
import { fold } from '#plain/fold.ts';
import { unneutralised } from './safe-cell.ts';

/** In which order a numeric date is written: 31.12.2026, 12/31/2026 or 2026.12.31. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

const nothing = new Set(
  (
    'null|n/a|na|#n/a|#н/д|none|nil|undefined|nan|-|--|—|–|.|?|(blank)|(empty)|(пусто)|not set|not specified|unknown|нет данных|не указано|не указан|не задано|' +
    'неизвестно|н/д|nu există|necunoscut|nespecificat|nėra|nėra duomenų|nenurodyta|nežinoma|#ref!|#value!|#name?|\\n'
  ).split('|'),
);

/**
 * The cell without spaces around it; '' for what stands in tables where nothing is known (NULL, N/A, -, none, нет
 * данных …).
 */
export function cleaned(cell: string): string {
  const text = unneutralised(cell.trim());
  return text.length <= 15 && nothing.has(text.toLowerCase()) ? '' : text;
}

const months = words(
  'jan:янв ian sau; feb:фев vas; mar:мар kov; apr:апр bal; may:ма mai geg; jun:июн iun bir; jul:июл iul lie; ' +
  'aug:авг rgp rugpj; sep:сен rgs rugs; oct:окт spa; nov:ноя noi lap; dec:дек gru',
);
function words(list: string): [string, number][] {
  return list.split(';').flatMap((month, i) =>
    month
      .trim()
      .split(/[:\s]+/)
      .map((stem): [string, number] => [fold(stem), i + 1]),
  );
}
const monthOf = (word: string) => months.find(([stem]) => word.startsWith(stem))?.[1];

/**
 * A day as people and programs write it: ISO with or without a time (`1996-07-04 00:00:00.000`), `31.12.2026`,
 * `12/31/26`, `20261231`, `14 января 2026 г.`, `2026 m. sausio 14 d.`, `Jan 14, 2026`, the serial number of a
 * spreadsheet. The day stands as written: no zone moves it. undefined when it is no day. Years of two digits up to 49
 * are of this century.
 */
export function readDay(text: string, order: DateOrder = 'dmy'): Day | undefined {
  const iso =
    /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T\s]\d{1,2}:\d\d(?::\d\d(?:[.,]\d{1,9})?)?\s?(?:Z|[+-]\d\d:?\d\d)?)?$/i.exec(text);
  if (iso) return day(iso[1] as string, iso[2] as string, iso[3] as string);
  if (/^\d{8}$/.test(text)) return day(text.slice(0, 4), text.slice(4, 6), text.slice(6));
  if (/^\d{5}(?:[.,]\d+)?$/.test(text)) return fromSerial(Number.parseInt(text, 10));
  const numeric =
    /^(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})(?:\s*г\.?)?(?:,?\s+\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?(?:\s*[AP]M)?)?$/i.exec(
      text,
    );
  if (numeric) return fromParts(numeric[1] as string, numeric[3] as string, numeric[4] as string, order);
  return inWords(text);
}

function fromParts(a: string, b: string, c: string, order: DateOrder): Day | undefined {
  if (a.length > 2) return day(a, b, c);
  const american = order === 'mdy' ? Number(a) <= 12 : Number(b) > 12;
  if (order === 'ymd' && c.length <= 2) return day(a, b, c);
  return american ? day(c, a, b) : day(c, b, a);
}

const besideMonths = new Set('g god goda m metu men d diena dienos of the de anul st nd rd th'.split(' '));
function inWords(text: string): Day | undefined {
  if (text.length > 40 || !/\p{L}{3}/u.test(text)) return undefined;
  const parts = fold(text.replace(/\d{1,2}:\d\d.*$/, '')).split(' ');
  const month = parts.map(monthOf).find(Boolean);
  const numbers = parts
    .map((part) => /^(\d{1,4})(?:st|nd|rd|th)?$/.exec(part)?.[1])
    .filter((part) => part !== undefined);
  const others = parts.filter((part) => !/^\d/.test(part) && !monthOf(part) && !besideMonths.has(part));
  if (!month || numbers.length !== 2 || others.length) return undefined;
  const [first, second] = numbers as [string, string];
  return first.length === 4 ? day(first, String(month), second) : day(second, String(month), first);
}

const monthLengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
function day(year: string, month: string, date: string): Day | undefined {
  const full =
    year.length === 4 ? year : year.length <= 2 ? String(Number(year) + (Number(year) < 50 ? 2000 : 1900)) : '';
  const [y, m, d] = [Number(full), Number(month), Number(date)];
  const leap = y % 4 === 0 && (y % 100 !== 0 || y % 400 === 0);
  if (full.length !== 4 || m < 1 || m > 12 || d < 1 || d > (m === 2 && !leap ? 28 : (monthLengths[m - 1] as number)))
    return undefined;
  return `${full}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
}

/** Days since 30 December 1899, from 1954 to 2064: other numbers of five digits are rather codes. */
function fromSerial(serial: number): Day | undefined {
  if (serial < 20_000 || serial > 60_000) return undefined;
  return new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);
}

/**
 * A number as a decimal text ('-1234.5'), whatever parts its thousands and its decimals; undefined when it is none.
 * Where a single sign could be either ('1,234'), `decimalComma` decides.
 */
export function readNumber(text: string, decimalComma: boolean): string | undefined {
  const negative = /^\(.*\)$/.test(text) || /^[-−]/.test(text);
  const bare = text
    .replace(
      /^[(\s+−-]*(?:[\p{Sc}]|EUR|USD|RON|MDL|RUB|LTL|lei|руб\.?|р\.)?\s*|\s*(?:[\p{Sc}]|EUR|USD|RON|MDL|RUB|LTL|lei|руб\.?|р\.)?[)\s]*$/giu,
      '',
    )
    .replace(/[\s'’]/g, '');
  if (!/^\d[\d.,]*$/.test(bare)) return undefined;
  const lastComma = bare.lastIndexOf(',');
  const lastDot = bare.lastIndexOf('.');
  let decimal = '';
  if (lastComma >= 0 && lastDot >= 0) decimal = lastComma > lastDot ? ',' : '.';
  else if (lastComma >= 0 || lastDot >= 0) {
    const sign = lastComma >= 0 ? ',' : '.';
    const grouped = new RegExp(`^\\d{1,3}(?:\\${sign}\\d{3})+$`).test(bare);
    const several = bare.indexOf(sign) !== bare.lastIndexOf(sign);
    decimal = grouped && (several || (sign === ',') !== decimalComma) ? '' : several ? '?' : sign;
  }
  if (decimal === '?') return undefined;
  const [whole = '', fraction = ''] = decimal
    ? [bare.slice(0, bare.lastIndexOf(decimal)), bare.slice(bare.lastIndexOf(decimal) + 1)]
    : [bare];
  const thousands = whole.replace(/[.,]/g, '');
  if (/[.,]/.test(whole) && !/^\d{1,3}([.,]\d{3})+$/.test(whole)) return undefined;
  const number = `${thousands.replace(/^0+(?=\d)/, '')}${fraction ? `.${fraction}` : ''}`;
  return negative && /[1-9]/.test(number) ? `-${number}` : number;
}

const yes = new Set('1 true yes y да д истина da adevarat taip tiesa x v vip'.split(' ').map(fold));
const no = new Set('0 false no n нет ложь nu fals ne netiesa'.split(' ').map(fold));
/** Yes or no in four languages; undefined for anything else. */
export function readYesNo(text: string): boolean | undefined {
  const word = fold(text);
  return yes.has(word) || text === '✓' || text === '+' ? true : no.has(word) ? false : undefined;
}

/** What the columns themselves say about how dates and numbers are written; absent where they leave it open. */
export function guessFormats(cells: Iterable<string>): { dateOrder?: DateOrder; decimalComma?: boolean } {
  let dmy = 0;
  let mdy = 0;
  let comma = 0;
  let dot = 0;
  for (const cell of cells) {
    const date = /^(\d{1,2})[./-](\d{1,2})[./-]\d{2,4}\b/.exec(cell);
    if (date) {
      if (Number(date[1]) > 12) dmy++;
      if (Number(date[2]) > 12) mdy++;
    } else if (/^-?\d+,(?:\d{1,2}|\d{4,})$/.test(cell)) comma++;
    else if (/^-?\d+\.(?:\d{1,2}|\d{4,})$/.test(cell)) dot++;
  }
  return {
    ...(dmy !== mdy && { dateOrder: dmy > mdy ? 'dmy' : 'mdy' }),
    ...(comma !== dot && { decimalComma: comma > dot }),
  };
}
