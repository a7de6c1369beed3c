import { nameWords } from './messages/names.ts';
import { refusalWords } from './messages/refusals.ts';
import { signInWords } from './messages/sign-in.ts';

/** All words of people, departments, calendar, absences and signing in. */
export const messages = {
  en: { ...signInWords.en, ...refusalWords.en, ...nameWords.en },
  ru: { ...signInWords.ru, ...refusalWords.ru, ...nameWords.ru },
  ro: { ...signInWords.ro, ...refusalWords.ro, ...nameWords.ro },
  lt: { ...signInWords.lt, ...refusalWords.lt, ...nameWords.lt },
};
