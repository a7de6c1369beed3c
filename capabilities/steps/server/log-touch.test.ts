import { expect, test } from 'vitest';
import { openHouse } from '#app/testing/house.ts';
import { newId } from '#platform/database/id.ts';
import { addDays, todayIn } from '#plain/day/day.ts';
import { makeClient, makeStep } from './fixtures.ts';

const house = await openHouse();
const { owner } = house.house;
const rasa = house.as('rasa');
const andrei = house.as('andrei');
const today = todayIn('Europe/Vilnius');
const soon = addDays(today, 4);
const client = (more = {}) => makeClient(owner, rasa, more);
const stepOf = async (id: string) => (await house.sql('select * from step where id = $1', [id]))[0];
const clientOf = async (id: string) => (await house.sql('select * from client where id = $1', [id]))[0];
const touchesOf = (clientId: string) => house.sql('select * from touch where client_id = $1', [clientId]);
const call = { kind: 'call', outcome: 'talked', text: 'Date confirmed.' };

test('a finished call with its next step is one request, and the dossier moves to its new day', async () => {
  const { clientId, stepId } = await client();
  const r = await rasa.post('/api/touches', { clientId, stepId, stepVersion: 1, ...call, minutes: 6, next: { kind: 'meeting', why: 'Show K-12', onDate: soon, atTime: '10:00' } });
  expect(r.status, JSON.stringify(r.body)).toBe(200);
  expect(r.body).toMatchObject({ clientId, finished: stepId, conflict: null, next: { kind: 'meeting', why: 'Show K-12', onDate: soon, atTime: '10:00', ownerId: rasa.id } });
  expect(r.body.nextStepId).toBe(r.body.next.id);
  expect(await stepOf(stepId)).toMatchObject({ state: 'done', done_by: rasa.id });
  expect(await stepOf(r.body.next.id)).toMatchObject({ state: 'open', minutes: 60, first_due: soon });
  const kept = await clientOf(clientId);
  expect(kept.next_step_id).toBe(r.body.next.id);
  expect(kept.last_touch_at).toBeTruthy();
  expect(await touchesOf(clientId)).toMatchObject([{ text: 'Date confirmed.', member_id: rasa.id, for_member_id: null, step_id: stepId, minutes: 6 }]);
  const log = await house.sql('select relation, op, actor_id from change where command_id = $1 order by relation, op', [r.commandId]);
  expect(log.map((l) => `${l.relation} ${l.op}`)).toEqual(['client U', 'step I', 'step U', 'touch I']);
  expect(log.every((l) => l.actor_id === rasa.id)).toBe(true);
});

test('undo of a log brings the step back and takes the touch away', async () => {
  const { clientId, stepId } = await client();
  const r = await rasa.post('/api/touches', { clientId, stepId, ...call, next: { kind: 'call', onDate: soon } });
  const undone = await rasa.post(`/api/undo/${r.commandId}`);
  expect(undone.status, JSON.stringify(undone.body)).toBe(200);
  expect(await stepOf(stepId)).toMatchObject({ state: 'open', done_at: null });
  expect(await stepOf(r.body.next.id)).toBeUndefined();
  expect((await clientOf(clientId)).next_step_id).toBe(stepId);
  expect(await touchesOf(clientId)).toEqual([]);
});

test('finishing the last step of a live client without saying what is next is refused and nothing is written', async () => {
  const { clientId, stepId } = await client();
  const r = await rasa.post('/api/touches', { clientId, stepId, ...call });
  expect(r).toMatchObject({ status: 409, body: { code: 'NEXT_STEP_NEEDED' } });
  expect(await stepOf(stepId)).toMatchObject({ state: 'open' });
  expect(await touchesOf(clientId)).toEqual([]);
  expect(await house.sql("select 1 from command where name = 'touch.log' and detail ->> 'clientId' = $1", [clientId])).toEqual([]);
});

test('while another step of the manager stays open, no next is asked, and the client points to it', async () => {
  const { clientId, stepId } = await client();
  const other = await makeStep(owner, rasa.workspaceId, { clientId, ownerId: rasa.id, onDate: addDays(today, 9) });
  const r = await rasa.post('/api/touches', { clientId, stepId, ...call });
  expect(r.body).toMatchObject({ finished: stepId, next: null, nextStepId: other });
});

test('a colleague’s step is not the manager’s: the manager’s last still asks for the next', async () => {
  const { clientId, stepId } = await client();
  await makeStep(owner, rasa.workspaceId, { clientId, ownerId: andrei.id, onDate: soon });
  expect((await rasa.post('/api/touches', { clientId, stepId, ...call })).body.code).toBe('NEXT_STEP_NEEDED');
  const given = await rasa.post('/api/touches', { clientId, stepId, ...call, next: { kind: 'task', onDate: soon, ownerId: andrei.id } });
  expect(given.body.code).toBe('NEXT_STEP_NEEDED');
});

test('a touch without a step only adds to the history', async () => {
  const { clientId, stepId } = await client();
  const r = await rasa.post('/api/touches', { clientId, kind: 'mail', direction: 'in', text: 'Asks for a price', reason: 'price', source: 'site' });
  expect(r.body).toMatchObject({ finished: null, next: null, nextStepId: stepId });
});

test('two people finish the same step at once: exactly one does, the other is told who and when', async () => {
  for (let i = 0; i < 5; i++) {
    const { clientId, stepId } = await client();
    const body = { clientId, stepId, ...call, next: { kind: 'call', onDate: soon } };
    const answers = await Promise.all([rasa.post('/api/touches', body), house.as('jonas').post('/api/touches', body)]);
    expect(answers.map((a) => a.status).sort()).toEqual([200, 409]);
    const refused = answers.find((a) => a.status === 409)!;
    expect(refused.body.code).toBe('STEP_ALREADY_ENDED');
    expect(refused.body.facts.by).toBeTruthy();
    expect(refused.body.facts.at).toBeTruthy();
    expect(await touchesOf(clientId)).toHaveLength(1);
    expect(await house.sql("select 1 from step where client_id = $1 and state = 'open'", [clientId])).toHaveLength(1);
  }
});

test('different steps of one client finished at once by many keep the invariant', async () => {
  const { clientId, stepId } = await client();
  const more = [];
  for (let i = 1; i < 6; i++) more.push(await makeStep(owner, rasa.workspaceId, { clientId, ownerId: rasa.id, onDate: addDays(today, i) }));
  const answers = await Promise.all([stepId, ...more].map((id) => rasa.post('/api/touches', { clientId, stepId: id, ...call })));
  const done = answers.filter((a) => a.status === 200).length;
  const refused = answers.filter((a) => a.body.code === 'NEXT_STEP_NEEDED' || a.body.code === 'TRY_AGAIN').length;
  expect(done + refused).toBe(6);
  const open = await house.sql("select id from step where client_id = $1 and state = 'open'", [clientId]);
  expect(open.length).toBe(6 - done);
  expect(open.map((o) => o.id)).toContain((await clientOf(clientId)).next_step_id);
});

test('sent again under the same key after the answer was lost, it is logged once and answers the same', async () => {
  const { clientId, stepId } = await client();
  const key = { 'idempotency-key': newId() };
  const body = { clientId, stepId, ...call, next: { kind: 'call', onDate: soon } };
  const first = await rasa.post('/api/touches', body, key);
  const again = await rasa.post('/api/touches', body, key);
  expect(again.status).toBe(200);
  expect(again.body).toEqual(first.body);
  expect(again.commandId).toBe(first.commandId);
  const loose = { clientId, kind: 'call', text: 'once' };
  const k2 = { 'idempotency-key': newId() };
  const both = await Promise.all([rasa.post('/api/touches', loose, k2), rasa.post('/api/touches', loose, k2)]);
  expect(both.map((b) => b.status)).toEqual([200, 200]);
  expect(both[0]!.body).toEqual(both[1]!.body);
  expect(await touchesOf(clientId)).toHaveLength(2);
});

test('a key used for another request is refused', async () => {
  const { clientId } = await client();
  const key = { 'idempotency-key': newId() };
  await rasa.post('/api/touches', { clientId, kind: 'call', text: 'a' }, key);
  expect((await rasa.post('/api/touches', { clientId, kind: 'call', text: 'b' }, key)).body.code).toBe('KEY_USED_FOR_ANOTHER_REQUEST');
});

test('a touch written offline is kept when its step was ended meanwhile, and the conflict is reported', async () => {
  const { clientId, stepId } = await client();
  await house.as('jonas').post('/api/touches', { clientId, stepId, ...call, next: { kind: 'call', onDate: soon } });
  const key = { 'idempotency-key': newId() };
  const body = { clientId, stepId, stepVersion: 1, ...call, text: 'from the train', offline: true, at: new Date(Date.now() - 3600_000).toISOString(), next: { kind: 'call', onDate: addDays(today, -1) } };
  expect((await rasa.post('/api/touches', { ...body, next: { kind: 'call', onDate: addDays(today, -30) } })).body.code).toBe('STEP_IN_PAST');
  const late = { ...body, next: { kind: 'call', onDate: soon } };
  const r = await rasa.post('/api/touches', late, key);
  expect(r.body).toMatchObject({ finished: null, conflict: { code: 'STEP_ALREADY_ENDED', by: 'Jonas Kazlauskas', state: 'done' } });
  await rasa.post('/api/touches', late, key);
  expect(await touchesOf(clientId)).toHaveLength(2);
});

test('a touch written offline yesterday may plan for today’s yesterday: it is carried over, not lost', async () => {
  const { clientId, stepId } = await client();
  const at = new Date(Date.now() - 3 * 86_400_000).toISOString();
  const r = await rasa.post('/api/touches', { clientId, stepId, ...call, offline: true, at, next: { kind: 'call', onDate: addDays(today, -2) } });
  expect(r.status, JSON.stringify(r.body)).toBe(200);
});

test('a step moved meanwhile is finished all the same, and the answer says by whom it was moved', async () => {
  const { clientId, stepId } = await client();
  await house.as('jonas').post(`/api/steps/${stepId}/move`, { onDate: soon }, { 'if-match': '"1"' });
  const r = await rasa.post('/api/touches', { clientId, stepId, stepVersion: 1, ...call, next: { kind: 'call', onDate: soon } });
  expect(r.body).toMatchObject({ finished: stepId, conflict: { code: 'STEP_MOVED', by: 'Jonas Kazlauskas', onDate: soon } });
});

test('what is next may not lie in the past; a weekend only warns', async () => {
  const { clientId, stepId } = await client();
  const past = await rasa.post('/api/touches', { clientId, stepId, ...call, next: { kind: 'call', onDate: addDays(today, -1) } });
  expect(past).toMatchObject({ status: 422, body: { code: 'STEP_IN_PAST', fields: [{ path: 'next.onDate' }] } });
  expect((await rasa.post('/api/touches', { clientId, stepId, ...call, next: { kind: 'call', onDate: '2026-02-30' } })).body.code).toBe('BAD_INPUT');
  expect((await rasa.post('/api/touches', { clientId, stepId, ...call, next: { kind: 'call' } })).body.code).toBe('WHEN_NEEDED');
  expect((await rasa.post('/api/touches', { clientId, stepId, ...call, next: { kind: 'call', month: '2027-01', onDate: soon } })).body.code).toBe('DAY_OR_MONTH');
  let saturday = today;
  while (new Date(`${saturday}T12:00:00Z`).getUTCDay() !== 6) saturday = addDays(saturday, 1);
  const r = await rasa.post('/api/touches', { clientId, stepId, ...call, next: { kind: 'call', onDate: saturday } });
  expect(r.body.warnings).toContain('NOT_A_WORKING_DAY');
});

test('an upset client makes a step for the responsible manager, in the manager’s language', async () => {
  const { clientId, stepId } = await client();
  const r = await house.as('ilona').post('/api/touches', { clientId, kind: 'call', direction: 'in', text: 'Late again!', mood: 'upset' });
  expect(r.status, JSON.stringify(r.body)).toBe(200);
  const [made] = await house.sql("select * from step where client_id = $1 and state = 'open' and id <> $2", [clientId, stepId]);
  expect(made).toMatchObject({ owner_id: rasa.id, kind: 'call', why: 'Klientas nusivylęs. Late again!', on_date: today });
});

test('the recorded decision that ends a client needs no next step and drops the others', async () => {
  const { clientId, stepId } = await client();
  const other = await makeStep(owner, rasa.workspaceId, { clientId, ownerId: rasa.id, onDate: soon });
  const r = await rasa.post('/api/touches', { clientId, stepId, kind: 'call', outcome: 'refusal', text: 'No.', end: { status: 'unpromising', reason: 'Never buys' } });
  expect(r.status, JSON.stringify(r.body)).toBe(200);
  expect(await clientOf(clientId)).toMatchObject({ status: 'unpromising', status_reason: 'Never buys', next_step_id: null, mailing_list: true });
  expect(await stepOf(stepId)).toMatchObject({ state: 'done' });
  expect(await stepOf(other)).toMatchObject({ state: 'dropped', drop_reason: 'Never buys' });
});

test('others’ clients are not logged by those who may only write their own', async () => {
  const { clientId, stepId } = await client();
  expect((await house.as('tomas').post('/api/touches', { clientId, stepId, ...call, next: { kind: 'call', onDate: soon } })).status).toBe(403);
  expect((await house.as('vytas').post('/api/touches', { clientId, kind: 'call' })).status).toBe(403);
  const mine = await makeStep(owner, rasa.workspaceId, { clientId, ownerId: house.as('tomas').id, onDate: soon, kind: 'visit' });
  expect((await house.as('tomas').post('/api/touches', { clientId, stepId: mine, kind: 'visit', text: 'done' })).status).toBe(200);
});

test('a stand-in logs in the owner’s place: the touch says for whom, the next step stays the owner’s', async () => {
  const { clientId, stepId } = await client();
  const absence = newId();
  await house.sql("insert into absence (workspace_id, id, member_id, from_date, to_date, kind) values ($1, $2, $3, $4, $4, 'illness')", [rasa.workspaceId, absence, rasa.id, today]);
  await house.sql('insert into substitute (workspace_id, absence_id, member_id) values ($1, $2, $3)', [rasa.workspaceId, absence, andrei.id]);
  house.house.sessions.changed(rasa.workspaceId);
  const r = await andrei.post('/api/touches', { clientId, stepId, ...call, next: { kind: 'call', onDate: soon } });
  expect(r.body, JSON.stringify(r.body)).toMatchObject({ next: { ownerId: rasa.id } });
  expect(await touchesOf(clientId)).toMatchObject([{ member_id: andrei.id, for_member_id: rasa.id }]);
  await house.sql('update absence set cancelled_at = now() where id = $1', [absence]);
  house.house.sessions.changed(rasa.workspaceId);
});

test('a client or step of another company does not exist', async () => {
  const { clientId, stepId } = await client();
  const foreign = await makeClient(owner, house.as('stranger'));
  const stranger = house.as('stranger');
  expect((await stranger.post('/api/touches', { clientId, kind: 'call' })).status).toBe(404);
  expect((await rasa.post('/api/touches', { clientId, stepId: foreign.stepId, ...call, next: { kind: 'call', onDate: soon } })).status).toBe(404);
  expect((await rasa.post('/api/touches', { clientId, stepId, ...call, next: { kind: 'call', onDate: soon, ownerId: stranger.id } })).status).toBe(422);
  const [person] = await house.sql("insert into person (workspace_id, name) values ($1, 'Theirs') returning id", [stranger.workspaceId]);
  expect((await rasa.post('/api/touches', { clientId, kind: 'call', personId: person.id })).body).toMatchObject({ code: 'NOT_FOUND', fields: [{ path: 'personId' }] });
  expect((await rasa.post('/api/steps', { clientId, kind: 'call', onDate: soon, personId: person.id })).status).toBe(422);
  expect((await rasa.patch(`/api/steps/${stepId}`, { personId: person.id }, 1)).status).toBe(422);
});

test('a step for somebody who left is refused', async () => {
  const { clientId, stepId } = await client();
  const [gone] = await house.sql(
    "insert into member (workspace_id, name, email, time_zone, state, left_on) values ($1, 'Gone', 'gone@lt.example', 'Europe/Vilnius', 'left', current_date) returning id",
    [rasa.workspaceId],
  );
  const r = await rasa.post('/api/touches', { clientId, stepId, ...call, next: { kind: 'call', onDate: soon, ownerId: gone.id } });
  expect(r).toMatchObject({ status: 422, body: { code: 'MEMBER_LEFT' } });
});

test('a touch cannot happen in the future, and the newest touch stays the last', async () => {
  const { clientId } = await client();
  expect((await rasa.post('/api/touches', { clientId, kind: 'call', at: new Date(Date.now() + 86_400_000).toISOString() })).body.code).toBe('AT_IN_FUTURE');
  const now = await rasa.post('/api/touches', { clientId, kind: 'call' });
  const old = await rasa.post('/api/touches', { clientId, kind: 'mail', at: '2026-01-05T10:00:00Z' });
  expect(old.body.lastTouchAt).toBe(now.body.lastTouchAt);
});

test('one’s own words about a touch can be corrected, others’ cannot', async () => {
  const { clientId } = await client();
  const { body } = await rasa.post('/api/touches', { clientId, kind: 'call', text: 'Mondy' });
  expect((await andrei.patch(`/api/touches/${body.touchId}`, { text: 'x' }, 1)).status).toBe(403);
  expect((await rasa.patch(`/api/touches/${body.touchId}`, { text: 'Monday' }, 1)).body).toMatchObject({ text: 'Monday', version: 2 });
  expect((await rasa.patch(`/api/touches/${body.touchId}`, { text: 'Tuesday' }, 1)).status).toBe(412);
});

test('a touch for a client that was merged meanwhile goes to the client it became', async () => {
  const { clientId } = await client();
  const survivor = await client({ name: 'Survivor' });
  await house.sql('update client set trashed_at = now(), merged_into = $2 where id = $1', [clientId, survivor.clientId]);
  const r = await rasa.post('/api/touches', { clientId, kind: 'call', text: 'from the train', offline: true, at: new Date().toISOString() });
  expect(r.body).toMatchObject({ clientId: survivor.clientId });
  const gone = await client();
  await house.sql('update client set trashed_at = now() where id = $1', [gone.clientId]);
  expect((await rasa.post('/api/touches', { clientId: gone.clientId, kind: 'call' })).body.code).toBe('CLIENT_IN_TRASH');
});

test('many people write the same few clients at once: every answer is expected and no client is left without its next step', async () => {
  const made = [];
  for (let i = 0; i < 3; i++) made.push(await client({ name: `Crowd ${i}` }));
  const ids = made.map((m) => m.clientId);
  const people = [rasa, house.as('jonas'), house.as('ilona'), house.as('ona')];
  const day = (n: number) => addDays(today, n % 40);
  const seen = new Map<string, number>();
  let seed = 7;
  const random = (n: number) => (seed = (seed * 1103515245 + 12345) % 2147483648) % n;
  const deed = async (n: number) => {
    const who = people[random(people.length)]!;
    const open = await house.sql("select id, client_id, version from step where client_id = any ($1) and state = 'open'", [ids]);
    const s = open[random(open.length)];
    const next = { kind: 'call', onDate: day(n) };
    const head = { 'if-match': `"${s.version}"` };
    const kinds = [
      () => who.post('/api/touches', { clientId: s.client_id, stepId: s.id, ...call, ...(n % 3 ? { next } : {}) }),
      () => who.post(`/api/steps/${s.id}/move`, { onDate: day(n * 7) }, head),
      () => who.post(`/api/steps/${s.id}/drop`, { reason: 'x', ...(n % 2 ? { next } : {}) }, head),
      () => who.post('/api/steps', { clientId: s.client_id, kind: 'mail', onDate: day(n * 3) }),
      () => who.post(`/api/steps/${s.id}/reassign`, { ownerId: andrei.id, ...(n % 2 ? { next: { ...next, ownerId: rasa.id } } : {}) }, head),
    ];
    const r = await kinds[random(kinds.length)]!();
    seen.set(r.body.code ?? 'OK', (seen.get(r.body.code ?? 'OK') ?? 0) + 1);
  };
  for (let round = 0; round < 20; round++) await Promise.all(Array.from({ length: 8 }, (_, i) => deed(round * 8 + i)));
  const expected = ['OK', 'NEXT_STEP_NEEDED', 'STEP_ALREADY_ENDED', 'CHANGED_MEANWHILE', 'TRY_AGAIN'];
  expect([...seen.keys()].filter((code) => !expected.includes(code))).toEqual([]);
  expect(seen.get('OK')).toBeGreaterThan(40);
  const wrong = await house.sql(
    `select c.id from client c where c.live and not exists (select from step s where s.id = c.next_step_id and s.state = 'open' and s.client_id = c.id and s.owner_id = c.manager_id)`,
  );
  expect(wrong).toEqual([]);
  const late = await house.sql(
    `select c.name from client c join step n on n.id = c.next_step_id where c.id = any ($1) and exists (
       select from step s where s.client_id = c.id and s.state = 'open' and s.owner_id = c.manager_id and s.due < n.due)`,
    [ids],
  );
  expect(late).toEqual([]);
});

test('who was talked with as decision-maker is known as reached; unnamed, the one who decides; undo takes it back', async () => {
  const { clientId } = await client();
  const place = async (name: string, role: string | null) => {
    const [p] = await house.sql('insert into person (workspace_id, name) values ($1, $2) returning id', [rasa.workspaceId, name]);
    await house.sql('insert into "position" (workspace_id, client_id, person_id, decision_role) values ($1, $2, $3, $4)', [rasa.workspaceId, clientId, p.id, role]);
    return p.id as string;
  };
  const boss = await place('Boss', 'decides');
  const helper = await place('Helper', 'influences');
  const reached = async () => (await house.sql('select person_id from "position" where client_id = $1 and reached order by id', [clientId])).map((r) => r.person_id);
  const log = (more: object) => rasa.post('/api/touches', { clientId, kind: 'call', outcome: 'decision_maker', ...more });
  await rasa.post('/api/touches', { clientId, kind: 'call', outcome: 'talked', personId: boss });
  expect(await reached()).toEqual([]);
  const first = await log({});
  expect(await reached()).toEqual([boss]);
  expect((await rasa.get(`/api/clients/${clientId}`)).body.strip.decisionMaker).toMatchObject({ known: true, reached: true });
  expect((await rasa.post(`/api/undo/${first.commandId}`)).status).toBe(200);
  expect(await reached()).toEqual([]);
  await log({ personId: helper });
  expect(await reached()).toEqual([helper]);
  // two decide and nobody is named: it is not known which
  await place('Second boss', 'decides');
  await log({});
  expect(await reached()).toEqual([helper]);
});
