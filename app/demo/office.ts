import { addDays } from '#plain/day/day.ts';
import { addClient } from './companies.ts';
import { addStep } from './folder.ts';
import { sha256, smallPdf, smallPng } from './paper.ts';
import { type DemoClient, iso, isLive, momentAt, type Scene } from './scene.ts';
import { TALK } from './words/talk.ts';

export interface DemoFile {
  bytes: Buffer;
  sha256: string;
}

/** The workspace's own fields and the saved filters of its people. */
export function furnish(scene: Scene) {
  const { c, rows } = scene;
  const made = momentAt(scene.zone, addDays(scene.today, -500), 600);
  const fields = [
    ['client', 'pumps_in_use', 'Pumps in use', 'choice', ['Ours', 'Grundal', 'Wiloka', 'Mixed']],
    ['client', 'delivery_window', 'Delivery window', 'text', []],
    ['client', 'certificate', 'Wants certificates', 'yes_no', []],
    ['client', 'next_inspection', 'Next inspection', 'date', []],
    ['person', 'likes', 'Likes', 'text', []],
  ] as const;
  fields.forEach(([entity, key, label, type, options], position) => rows.add('custom_field', { id: c.id(made), entity, key, label, type, options, required: false, position }));
  const segment = (owner: string, name: string, shared: boolean, filter: object[], columns: string[] = [], sort: string | null = null, position = 0) =>
    rows.add('segment', { id: c.id(made + position), owner_id: scene.member(owner).id, name, entity: 'client', shared, filter, columns, sort, position });
  segment('jonas', 'No touch for 30 days', true, [{ field: 'live', op: 'is', value: true }, { field: 'noTouchDays', op: 'more', value: 30 }], ['name', 'manager', 'lastTouch', 'nextStep', 'phone'], 'lastTouch', 0);
  segment('ilona', 'VIP', true, [{ field: 'vip', op: 'is', value: true }], ['name', 'manager', 'nextStep', 'city', 'lastTouch'], 'name', 1);
  segment('jonas', 'Other supplier’s contract ends soon', true, [{ field: 'supplierContractEnd', op: 'before', value: '+60' }], [], null, 2);
  segment('anca', 'Birthdays in a week', true, [{ field: 'birthdayInDays', op: 'less', value: 8 }], ['name', 'mainPerson', 'manager', 'phone'], null, 3);
  segment('rasa', 'My Romanians', false, [{ field: 'manager', op: 'is', value: 'me' }, { field: 'country', op: 'is', value: 'RO' }], ['name', 'city', 'mainPerson', 'phone', 'nextStep'], 'name', 0);
  segment('rasa', 'Promised this week', false, [{ field: 'manager', op: 'is', value: 'me' }, { field: 'promiseDue', op: 'before', value: '+7' }], [], 'nextStep', 1);
  segment('rasa', 'Own installers', false, [{ field: 'tags', op: 'any_of', value: ['own installers'] }], [], null, 2);
  segment('tomas', 'Prospects without a decision-maker', false, [{ field: 'status', op: 'is', value: 'prospect' }, { field: 'decisionMakerReached', op: 'is', value: false }], [], null, 0);
}

/** Three companies that are in the base twice, and two that are in the trash. */
export function disorder(scene: Scene) {
  const { c, rows } = scene;
  const active = scene.clients.filter((x) => x.row.status === 'client' && x.manager.key !== 'rasa' && x.row.country === 'LT');
  const step = (x: DemoClient) => addStep(scene, { client: x, owner: x.manager, kind: 'call', minutes: 10, why: TALK[x.language]!.why.newCall[0]!, on: addDays(scene.today, 4) });
  const twin = (of: DemoClient, name: string, share: 'requisite' | 'phone' | 'name') => {
    const x = addClient(scene, { manager: scene.member('agne'), status: 'prospect', country: String(of.row.country), name, language: of.language, age: 30, size: 'small', fresh: true, people: 0, told: true });
    if (share === 'name') return step(x);
    const table = share === 'phone' ? 'contact_point' : 'requisite';
    const same = rows.of<{ client_id: string; kind: string; value: string; value_key: string }>(table).find((r) => r.client_id === of.id && (share === 'requisite' || r.kind === 'phone'))!;
    const mine = rows.of<{ client_id: string; kind: string; value: string; value_key: string }>(table).find((r) => r.client_id === x.id && r.kind === same.kind);
    if (mine) Object.assign(mine, { value: same.value, value_key: same.value_key });
    else rows.add(table, { ...same, id: c.id(scene.now), client_id: x.id });
    return step(x);
  };
  const bare = (x: DemoClient) => x.row.name.replace(/^\S+ „|“$/g, '');
  twin(active[0]!, `${bare(active[0]!)}, UAB`, 'name');
  twin(active[1]!, `UAB „${bare(active[1]!)}“ (filialas)`, 'requisite');
  twin(active[2]!, `${bare(active[2]!)} LT`, 'phone');
  for (const [name, ago] of [['UAB „Bandymas“', 3], ['Test SRL', 12]] as const) {
    const x = addClient(scene, { manager: scene.member('agne'), status: 'prospect', country: 'LT', name, language: 'lt', age: 20, size: 'small', fresh: true, people: 0, told: true });
    x.row.trashed_at = iso(momentAt(scene.zone, addDays(scene.today, -ago), 900));
    const dropped = step(x);
    Object.assign(dropped, { state: 'dropped', drop_reason: 'Trash', done_at: x.row.trashed_at, done_by: scene.member('elena').id });
  }
}

/** Some paper: contracts, an offer, curves, a site list; the same content lies in the file store once. */
export function filePapers(scene: Scene): DemoFile[] {
  const { c, rows } = scene;
  const kept = new Map<string, DemoFile>();
  const put = (client: DemoClient, name: string, type: string, bytes: Buffer, daysAgo: number) => {
    const file = { bytes, sha256: sha256(bytes) };
    kept.set(file.sha256, file);
    const at = momentAt(scene.zone, addDays(scene.today, -daysAgo), c.int(560, 1000));
    rows.add('file', { id: c.id(at), sha256: file.sha256, name, type, size: bytes.length, created_by: client.manager.id, created_at: iso(at), client_id: client.id, touch_id: null });
  };
  const important = scene.clients.filter((x) => isLive(x) && (x.important || x.told) && !x.fresh).slice(0, 22);
  important.forEach((x, i) => {
    const age = Math.max(3, Math.min(700, Number(x.row.created_at ? (scene.now - Date.parse(String(x.row.created_at))) / 86_400_000 : 30) - 2));
    put(x, `Contract ${101 + i}.pdf`, 'application/pdf', smallPdf([`Contract No. ${101 + i}`, 'Baltic Pumps UAB (an invented company)', 'Yearly supply of pumps, valves and spare kits', 'Payment within 30 days']), c.int(2, Math.floor(age)));
    if (i % 3 === 0) put(x, `Curve K-${12 + (i % 4) * 4}.png`, 'image/png', smallPng(i % 5), c.int(1, 60));
    if (i % 5 === 1) put(x, 'Sites.txt', 'text/plain', Buffer.from('Site;Pumps\nNorth;4\nHarbour;2\nMill;6\n'), c.int(1, 90));
  });
  return [...kept.values()];
}

/** What people wrote of their last days. */
export function dayLines(scene: Scene) {
  for (const member of scene.members.filter((m) => ['rasa', 'tomas', 'ioana', 'natalia', 'zemaitis', 'cristian'].includes(m.key))) {
    for (let ago = 1; ago <= 14; ago++) {
      const on = addDays(scene.today, -ago);
      if (scene.calendar.workingWeekdays.includes(((new Date(`${on}T00:00:00Z`).getUTCDay() + 6) % 7) + 1) && scene.c.maybe(0.6)) {
        scene.rows.add('day_line', { id: scene.c.id(momentAt(member.timeZone, on, 1065)), member_id: member.id, on_date: on, text: scene.c.pick(TALK[member.language]!.days) });
      }
    }
  }
}
