import {
  BUYS_FOR,
  type BuysFor,
  CLIENT_KINDS,
  type ClientKind,
  SIZES,
  type Size,
  STATUSES,
  type Status,
} from '#cap/clients/model.ts';
import { nameWords } from '#cap/clients/messages/names.ts';
import { fold } from '#plain/fold.ts';

/**
 * Words by which other tables name the values of our lists, in four languages and of other CRMs; `own`: as our screens and
 * exports name them.
 */
function reader<T extends string>(values: readonly T[], words: Record<T, string>, own: readonly Record<T, string>[] = []): (text: string) => T | undefined {
  const byWord = new Map<string, T>();
  for (const value of values)
    for (const word of [value, ...words[value].split(';'), ...own.map((language) => language[value])]) byWord.set(fold(word), value);
  return (text) => byWord.get(fold(text));
}

const names = Object.values(nameWords);

export const readStatus: (text: string) => Status | undefined = reader(STATUSES, {
  prospect:
    'lead; subscriber; opportunity; marketing qualified lead; sales qualified lead; mql; sql; potential; ' +
    'potential client; new; open; in progress; cold; warm; hot; engaging; prospecting; лид; потенциальный; ' +
    'потенциальный клиент; новый; в работе; ' +
    'potențial; client potențial; nou; în lucru; potencialus; potencialus klientas; naujas; vykdoma',
  client:
    'customer; active; won; evangelist; in contract; current; клиент; действующий; активный; постоянный; ' +
    'покупатель; заказчик; client activ; activ; cumpărător; klientas; aktyvus; esamas; nuolatinis; pirkėjas',
  dormant:
    'inactive; sleeping; paused; неактивный; спящий; приостановлен; inactiv; adormit; neaktyvus; miegantis; ' +
    'sustabdytas',
  lost:
    'former; former customer; churned; closed lost; потерян; потерянный; бывший; ушел; отказ; pierdut; ' +
    'fost client; prarastas; buvęs; atsisakė',
  unpromising:
    'unqualified; disqualified; bad; not interested; бесперспективный; не интересно; некачественный; ' +
    'neperspectiv; fără perspectivă; neperspektyvus; nesidomi',
  closed:
    'liquidated; dissolved; bankrupt; archived; ликвидирован; закрыт; банкрот; недействующий; închis; ' +
    'lichidat; radiat; faliment; likviduotas; uždarytas; išregistruotas; bankrutavęs',
}, names.map((words) => words.status));
export const readSize: (text: string) => Size | undefined = reader(SIZES, {
  small: 's; micro; малый; маленький; микро; мелкий; mic; mică; micro; mažas; maža; labai maža',
  medium: 'm; mid; middle; средний; mediu; medie; mijlociu; vidutinis; vidutinė',
  large: 'l; big; enterprise; крупный; большой; mare; didelis; didelė; stambus',
  government:
    'state; public; public sector; государственный; госсектор; бюджетный; de stat; guvernamental; public; ' +
    'valstybinis; valstybinė; biudžetinė',
}, names.map((words) => words.size));
export const readClientKind: (text: string) => ClientKind | undefined = reader(CLIENT_KINDS, {
  company:
    'legal entity; organization; business; b2b; true; 1; юрлицо; юридическое лицо; компания; организация; ' +
    'persoană juridică; companie; juridinis asmuo; įmonė',
  entrepreneur:
    'sole trader; self employed; sole proprietor; ип; индивидуальный предприниматель; предприниматель; pfa; ' +
    'întreprinzător; ii; individuali veikla; iį; individuali įmonė',
  private_person:
    'person; individual; private; consumer; b2c; false; 0; физлицо; физическое лицо; частное лицо; ' +
    'persoană fizică; fizinis asmuo; privatus asmuo',
}, names.map((words) => words.kind));
export const readBuysFor: (text: string) => BuysFor | undefined = reader(BUYS_FOR, {
  resale:
    'wholesale; reseller; dealer; опт; оптовый; перепродажа; дилер; en gros; angro; revânzare; didmena; ' +
    'perpardavimui; didmeninis',
  own_use:
    'own use; corporate; собственные нужды; корпоративный; для себя; uz propriu; corporativ; savo reikmėms; ' +
    'korporatyvinis; verslo',
  private_use:
    'private use; retail; личное пользование; розница; розничный; uz personal; retail; asmeniniam naudojimui; ' +
    'mažmena; mažmeninis',
}, names.map((words) => words.buysFor));
export const readLanguage: (text: string) => 'en' | 'ru' | 'ro' | 'lt' | undefined = reader(['en', 'ru', 'ro', 'lt'], {
  en: 'english; английский; engleză; anglų; eng; gb; en us; en gb',
  ru: 'russian; русский; rusă; rusų; rus; ru ru',
  ro: 'romanian; moldovan; румынский; молдавский; română; moldovenească; rumunų; rum; ron; ro ro; ro md; mo',
  lt: 'lithuanian; литовский; lituaniană; lietuvių; lit; lt lt',
});
