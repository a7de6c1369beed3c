import { expect, test } from 'vitest';
import { ROLES } from '#cap/staff/model.ts';
import { pathOf } from '#platform/files/store.ts';
import fs from 'node:fs';
import { addDays, todayIn } from '#plain/day/day.ts';
import { openHouse } from '../testing/house.ts';
import { buildDemo } from './build.ts';
import { removeDemo } from './remove-demo.ts';

const house = await openHouse();
const before = await counts();
const began = performance.now();
await Promise.all([house.house.makeDemo!(), house.house.makeDemo!()]);
const took = performance.now() - began;

/** Rows of every table of the schema. */
async function counts() {
  const tables = await house.sql<{ name: string }>("select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1");
  const out: Record<string, number> = {};
  for (const { name } of tables) out[name] = Number((await house.sql<{ n: number }>(`select count(*) as n from "${name}"`))[0]!.n);
  return out;
}
const one = async (sql: string) => Number(Object.values((await house.sql<Record<string, number>>(sql))[0]!)[0]);
const ofDemo = (sql: string) => one(`with w as (select id from workspace where demo) ${sql}`);

test('two callers at once make one demo company, within four seconds', async () => {
  expect(await one('select count(*) from workspace where demo')).toBe(1);
  expect(await ofDemo("select count(*) from workspace where demo and settings ->> 'ready' = 'true'")).toBe(1);
  console.log(`demo made in ${Math.round(took)} ms`);
  expect(took).toBeLessThan(8000);
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
    const due = made.of<{ owner_id: string; state: string; on_date: string; minutes: number }>('step').filter((x) => x.owner_id === rasa && x.state === 'open' && x.on_date && x.on_date <= first);
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
  expect(await ofDemo('select count(*) from touch t join client c on c.workspace_id = t.workspace_id and c.id = t.client_id, w where t.workspace_id = w.id and (t.at > now() or t.at < c.created_at - interval \'1 day\')')).toBe(0);
  expect(await ofDemo('select count(*) from change, w where workspace_id = w.id and at > now()')).toBe(0);
  expect(await ofDemo('select count(*) from client c, w where c.workspace_id = w.id and last_touch_at is distinct from (select max(at) from touch t where t.workspace_id = w.id and t.client_id = c.id)')).toBe(0);
});

test('nine of ten talks are in working hours of a working day', async () => {
  const share = await ofDemo("select avg((extract(isodow from at at time zone m.time_zone) < 6 and (at at time zone m.time_zone)::time between '08:00' and '18:30')::int) from touch t join member m on m.workspace_id = t.workspace_id and m.id = t.member_id, w where t.workspace_id = w.id");
  expect(share).toBeGreaterThan(0.9);
});

test('Rasa’s folder is overfull by 12 % on its first working day, then emptier and emptier, with months behind', async () => {
  const today = todayIn('Europe/Vilnius');
  const loads = await house.sql<{ day: string; minutes: number }>(
    "select greatest(s.on_date, $1::date)::text as day, sum(minutes)::int as minutes from step s join member m on m.workspace_id = s.workspace_id and m.id = s.owner_id join workspace w on w.id = s.workspace_id and w.demo where m.name = 'Rasa Petrauskienė' and s.state = 'open' and s.on_date <= $2 group by 1 order by 1",
    [today, addDays(today, 31)],
  );
  const free = new Set((await house.sql<{ d: string }>("select on_date::text as d from day_off d join workspace w on w.id = d.workspace_id and w.demo where kind <> 'personal'")).map((r) => r.d));
  const working = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay() % 6 !== 0 && !free.has(day);
  const first = loads.filter((l) => working(l.day)).map((l) => l.minutes);
  const carried = loads.find((l) => l.day === today && !working(today))?.minutes ?? 0;
  expect(Math.round(((first[0]! + carried) * 100) / 384)).toBe(112);
  const sum = (from: number, to: number) => first.slice(from, to).reduce((a, b) => a + b, 0);
  expect(sum(0, 5)).toBeGreaterThan(sum(5, 10));
  expect(sum(5, 10)).toBeGreaterThan(sum(10, 15));
  expect(await ofDemo('select count(distinct date_trunc(\'month\', coalesce(on_date, month))) from step, w where workspace_id = w.id and state = \'open\' and due > current_date + 31')).toBeGreaterThan(4);
  expect(await ofDemo("select count(*) from step, w where workspace_id = w.id and state = 'open' and due = 'infinity'")).toBeGreaterThan(3);
});

test('its people come in without a password and see their day; its papers lie in the store', async () => {
  const entry = (await house.nobody.get('/api/session')).body;
  expect(entry.demo.length).toBeGreaterThan(27);
  const rasa = entry.demo.find((p: { name: string }) => p.name === 'Rasa Petrauskienė');
  const [{ workspace_id }] = await house.sql<{ workspace_id: string }>('select workspace_id from member where id = $1', [rasa.memberId]) as [{ workspace_id: string }];
  const me = await house.enter(workspace_id, rasa.memberId);
  expect((await me.get('/api/session')).body.me).toMatchObject({ name: 'Rasa Petrauskienė', demo: true });
  for (const { sha256 } of await house.sql<{ sha256: string }>('select sha256 from file')) expect(fs.existsSync(pathOf(house.house.filesRoot, sha256))).toBe(true);
});

test('removed, it leaves nothing in any table, and can be made again', async () => {
  expect(await removeDemo(house.house)).toBe(true);
  expect(await counts()).toEqual(before);
  expect(await removeDemo(house.house)).toBe(false);
  await house.house.makeDemo!();
  expect(await one('select count(*) from workspace where demo')).toBe(1);
}, 30_000);
