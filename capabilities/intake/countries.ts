import { fold } from '#plain/fold.ts';

/** Other names of countries than the ones `Intl` knows, and three-letter codes of those we trade with. */
const more: Record<string, string> = {
  GB:
    'uk; great britain; england; scotland; wales; gbr; великобритания; англия; marea britanie; anglia; ' +
    'didžioji britanija; anglija',
  US: 'usa; u s a; us; united states of america; америка; сша; s u a; sua; statele unite; jav; amerika',
  RU: 'rus; russian federation; российская федерация; рф; federația rusă; rusijos federacija',
  MD: 'mda; republic of moldova; republica moldova; республика молдова; молдавия; moldovos respublika; moldavia',
  RO: 'rou; rom; românia; romînia; румыния; rumunija',
  LT: 'ltu; lietuva; lietuvos respublika; республика литва; republic of lithuania',
  LV: 'lva; latvijas republika; latvijos respublika; латвийская республика',
  EE: 'est; eesti; эстонская республика; estijos respublika',
  BY: 'blr; белоруссия; республика беларусь; baltarusija; gudija',
  UA: 'ukr',
  KZ: 'kaz; республика казахстан',
  PL: 'pol; polska',
  DE: 'deu; ger; brd; deutschland; фрг',
  NL: 'nld; holland; голландия; olanda; olandija; the netherlands',
  CZ: 'cze; czech republic; чешская республика; cehia; republica cehă; čekijos respublika; česká republika',
  SK: 'svk; slovak republic',
  FR: 'fra',
  IT: 'ita; italia',
  ES: 'esp; españa',
  AT: 'aut; österreich',
  BE: 'bel',
  HU: 'hun; magyarország',
  BG: 'bgr; българия',
  GR: 'grc; el; ellada; hellas',
  SE: 'swe; sverige',
  FI: 'fin; suomi',
  NO: 'nor; norge',
  DK: 'dnk; danmark',
  CH: 'che; schweiz; suisse; svizzera',
  TR: 'tur; türkiye; turkey; турция',
  CN: 'chn; prc; кнр; китайская народная республика',
  KR: 'korea; south korea; republic of korea; южная корея; coreea de sud; pietų korėja',
  AE: 'uae; оаэ; emirates; jae',
  MK: 'macedonia; македония',
  CI: 'ivory coast',
  CD: 'congo',
  PH: 'philipines',
  IE: 'irl; eire',
  PT: 'prt',
  IL: 'isr',
  GE: 'geo; საქართველო',
  AM: 'arm',
  IN: 'ind',
  JP: 'jpn',
};

let byName: Map<string, string> | undefined;
function names(): Map<string, string> {
  if (byName) return byName;
  byName = new Map();
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const tables = ['en', 'ru', 'ro', 'lt', 'de', 'fr', 'es', 'it', 'pl', 'lv', 'et', 'uk'].map(
    (lang) => new Intl.DisplayNames(lang, { type: 'region', fallback: 'none' }),
  );
  const retired = new Set([
    'UK',
    'SU',
    'YU',
    'DD',
    'BU',
    'TP',
    'ZR',
    'CS',
    'AN',
    'NT',
    'FX',
    'VD',
    'YD',
    'NH',
    'HV',
    'DY',
    'RH',
    'QU',
    'UN',
    'EZ',
    'ZZ',
    'XA',
    'XB',
    'QO',
    'EU',
  ]);
  for (const code of letters.flatMap((a) => letters.map((b) => a + b))) {
    if (retired.has(code)) continue;
    for (const table of tables) {
      const name = table.of(code);
      if (!name) continue;
      byName.set(fold(name), code);
      byName.set(fold(code), code);
    }
  }
  for (const [code, list] of Object.entries(more)) for (const name of list.split(';')) byName.set(fold(name), code);
  return byName;
}

/**
 * The two-letter code (ISO 3166) of a country written as a code or by its name in any of our languages; undefined when
 * unknown.
 */
export function readCountry(text: string): string | undefined {
  return names().get(fold(text));
}
