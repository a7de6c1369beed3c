import { isWorkingDay } from '#cap/staff/calendar.ts';
import { addDays, type Day, diffDays } from '#plain/day/day.ts';
import { fill, iso, momentAt, type DemoClient, type DemoMember, type Scene } from './scene.ts';
import { PRODUCTS } from './words/companies.ts';
import { type Outcome, TALK } from './words/talk.ts';

export interface Told {
  on: Day;
  /** Minutes after midnight of the member. */
  minute: number;
  kind: string;
  direction?: 'in' | 'out';
  outcome?: Outcome | null;
  text: string;
  minutes?: number | null;
  mood?: string | null;
  reason?: string | null;
  source?: string | null;
  member?: DemoMember;
  personId?: string | null;
  /** The step it finished: what it was for, and how many days late it was done. */
  step?: { why: string; late: number } | null;
}

const STEP_OF: Record<string, string> = { call: 'call', meeting: 'meeting', visit: 'visit', mail: 'mail', message: 'mail', document: 'document', task: 'task' };
const LENGTH: Record<string, number> = { call: 10, meeting: 60, visit: 90, mail: 10, message: 5, document: 20, task: 20 };

/** Writes one touch, with the step it finished. Days are of the person who did it. */
export function tell(scene: Scene, client: DemoClient, t: Told) {
  const { c, rows } = scene;
  const member = t.member ?? client.manager;
  const ms = momentAt(member.timeZone, t.on, t.minute);
  if (ms > scene.now) return;
  let stepId: string | null = null;
  if (t.step) {
    const planned = addDays(t.on, -t.step.late);
    const created = Math.max(momentAt(member.timeZone, client.createdOn, 600), momentAt(member.timeZone, addDays(planned, -c.int(3, 21)), c.int(560, 1000)));
    stepId = c.id(created);
    rows.add('step', {
      id: stepId, client_id: client.id, owner_id: member.id, kind: STEP_OF[t.kind], why: t.step.why, person_id: t.personId ?? null, on_date: t.on, at_time: null, month: null,
      minutes: LENGTH[t.kind], place: null, promise: false, deadline: null, first_due: t.step.late ? planned : null, state: 'done', done_at: iso(ms), done_by: member.id, created_at: iso(Math.min(created, ms)), created_by: member.id,
    });
  }
  rows.add('touch', {
    id: c.id(ms), client_id: client.id, person_id: t.personId ?? null, member_id: member.id, step_id: stepId, kind: t.kind, direction: t.direction ?? 'out', outcome: t.outcome ?? null, text: t.text,
    at: iso(ms), minutes: t.minutes ?? null, mood: t.mood ?? null, reason: t.reason ?? null, source: t.source ?? null, answered_at: t.direction === 'in' ? iso(ms + c.int(0, 90) * 60_000) : null, result: null, created_at: iso(ms),
  });
  if (!client.row.last_touch_at || client.row.last_touch_at < iso(ms)) client.row.last_touch_at = iso(ms);
}

/** A working day near another, not before `from` and not after `to`. */
export function workDayNear(scene: Scene, day: Day, from: Day, to: Day): Day {
  for (let i = 0; i < 12; i++) {
    const later = addDays(day, i);
    if (later <= to && isWorkingDay(scene.calendar, later)) return later;
    const earlier = addDays(day, -i);
    if (earlier >= from && isWorkingDay(scene.calendar, earlier)) return earlier;
  }
  return to < day ? to : day;
}

/** Two years of talks of one client: `count` of them, the last one `quiet` days ago; the newest finish steps. */
export function tellStory(scene: Scene, client: DemoClient, count: number, quiet: number, before: (day: Day) => DemoMember) {
  const { c } = scene;
  const words = TALK[client.language]!;
  const from = client.createdOn > addDays(scene.today, -730) ? client.createdOn : addDays(scene.today, -730);
  const to = addDays(scene.today, -quiet);
  if (to < from) return;
  const span = diffDays(from, to);
  const buys = client.row.status === 'client' || client.row.status === 'dormant';
  const days = Array.from({ length: count }, (_, i) => (i === count - 1 ? to : addDays(from, c.int(0, span)))).sort();
  days.forEach((wanted, i) => {
    const on = workDayNear(scene, wanted, from, addDays(scene.today, -1));
    const last = i === count - 1;
    const member = before(on);
    const minute = c.maybe(0.95) ? c.pick([c.int(545, 725), c.int(790, 1070)]) : c.int(1080, 1200);
    const personId = client.people.length && c.maybe(0.8) ? c.pick(client.people).id : null;
    const recent = diffDays(on, scene.today) < 100;
    const common = { on, minute, member, personId };
    if (last && ['lost', 'unpromising'].includes(client.row.status)) {
      tell(scene, client, { ...common, kind: 'call', outcome: 'refusal', minutes: c.int(2, 9), text: c.pick(words.call.refusal) });
      return;
    }
    if (c.maybe(0.09)) {
      const [reason, text] = c.pick(words.incoming);
      tell(scene, client, { ...common, kind: c.pick(['call', 'mail']), direction: 'in', minutes: c.int(2, 12), text: fill(c, text, PRODUCTS), reason, source: c.pick(['Telephone', 'Mail', 'Web form']) });
      return;
    }
    const kind = c.weighed({ call: 58, mail: 20, meeting: 8, visit: 3, message: 4, document: buys ? 5 : 1, task: 3 });
    const step = recent && c.maybe(0.75) ? { why: fill(c, c.pick(words.why[kind === 'message' ? 'mail' : (kind as 'call')]), PRODUCTS), late: c.maybe(0.25) ? c.int(1, 4) : 0 } : null;
    if (kind === 'call') {
      const outcome = c.weighed<Outcome>({ not_reached: 26, talked: 46, decision_maker: 11, meeting_set: 6, order: buys ? 9 : 1, refusal: 2 });
      const mood = outcome === 'talked' && c.maybe(0.3) ? c.weighed({ calm: 75, doubtful: 19, upset: 6 }) : null;
      const text = mood === 'upset' ? c.pick(words.upset) : mood === 'doubtful' ? c.pick(words.doubtful) : fill(c, c.pick(words.call[outcome]), PRODUCTS);
      tell(scene, client, { ...common, kind, outcome, mood, minutes: outcome === 'not_reached' ? 1 : c.int(2, 18), text, step });
      return;
    }
    const text = fill(c, c.pick(words[kind as 'mail']), PRODUCTS);
    const outcome: Outcome | null = kind === 'meeting' ? c.weighed({ talked: 60, decision_maker: 30, order: buys ? 10 : 2 }) : null;
    tell(scene, client, { ...common, kind, outcome, minutes: kind === 'meeting' ? c.int(30, 110) : kind === 'visit' ? c.int(60, 150) : c.int(3, 25), text, mood: kind === 'meeting' && c.maybe(0.4) ? 'calm' : null, step });
  });
  const notes = c.weighed({ none: 45, one: 40, two: 15 });
  for (let i = 0; i < ['none', 'one', 'two'].indexOf(notes); i++) {
    const on = addDays(from, c.int(0, span));
    scene.rows.add('note', { id: c.id(momentAt(scene.zone, on, 650)), client_id: client.id, member_id: before(on).id, text: words.notes[(i + client.people.length) % words.notes.length], pinned: i === 0 && c.maybe(0.5), at: iso(momentAt(scene.zone, on, 650)) });
  }
}
