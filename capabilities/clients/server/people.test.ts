import { describe, expect, test } from 'vitest';
import { openHouse } from '#app/testing/house.ts';
import { todayIn } from '#plain/day/day.ts';
import { newClient } from './fixtures.ts';

const house = await openHouse();
const rasa = house.as('rasa');
const andrei = house.as('andrei');
const today = todayIn('Europe/Vilnius');
const dossier = async (id: string) => (await rasa.get(`/api/clients/${id}`)).body;

describe('a contact person', () => {
  test('is added with phones as people dial them, and a known one gets a second place', async () => {
    const a = await newClient(rasa);
    const b = await newClient(rasa);
    const r = await rasa.post(`/api/clients/${a.id}/people`, { name: 'Ieva Rimkutė', title: 'Buyer', contacts: [{ kind: 'phone', value: '(0 612) 11 222' }] });
    expect(r.status, JSON.stringify(r.body)).toBe(200);
    expect((await rasa.post(`/api/clients/${b.id}/people`, { personId: r.body.personId, title: 'Adviser' })).status).toBe(200);
    expect((await rasa.post(`/api/clients/${b.id}/people`, { personId: r.body.personId })).body.code).toBe('ALREADY_HERE');
    const d = await dossier(a.id);
    expect(d.people[0]).toMatchObject({ name: 'Ieva Rimkutė', main: true, elsewhere: [{ id: b.id }] });
    expect(d.people[0].contacts[0]).toMatchObject({ key: '37061211222', value: '+370 612 11222' });
  });
  test('moves to another company without losing history; the old place is closed', async () => {
    const a = await newClient(rasa, { person: { name: 'Marius Wanderer' } });
    const b = await newClient(rasa);
    const place = (await dossier(a.id)).people[0];
    const r = await rasa.post(`/api/positions/${place.id}/move`, { clientId: b.id, title: 'Head of purchases' });
    expect(r.status, JSON.stringify(r.body)).toBe(200);
    expect((await dossier(a.id)).people[0]).toMatchObject({ toDate: today, main: false });
    expect((await dossier(b.id)).people[0]).toMatchObject({ name: 'Marius Wanderer', fromDate: today, toDate: null, main: true });
    const whole = (await rasa.get(`/api/people/${place.personId}`)).body;
    expect(whole.positions.map((p: any) => p.clientId)).toEqual([b.id, a.id]);
  });
  test('reports to a colleague, never in a circle, and the map knows whether the decision-maker is reached', async () => {
    const c = await newClient(rasa, { person: { name: 'The Boss', decisionRole: 'decides' } });
    const boss = (await dossier(c.id)).people[0];
    const r = await rasa.post(`/api/clients/${c.id}/people`, { name: 'The Guard', decisionRole: 'guards', reportsTo: boss.id });
    const guard = (await dossier(c.id)).people.find((p: any) => p.personId === r.body.personId);
    expect((await rasa.patch(`/api/positions/${boss.id}`, { reportsTo: guard.id }, boss.version)).body.code).toBe('REPORTS_IN_CIRCLE');
    expect((await rasa.patch(`/api/positions/${boss.id}`, { reportsTo: boss.id }, boss.version)).body.code).toBe('REPORTS_IN_CIRCLE');
    await rasa.post('/api/touches', { clientId: c.id, kind: 'meeting', outcome: 'talked', text: 'With the guard', personId: guard.personId });
    let map = (await rasa.get(`/api/clients/${c.id}/map`)).body;
    expect(map.decisionMaker).toEqual({ known: true, reached: false, meetings: 1, flagged: true });
    await rasa.patch(`/api/positions/${boss.id}`, { reached: true }, boss.version);
    map = (await rasa.get(`/api/clients/${c.id}/map`)).body;
    expect(map.decisionMaker.flagged).toBe(false);
  });
  test('has a birthday with or without its year, and consents with date and source', async () => {
    const c = await newClient(rasa, { person: { name: 'Born Somewhen' } });
    const p = (await dossier(c.id)).people[0];
    await rasa.patch(`/api/people/${p.personId}`, { birthday: '--02-29' }, p.personVersion);
    expect((await dossier(c.id)).people[0].birthday).toBe('--02-29');
    expect((await rasa.patch(`/api/people/${p.personId}`, { birthday: '--02-30' }, 2)).status).toBe(422);
    expect((await rasa.put(`/api/people/${p.personId}/consents/email`, { given: true, source: 'Card at the exhibition' })).status).toBe(200);
    await rasa.put(`/api/people/${p.personId}/consents/email`, { given: false, source: 'Wrote to us' });
    expect((await dossier(c.id)).people[0].consents).toEqual([{ channel: 'email', given: false, onDate: today, source: 'Wrote to us' }]);
  });
  test('of another manager’s client is not changed by a farmer; of another company it is not there', async () => {
    const c = await newClient(rasa, { person: { name: 'Ours Only', contacts: [{ kind: 'email', value: 'ours@only.lt' }] } });
    const p = (await dossier(c.id)).people[0];
    expect((await andrei.patch(`/api/people/${p.personId}`, { name: 'Theirs' }, 1)).body.code).toBe('NOT_ALLOWED');
    expect((await andrei.del(`/api/contact-points/${p.contacts[0].id}`)).body.code).toBe('NOT_ALLOWED');
    expect((await andrei.patch(`/api/positions/${p.id}`, { title: 'x' }, 1)).body.code).toBe('NOT_ALLOWED');
    expect((await house.as('strangerAdmin').get(`/api/people/${p.personId}`)).status).toBe(404);
    expect((await house.as('strangerAdmin').patch(`/api/people/${p.personId}`, { name: 'x' }, 1)).status).toBe(404);
    expect((await house.as('strangerAdmin').del(`/api/contact-points/${p.contacts[0].id}`)).status).toBe(404);
  });
  test('bad addresses are refused at their field; the same phone twice is kept once', async () => {
    const c = await newClient(rasa);
    expect((await rasa.post('/api/contact-points', { clientId: c.id, kind: 'email', value: 'not a mail' })).body.fields).toEqual([{ path: 'value', code: 'BAD_EMAIL' }]);
    expect((await rasa.post('/api/contact-points', { clientId: c.id, kind: 'site', value: 'javascript:alert(1)' })).status).toBe(422);
    const first = await rasa.post('/api/contact-points', { clientId: c.id, kind: 'phone', value: '8 612 99999' });
    const again = await rasa.post('/api/contact-points', { clientId: c.id, kind: 'phone', value: '+370 (612) 99-999' });
    expect(again.body.id).toBe(first.body.id);
    const changed = await rasa.patch(`/api/contact-points/${first.body.id}`, { value: '+44 20 7946 0000', label: 'London' }, 1);
    expect(changed.body).toMatchObject({ key: '442079460000' });
    expect((await rasa.del(`/api/contact-points/${first.body.id}`)).status).toBe(204);
    expect((await dossier(c.id)).contacts).toEqual([]);
  });
});
