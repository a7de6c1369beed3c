import type { Formats } from '#ui/i18n/format.ts';
import type { T } from '#ui/i18n/translate.ts';

/** When a step is: a day with or without a time, a month, or neither (later). */
export interface WhenOf {
  onDate?: string | null | undefined;
  atTime?: string | null | undefined;
  month?: string | null | undefined;
}

/** When, on the face of a sheet: “Tue, 17 Nov 10:00”, “July 2027”, “later”. */
export function whenWords({ onDate, atTime, month }: WhenOf, t: T, format: Formats): string {
  if (onDate) return [format.day(onDate, 'face'), atTime].filter(Boolean).join(' ');
  return month ? format.month(month, 'long') : t('step.later');
}
