/** Country -> currency and time zone that are proposed when a company is set up; both can be changed. */
const DEFAULTS: Record<string, readonly [currency: string, timeZone: string]> = {
  LT: ['EUR', 'Europe/Vilnius'], LV: ['EUR', 'Europe/Riga'], EE: ['EUR', 'Europe/Tallinn'], RO: ['RON', 'Europe/Bucharest'], MD: ['MDL', 'Europe/Chisinau'],
  RU: ['RUB', 'Europe/Moscow'], UA: ['UAH', 'Europe/Kyiv'], BY: ['BYN', 'Europe/Minsk'], PL: ['PLN', 'Europe/Warsaw'], DE: ['EUR', 'Europe/Berlin'],
  AT: ['EUR', 'Europe/Vienna'], CH: ['CHF', 'Europe/Zurich'], FR: ['EUR', 'Europe/Paris'], IT: ['EUR', 'Europe/Rome'], ES: ['EUR', 'Europe/Madrid'],
  PT: ['EUR', 'Europe/Lisbon'], NL: ['EUR', 'Europe/Amsterdam'], BE: ['EUR', 'Europe/Brussels'], LU: ['EUR', 'Europe/Luxembourg'], IE: ['EUR', 'Europe/Dublin'],
  GB: ['GBP', 'Europe/London'], DK: ['DKK', 'Europe/Copenhagen'], SE: ['SEK', 'Europe/Stockholm'], NO: ['NOK', 'Europe/Oslo'], FI: ['EUR', 'Europe/Helsinki'],
  CZ: ['CZK', 'Europe/Prague'], SK: ['EUR', 'Europe/Bratislava'], HU: ['HUF', 'Europe/Budapest'], SI: ['EUR', 'Europe/Ljubljana'], HR: ['EUR', 'Europe/Zagreb'],
  RS: ['RSD', 'Europe/Belgrade'], BG: ['EUR', 'Europe/Sofia'], GR: ['EUR', 'Europe/Athens'], CY: ['EUR', 'Asia/Nicosia'], MT: ['EUR', 'Europe/Malta'],
  TR: ['TRY', 'Europe/Istanbul'], GE: ['GEL', 'Asia/Tbilisi'], AM: ['AMD', 'Asia/Yerevan'], AZ: ['AZN', 'Asia/Baku'], KZ: ['KZT', 'Asia/Almaty'],
  KG: ['KGS', 'Asia/Bishkek'], UZ: ['UZS', 'Asia/Tashkent'], TJ: ['TJS', 'Asia/Dushanbe'], IL: ['ILS', 'Asia/Jerusalem'], US: ['USD', 'America/New_York'],
  CA: ['CAD', 'America/Toronto'],
};

/** Country -> currency and time zone; the browser's own zone for a country that is not listed. */
export function defaultsOf(country: string): { currency: string; timeZone: string } {
  const known = DEFAULTS[country];
  return { currency: known?.[0] ?? 'EUR', timeZone: known?.[1] ?? Intl.DateTimeFormat().resolvedOptions().timeZone };
}

/** The country this browser stands in, by its time zone; otherwise where the language is at home. */
export function guessCountry(lang: string): string {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const found = Object.entries(DEFAULTS).find(([, [, timeZone]]) => timeZone === zone)?.[0];
  return found ?? { lt: 'LT', ro: 'RO', ru: 'RU' }[lang] ?? 'LT';
}

/** Countries by their names in a language. */
export function countryOptions(lang: string): { value: string; label: string }[] {
  const names = new Intl.DisplayNames([lang], { type: 'region' });
  return Object.keys(DEFAULTS)
    .map((code) => ({ value: code, label: names.of(code) ?? code }))
    .sort((a, b) => a.label.localeCompare(b.label, lang));
}

/** Currencies by code and name. */
export function currencyOptions(lang: string): { value: string; label: string }[] {
  const names = new Intl.DisplayNames([lang], { type: 'currency' });
  return [...new Set(Object.values(DEFAULTS).map(([currency]) => currency))].sort().map((code) => ({ value: code, label: `${code} · ${names.of(code)}` }));
}

/** All time zones this browser knows. */
export const zoneOptions = (): { value: string; label: string }[] =>
  Intl.supportedValuesOf('timeZone').map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }));
