import { describe, expect, test } from 'vitest';
import { openHouse } from '#app/testing/house.ts';
import { addDays, todayIn, weekday } from '#plain/day/day.ts';
import { newClient as makeClient } from './fixtures.ts';

const house = await openHouse();
const rasa = house.as('rasa');
const jonas = house.as('jonas');
const today = todayIn('Europe/Vilnius');
const day = (n: number) => addDays(today, n);
const newClient = (by = rasa, more: object = {}) => makeClient(by, more);

describe('a new client', () => {
  test('comes with its manager and a call on the next working day when nothing else is said', async () => {
    const c = await newClient();
    expect(c.nextStep.onDate > today).toBe(true);
    expect(weekday(c.nextStep.onDate)).toBeLessThan(6);
    const d = (await rasa.get(`/api/clients/${c.id}`)).body;
    expect(d.client.managerName).toBe('Rasa Petrauskienė');
    expect(d.strip.nextStep).toMatchObject({ id: c.nextStep.id, kind: 'call', next: true });
    expect(d.can).toMatchObject({ edit: true, end: true, reassign: false, merge: false });
    expect(d.localTime.timeZone).toBe('Europe/Vilnius');
  });
  test('is written with its person, phones, numbers and addresses in one gesture', async () => {
    const c = await newClient(rasa, {
      name: 'UAB „Šiaurės vėjas“',
      country: 'LT',
      size: 'large',
      nextStep: { kind: 'meeting', why: 'First meeting', onDate: day(3), atTime: '10:00' },
      person: { name: 'Giedrė Jankauskaitė', title: 'Director', decisionRole: 'decides', birthday: '--02-29', contacts: [{ kind: 'phone', value: '8 612 34567' }] },
      contacts: [{ kind: 'email', value: 'Info@Vejas.LT' }, { kind: 'site', value: 'https://www.vejas.lt/' }],
      addresses: [{ kind: 'office', city: 'Klaipėda' }],
    });
    const d = (await rasa.get(`/api/clients/${c.id}`)).body;
    expect(d.people[0]).toMatchObject({ name: 'Giedrė Jankauskaitė', main: true, decisionRole: 'decides', birthday: '--02-29' });
    expect(d.people[0].contacts[0]).toMatchObject({ key: '37061234567' });
    expect(d.contacts.map((k: any) => k.key)).toEqual(['info@vejas.lt', 'vejas.lt']);
    expect(d.strip.nextStep).toMatchObject({ atTime: '10:00', personName: 'Giedrė Jankauskaitė' });
    expect(d.strip.decisionMaker).toMatchObject({ known: true, reached: false });
    expect(d.guidance).toBe('large');
    expect(d.card.percent).toBeGreaterThan(60);
  });
  test('a number that its country refuses is refused at its field, and kept marked when one insists', async () => {
    const bad = await rasa.post('/api/clients', { name: 'Wrong number', country: 'LT', requisites: [{ kind: 'company_code', value: '123456789' }] });
    expect(bad.status).toBe(422);
    expect(bad.body).toMatchObject({ code: 'BAD_REQUISITE', fields: [{ path: 'requisites.0.value' }] });
    const kept = await newClient(rasa, { name: 'Right or wrong', country: 'LT', requisites: [{ kind: 'company_code', value: '123456789', evenIfInvalid: true }] });
    expect((await rasa.get(`/api/clients/${kept.id}`)).body.requisites[0]).toMatchObject({ valid: false });
  });
  test('a step in the past is refused and nothing is written', async () => {
    const r = await rasa.post('/api/clients', { name: 'Never written', nextStep: { kind: 'call', onDate: day(-1) } });
    expect(r.body.code).toBe('STEP_IN_PAST');
    expect(await house.sql(`select 1 from client where name = 'Never written'`)).toEqual([]);
  });
  test('a farmer does not make clients for others; a head makes them for the department', async () => {
    expect((await rasa.post('/api/clients', { name: 'x', managerId: house.as('tomas').id })).body.code).toBe('NOT_ALLOWED');
    expect((await jonas.post('/api/clients', { name: 'For Rasa', managerId: rasa.id })).status).toBe(200);
    expect((await house.as('laima').post('/api/clients', { name: 'x' })).status).toBe(403);
  });
  test('retail and corporate clients are not given to the same manager', async () => {
    const tomas = house.as('tomas');
    await newClient(tomas);
    const r = await tomas.post('/api/clients', { name: 'Jonas Jonaitis', kind: 'private_person' });
    expect(r.body.code).toBe('MIXED_ASSIGNMENT');
  });
});

describe('a change in place', () => {
  test('of other fields is merged, of the same field refused with both values', async () => {
    const c = await newClient();
    const first = await rasa.patch(`/api/clients/${c.id}`, { trade: 'Pumps' }, c.version);
    expect(first.status).toBe(200);
    const merged = await jonas.patch(`/api/clients/${c.id}`, { size: 'small', tags: ['a', 'a', 'b'] }, c.version);
    expect(merged.status).toBe(200);
    const clash = await jonas.patch(`/api/clients/${c.id}`, { trade: 'Valves' }, c.version);
    expect(clash.status).toBe(412);
    expect(clash.body.facts.conflicts).toEqual([{ field: 'trade', yours: 'Valves', theirs: 'Pumps', was: null }]);
    const d = (await rasa.get(`/api/clients/${c.id}`)).body.client;
    expect(d).toMatchObject({ trade: 'Pumps', size: 'small', tags: ['a', 'b'], version: merged.body.version });
  });
  test('without the version that was seen is refused', async () => {
    const c = await newClient();
    expect((await rasa.patch(`/api/clients/${c.id}`, { trade: 'x' })).status).toBe(428);
  });
  test('of another manager’s client is refused to a farmer; another company does not see it', async () => {
    const c = await newClient();
    expect((await house.as('andrei').patch(`/api/clients/${c.id}`, { trade: 'x' }, c.version)).body.code).toBe('NOT_ALLOWED');
    expect((await house.as('stranger').get(`/api/clients/${c.id}`)).status).toBe(404);
    expect((await house.as('strangerAdmin').patch(`/api/clients/${c.id}`, { trade: 'x' }, c.version)).status).toBe(404);
    expect((await house.as('darius').patch(`/api/clients/${c.id}`, { trade: 'x' }, c.version)).status).toBe(403);
  });
  test('unknown fields and circles of parents are refused', async () => {
    const a = await newClient();
    const b = await newClient(rasa, { parentId: a.id });
    expect((await rasa.patch(`/api/clients/${a.id}`, { parentId: b.id }, a.version)).body.code).toBe('PARENT_CIRCLE');
    expect((await rasa.patch(`/api/clients/${a.id}`, { managerId: rasa.id }, a.version)).body.fields[0].code).toBe('UNKNOWN_FIELD');
  });
});

describe('the end of a client', () => {
  test('is a decision with a reason; open steps are dropped, and undo brings both back', async () => {
    const c = await newClient();
    expect((await rasa.post(`/api/clients/${c.id}/end`, { status: 'unpromising', reason: '' }, { 'if-match': '1' })).status).toBe(422);
    const r = await rasa.post(`/api/clients/${c.id}/end`, { status: 'unpromising', reason: 'Buys for the household' }, { 'if-match': `${c.version}` });
    expect(r.body).toMatchObject({ droppedSteps: 1 });
    let d = (await rasa.get(`/api/clients/${c.id}`)).body;
    expect(d.client).toMatchObject({ status: 'unpromising', mailingList: true, statusReason: 'Buys for the household' });
    expect(d.strip.openSteps).toEqual([]);
    expect((await rasa.patch(`/api/clients/${c.id}`, { status: 'client' }, d.client.version)).body.code).toBe('CLIENT_ENDED');
    expect((await rasa.post(`/api/undo/${r.commandId}`)).status).toBe(200);
    d = (await rasa.get(`/api/clients/${c.id}`)).body;
    expect(d.client).toMatchObject({ status: 'prospect', mailingList: false });
    expect(d.strip.nextStep.id).toBe(c.nextStep.id);
  });
  test('is not for ever: reviving asks for a next step, or takes the next working day', async () => {
    const c = await newClient();
    const e = await rasa.post(`/api/clients/${c.id}/end`, { status: 'lost', reason: 'Price' }, { 'if-match': `${c.version}` });
    const r = await rasa.post(`/api/clients/${c.id}/revive`, { status: 'dormant', nextStep: { kind: 'mail', month: day(40).slice(0, 7) } }, { 'if-match': `${e.body.version}` });
    expect(r.status, JSON.stringify(r.body)).toBe(200);
    const d = (await rasa.get(`/api/clients/${c.id}`)).body;
    expect(d.client.status).toBe('dormant');
    expect(d.strip.nextStep).toMatchObject({ kind: 'mail', month: day(40).slice(0, 7) });
    expect((await rasa.post(`/api/clients/${c.id}/revive`, {}, { 'if-match': `${r.body.version}` })).body.code).toBe('CLIENT_IS_LIVE');
  });
  test('no manager leaves a live client without a next step', async () => {
    const c = await newClient();
    const r = await rasa.post(`/api/steps/${c.nextStep.id}/drop`, { reason: 'no need' }, { 'if-match': '1' });
    expect(r.body.code).toBe('NEXT_STEP_NEEDED');
  });
});

describe('another manager', () => {
  test('gets the client with all open steps of the old one', async () => {
    const c = await newClient();
    const r = await jonas.post(`/api/clients/${c.id}/reassign`, { managerId: house.as('andrei').id, note: 'Speaks Russian' }, { 'if-match': `${c.version}` });
    expect(r.body, JSON.stringify(r.body)).toMatchObject({ movedSteps: 1 });
    const d = (await jonas.get(`/api/clients/${c.id}`)).body;
    expect(d.strip).toMatchObject({ responsible: { name: 'Андрей Соколов' }, nextStep: { id: c.nextStep.id, ownerName: 'Андрей Соколов' } });
    expect((await jonas.post(`/api/undo/${r.commandId}`)).status).toBe(200);
    expect((await jonas.get(`/api/clients/${c.id}`)).body.strip.nextStep.ownerName).toBe('Rasa Petrauskienė');
  });
  test('is not chosen by a farmer, and not by the head of another department', async () => {
    const c = await newClient();
    expect((await rasa.post(`/api/clients/${c.id}/reassign`, { managerId: house.as('andrei').id }, { 'if-match': `${c.version}` })).status).toBe(403);
    expect((await house.as('elena').post(`/api/clients/${c.id}/reassign`, { managerId: house.as('tomas').id }, { 'if-match': `${c.version}` })).body.code).toBe('NOT_ALLOWED');
  });
});

describe('twice the same at once', () => {
  test('a request sent twice makes one client; another request under its key is refused', async () => {
    const key = { 'idempotency-key': 'the-same-intent' };
    const [a, b] = await Promise.all([rasa.post('/api/clients', { name: 'Once Only' }, key), rasa.post('/api/clients', { name: 'Once Only' }, key)]);
    expect([a.status, b.status].every((x) => x === 200 || x === 409)).toBe(true);
    const again = await rasa.post('/api/clients', { name: 'Once Only' }, key);
    expect(again.status).toBe(200);
    expect(await house.sql(`select 1 from client where name = 'Once Only'`)).toHaveLength(1);
    expect((await rasa.post('/api/clients', { name: 'Another' }, key)).status).toBe(422);
  });
  test('two heads giving one client away: one wins, the other is told, and the client has its step', async () => {
    const c = await newClient();
    const to = [house.as('andrei').id, jonas.id];
    const both = await Promise.all(to.map((managerId) => jonas.post(`/api/clients/${c.id}/reassign`, { managerId }, { 'if-match': '1' })));
    expect(both.map((r) => r.status).sort()).toEqual([200, 412]);
    const d = (await jonas.get(`/api/clients/${c.id}`)).body;
    expect(d.strip.nextStep.ownerId).toBe(d.client.managerId);
  });
  test('retail and corporate given to one manager at the same moment: one is refused', async () => {
    const petras = house.as('petras');
    const both = await Promise.all([
      house.as('greta').post('/api/clients', { name: 'Corporate', managerId: petras.id }),
      house.as('greta').post('/api/clients', { name: 'Private', kind: 'private_person', managerId: petras.id }),
    ]);
    expect(both.map((r) => r.body.code ?? 'made').sort()).toEqual(['MIXED_ASSIGNMENT', 'made']);
  });
});

describe('the trash', () => {
  test('keeps a client for thirty days, with its steps closed; out of it a next step is there', async () => {
    const c = await newClient(rasa, { name: 'Goes and comes' });
    const r = await jonas.post(`/api/clients/${c.id}/trash`, {}, { 'if-match': `${c.version}` });
    expect(r.body).toMatchObject({ droppedSteps: 1 });
    expect((await rasa.get('/api/clients?q=goes and comes')).body.rows).toEqual([]);
    const list = (await jonas.get('/api/trash')).body.rows;
    expect(list[0]).toMatchObject({ id: c.id, trashedBy: 'Jonas Kazlauskas', goesOn: day(30) });
    expect((await rasa.patch(`/api/clients/${c.id}`, { trade: 'x' }, r.body.version)).body.code).toBe('CLIENT_IN_TRASH');
    const back = await jonas.post(`/api/clients/${c.id}/restore`, {});
    expect(back.status, JSON.stringify(back.body)).toBe(200);
    expect((await rasa.get(`/api/clients/${c.id}`)).body.strip.nextStep.id).toBe(back.body.nextStepId);
  });
});

describe('an incoming call', () => {
  test('is taken down by anyone in seconds: a new company, its person, a step today for who is responsible', async () => {
    const vytas = house.as('vytas');
    const r = await vytas.post('/api/incoming', { newClient: { name: 'SRL Nord' }, personName: 'Ion Rotaru', phone: '8 600 11111', reason: 'Asks for a price list', source: 'Exhibition' });
    expect(r.status, JSON.stringify(r.body)).toBe(200);
    expect(r.body.managerName).toBe('Elena Ionescu');
    const d = (await house.as('elena').get(`/api/clients/${r.body.clientId}`)).body;
    expect(d.strip.nextStep).toMatchObject({ onDate: today, why: 'Asks for a price list', personName: 'Ion Rotaru' });
    const [touch] = (await house.as('elena').get(`/api/clients/${r.body.clientId}/timeline?kinds=touch`)).body.rows;
    expect(touch).toMatchObject({ type: 'touch', direction: 'in', reason: 'Asks for a price list', source: 'Exhibition', memberName: 'Vytas Darbininkas' });
  });
  test('of a known client goes to its manager, who need not be the taker', async () => {
    const c = await newClient();
    const r = await house.as('laima').post('/api/incoming', { clientId: c.id, reason: 'Lost papers', phone: '+370 600 22222' });
    expect(r.body).toMatchObject({ managerName: 'Rasa Petrauskienė' });
    const d = (await rasa.get(`/api/clients/${c.id}`)).body;
    expect(d.strip.nextStep.id).toBe(r.body.stepId);
    expect(d.contacts[0].key).toBe('37060022222');
  });
  test('of a newcomer to who serves private buyers is one, too; it is not refused', async () => {
    const ilona = house.as('ilona');
    await newClient(ilona, { name: 'Maria Privata', kind: 'private_person' });
    const r = await house.as('vytas').post('/api/incoming', { newClient: { name: 'Ion Privatul' }, managerId: ilona.id, reason: 'Asks the price', phone: '0721 123 456' });
    expect(r.status, JSON.stringify(r.body)).toBe(200);
    expect((await ilona.get(`/api/clients/${r.body.clientId}`)).body.client).toMatchObject({ buysFor: 'private_use', kind: 'private_person' });
  });
  test('needs a client or a new name, not both and not neither', async () => {
    const c = await newClient();
    expect((await rasa.post('/api/incoming', { reason: 'x' })).status).toBe(422);
    expect((await rasa.post('/api/incoming', { reason: 'x', clientId: c.id, newClient: { name: 'y' } })).status).toBe(422);
    expect((await rasa.post('/api/incoming', { reason: 'x', clientId: c.id, extra: 1 })).status).toBe(422);
  });
  test('of a lost client brings it back to life', async () => {
    const c = await newClient();
    await rasa.post(`/api/clients/${c.id}/end`, { status: 'lost', reason: 'Price' }, { 'if-match': `${c.version}` });
    await house.as('laima').post('/api/incoming', { clientId: c.id, reason: 'Wants to buy again' });
    expect((await rasa.get(`/api/clients/${c.id}`)).body.client).toMatchObject({ status: 'prospect', statusReason: null });
  });
});
