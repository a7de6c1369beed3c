const names = new Map<string, Intl.DisplayNames>();

/** A country by its two letters as a language calls it; the letters when it knows none such. */
export function formatCountry(code: string, language: string): string {
  let known = names.get(language);
  if (!known) names.set(language, (known = new Intl.DisplayNames(language, { type: 'region' })));
  try {
    return known.of(code) ?? code;
  } catch {
    return code;
  }
}
