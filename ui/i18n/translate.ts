/** Words of one language: nested objects whose leaves are texts with `{{name}}` places. */
export interface Words {
  [key: string]: string | Words;
}
/** What a capability's `messages.ts` exports. */
export type Messages = Record<string, Words>;
export type Values = Record<string, string | number | null | undefined>;
/** `t('clients.found', { count: 3 })`: the text of a key, plural form chosen by `count`, numbers written in the language's way. */
export type T = (key: string, values?: Values) => string;

/** `{ a: { b: 'x' } }` as `a.b → x`. */
export function flatten(words: Words, into = new Map<string, string>(), prefix = ''): Map<string, string> {
  for (const [key, value] of Object.entries(words)) {
    if (typeof value === 'string') into.set(prefix + key, value);
    else flatten(value, into, `${prefix}${key}.`);
  }
  return into;
}

/**
 * A translator over flat texts. Plural forms follow CLDR: `key_one`, `key_few`, `key_many`, `key_other`.
 * `missing` answers for a key that has no text (the key itself unless said otherwise).
 */
export function translator(lang: string, texts: ReadonlyMap<string, string>, missing: (key: string) => string = (key) => key): T {
  const plural = new Intl.PluralRules(lang);
  const number = new Intl.NumberFormat(lang);
  return (key, values) => {
    const count = values?.count;
    const text =
      (typeof count === 'number' ? (texts.get(`${key}_${plural.select(count)}`) ?? texts.get(`${key}_other`)) : undefined) ??
      texts.get(key);
    if (text === undefined) return missing(key);
    if (!values) return text;
    return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
      const value = values[name];
      return typeof value === 'number' ? number.format(value) : (value ?? '');
    });
  };
}

/** All owners' words of one language laid over each other into one tree. A text defined twice is an error: one word per thing. */
export function mergeWords(trees: readonly Words[]): Words {
  const merge = (into: Words, from: Words, path: string) => {
    for (const [key, value] of Object.entries(from)) {
      const old = into[key];
      if (old === undefined) into[key] = typeof value === 'string' ? value : merge({}, value, `${path}${key}.`);
      else if (typeof old === 'string' || typeof value === 'string') throw new Error(`The text ${path}${key} is defined twice`);
      else merge(old, value, `${path}${key}.`);
    }
    return into;
  };
  return trees.reduce<Words>((all, tree) => merge(all, tree, ''), {});
}
