import { languages, pickLanguage, type Lang } from './languages.ts';
import { flatten, translator, type T, type Words } from './translate.ts';

/** How the words of a language come: `first` before anything is shown, `rest` right after. */
export type Loader = (lang: Lang) => { first: Promise<Words>; rest: Promise<Words> };

interface State {
  lang: Lang;
  t: T;
}

const kept = 'daybook.language';
const listeners = new Set<() => void>();
const texts = new Map<Lang, Map<string, string>>();
const whole = new Map<Lang, Promise<void>>();
let loader: Loader | undefined;
let state: State = make('en', true);

function make(lang: Lang, complete: boolean): State {
  // Until the rest has come a text may still be on its way: nothing is shown rather than a key.
  return { lang, t: translator(lang, texts.get(lang) ?? new Map(), complete ? undefined : () => '') };
}

function show(next: State): void {
  state = next;
  if (typeof document !== 'undefined') document.documentElement.lang = next.lang;
  for (const tell of listeners) tell();
}

/** Adds words of a language, for instance in a test. */
export function addWords(lang: Lang, words: Words): void {
  const map = texts.get(lang) ?? new Map<string, string>();
  texts.set(lang, flatten(words, map));
  if (lang === state.lang) show(make(lang, true));
}

/** Says where words come from; call once at the start. */
export function wordsFrom(load: Loader): void {
  loader = load;
}

/** The language chosen on this device, else the first known of the browser's. */
export function firstLanguage(): Lang {
  const chosen = typeof localStorage === 'undefined' ? null : localStorage.getItem(kept);
  return pickLanguage([chosen, ...(typeof navigator === 'undefined' ? [] : navigator.languages)]);
}

/** Shows the interface in a language, at once and without a reload; the choice stays on this device. */
export async function setLanguage(lang: Lang, keep = true): Promise<void> {
  if (!languages.includes(lang)) return;
  if (keep && typeof localStorage !== 'undefined') localStorage.setItem(kept, lang);
  if (!loader || whole.has(lang)) return show(make(lang, true));
  const { first, rest } = loader(lang);
  const map = new Map<string, string>();
  texts.set(lang, map);
  whole.set(
    lang,
    rest.then(
      (words) => {
        flatten(words, map);
        if (state.lang === lang) show(make(lang, true));
      },
      () => {
        whole.delete(lang);
      },
    ),
  );
  flatten(await first, map);
  show(make(lang, false));
}

/** Resolves when every text of the current language is here; a lazy page waits for it. */
export const allWords = (): Promise<void> => whole.get(state.lang) ?? Promise.resolve();

export const current = (): State => state;
export const subscribe = (tell: () => void): (() => void) => {
  listeners.add(tell);
  return () => listeners.delete(tell);
};
