import { fold } from '#plain/fold.ts';
import type { Chance } from './random.ts';

/** A telephone number as it is written, and its digits as they are searched. */
export interface PhoneText {
  value: string;
  key: string;
}

/**
 * Numbers that ring nowhere. Where a country keeps numbers for fiction, those (DE, GB, SE); elsewhere numbers that look right
 * and are not given out: a subscriber's number that begins with 0, or an area that does not exist (EE 30, LV 60).
 * `#` is a digit by chance.
 */
const SHAPES: Record<string, readonly string[]> = {
  LT: ['+370 37 0## ###', '+370 46 0## ###', '+370 41 0## ###', '+370 45 0## ###', '+370 34 0## ###', '+370 38 0## ###', '+370 42 0## ###', '+370 44 0## ###'],
  RO: ['+40 21 0## ####', '+40 264 0## ###', '+40 232 0## ###', '+40 256 0## ###', '+40 241 0## ###'],
  MD: ['+373 22 0## ###', '+373 23 0## ###', '+373 29 0## ###'],
  RU: ['+7 812 0##-##-##', '+7 495 0##-##-##', '+7 343 0##-##-##', '+7 846 0##-##-##', '+7 811 0##-##-##'],
  LV: ['+371 60 ### ###'],
  EE: ['+372 30# ####'],
  PL: ['+48 22 0## ## ##', '+48 58 0## ## ##', '+48 85 0## ## ##', '+48 42 0## ## ##'],
  DE: ['+49 30 23125 ###', '+49 40 66969 ###', '+49 69 90009 ###', '+49 221 4710 ###', '+49 89 99998 ###'],
  SE: ['+46 8 465 004 ##', '+46 40 628 04 ##'],
  GB: ['+44 20 7946 0###', '+44 113 496 0###', '+44 117 496 0###', '+44 7700 900###'],
};

export function phoneOf(c: Chance, country: string): PhoneText {
  const shape = c.pick(SHAPES[country] ?? SHAPES.LT!);
  let value = '';
  for (const ch of shape) value += ch === '#' ? c.int(0, 9) : ch;
  return { value, key: value.replace(/\D/g, '') };
}

const ENDINGS: Record<string, string> = { LT: 'lt', RO: 'ro', MD: 'md', RU: 'ru', LV: 'lv', EE: 'ee', PL: 'pl', DE: 'de', SE: 'se', GB: 'uk' };

/** The name in letters of an address: 'Šiaurės vėjas' is 'siaures-vejas'. */
export const slug = (name: string) => fold(name).replaceAll(' ', '-').replace(/[^a-z0-9-]/g, '').slice(0, 40) || 'firma';

/** A domain under endings that are kept for examples: it can never receive a letter. */
export const domainOf = (c: Chance, name: string, country: string) =>
  `${slug(name)}-${ENDINGS[country] ?? 'lt'}.${c.maybe(0.85) ? 'example' : 'invalid'}`;

export const mailOf = (given: string, family: string, domain: string) => `${slug(given).slice(0, 1)}.${slug(family)}@${domain}`;
