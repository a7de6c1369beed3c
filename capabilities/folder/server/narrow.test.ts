import { expect, test } from 'vitest';
import { openHouse } from '#app/testing/house.ts';
import { makeClient } from '#cap/steps/server/fixtures.ts';
import { addDays, todayIn } from '#plain/day/day.ts';

const house = await openHouse({ settings: { visibility: 'own' } });
const { owner } = house.house;
const rasa = house.as('rasa');
const andrei = house.as('andrei');
const today = todayIn('Europe/Vilnius');

test('where one sees only one’s own clients, others’ do not exist: not to read, not to log, not to move', async () => {
  const { clientId, stepId } = await makeClient(owner, rasa, { onDate: today });
  expect((await andrei.get(`/api/steps/${stepId}`)).status).toBe(404);
  expect((await andrei.post('/api/touches', { clientId, kind: 'call' })).status).toBe(404);
  expect((await andrei.post(`/api/steps/${stepId}/move`, { later: true }, { 'if-match': '"1"' })).status).toBe(404);
  expect((await andrei.get(`/api/clients/${clientId}/print`)).status).toBe(404);
  expect((await house.as('jonas').get(`/api/folder?member=${rasa.id}`)).body.sheets.map((s: { id: string }) => s.id)).toContain(stepId);
});

test('a day handed on comes with its dossiers, and goes when it is done', async () => {
  const { clientId, stepId } = await makeClient(owner, rasa, { onDate: today });
  expect((await house.as('jonas').post('/api/folder/hand-on', { member: rasa.id, day: today, rows: [{ stepId, version: 1, to: andrei.id }] })).status).toBe(200);
  expect((await andrei.get('/api/folder')).body.sheets).toMatchObject([{ id: stepId, owner: { id: rasa.id } }]);
  const r = await andrei.post('/api/touches', { clientId, stepId, kind: 'call', text: 'Done', next: { kind: 'call', onDate: addDays(today, 2) } });
  expect(r.status, JSON.stringify(r.body)).toBe(200);
  expect((await andrei.get(`/api/steps/${stepId}`)).status).toBe(404);
});
