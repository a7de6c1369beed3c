import { expect, test } from 'vitest';
import { openHouse } from '#app/testing/house.ts';
import { newId } from '#platform/database/id.ts';
import { addDays, nextMonths, todayIn } from '#plain/day/day.ts';
import { makeClient, makeStep } from './fixtures.ts';

const house = await openHouse();
const { owner } = house.house;
const rasa = house.as('rasa');
const andrei = house.as('andrei');
const jonas = house.as('jonas');
const tomas = house.as('tomas');
const today = todayIn('Europe/Vilnius');
const soon = addDays(today, 4);
const client = (more = {}) => makeClient(owner, rasa, more);
const stepOf = async (id: string) => (await house.sql('select * from step where id = $1', [id]))[0];
const nextOf = async (id: string) => (await house.sql('select next_step_id from client where id = $1', [id]))[0].next_step_id;
const v = (n: number) => ({ 'if-match': `"${n}"` });

test('a step is moved; the old date stays in its history, and undo brings it back', async () => {
  const { stepId } = await client();
  const r = await rasa.post(`/api/steps/${stepId}/move`, { onDate: soon, atTime: '10:00' }, v(1));
  expect(r.status, JSON.stringify(r.body)).toBe(200);
  expect(r.body.step).toMatchObject({ onDate: soon, atTime: '10:00', month: null, firstDue: today, version: 2, isNext: true });
  const [log] = await house.sql("select before from change where row_id = $1 and op = 'U'", [stepId]);
  expect(log.before).toMatchObject({ on_date: today });
  await rasa.post(`/api/undo/${r.commandId}`);
  expect(await stepOf(stepId)).toMatchObject({ on_date: today, at_time: null });
});

test('a step moves to a month or to later, and stays the client’s next', async () => {
  const { clientId, stepId } = await client();
  const month = nextMonths(today.slice(0, 7), 3);
  expect((await rasa.post(`/api/steps/${stepId}/move`, { month }, v(1))).body.step).toMatchObject({ month, onDate: null });
  expect((await rasa.post(`/api/steps/${stepId}/move`, { later: true }, v(2))).body.step).toMatchObject({ month: null, onDate: null });
  expect(await nextOf(clientId)).toBe(stepId);
});

test('the earliest open step of the manager is the client’s next', async () => {
  const { clientId, stepId } = await client({ onDate: addDays(today, 2) });
  const made = await rasa.post('/api/steps', { clientId, kind: 'offer', why: 'K-12', onDate: addDays(today, 1) });
  expect(made.status, JSON.stringify(made.body)).toBe(200);
  expect(made.body.step).toMatchObject({ isNext: true, minutes: 40 });
  await rasa.post(`/api/steps/${made.body.step.id}/move`, { onDate: addDays(today, 9) }, v(1));
  expect(await nextOf(clientId)).toBe(stepId);
});

test('a step is not moved into the past, nor to a date that does not exist, nor nowhere', async () => {
  const { stepId } = await client();
  const codes = [];
  for (const to of [{ onDate: addDays(today, -1) }, { month: nextMonths(today.slice(0, 7), -1) }, {}, { onDate: soon, later: true }, { later: true, atTime: '10:00' }, { onDate: '2027-02-29' }]) {
    codes.push((await rasa.post(`/api/steps/${stepId}/move`, to, v(1))).body.code);
  }
  expect(codes).toEqual(['STEP_IN_PAST', 'STEP_IN_PAST', 'WHEN_NEEDED', 'DAY_OR_MONTH', 'TIME_NEEDS_DAY', 'BAD_INPUT']);
  expect((await rasa.post(`/api/steps/${stepId}/move`, { onDate: soon })).body.code).toBe('VERSION_REQUIRED');
});

test('a day is the day of the owner: behind in Chicago it is still yesterday', async () => {
  const { stepId } = await makeClient(owner, tomas);
  await house.sql("update member set time_zone = 'Pacific/Kiritimati' where id = $1", [tomas.id]);
  const there = todayIn('Pacific/Kiritimati');
  const before = addDays(there, -1);
  expect((await tomas.post(`/api/steps/${stepId}/move`, { onDate: before }, v(1))).body.code).toBe('STEP_IN_PAST');
  expect((await tomas.post(`/api/steps/${stepId}/move`, { onDate: there }, v(1))).status).toBe(200);
  await house.sql("update member set time_zone = 'Europe/Vilnius' where id = $1", [tomas.id]);
});

test('two people move the same step: the second is told who and to where; a change of other things is merged', async () => {
  const { stepId } = await client();
  await rasa.post(`/api/steps/${stepId}/move`, { onDate: soon }, v(1));
  const second = await jonas.post(`/api/steps/${stepId}/move`, { onDate: addDays(today, 8) }, v(1));
  expect(second).toMatchObject({ status: 412, body: { code: 'CHANGED_MEANWHILE', facts: { by: 'Rasa Petrauskienė', conflicts: [{ field: 'onDate', theirs: soon }] } } });
  expect((await jonas.patch(`/api/steps/${stepId}`, { why: 'Ask about the board' }, 1)).body.step).toMatchObject({ onDate: soon, why: 'Ask about the board' });
});

test('several moves are one command: all or none, one undo', async () => {
  const a = await client();
  const b = await client();
  const bad = await rasa.post('/api/steps/move', { moves: [{ id: a.stepId, version: 1, to: { onDate: soon } }, { id: b.stepId, version: 7, to: { onDate: soon } }] });
  expect(bad.body.code).toBe('CHANGED_MEANWHILE');
  expect(await stepOf(a.stepId)).toMatchObject({ on_date: today });
  const good = await rasa.post('/api/steps/move', { moves: [{ id: a.stepId, version: 1, to: { onDate: soon } }, { id: b.stepId, version: 1, to: { later: true } }] });
  expect(good.status, JSON.stringify(good.body)).toBe(200);
  expect(good.body.steps.map((s: { id: string; onDate: string | null }) => [s.id, s.onDate])).toEqual([[a.stepId, soon], [b.stepId, null]]);
  await rasa.post(`/api/undo/${good.commandId}`);
  expect((await stepOf(a.stepId)).on_date).toBe(today);
  expect((await stepOf(b.stepId)).on_date).toBe(today);
});

test('dropping the last step asks for the next in the same gesture', async () => {
  const { clientId, stepId } = await client();
  expect((await rasa.post(`/api/steps/${stepId}/drop`, { reason: 'Not needed' }, v(1))).body.code).toBe('NEXT_STEP_NEEDED');
  expect(await stepOf(stepId)).toMatchObject({ state: 'open' });
  const r = await rasa.post(`/api/steps/${stepId}/drop`, { reason: 'Not needed', next: { kind: 'mail', onDate: soon } }, v(1));
  expect(r.status, JSON.stringify(r.body)).toBe(200);
  expect(r.body.nextStepId).toBe(r.body.next.id);
  expect(await stepOf(stepId)).toMatchObject({ state: 'dropped', drop_reason: 'Not needed', done_by: rasa.id });
  expect(await nextOf(clientId)).toBe(r.body.next.id);
  expect((await rasa.post(`/api/steps/${stepId}/drop`, { reason: 'again' }, v(2))).body).toMatchObject({ code: 'STEP_ALREADY_ENDED', facts: { by: 'Rasa Petrauskienė', state: 'dropped' } });
});

test('two drops at once of the two last steps leave one', async () => {
  const { clientId, stepId } = await client();
  const other = await makeStep(owner, rasa.workspaceId, { clientId, ownerId: rasa.id, onDate: soon });
  const both = await Promise.all([stepId, other].map((id) => rasa.post(`/api/steps/${id}/drop`, { reason: 'x' }, v(1))));
  expect(both.map((b) => b.status).sort()).toEqual([200, 409]);
  expect(await house.sql("select 1 from step where client_id = $1 and state = 'open'", [clientId])).toHaveLength(1);
});

test('giving a step to a colleague: the manager’s last one goes over only with the manager’s next', async () => {
  const { clientId, stepId } = await client();
  expect((await rasa.post(`/api/steps/${stepId}/reassign`, { ownerId: andrei.id }, v(1))).body.code).toBe('NEXT_STEP_NEEDED');
  const r = await rasa.post(`/api/steps/${stepId}/reassign`, { ownerId: andrei.id, next: { kind: 'call', onDate: soon } }, v(1));
  expect(r.body.step).toMatchObject({ ownerId: andrei.id, isNext: false });
  expect((await stepOf(await nextOf(clientId))).owner_id).toBe(rasa.id);
  expect((await andrei.get(`/api/steps/${stepId}`)).body).toMatchObject({ can: { write: true, log: true } });
});

test('others’ steps are read but not changed; those of another company do not exist', async () => {
  const { clientId, stepId } = await client();
  expect((await andrei.get(`/api/steps/${stepId}`)).body).toMatchObject({ clientName: 'Baltic Pump UAB', can: { write: false } });
  expect((await andrei.post(`/api/steps/${stepId}/move`, { onDate: soon }, v(1))).status).toBe(403);
  expect((await andrei.patch(`/api/steps/${stepId}`, { why: 'x' }, 1)).status).toBe(403);
  expect((await andrei.post('/api/steps', { clientId, kind: 'call', onDate: soon })).status).toBe(403);
  expect((await jonas.patch(`/api/steps/${stepId}`, { why: 'The head may' }, 1)).status).toBe(200);
  const stranger = house.as('stranger');
  expect((await stranger.get(`/api/steps/${stepId}`)).status).toBe(404);
  expect((await stranger.post(`/api/steps/${stepId}/move`, { onDate: soon }, v(2))).status).toBe(404);
  expect((await stranger.post(`/api/steps/${stepId}/drop`, { reason: 'x' }, v(2))).status).toBe(404);
  expect((await rasa.post('/api/steps', { clientId: newId(), kind: 'call', onDate: soon })).status).toBe(404);
  const theirs = await makeClient(owner, stranger);
  expect((await rasa.post('/api/steps', { clientId: theirs.clientId, kind: 'call', onDate: soon })).status).toBe(404);
  expect((await rasa.post('/api/steps', { clientId, kind: 'call', onDate: soon, ownerId: stranger.id })).status).toBe(404);
});

test('a day off and an absence warn, and the step is written all the same', async () => {
  const { clientId } = await client();
  await house.sql("insert into day_off (workspace_id, on_date, kind, name) values ($1, $2, 'company', 'Stock-taking')", [rasa.workspaceId, addDays(today, 20)]);
  await house.sql("insert into absence (workspace_id, member_id, from_date, to_date, kind) values ($1, $2, $3, $3, 'holiday')", [rasa.workspaceId, rasa.id, addDays(today, 20)]);
  const r = await rasa.post('/api/steps', { clientId, kind: 'call', onDate: addDays(today, 20), deadline: soon });
  expect(r.body.warnings.sort()).toEqual(['AFTER_DEADLINE', 'NOT_A_WORKING_DAY', 'OWNER_IS_ABSENT']);
});

test('the database itself refuses a live client without a next step, whatever the code does', async () => {
  const { clientId, stepId } = await client();
  for (const sql of [`update step set state = 'done', done_at = now() where id = '${stepId}'`, `delete from step where id = '${stepId}'`, `update client set manager_id = '${andrei.id}' where id = '${clientId}'`]) {
    await expect(house.sql(sql)).rejects.toThrow(/next_step|step_id|client/);
  }
  await expect(house.sql(`update client set next_step_id = null where id = '${clientId}'`)).rejects.toThrow(/live_client_has_next_step/);
});
