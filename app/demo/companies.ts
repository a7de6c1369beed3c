import { addDays } from '#plain/day/day.ts';
import { domainOf, mailOf, phoneOf } from './contacts.ts';
import { requisitesOf } from './numbers.ts';
import type { Chance } from './random.ts';
import type { Rows } from './rows.ts';
import { fill, iso, momentAt, type DemoClient, type DemoMember, type DemoPerson, type Scene } from './scene.ts';
import { NAME_PARTS, PAYMENT_TERMS, PRICE_TYPES, PRODUCTS, SOURCES, TAGS, TRADES } from './words/companies.ts';
import { nameBookOf, TITLES, type DecisionRole } from './words/people.ts';
import { LANDS, SHARES } from './words/places.ts';
import { TALK } from './words/talk.ts';

export const CRITERIA = ['price', 'quality', 'functionality', 'benefit', 'time', 'information'] as const;

/** A name nobody in this base has yet: parts of the country's language in the country's legal form. */
export function companyName(c: Chance, country: string, taken: { has(name: string): boolean }): { bare: string; name: string; form: string } {
  const land = LANDS[country]!;
  const parts = NAME_PARTS[country === 'LT' ? 'lt' : country === 'RU' ? 'ru' : land.language === 'ro' ? 'ro' : 'en']!;
  for (let tries = 0; ; tries++) {
    const joint = c.pick(parts.joints);
    const second = c.pick(parts.second);
    const bare = `${c.pick(parts.first)}${joint}${joint ? second : second.toLowerCase()}${tries > 20 ? ` ${c.int(2, 99)}` : ''}`;
    const at = c.unit() * 100;
    let sum = 0;
    const [form, shape] = land.forms.find((f) => (sum += f[2]) > at) ?? land.forms[0]!;
    const name = shape.replace('{}', bare);
    if (!taken.has(name)) return { bare, name, form };
  }
}

/** One who works at a client: name by language, birthday, ways to reach them, consents. */
export function addPerson(
  rows: Rows, c: Chance,
  of: { clientId: string; country: string; language: string; domain: string; at: number; main: boolean; role: DecisionRole; reached: boolean; reportsTo: string | null; name?: string; title?: string; birthday?: string | null },
): DemoPerson & { positionId: string } {
  const book = nameBookOf(of.country, of.language);
  const woman = c.maybe(0.45);
  const [man, womans] = c.pick(book.families);
  const told = of.name?.split(' ');
  const given = told?.[0] ?? c.pick(woman ? book.women : book.men);
  const family = told?.at(-1) ?? (woman ? womans : man);
  const patronymic = !told && book.patronymics && c.maybe(0.7) ? c.pick(book.patronymics)[woman ? 1 : 0] : null;
  const words = TALK[of.language] ?? TALK.en!;
  const id = c.id(of.at);
  const yearKnown = c.maybe(0.8);
  const born = of.birthday !== undefined ? of.birthday : c.maybe(0.55) ? `${yearKnown ? c.int(1958, 1999) : 1904}-${String(c.int(1, 12)).padStart(2, '0')}-${String(c.int(1, 28)).padStart(2, '0')}` : null;
  rows.add('person', {
    id, name: of.name ?? [given, patronymic, family].filter(Boolean).join(' '), given_name: given, patronymic, family_name: family, language: of.language,
    birthday: born, birth_year_known: born ? !born.startsWith('1904') : true, occupation: c.maybe(0.3) ? c.pick(words.occupations) : null,
    notes: c.maybe(0.2) ? c.pick(words.person) : null, custom: {}, created_at: iso(of.at),
  });
  const positionId = c.id(of.at);
  rows.add('position', {
    id: positionId, client_id: of.clientId, person_id: id, title: of.title ?? c.pick((TITLES[of.language] ?? TITLES.en!)[of.role]), decision_role: of.role,
    reports_to: of.reportsTo, main: of.main, reached: of.reached, from_date: null, to_date: null,
  });
  if (c.maybe(0.85)) {
    const phone = phoneOf(c, of.country);
    rows.add('contact_point', { id: c.id(of.at), client_id: null, person_id: id, kind: 'phone', value: phone.value, value_key: phone.key, label: c.maybe(0.5) ? 'mobile' : null, position: 0 });
  }
  if (c.maybe(0.7)) {
    const mail = mailOf(given, family, of.domain);
    rows.add('contact_point', { id: c.id(of.at), client_id: null, person_id: id, kind: 'email', value: mail, value_key: mail, label: null, position: 1 });
  }
  for (const channel of ['call', 'email'] as const) {
    if (!c.maybe(0.35)) continue;
    rows.add('consent', {
      id: c.id(of.at), person_id: id, channel, given: c.maybe(0.85), on_date: iso(of.at).slice(0, 10), source: c.pick(['Signed form', 'By phone', 'Web form', 'Exhibition']),
    });
  }
  return { id, role: of.role, positionId };
}

export interface ClientWish {
  manager: DemoMember;
  status: string;
  country?: string;
  name?: string;
  city?: string;
  language?: string;
  /** Days since it was taken into the base. */
  age: number;
  size?: string;
  vip?: boolean;
  fresh?: boolean;
  people?: number;
  told?: boolean;
}

/** A client with its card: identity, requisites, ways to reach it, addresses, facts and, if important, a plan. */
export function addClient(scene: Scene, wish: ClientWish): DemoClient {
  const { c, rows } = scene;
  const country = wish.country ?? c.weighed(SHARES);
  const land = LANDS[country]!;
  const language = wish.language ?? (land.others && c.maybe(0.25) ? c.pick(land.others) : land.language);
  const taken = { has: (name: string) => scene.clients.some((known) => known.row.name === name) };
  const made = companyName(c, country, taken);
  const name = wish.name ?? made.name;
  const createdOn = addDays(scene.today, -wish.age);
  const at = momentAt(scene.zone, createdOn, c.int(540, 1020));
  const id = c.id(at);
  const size = wish.size ?? c.weighed({ small: 45, medium: 35, large: 13, government: 7 });
  const vip = wish.vip ?? (size === 'large' ? c.maybe(0.3) : c.maybe(0.02));
  const ended = ['lost', 'unpromising', 'closed'].includes(wish.status);
  const words = TALK[language]!;
  const cityAt = c.pick(land.cities);
  const city = land.cities.find(([known]) => known === wish.city) ?? cityAt;
  const important = vip || size === 'large';
  const buys = wish.status === 'client' || wish.status === 'dormant';
  const domain = domainOf(c, wish.name ? name.replace(/^(UAB|ООО|AS) |[„“«»]| (SRL|SA|OÜ|GmbH|OOO)$/g, '') : made.bare, country);
  const client: DemoClient = {
    id, domain, manager: wish.manager, language, createdOn, people: [], important, fresh: wish.fresh ?? false, told: wish.told ?? false,
    row: rows.add('client', {
      id, name, kind: made.form === 'ИП' || made.form === 'PFA' || made.form === 'ÎI' ? 'entrepreneur' : 'company', buys_for: c.maybe(0.35) ? 'resale' : 'own_use',
      status: wish.status, status_reason: ended ? c.pick(words.ended[wish.status as 'lost']) : null, legal_form: wish.name ? null : made.form, legal_name: name,
      country, language, time_zone: city[1], size, trade: c.pick(TRADES[language]!), sphere: null, vip, source: c.pick(SOURCES), manager_id: wish.manager.id, parent_id: null,
      tags: c.shuffle(TAGS).slice(0, c.int(0, 3)), price_type: buys ? c.pick(PRICE_TYPES) : null, payment_terms: buys ? c.pick(PAYMENT_TERMS) : null,
      special_terms: important && buys ? c.pick(words.specialTerms) : null, credit_limit: buys && c.maybe(0.6) ? c.int(2, 80) * 500 : null, currency: land.currency,
      criteria: important || c.maybe(0.3) ? Object.fromEntries(c.shuffle(CRITERIA).slice(0, c.int(3, 6)).map((k) => [k, c.int(1, 5)])) : {},
      custom: c.maybe(0.4) ? { pumps_in_use: c.pick(['Ours', 'Grundal', 'Wiloka', 'Mixed']), delivery_window: c.pick(['before 11', 'any time', 'by appointment']), certificate: c.maybe(0.5) } : {},
      mailing_list: wish.status === 'unpromising' || c.maybe(0.2), prepared_at: wish.fresh && c.maybe(0.4) ? null : iso(at), negotiate: buys && c.maybe(0.06),
      last_touch_at: null as string | null, created_at: iso(at), created_by: wish.manager.id, merged_into: null, trashed_at: null as string | null, next_step_id: null as string | null,
    }),
  };
  scene.clients.push(client);

  const point = (kind: string, value: string, key: string, position: number) =>
    rows.add('contact_point', { id: c.id(at), client_id: id, person_id: null, kind, value, value_key: key, label: null, position });
  const phone = phoneOf(c, country);
  point('phone', phone.value, phone.key, 0);
  const office = `${c.pick(land.office)}@${domain}`;
  if (c.maybe(0.85)) point('email', office, office, 1);
  if (c.maybe(0.6)) point('site', `https://www.${domain}`, `www.${domain}`, 2);
  if (!client.fresh || c.maybe(0.5)) {
    for (const r of requisitesOf(c, country, made.form, important)) rows.add('requisite', { id: c.id(at), client_id: id, kind: r.kind, country, value: r.value, value_key: r.value.replace(/^[A-Z]{2}(?=\d{2,13}$)/, '').replace(/[^\p{L}\p{N}]/gu, '') });
  }
  const address = (kind: string, directions: string | null) =>
    rows.add('address', {
      id: c.id(at), client_id: id, kind, country, postcode: `${city[2]}${c.digits(country === 'LT' ? 4 : country === 'RU' ? 4 : 3)}`, region: null, city: city[0], street: `${c.pick(land.streets)} ${c.int(1, 160)}`, directions,
    });
  address('legal', null);
  if (c.maybe(0.25)) address('delivery', c.maybe(0.5) ? words.notes[0]! : null);

  const roles: DecisionRole[] = ['decides', c.pick(['influences', 'influences', 'uses']), c.pick(['signs', 'guards', 'uses']), 'influences'];
  if (client.fresh && c.maybe(0.5)) roles[0] = 'guards';
  const count = wish.people ?? (client.fresh ? c.int(0, 1) : important ? c.int(3, 4) : c.maybe(0.4) ? 3 : c.int(1, 3));
  const main = count > 1 && c.maybe(0.4) ? 1 : 0;
  let head: string | null = null;
  for (let i = 0; i < count; i++) {
    const person = addPerson(rows, c, { clientId: id, country, language, domain, at, main: i === main, role: roles[i]!, reached: !client.fresh && (i > 0 || c.maybe(0.75)), reportsTo: i ? head : null });
    head ??= person.positionId;
    client.people.push(person);
  }
  if (important || (!client.fresh && c.maybe(0.35))) addFacts(scene, client, at);
  if (important && !ended) addPlan(scene, client);
  return client;
}

function addFacts(scene: Scene, client: DemoClient, at: number) {
  const { c, rows } = scene;
  const words = TALK[client.language]!;
  const known = (daysAgo: number) => addDays(scene.today, -Math.min(daysAgo, Math.round((scene.now - at) / 86_400_000)));
  for (const kind of c.shuffle(Object.keys(words.facts) as (keyof typeof words.facts)[]).slice(0, client.important ? c.int(3, 6) : c.int(1, 2))) {
    rows.add('fact', {
      id: c.id(at), client_id: client.id, kind, text: fill(c, c.pick(words.facts[kind]), PRODUCTS), product: null, contract_end: null, liked: null, disliked: null,
      source: c.pick(['Director', 'Web site', 'Annual report', 'Our service specialist']), known_on: known(c.int(5, 420)), checked: c.maybe(0.5),
    });
  }
  if (c.maybe(0.6)) {
    rows.add('fact', {
      id: c.id(at), client_id: client.id, kind: 'supplier', text: c.pick(['Grundal Baltic', 'Wiloka', 'Hydrotek', 'Pumpen-Vogt']), product: c.pick(['pumps', 'valves', 'drives']), contract_end: addDays(scene.today, c.int(-40, 300)),
      liked: c.pick(words.liked), disliked: c.pick(words.disliked), source: 'Chief engineer', known_on: known(c.int(5, 300)), checked: c.maybe(0.5),
    });
  }
}

function addPlan(scene: Scene, client: DemoClient) {
  const { c, rows } = scene;
  const words = TALK[client.language]!;
  const kinds = c.shuffle(Object.keys(words.plan) as (keyof typeof words.plan)[]).slice(0, c.int(3, 6));
  kinds.forEach((kind, position) => {
    const done = c.maybe(0.3);
    rows.add('plan_item', {
      id: c.id(scene.now), client_id: client.id, kind, text: c.pick(words.plan[kind]), member_id: kind === 'meeting' && c.maybe(0.5) ? scene.member('jonas').id : client.manager.id,
      due: addDays(scene.today, done ? -c.int(5, 60) : c.int(10, 200)), done_at: done ? iso(momentAt(scene.zone, addDays(scene.today, -c.int(4, 50)), 700)) : null, position,
    });
  });
}
