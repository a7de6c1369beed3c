import type { Day, Month } from './day.ts';

/**
 * How a day is written: `short` 05.07.2027 · `medium` 5 Jul 2027 · `long` 5 July 2027 · `full` Monday, 5 July 2027 ·
 * `dayMonth` 5 July · `heading` Monday, 5 July · `face` Mon, 5 Jul.
 */
export type DayStyle = 'short' | 'medium' | 'long' | 'full' | 'dayMonth' | 'heading' | 'face';

const STYLES: Record<DayStyle, Intl.DateTimeFormatOptions> = {
  short: { dateStyle: 'short' },
  medium: { dateStyle: 'medium' },
  long: { dateStyle: 'long' },
  full: { dateStyle: 'full' },
  dayMonth: { day: 'numeric', month: 'long' },
  heading: { weekday: 'long', day: 'numeric', month: 'long' },
  face: { weekday: 'short', day: 'numeric', month: 'short' },
};

const formats = new Map<string, Intl.DateTimeFormat>();

function format(key: string, locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const id = `${locale} ${key}`;
  let made = formats.get(id);
  if (!made) {
    // Plain English is written day first, as the other three languages are read in the countries Daybook serves.
    made = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
      ...options,
      timeZone: 'UTC',
    });
    formats.set(id, made);
  }
  return made;
}

const utc = (day: Day) => Date.parse(`${day}T00:00:00Z`);

/** A day in words or figures of a language (`en`, `ru`, `ro`, `lt`, or a full tag such as `en-US`). */
export const formatDay = (day: Day, locale: string, style: DayStyle = 'medium'): string =>
  format(style, locale, STYLES[style]).format(utc(day));

/** A month: `long` "July 2027", `name` "July", `short` "Jul". */
export const formatMonth = (month: Month, locale: string, style: 'long' | 'name' | 'short' = 'long'): string =>
  format(
    `month-${style}`,
    locale,
    style === 'long' ? { month: 'long', year: 'numeric' } : { month: style === 'name' ? 'long' : 'short' },
  ).format(utc(`${month}-01`));

/** The name of a weekday (1 = Monday … 7 = Sunday). */
export const weekdayName = (weekday: number, locale: string, style: 'long' | 'short' | 'narrow' = 'short'): string =>
  format(`weekday-${style}`, locale, { weekday: style }).format(Date.UTC(2024, 0, weekday));
