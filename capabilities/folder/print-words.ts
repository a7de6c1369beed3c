import type { Language } from '#cap/staff/model.ts';

/** Words that the server writes on paper and into calendars; the words of steps are those of the screens (steps/messages.ts). */
export interface PrintWords {
  dayPlan: string;
  meetings: string;
  calls: string;
  newCalls: string;
  other: string;
  needsDay: string;
  carried: string;
  promise: string;
  deadline: string;
  standsInFor: string;
  nothing: string;
  more: string;
  load: string;
  minutes: string;
  dossier: string;
  manager: string;
  nextStep: string;
  people: string;
  decides: string;
  influences: string;
  uses: string;
  signs: string;
  guards: string;
  lastTouches: string;
  promises: string;
  business: string;
  plan: string;
  notes: string;
  requisites: string;
  addresses: string;
  contacts: string;
  terms: string;
  priceType: string;
  paymentTerms: string;
  specialTerms: string;
  creditLimit: string;
  printed: string;
  there: string;
}

export const printWords: Record<Language, PrintWords> = {
  en: {
    dayPlan: 'Plan of the day', meetings: 'Meetings', calls: 'Repeat calls', newCalls: 'New calls', other: 'Other work', needsDay: 'Asks for a day', carried: 'carried over, days',
    promise: 'promised', deadline: 'until', standsInFor: 'for', nothing: 'Nothing is planned for this day.', more: 'There is more behind the tab than fits here.', load: 'Planned', minutes: 'min',
    dossier: 'Dossier', manager: 'Responsible', nextStep: 'Next step', people: 'People', decides: 'decides', influences: 'influences', uses: 'uses', signs: 'signs', guards: 'guards the door',
    lastTouches: 'Last touches', promises: 'Open promises and steps', business: 'Business', plan: 'Individual plan', notes: 'Pinned notes', requisites: 'Company details', addresses: 'Addresses',
    contacts: 'Contacts', terms: 'Terms', priceType: 'Price type', paymentTerms: 'Payment', specialTerms: 'Special terms', creditLimit: 'Credit limit', printed: 'Printed', there: 'there',
  },
  ru: {
    dayPlan: 'План дня', meetings: 'Встречи', calls: 'Повторные звонки', newCalls: 'Новые звонки', other: 'Прочие дела', needsDay: 'Нужно назначить день', carried: 'перенесено, дней',
    promise: 'обещано', deadline: 'до', standsInFor: 'за', nothing: 'На этот день ничего не запланировано.', more: 'За разделителем лежит больше, чем поместилось здесь.', load: 'Запланировано', minutes: 'мин',
    dossier: 'Досье', manager: 'Ответственный', nextStep: 'Следующий шаг', people: 'Люди', decides: 'решает', influences: 'влияет', uses: 'пользуется', signs: 'подписывает', guards: 'на входе',
    lastTouches: 'Последние контакты', promises: 'Открытые обещания и шаги', business: 'Бизнес', plan: 'Индивидуальный план', notes: 'Закреплённые заметки', requisites: 'Реквизиты', addresses: 'Адреса',
    contacts: 'Контакты', terms: 'Условия', priceType: 'Тип цен', paymentTerms: 'Оплата', specialTerms: 'Особые условия', creditLimit: 'Кредитный лимит', printed: 'Напечатано', there: 'там',
  },
  ro: {
    dayPlan: 'Planul zilei', meetings: 'Întâlniri', calls: 'Apeluri repetate', newCalls: 'Apeluri noi', other: 'Alte sarcini', needsDay: 'Trebuie stabilită ziua', carried: 'reportat, zile',
    promise: 'promis', deadline: 'până la', standsInFor: 'pentru', nothing: 'Nu este nimic planificat pentru această zi.', more: 'În spatele separatorului sunt mai multe decât încap aici.', load: 'Planificat', minutes: 'min',
    dossier: 'Dosar', manager: 'Responsabil', nextStep: 'Următorul pas', people: 'Persoane', decides: 'decide', influences: 'influențează', uses: 'folosește', signs: 'semnează', guards: 'păzește ușa',
    lastTouches: 'Ultimele contacte', promises: 'Promisiuni și pași deschiși', business: 'Afacerea', plan: 'Plan individual', notes: 'Note fixate', requisites: 'Date de identificare', addresses: 'Adrese',
    contacts: 'Contacte', terms: 'Condiții', priceType: 'Tip de preț', paymentTerms: 'Plată', specialTerms: 'Condiții speciale', creditLimit: 'Limită de credit', printed: 'Tipărit', there: 'acolo',
  },
  lt: {
    dayPlan: 'Dienos planas', meetings: 'Susitikimai', calls: 'Pakartotiniai skambučiai', newCalls: 'Nauji skambučiai', other: 'Kiti darbai', needsDay: 'Reikia paskirti dieną', carried: 'perkelta, dienų',
    promise: 'pažadėta', deadline: 'iki', standsInFor: 'už', nothing: 'Šiai dienai nieko nesuplanuota.', more: 'Už skirtuko yra daugiau, nei čia telpa.', load: 'Suplanuota', minutes: 'min.',
    dossier: 'Byla', manager: 'Atsakingas', nextStep: 'Kitas žingsnis', people: 'Žmonės', decides: 'sprendžia', influences: 'daro įtaką', uses: 'naudojasi', signs: 'pasirašo', guards: 'saugo duris',
    lastTouches: 'Paskutiniai kontaktai', promises: 'Atviri pažadai ir žingsniai', business: 'Verslas', plan: 'Individualus planas', notes: 'Prisegtos pastabos', requisites: 'Rekvizitai', addresses: 'Adresai',
    contacts: 'Kontaktai', terms: 'Sąlygos', priceType: 'Kainų tipas', paymentTerms: 'Mokėjimas', specialTerms: 'Ypatingos sąlygos', creditLimit: 'Kredito limitas', printed: 'Atspausdinta', there: 'ten',
  },
};
