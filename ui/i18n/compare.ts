import { flatten, type Messages } from './translate.ts';

const form = /^(.*)_(zero|one|two|few|many|other)$/;
const places = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/g))].sort().join(' ');

/**
 * What is wrong between the languages of one `messages.ts`: texts missing or extra, plural forms a language needs and
 * lacks (CLDR categories of `Intl.PluralRules`) or has beyond them, empty texts, places such as `{{name}}` that differ.
 * An empty list means that every language says the same.
 */
export function compareMessages(messages: Messages, languages: readonly string[]): string[] {
  const wrong: string[] = [];
  const texts = new Map(languages.map((lang) => [lang, flatten(messages[lang] ?? {})]));
  const plurals = new Set<string>();
  const singles = new Set<string>();
  const all = [...texts.values()].flatMap((map) => [...map.keys()]);
  for (const key of all) if (form.exec(key)?.[2] === 'other') plurals.add(form.exec(key)![1]!);
  for (const key of all) if (!plurals.has(form.exec(key)?.[1] ?? '')) singles.add(key);

  for (const [lang, map] of texts) {
    for (const key of singles) if (!map.has(key)) wrong.push(`${lang}: ${key} is missing`);
    const categories = new Intl.PluralRules(lang).resolvedOptions().pluralCategories as string[];
    for (const base of plurals) {
      for (const category of categories)
        if (!map.has(`${base}_${category}`)) wrong.push(`${lang}: ${base}_${category} is missing`);
      for (const key of map.keys()) {
        const found = form.exec(key);
        if (found?.[1] === base && !categories.includes(found[2]!)) wrong.push(`${lang}: ${key} is never used`);
      }
    }
    for (const [key, text] of map) if (!text.trim()) wrong.push(`${lang}: ${key} is empty`);
  }
  const first = texts.get(languages[0]!)!;
  for (const [lang, map] of texts) {
    for (const key of singles)
      if (map.has(key) && first.has(key) && places(map.get(key)!) !== places(first.get(key)!))
        wrong.push(`${lang}: ${key} has other places than ${languages[0]}`);
    for (const base of plurals) {
      const want = places(first.get(`${base}_other`) ?? '');
      const got = map.get(`${base}_other`);
      if (got !== undefined && places(got) !== want) wrong.push(`${lang}: ${base}_other has other places than ${languages[0]}`);
    }
  }
  return wrong;
}
