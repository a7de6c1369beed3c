/**
 * How a workbook writes values, and how they read as text: pure rules (ECMA-376), tried on files of Excel, LibreOffice
 * and Google.
 */

/** What a cell's number format makes of a number. `zeros`: written with leading zeros to so many digits. */
export type NumberShape = { kind: 'number' } | { kind: 'date' | 'time' | 'elapsed' } | { kind: 'zeros'; zeros: number };

const plainNumber: NumberShape = { kind: 'number' };
const builtInDates = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);
const builtInTimes = new Set([18, 19, 20, 21, 32, 33, 45, 47]);

/** `code` is the custom format when the workbook has one for this number. */
export function shapeOf(formatId: number, code: string | undefined): NumberShape {
  if (code === undefined) {
    if (builtInDates.has(formatId)) return { kind: 'date' };
    if (builtInTimes.has(formatId)) return { kind: 'time' };
    return formatId === 46 ? { kind: 'elapsed' } : plainNumber;
  }
  const first = code.split(';')[0]?.replace(/"[^"]*"|\\.|_./g, '') ?? '';
  if (/^0{2,}$/.test(first)) return { kind: 'zeros', zeros: first.length };
  if (/\[[hms]+\]/i.test(first)) return { kind: 'elapsed' };
  const bare = first.replace(/\[[^\]]*\]/g, '').replace(/AM\/PM|A\/P/gi, 'h');
  if (/general|[0#?@]/i.test(bare.replace(/[.,]0+/g, ''))) return plainNumber;
  if (/[dyг]/i.test(bare) || /m/i.test(bare.replace(/h+[:.]?m+|m+[:.]?s+/gi, ''))) return { kind: 'date' };
  return /[hs]/i.test(bare) ? { kind: 'time' } : plainNumber;
}

/**
 * A stored number as text: a day 'YYYY-MM-DD', with ' HH:MM:SS' when it has a time, a time 'HH:MM:SS', or the number
 * without float noise.
 */
export function numberText(stored: string, shape: NumberShape, since1904: boolean): string {
  const value = Number(stored);
  if (!Number.isFinite(value) || stored.trim() === '') return stored;
  switch (shape.kind) {
    case 'date':
      return dateText(value, since1904) ?? plain(value);
    case 'time':
      return value >= 0 && value < 1 ? timeText(value) : (dateText(value, since1904) ?? plain(value));
    case 'elapsed': {
      const seconds = Math.round(Math.abs(value) * 86_400);
      const two = (n: number) => String(n).padStart(2, '0');
      return `${value < 0 ? '-' : ''}${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
    }
    case 'zeros':
      return Number.isInteger(value) && value >= 0 ? plain(value).padStart(shape.zeros, '0') : plain(value);
    default:
      return plain(value);
  }
}

/** Excel counts 15 digits; the rest is noise of binary fractions. Never an exponent. */
function plain(value: number): string {
  const text = String(Number.isSafeInteger(value) ? value : Number(value.toPrecision(15)));
  if (!/e/i.test(text)) return text;
  return value >= 1 || value <= -1
    ? Number(value).toLocaleString('en', { useGrouping: false, maximumSignificantDigits: 15 })
    : value.toFixed(20).replace(/\.?0+$/, '');
}

const DAY = 86_400_000;
/**
 * Days since 1899-12-30 (Excel takes 1900 for a leap year, so before March 1900 a day is missing) or since 1904-01-01.
 */
export function dateText(serial: number, since1904: boolean): string | undefined {
  const days = since1904 ? serial + 1462 : serial < 61 ? serial + 1 : serial;
  if (days < 0 || days > 2_958_466) return undefined;
  const moment = new Date(Math.round((Date.UTC(1899, 11, 30) + days * DAY) / 1000) * 1000).toISOString();
  const time = moment.slice(11, 19);
  return time === '00:00:00' ? moment.slice(0, 10) : `${moment.slice(0, 10)} ${time}`;
}
const timeText = (share: number) => new Date(Math.round(share * 86_400) * 1000).toISOString().slice(11, 19);

/**
 * '_x000D_' stands for a character that XML cannot carry; '_x005F_' for the underscore of a text that looks like that.
 */
export const unescapeCell = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;

/** 'AB12' → 27, the column from 0; -1 when it is no reference. */
export function columnOf(reference: string): number {
  let column = 0;
  let i = 0;
  for (; i < reference.length; i++) {
    const code = reference.charCodeAt(i) & 0xdf;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return i > 0 && i <= 3 ? column - 1 : -1;
}
