import { useMemo, useSyncExternalStore } from 'react';
import { formats, type Formats } from './format.ts';
import type { Lang } from './languages.ts';
import { current, subscribe } from './store.ts';
import type { T } from './translate.ts';

/** The translator of the shown language; the component is drawn again when the language changes. */
export function useT(): T {
  return useSyncExternalStore(subscribe, () => current().t);
}

export function useLanguage(): Lang {
  return useSyncExternalStore(subscribe, () => current().lang);
}

/** Dates, numbers and money in the shown language. */
export function useFormat(): Formats {
  const lang = useLanguage();
  return useMemo(() => formats(lang), [lang]);
}
