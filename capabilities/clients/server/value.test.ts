import { describe, expect, test } from 'vitest';
import { openHouse } from '#app/testing/house.ts';
import { addDays, todayIn } from '#plain/day/day.ts';
import { newClient } from './fixtures.ts';

const house = await openHouse();
const rasa = house.as('rasa');
const today = todayIn('Europe/Vilnius');
const dossier = async (id: string) => (await rasa.get(`/api/clients/${id}`)).body;
const names = async (...filter: object[]) => {
  const r = await rasa.get(`/api/clients?filter=${encodeURIComponent(JSON.stringify(filter))}`);
  expect(r.status, JSON.stringify(r.body)).toBe(200);
  return r.body.rows.map((c: any) => c.name);
};
const touched = (id: string, daysAgo: number, outcome = 'talked') =>
  rasa.post('/api/touches', { clientId: id, kind: 'call', outcome, text: outcome, at: new Date(Date.now() - daysAgo * 86_400_000 - 1000).toISOString() });

describe('reliability', () => {
  test('is unknown until somebody checks; a check sets it, shows who and why, and stands in the timeline', async () => {
    const c = await newClient(rasa, { name: 'Light', requisites: [{ kind: 'company_code', country: 'LT', value: '303369895' }] });
    expect((await dossier(c.id)).reliability).toMatchObject({ state: 'unknown', terms: 'prepaid', check: null });
    const made = await rasa.post(`/api/clients/${c.id}/reliability-checks`, { state: 'green', reasons: 'Clean register, two references', source: 'Registrų centras' });
    expect(made.status, JSON.stringify(made.body)).toBe(200);
    expect((await dossier(c.id)).reliability).toMatchObject({
      state: 'green', terms: 'deferred', reasons: [{ code: 'CHECKED', state: 'green', onDate: today }, { code: 'FINANCES_UNKNOWN' }, { code: 'NEVER_BOUGHT' }],
      check: { reasons: 'Clean register, two references', source: 'Registrų centras', onDate: today, memberName: 'Rasa Petrauskienė' },
    });
    expect((await rasa.get(`/api/clients/${c.id}/timeline?kinds=change`)).body.rows[0]).toMatchObject({ relation: 'reliability_check', op: 'added', about: 'Clean register, two references' });
    await rasa.patch(`/api/reliability-checks/${made.body.id}`, { onDate: addDays(today, -200) }, 1);
    expect((await dossier(c.id)).reliability).toMatchObject({ state: 'unknown', reasons: [{ code: 'CHECK_OLD' }, {}, {}] });
    await rasa.post(`/api/clients/${c.id}/reliability-checks`, { state: 'red', reasons: 'Sued by two suppliers' });
    expect((await dossier(c.id)).reliability).toMatchObject({ state: 'red', terms: 'prepaid' });
    expect(await names({ field: 'reliabilityCheck', op: 'is', value: 'red' })).toEqual(['Light']);
    expect(await names({ field: 'reliabilityCheck', op: 'any_of', value: ['unknown'] }, { field: 'name', op: 'is', value: 'Light' })).toEqual([]);
    expect((await house.as('andrei').post(`/api/clients/${c.id}/reliability-checks`, { state: 'green', reasons: 'x' })).body.code).toBe('NOT_ALLOWED');
    expect((await house.as('strangerAdmin').patch(`/api/reliability-checks/${made.body.id}`, { state: 'green' }, 2)).status).toBe(404);
  });
  test('falls with a number that does not hold, and follows a merge and its undo', async () => {
    const a = await newClient(rasa, { name: 'Kept', requisites: [{ kind: 'company_code', country: 'LT', value: '123', evenIfInvalid: true }] });
    const b = await newClient(rasa, { name: 'Merged', languages: ['de'] });
    await rasa.post(`/api/clients/${b.id}/reliability-checks`, { state: 'green', reasons: 'Old friends' });
    const merged = await house.as('jonas').post(`/api/clients/${a.id}/merge`, { otherId: b.id }, { 'if-match': `${a.version}` });
    expect(merged.status, JSON.stringify(merged.body)).toBe(200);
    const d = await dossier(a.id);
    expect(d.reliability).toMatchObject({ state: 'amber', terms: 'part_prepaid', check: { reasons: 'Old friends' } });
    expect(d.client.languages).toEqual(['de']);
    expect((await house.as('jonas').post(`/api/undo/${merged.commandId}`)).status).toBe(200);
    expect((await dossier(b.id)).reliability.state).toBe('green');
  });
});

describe('value', () => {
  test('recency and frequency of contacts and orders, and who is proposed as VIP, are asked for in a list', async () => {
    const often = await newClient(rasa, { name: 'Often', languages: ['lt', 'pl'] });
    const seldom = await newClient(rasa, { name: 'Seldom', size: 'large' });
    for (const days of [1, 20, 40, 80, 120, 300, 350]) await touched(often.id, days, 'order');
    await touched(seldom.id, 200);
    const among = { field: 'name', op: 'any_of', value: ['Often', 'Seldom'] };
    expect(await names(among, { field: 'touchesIn30Days', op: 'more', value: 1 })).toEqual(['Often']);
    expect(await names(among, { field: 'touchesIn30Days', op: 'is', value: 0 })).toEqual(['Seldom']);
    expect(await names(among, { field: 'touchesIn90Days', op: 'is', value: 4 })).toEqual(['Often']);
    expect(await names(among, { field: 'touchesInYear', op: 'less', value: 2 })).toEqual(['Seldom']);
    expect(await names(among, { field: 'touchesIn90Days', op: 'unknown' })).toEqual(['Seldom']);
    expect(await names(among, { field: 'ordersInYear', op: 'more', value: 5 })).toEqual(['Often']);
    expect(await names(among, { field: 'lastOrder', op: 'after', value: '-5' })).toEqual(['Often']);
    expect(await names(among, { field: 'lastOrder', op: 'unknown' })).toEqual(['Seldom']);
    expect(await names(among, { field: 'vipProposed', op: 'is', value: true })).toEqual(['Often']);
    expect((await dossier(often.id)).vipProposed).toBe(true);
    await rasa.post(`/api/clients/${seldom.id}/facts`, { kind: 'growth', text: 'Opens three shops', knownOn: addDays(today, -200) });
    expect((await names(among, { field: 'vipProposed', op: 'is', value: true })).sort()).toEqual(['Often', 'Seldom']);
    expect((await dossier(seldom.id)).vipProposed).toBe(true);
    expect(await names(among, { field: 'factsToReview', op: 'is', value: true })).toEqual(['Seldom']);
    await rasa.post(`/api/clients/${seldom.id}/plan`, { kind: 'goal', text: 'Half of the shops', due: addDays(today, 10) });
    expect(await names(among, { field: 'planDue', op: 'before', value: '+20' })).toEqual(['Seldom']);
    expect(await names(among, { field: 'languages', op: 'any_of', value: ['pl'] })).toEqual(['Often']);
    expect(await names(among, { field: 'languages', op: 'unknown' })).toEqual(['Seldom']);
    const patched = await rasa.patch(`/api/clients/${often.id}`, { languages: ['pl', 'pl', 'DE'] }, 1);
    expect(patched.status, JSON.stringify(patched.body)).toBe(200);
    expect((await dossier(often.id)).client.languages).toEqual(['pl', 'de']);
  });
});
