/** Names of people as they are borne: by language for the home countries, by country for the neighbours. */
export interface GivenNames {
  men: readonly string[];
  women: readonly string[];
}
export interface NameBook extends GivenNames {
  /** [man's, woman's] forms. */
  families: readonly (readonly [string, string])[];
  /** Patronymics: [man's, woman's]. */
  patronymics?: readonly (readonly [string, string])[];
}

const list = (text: string) => text.trim().split(/\s+/);
const pairs = (text: string) =>
  list(text).map((word) => {
    const [man, woman] = word.split('/');
    return [man!, woman ?? man!] as const;
  });

const lt: NameBook = {
  men: list(`Jonas Tomas Mindaugas Darius Vytautas Andrius Mantas Lukas Saulius Gintaras Rimantas Arūnas Marius Paulius Karolis
    Edvinas Rokas Domas Žygimantas Algirdas Kęstutis Valdas Egidijus Artūras Donatas Giedrius Nerijus Ričardas Simonas Šarūnas`),
  women: list(`Rasa Jūratė Eglė Ieva Daiva Rūta Ingrida Aušra Vilma Lina Asta Kristina Jolanta Agnė Monika Gabija Ugnė Viktorija
    Neringa Sigita Živilė Birutė Dalia Laima Edita Renata Indrė Simona Milda Goda`),
  families: pairs(`Kazlauskas/Kazlauskienė Petrauskas/Petrauskaitė Jankauskas/Jankauskienė Stankevičius/Stankevičienė Urbonas/Urbonienė
    Butkus/Butkutė Paulauskas/Paulauskienė Vasiliauskas/Vasiliauskaitė Žukauskas/Žukauskienė Balčiūnas/Balčiūnienė Ramanauskas/Ramanauskaitė
    Gudaitis/Gudaitytė Šimkus/Šimkutė Navickas/Navickienė Mažeika/Mažeikienė Kavaliauskas/Kavaliauskienė Adomaitis/Adomaitytė
    Žilinskas/Žilinskaitė Rimkus/Rimkutė Norkus/Norkienė Baranauskas/Baranauskienė Čepaitis/Čepaitienė Dambrauskas/Dambrauskaitė
    Grigaitis/Grigaitienė Jasaitis/Jasaitytė Kairys/Kairienė Lukošius/Lukošiūtė Matulis/Matulienė Rudys/Rudytė Šulcas/Šulcienė
    Tamošiūnas/Tamošiūnienė Valaitis/Valaitytė Vaitkus/Vaitkienė Žemaitis/Žemaitytė Bagdonas/Bagdonaitė Mikalauskas/Mikalauskienė
    Sabaliauskas/Sabaliauskaitė Gricius/Griciūtė Stonkus/Stonkutė Motiejūnas/Motiejūnienė`),
};
const ru: NameBook = {
  men: list(`Андрей Сергей Дмитрий Алексей Павел Игорь Николай Олег Михаил Виктор Евгений Константин Роман Юрий Антон Денис Максим
    Владимир Илья Пётр Григорий Кирилл Леонид Станислав Тимур Фёдор Борис Вадим Глеб Артём`),
  women: list(`Ольга Наталья Елена Ирина Татьяна Светлана Марина Анна Екатерина Юлия Оксана Людмила Галина Вера Полина Дарья Ксения
    Алла Валентина Инна Лариса Надежда Нина София Тамара Алина Кристина Жанна Мария Виктория`),
  families: pairs(`Соколов/Соколова Орлов/Орлова Никитин/Никитина Зайцев/Зайцева Морозов/Морозова Белов/Белова Кузнецов/Кузнецова
    Лебедев/Лебедева Ковалёв/Ковалёва Егоров/Егорова Фёдоров/Фёдорова Громов/Громова Щербаков/Щербакова Тихонов/Тихонова
    Медведев/Медведева Ершов/Ершова Воронин/Воронина Жуков/Жукова Калинин/Калинина Мельников/Мельникова Чернов/Чернова
    Широков/Широкова Яковлев/Яковлева Гусев/Гусева Демидов/Демидова Рябов/Рябова Цветков/Цветкова Шаповалов/Шаповалова
    Объедков/Объедкова Кравец/Кравец Дорошенко/Дорошенко Савицкий/Савицкая Хмельницкий/Хмельницкая Литвин/Литвин
    Пономарёв/Пономарёва Южаков/Южакова Сухов/Сухова Поляков/Полякова Ильин/Ильина Быков/Быкова`),
  patronymics: pairs(`Андреевич/Андреевна Сергеевич/Сергеевна Дмитриевич/Дмитриевна Алексеевич/Алексеевна Павлович/Павловна
    Игоревич/Игоревна Николаевич/Николаевна Олегович/Олеговна Михайлович/Михайловна Викторович/Викторовна Юрьевич/Юрьевна
    Владимирович/Владимировна Ильич/Ильинична Петрович/Петровна Леонидович/Леонидовна Фёдорович/Фёдоровна`),
};
const ro: NameBook = {
  men: list(`Andrei Mihai Cristian Alexandru Ion Vasile Gheorghe Radu Bogdan Sorin Adrian Florin Ștefan Dan Marius Lucian Victor
    Sergiu Nicolae Constantin Răzvan Tudor Cătălin Ionuț Petru Dumitru Iulian Octavian Emil Vlad`),
  women: list(`Elena Ioana Maria Cristina Andreea Mihaela Ana Alina Simona Gabriela Raluca Anca Oana Diana Roxana Monica Daniela
    Carmen Irina Laura Corina Lidia Natalia Veronica Adina Mirela Silvia Teodora Ruxandra Georgiana`),
  families: pairs(`Popescu Ionescu Munteanu Dobrescu Stan Dumitrescu Marinescu Georgescu Rusu Ceban Moraru Lungu Țurcanu Cojocaru Rotaru
    Sandu Toma Barbu Nistor Preda Enache Ilie Mocanu Șerban Tănase Voicu Zamfir Ciobanu Botnaru Grosu Bălan Neagu Olaru Păun
    Roșca Stoica Ursu Vieru Crăciun Dragomir`),
};
const en: NameBook = {
  men: list(`James Oliver Thomas Daniel Edward Henry Samuel Peter Simon Graham Martin Stephen Callum Rhys Duncan Neil Adam Luke Owen Paul`),
  women: list(`Emily Charlotte Sarah Hannah Rebecca Alice Helen Fiona Claire Laura Megan Rachel Joanna Katherine Lucy Sophie Gemma Ruth Nicola Beth`),
  families: pairs(`Whitfield Carter Hughes Bennett Fletcher Marsh Ellison Holloway Pritchard Redmond Ashworth Langley Dawson Everett Harding
    Kirby Lockwood Mercer Norwood Oakley Pemberton Rowntree Sinclair Thornton Underhill Wainwright`),
};
const de: NameBook = {
  men: list('Stefan Jürgen Matthias Klaus Andreas Uwe Tobias Florian Heiko Ralf Markus Jens'),
  women: list('Sabine Katrin Ute Anja Birgit Claudia Heike Julia Steffi Petra Nadine Svenja'),
  families: pairs('Brandt Krüger Lindemann Hoffmeister Vogelsang Petersen Böttcher Niemeyer Schröter Ahrens Winkelmann Gärtner Ohlendorf Reinders'),
};
const pl: NameBook = {
  men: list('Piotr Krzysztof Marek Tomasz Paweł Michał Łukasz Grzegorz Wojciech Rafał Jakub Zbigniew'),
  women: list('Agnieszka Katarzyna Joanna Magdalena Beata Ewa Aleksandra Dorota Justyna Małgorzata Iwona Zofia'),
  families: pairs(`Kowalewski/Kowalewska Wiśniowski/Wiśniowska Zieliński/Zielińska Dąbrowicz Maliszewski/Maliszewska Nowacki/Nowacka
    Wrona Sikorowski/Sikorowska Borowiec Gajda Jabłoński/Jabłońska Ścibor`),
};
const lv: NameBook = {
  men: list('Jānis Andris Juris Edgars Mārtiņš Aivars Kaspars Raivis Valdis Ģirts Normunds Artis'),
  women: list('Anna Inese Ilze Kristīne Līga Sandra Dace Zane Baiba Santa Evita Maija'),
  families: pairs('Bērziņš/Bērziņa Kalniņš/Kalniņa Ozols/Ozola Liepiņš/Liepiņa Krūmiņš/Krūmiņa Zariņš/Zariņa Vītols/Vītola Eglītis/Eglīte Pētersons/Pētersone Balodis/Balode'),
};
const ee: NameBook = {
  men: list('Jaan Toomas Margus Andres Tanel Priit Rain Siim Kristjan Urmas Meelis Aivar'),
  women: list('Kadri Liis Piret Triin Merike Kaja Maarja Anneli Tiina Helen Kersti Ülle'),
  families: pairs('Tamm Saar Sepp Mägi Kask Kukk Rebane Ilves Pärn Koppel Lõhmus Õunapuu'),
};
/** By country; the language of the home countries is their own. */
const BOOKS: Record<string, NameBook> = { LT: lt, RU: ru, RO: ro, MD: ro, EE: ee, LV: lv, PL: pl, DE: de, GB: en, SE: en };
export const nameBook = (country: string): NameBook => BOOKS[country] ?? en;
/** A company of a home language may be abroad: a Russian-speaking firm of Tallinn or Chișinău has Russian names. */
export const nameBookOf = (country: string, language: string): NameBook =>
  language === 'ru' ? ru : language === 'ro' ? ro : language === 'lt' ? lt : nameBook(country);

/** What people are in a company, by language: [title, part in the decision]. */
export type DecisionRole = 'decides' | 'influences' | 'uses' | 'signs' | 'guards';
type Titles = Record<DecisionRole, readonly string[]>;
export const TITLES: Record<string, Titles> = {
  lt: {
    decides: ['direktorius', 'generalinis direktorius', 'savininkas', 'komercijos direktorius'],
    influences: ['vyr. inžinierius', 'technikos vadovas', 'projektų vadovas', 'pirkimų vadovas'],
    uses: ['meistras', 'sandėlio vadovas', 'montavimo brigados vadovas', 'eksploatacijos inžinierius'],
    signs: ['vyr. buhalteris', 'finansų vadovas'],
    guards: ['administratorė', 'biuro vadovė', 'sekretorė'],
  },
  ru: {
    decides: ['директор', 'генеральный директор', 'владелец', 'коммерческий директор'],
    influences: ['главный инженер', 'технический директор', 'руководитель проекта', 'начальник отдела снабжения'],
    uses: ['прораб', 'начальник участка', 'заведующий складом', 'инженер по эксплуатации'],
    signs: ['главный бухгалтер', 'финансовый директор'],
    guards: ['секретарь', 'помощник руководителя', 'офис-менеджер'],
  },
  ro: {
    decides: ['director', 'administrator', 'director general', 'director comercial'],
    influences: ['inginer-șef', 'director tehnic', 'manager de proiect', 'șef achiziții'],
    uses: ['șef de șantier', 'maistru', 'șef depozit', 'inginer de exploatare'],
    signs: ['contabil-șef', 'director financiar'],
    guards: ['secretară', 'asistentă manager', 'office manager'],
  },
  en: {
    decides: ['managing director', 'owner', 'commercial director', 'general manager'],
    influences: ['chief engineer', 'technical manager', 'project manager', 'head of purchasing'],
    uses: ['site manager', 'foreman', 'warehouse manager', 'maintenance engineer'],
    signs: ['chief accountant', 'finance manager'],
    guards: ['secretary', 'assistant to the director', 'office manager'],
  },
};
