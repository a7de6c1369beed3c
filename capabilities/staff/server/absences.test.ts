import { expect, test } from 'vitest';
import { openHouse } from '#app/testing/house.ts';
import { closeTypesetter } from '#platform/documents/pdf.ts';
import { addDays, todayIn } from '#plain/day/day.ts';
import { afterAll } from 'vitest';
import { loadActor } from './actor.ts';
import { clientOf } from './testing.ts';

afterAll(closeTypesetter);
const house = await openHouse();
const { owner } = house.house;
const [rasa, andrei, tomas, jonas, ona, vytas] = (['rasa', 'andrei', 'tomas', 'jonas', 'ona', 'vytas'] as const).map((n) => house.as(n)) as [any, any, any, any, any, any];
const today = todayIn('Europe/Vilnius');
const absence = (more: object = {}) => ({ memberId: rasa.id, fromDate: today, toDate: addDays(today, 6), kind: 'holiday', substitutes: [{ memberId: andrei.id }], ...more });
const actorOf = (id: string) => loadActor(owner, house.world.workspaceId, id, 'x');
const cancel = async (id: string) => {
  const { body } = await ona.get(`/api/absences/${id}`);
  if (body.state !== 'cancelled') expect((await ona.post(`/api/absences/${id}/cancel`, {}, { 'if-match': `"${body.version}"` })).status).toBe(200);
};

test('who stands in has the owner’s rights at once, for the days of the absence and not after it', async () => {
  const made = await rasa.post('/api/absences', absence());
  expect(made.body).toMatchObject({ orderNumber: 1 });
  expect((await actorOf(andrei.id))!.standsInFor).toEqual([{ memberId: rasa.id, clientIds: null }]);
  const shorter = await rasa.patch(`/api/absences/${made.body.id}`, { fromDate: addDays(today, -3), toDate: addDays(today, -1) }, made.body.version);
  expect(shorter.status).toBe(200);
  expect((await actorOf(andrei.id))!.standsInFor).toEqual([]);
  expect((await rasa.get(`/api/absences/${made.body.id}`)).body.state).toBe('over');
  await cancel(made.body.id);
});

test('by client: one has the named client, the other everything else', async () => {
  const clientId = await clientOf(house, rasa, 'Named');
  const { body } = await rasa.post('/api/absences', absence({ substitutes: [{ memberId: andrei.id }, { memberId: tomas.id, clientIds: [clientId] }] }));
  expect((await actorOf(tomas.id))!.standsInFor).toEqual([{ memberId: rasa.id, clientIds: [clientId] }]);
  expect((await actorOf(andrei.id))!.standsInFor).toEqual([{ memberId: rasa.id, clientIds: null, except: [clientId] }]);
  const seen = (await jonas.get(`/api/absences/${body.id}`)).body;
  expect(seen.substitutes.map((s: any) => [s.memberName, s.clientName])).toEqual([['Андрей Соколов', null], ['Tomas Balčiūnas', 'Named']]);
  expect((await rasa.post('/api/absences', absence())).body.code).toBe('ALREADY_ABSENT');
  await cancel(body.id);
  expect((await actorOf(tomas.id))!.standsInFor).toEqual([]);
});

test('overlaps are refused, also two sent at the same instant', async () => {
  const from = addDays(today, 40);
  const both = await Promise.all([0, 1, 2].map((n) => rasa.post('/api/absences', absence({ fromDate: addDays(from, n), toDate: addDays(from, 5) }))));
  expect(both.map((b) => b.status).sort()).toEqual([200, 409, 409]);
  const next = await rasa.post('/api/absences', absence({ fromDate: addDays(from, 6), toDate: addDays(from, 7) }));
  expect(next.status).toBe(200);
  expect((await rasa.patch(`/api/absences/${next.body.id}`, { fromDate: addDays(from, 5) }, next.body.version)).body.code).toBe('ALREADY_ABSENT');
});

test('orders are numbered without gaps: a refused one takes no number', async () => {
  const before = await house.sql("select value from counter where series = 'absence-order'");
  const numbers = await Promise.all(Array.from({ length: 6 }, (_, n) => rasa.post('/api/absences', absence({ fromDate: addDays(today, 100 + n), toDate: addDays(today, 100 + n) }))));
  expect((await rasa.post('/api/absences', absence({ fromDate: addDays(today, 103), toDate: addDays(today, 103) }))).body.code).toBe('ALREADY_ABSENT');
  const start = before[0].value;
  expect(numbers.map((n) => n.body.orderNumber).sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6].map((n) => start + n));
  expect((await house.sql("select value from counter where series = 'absence-order'"))[0].value).toBe(start + 6);
});

test('bad substitutes: oneself, nobody where a folder is kept, somebody away, a stranger, two for everything, one client twice', async () => {
  const later = { fromDate: addDays(today, 200), toDate: addDays(today, 203) };
  const code = async (substitutes: object[], more = {}) => (await rasa.post('/api/absences', absence({ ...later, substitutes, ...more }))).body;
  expect((await code([{ memberId: rasa.id }])).code).toBe('SUBSTITUTE_IS_SELF');
  expect((await code([])).code).toBe('SUBSTITUTE_NEEDED');
  expect((await code([{ memberId: andrei.id }, { memberId: tomas.id }])).code).toBe('ONE_WHOLE_SUBSTITUTE');
  expect((await code([{ memberId: house.as('stranger').id }])).fields[0]).toEqual({ path: 'substitutes', code: 'UNKNOWN_MEMBER' });
  await andrei.post('/api/absences', { ...absence(), memberId: andrei.id, fromDate: later.toDate, toDate: addDays(later.toDate, 3), substitutes: [{ memberId: tomas.id }] });
  expect(await code([{ memberId: andrei.id }])).toMatchObject({ code: 'SUBSTITUTE_ABSENT', facts: { name: 'Андрей Соколов' } });
  const clientId = await clientOf(house, rasa, 'Twice');
  expect((await code([{ memberId: tomas.id, clientIds: [clientId] }, { memberId: jonas.id, clientIds: [clientId] }])).code).toBe('CLIENT_NAMED_TWICE');
  expect((await code([{ memberId: tomas.id }], { toDate: addDays(later.fromDate, -1) })).code).toBe('ABSENCE_ENDS_BEFORE_IT_BEGINS');
  expect((await code([{ memberId: tomas.id, clientIds: ['00000000-0000-7000-8000-000000000000'] }])).code).toBe('NOT_FOUND');
  expect((await house.sql('insert into substitute (workspace_id, absence_id, member_id) select workspace_id, id, member_id from absence limit 1').catch((e) => e)).constraint).toBe('substitute_is_another');
});

test('one’s own, a head’s people, everybody’s: who may enter an absence; and why somebody is away is not everybody’s business', async () => {
  const later = { fromDate: addDays(today, 300), toDate: addDays(today, 303), kind: 'illness', note: 'operation' };
  expect((await tomas.post('/api/absences', absence(later))).status).toBe(403);
  expect((await vytas.post('/api/absences', absence({ ...later, memberId: vytas.id, substitutes: [] }))).status).toBe(403);
  const made = await jonas.post('/api/absences', absence(later));
  expect(made.status).toBe(200);
  expect((await tomas.get(`/api/absences/${made.body.id}`)).body).toMatchObject({ kind: null, note: null, can: { edit: false } });
  for (const who of [rasa, andrei, jonas, ona]) expect((await who.get(`/api/absences/${made.body.id}`)).body.note).toBe('operation');
  expect((await tomas.post(`/api/absences/${made.body.id}/cancel`, {}, { 'if-match': '"1"' })).status).toBe(403);
  expect((await ona.post('/api/absences', { ...absence(later), memberId: vytas.id, substitutes: [] })).body).toMatchObject({ orderNumber: null });
  expect((await house.as('stranger').get(`/api/absences/${made.body.id}`)).status).toBe(404);
});

test('today’s absence stands with the person, and who stands in', async () => {
  const { body } = await ona.post('/api/absences', { ...absence(), memberId: tomas.id, substitutes: [{ memberId: jonas.id }] });
  const { body: list } = await rasa.get('/api/members?q=tomas');
  expect(list.items[0]).toMatchObject({ absentUntil: addDays(today, 6), substitutes: ['Jonas Kazlauskas'] });
  await cancel(body.id);
});

test('two people change the same absence: other fields merge, who stands in does not', async () => {
  const { body } = await rasa.post('/api/absences', absence({ fromDate: addDays(today, 400), toDate: addDays(today, 404) }));
  const path = `/api/absences/${body.id}`;
  expect((await jonas.patch(path, { toDate: addDays(today, 403) }, body.version)).status).toBe(200);
  expect((await ona.patch(path, { note: 'agreed' }, body.version)).status).toBe(200);
  expect((await ona.patch(path, { toDate: addDays(today, 402) }, body.version)).body).toMatchObject({ code: 'CHANGED_MEANWHILE' });
  expect((await ona.patch(path, { substitutes: [{ memberId: tomas.id }] }, body.version)).body.code).toBe('CHANGED_MEANWHILE');
});

test('the order prints, in the company’s language', async () => {
  const { body } = await rasa.post('/api/absences', absence({ fromDate: addDays(today, 500), toDate: addDays(today, 504) }));
  for (const language of ['en', 'ru', 'ro', 'lt']) {
    await house.sql('update workspace set language = $2 where id = $1', [house.world.workspaceId, language]);
    const r = await rasa.get(`/api/absences/${body.id}/order`);
    expect(r.status).toBe(200);
    expect(r.headers['content-type']).toBe('application/pdf');
    expect(String(r.body).slice(0, 5)).toBe('%PDF-');
  }
});
