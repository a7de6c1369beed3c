import { createRequire } from 'node:module';
import type Holidays from 'date-holidays';

const require = createRequire(import.meta.url);

/**
 * Public holidays of a country as two columns, days and names. A start for the calendar, which people then correct. The world's holidays
 * are loaded when first asked for: 29 MB of memory that most days nobody needs.
 */
export function publicHolidays(country: string, years: number[], language: string): [string[], string[]] {
  const found = new Map<string, string>();
  const Known = require('date-holidays') as typeof Holidays;
  const known = new Known(country, { languages: [language, 'en'] });
  for (const year of years) {
    for (const h of known.getHolidays(year) ?? []) {
      if (h.type !== 'public') continue;
      const start = h.date.slice(0, 10);
      const days = Math.max(1, Math.round((h.end.getTime() - h.start.getTime()) / 86_400_000));
      for (let i = 0; i < days; i++) {
        const day = new Date(Date.parse(`${start}T00:00:00Z`) + i * 86_400_000).toISOString().slice(0, 10);
        if (!found.has(day)) found.set(day, h.name);
      }
    }
  }
  return [[...found.keys()], [...found.values()]];
}
