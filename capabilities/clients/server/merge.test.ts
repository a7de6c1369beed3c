import { describe, expect, test } from 'vitest';
import { openHouse, type Person } from '#app/testing/house.ts';
import { addDays, todayIn } from '#plain/day/day.ts';
import { newClient } from './fixtures.ts';

const house = await openHouse();
const rasa = house.as('rasa');
const andrei = house.as('andrei');
const jonas = house.as('jonas');
const today = todayIn('Europe/Vilnius');

/** Everything of a client in the tables, without what writing alone changes. */
const picture = async (id: string) =>
  (
    await house.sql(
      `select (select to_jsonb(c) - '{version,last_touch_at}'::text[] from client c where id = $1) as client,
        ${['step', 'touch', 'note', 'position', 'contact_point', 'requisite', 'address', 'fact', 'plan_item', 'file', 'substitute']
          .map((t) => `(select jsonb_agg(to_jsonb(x) - 'version' order by id) from ${t} x where client_id = $1) as "${t}"`)
          .join(', ')}`,
      [id],
    )
  )[0];

async function two(by: Person, withBy: Person) {
  const a = await newClient(by, {
    name: 'UAB Vėjas', trade: 'Pumps', tags: ['a'], person: { name: 'Ona Bendra', contacts: [{ kind: 'phone', value: '8 612 00001' }] },
    requisites: [{ kind: 'company_code', value: '110053842' }], contacts: [{ kind: 'email', value: 'info@vejas.lt' }],
  });
  const b = await newClient(withBy, {
    name: 'Vėjas, UAB', size: 'large', vip: true, tags: ['b'], status: 'client', custom: {},
    person: { name: 'Petras Antras', contacts: [{ kind: 'phone', value: '8 612 00002' }] },
    requisites: [{ kind: 'company_code', value: '110053842' }], contacts: [{ kind: 'email', value: 'info@vejas.lt' }, { kind: 'phone', value: '8 5 2123456' }],
    addresses: [{ kind: 'office', city: 'Vilnius' }], note: 'From the fair', nextStep: { kind: 'visit', onDate: addDays(today, 5) },
  });
  const ona = (await by.get(`/api/clients/${a.id}`)).body.people[0];
  expect((await withBy.post(`/api/clients/${b.id}/people`, { personId: ona.personId, title: 'Director', decisionRole: 'decides' })).status).toBe(200);
  await withBy.post('/api/touches', { clientId: b.id, kind: 'call', outcome: 'talked', text: 'Talked about pumps' });
  return { a, b };
}
const merge = async (a: string, b: string, choices: object = {}) => {
  const { version } = (await jonas.get(`/api/clients/${a}`)).body.client;
  return jonas.post(`/api/clients/${a}/merge`, { otherId: b, choices }, { 'if-match': `${version}` });
};

describe('duplicates', () => {
  test('are found on entry by number, phone, mail, domain, name without its legal form, and a name nearly the same', async () => {
    const { a, b } = await two(rasa, andrei);
    const found = async (q: string) => (await rasa.get(`/api/duplicates?${q}`)).body.duplicates as { id: string; reasons: { reason: string }[] }[];
    expect((await found('name=VEJAS')).map((d) => d.id).sort()).toEqual([a.id, b.id].sort());
    expect((await found('requisite=110053842'))[0]!.reasons[0]!.reason).toBe('requisite');
    expect((await found('phone=%2B370 612 00002')).map((d) => d.id)).toEqual([b.id]);
    expect((await found('email=kitas@vejas.lt'))[0]!.reasons[0]!.reason).toBe('domain');
    expect(await found('email=kas@gmail.com')).toEqual([]);
    expect((await found(`name=Vejass`))[0]!.reasons[0]!.reason).toBe('similar');
    expect((await house.as('strangerAdmin').get('/api/duplicates?name=VEJAS')).body.duplicates).toEqual([]);
    const pairs = (await jonas.get('/api/duplicates/pairs')).body.pairs;
    const paged = [];
    for (let after = '', n = 0; n < 20; n++) {
      const page = (await jonas.get(`/api/duplicates/pairs?limit=1${after}`)).body;
      paged.push(...page.pairs);
      if (!page.next) break;
      after = `&after=${page.next}`;
    }
    expect(paged).toEqual(pairs);
    expect(pairs.map((p: any) => p.reason)).toEqual(expect.arrayContaining(['requisite', 'email', 'name']));
    expect((await rasa.get(`/api/clients/${a.id}`)).body.duplicates).toBe(1);
    await rasa.post(`/api/clients/${a.id}/not-duplicate`, { otherId: b.id });
    expect((await rasa.get(`/api/clients/${a.id}/duplicates`)).body.duplicates).toEqual([]);
    expect((await rasa.get(`/api/clients/${a.id}`)).body.duplicates).toBe(0);
    expect((await jonas.get('/api/duplicates/pairs')).body.pairs).toEqual([]);
  });
  test('companies of one tax office or bank are not the same', async () => {
    const numbers = [{ kind: 'kpp', country: 'RU', value: '760201001' }, { kind: 'bik', country: 'RU', value: '044525225' }];
    const first = await newClient(rasa, { name: 'ООО Альфа76', country: 'RU', requisites: numbers });
    const second = await newClient(rasa, { name: 'ООО Русгруз', country: 'RU', requisites: numbers });
    const pairs = (await jonas.get('/api/duplicates/pairs')).body.pairs;
    expect(pairs.filter((p: any) => [p.a.id, p.b.id].includes(first.id))).toEqual([]);
    expect((await rasa.get(`/api/clients/${second.id}/duplicates`)).body.duplicates).toEqual([]);
  });
});

describe('a merge', () => {
  test('moves everything of the other, keeps what both have once, and undo gives back every field', async () => {
    const { a, b } = await two(rasa, andrei);
    const [wasA, wasB] = [await picture(a.id), await picture(b.id)];
    const side = (await jonas.get(`/api/clients/${a.id}/merge/${b.id}`)).body;
    expect(side.fields.find((f: any) => f.field === 'size')).toMatchObject({ this: null, other: 'large', proposed: 'other', differ: true });
    const r = await merge(a.id, b.id, { name: 'other' });
    expect(r.status, JSON.stringify(r.body)).toBe(200);
    const d = (await rasa.get(`/api/clients/${a.id}`)).body;
    expect(d.client).toMatchObject({ name: 'Vėjas, UAB', trade: 'Pumps', size: 'large', vip: true, status: 'client', tags: ['a', 'b'], managerName: 'Rasa Petrauskienė' });
    expect(d.requisites).toHaveLength(1);
    expect(d.contacts.map((k: any) => k.key)).toEqual(['37052123456', 'info@vejas.lt']);
    expect(d.people.map((p: any) => p.name).sort()).toEqual(['Ona Bendra', 'Petras Antras']);
    expect(d.people.find((p: any) => p.name === 'Ona Bendra')).toMatchObject({ title: 'Director', decisionRole: 'decides', main: true });
    expect(d.strip.openSteps.map((s: any) => s.ownerName)).toEqual(['Rasa Petrauskienė', 'Rasa Petrauskienė']);
    expect(d.strip.lastAgreement.text).toBe('Talked about pumps');
    expect((await rasa.get(`/api/clients/${b.id}`)).body.client).toMatchObject({ mergedInto: a.id });
    expect((await jonas.post(`/api/clients/${b.id}/restore`, {})).body.code).toBe('CLIENT_MERGED');
    const trash = (await jonas.get('/api/trash')).body.rows.find((x: any) => x.id === b.id);
    expect(trash).toMatchObject({ mergedInto: { id: a.id }, mergeCommandId: r.commandId });
    expect((await jonas.post(`/api/undo/${r.commandId}`)).status).toBe(200);
    expect(await picture(a.id)).toEqual(wasA);
    expect(await picture(b.id)).toEqual(wasB);
  });
  test('is taken apart even after people worked on: later work stays, both have a next step', async () => {
    const { a, b } = await two(rasa, andrei);
    const [wasA, wasB] = [await picture(a.id), await picture(b.id)];
    const r = await merge(a.id, b.id);
    const merged = (await rasa.get(`/api/clients/${a.id}`)).body;
    for (const s of merged.strip.openSteps) {
      await rasa.post('/api/touches', { clientId: a.id, stepId: s.id, stepVersion: s.version, kind: 'call', text: `Did ${s.kind}`, next: { kind: 'task', onDate: addDays(today, 9), why: 'later' } });
    }
    await rasa.patch(`/api/clients/${a.id}`, { trade: 'Valves' }, (await rasa.get(`/api/clients/${a.id}`)).body.client.version);
    expect((await jonas.post(`/api/undo/${r.commandId}`)).body.code).toBe('UNDO_CHANGED_SINCE');
    expect((await rasa.post(`/api/clients/${b.id}/unmerge`)).status).toBe(403);
    const apart = await jonas.post(`/api/clients/${b.id}/unmerge`);
    expect(apart.status, JSON.stringify(apart.body)).toBe(200);
    const da = (await rasa.get(`/api/clients/${a.id}`)).body;
    const db = (await andrei.get(`/api/clients/${b.id}`)).body;
    expect(da.client).toMatchObject({ trade: 'Valves', size: null, vip: false, status: 'prospect', tags: ['a'] });
    expect(db.client).toMatchObject({ size: 'large', vip: true, status: 'client', trashedAt: null, mergedInto: null, managerName: 'Андрей Соколов' });
    expect(da.strip.nextStep).not.toBeNull();
    expect(db.strip.nextStep).not.toBeNull();
    expect(db.strip.nextStep.ownerName).toBe('Андрей Соколов');
    const [isA, isB] = [await picture(a.id), await picture(b.id)];
    for (const part of ['position', 'contact_point', 'requisite', 'address', 'note']) {
      expect(isA[part], part).toEqual(wasA[part]);
      expect(isB[part], part).toEqual(wasB[part]);
    }
    expect((await jonas.post(`/api/clients/${b.id}/unmerge`)).body.code).toBe('NOT_MERGED');
  });
  test('of an ended one with a live one lives, and is refused with itself, the trash, and other people’s clients', async () => {
    const { a, b } = await two(rasa, andrei);
    const v = (await rasa.get(`/api/clients/${a.id}`)).body.client.version;
    await rasa.post(`/api/clients/${a.id}/end`, { status: 'lost', reason: 'Price' }, { 'if-match': `${v}` });
    const r = await merge(a.id, b.id);
    expect(r.status, JSON.stringify(r.body)).toBe(200);
    const d = (await rasa.get(`/api/clients/${a.id}`)).body;
    expect(d.client.status).toBe('client');
    expect(d.strip.nextStep.ownerName).toBe('Rasa Petrauskienė');
    expect((await merge(a.id, a.id)).body.code).toBe('SAME_CLIENT');
    expect((await merge(a.id, b.id)).body.code).toBe('CLIENT_IN_TRASH');
    const t = await newClient(house.as('tomas'));
    expect((await merge(a.id, t.id)).body.code).toBe('NOT_ALLOWED');
    expect((await jonas.post(`/api/undo/${r.commandId}`)).status).toBe(200);
    expect((await rasa.get(`/api/clients/${a.id}`)).body.client.status).toBe('lost');
  });
  test('of two lost clients stays lost and leaves no open step', async () => {
    const a = await newClient(rasa);
    const b = await newClient(rasa);
    for (const c of [a, b]) await rasa.post(`/api/clients/${c.id}/end`, { status: 'lost', reason: 'Price' }, { 'if-match': '1' });
    expect((await merge(a.id, b.id)).status).toBe(200);
    expect((await rasa.get(`/api/clients/${a.id}`)).body).toMatchObject({ client: { status: 'lost' }, strip: { openSteps: [], nextStep: null } });
    const apart = await jonas.post(`/api/clients/${b.id}/unmerge`);
    expect(apart.status, JSON.stringify(apart.body)).toBe(200);
    expect((await rasa.get(`/api/clients/${b.id}`)).body.client).toMatchObject({ status: 'lost', trashedAt: null });
  });
});
