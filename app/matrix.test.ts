import { expect, test } from 'vitest';
import type { z } from 'zod';
import { newId } from '#platform/database/id.ts';
import type { Op } from '#plain/contract.ts';
import { ROLES } from '#cap/staff/model.ts';
import { rightsOf } from '#cap/staff/policy.ts';
import { contract } from './contract.ts';
import { openHouse, type Person } from './testing/house.ts';
import { makeRecords, type Records, tableOf } from './testing/records.ts';
import { sampleBody } from './testing/sample-body.ts';

const house = await openHouse({ jobs: true });
const ops = Object.entries(contract as Record<string, Record<string, Op>>).flatMap(([group, list]) => Object.entries(list).map(([name, op]) => ({ id: `${group}.${name}`, op })));
const guarded = ops.filter(({ op }) => op.action !== 'public');
const described = (await house.nobody.get('/api/openapi.json')).body.paths as Record<string, Record<string, unknown>>;

/** One member of Baltic Pumps for each role, with nothing but that role. */
const people = new Map<string, Person>();
for (const role of ROLES) {
  const id = newId();
  const account = newId();
  await house.sql('insert into account (id, email) values ($1, $2)', [account, `${role}@roles.example`]);
  await house.sql(
    "insert into member (workspace_id, id, account_id, name, email, roles, state, time_zone) values ($1, $2, $3, $4, $5, $6, 'active', 'Europe/Vilnius')",
    [house.world.workspaceId, id, account, role, `${role}@roles.example`, [role]],
  );
  people.set(role, await house.enter(house.world.workspaceId, id));
}

async function call(person: Person, op: Op, records?: Records): Promise<{ status: number; body: any }> {
  const table = tableOf(op.path);
  const id = (records && table ? String(records[table]) : undefined) ?? newId();
  const other = records?.other ? String(records.other) : newId();
  const part: Record<string, string> = { channel: 'email', token: 'x'.repeat(43), otherId: other };
  const url = op.path.replace(/\{(\w+)\}/g, (_, name: string) => part[name] ?? id);
  const version = records && table ? (await house.sql<{ version: number }>(`select version from ${table} where id = $1`, [id]))[0]?.version : 1;
  const match: Record<string, string> = op.versioned ? { 'if-match': `"${version ?? 1}"` } : {};
  const required = requiredQuery(op);
  const address = required ? `${url}?${required}` : url;
  if (op.body === 'file') return person.upload(url, 'a.txt', 'words');
  const ids: Record<string, string> = records ? { clientId: String(records.client), id, otherId: other, stepId: String(records.step), personId: String(records.person) } : {};
  const body = op.body ? sampleBody(op.body as z.ZodType, ids) : undefined;
  // a `when` has no required part, yet one is needed
  if (/^\/api\/steps.*move$/.test(op.path) && body && !('moves' in (body as object))) Object.assign(body, { onDate: '2027-03-15' });
  switch (op.method) {
    case 'GET':
      return person.get(address);
    case 'POST':
      return person.post(address, body, match);
    case 'PATCH':
      return person.patch(address, body ?? {}, version ?? 1);
    case 'PUT':
      return person.put(address, body ?? {}, match);
    default:
      return person.del(address, version ?? 1);
  }
}
const requiredQuery = (op: Op) => (op.path === '/api/search' ? 'q=north' : op.path === '/api/folder/tab' ? 'tab=later' : '');

test('every route of the server is described, and every described one is guarded by a row of the policy', () => {
  for (const { op } of ops) expect(described[op.path]?.[op.method.toLowerCase()], op.path).toBeDefined();
  const rights = rightsOf([...ROLES]);
  for (const { id, op } of guarded) if (op.action !== 'session') expect(rights[op.action], `${id}: ${op.action}`).toBeDefined();
});

test('nobody who is not signed in gets anything', async () => {
  const wrong: string[] = [];
  for (const { id, op } of guarded) {
    const r = await call(house.nobody, op);
    if (r.status !== 401) wrong.push(`${id} answers ${r.status}`);
  }
  expect(wrong).toEqual([]);
});

test('a role that lacks a right is refused, writes nothing, and a role that has it is not', async () => {
  const wrong: string[] = [];
  const before = (await house.sql('select count(*)::int as n from change where workspace_id = $1', [house.world.workspaceId]))[0].n;
  const allowed: [string, string, Op][] = [];
  for (const [role, person] of people) {
    const rights = rightsOf([role]);
    for (const { id, op } of guarded) {
      if (op.action === 'session') continue;
      if (rights[op.action]) {
        allowed.push([role, id, op]);
        continue;
      }
      const r = await call(person, op);
      if (r.status !== 403 || r.body?.code !== 'NOT_ALLOWED') wrong.push(`${role} ${id} answers ${r.status}`);
    }
  }
  const after = (await house.sql('select count(*)::int as n from change where workspace_id = $1', [house.world.workspaceId]))[0].n;
  expect(wrong).toEqual([]);
  expect(after).toBe(before);
  expect(allowed.length).toBeGreaterThan(500);
  // reading is what everybody who may does not get refused; writing is tried on real records below
  for (const [role, id, op] of allowed) {
    if (op.method !== 'GET') continue;
    const r = await call(people.get(role)!, op);
    if (r.status === 401 || r.status === 403 || r.status >= 500) wrong.push(`${role} ${id} answers ${r.status}`);
  }
  expect(wrong).toEqual([]);
}, 120_000);

test('what belongs to another company is not found, and stays as it is', async () => {
  const records = await makeRecords(house, house.as('ilona'), house.as('rasa'), 'Walled Client');
  const before = (await house.sql('select count(*)::int as n from change where workspace_id = $1', [house.world.workspaceId]))[0].n;
  const wrong: string[] = [];
  for (const { id, op } of guarded) {
    if (!tableOf(op.path) && !/clientId|stepId/.test(JSON.stringify(op.body && op.body !== 'file' ? sampleBody(op.body as z.ZodType, {}) : {}))) continue;
    const r = await call(house.as('strangerAdmin'), op, records);
    const unknown = op.method === 'GET' ? [404] : [404, 422];
    if (!unknown.includes(r.status)) wrong.push(`${id} answers ${r.status} ${JSON.stringify(r.body).slice(0, 200)}`);
  }
  const after = (await house.sql('select count(*)::int as n from change where workspace_id = $1', [house.world.workspaceId]))[0].n;
  expect(wrong).toEqual([]);
  expect(after).toBe(before);
}, 60_000);

test('a colleague’s client is read by a farmer and not changed; one’s own is', async () => {
  const rights = rightsOf(['farmer']);
  const wrong: string[] = [];
  const writes = guarded.filter(({ op }) => op.method !== 'GET' && rights[op.action] === 'own' && tableOf(op.path));
  expect(writes.length).toBeGreaterThan(20);
  const other = (await makeRecords(house, house.as('ilona'), house.as('andrei'), 'Another')).client;
  const theirs = { ...(await makeRecords(house, house.as('ilona'), house.as('andrei'), 'Client of Andrei')), other };
  for (const { id, op } of writes) {
    const r = await call(house.as('rasa'), op, theirs);
    if (r.status !== 403) wrong.push(`${id} on a colleague's answers ${r.status} ${JSON.stringify(r.body).slice(0, 200)}`);
  }
  for (const { id, op } of writes) {
    const own = { ...(await makeRecords(house, house.as('ilona'), house.as('rasa'), `Own ${id}`)), other };
    const r = await call(house.as('rasa'), op, own);
    if (r.status === 403 || r.status === 401 || r.status >= 500) wrong.push(`${id} on one's own answers ${r.status} ${JSON.stringify(r.body).slice(0, 200)}`);
  }
  expect(wrong).toEqual([]);
}, 120_000);
