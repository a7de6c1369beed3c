import { existsSync, readdirSync, statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import { languages } from '../i18n/languages.ts';
import { mergeWords, type Messages, type Words } from '../i18n/translate.ts';

const root = `${import.meta.dirname.replaceAll('\\', '/').replace(/ui\/build$/, '')}`;

/** Every `messages.ts` of the house: capabilities, house components, the shell, the application. */
export function messageFiles(): string[] {
  const capabilities = readdirSync(`${root}capabilities`).map((name) => `${root}capabilities/${name}/messages.ts`);
  return [`${root}ui/messages.ts`, `${root}app/web/messages.ts`, `${root}app/messages.ts`, ...capabilities].filter((file) => existsSync(file));
}

/** The messages of each file, by its path in the repository. */
export async function collectMessages(): Promise<Map<string, Messages>> {
  const all = new Map<string, Messages>();
  for (const file of messageFiles()) {
    const module = await import(/* @vite-ignore */ `${pathToFileURL(file).href}?${statSync(file).mtimeMs}`);
    all.set(file.slice(root.length), module.messages);
  }
  return all;
}

/** All words of one language in one tree. */
export async function collectWords(lang: string): Promise<Words> {
  return mergeWords([...(await collectMessages()).values()].map((messages) => messages[lang] ?? {}));
}

/** Splits words into those whose path is in `paths` (`clients` or `clients.card`) and the others. */
export function splitWords(words: Words, paths: readonly string[], prefix = ''): { first: Words; rest: Words } {
  const first: Words = {};
  const rest: Words = {};
  for (const [key, value] of Object.entries(words)) {
    const path = prefix + key;
    if (paths.includes(path)) first[key] = value;
    else if (typeof value !== 'string' && paths.some((wanted) => wanted.startsWith(`${path}.`))) {
      const inner = splitWords(value, paths, `${path}.`);
      first[key] = inner.first;
      rest[key] = inner.rest;
    } else rest[key] = value;
  }
  return { first, rest };
}

/**
 * `virtual:words` gives the browser a loader per language; each language is two small files, the words of the first
 * page (app/web/first-words.ts) and all others, so that only what is shown first is waited for.
 */
export function words(): Plugin {
  return {
    name: 'daybook-words',
    resolveId: (id) => (id.startsWith('virtual:words') ? `\0${id}` : undefined),
    async load(id) {
      if (!id.startsWith('\0virtual:words')) return;
      const [, lang, part] = id.slice(1).split('/');
      if (!lang)
        return `export const words = {${languages
          .map((each) => `${each}: [() => import('virtual:words/${each}/first'), () => import('virtual:words/${each}/rest')]`)
          .join(',')}};`;
      for (const file of messageFiles()) this.addWatchFile(file);
      const { firstWords } = await import(/* @vite-ignore */ pathToFileURL(`${root}app/web/first-words.ts`).href);
      const split = splitWords(await collectWords(lang), firstWords);
      return `export default ${JSON.stringify(part === 'first' ? split.first : split.rest)};`;
    },
  };
}
