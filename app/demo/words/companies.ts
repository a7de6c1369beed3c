/** Parts that company names are put together from, by language of the name, and the trades they are in. */
const list = (text: string) => text.trim().split(/\s+/);

interface NameParts {
  /** Stand alone, or before a second part. */
  first: readonly string[];
  second: readonly string[];
  /** Between the parts: joined, spaced or with a hyphen. */
  joints: readonly string[];
}
export const NAME_PARTS: Record<string, NameParts> = {
  lt: {
    first: list(`Šiaurės Baltijos Nemuno Neries Gintaro Ąžuolo Vilties Žemaitijos Aukštaitijos Dzūkijos Kuršių Pajūrio Rytų Vakarų
      Senamiesčio Girios Upės Ežero Versmės Šilo Liepų Vėtros Aušros Saulėtekio Perlo Vandenio`),
    second: list(`vandenys statyba šiluma technika inžinerija montavimas projektai energija prekyba sistemos sprendimai sodai
      namai remontas keliai ūkis mašinos servisas logistika baldai mėsa pienas grūdai metalas fasadai dirbtuvės`),
    joints: [' '],
  },
  ru: {
    first: list(`Восток Нева Балт Север Волга Урал Строй Тепло Аква Гидро Пром Энерго Агро Порт Мета Техно Инвест Регион Альта Вектор
      Гарант Магистраль Онега Ладога Янтарь Кедр`),
    second: list(`Монтаж Сервис Инжиниринг Строй Снаб Комплект Техника Проект Ресурс Групп Пласт Маш Трейд Центр Холод Насос Трест
      Логистика Подряд Система Парк Завод`),
    joints: ['-', '-', ''],
  },
  ro: {
    first: list(`Agromec Construct Metalurg Hidro Termo Carpați Dunărea Bucovina Moldova Prut Nistru Transilvania Ardeal Codru Vulturul
      Electro Instal Lemn Alfa Viitorul Izvor Aqua Olt Someș Ceahlău Milcov`),
    second: list(`Nord Sud Est Instal Invest Prod Service Trans Grup Mecanic Proiect Serv Market Impex Utilaje Energo Ferma Grâne
      Mobila Textil Vest Plus Conserv Lactate`),
    joints: [' ', ' ', '-'],
  },
  en: {
    first: list(`Nordic Baltic Harbour Amber Ferry Granite Kestrel Lighthouse Mill North Oak Pine Quarry River Salt Spruce Stone Tide
      Union Valley Water Westlake Willow Anchor Beacon Canal`),
    second: list(`Works Building Heating Systems Pumps Farms Foods Timber Marine Services Engineering Trade Supply Metal Plastics
      Cooling Facilities Logistics Greenhouses Dairy Brewing Dredging`),
    joints: [' ', ' ', ''],
  },
};
/** [trade, spheres of influence] by language. */
export const TRADES: Record<string, readonly string[]> = {
  lt: ['statyba', 'šildymas ir vandentiekis', 'žemės ūkis', 'maisto pramonė', 'komunalinis ūkis', 'mažmeninė prekyba', 'medienos apdirbimas', 'laivų remontas', 'pastatų priežiūra', 'logistika'],
  ru: ['строительство', 'отопление и водоснабжение', 'сельское хозяйство', 'пищевая промышленность', 'коммунальное хозяйство', 'розничная торговля', 'деревообработка', 'судоремонт', 'эксплуатация зданий', 'логистика'],
  ro: ['construcții', 'instalații termice și sanitare', 'agricultură', 'industrie alimentară', 'utilități publice', 'comerț cu amănuntul', 'prelucrarea lemnului', 'construcții navale', 'administrare clădiri', 'logistică'],
  en: ['construction', 'heating and plumbing', 'agriculture', 'food industry', 'utilities', 'retail', 'wood processing', 'ship repair', 'facility management', 'logistics'],
};
export const SOURCES = ['Exhibition', 'Web site', 'Recommendation', 'Call centre', 'Directory', 'Old base', 'Partner', 'Walked in'] as const;
export const TAGS = ['pumps', 'valves', 'spare parts', 'service contract', 'tender', 'season', 'own installers', 'pays early', 'price list', 'boreholes', 'heating', 'drainage'] as const;
export const PRICE_TYPES = ['Retail', 'Wholesale', 'Wholesale −5 %', 'Partner', 'Project'] as const;
export const PAYMENT_TERMS = ['Prepayment', '14 days', '30 days', '30 days', '45 days', '50 % in advance, the rest on delivery'] as const;
/** The goods of the house: name, hint at size. */
export const PRODUCTS = ['K-12', 'K-20', 'K-40', 'Vela 25', 'Vela 32', 'Bora 4-80', 'Bora 6-110', 'DR-150', 'DR-300', 'FX-7', 'HS-2'] as const;
