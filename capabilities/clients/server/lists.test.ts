import { beforeAll, describe, expect, test } from 'vitest';
import { openHouse } from '#app/testing/house.ts';
import { addDays, todayIn } from '#plain/day/day.ts';
import { newClient } from './fixtures.ts';

const house = await openHouse();
const rasa = house.as('rasa');
const andrei = house.as('andrei');
const jonas = house.as('jonas');
const today = todayIn('Europe/Vilnius');
type Row = { id: string; name: string };
const list = async (by = rasa, filter: object[] = [], more = '') => {
  const r = await by.get<{ rows: Row[]; next: string | null }>(`/api/clients?filter=${encodeURIComponent(JSON.stringify(filter))}${more}`);
  expect(r.status, JSON.stringify(r.body)).toBe(200);
  return r.body;
};
const names = async (filter: object[], more = '') => (await list(rasa, filter, more)).rows.map((r) => r.name);

beforeAll(async () => {
  await newClient(rasa, { name: 'Alfa', size: 'small', country: 'LT', tags: ['fair', 'pumps'], vip: true, addresses: [{ kind: 'office', city: 'Kaunas' }], nextStep: { kind: 'call', onDate: addDays(today, 2) } });
  await newClient(rasa, { name: 'Beta Żółw', size: 'large', country: 'PL', tags: ['pumps'], creditLimit: '1500.00', person: { name: 'Anna Nowak', decisionRole: 'decides', birthday: `--${addDays(today, 3).slice(5)}`, contacts: [{ kind: 'email', value: 'anna@zolw.pl' }] }, nextStep: { kind: 'meeting', onDate: addDays(today, 9) } });
  await newClient(andrei, { name: 'Гамма Восток', country: 'RU', requisites: [{ kind: 'inn', value: '7707083893' }], contacts: [{ kind: 'phone', value: '8 (812) 123-45-67' }], nextStep: { kind: 'call', later: true } });
  const d = await newClient(andrei, { name: 'Delta', status: 'client' });
  await andrei.post(`/api/clients/${d.id}/end`, { status: 'lost', reason: 'Price' }, { 'if-match': `${d.version}` });
  const e = await newClient(rasa, { name: 'Epsilon', nextStep: { kind: 'task', why: 'x', onDate: today } });
  await rasa.post('/api/touches', { clientId: e.id, kind: 'visit', text: 'At the fair', next: { kind: 'call', onDate: addDays(today, 4) } });
});

describe('a filter in sentences', () => {
  test.each<[string, object[], string[]]>([
    ['status', [{ field: 'status', op: 'any_of', value: ['lost', 'closed'] }], ['Delta']],
    ['not a status', [{ field: 'status', op: 'is_not', value: 'prospect' }], ['Delta']],
    ['size and country', [{ field: 'size', op: 'is', value: 'large' }, { field: 'country', op: 'is', value: 'PL' }], ['Beta Żółw']],
    ['size not known', [{ field: 'size', op: 'unknown' }, { field: 'live', op: 'is', value: true }], ['Epsilon', 'Гамма Восток']],
    ['my clients', [{ field: 'manager', op: 'is', value: 'me' }], ['Alfa', 'Beta Żółw', 'Epsilon']],
    ['tags', [{ field: 'tags', op: 'any_of', value: ['fair', 'none'] }], ['Alfa']],
    ['all tags', [{ field: 'tags', op: 'is', value: ['pumps'] }], ['Alfa', 'Beta Żółw']],
    ['without tags', [{ field: 'tags', op: 'none_of', value: ['pumps'] }, { field: 'live', op: 'is', value: true }], ['Epsilon', 'Гамма Восток']],
    ['vip', [{ field: 'vip', op: 'is', value: true }], ['Alfa']],
    ['city, whatever the letters', [{ field: 'city', op: 'is', value: 'KAUNAS' }], ['Alfa']],
    ['part of a name in another script', [{ field: 'name', op: 'contains', value: 'vostok' }], ['Гамма Восток']],
    ['no touch for long', [{ field: 'noTouchDays', op: 'more', value: 30 }, { field: 'live', op: 'is', value: true }], ['Alfa', 'Beta Żółw', 'Гамма Восток']],
    ['touched lately', [{ field: 'noTouchDays', op: 'less', value: 3 }], ['Epsilon']],
    ['next step before a day', [{ field: 'nextStepDue', op: 'before', value: '+5' }], ['Alfa', 'Epsilon']],
    ['next step some time later', [{ field: 'nextStepDue', op: 'unknown' }, { field: 'live', op: 'is', value: true }], ['Гамма Восток']],
    ['meetings to come', [{ field: 'nextStepKind', op: 'is', value: 'meeting' }], ['Beta Żółw']],
    ['created today', [{ field: 'created', op: 'is', value: 'today' }, { field: 'vip', op: 'is', value: true }], ['Alfa']],
    ['with a tax number', [{ field: 'requisite', op: 'is', value: 'inn' }], ['Гамма Восток']],
    ['with a phone', [{ field: 'phone', op: 'known' }], ['Гамма Восток']],
    ['with a mail address, of a person too', [{ field: 'email', op: 'known' }], ['Beta Żółw']],
    ['with a decision-maker', [{ field: 'personWithRole', op: 'is', value: 'decides' }], ['Beta Żółw']],
    ['without a decision-maker', [{ field: 'personWithRole', op: 'none_of', value: ['decides'] }, { field: 'live', op: 'is', value: true }], ['Alfa', 'Epsilon', 'Гамма Восток']],
    ['without a tax number', [{ field: 'requisite', op: 'none_of', value: ['inn'] }, { field: 'vip', op: 'is', value: true }], ['Alfa']],
    ['meetings but no decision-maker', [{ field: 'meetingsWithoutDecisionMaker', op: 'is', value: true }], ['Epsilon']],
    ['a birthday soon', [{ field: 'birthdayInDays', op: 'less', value: 5 }], ['Beta Żółw']],
    ['a credit limit above', [{ field: 'creditLimit', op: 'more', value: 1000 }], ['Beta Żółw']],
  ])('%s', async (_, filter, expected) => {
    expect((await names(filter)).sort()).toEqual([...expected].sort());
  });
  test.each([
    [{ field: 'password', op: 'is', value: 'x' }, 'filter.0.field', 'UNKNOWN_FIELD'],
    [{ field: 'constructor', op: 'is', value: 'x' }, 'filter.0.field', 'UNKNOWN_FIELD'],
    [{ field: 'custom.nothing', op: 'is', value: 'x' }, 'filter.0.field', 'UNKNOWN_FIELD'],
    [{ field: 'vip', op: 'contains', value: 'x' }, 'filter.0.op', 'BAD_OP'],
    [{ field: 'creditLimit', op: 'more', value: 'much' }, 'filter.0.value', 'BAD_VALUE'],
    [{ field: 'created', op: 'before', value: '2026-02-30' }, 'filter.0.value', 'BAD_VALUE'],
  ])('%j is refused at its place', async (sentence, path, code) => {
    const r = await rasa.get(`/api/clients?filter=${encodeURIComponent(JSON.stringify([sentence]))}`);
    expect(r.status).toBe(422);
    expect(r.body).toMatchObject({ code: 'UNKNOWN_FIELD', fields: [{ path, code }] });
  });
  test('values are only values: quotes and wildcards find nothing and break nothing', async () => {
    for (const value of [`'; drop table client; --`, '%', '_', `\\`]) {
      expect(await names([{ field: 'trade', op: 'contains', value }])).toEqual([]);
    }
  });
});

describe('the list', () => {
  test.each(['name', '-name', 'created', '-created', 'lastTouch', '-lastTouch', 'nextStep', '-nextStep'])('ordered by %s is the same page by page as at once', async (sort) => {
    for (const filter of [[], [{ field: 'live', op: 'is', value: true }]]) {
      const whole = (await list(rasa, filter, `&sort=${sort}`)).rows.map((r) => r.id);
      const paged: string[] = [];
      let after = '';
      for (let i = 0; i < 10; i++) {
        const page = await list(rasa, filter, `&sort=${sort}&limit=2${after}`);
        paged.push(...page.rows.map((r) => r.id));
        if (!page.next) break;
        after = `&after=${page.next}`;
      }
      expect(paged).toEqual(whole);
    }
  });
  test('carries what its columns show', async () => {
    const row = (await list(rasa, [{ field: 'name', op: 'begins', value: 'beta' }])).rows[0];
    expect(row).toMatchObject({
      name: 'Beta Żółw', managerName: 'Rasa Petrauskienė', email: 'anna@zolw.pl', mainPerson: { name: 'Anna Nowak' },
      nextStep: { kind: 'meeting', onDate: addDays(today, 9) }, tags: ['pumps'],
    });
  });
  test('is counted, and shows nothing of another company', async () => {
    expect((await rasa.get('/api/clients/count')).body).toEqual({ count: 5, more: false });
    expect((await list(house.as('stranger'))).rows).toEqual([]);
    expect((await rasa.get('/api/clients?after=nonsense')).status).toBe(422);
    expect((await rasa.get('/api/clients?filter=[{]')).status).toBe(422);
  });
  test('tags are offered by how often they are used', async () => {
    expect((await rasa.get('/api/tags')).body.tags).toEqual([{ tag: 'pumps', count: 2 }, { tag: 'fair', count: 1 }]);
  });
});

describe('segments', () => {
  test('are one’s own until shared by those who may; a filter that cannot be read is not kept', async () => {
    expect((await rasa.post('/api/segments', { name: 'Bad', filter: [{ field: 'nope', op: 'is', value: 1 }] })).body.code).toBe('UNKNOWN_FIELD');
    const mine = (await rasa.post('/api/segments', { name: 'Mine', filter: [{ field: 'vip', op: 'is', value: true }], columns: ['name', 'city'], sort: '-created' })).body;
    expect((await rasa.post('/api/segments', { name: 'All', shared: true })).body.code).toBe('NOT_ALLOWED');
    const shared = (await jonas.post('/api/segments', { name: 'Asleep', shared: true, filter: [{ field: 'noTouchDays', op: 'more', value: 60 }] })).body;
    expect((await andrei.get('/api/segments')).body.segments.map((s: any) => s.name)).toEqual(['Asleep']);
    expect((await andrei.get(`/api/clients?segment=${mine.id}`)).status).toBe(404);
    expect((await andrei.del(`/api/segments/${shared.id}`)).body.code).toBe('NOT_ALLOWED');
    expect((await rasa.get(`/api/clients?segment=${mine.id}`)).body.rows.map((r: any) => r.name)).toEqual(['Alfa']);
    expect((await rasa.patch(`/api/segments/${mine.id}`, { filter: [] }, 1)).status).toBe(200);
    expect((await rasa.del(`/api/segments/${mine.id}`)).status).toBe(204);
  });
});

describe('a bulk change', () => {
  const ids = async (filter: object[]) => (await list(jonas, filter)).rows.map((r) => r.id);
  test('everything the filter holds, but those taken out of the selection', async () => {
    const all = (await list(jonas, [{ field: 'live', op: 'is', value: true }])).rows;
    const wish = { filter: [{ field: 'live', op: 'is', value: true }], except: [all[0]!.id], change: { source: 'Fair' } };
    const r = await jonas.post('/api/clients/bulk/preview', wish);
    expect(r.body).toMatchObject({ found: all.length - 1, changes: all.length - 1 });
  });
  test('is shown first, done in one command, and taken back by one undo', async () => {
    const all = [{ field: 'live', op: 'is', value: true }];
    const preview = await jonas.post('/api/clients/bulk/preview', { filter: all, change: { addTags: ['autumn'], size: 'medium' } });
    expect(preview.body).toMatchObject({ found: 4, changes: 4, refusedCount: 0 });
    expect(await names([{ field: 'tags', op: 'any_of', value: ['autumn'] }])).toEqual([]);
    const r = await jonas.post('/api/clients/bulk', { filter: all, change: { addTags: ['autumn'], size: 'medium' } });
    expect(r.body).toMatchObject({ changes: 4 });
    expect((await names([{ field: 'tags', op: 'any_of', value: ['autumn'] }, { field: 'size', op: 'is', value: 'medium' }])).length).toBe(4);
    expect((await jonas.post('/api/clients/bulk', { filter: all, change: { addTags: ['autumn'], size: 'medium' } })).body).toMatchObject({ changes: 0, unchanged: 4 });
    expect((await jonas.post(`/api/undo/${r.commandId}`)).status).toBe(200);
    expect(await names([{ field: 'tags', op: 'any_of', value: ['autumn'] }])).toEqual([]);
    expect(await names([{ field: 'size', op: 'is', value: 'large' }])).toEqual(['Beta Żółw']);
  });
  test('of the manager takes open steps along', async () => {
    const chosen = await ids([{ field: 'name', op: 'contains', value: 'alfa' }]);
    const r = await jonas.post('/api/clients/bulk', { ids: chosen, change: { managerId: andrei.id } });
    expect(r.body, JSON.stringify(r.body)).toMatchObject({ changes: 1 });
    expect((await andrei.get(`/api/clients/${chosen[0]}`)).body.strip).toMatchObject({ responsible: { id: andrei.id }, nextStep: { ownerId: andrei.id } });
    await jonas.post(`/api/undo/${r.commandId}`);
    expect((await andrei.get(`/api/clients/${chosen[0]}`)).body.strip.nextStep.ownerId).toBe(rasa.id);
  });
  test('reports what it must refuse row by row, or refuses the whole', async () => {
    const tomas = house.as('tomas');
    const theirs = await newClient(tomas, { name: 'Not of this department' });
    const mine = await ids([{ field: 'name', op: 'contains', value: 'alfa' }]);
    const lost = await ids([{ field: 'name', op: 'contains', value: 'delta' }]);
    const wish = { ids: [...mine, ...lost, theirs.id], change: { status: 'dormant' } };
    const refused = await jonas.post('/api/clients/bulk', { ...wish, allOrNothing: true });
    expect(refused.body).toMatchObject({ code: 'SOME_REFUSED', facts: { refusedCount: 2 } });
    const r = await jonas.post('/api/clients/bulk', wish);
    expect(r.body).toMatchObject({ changes: 1, refusedCount: 2 });
    expect(r.body.refused.map((x: any) => x.code).sort()).toEqual(['CLIENT_ENDED', 'NOT_ALLOWED']);
    expect((await jonas.post('/api/clients/bulk', { ids: mine, change: {} })).body.code).toBe('NOTHING_TO_CHANGE');
    expect((await rasa.post('/api/clients/bulk', wish)).status).toBe(403);
  });
});

describe('search', () => {
  const hits = async (q: string, by = rasa) => (await by.get(`/api/search?q=${encodeURIComponent(q)}`)).body.hits as { clientName: string; matched: string; value: string }[];
  test.each([
    ['восток', 'Гамма Восток', 'name'],
    ['vostok', 'Гамма Восток', 'name'],
    ['GAMMA', 'Гамма Восток', 'name'],
    ['zolw', 'Beta Żółw', 'name'],
    ['nowak', 'Beta Żółw', 'person'],
    ['anna nowak', 'Beta Żółw', 'person'],
    ['nowakk', 'Beta Żółw', 'person'],
    ['epsilonn', 'Epsilon', 'name'],
    ['123-45-67', 'Гамма Восток', 'phone'],
    ['+7 812 1234567', 'Гамма Восток', 'phone'],
    ['1234567', 'Гамма Восток', 'phone'],
    ['7707083893', 'Гамма Восток', 'requisite'],
    ['7707 0838', 'Гамма Восток', 'requisite'],
    ['anna@zolw', 'Beta Żółw', 'email'],
    ['zolw.pl', 'Beta Żółw', 'email'],
  ])('%s finds %s by %s', async (q, name, matched) => {
    const found = await hits(q);
    expect(found[0], JSON.stringify(found)).toMatchObject({ clientName: name, matched });
  });
  test('finds nothing of another company, and breaks on nothing', async () => {
    for (const q of ['vostok', '7707083893', '1234567']) expect(await hits(q, house.as('stranger'))).toEqual([]);
    for (const q of ['%', '_%', `'`, '\\', '()', '+', '🦔', 'a'.repeat(100), '0'.repeat(99)]) expect((await rasa.get(`/api/search?q=${encodeURIComponent(q)}`)).status).toBe(200);
  });
  test('may be asked by anybody who takes down a call', async () => {
    expect((await hits('epsilon', house.as('vytas')))[0]).toMatchObject({ clientName: 'Epsilon' });
  });
});
