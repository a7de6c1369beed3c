import { expect, test } from 'vitest';
import { openHouse } from '#app/testing/house.ts';
import { newClient } from './fixtures.ts';
import { purgeTrash } from './purge-trash.ts';

const house = await openHouse();
const rasa = house.as('rasa');
const ilona = house.as('ilona');

async function known() {
  const c = await newClient(rasa, {
    person: { name: 'Giedrė Jankauskaitė', title: 'Director', birthday: '1980-03-04', notes: 'Collects stamps', contacts: [{ kind: 'phone', value: '8 612 34567' }, { kind: 'email', value: 'giedre@private.lt' }] },
    note: 'Jankauskaitei skambinti +370 612 34567 rytais',
  });
  const p = (await rasa.get(`/api/clients/${c.id}`)).body.people[0];
  await rasa.put(`/api/people/${p.personId}/consents/email`, { given: true, source: 'Card of Giedrė' });
  await rasa.post('/api/touches', { clientId: c.id, kind: 'call', personId: p.personId, text: 'Talked with Giedrė Jankauskaitė (giedre@private.lt) about prices' });
  const old = p.contacts.find((k: any) => k.kind === 'phone');
  await rasa.del(`/api/contact-points/${old.id}`);
  await rasa.post('/api/contact-points', { personId: p.personId, kind: 'phone', value: '8 612 34567' });
  await rasa.patch(`/api/people/${p.personId}`, { occupation: 'Jankauskaitė knows bookkeeping' }, p.personVersion);
  return { c, personId: p.personId as string };
}

test('everything kept about a person is handed out as one file, and that it was is logged', async () => {
  const { personId } = await known();
  const r = await ilona.get(`/api/people/${personId}/personal-data`);
  expect(r.headers['content-disposition']).toContain('attachment');
  expect(r.body.person.name).toBe('Giedrė Jankauskaitė');
  expect(r.body.contactPoints).toHaveLength(2);
  expect(r.body.touches[0].text).toContain('about prices');
  expect(r.body.changes.length).toBeGreaterThan(1);
  expect(await house.sql(`select 1 from command where name = 'person.export' and actor_id = $1`, [ilona.id])).toHaveLength(1);
  expect((await rasa.get(`/api/people/${personId}/personal-data`)).status).toBe(403);
  expect((await house.as('strangerAdmin').get(`/api/people/${personId}/personal-data`)).status).toBe(404);
});

test('an erased person leaves no name, number or address anywhere, not in the change log either; the work stays', async () => {
  const { c, personId } = await known();
  const plan = (await ilona.get(`/api/people/${personId}/erase`)).body;
  expect(plan).toMatchObject({ contactPoints: 2, consents: 1, positions: 1, touches: 1, notes: 1 });
  expect((await ilona.post(`/api/people/${personId}/erase`, { confirmName: 'Somebody Else', reason: 'asked' })).body.code).toBe('NAME_DIFFERS');
  const r = await ilona.post(`/api/people/${personId}/erase`, { confirmName: 'giedre jankauskaite', reason: 'Asked by letter' });
  expect(r.status, JSON.stringify(r.body)).toBe(200);
  const d = (await rasa.get(`/api/clients/${c.id}`)).body;
  expect(d.people[0]).toMatchObject({ name: plan.pseudonym, erased: true, birthday: null, contacts: [], consents: [], title: null });
  expect(d.strip.lastAgreement.text).toBe(`Talked with ${plan.pseudonym} (${plan.pseudonym}) about prices`);
  const tables = ['person', 'contact_point', 'consent', 'note', 'touch', 'position', 'change', 'command'];
  for (const t of tables) {
    const found = await house.sql(`select to_jsonb(x)::text as row from ${t} x where to_jsonb(x)::text ~* 'jankausk|37061234567|612 34567|private\\.lt|stamps|1980-03-04'
      and (to_jsonb(x)::text like '%' || $1 || '%' or to_jsonb(x)::text like '%' || $2 || '%')`, [personId, c.id]);
    expect(found, t).toEqual([]);
  }
  const log = await house.sql(`select op from change where row_id = $1`, [personId]);
  expect(log.length).toBeGreaterThan(2);
  expect((await ilona.post(`/api/undo/${r.commandId}`)).body.code).toBe('UNDO_NOT_POSSIBLE');
  expect((await rasa.patch(`/api/people/${personId}`, { name: 'Back again' }, 9)).body.code).toBe('PERSON_ERASED');
  expect((await ilona.get(`/api/people/${personId}/erase`)).body.code).toBe('PERSON_ERASED');
  expect((await rasa.get('/api/search?q=jankauskaite')).body.hits.filter((h: any) => h.clientId === c.id)).toEqual([]);
});

test('the log of a person who was not erased cannot be emptied by the application', async () => {
  const { personId } = await known();
  const client = await house.house.pool.connect();
  try {
    await client.query('begin');
    await client.query(`select set_config('app.workspace', $1, true)`, [rasa.workspaceId]);
    await expect(client.query(`select redact_person($1, '{}', '{}', '{}', 'x')`, [personId])).rejects.toThrow('only an erased person');
  } finally {
    await client.query('rollback');
    client.release();
  }
  await expect(house.house.pool.query('delete from change')).rejects.toThrow('permission denied');
});

test('after thirty days the trash is emptied for good: the client, what hung on it, its people, its files', async () => {
  const c = await newClient(rasa, { person: { name: 'Goes Too' } });
  const stays = await newClient(rasa, { person: { name: 'Stays Here' }, parentId: c.id });
  const up = await rasa.upload(`/api/clients/${c.id}/files`, 'a.txt', 'only here');
  await rasa.post('/api/touches', { clientId: c.id, kind: 'call', text: 'x' });
  const v = (await rasa.get(`/api/clients/${c.id}`)).body.client.version;
  await house.as('jonas').post(`/api/clients/${c.id}/trash`, {}, { 'if-match': `${v}` });
  expect(await purgeTrash(house.house.owner, house.house.filesRoot)).toEqual({ clients: 0, files: 0 });
  const later = new Date(Date.now() + 31 * 86_400_000);
  expect(await purgeTrash(house.house.owner, house.house.filesRoot, later)).toEqual({ clients: 1, files: 1 });
  expect((await rasa.get(`/api/clients/${c.id}`)).status).toBe(404);
  expect((await rasa.get(`/api/clients/${stays.id}`)).body.client).toMatchObject({ parentId: null });
  expect(await house.sql(`select 1 from person where name = 'Goes Too'`)).toEqual([]);
  expect(await house.sql(`select 1 from file where id = $1`, [up.body.id])).toEqual([]);
  expect(await house.sql(`select 1 from touch where client_id = $1`, [c.id])).toEqual([]);
});
