import { type DayStyle, formatDay, formatMonth, weekdayName } from '#plain/day/format.ts';
import type { Lang } from './languages.ts';

/** Formatters of one language. Days are `YYYY-MM-DD`, months `YYYY-MM`, moments ISO timestamps, money a decimal string. */
export interface Formats {
  lang: Lang;
  day(day: string, style?: DayStyle): string;
  /** A day, its year only when that is not the year of `today`. */
  near(day: string, today: string): string;
  month(month: string, style?: 'short' | 'name' | 'long'): string;
  /** Narrow to long names of the week's days, Monday first. */
  weekdays(width?: 'narrow' | 'short' | 'long'): string[];
  time(moment: string, timeZone?: string): string;
  moment(moment: string, timeZone?: string): string;
  /** “3 days ago”, “in 2 hours”, in the largest unit that fits. */
  relative(moment: string, now?: number): string;
  number(value: number | string, digits?: number): string;
  /** Exact at any size: the decimal string is never turned into a floating number. */
  money(amount: string, currency: string, whole?: boolean): string;
  percent(share: number): string;
  minutes(minutes: number): string;
  list(items: readonly string[]): string;
  compare(a: string, b: string): number;
}

const made = new Map<Lang, Formats>();
const tag: Record<Lang, string> = { en: 'en-GB', ru: 'ru', ro: 'ro', lt: 'lt' };

/** The formatters of a language; made once. */
export function formats(lang: Lang): Formats {
  let found = made.get(lang);
  if (!found) made.set(lang, (found = make(lang)));
  return found;
}

function make(lang: Lang): Formats {
  const kept = new Map<string, unknown>();
  function once<V>(key: string, build: () => V): V {
    if (!kept.has(key)) kept.set(key, build());
    return kept.get(key) as V;
  }
  const locale = tag[lang];
  const dates = (options: Intl.DateTimeFormatOptions) =>
    once(`d${JSON.stringify(options)}`, () => new Intl.DateTimeFormat(locale, options));
  const numbers = (options: Intl.NumberFormatOptions) =>
    once(`n${JSON.stringify(options)}`, () => new Intl.NumberFormat(locale, options));
  const collator = new Intl.Collator(lang, { numeric: true, sensitivity: 'base' });

  return {
    lang,
    day: (day, style) => formatDay(day, lang, style),
    near: (day, today) => formatDay(day, lang, day.slice(0, 4) === today.slice(0, 4) ? 'dayMonth' : 'medium'),
    month: (month, style = 'short') => formatMonth(month, lang, style),
    weekdays: (width = 'short') => [1, 2, 3, 4, 5, 6, 7].map((weekday) => weekdayName(weekday, lang, width)),
    time: (moment, timeZone) => dates({ hour: '2-digit', minute: '2-digit', timeZone }).format(new Date(moment)),
    moment: (moment, timeZone) =>
      dates({ day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZone }).format(
        new Date(moment),
      ),
    relative(moment, now = Date.now()) {
      const relative = once('relative', () => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));
      const minutes = (new Date(moment).getTime() - now) / 60_000;
      const size = Math.abs(minutes);
      if (size < 60) return relative.format(Math.trunc(minutes), 'minute');
      if (size < 24 * 60) return relative.format(Math.trunc(minutes / 60), 'hour');
      if (size < 31 * 24 * 60) return relative.format(Math.trunc(minutes / 1440), 'day');
      if (size < 365 * 24 * 60) return relative.format(Math.trunc(minutes / 43_800), 'month');
      return relative.format(Math.trunc(minutes / 525_600), 'year');
    },
    number: (value, digits) =>
      numbers(digits === undefined ? {} : { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(
        value as number,
      ),
    money: (amount, currency, whole = false) =>
      numbers({
        style: 'currency',
        currency,
        ...(whole ? { maximumFractionDigits: 0 } : {}),
      }).format(amount as unknown as number),
    percent: (share) => numbers({ style: 'percent', maximumFractionDigits: 1 }).format(share),
    minutes(minutes) {
      const hours = Math.trunc(minutes / 60);
      const rest = minutes % 60;
      const unit = (value: number, unit: string) => numbers({ style: 'unit', unit, unitDisplay: 'short' }).format(value);
      return [hours ? unit(hours, 'hour') : '', rest || !hours ? unit(rest, 'minute') : ''].filter(Boolean).join(' ');
    },
    list: (items) => once('list', () => new Intl.ListFormat(locale)).format(items),
    compare: collator.compare,
  };
}
