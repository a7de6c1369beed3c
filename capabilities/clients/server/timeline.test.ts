import { expect, test } from 'vitest';
import { openHouse } from '#app/testing/house.ts';
import { addDays, todayIn } from '#plain/day/day.ts';
import { newClient } from './fixtures.ts';

const house = await openHouse();
const rasa = house.as('rasa');
const jonas = house.as('jonas');
const today = todayIn('Europe/Vilnius');
const timeline = async (id: string, query = '') => {
  const r = await rasa.get(`/api/clients/${id}/timeline${query}`);
  expect(r.status, JSON.stringify(r.body)).toBe(200);
  return r.body as { rows: any[]; next: string | null };
};

async function busyClient() {
  const c = await newClient(rasa, { name: 'Busy', nextStep: { kind: 'call', why: 'Price list', onDate: addDays(today, 1) }, person: { name: 'Ona Viena' } });
  await rasa.post(`/api/steps/${c.nextStep.id}/move`, { onDate: addDays(today, 3), atTime: '10:00' }, { 'if-match': '1' });
  await rasa.post('/api/touches', { clientId: c.id, stepId: c.nextStep.id, stepVersion: 2, kind: 'call', outcome: 'talked', text: 'Обсудили цены', next: { kind: 'mail', why: 'Offer', onDate: addDays(today, 2) } });
  await rasa.post(`/api/clients/${c.id}/notes`, { text: 'Moody on Mondays' });
  await rasa.upload(`/api/clients/${c.id}/files`, 'price.txt', 'x');
  const v = (await rasa.get(`/api/clients/${c.id}`)).body.client.version;
  await rasa.patch(`/api/clients/${c.id}`, { trade: 'Pumps', size: 'small' }, v);
  const reassigned = await jonas.post(`/api/clients/${c.id}/reassign`, { managerId: house.as('andrei').id }, { 'if-match': `${v + 1}` });
  expect(reassigned.status, JSON.stringify(reassigned.body)).toBe(200);
  const person = (await rasa.get(`/api/clients/${c.id}`)).body.people[0];
  await house.as('andrei').patch(`/api/people/${person.personId}`, { name: 'Ona Antra' }, 1);
  return c;
}

test('holds everything in order: who, when, from, to, with names for ids', async () => {
  const c = await busyClient();
  const { rows } = await timeline(c.id);
  const told = rows.map((r) => (r.type === 'step' ? `step ${r.event}` : r.type === 'change' ? `${r.relation} ${r.op}` : r.type));
  expect(told[0]).toBe('person changed');
  for (const line of ['step handed', 'client changed', 'file', 'note', 'touch', 'step planned', 'step done', 'step moved', 'client added', 'position added']) expect(told).toContain(line);
  expect(rows.find((r) => r.type === 'change' && r.relation === 'person')).toMatchObject({ memberName: 'Андрей Соколов', fields: [{ field: 'name', from: 'Ona Viena', to: 'Ona Antra' }] });
  const reassigned = rows.find((r) => r.fields?.some((f: any) => f.field === 'managerId'));
  expect(reassigned).toMatchObject({ memberName: 'Jonas Kazlauskas', fields: [{ field: 'managerId', from: 'Rasa Petrauskienė', to: 'Андрей Соколов' }] });
  expect(rows.find((r) => r.event === 'moved')).toMatchObject({
    from: { onDate: addDays(today, 1), atTime: null }, to: { onDate: addDays(today, 3), atTime: '10:00' }, why: 'Price list', memberName: 'Rasa Petrauskienė',
  });
  const fields = rows.find((r) => r.fields?.some((f: any) => f.field === 'trade')).fields;
  expect(fields).toEqual(expect.arrayContaining([{ field: 'trade', from: null, to: 'Pumps' }, { field: 'size', from: null, to: 'small' }]));
  expect(rows.flatMap((r) => r.fields ?? []).map((f: any) => f.field)).not.toContain('nextStepId');
});

test('is the same page by page as at once, for every size of page', async () => {
  const c = await busyClient();
  const whole = (await timeline(c.id, '?limit=200')).rows.map((r) => `${r.type} ${r.id}`);
  expect(new Set(whole).size).toBe(whole.length);
  for (const limit of [1, 2, 3, 7]) {
    const paged: string[] = [];
    for (let after = '', n = 0; n < 60; n++) {
      const page = await timeline(c.id, `?limit=${limit}${after}`);
      paged.push(...page.rows.map((r) => `${r.type} ${r.id}`));
      if (!page.next) break;
      after = `&after=${page.next}`;
    }
    expect(paged).toEqual(whole);
  }
});

test('filters by kind, person and words in any script', async () => {
  const c = await busyClient();
  expect((await timeline(c.id, '?kinds=note,file')).rows.map((r) => r.type).sort()).toEqual(['file', 'note']);
  expect((await timeline(c.id, '?q=obsudili')).rows.map((r) => r.type)).toEqual(['touch']);
  expect((await timeline(c.id, '?q=pumps')).rows[0]).toMatchObject({ type: 'change', relation: 'client' });
  expect((await timeline(c.id, `?member=${jonas.id}`)).rows.every((r) => r.memberName === 'Jonas Kazlauskas')).toBe(true);
  expect((await timeline(c.id, `?member=${jonas.id}&q=sokolov`)).rows.length).toBeGreaterThanOrEqual(0);
  expect((await rasa.get(`/api/clients/${c.id}/timeline?kinds=nonsense`)).status).toBe(422);
  expect((await house.as('strangerAdmin').get(`/api/clients/${c.id}/timeline`)).status).toBe(404);
});

test('after a merge tells the changes of both', async () => {
  const a = await busyClient();
  const b = await newClient(house.as('andrei'), { name: 'Busy too', trade: 'Before the merge' });
  await house.as('andrei').patch(`/api/clients/${b.id}`, { trade: 'Valves' }, b.version);
  const v = (await jonas.get(`/api/clients/${a.id}`)).body.client.version;
  expect((await jonas.post(`/api/clients/${a.id}/merge`, { otherId: b.id }, { 'if-match': `${v}` })).status).toBe(200);
  const rows = (await timeline(a.id, '?kinds=change&limit=200')).rows;
  expect(rows.flatMap((r) => r.fields).some((f: any) => f.from === 'Before the merge' && f.to === 'Valves')).toBe(true);
});
