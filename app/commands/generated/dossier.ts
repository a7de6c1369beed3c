import { addDays, type Day, startOfMonth } from '#plain/day/day.ts';
import { companyKey } from '#plain/fold.ts';
import { domainOf, mailOf, phoneOf } from '../../demo/contacts.ts';
import { requisitesOf } from '../../demo/numbers.ts';
import { Chance } from '../../demo/random.ts';
import { fill, iso } from '../../demo/scene.ts';
import { PAYMENT_TERMS, PRICE_TYPES, PRODUCTS, SOURCES, TAGS, TRADES } from '../../demo/words/companies.ts';
import { nameBookOf, TITLES, type DecisionRole } from '../../demo/words/people.ts';
import { LANDS } from '../../demo/words/places.ts';
import { type Outcome, TALK } from '../../demo/words/talk.ts';
import type { Batch } from './copy-text.ts';
import { generatedName } from './names.ts';
import type { Manager } from './people.ts';

const DAY_MS = 86_400_000;
const MINUTES: Record<string, number> = { call: 10, meeting: 60, mail: 10, offer: 40, document: 20, task: 20 };

/** One client with everything behind it, put into the batch. The seed alone decides what it is. */
export function addDossier(batch: Batch, seed: string, n: number, manager: Manager, touches: number, at: { now: number; today: Day; base: number }) {
  const c = new Chance(seed);
  const { country } = manager;
  const land = LANDS[country]!;
  const language = land.others && c.maybe(0.2) ? c.pick(land.others) : land.language;
  const words = TALK[language]!;
  const { bare, name, form } = generatedName(c, country);
  const city = c.pick(land.cities);
  // ids grow with the load, so that the indexes grow at their end
  let serial = 0;
  const newId = () => c.id(at.base + n * 4 + (serial++ & 3));
  const id = newId();
  const age = Math.max(2, Math.round(3650 * (touches > 100 ? 1 - c.unit() * 0.1 : c.unit() ** 0.8)));
  const created = at.now - age * DAY_MS;
  const status = c.weighed({ client: 46, prospect: 26, dormant: 12, lost: 8, unpromising: 5, closed: 3 });
  const live = status === 'client' || status === 'prospect' || status === 'dormant';
  const buys = status === 'client' || status === 'dormant';
  const nextStep = live ? newId() : null;

  const people: string[] = [];
  const domain = domainOf(c, bare, country);
  const roles: DecisionRole[] = ['decides', 'influences', 'signs'];
  const count = c.weighed({ 0: 8, 1: 45, 2: 32, 3: 15 });
  for (let i = 0; i < Number(count); i++) {
    const book = nameBookOf(country, language);
    const woman = c.maybe(0.45);
    const given = c.pick(woman ? book.women : book.men);
    const family = c.pick(book.families)[woman ? 1 : 0];
    const person = newId();
    people.push(person);
    batch.add('person', [person, `${given} ${family}`, given, family, language, c.maybe(0.5) ? `${c.int(1955, 2002)}-${String(c.int(1, 12)).padStart(2, '0')}-${String(c.int(1, 28)).padStart(2, '0')}` : null, iso(created)]);
    batch.add('position', [newId(), id, person, c.pick((TITLES[language] ?? TITLES.en!)[roles[i]!]), roles[i]!, i === 0, touches > 0]);
    if (c.maybe(0.8)) {
      const phone = phoneOf(c, country);
      batch.add('contact_point', [newId(), null, person, 'phone', phone.value, phone.key, 0]);
    }
    if (c.maybe(0.6)) {
      const mail = mailOf(given, family, domain);
      batch.add('contact_point', [newId(), null, person, 'email', mail, mail, 1]);
    }
  }
  const phone = phoneOf(c, country);
  batch.add('contact_point', [newId(), id, null, 'phone', phone.value, phone.key, 0]);
  const office = `${c.pick(land.office)}@${domain}`;
  batch.add('contact_point', [newId(), id, null, 'email', office, office, 1]);
  for (const r of requisitesOf(c, country, form, false)) batch.add('requisite', [newId(), id, r.kind, country, r.value, r.value.replace(/^[A-Z]{2}(?=\d{2,13}$)/, '').replace(/[^\p{L}\p{N}]/gu, '')]);
  batch.add('address', [newId(), id, 'legal', country, `${city[2]}${c.digits(3)}`, city[0], `${c.pick(land.streets)} ${c.int(1, 200)}`]);
  if (c.maybe(0.08)) batch.add('note', [newId(), id, manager.id, c.pick(words.notes), c.maybe(0.4), iso(created + DAY_MS)]);
  if (c.maybe(0.1)) batch.add('fact', [newId(), id, 'supplier', c.pick(['Grundal Baltic', 'Wiloka', 'Hydrotek']), 'pumps', addDays(at.today, c.int(-60, 400)), 'Director', addDays(at.today, -c.int(1, 300)), false]);

  const last = addTouches(batch, c, { id, manager, people, created, touches, quiet: status === 'dormant' ? c.int(60, 300) : c.int(0, Math.min(age - 1, 45)), buys, language, newId, now: at.now });
  if (nextStep) addNextStep(batch, c, nextStep, id, manager, language, at.today, at.now);
  if (nextStep && c.maybe(0.15)) addNextStep(batch, c, newId(), id, manager, language, at.today, at.now);
  batch.add('client', [
    id, name, companyKey(name), form === 'ИП' || form === 'PFA' ? 'entrepreneur' : 'company', c.maybe(0.35) ? 'resale' : 'own_use', status, live ? null : c.pick(words.ended[status as 'lost']), form, country, language, city[1],
    c.weighed({ small: 55, medium: 32, large: 9, government: 4 }), c.pick(TRADES[language]!), c.maybe(0.02), c.pick(SOURCES), manager.id, tagsOf(c), buys ? c.pick(PRICE_TYPES) : null, buys ? c.pick(PAYMENT_TERMS) : null,
    buys && c.maybe(0.4) ? c.int(2, 80) * 500 : null, land.currency, '{}', iso(created), last === null ? null : iso(last), iso(created), nextStep,
  ]);
}

const tagsOf = (c: Chance) => (c.maybe(0.55) ? '{}' : `{${[...new Set([c.pick(TAGS), c.pick(TAGS)])].map((t) => `"${t}"`).join()}}`);

interface Past {
  id: string;
  manager: Manager;
  people: readonly string[];
  created: number;
  touches: number;
  quiet: number;
  buys: boolean;
  language: string;
  newId: () => string;
  now: number;
}
/** Talks from the day the client came until `quiet` days ago, the later the more; answers the moment of the last. */
function addTouches(batch: Batch, c: Chance, p: Past): number | null {
  if (!p.touches) return null;
  const words = TALK[p.language]!;
  const end = Math.max(p.created + DAY_MS / 2, p.now - p.quiet * DAY_MS - DAY_MS);
  let last = 0;
  for (let i = 0; i < p.touches; i++) {
    let ms = i === 0 ? end : p.created + (end - p.created) * c.unit() ** 0.7;
    ms = Math.floor(ms / DAY_MS) * DAY_MS + (c.int(7 * 60, 15 * 60) * 60_000); // seven to three in Greenwich are office hours here
    if (ms > p.now) ms = p.now - 60_000;
    if (ms < p.created) ms = p.created;
    last = Math.max(last, ms);
    const kind = c.weighed({ call: 60, mail: 22, meeting: 7, document: 6, message: 5 });
    const outcome = kind === 'call' ? c.weighed<Outcome>({ not_reached: 28, talked: 46, decision_maker: 11, meeting_set: 5, order: p.buys ? 8 : 1, refusal: 2 }) : null;
    const text = fill(c, c.pick(kind === 'call' ? words.call[outcome!] : words[kind as 'mail']), PRODUCTS);
    const person = p.people.length && c.maybe(0.8) ? c.pick(p.people) : null;
    let step: string | null = null;
    if (c.maybe(0.15)) {
      step = p.newId();
      batch.add('step', [step, p.id, p.manager.id, kind === 'message' ? 'mail' : kind, fill(c, c.pick(words.why.call), PRODUCTS), iso(ms).slice(0, 10), null, null, MINUTES[kind] ?? 10, c.maybe(0.05), null, 'done', iso(ms), p.manager.id, iso(Math.max(p.created, ms - c.int(1, 20) * DAY_MS))]);
    }
    batch.add('touch', [p.newId(), p.id, person, p.manager.id, step, kind, c.maybe(0.1) ? 'in' : 'out', outcome, text, iso(ms), kind === 'meeting' ? c.int(30, 100) : c.int(1, 15), outcome === 'talked' && c.maybe(0.2) ? c.pick(['calm', 'calm', 'doubtful', 'upset']) : null, iso(ms)]);
  }
  return last;
}

function addNextStep(batch: Batch, c: Chance, stepId: string, clientId: string, manager: Manager, language: string, today: Day, now: number) {
  const words = TALK[language]!;
  const kind = c.weighed({ call: 70, meeting: 8, mail: 8, document: 6, offer: 4, task: 4 });
  const how = c.weighed({ day: 74, late: 3, far: 15, month: 6, later: 2 });
  const weekday = (d: Day) => (((Date.parse(d) / DAY_MS + 3) % 7) + 7) % 7;
  let on = how === 'day' ? addDays(today, Math.floor(c.unit() ** 1.3 * 62)) : how === 'late' ? addDays(today, -c.int(1, 6)) : addDays(today, c.int(63, 330));
  if (weekday(on) > 4) on = addDays(on, how === 'late' ? 4 - weekday(on) : 7 - weekday(on));
  const dated = how === 'day' || how === 'late' || how === 'far';
  batch.add('step', [
    stepId, clientId, manager.id, kind, fill(c, c.pick(words.why[kind as 'call']), PRODUCTS), dated ? on : null, dated && kind === 'meeting' ? `${String(c.int(9, 16)).padStart(2, '0')}:${c.pick(['00', '30'])}` : null,
    how === 'month' ? startOfMonth(on) : null, MINUTES[kind] ?? 10, c.maybe(0.06), null, 'open', null, null, iso(now - c.int(1, 20) * DAY_MS),
  ]);
}
