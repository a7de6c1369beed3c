import { words } from 'virtual:words';
import { wordsFrom } from '#ui/i18n/store.ts';

export { firstLanguage, setLanguage } from '#ui/i18n/store.ts';
export { useFormat, useLanguage, useT } from '#ui/i18n/use.ts';

/** Words come as two small files per language; only the shown language's are fetched, the first page's before the rest. */
export function startWords(): void {
  wordsFrom((lang) => {
    const [first, rest] = words[lang];
    const begun = first();
    return {
      first: begun.then((module) => module.default),
      rest: begun.then(rest).then((module) => module.default),
    };
  });
}
