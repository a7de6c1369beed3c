import { readSlots } from './words-reading.ts';
import { resolve } from './words-resolve.ts';
import type { DateWords, DateWordsContext } from './words-slots.ts';
import { tokensOf } from './words-tokens.ts';

export type { DateWords, DateWordsContext } from './words-slots.ts';

const LONGEST = 200;

/**
 * Reads a date as people type it, in English, Russian, Romanian and Lithuanian, with or without diacritics, whatever
 * the language of the screen: "5 July", "in two weeks", "через неделю", "peste 2 săptămâni", "po savaitės",
 * "Tue 10:00", "end of month" (handbook 01, "The day"). Every word must be understood; a guess is never made.
 * A date without a year that has passed this year is next year's. Never throws.
 */
export function parseDateWords(text: string, context: DateWordsContext): DateWords {
  const trimmed = text.length > LONGEST ? text.trim() : text;
  if (trimmed.length > LONGEST) return { problem: 'NOT_UNDERSTOOD' };
  const tokens = tokensOf(trimmed);
  if (!tokens?.length) return { problem: 'NOT_UNDERSTOOD' };
  try {
    const read = readSlots(tokens, context);
    return read ? resolve(read, context) : { problem: 'NOT_UNDERSTOOD' };
  } catch (error) {
    if (error instanceof RangeError) return { problem: 'NO_SUCH_DATE' };
    throw error;
  }
}
