import { addDays, anniversaryIn, type Day, diffDays, todayIn } from '#plain/day/day.ts';
import { dueWords } from '#cap/folder/due-words.ts';
import { type DayOff, type WorkCalendar, workingDayFrom } from '#cap/staff/calendar.ts';
import { publicHolidays } from '#cap/staff/server/holidays.ts';
import { addClient, type ClientWish } from './companies.ts';
import { addStep, fillFolder, HERO_LOADS, pointToNextSteps } from './folder.ts';
import { dayLines, disorder, type DemoFile, filePapers, furnish } from './office.ts';
import { tellPast } from './past.ts';
import { Chance } from './random.ts';
import { Rows } from './rows.ts';
import { type DemoMember, isLive, iso, momentAt, type Scene } from './scene.ts';
import { hireStaff } from './staff.ts';
import { tellStory } from './talks.ts';
import { tellByHand } from './told.ts';

const ZONE = 'Europe/Vilnius';

export interface DemoCompany {
  workspace: { id: string; name: string; country: string; language: string; time_zone: string; currency: string; trade: string; demo: true; created_at: string };
  rows: Rows;
  files: DemoFile[];
}

/** [who, how many clients, of what statuses, how full the folder is against the usual] */
const PORTFOLIOS: readonly (readonly [string, number, Readonly<Record<string, number>>, number?])[] = [
  ['rasa', 57, { client: 72, prospect: 12, dormant: 8, lost: 4, unpromising: 3, closed: 1 }],
  ['andrei', 34, { client: 70, prospect: 10, dormant: 10, lost: 7, unpromising: 2, closed: 1 }],
  ['ioana', 36, { client: 72, prospect: 10, dormant: 10, lost: 5, unpromising: 3 }],
  ['zemaitis', 33, { client: 74, prospect: 8, dormant: 10, lost: 5, unpromising: 3 }, 0.6],
  ['natalia', 32, { client: 70, prospect: 12, dormant: 8, lost: 6, unpromising: 4 }],
  ['emily', 30, { client: 72, prospect: 12, dormant: 8, lost: 5, unpromising: 3 }],
  ['viktorija', 11, { client: 90, prospect: 10 }],
  ['mihai', 10, { client: 88, prospect: 12 }],
  ['tomas', 25, { prospect: 84, lost: 8, unpromising: 8 }],
  ['dmitrii', 23, { prospect: 82, lost: 10, unpromising: 8 }],
  ['cristian', 24, { prospect: 84, lost: 8, unpromising: 8 }],
  ['agne', 22, { prospect: 86, lost: 6, unpromising: 8 }],
  ['oliver', 20, { prospect: 82, lost: 8, unpromising: 10 }],
  ['petras', 10, { prospect: 100 }, 0.35],
  ['oksana', 9, { prospect: 100 }, 0.35],
  ['alina', 10, { prospect: 100 }, 0.35],
];
/** Where the manager's clients are, so that everybody speaks the language of theirs. */
const HOMES: Record<string, Record<string, number>> = {
  rasa: { LT: 45, RO: 18, LV: 12, RU: 10, EE: 9, PL: 6 }, andrei: { RU: 60, LT: 20, LV: 20 }, ioana: { RO: 85, MD: 15 }, zemaitis: { LT: 85, LV: 15 }, natalia: { MD: 70, RU: 30 },
  emily: { DE: 30, SE: 20, GB: 20, PL: 15, EE: 15 }, viktorija: { LT: 80, LV: 20 }, mihai: { RO: 80, MD: 20 }, tomas: { LT: 90, LV: 10 }, dmitrii: { RU: 60, LV: 20, EE: 20 }, cristian: { RO: 90, MD: 10 },
  agne: { LT: 80, PL: 20 }, oliver: { DE: 40, SE: 30, GB: 30 }, petras: { LT: 100 }, oksana: { RU: 50, LT: 50 }, alina: { RO: 50, MD: 50 },
};

/**
 * The demo company as rows, put together by chance with a fixed seed and dated from today: the same on every machine on the
 * same day. Nothing is written here.
 */
export function buildDemo(now: Date): DemoCompany {
  const c = new Chance('Baltic Pumps');
  const rows = new Rows();
  const today = todayIn(ZONE, now);
  const year = Number(today.slice(0, 4));
  const [days, names] = publicHolidays('LT', [year - 1, year, year + 1], 'en');
  const off: (DayOff & { name: string })[] = days.map((day, i) => ({ day, kind: 'public', name: names[i]! }));
  const calendar: WorkCalendar = { workingWeekdays: [1, 2, 3, 4, 5], dayStart: '09:00', dayEnd: '18:00', lunchMinutes: 60, timeZone: ZONE, off };
  const scene: Scene = {
    c, rows, today, now: now.getTime(), zone: ZONE, calendar, members: [], clients: [],
    member: (key) => scene.members.find((m) => m.key === key)!,
  };
  const created = momentAt(ZONE, addDays(today, -2200), 480);
  const workspace = { id: c.id(created), name: 'Baltic Pumps', country: 'LT', language: 'en', time_zone: ZONE, currency: 'EUR', trade: 'wholesale', demo: true as const, created_at: iso(created) };

  const { running, substitute } = hireStaff(scene, off);
  furnish(scene);
  const { given } = tellByHand(scene);
  for (const [key, count, statuses] of PORTFOLIOS) {
    for (let i = 0; i < count; i++) addPortfolioClient(scene, scene.member(key), c.weighed(statuses), i);
  }
  const first = workingDayFrom(calendar, today);
  const also = (minutes: number) => given.set(first, (given.get(first) ?? 0) + minutes);
  // Andrei is away: little is in his folder, and two of his clients are Rasa's today
  fillFolder(scene, scene.member('andrei'), null, new Map(), 0.4);
  for (const { client, minutes } of dueWith(scene, 'andrei', first).slice(0, 2)) {
    substitute(running, 'rasa', client);
    also(minutes);
  }
  also(birthdays(scene));
  fillFolder(scene, scene.member('rasa'), HERO_LOADS, given);
  for (const [key, , , share] of PORTFOLIOS.slice(2)) fillFolder(scene, scene.member(key), null, new Map(), share ?? 1);
  disorder(scene);
  family(scene);
  const files = filePapers(scene);
  dayLines(scene);
  pointToNextSteps(scene);
  tellPast(scene);
  return { workspace, rows, files };
}

function addPortfolioClient(scene: Scene, manager: DemoMember, status: string, i: number) {
  const { c } = scene;
  const caller = manager.roles.includes('caller');
  const hunter = manager.roles.includes('hunter');
  const fresh = status === 'prospect' && (caller ? c.maybe(0.7) : c.maybe(hunter ? 0.3 : 0.65));
  const age = fresh ? c.int(1, 25) : status === 'prospect' ? c.int(20, 260) : c.int(150, 2100);
  const wish: ClientWish = { manager, status, country: c.weighed(HOMES[manager.key]!), age, fresh };
  if (manager.roles.includes('key_account_manager')) Object.assign(wish, { size: 'large', vip: c.maybe(0.7) });
  const client = addClient(scene, wish);
  if (fresh) return;
  const quiet = status === 'dormant' ? c.int(70, 200) : ['lost', 'unpromising', 'closed'].includes(status) ? c.int(30, 300) : i % 9 === 4 ? c.int(33, 55) : c.int(1, 27);
  const months = Math.min(age, 730) / 30;
  const count = Math.max(2, Math.round(months * (client.important ? c.int(22, 44) / 10 : c.int(8, 22) / 10) * (status === 'client' ? 1 : 0.7)));
  const opener = scene.member(c.pick(['petras', 'oksana', 'alina']));
  const hunters = scene.members.filter((m) => m.roles.includes('hunter'));
  const seller = c.pick(hunters);
  const met = addDays(client.createdOn, c.int(4, 20));
  const sold = addDays(client.createdOn, c.int(40, 120));
  const kristina = c.maybe(0.12) && !hunter && !caller;
  tellStory(scene, client, count, Math.min(quiet, Math.max(1, age - 1)), (day) => {
    if (caller || day < met) return caller ? manager : opener;
    if (hunter) return manager;
    if (day < sold) return seller;
    return kristina && diffDays(day, scene.today) > 41 ? scene.member('kristina') : manager;
  });
}

/** Clients of a manager with a little to do by this day, with the minutes it takes. */
function dueWith(scene: Scene, key: string, day: Day): { client: string; minutes: number }[] {
  const owner = scene.member(key).id;
  const due = new Map<string, number>();
  for (const s of scene.rows.of<{ owner_id: string; client_id: string; state: string; on_date: Day | null; minutes: number }>('step')) {
    if (s.owner_id === owner && s.state === 'open' && s.on_date && s.on_date <= day) due.set(s.client_id, (due.get(s.client_id) ?? 0) + s.minutes);
  }
  return [...due].filter(([, minutes]) => minutes <= 20).map(([client, minutes]) => ({ client, minutes }));
}

type Born = { birthday: Day | null; birth_year_known: boolean; id: string; name: string };
/** Birthdays of this week and one on 29 February; the one in Rasa's folder today has its step. Answers the minutes that takes. */
function birthdays(scene: Scene): number {
  const rasa = scene.member('rasa');
  const hers = new Map(scene.clients.filter((x) => x.manager === rasa).flatMap((x) => x.people.map((p) => [p.id, x] as const)));
  const people = scene.rows.of<Born>('person');
  const mine = people.filter((p) => hers.has(p.id));
  const others = people.filter((p) => !hers.has(p.id));
  const soon = [0, 1, 2, 3].map((n) => addDays(scene.today, n).slice(5));
  for (const p of mine) if (p.birthday && soon.includes(p.birthday.slice(5))) p.birthday = null;
  const born = (p: Born, year: number, n: number) => Object.assign(p, { birthday: anniversaryIn(year, addDays(scene.today, n)), birth_year_known: true });
  const live = mine.filter((p) => isLive(hers.get(p.id)!) && !hers.get(p.id)!.told);
  born(live[9]!, 1973, 4);
  born(live[21]!, 1968, 6);
  born(live[33]!, 1981, 6);
  [0, 0, 1, 2, 4, 6].forEach((n, i) => born(others[i * 40 + 7]!, 1964 + i * 3, n));
  Object.assign(live[14]!, { birthday: '1984-02-29', birth_year_known: true });
  const today = live[4]!;
  born(today, 1979, 0);
  const step = addStep(scene, { client: hers.get(today.id)!, owner: rasa, kind: 'call', minutes: 10, why: dueWords[rasa.language].birthday.replace('{name}', today.name), on: scene.today, firstDue: scene.today, personId: today.id });
  Object.assign(step, { origin: `birthday:${today.id}:${scene.today.slice(0, 4)}` });
  return 10;
}

/** Subsidiaries, and people who work in two companies. */
function family(scene: Scene) {
  const { c, rows } = scene;
  const large = scene.clients.filter((x) => x.row.size === 'large' && x.row.trashed_at === null);
  const small = scene.clients.filter((x) => x.row.size === 'small' && !x.told && x.row.trashed_at === null);
  for (let i = 0; i < 12; i++) small[i * 7]!.row.parent_id = large[i % large.length]!.id;
  for (let i = 0; i < 12; i++) {
    const from = large[(i * 3) % large.length]!;
    const to = small[i * 7]!;
    const person = from.people[0];
    if (!person) continue;
    rows.add('position', { id: c.id(Date.parse(String(to.row.created_at))), client_id: to.id, person_id: person.id, title: i % 2 ? 'shareholder' : 'board member', decision_role: 'signs', reports_to: null, main: false, reached: true, from_date: null, to_date: i % 4 === 3 ? addDays(scene.today, -60) : null });
  }
}
