import { expect, test } from 'vitest';
import { openHouse } from '#app/testing/house.ts';
import { newClient } from './fixtures.ts';

const house = await openHouse();
const rasa = house.as('rasa');
const jonas = house.as('jonas');
const undo = (who: typeof rasa, commandId: string | undefined) => who.post(`/api/undo/${commandId}`);
const card = async (id: string) => (await rasa.get(`/api/clients/${id}`)).body;

test('a list or own fields to which somebody added since are not set back under them', async () => {
  const c = await newClient(rasa, { name: 'Listed', tags: ['pumps'] });
  const mine = await rasa.patch(`/api/clients/${c.id}`, { tags: ['pumps', 'valves'] }, c.version);
  await jonas.patch(`/api/clients/${c.id}`, { tags: ['pumps', 'valves', 'fair'] }, mine.body.version);
  expect((await undo(rasa, mine.commandId)).body).toMatchObject({ code: 'UNDO_CHANGED_SINCE', facts: { relation: 'client' } });
  expect((await card(c.id)).client.tags).toEqual(['pumps', 'valves', 'fair']);
});

test('making a client is not taken back once others hung something on it', async () => {
  for (const hang of [
    (id: string) => jonas.post(`/api/clients/${id}/notes`, { text: 'Asked for a discount' }),
    (id: string) => jonas.post(`/api/clients/${id}/facts`, { kind: 'aim', text: 'to grow' }),
    (id: string) => jonas.upload(`/api/clients/${id}/files`, 'a.txt', 'words'),
    (id: string) => jonas.post(`/api/clients/${id}/people`, { name: 'Late Comer' }),
    (id: string) => jonas.post('/api/touches', { clientId: id, kind: 'call', outcome: 'talked', text: 'talked' }),
  ]) {
    const made = await rasa.post('/api/clients', { name: 'Hung on', person: { name: 'First One', contacts: [{ kind: 'phone', value: '+37061234567' }] }, note: 'mine' });
    const hung = await hang(made.body.id);
    expect(hung.status, JSON.stringify(hung.body)).toBe(200);
    expect((await undo(rasa, made.commandId)).body.code).toBe('UNDO_CHANGED_SINCE');
    expect((await undo(jonas, hung.commandId)).status).toBe(200);
    const back = await undo(rasa, made.commandId);
    expect(back.status, JSON.stringify(back.body)).toBe(200);
    expect((await rasa.get(`/api/clients/${made.body.id}`)).status).toBe(404);
  }
});

test('a row the same command wrote twice goes back to what it was before the first time', async () => {
  const c = await newClient(rasa, { name: 'Twice' });
  await house.as('ona').post('/api/custom-fields', { label: 'Truck', type: 'text' });
  const both = await rasa.patch(`/api/clients/${c.id}`, { trade: 'Pumps', custom: { truck: 'yes' } }, c.version);
  expect(both.status, JSON.stringify(both.body)).toBe(200);
  expect((await undo(rasa, both.commandId)).status).toBe(200);
  expect((await card(c.id)).client).toMatchObject({ trade: null, custom: {} });
});

test('end, trash, reassign and bulk are taken back with every step, and taken back again', async () => {
  const made = [];
  for (const n of [1, 2, 3]) made.push(await newClient(rasa, { name: `Many ${n}`, nextStep: { kind: 'call', why: `Why ${n}`, onDate: '2027-03-0' + n } }));
  const ids = made.map((c) => c.id);
  const before = await Promise.all(ids.map(card));
  const state = (cards: any[]) => cards.map((d) => ({ ...d.client, version: 0, steps: d.strip.openSteps.map((s: any) => ({ ...s, version: 0 })) }));
  const [first, second] = made as [any, any];
  const commands: [typeof rasa, string | undefined][] = [];
  commands.push([rasa, (await rasa.post(`/api/clients/${first.id}/end`, { status: 'lost', reason: 'Price' }, { 'if-match': `${first.version}` })).commandId]);
  commands.push([jonas, (await jonas.post(`/api/clients/${second.id}/trash`, {}, { 'if-match': `${second.version}` })).commandId]);
  const bulk = await jonas.post('/api/clients/bulk', { ids, change: { managerId: house.as('andrei').id, addTags: ['spring'], priceType: 'B' } });
  expect(bulk.status, JSON.stringify(bulk.body)).toBe(200);
  commands.push([jonas, bulk.commandId]);
  for (const [who, command] of commands.reverse()) {
    const r = await undo(who, command);
    expect(r.status, JSON.stringify(r.body)).toBe(200);
  }
  expect(state(await Promise.all(ids.map(card)))).toEqual(state(before));
  expect((await undo(jonas, bulk.commandId)).body.code).toBe('UNDO_ALREADY');
});
