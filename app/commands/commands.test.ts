import { expect, test } from 'vitest';
import pg from 'pg';
import { openHouse } from '../testing/house.ts';
import { examine, minorDue } from './doctor.ts';
import { fillWorkspace, touchCounts } from './generate.ts';
import { portfolios } from './generated/people.ts';
import { CommandError, number, readArguments } from './words.ts';
import type { Reached } from './reach.ts';
import { asOperator, workspaceNamed } from './operator.ts';
import { inviteMember } from '#cap/staff/server/members-write.ts';

const house = await openHouse();
const made = await fillWorkspace(house.database.owner, { clients: 1500, touches: 15_000, workspace: 'Generated' });
const one = async (sql: string) => Number(Object.values((await house.sql<Record<string, number>>(sql, [made.workspaceId]))[0]!)[0]);

test('a generated company has exactly the clients and touches asked for, each live client with its step', async () => {
  expect(await one('select count(*) from client where workspace_id = $1')).toBe(1500);
  expect(await one('select count(*) from touch where workspace_id = $1')).toBe(15_000);
  expect(await one("select count(*) from client c where workspace_id = $1 and live and not exists (select 1 from step s where s.workspace_id = $1 and s.id = c.next_step_id and s.owner_id = c.manager_id and s.state = 'open')")).toBe(0);
  expect(await one('select count(*) from touch t where workspace_id = $1 and not exists (select 1 from client c where c.workspace_id = $1 and c.id = t.client_id)')).toBe(0);
  expect(await one('select count(*) from contact_point p where workspace_id = $1 and person_id is not null and not exists (select 1 from person x where x.workspace_id = $1 and x.id = p.person_id)')).toBe(0);
  expect(await one("select count(*) from touch t join client c on c.workspace_id = t.workspace_id and c.id = t.client_id where t.workspace_id = $1 and (t.at > now() or t.at < c.created_at)")).toBe(0);
});

test('its rows are such as the constraints would have let through', async () => {
  const keys = await house.sql<{ relation: string; name: string }>("select conrelid::regclass::text as relation, conname as name from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace and conrelid::regclass::text = any ('{client,step,touch,person,\"position\",contact_point,requisite,address,note,fact}')");
  for (const { relation, name } of keys) {
    await house.sql(`update pg_constraint set convalidated = false where conname = '${name}' and conrelid = '${relation}'::regclass`);
    await house.sql(`alter table ${relation} validate constraint "${name}"`);
  }
  expect(keys.length).toBeGreaterThan(20);
});

test('life is skewed: no manager has more than 2,000 clients, a tenth of the clients has a third of the touches', () => {
  for (const n of [1, 100, 4000, 100_000]) {
    const counts = portfolios(n);
    expect([n, counts.reduce((a, b) => a + b, 0), Math.max(...counts) <= 2000]).toEqual([n, n, true]);
  }
  const counts = [...touchCounts(10_000, 100_000)].sort((a, b) => b - a);
  expect(counts.reduce((a, b) => a + b, 0)).toBe(100_000);
  expect(counts.slice(0, 1000).reduce((a, b) => a + b, 0)).toBeGreaterThan(33_000);
});

test('the doctor finds a healthy house well, and names what is wrong in a sick one', async () => {
  const client = new pg.Client(house.database.owner);
  await client.connect();
  const db = { owner: house.database.owner, app: house.database.app, dataRoot: house.house.filesRoot.replace(/\/files$/, ''), kind: 'embedded', version: '18.4', inUse: true, stop: async () => {} } satisfies Reached;
  const states = async () => Object.fromEntries((await examine(db, client)).map((f) => [f.about, f.state]));
  const well = await states();
  expect(Object.entries(well).filter(([, state]) => state === 'wrong')).toEqual([]);
  await client.query('alter table note disable trigger log_update; alter table fact no force row level security');
  await client.query('begin; set session_replication_role = replica');
  await client.query("update client set next_step_id = (select id from step where state = 'done' limit 1) where id = (select id from client where live limit 1)");
  await client.query('commit; set session_replication_role = default');
  const sick = await states();
  expect([sick['change log'], sick['walls between companies'], sick['no client is forgotten']]).toEqual(['wrong', 'wrong', 'wrong']);
  const findings = await examine(db, client);
  expect(findings.filter((f) => f.state !== 'ok').every((f) => f.todo)).toBe(true);
  await client.end();
});

test('the minor version that is due follows the calendar', () => {
  expect(minorDue('18', new Date('2025-10-01'))).toBe(0);
  expect(minorDue('18', new Date('2026-11-21'))).toBe(5);
  expect(minorDue('99', new Date())).toBe(-1);
});

test('somebody invited from the command line comes in by the link, and history says who was invited', async () => {
  const w = await workspaceNamed(house.house, 'Baltic Pumps');
  const invited = await inviteMember(asOperator(house.house, w), { name: 'Vilma Nauja', email: 'vilma@lt.example', roles: ['farmer'] });
  const seen = await house.nobody.post('/api/invitation', { token: invited.link.path.split('#')[1] });
  expect(seen.body).toMatchObject({ name: 'Vilma Nauja', company: 'Baltic Pumps' });
  expect((await house.sql('select actor_id, name from command where workspace_id = $1 and name = $2', [w.id, 'member.invite']))[0]).toEqual({ actor_id: null, name: 'member.invite' });
  await expect(workspaceNamed(house.house, undefined)).rejects.toThrow(CommandError);
});

test('flags are read strictly', () => {
  expect(readArguments(['add', 'a@b.lt', '--name', 'A B', '--roles=farmer'], ['name', 'roles'])).toEqual({ words: ['add', 'a@b.lt'], flags: { name: 'A B', roles: 'farmer' } });
  expect(() => readArguments(['--clinets', '5'], ['clients'])).toThrow('There is no flag --clinets');
  expect(number({ clients: '100k' }, 'clients', 1)).toBe(100_000);
  expect(() => number({ clients: 'many' }, 'clients', 1)).toThrow(CommandError);
});
