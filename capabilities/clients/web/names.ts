import { languageNames, languages } from '#ui/i18n/languages.ts';
import { useLanguage, useT } from '#ui/i18n/use.ts';
import type { Option } from '#ui/select/options.ts';
import { countries, currencies } from './choices.ts';

const made = new Map<string, Intl.DisplayNames>();
function display(lang: string, type: 'region' | 'currency' | 'language'): Intl.DisplayNames {
  const key = `${lang}.${type}`;
  let found = made.get(key);
  if (!found) made.set(key, (found = new Intl.DisplayNames(lang, { type })));
  return found;
}

/** A country by its two letters, in the reader's language; the letters themselves when nobody knows such a country. */
export function countryName(lang: string, code: string): string {
  try {
    return display(lang, 'region').of(code) ?? code;
  } catch {
    return code;
  }
}

export function useCountryOptions(): readonly Option[] {
  const lang = useLanguage();
  return countries.map((code) => ({ value: code, label: countryName(lang, code), note: code }));
}
export const currencyOptions = (lang: string): readonly Option[] =>
  currencies.map((code) => ({ value: code, label: code, note: display(lang, 'currency').of(code) ?? '' }));
export const languageOptions: readonly Option[] = languages.map((lang) => ({ value: lang, label: languageNames[lang] }));

const SPOKEN = ['en', 'ru', 'ro', 'lt', 'lv', 'et', 'pl', 'de', 'uk', 'be', 'fr', 'it', 'es', 'nl', 'cs', 'sk', 'hu', 'bg', 'sr', 'hr', 'sl', 'el', 'tr', 'da', 'sv', 'nb', 'fi', 'pt', 'ka', 'hy', 'az', 'kk', 'uz', 'he', 'ar', 'zh', 'ja', 'ko', 'hi', 'vi'];
/** Languages clients may understand, in the reader's own words. */
export const spokenLanguages = (lang: string): readonly Option[] => SPOKEN.map((code) => ({ value: code, label: display(lang, 'language').of(code) ?? code }));

let zones: readonly Option[] | undefined;
/** Every time zone the browser knows. */
export const zoneOptions = (): readonly Option[] =>
  (zones ??= Intl.supportedValuesOf('timeZone').map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') })));

/** The words of a list as options: `useWordOptions(sizes, 'client.size')`. */
export function useWordOptions(list: readonly string[], prefix: string): Option[] {
  const t = useT();
  return list.map((value) => ({ value, label: t(`${prefix}.${value}`) }));
}
