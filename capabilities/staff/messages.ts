import { columnWords } from './messages/columns.ts';
import { nameWords } from './messages/names.ts';
import { refusalWords } from './messages/refusals.ts';
import { rightsWords } from './messages/rights.ts';
import { settingsWords } from './messages/settings.ts';
import { signInWords } from './messages/sign-in.ts';
import { teamWords } from './messages/team.ts';

/** All words of people, departments, calendar, absences and signing in. */
export const messages = {
  en: { ...signInWords.en, ...refusalWords.en, sections: nameWords.en.sections, staff: { ...nameWords.en.staff, ...teamWords.en, ...settingsWords.en, ...rightsWords.en, ...columnWords.en } },
  ru: { ...signInWords.ru, ...refusalWords.ru, sections: nameWords.ru.sections, staff: { ...nameWords.ru.staff, ...teamWords.ru, ...settingsWords.ru, ...rightsWords.ru, ...columnWords.ru } },
  ro: { ...signInWords.ro, ...refusalWords.ro, sections: nameWords.ro.sections, staff: { ...nameWords.ro.staff, ...teamWords.ro, ...settingsWords.ro, ...rightsWords.ro, ...columnWords.ro } },
  lt: { ...signInWords.lt, ...refusalWords.lt, sections: nameWords.lt.sections, staff: { ...nameWords.lt.staff, ...teamWords.lt, ...settingsWords.lt, ...rightsWords.lt, ...columnWords.lt } },
};
