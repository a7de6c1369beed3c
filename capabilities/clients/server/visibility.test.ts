import { beforeAll, describe, expect, test } from 'vitest';
import { openHouse } from '#app/testing/house.ts';
import { newClient } from './fixtures.ts';

// a workspace that narrows what managers see to their own clients
const house = await openHouse({ settings: { visibility: 'own' } });
const rasa = house.as('rasa');
const andrei = house.as('andrei');
const jonas = house.as('jonas');
let c: Awaited<ReturnType<typeof newClient>>;
let personId: string;
let fileId: string;
let ids: Record<string, string>;

beforeAll(async () => {
  c = await newClient(rasa, {
    name: 'Slapta Bendrovė', tags: ['secret'], person: { name: 'Slaptas Asmuo', contacts: [{ kind: 'phone', value: '8 612 77777' }] },
    contacts: [{ kind: 'email', value: 'info@slapta.lt' }], requisites: [{ kind: 'company_code', value: '110053842' }], addresses: [{ kind: 'office', city: 'Vilnius' }], note: 'Slapta pastaba',
  });
  await rasa.post('/api/touches', { clientId: c.id, kind: 'call', text: 'Slaptas pokalbis' });
  fileId = (await rasa.upload(`/api/clients/${c.id}/files`, 'slaptas.txt', 'slapta')).body.id;
  const fact = await rasa.post(`/api/clients/${c.id}/facts`, { kind: 'aim', text: 'x' });
  const d = (await rasa.get(`/api/clients/${c.id}`)).body;
  personId = d.people[0].personId;
  ids = { positions: d.people[0].id, 'contact-points': d.contacts[0].id, requisites: d.requisites[0].id, addresses: d.addresses[0].id, facts: fact.body.id };
});

describe('whose view is narrowed to their own clients', () => {
  test('does not find another’s client in lists, counts, search, tags, duplicates, trash', async () => {
    expect((await andrei.get('/api/clients')).body.rows).toEqual([]);
    expect((await andrei.get('/api/clients/count')).body.count).toBe(0);
    expect((await andrei.get(`/api/clients?q=slapta`)).body.rows).toEqual([]);
    for (const q of ['slapta', 'slaptas asmuo', '61277777', '110053842', 'info@slapta.lt', 'slaptaa']) {
      expect((await andrei.get(`/api/search?q=${encodeURIComponent(q)}`)).body.hits, q).toEqual([]);
      expect((await rasa.get(`/api/search?q=${encodeURIComponent(q)}`)).body.hits.length, q).toBeGreaterThan(0);
    }
    expect((await andrei.get('/api/tags')).body.tags).toEqual([]);
    expect((await andrei.get('/api/duplicates?name=Slapta&requisite=110053842&phone=%2B37061277777&email=x@slapta.lt')).body.duplicates).toEqual([]);
  });
  test('does not open its dossier, timeline, map, files, people or duplicates', async () => {
    for (const url of [`clients/${c.id}`, `clients/${c.id}/timeline`, `clients/${c.id}/timeline?kinds=change`, `clients/${c.id}/map`, `clients/${c.id}/files`, `clients/${c.id}/duplicates`, `files/${fileId}/content`, `people/${personId}`]) {
      expect((await andrei.get(`/api/${url}`)).status, url).toBe(404);
      expect((await rasa.get(`/api/${url}`)).status, url).toBe(200);
    }
  });
  test('does not change anything of it', async () => {
    const match = { 'if-match': '1' };
    const tries = [
      andrei.patch(`/api/clients/${c.id}`, { trade: 'x' }, 1),
      andrei.post(`/api/clients/${c.id}/end`, { status: 'lost', reason: 'x' }, match),
      andrei.post(`/api/clients/${c.id}/notes`, { text: 'x' }),
      andrei.post(`/api/clients/${c.id}/people`, { name: 'x' }),
      andrei.patch(`/api/people/${personId}`, { name: 'x' }, 1),
      andrei.put(`/api/people/${personId}/consents/call`, { given: true }),
      andrei.post('/api/contact-points', { clientId: c.id, kind: 'phone', value: '8 612 00000' }),
      andrei.post('/api/contact-points', { personId, kind: 'phone', value: '8 612 00000' }),
      andrei.patch(`/api/positions/${ids.positions}`, { title: 'x' }, 1),
      andrei.patch(`/api/contact-points/${ids['contact-points']}`, { label: 'x' }, 1),
      andrei.patch(`/api/requisites/${ids.requisites}`, { value: '110053842' }, 1),
      andrei.patch(`/api/addresses/${ids.addresses}`, { city: 'x' }, 1),
      andrei.patch(`/api/facts/${ids.facts}`, { text: 'x' }, 1),
      andrei.patch(`/api/files/${fileId}`, { name: 'x' }, 1),
      andrei.del(`/api/files/${fileId}`),
      andrei.upload(`/api/clients/${c.id}/files`, 'x.txt', 'x'),
      andrei.post('/api/incoming', { clientId: c.id, reason: 'x' }),
    ];
    for (const [i, r] of (await Promise.all(tries)).entries()) expect(r.status, `${i} ${JSON.stringify(r.body)}`).toBe(404);
  });
  test('a known person of a hidden client cannot be pulled over to one’s own', async () => {
    const mine = await newClient(andrei);
    expect((await andrei.post(`/api/clients/${mine.id}/people`, { personId })).status).toBe(404);
    expect((await rasa.post(`/api/positions/${ids.positions}/move`, { clientId: mine.id })).status).toBe(422);
  });
  test('the head of the department sees it all the same', async () => {
    expect((await jonas.get(`/api/clients/${c.id}`)).status).toBe(200);
    expect((await jonas.get('/api/search?q=slapta')).body.hits).toHaveLength(1);
    expect((await house.as('tomas').get(`/api/clients/${c.id}`)).status).toBe(404);
    expect((await house.as('darius').get(`/api/clients/${c.id}`)).status).toBe(200);
  });
  test('a client given away is gone from the giver’s view', async () => {
    const given = await newClient(rasa);
    expect((await jonas.post(`/api/clients/${given.id}/reassign`, { managerId: andrei.id }, { 'if-match': '1' })).status).toBe(200);
    expect((await rasa.get(`/api/clients/${given.id}`)).status).toBe(404);
    expect((await andrei.get(`/api/clients/${given.id}`)).status).toBe(200);
  });
});
