import { expect, test } from 'vitest';
import { openHouse } from '#app/testing/house.ts';
import { newId } from '#platform/database/id.ts';
import { makeClient } from '#cap/steps/server/fixtures.ts';
import { addDays, addMonths, nextMonths } from '#plain/day/day.ts';

// A Tuesday at 11:30 in Vilnius.
const now = new Date('2026-11-24T09:30:00Z');
const today = '2026-11-24';
const house = await openHouse({ now: () => now });
const { owner } = house.house;
const rasa = house.as('rasa');
const andrei = house.as('andrei');
const jonas = house.as('jonas');
const client = (who = rasa, more = {}) => makeClient(owner, who, { onDate: today, ...more });
const folder = async (who = rasa, query = '') => {
  const r = await who.get(`/api/folder${query}`);
  expect(r.status, JSON.stringify(r.body)).toBe(200);
  return r.body;
};
const ids = (sheets: { id: string }[]) => sheets.map((s) => s.id);
const absent = async (member: string, from: string, to: string, substitutes: { id: string; client?: string }[]) => {
  const id = newId();
  await house.sql("insert into absence (workspace_id, id, member_id, from_date, to_date, kind) values ($1, $2, $3, $4, $5, 'holiday')", [rasa.workspaceId, id, member, from, to]);
  for (const s of substitutes) await house.sql('insert into substitute (workspace_id, absence_id, member_id, client_id) values ($1, $2, $3, $4)', [rasa.workspaceId, id, s.id, s.client ?? null]);
  house.house.sessions.changed(rasa.workspaceId);
  return async () => {
    await house.sql('update absence set cancelled_at = now() where id = $1', [id]);
    house.house.sessions.changed(rasa.workspaceId);
  };
};

test('today’s page holds what is for today, what is carried over and what asks for a day, and nothing else', async () => {
  const due = await client(rasa, { atTime: '15:30', kind: 'meeting', minutes: 60 });
  const carried = await client(rasa, { onDate: addDays(today, -2), touched: '2026-11-01T08:00:00Z' });
  const tray = await client(rasa, { month: '2026-11' });
  const tomorrow = await client(rasa, { onDate: addDays(today, 1) });
  const coming = await client(rasa, { month: '2027-02' });
  const later = await client(rasa, { onDate: null });
  const far = await client(rasa, { onDate: '2027-07-05' });
  const other = await client(andrei);
  const f = await folder();
  expect(f).toMatchObject({ today, day: today, now: '11:30', more: false, line: null, owner: { id: rasa.id, name: 'Rasa Petrauskienė' }, can: { write: true, handOn: false } });
  expect(ids(f.sheets).sort()).toEqual([due, carried, tray].map((c) => c.stepId).sort());
  const sheet = f.sheets.find((s: { id: string }) => s.id === carried.stepId);
  expect(sheet).toMatchObject({ onDate: addDays(today, -2), client: { id: carried.clientId, newClient: false }, owner: null });
  expect(f.sheets.find((s: { id: string }) => s.id === due.stepId)).toMatchObject({ atTime: '15:30', client: { newClient: true } });
  const load = Object.fromEntries(f.load.map((l: { tab: string }) => [l.tab, l]));
  expect(load[today]).toMatchObject({ count: 3, minutes: 80, meetings: 1, calls: 2 });
  expect(load[addDays(today, 1)]).toMatchObject({ count: 1, minutes: 10 });
  expect(load['2027-02']).toMatchObject({ count: 1 });
  expect(load['2027-07']).toMatchObject({ count: 1 });
  expect(load.later).toMatchObject({ count: 1 });
  expect(ids((await folder(rasa, `?day=${addDays(today, 1)}`)).sheets)).toEqual([tomorrow.stepId]);
  const tab = async (key: string) => ids((await rasa.get(`/api/folder/tab?tab=${key}`)).body.sheets);
  expect(await tab('2027-02')).toEqual([coming.stepId]);
  expect(await tab('2027-07')).toEqual([far.stepId]);
  expect(await tab('later')).toEqual([later.stepId]);
  expect(await tab(addDays(today, 1))).toEqual([tomorrow.stepId]);
  expect((await tab(today)).length).toBe(3);
  expect(ids((await folder(andrei)).sheets)).toEqual([other.stepId]);
});

test('a sheet carries what one must see before dialling', async () => {
  const { clientId, stepId } = await client(andrei, { name: 'Vostok-Montazh OOO', vip: true, touched: '2026-11-09T08:00:00Z' });
  const person = newId();
  await house.sql('insert into person (workspace_id, id, name) values ($1, $2, $3)', [rasa.workspaceId, person, 'Ольга Никитина']);
  await house.sql('insert into "position" (workspace_id, client_id, person_id, main) values ($1, $2, $3, true)', [rasa.workspaceId, clientId, person]);
  await house.sql("insert into contact_point (workspace_id, client_id, kind, value, value_key) values ($1, $2, 'phone', '+7 812 000-00-01', '78120000001')", [rasa.workspaceId, clientId]);
  await house.sql("insert into contact_point (workspace_id, person_id, kind, value, value_key) values ($1, $2, 'phone', '+7 911 000-00-02', '79110000002')", [rasa.workspaceId, person]);
  await house.sql("insert into address (workspace_id, client_id, kind, city) values ($1, $2, 'legal', 'Москва'), ($1, $2, 'office', 'Санкт-Петербург')", [rasa.workspaceId, clientId]);
  await house.sql("insert into touch (workspace_id, client_id, member_id, kind, text, at, outcome) values ($1, $2, $3, 'call', 'Compares with Grundal', '2026-11-09T08:00:00Z', 'talked')", [rasa.workspaceId, clientId, andrei.id]);
  const sheet = (await folder(andrei)).sheets.find((s: { id: string }) => s.id === stepId);
  expect(sheet).toMatchObject({
    phone: '+7 911 000-00-02',
    client: { name: 'Vostok-Montazh OOO', vip: true, city: 'Санкт-Петербург', newClient: false },
    lastTouch: { text: 'Compares with Grundal', by: 'Андрей Соколов', outcome: 'talked' },
  });
});

test('what was done today is counted, a new call among the new ones', async () => {
  const { clientId, stepId } = await client(jonas, { name: 'Metalurg Reșița SRL' });
  await jonas.post('/api/touches', { clientId, stepId, kind: 'call', outcome: 'talked', text: 'x', at: now.toISOString(), next: { kind: 'call', onDate: addDays(today, 7) } });
  const f = await folder(jonas);
  expect(f.done).toMatchObject([{ id: stepId, state: 'done', client: { newClient: true } }]);
  expect(ids(f.sheets)).not.toContain(stepId);
});

test('heads open the folders of their department, directors any, others only their own', async () => {
  expect((await jonas.get(`/api/folder?member=${rasa.id}`)).body.can).toEqual({ write: true, handOn: true });
  expect((await house.as('ilona').get(`/api/folder?member=${rasa.id}`)).status).toBe(200);
  expect((await house.as('elena').get(`/api/folder?member=${rasa.id}`)).body.code).toBe('NOT_ALLOWED');
  expect((await andrei.get(`/api/folder?member=${rasa.id}`)).body.code).toBe('NOT_ALLOWED');
  expect((await andrei.get(`/api/folder/tab?member=${rasa.id}&tab=later`)).body.code).toBe('NOT_ALLOWED');
  expect((await andrei.get(`/api/folder/look-back?member=${rasa.id}`)).body.code).toBe('NOT_ALLOWED');
  expect((await andrei.get(`/api/folder/to-negotiate?member=${rasa.id}`)).body.code).toBe('NOT_ALLOWED');
  expect((await andrei.get(`/api/folder/slots?member=${rasa.id}`)).body.code).toBe('NOT_ALLOWED');
  expect((await andrei.get(`/api/folder/print?member=${rasa.id}`)).body.code).toBe('NOT_ALLOWED');
  expect((await house.as('darius').get(`/api/folder?member=${rasa.id}`)).body.can.write).toBe(false);
  expect((await house.as('strangerAdmin').get(`/api/folder?member=${rasa.id}`)).status).toBe(404);
  expect((await house.as('laima').get('/api/folder')).status).toBe(403);
});

test('a substitute sees the sheets of the absent in their own day, marked with the owner, and afterwards no more', async () => {
  const mine = await client(rasa, { name: 'For Andrei' });
  const named = await client(rasa, { name: 'For Jonas' });
  // Who stands in for whom is asked of the database's own clock, so the absence holds on both.
  const back = await absent(rasa.id, '2026-01-01', '2099-01-01', [{ id: andrei.id }, { id: jonas.id, client: named.clientId }]);
  const a = await folder(andrei);
  expect(a.sheets.find((s: { id: string }) => s.id === mine.stepId)).toMatchObject({ owner: { id: rasa.id, name: 'Rasa Petrauskienė' } });
  expect(ids(a.sheets)).not.toContain(named.stepId);
  expect(ids((await folder(jonas)).sheets)).toContain(named.stepId);
  expect(ids((await folder(jonas)).sheets)).not.toContain(mine.stepId);
  expect((await andrei.get(`/api/folder?member=${rasa.id}`)).status).toBe(200);
  const own = await folder(jonas, `?member=${rasa.id}`);
  expect(own.owner.absences).toMatchObject([{ from: '2026-01-01', to: '2099-01-01', kind: 'holiday', substitutes: [{ clientId: null }, { clientId: named.clientId }] }]);
  expect(own.owner.calendar.off.filter((o: { kind: string }) => o.kind === 'personal').length).toBe(432);
  await back();
  expect(ids((await folder(andrei)).sheets)).not.toContain(mine.stepId);
});

test('working days only: what lies on a weekend is read behind Friday’s tab', async () => {
  const tomas = house.as('tomas');
  const saturday = await client(tomas, { onDate: '2026-11-28' });
  const f = await folder(tomas);
  const set = await tomas.patch('/api/me/folder', { folder: { workingDaysOnly: true }, rhythm: { mode: 'weekdays', calls: [2, 4], meetings: [1, 3, 5] } }, f.owner.version);
  expect(set.status, JSON.stringify(set.body)).toBe(200);
  expect(set.body).toMatchObject({ folder: { workingDaysOnly: true }, rhythm: { calls: [2, 4] } });
  expect(ids((await folder(tomas, '?day=2026-11-27')).sheets)).toContain(saturday.stepId);
  expect(ids((await tomas.get('/api/folder/tab?tab=2026-11-27')).body.sheets)).toContain(saturday.stepId);
  expect((await tomas.patch('/api/me/folder', { dayStart: '18:00', dayEnd: '09:00' }, set.body.version)).body.code).toBe('DAY_ENDS_BEFORE_IT_BEGINS');
  const slots = (await tomas.get('/api/folder/slots?minutes=60&count=3')).body.slots;
  expect(slots[0].day).toBe('2026-11-25');
});

test('a step with a date past the last tab lies behind its month, never twice', async () => {
  const elena = house.as('elena');
  const made = [];
  for (let i = 0; i < 60; i++) made.push(await client(elena, { onDate: addDays(today, i) }));
  const seen = new Map<string, number>();
  const f = await folder(elena);
  expect(f.load.reduce((n: number, l: { count: number }) => n + l.count, 0)).toBe(60);
  const tabs = [...Array.from({ length: 31 }, (_, i) => addDays(today, i)), ...Array.from({ length: 12 }, (_, i) => nextMonths('2026-11', i + 1)), 'later'];
  for (const tab of tabs) for (const s of (await elena.get(`/api/folder/tab?tab=${tab}`)).body.sheets) seen.set(s.id, (seen.get(s.id) ?? 0) + 1);
  expect(seen.size).toBe(60);
  expect([...seen.values()].every((n) => n === 1)).toBe(true);
});

test('a tab is read page by page without losing or repeating a sheet', async () => {
  const greta = house.as('greta');
  for (let i = 0; i < 25; i++) await client(greta, { onDate: addDays(today, 3), ...(i % 3 ? {} : { atTime: '10:00' }) });
  const got: string[] = [];
  let after = '';
  for (let n = 0; n < 10; n++) {
    const { body } = await greta.get(`/api/folder/tab?tab=${addDays(today, 3)}&limit=10${after && `&after=${after}`}`);
    got.push(...ids(body.sheets));
    if (!body.next) break;
    after = body.next;
  }
  expect(got).toHaveLength(25);
  expect(new Set(got).size).toBe(25);
  expect((await greta.get('/api/folder/tab?tab=later&after=nonsense')).status).toBe(422);
});

test('an overfull day proposes what can move; accepting is one command and one undo', async () => {
  const petras = house.as('petras');
  for (let i = 0; i < 30; i++) await client(petras, { minutes: 20 });
  const vip = await client(petras, { minutes: 20, vip: true });
  const timed = await client(petras, { minutes: 60, atTime: '16:00', kind: 'meeting' });
  const { body } = await petras.get('/api/folder/proposal');
  expect(body).toMatchObject({ day: today, capacity: 384, minutesBefore: 680 });
  expect(body.minutesAfter).toBeLessThanOrEqual(384);
  expect(body.moves.map((m: { stepId: string }) => m.stepId)).not.toContain(timed.stepId);
  expect(body.moves.map((m: { stepId: string }) => m.stepId)).not.toContain(vip.stepId);
  expect(body.moves.every((m: { to: string }) => m.to > today)).toBe(true);
  const r = await petras.post('/api/steps/move', { moves: body.moves.map((m: { stepId: string; version: number; to: string }) => ({ id: m.stepId, version: m.version, to: { onDate: m.to } })) });
  expect(r.status, JSON.stringify(r.body)).toBe(200);
  expect((await folder(petras)).load.find((l: { tab: string }) => l.tab === today).minutes).toBe(body.minutesAfter);
  expect((await petras.post(`/api/undo/${r.commandId}`)).status).toBe(200);
});

test('new calls of the next working day whose cards are not prepared are shown the day before', async () => {
  const ilona = house.as('ilona');
  const bare = await client(ilona, { onDate: addDays(today, 1), name: 'Нева-Инжиниринг ООО' });
  await client(ilona, { onDate: addDays(today, 1), touched: '2026-10-01T08:00:00Z' });
  const f = await folder(ilona);
  expect(f.unprepared).toEqual({ day: addDays(today, 1), clients: [{ stepId: bare.stepId, clientId: bare.clientId, name: 'Нева-Инжиниринг ООО' }] });
});

test('a line of one’s own about the day is kept, changed and taken away; another device is not overwritten', async () => {
  const first = await rasa.put('/api/folder/line', { day: today, text: 'A good day' });
  expect(first.body).toEqual({ line: { text: 'A good day', version: 1 } });
  expect((await folder()).line).toEqual({ text: 'A good day', version: 1 });
  expect((await rasa.put('/api/folder/line', { day: today, text: 'B', version: 1 })).body.line.version).toBe(2);
  expect((await rasa.put('/api/folder/line', { day: today, text: 'C', version: 1 })).status).toBe(412);
  expect((await rasa.put('/api/folder/line', { day: today, text: '', version: 2 })).body).toEqual({ line: null });
});

test('short months and leap days: a month tab ends where the month ends', async () => {
  expect(addMonths('2027-01-31', 1)).toBe('2027-02-28');
  const mindaugas = house.as('mindaugas');
  const last = await client(mindaugas, { onDate: '2027-02-28' });
  const first = await client(mindaugas, { onDate: '2027-03-01' });
  expect(ids((await mindaugas.get('/api/folder/tab?tab=2027-02')).body.sheets)).toEqual([last.stepId]);
  expect(ids((await mindaugas.get('/api/folder/tab?tab=2027-03')).body.sheets)).toEqual([first.stepId]);
});

test('looking back tells planned, done, moved and carried over, and the week’s pattern', async () => {
  const member = jonas.id;
  await house.sql("update step set created_at = '2026-11-20T10:00:00Z' where owner_id = $1", [member]);
  const done = await client(jonas, { name: 'Done' });
  const moved = await client(jonas, { name: 'Moved' });
  const left = await client(jonas, { name: 'Left' });
  await house.sql("update step set created_at = '2026-11-20T10:00:00Z' where id = any ($1)", [[done.stepId, moved.stepId, left.stepId]]);
  const before = (await jonas.get('/api/folder/look-back')).body;
  await jonas.post('/api/touches', { clientId: done.clientId, stepId: done.stepId, kind: 'call', outcome: 'meeting_set', text: 'y', next: { kind: 'meeting', onDate: addDays(today, 2), atTime: '10:00' } });
  const move = await jonas.post(`/api/steps/${moved.stepId}/move`, { onDate: addDays(today, 2) }, { 'if-match': '"2"' });
  expect(move.status, JSON.stringify(move.body)).toBe(200);
  await house.sql('update change set at = $2 where command_id = $1', [move.commandId, now]);
  await house.sql('update command set at = $2 where id = $1', [move.commandId, now]);
  const r = (await jonas.get('/api/folder/look-back')).body;
  expect(r.planned).toBe(before.planned);
  expect(r.done).toBe(before.done + 1);
  expect(r.moved).toBe(1);
  expect(r.agreed).toBe(before.agreed + 1);
  expect(r.carriedOver).toBe(before.carriedOver - 2);
  expect(r.steps.find((s: { stepId: string }) => s.stepId === moved.stepId)).toMatchObject({ end: 'moved', to: addDays(today, 2), planned: true });
  expect(r.week.days.find((d: { day: string }) => d.day === today)).toMatchObject({ done: r.done, moved: 1 });
});
