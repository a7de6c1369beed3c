import { addWorkingDays, workingDayFrom } from '#cap/staff/calendar.ts';
import { addDays, type Day } from '#plain/day/day.ts';
import { addClient, addPerson } from './companies.ts';
import { addStep } from './folder.ts';
import { type DemoClient, momentAt, type Scene } from './scene.ts';
import { tell, workDayNear } from './talks.ts';
import type { Outcome } from './words/talk.ts';
import type { DecisionRole } from './words/people.ts';

type Mood = 'calm' | 'doubtful' | 'upset';
/** [days ago, minute, kind, outcome, minutes, text, mood, by whom] */
type Talk = readonly [number, number, string, Outcome | null, number, string, Mood?, string?];
/** [working days from today (negative: carried over), kind, minutes, why, clock, promise] */
type Plan = readonly [number, string, number, string, number?, boolean?];
interface Story {
  name: string;
  country: string;
  city: string;
  language: string;
  size: string;
  vip?: boolean;
  status: string;
  age: number;
  people: readonly (readonly [string, string, DecisionRole, boolean])[];
  criteria?: Record<string, number>;
  credit?: number;
  talks: readonly Talk[];
  plans: readonly Plan[];
  place?: string;
  note?: string;
}

/** The first clients of Rasa's folder, whose stories are told by hand: they are what one leafs through first. */
const STORIES: readonly Story[] = [
  {
    name: 'ООО «Восток-Монтаж»', country: 'RU', city: 'Санкт-Петербург', language: 'ru', size: 'medium', vip: true, status: 'client', age: 1460, credit: 20000,
    people: [['Ольга Никитина', 'директор', 'decides', true], ['Павел Дорин', 'главный инженер', 'influences', true], ['Инна Чернова', 'главный бухгалтер', 'signs', true]],
    criteria: { time: 5, quality: 4, price: 2 },
    talks: [
      [38, 610, 'call', 'order', 8, 'Повторяют прошлый заказ, 24 × K-12. Отгрузка одной машиной.', 'calm'],
      [30, 700, 'document', null, 10, 'Вернулась подписанная накладная, всё принято.'],
      [15, 655, 'call', 'talked', 12, 'Передача от активных продаж: Томас представил Расу по телефону, договорились о встрече.', 'calm', 'tomas'],
      [10, 615, 'meeting', 'decision_maker', 55, 'Главный инженер и директор. Показали K-12. Хотят ремкомплект на объекте.', 'calm'],
      [6, 880, 'mail', null, 15, 'Предложение 2231, версия 2: 48 × K-12, −3 % от 40 шт., 30 дней. 96 400 €.'],
      [4, 640, 'call', 'talked', 6, 'Сравнивают с Grundal: там на 4 % дешевле, но девять недель. Просят наш срок письменно.', 'doubtful'],
    ],
    plans: [[0, 'call', 10, 'Выбор между K-12 и конкурентом; обещан срок поставки', undefined, true], [5, 'document', 20, 'Договор на подпись'], [24, 'meeting', 60, 'Годовой договор', 660]],
    note: 'Доставка только до 11, ворота узкие. Пропуск на водителя — накануне.',
  },
  {
    name: 'Agromec Iași SRL', country: 'RO', city: 'Iași', language: 'ro', size: 'medium', status: 'client', age: 900, credit: 8000,
    people: [['Ion Mocanu', 'administrator', 'decides', true], ['Raluca Stan', 'contabil-șef', 'signs', true]], criteria: { price: 5, time: 3, quality: 3 },
    talks: [
      [64, 590, 'call', 'talked', 7, 'Pompele de pe câmp merg bine. Vor o ofertă pentru ferma nouă.', 'calm'],
      [20, 820, 'meeting', 'decision_maker', 50, 'Administratorul la noi la birou. 12 puțuri, vrea kituri de rezervă incluse.', 'calm'],
      [4, 900, 'mail', null, 20, 'Oferta 2228: 12 × Bora 4-80 cu kituri, 21.600 €, plată la 30 de zile.'],
    ],
    plans: [[-2, 'call', 10, 'A ajuns oferta din 2228?'], [3, 'document', 20, 'Contractul 118: de trimis la semnat', undefined, true]],
  },
  {
    name: 'Construct Nord SA', country: 'RO', city: 'Suceava', language: 'ro', size: 'large', status: 'prospect', age: 75,
    people: [['Vasile Rotaru', 'director tehnic', 'influences', true], ['Mirela Olaru', 'asistentă manager', 'guards', true], ['Dan Preda', 'director general', 'decides', false]], criteria: { benefit: 5, quality: 4, information: 3 },
    talks: [
      [40, 630, 'call', 'meeting_set', 9, 'Au un cartier nou, 14 grupuri de ridicare a presiunii. Întâlnire la ei.', 'calm', 'cristian'],
      [33, 720, 'meeting', 'talked', 75, 'Directorul tehnic. Directorul general nu a venit. Cer referințe din Lituania.', 'calm', 'cristian'],
      [12, 700, 'call', 'talked', 6, 'Fără buget până la ședința de luni. Interesul rămâne.'],
    ],
    plans: [[0, 'call', 10, 'Bugetul s-a discutat luni: ce s-a hotărât?'], [8, 'meeting', 60, 'Cu directorul general: 14 grupuri, trei variante', 660]],
  },
  {
    name: 'UAB „Šiaurės vėjas“', country: 'LT', city: 'Šiauliai', language: 'lt', size: 'small', status: 'client', age: 1300, credit: 5000,
    people: [['Saulius Čepaitis', 'savininkas', 'decides', true], ['Lina Jasaitytė', 'administratorė', 'guards', true]], criteria: { price: 4, time: 4 },
    talks: [
      [52, 600, 'call', 'order', 5, 'Užsakė 6 × Vela 25 ir armatūrą. Pasiims patys.', 'calm'],
      [47, 640, 'document', null, 5, 'Išduota su važtaraščiu 2041. Pasirašytą egzempliorių grąžins paštu.'],
      [9, 830, 'call', 'not_reached', 1, 'Neatsiliepia. Palikau žinutę dėl važtaraščio.'],
    ],
    plans: [[-1, 'document', 20, 'Negrįžo pasirašytas važtaraštis 2041'], [14, 'call', 10, 'Kaip veikia Vela 25?']],
  },
  {
    name: 'UAB „Vandens ratas“', country: 'LT', city: 'Kaunas', language: 'lt', size: 'large', vip: true, status: 'client', age: 1700, credit: 40000,
    people: [['Giedrius Valaitis', 'generalinis direktorius', 'decides', true], ['Aušra Kairienė', 'pirkimų vadovė', 'influences', true], ['Marius Grigaitis', 'eksploatacijos inžinierius', 'uses', true], ['Dalia Norkienė', 'vyr. buhalterė', 'signs', true]],
    criteria: { quality: 5, functionality: 4, time: 4, price: 3 },
    talks: [
      [80, 600, 'meeting', 'order', 70, 'Pasirašyta metinė sutartis: 100 siurblių, −5 %, 45 dienos.', 'calm'],
      [35, 615, 'visit', null, 120, 'Kartu su Roku apžiūrėjome tris siurblines. Dvi reikia keisti iki žiemos.', 'calm', 'rokas'],
      [11, 560, 'call', 'talked', 9, 'Antras sandariklis per mėnesį. Pyksta, ir pagrįstai: pažadėjau meistrą šiandien.', 'upset'],
      [8, 760, 'call', 'meeting_set', 7, 'Sandariklis pakeistas tą pačią dieną, padėkojo. Sutarėme parodyti K seriją mūsų biure.', 'calm'],
    ],
    plans: [[0, 'meeting', 60, 'K serijos pristatymas, atsives sprendžiantį', 600], [6, 'offer', 40, 'Dvi siurblinės iki žiemos', undefined, true], [40, 'call', 10, 'Metinės sutarties pusmetis']],
    place: 'mūsų biure', note: 'Visus dokumentus siųsti Daliai, į pirkimus – tik kopiją.',
  },
  {
    name: 'ООО «Тепло-Сервис»', country: 'RU', city: 'Псков', language: 'ru', size: 'medium', status: 'prospect', age: 58,
    people: [['Глеб Щербаков', 'технический директор', 'influences', true], ['Алла Ильина', 'генеральный директор', 'decides', true]], criteria: { functionality: 5, price: 4, information: 4 },
    talks: [
      [45, 600, 'call', 'decision_maker', 11, 'Нашли нас на выставке. Котельная на 12 МВт, нужны сетевые насосы.', 'calm'],
      [26, 690, 'mail', null, 25, 'Технико-коммерческое предложение, версия 1.'], [13, 720, 'call', 'talked', 14, 'Замечания по двигателям, просят вариант с частотником.', 'calm'],
      [5, 905, 'mail', null, 20, 'Версия 3: FX-7 на каждом насосе, срок 5 недель.'],
    ],
    plans: [[0, 'meeting', 60, 'Технико-коммерческое предложение, версия 3', 930]], place: 'видео',
  },
  {
    name: 'Metalurg Reșița SRL', country: 'RO', city: 'Reșița', language: 'ro', size: 'medium', status: 'prospect', age: 7, people: [['Cătălin Zamfir', 'șef achiziții', 'influences', false]], talks: [],
    plans: [[0, 'call', 10, 'Carte de vizită de la expoziție; întreabă de pompe']],
  },
  {
    name: 'ООО «Нева-Инжиниринг»', country: 'RU', city: 'Санкт-Петербург', language: 'ru', size: 'medium', status: 'prospect', age: 5, people: [], talks: [], plans: [[0, 'call', 10, 'Узнать, кто решает']],
  },
  {
    name: 'Kihnu Boatyard OÜ', country: 'EE', city: 'Pärnu', language: 'en', size: 'small', status: 'client', age: 640, credit: 3000,
    people: [['Urmas Ilves', 'owner', 'decides', true], ['Triin Kask', 'office manager', 'guards', true]], criteria: { time: 5, price: 3 },
    talks: [[70, 600, 'call', 'order', 6, 'Ordered 4 × DR-150 for the slipway. Ferry on Thursdays only.', 'calm'], [31, 690, 'call', 'talked', 5, 'Pumps arrived dry and whole. Next need in spring.', 'calm']],
    plans: [[0, 'mail', 10, 'Send the winter price list of drainage pumps'], [60, 'call', 10, 'Slipway opens: what do they need?']],
  },
];

/** Tells the stories; answers how many minutes of which days they take. */
export function tellByHand(scene: Scene): { clients: DemoClient[]; given: Map<Day, number> } {
  const { c, rows, today } = scene;
  const given = new Map<Day, number>();
  const rasa = scene.member('rasa');
  const first = workingDayFrom(scene.calendar, today);
  const clients = STORIES.map((s) => {
    const client = addClient(scene, { manager: rasa, status: s.status, country: s.country, name: s.name, city: s.city, language: s.language, age: s.age, size: s.size, vip: s.vip ?? false, fresh: !s.talks.length, people: 0, told: true });
    Object.assign(client.row, { criteria: s.criteria ?? {}, credit_limit: s.credit ?? null, tags: s.vip ? ['pumps', 'service contract'] : [], prepared_at: s.talks.length ? client.row.created_at : null });
    let head: string | null = null;
    s.people.forEach(([name, title, role, reached], i) => {
      const person = addPerson(rows, c, { clientId: client.id, country: s.country, language: s.language, domain: client.domain, at: momentAt(scene.zone, client.createdOn, 620), main: i === 0, role, reached, reportsTo: head, name, title });
      if (role === 'decides') head ??= person.positionId;
      client.people.push(person);
    });
    for (const [ago, minute, kind, outcome, minutes, text, mood, by] of s.talks) {
      const on = workDayNear(scene, addDays(today, -ago), client.createdOn, addDays(today, -1));
      tell(scene, client, { on, minute, kind, outcome, minutes, text, mood: mood ?? null, personId: client.people[0]?.id ?? null, ...(by ? { member: scene.member(by) } : {}), step: ago < 60 && kind !== 'document' ? { why: s.plans[0]![3], late: 0 } : null });
    }
    for (const [ahead, kind, minutes, why, at, promise] of s.plans) {
      const on = ahead < 0 ? addWorkingDays(scene.calendar, today, ahead) : addWorkingDays(scene.calendar, first, ahead);
      if (ahead <= 0) given.set(first, (given.get(first) ?? 0) + minutes);
      else given.set(on, (given.get(on) ?? 0) + minutes);
      addStep(scene, { client, owner: rasa, kind, minutes, why, on, at: at ?? null, promise: promise ?? false, personId: client.people[0]?.id ?? null, place: kind === 'meeting' ? (s.place ?? null) : null });
    }
    if (s.note) rows.add('note', { id: c.id(momentAt(scene.zone, addDays(client.createdOn, 30), 700)), client_id: client.id, member_id: rasa.id, text: s.note, pinned: true, at: new Date(momentAt(scene.zone, addDays(client.createdOn, 30), 700)).toISOString() });
    return client;
  });
  return { clients, given };
}
