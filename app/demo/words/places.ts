/** Where invented clients live: cities with their districts of post, streets, zones, and how companies are called there. */
export interface Land {
  country: string;
  /** Language of letters and talks: one of the four; `others` are met as well. */
  language: 'en' | 'ru' | 'ro' | 'lt';
  others?: readonly ('en' | 'ru' | 'ro' | 'lt')[];
  currency: string;
  /** [name, time zone, beginning of the postcode] */
  cities: readonly (readonly [string, string, string])[];
  streets: readonly string[];
  /** Legal forms with their share; `{}` stands for the name. */
  forms: readonly (readonly [form: string, shape: string, share: number])[];
  /** First part of mail addresses of the house. */
  office: readonly string[];
}

const lines = (text: string) => text.trim().split(/\s*\|\s*/);

export const LANDS: Record<string, Land> = {
  LT: {
    country: 'LT', language: 'lt', others: ['ru'], currency: 'EUR',
    cities: [['Vilnius', 'Europe/Vilnius', 'LT-0'], ['Kaunas', 'Europe/Vilnius', 'LT-4'], ['Klaipėda', 'Europe/Vilnius', 'LT-9'],
      ['Šiauliai', 'Europe/Vilnius', 'LT-7'], ['Panevėžys', 'Europe/Vilnius', 'LT-3'], ['Alytus', 'Europe/Vilnius', 'LT-6'],
      ['Utena', 'Europe/Vilnius', 'LT-2'], ['Mažeikiai', 'Europe/Vilnius', 'LT-8']],
    streets: lines('Savanorių pr. | Pramonės g. | Ateities pl. | Verkių g. | Gamyklos g. | Taikos pr. | Laisvės al. | Kalvarijų g. | Raudondvario pl. | Vilties g. | Tilžės g. | Jūros g.'),
    forms: [['UAB', 'UAB „{}“', 82], ['AB', 'AB „{}“', 6], ['MB', 'MB „{}“', 9], ['VšĮ', 'VšĮ „{}“', 3]],
    office: ['info', 'biuras', 'pirkimai', 'uzsakymai'],
  },
  RO: {
    country: 'RO', language: 'ro', currency: 'RON',
    cities: [['București', 'Europe/Bucharest', '0'], ['Cluj-Napoca', 'Europe/Bucharest', '400'], ['Iași', 'Europe/Bucharest', '700'],
      ['Timișoara', 'Europe/Bucharest', '300'], ['Constanța', 'Europe/Bucharest', '900'], ['Brașov', 'Europe/Bucharest', '500'],
      ['Reșița', 'Europe/Bucharest', '320'], ['Suceava', 'Europe/Bucharest', '720'], ['Bacău', 'Europe/Bucharest', '600']],
    streets: lines('Str. Fabricii | Bd. Muncii | Calea Moldovei | Str. Uzinei | Șos. Păcurari | Str. Gării | Bd. Independenței | Str. Morii | Calea Aradului | Str. Livezilor | Str. Izvoarelor | Bd. Unirii'),
    forms: [['SRL', '{} SRL', 86], ['SA', '{} SA', 11], ['PFA', '{} PFA', 3]],
    office: ['office', 'contact', 'achizitii', 'comenzi'],
  },
  MD: {
    country: 'MD', language: 'ro', others: ['ru'], currency: 'MDL',
    cities: [['Chișinău', 'Europe/Chisinau', 'MD-20'], ['Bălți', 'Europe/Chisinau', 'MD-31'], ['Cahul', 'Europe/Chisinau', 'MD-39'],
      ['Ungheni', 'Europe/Chisinau', 'MD-36'], ['Orhei', 'Europe/Chisinau', 'MD-35'], ['Soroca', 'Europe/Chisinau', 'MD-30']],
    streets: lines('str. Industrială | bd. Moscova | str. Uzinelor | str. Calea Ieșilor | str. Ismail | șos. Muncești | str. Independenței | str. Petricani | str. Vadul lui Vodă'),
    forms: [['SRL', '{} SRL', 88], ['SA', '{} SA', 9], ['ÎI', 'ÎI {}', 3]],
    office: ['office', 'info', 'achizitii'],
  },
  RU: {
    country: 'RU', language: 'ru', currency: 'EUR',
    cities: [['Санкт-Петербург', 'Europe/Moscow', '19'], ['Москва', 'Europe/Moscow', '11'], ['Калининград', 'Europe/Kaliningrad', '236'],
      ['Псков', 'Europe/Moscow', '180'], ['Екатеринбург', 'Asia/Yekaterinburg', '620'], ['Самара', 'Europe/Samara', '443'],
      ['Великий Новгород', 'Europe/Moscow', '173']],
    streets: lines('Промышленная ул. | Заводская ул. | Московское ш. | ул. Строителей | пр. Обуховской Обороны | Складская ул. | ул. Мира | Индустриальный пр. | Портовая ул. | ул. Энергетиков'),
    forms: [['ООО', 'ООО «{}»', 84], ['АО', 'АО «{}»', 10], ['ЗАО', 'ЗАО «{}»', 3], ['ИП', 'ИП {}', 3]],
    office: ['info', 'zakaz', 'snab', 'office'],
  },
  EE: {
    country: 'EE', language: 'en', others: ['ru'], currency: 'EUR',
    cities: [['Tallinn', 'Europe/Tallinn', '1'], ['Tartu', 'Europe/Tallinn', '5'], ['Pärnu', 'Europe/Tallinn', '8'], ['Narva', 'Europe/Tallinn', '2']],
    streets: lines('Tehnika tn | Peterburi tee | Ringtee tn | Kadaka tee | Savi tn | Tartu mnt'),
    forms: [['OÜ', '{} OÜ', 88], ['AS', 'AS {}', 12]],
    office: ['info', 'ost', 'office'],
  },
  LV: {
    country: 'LV', language: 'en', others: ['ru'], currency: 'EUR',
    cities: [['Rīga', 'Europe/Riga', 'LV-10'], ['Daugavpils', 'Europe/Riga', 'LV-54'], ['Liepāja', 'Europe/Riga', 'LV-34'], ['Jelgava', 'Europe/Riga', 'LV-30']],
    streets: lines('Brīvības gatve | Rūpniecības iela | Krasta iela | Ganību dambis | Lielā iela | Ostas iela'),
    forms: [['SIA', 'SIA “{}”', 90], ['AS', 'AS “{}”', 10]],
    office: ['info', 'birojs', 'office'],
  },
  PL: {
    country: 'PL', language: 'en', currency: 'PLN',
    cities: [['Białystok', 'Europe/Warsaw', '15-'], ['Warszawa', 'Europe/Warsaw', '03-'], ['Gdańsk', 'Europe/Warsaw', '80-'], ['Suwałki', 'Europe/Warsaw', '16-'], ['Łódź', 'Europe/Warsaw', '90-']],
    streets: lines('ul. Przemysłowa | ul. Fabryczna | ul. Składowa | al. Jana Pawła II | ul. Kolejowa | ul. Portowa'),
    forms: [['Sp. z o.o.', '{} Sp. z o.o.', 88], ['S.A.', '{} S.A.', 12]],
    office: ['biuro', 'zakupy', 'kontakt'],
  },
  DE: {
    country: 'DE', language: 'en', currency: 'EUR',
    cities: [['Berlin', 'Europe/Berlin', '12'], ['Hamburg', 'Europe/Berlin', '20'], ['Köln', 'Europe/Berlin', '50'], ['Frankfurt am Main', 'Europe/Berlin', '60'], ['München', 'Europe/Berlin', '80']],
    streets: lines('Industriestraße | Hafenstraße | Gewerbepark | Am Wasserwerk | Bahnhofstraße | Werftstraße'),
    forms: [['GmbH', '{} GmbH', 88], ['AG', '{} AG', 5], ['GmbH & Co. KG', '{} GmbH & Co. KG', 7]],
    office: ['info', 'einkauf', 'kontakt'],
  },
  SE: {
    country: 'SE', language: 'en', currency: 'SEK',
    cities: [['Stockholm', 'Europe/Stockholm', '11'], ['Göteborg', 'Europe/Stockholm', '41'], ['Malmö', 'Europe/Stockholm', '21']],
    streets: lines('Industrivägen | Hamngatan | Verkstadsgatan | Fabriksgatan'),
    forms: [['AB', '{} AB', 100]],
    office: ['info', 'inkop', 'kontakt'],
  },
  GB: {
    country: 'GB', language: 'en', currency: 'GBP',
    cities: [['London', 'Europe/London', 'E1'], ['Leeds', 'Europe/London', 'LS1'], ['Bristol', 'Europe/London', 'BS1'], ['Hull', 'Europe/London', 'HU1']],
    streets: lines('Dock Road | Mill Lane | Foundry Street | Canal Wharf'),
    forms: [['Ltd', '{} Ltd', 92], ['plc', '{} plc', 8]],
    office: ['info', 'purchasing', 'office'],
  },
};
/** How the clients of a Baltic wholesaler spread over countries. */
export const SHARES: Record<string, number> = { LT: 40, RO: 15, MD: 8, RU: 10, LV: 8, EE: 6, PL: 5, DE: 4, SE: 2, GB: 2 };
