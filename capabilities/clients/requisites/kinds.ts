/** Kinds of requisites (handbook 02, The client): registration and tax numbers and bank details. */
export const requisiteKinds = [
  'company_code',
  'vat',
  'cui',
  'trade_register',
  'inn',
  'kpp',
  'ogrn',
  'ogrnip',
  'idno',
  'tax_number',
  'iban',
  'bic',
  'bank',
  'bik',
  'account',
  'corr_account',
] as const;
export type RequisiteKind = (typeof requisiteKinds)[number];

export const euCountries = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(
  ' ',
);

const own: Record<string, readonly RequisiteKind[]> = {
  RO: ['cui', 'trade_register', 'vat', 'iban', 'bank', 'bic'],
  LT: ['company_code', 'vat', 'iban', 'bank', 'bic'],
  RU: ['inn', 'kpp', 'ogrn', 'ogrnip', 'account', 'bik', 'corr_account', 'bank'],
  MD: ['idno', 'vat', 'iban', 'bank', 'bic'],
};
const inTheUnion: readonly RequisiteKind[] = ['company_code', 'vat', 'tax_number', 'iban', 'bank', 'bic'];
const elsewhere: readonly RequisiteKind[] = ['company_code', 'tax_number', 'vat', 'iban', 'bank', 'bic', 'account'];

/** What is asked of a client of this country, in the order a form shows it. `country` is ISO 3166, two letters. */
export function requisiteKindsFor(country: string | null | undefined): readonly RequisiteKind[] {
  if (!country) return elsewhere;
  return own[country] ?? (euCountries.includes(country) ? inTheUnion : elsewhere);
}

/** Kinds that belong to one country only. */
export const countryOfKind: Partial<Record<RequisiteKind, string>> = {
  cui: 'RO',
  trade_register: 'RO',
  inn: 'RU',
  kpp: 'RU',
  ogrn: 'RU',
  ogrnip: 'RU',
  bik: 'RU',
  corr_account: 'RU',
  idno: 'MD',
};
