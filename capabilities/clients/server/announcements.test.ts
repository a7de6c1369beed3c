import { expect, test } from 'vitest';
import { openHouse } from '#app/testing/house.ts';
import { newClient } from './fixtures.ts';

const house = await openHouse({ jobs: true });
const rasa = house.as('rasa');
const jonas = house.as('jonas');
const ilona = house.as('ilona');
const ona = house.as('ona');
const told = async (who = rasa, query = '') => (await who.get(`/api/announcements${query}`)).body as { rows: any[]; next: string | null };
const unread = async (who = rasa) => (await who.get('/api/announcements/count')).body.unread as number;
const subscribe = (department: 'calls' | 'sales' | 'clients', kinds: string[], who = ona) => who.put(`/api/departments/${house.world.departments[department]}/subscriptions`, { kinds });

test('nobody is told of what nobody asked for; who may not manage departments cannot ask', async () => {
  await newClient(jonas, { name: 'Before anybody asked' });
  expect(await told()).toEqual({ rows: [], next: null });
  expect((await subscribe('clients', ['new_client'], rasa)).status).toBe(403);
  expect((await subscribe('clients', ['nonsense'])).status).toBe(422);
  expect((await house.as('strangerAdmin').put(`/api/departments/${house.world.departments.clients}/subscriptions`, { kinds: ['status'] })).status).toBe(404);
});

test('a new client and changed key fields are told to the subscribed department, from the moment it asked', async () => {
  expect((await subscribe('clients', ['new_client', 'manager', 'requisites', 'name', 'payment_terms'])).body.kinds).toEqual(['manager', 'name', 'new_client', 'payment_terms', 'requisites']);
  const c = await newClient(jonas, { name: 'UAB Naujas', requisites: [{ kind: 'company_code', country: 'LT', value: '303369895' }] });
  expect(await unread()).toBe(1);
  expect((await told()).rows).toMatchObject([{ kind: 'new_client', memberName: 'Jonas Kazlauskas', count: 1, unread: true, clients: [{ id: c.id, name: 'UAB Naujas', changes: [] }] }]);
  // one's own work is no news, nor what the department did not ask for
  expect(await unread(jonas)).toBe(0);
  expect((await told(house.as('petras'))).rows).toEqual([]);
  const { version } = (await jonas.patch(`/api/clients/${c.id}`, { priceType: 'B' }, c.version)).body;
  expect(await unread()).toBe(1);
  await jonas.patch(`/api/clients/${c.id}`, { name: 'UAB Naujasis', creditLimit: '5000.00', currency: 'EUR' }, version);
  const { rows } = await told();
  expect(rows.slice(0, 2)).toMatchObject([
    { kind: 'name', clients: [{ changes: [{ field: 'name', from: 'UAB Naujas', to: 'UAB Naujasis' }] }] },
    { kind: 'payment_terms', clients: [{ changes: [{ field: 'credit_limit', from: null, to: '5000.00' }] }] },
  ]);
  await jonas.post(`/api/clients/${c.id}/reassign`, { managerId: house.as('andrei').id }, { 'if-match': `${version + 1}` });
  await jonas.post(`/api/clients/${c.id}/requisites`, { kind: 'vat', country: 'LT', value: 'LT100001738313' });
  expect((await told()).rows.slice(0, 2)).toMatchObject([
    { kind: 'requisites', clients: [{ changes: [{ field: 'vat', from: null, to: 'LT100001738313' }] }] },
    { kind: 'manager', clients: [{ changes: [{ field: 'manager_id', from: 'Jonas Kazlauskas', to: 'Андрей Соколов' }] }] },
  ]);
});

test('what was read is read, page by page nothing is lost, what was taken back is not told', async () => {
  const whole = (await told(rasa, '?limit=100')).rows.map((r) => `${r.commandId} ${r.kind}`);
  const paged: string[] = [];
  for (let after = ''; ; ) {
    const page = await told(rasa, `?limit=1${after}`);
    paged.push(...page.rows.map((r) => `${r.commandId} ${r.kind}`));
    if (!page.next) break;
    after = `&after=${page.next}`;
  }
  expect(paged).toEqual(whole);
  const latest = (await told()).rows[0].commandId;
  await rasa.post('/api/announcements/seen', { commandId: latest });
  expect(await unread()).toBe(0);
  const made = await jonas.post('/api/clients', { name: 'Short-lived' });
  expect(await unread()).toBe(1);
  await jonas.post(`/api/undo/${made.commandId}`);
  expect(await unread()).toBe(0);
  await rasa.post('/api/announcements/seen', { commandId: '00000000-0000-7000-8000-000000000000' });
  expect(await unread()).toBe(0);
});

test('a bulk change and an import are one line each', async () => {
  const ids = [];
  for (let i = 0; i < 7; i++) ids.push((await newClient(rasa, { name: `Bulk ${i}` })).id);
  await jonas.post('/api/clients/bulk', { ids, change: { managerId: house.as('andrei').id } });
  expect((await told()).rows[0]).toMatchObject({ kind: 'manager', count: 7 });
  expect((await told()).rows[0].clients).toHaveLength(5);
  const up = await ilona.upload('/api/imports', 'base.csv', `Company;Company code\n${Array.from({ length: 400 }, (_, i) => `Firm number ${i};`).join('\n')}\nUAB Exadel;303316063`);
  await ilona.post(`/api/imports/${up.body.id}/run`);
  await house.runJobs();
  const { rows } = await told();
  expect(rows[0]).toMatchObject({ kind: 'new_client', count: 401, memberName: 'Ilona Vaitkutė' });
  expect(rows[1]).toMatchObject({ kind: 'manager', count: 7 });
});

test('who may not see a client is not told of it; another company hears nothing', async () => {
  await house.sql("update workspace set settings = settings || '{\"visibility\":\"own\"}' where id = $1", [house.world.workspaceId]);
  await new Promise((r) => setTimeout(r, 300));
  const { rows } = await told();
  expect(rows.filter((r) => r.clients.some((c: any) => c.name.startsWith('Bulk')))).toEqual([]);
  await house.sql("update workspace set settings = settings - 'visibility' where id = $1", [house.world.workspaceId]);
  expect((await told(house.as('strangerAdmin'))).rows).toEqual([]);
});
