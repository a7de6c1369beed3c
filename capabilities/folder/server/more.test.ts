import { expect, test } from 'vitest';
import ICAL from 'ical.js';
import { openHouse } from '#app/testing/house.ts';
import { newId } from '#platform/database/id.ts';
import { makeClient, makeStep } from '#cap/steps/server/fixtures.ts';
import { addDays, todayIn } from '#plain/day/day.ts';

const house = await openHouse();
const { owner } = house.house;
const rasa = house.as('rasa');
const andrei = house.as('andrei');
const jonas = house.as('jonas');
const ona = house.as('ona');
const today = todayIn('Europe/Vilnius');
const client = (who = rasa, more = {}) => makeClient(owner, who, more);
const stepOf = async (id: string) => (await house.sql('select * from step where id = $1', [id]))[0];
const clientOf = async (id: string) => (await house.sql('select * from client where id = $1', [id]))[0];

test('the head hands part of a day on: the receiver works it, the manager and the next step stay, moving gives it back', async () => {
  const a = await client(rasa, { name: 'Agromec Iași SRL' });
  const b = await client();
  const preview = await jonas.post('/api/folder/hand-on/preview', { member: rasa.id, day: today, to: [{ memberId: andrei.id, stepIds: [a.stepId] }] });
  expect(preview.status, JSON.stringify(preview.body)).toBe(200);
  expect(preview.body.rows.find((r: { stepId: string }) => r.stepId === a.stepId)).toMatchObject({ to: { id: andrei.id }, clash: false });
  expect(preview.body.rows.find((r: { stepId: string }) => r.stepId === b.stepId)).toMatchObject({ to: null });
  expect((await stepOf(a.stepId)).handed_to).toBeNull();
  const done = await jonas.post('/api/folder/hand-on', { member: rasa.id, day: today, rows: [{ stepId: a.stepId, version: 1, to: andrei.id }] });
  expect(done.status, JSON.stringify(done.body)).toBe(200);
  expect(done.body.loads).toMatchObject([{ memberId: rasa.id }, { memberId: andrei.id, before: 0, after: 10 }]);
  expect(await stepOf(a.stepId)).toMatchObject({ owner_id: rasa.id, handed_to: andrei.id });
  expect((await clientOf(a.clientId)).next_step_id).toBe(a.stepId);
  const theirs = (await andrei.get('/api/folder')).body;
  expect(theirs.sheets.find((s: { id: string }) => s.id === a.stepId)).toMatchObject({ owner: { id: rasa.id } });
  expect(theirs.load.find((l: { tab: string }) => l.tab === today)).toMatchObject({ minutes: 10 });
  expect((await rasa.get('/api/folder')).body.sheets.map((s: { id: string }) => s.id)).not.toContain(a.stepId);
  expect((await rasa.post('/api/folder/hand-on', { member: rasa.id, day: today, rows: [{ stepId: b.stepId, version: 1, to: andrei.id }] })).status).toBe(403);
  const logged = await andrei.post('/api/touches', { clientId: a.clientId, stepId: a.stepId, kind: 'call', outcome: 'talked', text: 'For Rasa', next: { kind: 'call', onDate: addDays(today, 3) } });
  expect(logged.body).toMatchObject({ next: { ownerId: rasa.id } });
  expect(await house.sql('select member_id, for_member_id from touch where client_id = $1', [a.clientId])).toEqual([{ member_id: andrei.id, for_member_id: rasa.id }]);
  const c = await client();
  await jonas.post('/api/folder/hand-on', { member: rasa.id, day: today, rows: [{ stepId: c.stepId, version: 1, to: andrei.id }] });
  expect((await andrei.post(`/api/steps/${c.stepId}/move`, { onDate: addDays(today, 2) }, { 'if-match': '"2"' })).status).toBe(200);
  expect(await stepOf(c.stepId)).toMatchObject({ handed_to: null, owner_id: rasa.id });
});

test('an overfull day is shared out by itself: only the excess, to whom has time left', async () => {
  const petras = house.as('petras');
  const greta = house.as('greta');
  let day = addDays(today, 7);
  while ([0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay())) day = addDays(day, 1);
  for (let i = 0; i < 25; i++) await client(petras, { onDate: day, minutes: 20 });
  const { body } = await house.as('mindaugas').post('/api/folder/hand-on/preview', { member: petras.id, day, to: [{ memberId: greta.id }, { memberId: andrei.id }] });
  expect(body.loads[0]).toMatchObject({ before: 500, capacity: 384 });
  expect(body.loads[0].after).toBeLessThanOrEqual(384);
  expect(body.loads[0].after).toBeGreaterThan(364);
  expect(body.loads[1].after + body.loads[2].after).toBe(500 - body.loads[0].after);
  expect((await jonas.post('/api/folder/hand-on/preview', { member: petras.id, day, to: [{ memberId: greta.id }] })).status).toBe(403);
});

test('leaving for good: everything goes to somebody in one action, with a list of what went to whom', async () => {
  const elena = house.as('elena');
  const tomas = house.as('tomas');
  const [gone] = await house.sql(
    "insert into member (workspace_id, name, email, time_zone, state, roles) values ($1, 'Zita Leaver', 'zita@lt.example', 'Europe/Vilnius', 'active', '{hunter}') returning id",
    [rasa.workspaceId],
  );
  const zita = { id: gone.id, workspaceId: rasa.workspaceId };
  const one = await makeClient(owner, zita, { name: 'A' });
  const two = await makeClient(owner, zita, { name: 'B' });
  const three = await makeClient(owner, zita, { name: 'C' });
  const foreign = await client(rasa);
  const helper = await makeStep(owner, rasa.workspaceId, { clientId: foreign.clientId, ownerId: zita.id, onDate: today });
  await house.sql("insert into account (id, email) values ($1, 'zita@lt.example')", [newId()]);
  await house.sql("update member set account_id = (select id from account where email = 'zita@lt.example') where id = $1", [zita.id]);
  const her = await house.enter(rasa.workspaceId, zita.id);
  expect((await her.get('/api/folder')).status).toBe(200);
  const url = `/api/members/${zita.id}/leave`;
  const all = { on: today, to: [{ memberId: elena.id, clientIds: [one.clientId] }, { memberId: tomas.id, rest: true }] };
  expect((await elena.post(url, all)).status).toBe(403);
  expect((await ona.post(url, { on: today, to: [{ memberId: elena.id, clientIds: [one.clientId] }] })).body).toMatchObject({ code: 'CLIENTS_WITHOUT_RECEIVER', facts: { count: 2 } });
  expect((await ona.post(url, { on: today, to: [{ memberId: elena.id, clientIds: [foreign.clientId] }, { memberId: tomas.id, rest: true }] })).body.code).toBe('NOT_THEIR_CLIENT');
  expect((await ona.post(url, { ...all, on: addDays(today, 3) })).body.code).toBe('LEAVES_LATER');
  expect((await ona.post(`${url}/preview`, { ...all, on: addDays(today, 3) })).body.code).toBe('LEAVES_LATER');
  expect((await ona.post(`/api/members/${ona.id}/leave`, all)).body.code).toMatch(/NOT_YOURSELF|LAST_ADMINISTRATOR/);
  expect((await ona.post(`/api/members/${house.as('stranger').id}/leave`, all)).status).toBe(404);
  const preview = await ona.post(`${url}/preview`, all);
  expect(preview.status, JSON.stringify(preview.body)).toBe(200);
  expect(await clientOf(one.clientId)).toMatchObject({ manager_id: zita.id });
  const r = await ona.post(url, all);
  expect(r.status, JSON.stringify(r.body)).toBe(200);
  expect(r.body).toEqual(preview.body);
  expect(r.body).toMatchObject({
    name: 'Zita Leaver', otherSteps: 1,
    parts: [{ name: 'Elena Ionescu', clientCount: 1, stepCount: 1, clients: [{ name: 'A' }] }, { clientCount: 2, clients: [{ name: 'B' }, { name: 'C' }] }],
  });
  expect(await clientOf(one.clientId)).toMatchObject({ manager_id: elena.id, next_step_id: one.stepId });
  expect(await clientOf(two.clientId)).toMatchObject({ manager_id: tomas.id });
  expect(await stepOf(three.stepId)).toMatchObject({ owner_id: tomas.id, state: 'open' });
  expect(await stepOf(helper)).toMatchObject({ owner_id: rasa.id });
  expect(await house.sql("select state, left_on from member where id = $1", [zita.id])).toMatchObject([{ state: 'left', left_on: today }]);
  expect((await her.get('/api/folder')).status).toBe(401);
  expect((await ona.post(url, all)).body.code).toBe('MEMBER_LEFT');
  expect((await rasa.post('/api/steps', { clientId: foreign.clientId, kind: 'call', onDate: today, ownerId: zita.id })).body.code).toBe('MEMBER_LEFT');
});

test('the calendar feed shows one’s meetings and timed steps to whoever has its address, until it is renewed', async () => {
  await client(andrei, { name: 'Teplo-Servis; OOO, "1"', kind: 'meeting', atTime: '15:30', minutes: 60, onDate: addDays(today, 1) });
  await client(andrei, { name: 'Whole day', kind: 'visit', onDate: addDays(today, 2) });
  await client(andrei, { name: 'Untimed call', onDate: addDays(today, 1) });
  const { body } = await andrei.post('/api/me/feed');
  expect(body.path).toMatch(/^\/api\/feed\/[\w-]{43}\.ics$/);
  const feed = await house.nobody.get(body.path);
  expect(feed.status).toBe(200);
  expect(feed.headers['content-type']).toContain('text/calendar');
  const events = new ICAL.Component(ICAL.parse(feed.body)).getAllSubcomponents('vevent').map((e) => new ICAL.Event(e));
  const meeting = events.find((e) => e.summary.startsWith('Teplo-Servis; OOO, "1"'))!;
  expect(meeting.summary).toContain('встреча');
  expect(meeting.startDate.toJSDate().toISOString()).toBe(new Date(`${addDays(today, 1)}T15:30:00+0${new Date(`${today}T12:00:00Z`).toLocaleString('en', { timeZone: 'Europe/Vilnius', timeZoneName: 'shortOffset' }).slice(-1)}:00`).toISOString());
  const whole = events.find((e) => e.summary.startsWith('Whole day'))!;
  expect(whole.startDate.isDate).toBe(true);
  expect(whole.startDate.toString()).toBe(addDays(today, 2));
  expect(events.some((e) => e.summary.startsWith('Untimed'))).toBe(false);
  const renewed = await andrei.post('/api/me/feed');
  expect((await house.nobody.get(body.path)).status).toBe(404);
  expect((await house.nobody.get(renewed.body.path)).status).toBe(200);
  expect((await andrei.del('/api/me/feed')).status).toBe(204);
  expect((await house.nobody.get(renewed.body.path)).status).toBe(404);
  const kept = await house.sql('select response::text from command where name = $1 and response is not null', ['account.feed']);
  expect(JSON.stringify(kept)).not.toContain(renewed.body.path.slice(10, 40));
});

test('talks due soon are proposed from facts and kept by the manager’s hand', async () => {
  const contract = await client(rasa, { name: 'Contract ends' });
  const kept = await client(rasa, { name: 'Kept' });
  const meeting = await client(rasa, { name: 'Meeting', kind: 'meeting', onDate: addDays(today, 5) });
  const quiet = await client(rasa, { name: 'Quiet', onDate: addDays(today, 60) });
  await house.sql("insert into fact (workspace_id, client_id, kind, text, product, contract_end, known_on) values ($1, $2, 'supplier', 'Grundal', 'pumps', $3, $4)", [rasa.workspaceId, contract.clientId, addDays(today, 40), today]);
  expect((await rasa.put(`/api/folder/to-negotiate/${kept.clientId}`, { kept: true })).body).toEqual({ clientId: kept.clientId, kept: true });
  expect((await andrei.put(`/api/folder/to-negotiate/${kept.clientId}`, { kept: false })).status).toBe(403);
  expect((await house.as('stranger').put(`/api/folder/to-negotiate/${kept.clientId}`, { kept: false })).status).toBe(404);
  const { clients } = (await rasa.get('/api/folder/to-negotiate')).body;
  const of = (id: string) => clients.find((c: { clientId: string }) => c.clientId === id);
  expect(of(kept.clientId)).toMatchObject({ kept: true, reasons: [] });
  expect(of(contract.clientId)).toMatchObject({ kept: false, reasons: [{ code: 'supplier_contract_ends', day: addDays(today, 40), text: 'Grundal: pumps' }] });
  expect(of(meeting.clientId).reasons[0]).toMatchObject({ code: 'meeting_planned', day: addDays(today, 5) });
  expect(of(quiet.clientId)).toBeUndefined();
});

test('the day plan and a dossier are printed in the reader’s language', async () => {
  const { clientId } = await client(andrei, { name: 'Нева-Инжиниринг ООО', touched: '2026-11-01T08:00:00Z' });
  await andrei.post('/api/touches', { clientId, kind: 'call', text: 'Сравнивает с «Грундал» #1 *жирно*' });
  const day = await andrei.get('/api/folder/print');
  expect(day.status, JSON.stringify(day.body).slice(0, 800)).toBe(200);
  expect(day.headers['content-type']).toBe('application/pdf');
  const dossier = await andrei.get(`/api/clients/${clientId}/print`);
  expect(dossier.status, JSON.stringify(dossier.body).slice(0, 800)).toBe(200);
  expect(String(dossier.body).slice(0, 5)).toBe('%PDF-');
  expect((await house.as('stranger').get(`/api/clients/${clientId}/print`)).status).toBe(404);
});
