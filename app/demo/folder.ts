import { addWorkingDays, isWorkingDay, workingDayFrom } from '#cap/staff/calendar.ts';
import { addDays, addMonths, type Day, monthOf, nextMonths, startOfMonth } from '#plain/day/day.ts';
import { clock, fill, iso, momentAt, type DemoClient, type DemoMember, isLive, type Scene } from './scene.ts';
import { PRODUCTS } from './words/companies.ts';
import { TALK } from './words/talk.ts';

/** Minutes that can be planned in a day of nine to six with an hour's lunch and the usual reserve. */
const CAPACITY = 384;
/** Percent of the capacity, from today on by working days: one overfull day, then less and less. */
export const HERO_LOADS = [112, 96, 74, 58, 63, 45, 50, 28, 34, 21, 30, 16, 22, 12, 18, 9, 14, 6, 11, 8, 4, 9];
const LOADS = [86, 66, 52, 40, 44, 26, 30, 17, 21, 12, 16, 8, 12, 6, 9, 4, 7, 3, 5, 3, 4, 2];
const MINUTES = { call: 10, mail: 10, document: 20, task: 20, offer: 40, meeting: 60, visit: 90 } as const;
type Kind = keyof typeof MINUTES;
const SLOTS = [600, 930, 690, 840];

export interface StepWish {
  client: DemoClient;
  owner: DemoMember;
  kind: string;
  why: string;
  on?: Day | null;
  at?: number | null;
  month?: string | null;
  minutes: number;
  promise?: boolean;
  place?: string | null;
  firstDue?: Day | null;
  personId?: string | null;
}

/** Writes an open step; its maker planned it some days ago. */
export function addStep(scene: Scene, wish: StepWish) {
  const { c, rows } = scene;
  const due = wish.firstDue ?? wish.on ?? scene.today;
  const earliest = momentAt(scene.zone, wish.client.createdOn, 660);
  const planned = momentAt(scene.zone, addDays(due < scene.today ? due : scene.today, -c.int(1, 18)), c.int(560, 1000));
  const created = Math.min(Math.max(earliest, planned), scene.now - 3_600_000);
  return rows.add('step', {
    id: c.id(created), client_id: wish.client.id, owner_id: wish.owner.id, kind: wish.kind, why: wish.why, person_id: wish.personId ?? null, on_date: wish.on ?? null,
    at_time: wish.at === null || wish.at === undefined ? null : clock(wish.at), month: wish.month ?? null, minutes: wish.minutes, place: wish.place ?? null, promise: wish.promise ?? false,
    deadline: null, first_due: wish.firstDue ?? null, state: 'open', done_at: null, done_by: null, created_at: iso(created), created_by: wish.owner.id,
  });
}

/**
 * A manager's folder: each working day filled up to its load from the manager's clients in turn, what was not done of the last days
 * first, then the months. `given` are minutes per working day already taken by steps written by hand.
 */
export function fillFolder(scene: Scene, owner: DemoMember, loads: readonly number[] | null, given: ReadonlyMap<Day, number>, share = 1) {
  const { c, today } = scene;
  const mine = scene.clients.filter((x) => x.manager === owner && isLive(x));
  if (!mine.length) return;
  const words = (x: DemoClient) => TALK[x.language]!;
  const deck = c.shuffle(mine.filter((x) => !x.told));
  const fresh = deck.filter((x) => x.fresh);
  const known = deck.filter((x) => !x.fresh);
  const behindMonths = new Set(known.splice(0, Math.ceil(known.length * 0.22)));
  let turn = 0;
  const next = (used: Set<string>) => {
    for (let i = 0; i < known.length; i++) {
      const x = known[turn++ % known.length]!;
      if (!used.has(x.id)) return used.add(x.id) && x;
    }
    return undefined;
  };
  const put = (x: DemoClient, kind: Kind, on: Day, more: Partial<StepWish> = {}) =>
    addStep(scene, {
      client: x, owner, kind, on, minutes: MINUTES[kind], why: fill(c, c.pick(x.fresh ? words(x).why.newCall : words(x).why[kind]), PRODUCTS),
      personId: x.people.length && c.maybe(0.6) ? x.people[0]!.id : null, ...more,
    });

  let day = workingDayFrom(scene.calendar, today);
  (loads ?? LOADS.map((l) => (l * c.int(75, 110)) / 100)).forEach((percent, i) => {
    const used = new Set<string>();
    let left = Math.round((CAPACITY * percent * share) / 1000) * 10 - (given.get(day) ?? 0);
    const meetings = c.shuffle(SLOTS.slice(0, owner.roles.includes('hunter') ? 3 : 2));
    for (let n = 0; left >= 10 && n < 60; n++) {
      const fits = Object.fromEntries(Object.entries({ call: 60, mail: 8, document: 9, task: 8, offer: 9, meeting: meetings.length && n < 2 ? 90 : 0 }).filter(([k, w]) => w > 0 && MINUTES[k as Kind] <= left)) as Record<Kind, number>;
      const newcomer = n >= 6 && i < 3 ? fresh.pop() : undefined;
      const x = newcomer ?? next(used);
      if (!x) break;
      const kind = newcomer ? 'call' : c.weighed(fits);
      left -= MINUTES[kind];
      const late = i === 0 && day === today && n >= 2 && n <= 4 && kind !== 'meeting' ? addWorkingDays(scene.calendar, today, -c.pick([1, 1, 2, 3])) : null;
      const promised = !newcomer && kind !== 'meeting' && c.maybe(i === 0 ? 0.15 : 0.06);
      put(x, kind, late ?? day, {
        ...(kind === 'meeting' ? { at: meetings.pop()!, place: c.pick(words(x).places) } : kind === 'call' && !newcomer && c.maybe(0.12) ? { at: c.int(19, 34) * 30 } : {}),
        ...(promised ? { promise: true, why: c.pick(words(x).why.promise) } : {}),
        ...(!late && !promised && c.maybe(0.12) ? { firstDue: addWorkingDays(scene.calendar, day, -c.int(2, 6)) } : {}),
      });
    }
    day = addWorkingDays(scene.calendar, day, 1);
  });
  for (const x of fresh) put(x, 'call', addWorkingDays(scene.calendar, today, c.int(1, 9)));
  const planned = new Set(scene.rows.of<{ client_id: string; owner_id: string; state: string }>('step').filter((s) => s.state === 'open' && s.owner_id === owner.id).map((s) => s.client_id));
  for (const x of mine) if (!planned.has(x.id) || behindMonths.has(x) || c.maybe(0.12)) behindMonth(scene, owner, x);
}

/** A step behind a month tab: with its date on its face, or only the month, or some time later. */
function behindMonth(scene: Scene, owner: DemoMember, x: DemoClient) {
  const { c, today } = scene;
  const words = TALK[x.language]!;
  const common = { client: x, owner, kind: c.pick(['call', 'call', 'meeting', 'offer']), minutes: 15, why: fill(c, c.pick(words.why.call), PRODUCTS) };
  const how = c.weighed({ dated: 55, month: 35, later: 6, now: 4 });
  if (how === 'later') addStep(scene, common);
  else if (how === 'now') addStep(scene, { ...common, month: startOfMonth(today) });
  else {
    const month = nextMonths(monthOf(addDays(today, 31)), c.pick([0, 0, 0, 1, 1, 1, 2, 2, 3, 4, 5, 7, 8, 10]));
    if (how === 'month' && month > monthOf(today)) addStep(scene, { ...common, month: startOfMonth(month) });
    else {
      let on = addDays(startOfMonth(month), c.int(0, 27));
      if (on <= addDays(today, 31)) on = addMonths(on, 1);
      while (!isWorkingDay(scene.calendar, on)) on = addDays(on, 1);
      addStep(scene, { ...common, on });
    }
  }
}

/** The invariant of the folder: every live client's next step is the earliest open one of its manager. */
export function pointToNextSteps(scene: Scene) {
  const soonest = new Map<string, { id: string; due: string }>();
  for (const s of scene.rows.of<{ id: string; client_id: string; owner_id: string; state: string; on_date: string | null; month: string | null }>('step')) {
    if (s.state !== 'open') continue;
    const key = s.client_id + s.owner_id;
    const due = s.on_date ?? s.month ?? '9999';
    const known = soonest.get(key);
    if (!known || due < known.due) soonest.set(key, { id: s.id, due });
  }
  for (const x of scene.clients) x.row.next_step_id = isLive(x) ? (soonest.get(x.id + x.manager.id)?.id ?? null) : null;
}
