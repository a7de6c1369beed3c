import parse, { type CountryCode, type PhoneNumber } from 'libphonenumber-js/min';
import { displayed, planOf } from './phone-plan.ts';

/** A telephone number made comparable (handbook 02, Search: "by phone in any format"). */
export interface Phone {
  /** International form, '+78121234567'; absent when the text cannot be a number of its country. */
  e164?: string;
  /** Digits of the extension, '371'. */
  extension?: string;
  /** What is indexed and searched: the digits of `e164`, or else every digit that was typed. */
  digits: string;
}

const plain = /^\+?[\d\s().\-/‐-―]+$/;
const nonDigits = /\D+/g;
/** Words for "extension" that the library does not know: Lithuanian, Russian and Romanian office habits. */
const officeExtension = /[\s,;(]+(?:vid|vidinis|вн|внутр|добавочный|interior|tr)\.?[\s:№#]*(\d{1,6})\)?\s*$/i;

/**
 * Reads one number as it was typed. `country` (ISO 3166, two letters) says where a number without a country code is
 * dialled: '8 (812) 123-45-67' in RU, '0721 123 456' in RO, '8 612 34567' and '0 612 34567' in LT. Never throws; a
 * text without digits gives `digits: ''`.
 */
export function normalisePhone(raw: string, country?: string): Phone {
  const text = raw.trim().slice(0, 250);
  const region = country && planOf(country) ? (country as CountryCode) : undefined;
  const quick = quickly(text, region);
  if (quick) return { e164: quick, digits: quick.slice(1) };

  const office = officeExtension.exec(text);
  const main = office ? text.slice(0, office.index) : text;
  const parsed = understood(main, region);
  const extension = office?.[1] ?? parsed?.ext;
  const digits = parsed ? parsed.number.slice(1) : main.normalize('NFKC').replace(nonDigits, '');
  return { ...(parsed && { e164: parsed.number }), ...(extension && { extension }), digits };
}

function understood(text: string, region: CountryCode | undefined): PhoneNumber | undefined {
  const local = attempt(text, region);
  if (local?.isValid()) return local;
  const digits = text.replace(nonDigits, '');
  if (digits.length >= 11 && !text.startsWith('+')) {
    const foreign = attempt(`+${digits}`, undefined); // an international number whose plus was lost on the way
    if (foreign?.isValid()) return foreign;
  }
  return local;
}

function attempt(text: string, region: CountryCode | undefined): PhoneNumber | undefined {
  try {
    const parsed = parse(text, region);
    return parsed?.isPossible() ? parsed : undefined;
  } catch {
    return undefined;
  }
}

/** Several numbers in one cell ('+370 5 1234567, 8 612 34567; mob. 8 600 00000') as separate texts. */
export function splitPhones(cell: string): string[] {
  return cell
    .split(/[;,\n\r|]+|\s\/\s|(?<=\d)\s*\/\s*(?=\+|0|8\s?\(|\()|\s+(?=\+\d)/)
    .reduce<string[]>((parts, part) => {
      const text = part.trim();
      // 'tel. 12, ext. 5' was cut at the comma: an extension belongs to the number before it
      if (parts.length && /^(?:x|ext|доб|вн|int|vid)[\s.:]*\d{1,6}$/i.test(text)) parts[parts.length - 1] += ` ${text}`;
      else if (/\d/.test(text)) parts.push(text);
      return parts;
    }, []);
}

/** For the screen and for paper: '+7 812 123 45 67 x12'; text that is not a number is given back as it is. */
export function formatPhone(phone: string, extension?: string | null): string {
  const shown = displayed(phone) ?? attempt(phone, undefined)?.formatInternational() ?? phone;
  return extension ? `${shown} x${extension}` : shown;
}

/**
 * Digits to look for when somebody types a number, or a part of one, into the search box: without the trunk prefix
 * that is dialled only inside the country ('8 (812) 123' in RU is looked for as '812123'). Empty when fewer than 3
 * digits were typed.
 */
export function phoneSearchDigits(typed: string, country?: string): string {
  const { e164, digits } = normalisePhone(typed, country);
  if (e164) return digits;
  const plan = country ? planOf(country) : undefined;
  const bare = typed.includes('+') ? digits : digits.replace(/^00/, '');
  const prefix = plan && !typed.includes('+') ? (plan.trunk?.exec(bare)?.[0].length ?? 0) : 0;
  const rest = prefix > 0 && prefix < bare.length ? bare.slice(prefix) : bare;
  return rest.length < 3 ? '' : rest;
}

/** The plain cases without the library's general machinery, to the same result; undefined where it must decide. */
function quickly(text: string, region: CountryCode | undefined): string | undefined {
  const plan = region && planOf(region);
  if (!plan || plan.rewrites || !plain.test(text) || text.indexOf('+', 1) > 0) return undefined;
  const digits = text.replace(nonDigits, '');
  const international = text[0] === '+';
  if (international ? !digits.startsWith(plan.code) : digits.startsWith(plan.code)) return undefined;
  const dialled = international ? digits.slice(plan.code.length) : digits;
  const withoutTrunk = dialled.slice(plan.trunk?.exec(dialled)?.[0].length ?? 0);
  const national = [withoutTrunk, dialled].find((candidate) => plan.national.test(candidate));
  return national && `+${plan.code}${national}`;
}
