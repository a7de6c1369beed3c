import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compareMessages } from '#ui/i18n/compare.ts';
import { languages } from '#ui/i18n/languages.ts';
import { flatten } from '#ui/i18n/translate.ts';
import { collectMessages, collectWords, splitWords } from '#ui/build/words.ts';

const all = await collectMessages();

test.each([...all.keys()])('%s says the same in four languages, with all plural forms', (file) => {
  expect(compareMessages(all.get(file)!, languages)).toEqual([]);
});

test('no text is defined in two places', async () => {
  for (const lang of languages) await collectWords(lang);
});

const zones = ['ui', 'app/web', ...readdirSync('capabilities').map((name) => `capabilities/${name}`)];
test.each(zones)('every text that %s asks for by name exists', async (zone) => {
  const known = flatten(await collectWords('en'));
  const has = (key: string) => known.has(key) || known.has(`${key}_other`);
  const missing: string[] = [];
  for (const name of readdirSync(zone, { recursive: true }) as string[]) {
    if (!/\.tsx?$/.test(name) || /\.(test|stories)\.tsx?$/.test(name)) continue;
    const text = readFileSync(`${zone}/${name}`, 'utf8').replace(/^\s*(\*|\/\*|\/\/).*$/gm, '');
    for (const [, key] of text.matchAll(/\bt\(\s*'([\w.]+)'|\b(?:labelKey|titleKey|textKey): '([\w.]+)'/g).map((m) => [m[0], m[1] ?? m[2]]))
      if (!has(key!)) missing.push(`${name}: ${key}`);
  }
  expect(missing).toEqual([]);
});

test('the first page’s words are taken out by path', () => {
  expect(splitWords({ a: { b: 'x', c: 'y' }, d: 'z' }, ['a.b'])).toEqual({ first: { a: { b: 'x' } }, rest: { a: { c: 'y' }, d: 'z' } });
});
