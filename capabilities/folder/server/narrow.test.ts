import { expect, test } from 'vitest';
import { openHouse } from '#app/testing/house.ts';
import { newId } from '#platform/database/id.ts';
import { makeClient, makeStep } from '#cap/steps/server/fixtures.ts';
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

test('a step of one’s own at a colleague’s client comes with its dossier', async () => {
  const { clientId } = await makeClient(owner, rasa, { onDate: today, name: 'Helped' });
  expect((await andrei.get(`/api/clients/${clientId}`)).status).toBe(404);
  const given = await rasa.post('/api/steps', { clientId, kind: 'visit', onDate: addDays(today, 1), ownerId: andrei.id });
  expect(given.status, JSON.stringify(given.body)).toBe(200);
  expect((await andrei.get(`/api/clients/${clientId}`)).status).toBe(200);
  expect((await andrei.get(`/api/folder?day=${addDays(today, 1)}`)).body.sheets.map((s: { client: { id: string } }) => s.client.id)).toContain(clientId);
  expect((await house.as('tomas').get(`/api/clients/${clientId}`)).status).toBe(404);
  const done = await andrei.post('/api/touches', { clientId, stepId: given.body.step.id, kind: 'visit', text: 'Been there' });
  expect(done.status, JSON.stringify(done.body)).toBe(200);
  expect((await andrei.get(`/api/clients/${clientId}`)).status).toBe(404);
});

test('who stands in for one client sees that one; who stands in for everything sees the rest', async () => {
  const tomas = house.as('tomas');
  const one = await makeClient(owner, rasa, { onDate: today, name: 'Named' });
  const rest = await makeClient(owner, rasa, { onDate: today, name: 'Unnamed' });
  const month = await makeClient(owner, rasa, { month: today.slice(0, 7), name: 'Of this month' });
  const elsewhere = await makeClient(owner, house.as('ilona'), { onDate: today, name: 'Elsewhere' });
  const helper = await makeStep(owner, rasa.workspaceId, { clientId: elsewhere.clientId, ownerId: rasa.id, onDate: today });
  const absence = newId();
  await house.sql("insert into absence (workspace_id, id, member_id, from_date, to_date, kind) values ($1, $2, $3, $4, $4, 'illness')", [rasa.workspaceId, absence, rasa.id, today]);
  await house.sql('insert into substitute (workspace_id, absence_id, member_id, client_id) values ($1, $2, $3, $4), ($1, $2, $5, null)', [rasa.workspaceId, absence, andrei.id, one.clientId, tomas.id]);
  house.house.sessions.changed(rasa.workspaceId);
  const sheets = async (who: typeof rasa) => (await who.get('/api/folder')).body.sheets.map((s: { id: string }) => s.id);
  expect((await andrei.get(`/api/clients/${one.clientId}`)).status).toBe(200);
  expect((await andrei.get(`/api/clients/${rest.clientId}`)).status).toBe(404);
  expect(await sheets(andrei)).toEqual([one.stepId]);
  const theirs = await sheets(tomas);
  for (const id of [rest.stepId, month.stepId, helper]) expect(theirs).toContain(id);
  expect(theirs).not.toContain(one.stepId);
  expect((await tomas.get(`/api/clients/${elsewhere.clientId}`)).status).toBe(200);
  const logged = await tomas.post('/api/touches', { clientId: rest.clientId, stepId: rest.stepId, kind: 'call', text: 'For Rasa', next: { kind: 'call', onDate: addDays(today, 1) } });
  expect(logged.body).toMatchObject({ next: { ownerId: rasa.id } });
});

test('what was handed to somebody who fell ill lies with who stands in for them', async () => {
  const [jonas, petras] = [house.as('jonas'), house.as('petras')];
  const given = await makeClient(owner, house.as('tomas'), { onDate: today, name: 'Twice handed' });
  await house.sql('update step set handed_to = $2 where id = $1', [given.stepId, petras.id]);
  const absence = newId();
  await house.sql("insert into absence (workspace_id, id, member_id, from_date, to_date, kind) values ($1, $2, $3, $4, $4, 'illness')", [rasa.workspaceId, absence, petras.id, today]);
  await house.sql('insert into substitute (workspace_id, absence_id, member_id) values ($1, $2, $3)', [rasa.workspaceId, absence, jonas.id]);
  house.house.sessions.changed(rasa.workspaceId);
  const { body } = await jonas.get('/api/folder');
  expect(body.sheets.find((s: { id: string }) => s.id === given.stepId)).toMatchObject({ owner: { id: house.as('tomas').id }, handedTo: { id: petras.id } });
  const r = await jonas.post('/api/touches', { clientId: given.clientId, stepId: given.stepId, kind: 'call', text: 'Done', next: { kind: 'call', onDate: addDays(today, 1) } });
  expect(r.status, JSON.stringify(r.body)).toBe(200);
});

test('a step handed on is moved and dropped by who does it, though the client goes out of sight with it', async () => {
  const elena = house.as('elena');
  const petras = house.as('petras');
  const hand = async () => {
    const made = await makeClient(owner, elena, { onDate: today });
    await house.sql('update step set handed_to = $2 where id = $1', [made.stepId, petras.id]);
    return made;
  };
  const moved = await hand();
  const r = await petras.post(`/api/steps/${moved.stepId}/move`, { onDate: addDays(today, 3) }, { 'if-match': '"2"' });
  expect(r.status, JSON.stringify(r.body)).toBe(200);
  expect(r.body.step).toMatchObject({ onDate: addDays(today, 3), handedTo: null });
  expect((await petras.get(`/api/steps/${moved.stepId}`)).status).toBe(404);
  const dropped = await hand();
  const d = await petras.post(`/api/steps/${dropped.stepId}/drop`, { reason: 'Gone', next: { kind: 'call', onDate: addDays(today, 1) } }, { 'if-match': '"2"' });
  expect(d.status, JSON.stringify(d.body)).toBe(200);
  expect((await house.sql('select next_step_id from client where id = $1', [dropped.clientId]))[0].next_step_id).toBe(d.body.nextStepId);
  expect(d.body.next.ownerId).toBe(elena.id);
});
