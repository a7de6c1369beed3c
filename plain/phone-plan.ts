import { type CountryCode, Metadata } from 'libphonenumber-js/min';

/**
 * What the library knows of a country's numbers, with its expressions compiled once: the library itself compiles them
 * anew for every number, and an import brings 100,000 numbers of the same kind.
 */
export interface Plan {
  code: string;
  national: RegExp;
  trunk: RegExp | undefined;
  /** The trunk prefix rewrites the number (Argentina, Mexico …): only the library can follow. */
  rewrites: boolean;
  formats: { pattern: RegExp; leading: RegExp | undefined; into: string }[];
}

/** The part of the library's metadata that its types leave out. */
interface LibraryPlan {
  callingCode(): string;
  nationalNumberPattern(): string;
  nationalPrefixForParsing(): string | undefined;
  nationalPrefixTransformRule(): string | undefined;
  formats(): { pattern(): string; leadingDigitsPatterns(): string[]; internationalFormat(): string }[];
}
interface LibraryMetadata {
  hasCallingCode(code: string): boolean;
  getCountryCodesForCallingCode(code: string): string[] | undefined;
}

const byCountry = new Map<string, Plan | undefined>();
const byCode = new Map<string, Plan | undefined>();

/** undefined: there is no such country. */
export function planOf(country: string): Plan | undefined {
  if (!byCountry.has(country)) byCountry.set(country, compile(country));
  return byCountry.get(country);
}

function compile(country: string): Plan | undefined {
  try {
    const metadata = new Metadata();
    metadata.selectNumberingPlan(country as CountryCode);
    const library = metadata.numberingPlan as unknown as LibraryPlan;
    const trunk = library.nationalPrefixForParsing();
    return {
      code: library.callingCode(),
      national: new RegExp(`^(?:${library.nationalNumberPattern()})$`),
      trunk: trunk ? new RegExp(`^(?:${trunk})`) : undefined,
      rewrites: Boolean(library.nationalPrefixTransformRule()),
      formats: library.formats().map((format) => {
        const leading = format.leadingDigitsPatterns().at(-1);
        return {
          pattern: new RegExp(`^(?:${format.pattern()})$`),
          leading: leading ? new RegExp(`^(?:${leading})`) : undefined,
          into: format.internationalFormat(),
        };
      }),
    };
  } catch {
    return undefined;
  }
}

/** The plan of the main country of the calling code a '+' number begins with. */
function planOfNumber(digits: string): Plan | undefined {
  for (let length = 1; length <= 3; length++) {
    const code = digits.slice(0, length);
    if (!byCode.has(code)) {
      const metadata = new Metadata() as unknown as LibraryMetadata;
      const [country] = metadata.hasCallingCode(code) ? (metadata.getCountryCodesForCallingCode(code) ?? []) : [];
      byCode.set(code, country ? planOf(country) : undefined);
    }
    const plan = byCode.get(code);
    if (plan) return plan;
  }
  return undefined;
}

/** '+78121234567' → '+7 812 123 45 67'; undefined where the number is not of its country's usual pattern. */
export function displayed(e164: string): string | undefined {
  if (!/^\+\d{8,15}$/.test(e164)) return undefined;
  const plan = planOfNumber(e164.slice(1));
  const national = plan ? e164.slice(1 + plan.code.length) : '';
  if (!plan?.national.test(national)) return undefined;
  const format = plan.formats.find(
    ({ pattern, leading }) => (!leading || leading.test(national)) && pattern.test(national),
  );
  const shown = format
    ? national
        .replace(format.pattern, format.into)
        .replace(/[-‐-―−ー－./()[\]~⁓∼～\s]+/g, ' ')
        .trim()
    : national;
  return `+${plan.code} ${shown}`;
}
