import { describe, expect, test } from 'vitest';
import { openHouse } from '#app/testing/house.ts';
import { addDays, todayIn } from '#plain/day/day.ts';
import { newClient } from './fixtures.ts';

const house = await openHouse();
const rasa = house.as('rasa');
const andrei = house.as('andrei');
const today = todayIn('Europe/Vilnius');
const dossier = async (id: string) => (await rasa.get(`/api/clients/${id}`)).body;

describe('parts of a dossier', () => {
  test('requisites are checked by country, with lost zeros proposed back', async () => {
    const c = await newClient(rasa, { country: 'RU' });
    const bad = await rasa.post(`/api/clients/${c.id}/requisites`, { kind: 'bik', value: '44525225' });
    expect(bad.body).toMatchObject({ code: 'BAD_REQUISITE', facts: { proposals: { value: '044525225' } } });
    const ok = await rasa.post(`/api/clients/${c.id}/requisites`, { kind: 'inn', value: '7707083893' });
    expect(ok.status).toBe(200);
    expect((await rasa.patch(`/api/requisites/${ok.body.id}`, { value: '7707083894' }, 1)).body.code).toBe('BAD_REQUISITE');
    expect((await rasa.patch(`/api/requisites/${ok.body.id}`, { value: '7707083894', evenIfInvalid: true }, 1)).status).toBe(200);
    expect((await dossier(c.id)).requisites).toMatchObject([{ value: '7707083894', valid: false }]);
    expect((await rasa.del(`/api/requisites/${ok.body.id}`)).status).toBe(204);
  });
  test('facts carry source and date; the old ones are asked again until somebody checks them', async () => {
    const c = await newClient(rasa);
    const f = await rasa.post(`/api/clients/${c.id}/facts`, { kind: 'supplier', text: 'Grundfos', contractEnd: addDays(today, 90), source: 'Director', knownOn: addDays(today, -200) });
    expect((await dossier(c.id)).facts[0]).toMatchObject({ needsReview: true, checked: false });
    await rasa.post(`/api/facts/${f.body.id}/check`);
    expect((await dossier(c.id)).facts[0]).toMatchObject({ needsReview: false, checked: true, knownOn: today });
  });
  test('the plan, notes, addresses and criteria are written, changed and taken away by those who may', async () => {
    const c = await newClient(rasa);
    const item = await rasa.post(`/api/clients/${c.id}/plan`, { kind: 'goal', text: 'A yearly contract', memberId: rasa.id, due: addDays(today, 30) });
    await rasa.patch(`/api/plan-items/${item.body.id}`, { done: true }, 1);
    const note = await rasa.post(`/api/clients/${c.id}/notes`, { text: 'Likes mornings', pinned: true });
    const address = await rasa.post(`/api/clients/${c.id}/addresses`, { kind: 'delivery', city: 'Kaunas', directions: 'Gate 3' });
    expect((await rasa.put(`/api/clients/${c.id}/criteria`, { price: 5, quality: 3 }, { 'if-match': `${c.version}` })).status).toBe(200);
    expect((await rasa.put(`/api/clients/${c.id}/criteria`, { price: 6 }, { 'if-match': `${c.version}` })).status).toBe(422);
    let d = await dossier(c.id);
    expect(d.plan[0]).toMatchObject({ text: 'A yearly contract', memberName: 'Rasa Petrauskienė' });
    expect(d.plan[0].doneAt).toBeTruthy();
    expect(d.notes[0]).toMatchObject({ text: 'Likes mornings', memberName: 'Rasa Petrauskienė' });
    expect(d.addresses[0]).toMatchObject({ city: 'Kaunas', country: 'LT' });
    expect(d.client.criteria).toEqual({ price: 5, quality: 3 });
    for (const path of [`plan-items/${item.body.id}`, `notes/${note.body.id}`, `addresses/${address.body.id}`]) {
      expect((await andrei.del(`/api/${path}`)).body.code).toBe('NOT_ALLOWED');
      expect((await house.as('strangerAdmin').del(`/api/${path}`)).status).toBe(404);
      expect((await rasa.del(`/api/${path}`)).status).toBe(204);
    }
    d = await dossier(c.id);
    expect([d.plan, d.notes, d.addresses]).toEqual([[], [], []]);
  });
  test('two people editing one address at once: other fields merge, the same one is shown to the second', async () => {
    const c = await newClient(rasa);
    const a = await rasa.post(`/api/clients/${c.id}/addresses`, { kind: 'office', city: 'Kaunas' });
    await rasa.patch(`/api/addresses/${a.body.id}`, { city: 'Vilnius' }, 1);
    expect((await rasa.patch(`/api/addresses/${a.body.id}`, { street: 'Gedimino 1' }, 1)).status).toBe(200);
    expect((await rasa.patch(`/api/addresses/${a.body.id}`, { city: 'Alytus' }, 1)).body.facts.conflicts[0]).toMatchObject({ theirs: 'Vilnius', was: 'Kaunas' });
  });
});

describe('own fields of the workspace', () => {
  test('are typed: a value of another type is refused at its field', async () => {
    const ona = house.as('ona');
    const made = await ona.post('/api/custom-fields', { label: 'Годовой оборот', type: 'number' });
    expect(made.body.key).toBe('godovoi_oborot');
    await ona.post('/api/custom-fields', { label: 'Level', type: 'choice', options: ['gold', 'silver'] });
    expect((await ona.post('/api/custom-fields', { label: 'Level', key: 'level', type: 'text' })).body.code).toBe('KEY_TAKEN');
    expect((await ona.post('/api/custom-fields', { label: 'None', type: 'choice' })).body.code).toBe('OPTIONS_NEEDED');
    expect((await rasa.post('/api/custom-fields', { label: 'Mine', type: 'text' })).status).toBe(403);
    const c = await newClient(rasa, { custom: { level: 'gold', godovoi_oborot: 120000 } });
    const bad = await rasa.patch(`/api/clients/${c.id}`, { custom: { level: 'iron', nothing: 1 } }, c.version);
    expect(bad.body).toMatchObject({ code: 'BAD_CUSTOM_VALUE', fields: [{ path: 'custom.level', code: 'NOT_CHOICE' }, { path: 'custom.nothing', code: 'UNKNOWN_FIELD' }] });
    const r = await rasa.patch(`/api/clients/${c.id}`, { custom: { level: 'silver' } }, c.version);
    const other = await rasa.patch(`/api/clients/${c.id}`, { custom: { godovoi_oborot: null } }, c.version);
    expect(other.status, JSON.stringify(other.body)).toBe(200);
    expect((await dossier(c.id)).client.custom).toEqual({ level: 'silver' });
    expect((await rasa.patch(`/api/clients/${c.id}`, { custom: { level: 'gold' } }, c.version)).body.facts.conflicts[0]).toMatchObject({ field: 'custom.level', theirs: 'silver' });
    expect(r.body.version).toBeGreaterThan(c.version);
    const found = await rasa.get(`/api/clients?filter=${encodeURIComponent(JSON.stringify([{ field: 'custom.level', op: 'is', value: 'silver' }]))}`);
    expect(found.body.rows.map((x: any) => x.id)).toEqual([c.id]);
  });
});

describe('files', () => {
  test('are put into the dossier, given out safely, renamed and trashed', async () => {
    const c = await newClient(rasa);
    const up = await rasa.upload(`/api/clients/${c.id}/files`, '../žemėlapis.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', 'image/png');
    expect(up.status, JSON.stringify(up.body)).toBe(200);
    expect(up.body.name).not.toContain('/');
    const got = await rasa.get(`/api/files/${up.body.id}/content?inline=1`);
    expect(got.status).toBe(200);
    expect(got.headers['content-disposition']).toMatch(/^attachment/);
    expect(got.headers['content-security-policy']).toContain('sandbox');
    expect((await rasa.patch(`/api/files/${up.body.id}`, { name: 'map.svg' }, 1)).status).toBe(200);
    expect((await andrei.upload(`/api/clients/${c.id}/files`, 'a.txt', 'x')).body.code).toBe('NOT_ALLOWED');
    expect((await andrei.get(`/api/files/${up.body.id}/content`)).status).toBe(200);
    expect((await house.as('strangerAdmin').get(`/api/files/${up.body.id}/content`)).status).toBe(404);
    expect((await house.as('laima').get(`/api/files/${up.body.id}/content`)).status).toBe(404);
    const gone = await rasa.del(`/api/files/${up.body.id}`);
    expect((await rasa.get(`/api/files/${up.body.id}/content`)).status).toBe(404);
    expect((await rasa.post(`/api/undo/${gone.commandId}`)).status).toBe(200);
    expect((await rasa.get(`/api/clients/${c.id}/files`)).body.rows).toMatchObject([{ name: 'map.svg' }]);
    expect((await rasa.upload(`/api/clients/${c.id}/files`, 'empty.txt', '')).body.code).toBe('NO_FILE');
  });
});
