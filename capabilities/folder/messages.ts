import { messages as en } from './messages-en.ts';
import { messages as lt } from './messages-lt.ts';
import { messages as ro } from './messages-ro.ts';
import { messages as ru } from './messages-ru.ts';
import { refusalWords } from './refusal-words.ts';

/** Words of the day folder: `day` stands on the page at once, `folder` in what is asked for beside it. */
export const messages = {
  en: { ...en, ...refusalWords.en },
  ru: { ...ru, ...refusalWords.ru },
  ro: { ...ro, ...refusalWords.ro },
  lt: { ...lt, ...refusalWords.lt },
};
