import { fold } from '#plain/fold.ts';
import { type Day, dayAtWeekday } from './holiday-days.ts';

/**
 * Professional holidays by occupation and country (handbook 01, "Starting the day"; 02, "People"): `MM-DD`, or the nth
 * weekday of a month as `MM-n-w` (n = 1 to 5, w = 1 Monday to 7 Sunday). `any` is the international day.
 */
interface Occupation {
  key: string;
  /** Beginnings of words in four languages, folded. */
  words: string[];
  days: Record<string, string>;
}

export const OCCUPATIONS: readonly Occupation[] = [
  { key: 'accountant', words: ['accountant', 'bookkeep', 'contabil', 'buhalter', 'бухгалтер'], days: { any: '11-10', RU: '11-21', MD: '04-04', RO: '09-21', UA: '07-16' } },
  { key: 'builder', words: ['builder', 'construct', 'stroit', 'statyb', 'строит', 'прораб', 'foreman'], days: { RU: '08-2-7', LT: '07-2-7', MD: '08-2-7', UA: '08-2-7', BY: '08-2-7' } },
  { key: 'doctor', words: ['doctor', 'physician', 'medic', 'nurse', 'gydytoj', 'slaugyt', 'врач', 'медсест', 'медик', 'фельдшер'], days: { any: '04-07', RU: '06-3-7', LT: '04-27', MD: '06-3-7', UA: '07-27' } },
  { key: 'teacher', words: ['teacher', 'lecturer', 'profesor', 'invatator', 'mokytoj', 'destytoj', 'учител', 'преподават', 'педагог'], days: { any: '10-05' } },
  { key: 'lawyer', words: ['lawyer', 'advocate', 'attorney', 'jurist', 'avocat', 'advokat', 'teisinink', 'юрист', 'адвокат'], days: { RU: '12-03', MD: '10-19', RO: '06-24', UA: '10-08' } },
  { key: 'programmer', words: ['programmer', 'developer', 'programator', 'programuotoj', 'программист', 'разработчик'], days: { any: '09-13' } },
  { key: 'engineer', words: ['engineer', 'inginer', 'inzinier', 'инженер'], days: { any: '03-04', RO: '09-14' } },
  { key: 'architect', words: ['architect', 'arhitect', 'architekt', 'архитектор'], days: { any: '07-01', RU: '07-01', LT: '07-01' } },
  { key: 'driver', words: ['driver', 'sofer', 'vairuotoj', 'водител', 'шофер'], days: { RU: '10-5-7', MD: '10-5-7', LT: '08-1-7' } },
  { key: 'logistics', words: ['logist', 'логист'], days: { any: '06-28', RU: '11-28' } },
  { key: 'banker', words: ['banker', 'bancher', 'bankinink', 'банкир', 'банковск'], days: { RU: '12-02' } },
  { key: 'energy', words: ['electric', 'energet', 'elektrik', 'электрик', 'энергетик'], days: { RU: '12-22', MD: '12-22', UA: '12-22' } },
  { key: 'trade', words: ['shop assistant', 'salesper', 'vanzator', 'pardavej', 'продавец', 'товаровед', 'merchandis'], days: { RU: '07-4-6', LT: '05-2-7', UA: '07-4-7' } },
  { key: 'journalist', words: ['journalist', 'jurnalist', 'zurnalist', 'журналист'], days: { any: '05-03', RU: '01-13', LT: '05-07' } },
  { key: 'hr', words: ['hr', 'personnel', 'resurse umane', 'personal', 'кадровик', 'персонал'], days: { any: '05-20', RU: '05-24' } },
  { key: 'secretary', words: ['secretar', 'sekretor', 'секретар'], days: { any: '04-4-3', RU: '09-3-5' } },
  { key: 'farmer', words: ['agronom', 'farmer', 'fermier', 'ukinink', 'агроном', 'фермер'], days: { RU: '10-2-7', MD: '11-3-7' } },
  { key: 'cook', words: ['cook', 'chef', 'bucatar', 'virej', 'повар'], days: { any: '10-20' } },
  { key: 'photographer', words: ['photograph', 'fotograf', 'фотограф'], days: { any: '08-19', RU: '07-12' } },
  { key: 'marketer', words: ['market', 'rinkodar', 'маркетолог'], days: { RU: '10-25' } },
];

function occupationOf(occupation: string): Occupation | undefined {
  const words = fold(occupation).split(' ');
  const text = words.join(' ');
  return OCCUPATIONS.find((o) => o.words.some((stem) => matches(words, text, fold(stem))));
}

/** Whether an occupation is celebrated between two days anywhere, so that its people are worth reading. */
export function isCelebratedBetween(occupation: string, from: Day, to: Day): boolean {
  const years = [...new Set([Number(from.slice(0, 4)), Number(to.slice(0, 4))])];
  return Object.values(occupationOf(occupation)?.days ?? {}).some((rule) => years.map((year) => dayAtWeekday(year, rule)).some((day) => day >= from && day <= to));
}

/** The professional holiday of an occupation in a country in a year; nothing when it is not known. */
export function professionalHoliday(occupation: string, country: string | null, year: number): { key: string; day: Day } | undefined {
  const found = occupationOf(occupation);
  const rule = found && (found.days[country ?? ''] ?? found.days.any);
  return found && rule ? { key: found.key, day: dayAtWeekday(year, rule) } : undefined;
}

/** A stem begins a word; a stem of three letters or fewer, or of two words, must stand whole. */
const matches = (words: readonly string[], text: string, stem: string) =>
  stem.includes(' ') ? text.includes(stem) : stem.length <= 3 ? words.includes(stem) : words.some((w) => w.startsWith(stem));
