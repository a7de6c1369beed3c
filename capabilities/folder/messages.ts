import { messages as en } from './messages-en.ts';
import { messages as lt } from './messages-lt.ts';
import { messages as ro } from './messages-ro.ts';
import { messages as ru } from './messages-ru.ts';

/** Words of the day folder: `day` stands on the page at once, `folder` in what is asked for beside it. */
export const messages = { en, ru, ro, lt };
