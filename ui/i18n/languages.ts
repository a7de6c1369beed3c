/** The languages of the interface (handbook 00, Language), in the order they are offered. */
export const languages = ['en', 'ru', 'ro', 'lt'] as const;
export type Lang = (typeof languages)[number];

/** Each language by its own name, as shown in the switch. */
export const languageNames: Record<Lang, string> = {
  en: 'English',
  ru: 'Русский',
  ro: 'Română',
  lt: 'Lietuvių',
};

/** The first offered language that the reader prefers; English when none is. `wanted` are BCP 47 tags, best first. */
export function pickLanguage(wanted: readonly (string | null | undefined)[]): Lang {
  for (const tag of wanted) {
    const base = tag?.toLowerCase().split('-')[0];
    // Moldova's `mo` is Romanian.
    const found = languages.find((lang) => lang === (base === 'mo' ? 'ro' : base));
    if (found) return found;
  }
  return 'en';
}

export const isLang = (tag: string): tag is Lang => (languages as readonly string[]).includes(tag);
