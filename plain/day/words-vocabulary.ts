/** The words of dates in four languages. A star ends a stem: every ending is understood. Diacritics do not matter. */

export type Unit = 'day' | 'week' | 'month' | 'year';

/** Lower case, without diacritics and apostrophes: "Šiandien" and "siandien" are one word. */
export const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}'’]/gu, '');

const words = (text: string): string[] => fold(text).split(/\s+/);

/** A finder of the 1-based line in which a word stands. */
function lines(text: string): (word: string) => number | undefined {
  const exact = new Map<string, number>();
  const stems: [string, number][] = [];
  for (const [i, line] of text.split('|').entries()) {
    for (const word of words(line)) {
      if (word.endsWith('*')) stems.push([word.slice(0, -1), i + 1]);
      else if (word) exact.set(word.replaceAll('_', ' '), i + 1);
    }
  }
  return (word) => (word ? (exact.get(word) ?? stems.find(([stem]) => word.startsWith(stem))?.[1]) : undefined);
}

const set = (text: string): ReadonlySet<string> => new Set(words(text));

/** One to twelve. */
export const numberOf = lines(
  `one a an один одну одна un o unu una vienas viena vieno vienos|two два две пару doi doua du dvi dviejų
  |three три trei trys tris trijų|four четыре patru keturi* |five пять cinci penki*
  |six шесть șase šeši*|seven семь șapte septyni*|eight восемь opt aštuoni*
  |nine девять nouă devyni*|ten десять zece dešimt dešimties|eleven одиннадцать unsprezece vienuolik*
  |twelve двенадцать doisprezece douăsprezece dvylik*`,
);

export const monthOf = lines(
  `jan january янв январ* ian ianuarie saus sausi*|feb february фев февр феврал* februarie vas vasari*
  |mar march мар март* martie kov kov*|apr april апр апрел* aprilie bal baland*|may май мая мае mai geg geguž*
  |jun june июн* iun iunie birž*|jul july июл* iul iulie liep liep*|aug august авг август* rugp*
  |sep sept september сен сент* septembrie rugs*|oct october окт* octombrie spal*
  |nov november ноя* noi noiembrie nov noiem lapkr*|dec december дек* decembrie gruod*`,
);

export const weekdayOf = lines(
  `mon monday пн пон понедельн* lun luni lunea pr pirmad*|tue tues tuesday вт вторник* mar marți marțea an antrad*
  |wed weds wednesday ср сред* mie miercuri miercurea tr trečiad*|thu thur thurs thursday чт чет четверг* joi joia kt ketvirtad*
  |fri friday пт пят пятниц* vin vineri vinerea pn penktad*|sat saturday сб суб суббот* sâm sâmbătă sâmbăta št šeštad*
  |sun sunday вс вос воскресен* dum duminică duminica sk sekmad*`,
);

const UNITS: Unit[] = ['day', 'week', 'month', 'year'];
const unit = lines(
  `day days день дня дней дню zi zile ziua ziuă dien*|week weeks недел* нед săptămân* săpt savait* savaič* sav
  |month months месяц* мес lună luna lunii lunile mėn mėnes*|year years год* лет anul ani metai metų metus metams`,
);
const unitAfterNumber = lines('d д z|w wk н s|m mo mon м l luni|y yr г an a');

/** A unit of time; after a figure its short forms count, too ("+2d", "2 нед", "3 luni"). */
export const unitOf = (word: string, afterNumber: boolean): Unit | undefined =>
  UNITS[((afterNumber ? unitAfterNumber(word) : undefined) ?? unit(word) ?? 0) - 1];

const WHEN = ['working', 'later', -1, 0, 1, 2] as const;
const QUICK = `next_working_day next_business_day next_workday nwd следующий_рабочий_день ближайший_рабочий_день
   următoarea_zi_lucrătoare ziua_lucrătoare_următoare prima_zi_lucrătoare kita_darbo_diena kitą_darbo_dieną artimiausia_darbo_diena
  |later someday потом позже позднее mai_târziu cândva vėliau kada_nors
  |yesterday вчера ieri vakar|today tod сегодня azi astăzi šiandien šiand
  |tomorrow tmr tmrw tom завтра mâine rytoj ryt
  |day_after_tomorrow the_day_after_tomorrow послезавтра poimâine poryt`;
const quick = lines(QUICK);

/** Days from today, the next working day, or later. */
export const quickOf = (word: string): (typeof WHEN)[number] | undefined => WHEN[(quick(word) ?? 0) - 1];

const edge = lines(`end eom конец конца конце концу sfârșit* finalul pabaig*|start beginning начал* început* pradži*`);
export const edgeOf = (word: string): 'start' | 'end' | undefined => (['end', 'start'] as const)[(edge(word) ?? 0) - 1];

export const NEXT = lines(
  'next следующ* будущ* viitor viitoare viitorul următor* următoar* kitas kita kito kitos kitam kitame ateinan*',
);
export const THIS = lines(
  'this это эту этот этой этом asta ăsta aceasta această acest acestei acestui šis ši šį šią šio šios šiame',
);

/** "In" of "in two weeks". */
export const AFTER = set('in through через спустя peste în după po už');
/** "At" of "at 10". */
export const AT = set('at в во la ora orele');
export const HOUR = lines('h hr hrs oclock час* ч val valand*');
export const MINUTE = lines('min minut* мин*');
const part = lines('am утра ryto dimineața|pm дня вечера vakaro după_amiaza seara');
export const partOfDay = (word: string): 'am' | 'pm' | undefined => (['am', 'pm'] as const)[(part(word) ?? 0) - 1];

/** Words that only name the figure before them. */
export const OF_DAY = set('st nd rd th го е ое числа d diena dieną');
export const OF_YEAR = set('m metų metai г год года году');
export const FILLER = set(
  'on the of by for to until till from now at time на к ко до по числа г года pe de la din lui pentru până iki nuo ближайший ближайшую ближайшее coming',
);

const PHRASES = new Set(words(`${QUICK} după_amiaza`).filter((word) => word.includes('_')));
export const isPhrase = (parts: readonly string[]): boolean => PHRASES.has(parts.join('_'));
