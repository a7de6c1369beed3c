import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { openHouse } from '#app/testing/house.ts';
import { newId } from '#platform/database/id.ts';
import { addDays, momentIn, todayIn } from '#plain/day/day.ts';
import { makeClient } from '../fixtures.ts';
import { meetingLetter, type MeetingPayload } from './letter.ts';
import { tellMeetings } from './tell-meetings.ts';

const house = await openHouse();
const { owner } = house.house;
const rasa = house.as('rasa');
const andrei = house.as('andrei');
const ZONE = 'Europe/Vilnius';
const day = addDays(todayIn(ZONE), 7);

async function meeting(more: { language?: string; email?: string | null; name?: string } = {}) {
  const made = await makeClient(owner, rasa, { kind: 'meeting', onDate: day, atTime: '10:00', minutes: 60 });
  const personId = await person(made.clientId, more);
  return { ...made, personId, url: `/api/steps/${made.stepId}` };
}
async function person(clientId: string, more: { language?: string; email?: string | null; name?: string } = {}) {
  const id = newId();
  await house.sql('insert into person (workspace_id, id, name, language) values ($1, $2, $3, $4)', [rasa.workspaceId, id, more.name ?? 'Ольга "Оля", Никитина', more.language ?? null]);
  await house.sql('insert into "position" (workspace_id, client_id, person_id) values ($1, $2, $3)', [rasa.workspaceId, clientId, id]);
  const email = more.email === undefined ? `${id}@firm.example` : more.email;
  if (email) await house.sql("insert into contact_point (workspace_id, person_id, kind, value, value_key) values ($1, $2, 'email', $3, $3)", [rasa.workspaceId, id, email]);
  return id;
}
/** The letters that the present state of things asks for. */
const tell = async () => {
  const before = new Set((await house.sql('select id from outbox')).map((o) => o.id));
  await tellMeetings(owner, new Date(), 0);
  const rows = await house.sql<{ id: string; recipient: string; payload: MeetingPayload }>("select id, recipient, payload from outbox where kind = 'meeting' order by created_at, id");
  return rows.filter((r) => !before.has(r.id)).map((r) => ({ to: r.recipient, ...meetingLetter(r.payload)! }));
};
const eventOf = (letter: { calendar: { text: string } }) => {
  const calendar = new ICAL.Component(ICAL.parse(letter.calendar.text));
  const component = calendar.getFirstSubcomponent('vevent')!;
  return { method: calendar.getFirstPropertyValue('method'), status: component.getFirstPropertyValue('status'), component, event: new ICAL.Event(component) };
};
const seen = async (id: string) => String((await rasa.get(`/api/steps/${id}`)).body.version);
const move = async (id: string, to: object) => {
  const r = await rasa.post(`/api/steps/${id}/move`, to, { 'if-match': `"${await seen(id)}"` });
  expect(r.status, JSON.stringify(r.body)).toBe(200);
  return r;
};

test('a client is invited by mail with a calendar event, told of a move and of the end, each with a higher number', async () => {
  const m = await meeting({ language: 'ru' });
  const asked = await rasa.post(`${m.url}/invite`, { personIds: [m.personId], message: 'Покажем насос K-12.' });
  expect(asked.status, JSON.stringify(asked.body)).toBe(200);
  expect(asked.body.participants).toMatchObject([{ personId: m.personId, reply: 'none', letter: 'waiting' }]);
  const [invitation, ...more] = await tell();
  expect(more).toEqual([]);
  expect(invitation).toMatchObject({ to: `${m.personId}@firm.example`, replyTo: { name: 'Rasa Petrauskienė', address: 'rasa@lt.example' }, calendar: { method: 'REQUEST' } });
  expect(invitation!.text).toContain('Покажем насос K-12.');
  expect(invitation!.text).toContain('10:00 (Vilnius)');
  const first = eventOf(invitation!);
  expect([first.method, first.status, first.event.sequence]).toEqual(['REQUEST', 'CONFIRMED', 0]);
  expect(first.event.startDate.toJSDate()).toEqual(momentIn(ZONE, day, '10:00'));
  expect(first.event.organizer).toBe('mailto:rasa@lt.example');
  expect(first.event.attendees.map((a) => [String(a.getFirstValue()).toLowerCase(), a.getParameter('rsvp'), a.getParameter('partstat')])).toEqual([[`mailto:${m.personId}@firm.example`, 'TRUE', 'NEEDS-ACTION']]);
  expect(await tell()).toEqual([]);
  expect((await rasa.get(m.url)).body.participants[0].letter).toBe('written');

  await move(m.stepId, { onDate: addDays(day, 1), atTime: '14:30' });
  const [change] = await tell();
  const second = eventOf(change!);
  expect([second.method, second.event.sequence, second.event.uid]).toEqual(['REQUEST', 1, first.event.uid]);
  expect(second.event.startDate.toJSDate()).toEqual(momentIn(ZONE, addDays(day, 1), '14:30'));
  expect(change!.subject).toMatch(/^Изменено: Встреча: Baltic Pumps/);

  const dropped = await rasa.post(`${m.url}/drop`, { reason: 'Not now', next: { kind: 'call', onDate: day } }, { 'if-match': `"${await seen(m.stepId)}"` });
  expect(dropped.status, JSON.stringify(dropped.body)).toBe(200);
  const [end] = await tell();
  const last = eventOf(end!);
  expect([last.method, last.status, last.event.sequence, last.event.uid]).toEqual(['CANCEL', 'CANCELLED', 2, first.event.uid]);
  expect(await tell()).toEqual([]);
  // taken back: they are asked again
  await rasa.post(`/api/undo/${dropped.commandId}`);
  expect((await tell()).map((l) => [eventOf(l).method, eventOf(l).event.sequence])).toEqual([['REQUEST', 3]]);
});

test('a move that is undone in the same breath writes nobody', async () => {
  const m = await meeting();
  await rasa.post(`${m.url}/invite`, { personIds: [m.personId] });
  await tell();
  const moved = await move(m.stepId, { onDate: addDays(day, 2), atTime: '09:00' });
  expect(await tellMeetings(owner, new Date(), 15)).toBe(0);
  await rasa.post(`/api/undo/${moved.commandId}`);
  expect(await tell()).toEqual([]);
});

test('who leads the meeting is who invites: handed to a colleague, the old event is taken back and the new one asked', async () => {
  const m = await meeting();
  await rasa.post(`${m.url}/invite`, { personIds: [m.personId] });
  const [first] = await tell();
  await house.as('ilona').post(`/api/clients/${m.clientId}/reassign`, { managerId: andrei.id }, { 'if-match': `"${(await rasa.get(`/api/clients/${m.clientId}`)).body.client.version}"` });
  expect((await house.sql('select owner_id from step where id = $1', [m.stepId]))[0].owner_id).toBe(andrei.id);
  const letters = (await tell()).map(eventOf);
  expect(letters.map((l) => [l.method, l.event.organizer])).toEqual([['CANCEL', 'mailto:rasa@lt.example'], ['REQUEST', 'mailto:andrei@lt.example']]);
  expect(letters[0]!.event.uid).toBe(eventOf(first!).event.uid);
  expect(letters[1]!.event.uid).not.toBe(letters[0]!.event.uid);
});

test('an answer is written down by hand and asked again after a move; several are asked together; a done meeting is left alone', async () => {
  const m = await meeting();
  const second = await person(m.clientId, { name: 'Ion Popescu' });
  await rasa.post(`${m.url}/invite`, { personIds: [m.personId] });
  await tell();
  const replied = await rasa.put(`${m.url}/participants/${m.personId}`, { reply: 'accepted' });
  expect(replied.body.participants).toMatchObject([{ reply: 'accepted' }]);
  await rasa.post(`${m.url}/invite`, { personIds: [second] });
  const [late] = await tell();
  expect(late!.to).toBe(`${second}@firm.example`);
  expect(eventOf(late!).event.sequence).toBe(0);
  expect(eventOf(late!).event.attendees).toHaveLength(2);
  await move(m.stepId, { onDate: addDays(day, 3), atTime: '10:00' });
  expect((await tell()).map((l) => eventOf(l).event.sequence)).toEqual([1, 1]);
  expect((await rasa.get(m.url)).body.participants.map((p: { reply: string }) => p.reply)).toEqual(['none', 'none']);
  expect((await rasa.del(`${m.url}/participants/${second}`)).status).toBe(200);
  expect((await tell()).map((l) => [eventOf(l).method, l.to])).toEqual([['CANCEL', `${second}@firm.example`]]);
  await rasa.post('/api/touches', { clientId: m.clientId, stepId: m.stepId, kind: 'meeting', outcome: 'talked', text: 'held', next: { kind: 'call', onDate: day } });
  expect(await tell()).toEqual([]);
});

test('without a time, an address or the will to get mail nobody is invited; without a right neither', async () => {
  const m = await meeting();
  const silent = await person(m.clientId, { email: null, name: 'Silent' });
  const unwilling = await person(m.clientId, { name: 'Unwilling' });
  await house.sql("insert into consent (workspace_id, person_id, channel, given, on_date) values ($1, $2, 'email', false, '2026-01-01')", [rasa.workspaceId, unwilling]);
  const elsewhere = await meeting();
  const invite = (personIds: string[]) => rasa.post(`${m.url}/invite`, { personIds });
  expect((await invite([silent])).body).toMatchObject({ code: 'NO_MAIL_ADDRESS', facts: { names: 'Silent' } });
  expect((await invite([unwilling])).body).toMatchObject({ code: 'MAIL_NOT_WANTED', facts: { names: 'Unwilling' } });
  expect((await invite([elsewhere.personId])).status).toBe(422);
  expect((await andrei.post(`${m.url}/invite`, { personIds: [m.personId] })).status).toBe(403);
  expect((await house.as('stranger').post(`${m.url}/invite`, { personIds: [m.personId] })).status).toBe(404);
  await move(m.stepId, { onDate: day });
  expect((await invite([m.personId])).body.code).toBe('MEETING_NEEDS_TIME');
  expect(await tell()).toEqual([]);
});

test('a meeting that lost its time is taken back until it has one again', async () => {
  const m = await meeting();
  await rasa.post(`${m.url}/invite`, { personIds: [m.personId] });
  await tell();
  await move(m.stepId, { month: addDays(day, 60).slice(0, 7) });
  expect((await tell()).map((l) => eventOf(l).method)).toEqual(['CANCEL']);
  await move(m.stepId, { onDate: addDays(day, 62), atTime: '11:00' });
  expect((await tell()).map((l) => [eventOf(l).method, eventOf(l).event.sequence])).toEqual([['REQUEST', 2]]);
});

test('an erased person is asked no more and nothing of them stays; the demo company writes to nobody', async () => {
  const m = await meeting();
  await rasa.post(`${m.url}/invite`, { personIds: [m.personId] });
  await tell();
  await house.sql('update person set erased_at = now() where id = $1', [m.personId]);
  expect(await house.sql('select 1 from meeting_told where person_id = $1', [m.personId])).toEqual([]);
  expect(await tell()).toEqual([]);
  const demo = await meeting();
  await rasa.post(`${demo.url}/invite`, { personIds: [demo.personId] });
  await house.sql('update workspace set demo = true where id = $1', [rasa.workspaceId]);
  expect(await tell()).toEqual([]);
  await house.sql('update workspace set demo = false where id = $1', [rasa.workspaceId]);
  expect(await tell()).toHaveLength(1);
});

test('the meeting as a file opens in a calendar', async () => {
  const m = await meeting();
  const r = await rasa.get(`${m.url}/calendar`);
  expect(r.status).toBe(200);
  expect(r.headers['content-type']).toContain('text/calendar');
  expect(r.headers['content-disposition']).toContain('.ics');
  const event = new ICAL.Event(new ICAL.Component(ICAL.parse(r.body)).getFirstSubcomponent('vevent')!);
  expect(event.startDate.toJSDate()).toEqual(momentIn(ZONE, day, '10:00'));
  expect((await house.as('stranger').get(`${m.url}/calendar`)).status).toBe(404);
});

test('a letter that waited until its meeting had begun is not sent', async () => {
  const m = await meeting();
  await rasa.post(`${m.url}/invite`, { personIds: [m.personId] });
  await tellMeetings(owner, new Date(), 0);
  const [row] = await house.sql<{ payload: MeetingPayload }>("select payload from outbox where kind = 'meeting' order by created_at desc limit 1");
  expect(meetingLetter(row!.payload)).not.toBeNull();
  expect(meetingLetter(row!.payload, momentIn(ZONE, day, '10:00'))).toBeNull();
});
