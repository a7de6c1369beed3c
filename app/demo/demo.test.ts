import { expect, test } from 'vitest';
import { ROLES } from '#cap/staff/model.ts';
import { pathOf } from '#platform/files/store.ts';
import fs from 'node:fs';
import { addDays } from '#plain/day/day.ts';
import { openHouse } from '../testing/house.ts';
import { buildDemo } from './build.ts';
import { removeDemo } from './remove-demo.ts';

/** A Friday like any other. */
const NOW = new Date('2026-11-13T11:00:00Z');
const house = await openHouse({ now: () => NOW });
const before = await counts();
await Promise.all([house.house.makeDemo!(), house.house.makeDemo!()]);

/** Rows of every table of the schema. */
async function counts() {
  const tables = await house.sql<{ name: string }>("select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1");
  const out: Record<string, number> = {};
  for (const { name } of tables) out[name] = Number((await house.sql<{ n: number }>(`select count(*) as n from "${name}"`))[0]!.n);
  return out;
}
const one = async (sql: string) => Number(Object.values((await house.sql<Record<string, number>>(sql))[0]!)[0]);
const ofDemo = (sql: string) => one(`with w as (select id from workspace where demo) ${sql}`);

test('two callers at once make one demo company', async () => {
  expect(await one('select count(*) from workspace where demo')).toBe(1);
  expect(await ofDemo("select count(*) from workspace where demo and settings ->> 'ready' = 'true'")).toBe(1);
});

test('the same day gives the same company, the next day the same company a day later', () => {
  const noon = new Date('2026-11-13T10:00:00Z');
  const rows = (d: Date) => JSON.stringify(buildDemo(d).rows.of('step'));
  expect(rows(noon)).toBe(rows(noon));
  expect(rows(noon)).not.toBe(rows(new Date('2026-11-14T10:00:00Z')));
  const firstWorkedDays = { '2026-11-13': '2026-11-13', '2026-11-14': '2026-11-16', '2026-12-25': '2026-12-28', '2027-01-01': '2027-01-04', '2028-02-29': '2028-02-29', '2026-03-29': '2026-03-30' };
  for (const [day, first] of Object.entries(firstWorkedDays)) {
    const { rows: made } = buildDemo(new Date(`${day}T10:00:00Z`));
    expect(made.of('client').every((x) => (x.next_step_id !== null) === (['prospect', 'client', 'dormant'].includes(String(x.status)) && !x.trashed_at))).toBe(true);
    const rasa = made.of('member').find((m) => m.name === 'Rasa Petrauskienė')!.id;
    const standsIn = new Set(made.of<{ member_id: string; client_id: string }>('substitute').filter((x) => x.member_id === rasa).map((x) => x.client_id));
    const due = made.of<{ owner_id: string; client_id: string; state: string; on_date: string; minutes: number }>('step')
      .filter((x) => (x.owner_id === rasa || standsIn.has(x.client_id)) && x.state === 'open' && x.on_date && x.on_date <= first);
    expect([day, due.reduce((sum, x) => sum + x.minutes, 0)]).toEqual([day, 430]);
  }
});

test('it is as large as promised', async () => {
  expect(await ofDemo('select count(*) from client, w where workspace_id = w.id')).toBe(400);
  expect(await ofDemo('select count(*) from touch, w where workspace_id = w.id')).toBeGreaterThan(8000);
  expect(await ofDemo('select count(*) from person, w where workspace_id = w.id')).toBeGreaterThan(800);
  expect(await ofDemo('select count(*) from client, w where workspace_id = w.id and trashed_at is not null')).toBe(2);
});

test('every role of the handbook is somebody’s, and nobody has a password', async () => {
  const rows = await house.sql<{ roles: string[] }>('select m.roles from member m join workspace w on w.id = m.workspace_id and w.demo');
  const held = new Set(rows.flatMap((r) => r.roles));
  expect(ROLES.filter((role) => !held.has(role))).toEqual([]);
  expect(await ofDemo("select count(*) from account a where email like '%@demo.invalid' and password_hash is null")).toBe(rows.length);
});

test('no live client is without its manager’s open step, and nothing happened in the future or before its client', async () => {
  expect(await ofDemo("select count(*) from client c, w where c.workspace_id = w.id and live and not exists (select 1 from step s where s.workspace_id = w.id and s.client_id = c.id and s.owner_id = c.manager_id and s.state = 'open')")).toBe(0);
  expect(await ofDemo(`select count(*) from touch t join client c on c.workspace_id = t.workspace_id and c.id = t.client_id, w where t.workspace_id = w.id and (t.at > '${NOW.toISOString()}' or t.at < c.created_at - interval '1 day')`)).toBe(0);
  expect(await ofDemo(`select count(*) from change, w where workspace_id = w.id and at > '${NOW.toISOString()}'`)).toBe(0);
  expect(await ofDemo('select count(*) from client c, w where c.workspace_id = w.id and last_touch_at is distinct from (select max(at) from touch t where t.workspace_id = w.id and t.client_id = c.id)')).toBe(0);
});

test('nine of ten talks are in working hours of a working day', async () => {
  const share = await ofDemo("select avg((extract(isodow from at at time zone m.time_zone) < 6 and (at at time zone m.time_zone)::time between '08:00' and '18:30')::int) from touch t join member m on m.workspace_id = t.workspace_id and m.id = t.member_id, w where t.workspace_id = w.id");
  expect(share).toBeGreaterThan(0.9);
});

/** Somebody of the demo company at the API. */
async function enter(name: string) {
  const [m] = await house.sql<{ id: string; workspace_id: string }>('select m.id, m.workspace_id from member m join workspace w on w.id = m.workspace_id and w.demo where m.name = $1', [name]);
  return house.enter(m!.workspace_id, m!.id);
}

test('Rasa’s folder is overfull by 12 % today, then emptier and emptier, with months behind', async () => {
  const rasa = await enter('Rasa Petrauskienė');
  const { status, body } = await rasa.get('/api/folder');
  expect(status).toBe(200);
  const load = new Map<string, number>(body.load.map((l: { tab: string; minutes: number }) => [l.tab, l.minutes]));
  expect(Math.round((load.get('2026-11-13')! * 100) / 384)).toBe(112);
  const week = (from: string) => [0, 1, 2, 3, 4].reduce((sum, n) => sum + (load.get(addDays(from, n)) ?? 0), 0);
  expect(week('2026-11-16')).toBeGreaterThan(week('2026-11-23'));
  expect(week('2026-11-23')).toBeGreaterThan(week('2026-11-30'));
  expect(body.load.filter((l: { tab: string }) => l.tab.length === 7).length).toBeGreaterThan(2);
  const kinds = new Set(body.sheets.map((s: { kind: string }) => s.kind));
  expect(['call', 'meeting', 'document'].filter((kind) => !kinds.has(kind))).toEqual([]);
  const has = (test: (s: any) => boolean) => body.sheets.filter(test).length;
  expect(has((s) => s.client.newClient)).toBeGreaterThan(1);
  expect(has((s) => s.onDate < '2026-11-13')).toBeGreaterThan(1);
  expect(has((s) => s.promise)).toBeGreaterThan(0);
  expect(has((s) => s.owner?.name === 'Андрей Соколов')).toBeGreaterThan(0);
  expect(has((s) => s.why.startsWith('Gimtadienis'))).toBe(1);
});

test('every manager has a day to look at, and saved filters hold something', async () => {
  for (const name of ['Ioana Munteanu', 'Tomas Balčiūnas', 'Наталья Кравец', 'Viktorija Stonkutė', 'Justas Žemaitis']) {
    const { body } = await (await enter(name)).get('/api/folder');
    const today = body.load.find((l: { tab: string }) => l.tab === body.today);
    expect([name, today.minutes > 150 && today.minutes < 480]).toEqual([name, true]);
  }
  const rasa = await enter('Rasa Petrauskienė');
  const segments = (await rasa.get('/api/segments')).body;
  const list = segments.segments ?? segments.rows;
  expect(list.length).toBeGreaterThan(5);
  for (const s of list) {
    const r = await rasa.get(`/api/clients?segment=${s.id}&limit=5`);
    expect([s.name, r.status, r.body.rows.length > 0]).toEqual([s.name, 200, true]);
  }
});

test('a dossier is full: people, facts, a timeline with steps planned, moved and done in their order', async () => {
  const rasa = await enter('Rasa Petrauskienė');
  const { body: found } = await rasa.get(`/api/search?q=${encodeURIComponent('восток-монтаж')}`);
  const id = found.hits[0].clientId;
  const dossier = (await rasa.get(`/api/clients/${id}`)).body;
  expect(dossier.people.length).toBe(3);
  expect(dossier.strip.openPromises).toBe(1);
  const timeline = (await rasa.get(`/api/clients/${id}/timeline?limit=100`)).body.rows as { type: string; at: string; event?: string }[];
  expect(timeline.map((t) => t.at)).toEqual([...timeline.map((t) => t.at)].sort().reverse());
  expect(timeline.filter((t) => t.type === 'touch').length).toBe(6);
  expect(new Set(timeline.filter((t) => t.type === 'step').map((t) => t.event))).toEqual(new Set(['planned', 'done']));
  const look = await rasa.get('/api/folder/look-back?day=2026-11-12');
  expect(look.body.done + look.body.touches).toBeGreaterThan(0);
});

test('its people are offered at the door, and its papers lie in the store', async () => {
  const entry = (await house.nobody.get('/api/session')).body;
  expect(entry.demo.length).toBeGreaterThan(27);
  const rasa = await enter('Rasa Petrauskienė');
  expect((await rasa.get('/api/session')).body.me).toMatchObject({ name: 'Rasa Petrauskienė', demo: true });
  for (const { sha256 } of await house.sql<{ sha256: string }>('select sha256 from file')) expect(fs.existsSync(pathOf(house.house.filesRoot, sha256))).toBe(true);
});

test('removed, it leaves nothing in any table, and can be made again', async () => {
  expect(await removeDemo(house.house)).toBe(1);
  expect(await counts()).toEqual(before);
  expect(await removeDemo(house.house)).toBe(0);
  await house.house.makeDemo!();
  expect(await one('select count(*) from workspace where demo')).toBe(1);
}, 30_000);
