import { expect, test } from 'vitest';
import { openHouse } from '#app/testing/house.ts';
import { newId } from '#platform/database/id.ts';
import { ROLES } from '../model.ts';
import { POLICY } from '../policy.ts';
import { loadActor } from './actor.ts';
import { browserAt, clientOf, setPassword } from './testing.ts';

const house = await openHouse();
const [rasa, jonas, ilona, mindaugas, ona, darius, laima, vytas] = (['rasa', 'jonas', 'ilona', 'mindaugas', 'ona', 'darius', 'laima', 'vytas'] as const).map((n) => house.as(n)) as any[];
const { departments, workspaceId } = house.world;
const one = async (id: string) => (await ona.get('/api/departments?archived=yes')).body.items.find((d: any) => d.id === id);

test('departments: founded, ordered, headed, closed when empty', async () => {
  const made = await ilona.post('/api/departments', { name: 'Export', kind: 'client_department', parentId: departments.clients });
  expect(made.status).toBe(200);
  expect((await ilona.post('/api/departments', { name: 'EXPORT' })).body).toMatchObject({ code: 'NAME_TAKEN', fields: [{ path: 'name', code: 'NAME_TAKEN' }] });
  const headed = await ilona.patch(`/api/departments/${made.body.id}`, { headId: rasa.id }, made.body.version);
  expect(headed.status).toBe(200);
  expect(await one(made.body.id)).toMatchObject({ headName: 'Rasa Petrauskienė', parentId: departments.clients, members: 0 });
  await ilona.post('/api/departments/order', { ids: [made.body.id, departments.sales] });
  expect((await rasa.get('/api/departments')).body.items.map((d: any) => d.name).slice(-2)).toEqual(['Export', 'Active sales']);
  expect((await ilona.post(`/api/departments/${departments.clients}/archive`, {}, { 'if-match': '"9"' })).body).toMatchObject({ code: 'DEPARTMENT_NOT_EMPTY' });
  const { version } = await one(made.body.id);
  const closed = await ilona.post(`/api/departments/${made.body.id}/archive`, {}, { 'if-match': `"${version}"` });
  expect((await rasa.get('/api/departments')).body.items.map((d: any) => d.name)).not.toContain('Export');
  expect((await ilona.post(`/api/departments/${made.body.id}/restore`, {}, { 'if-match': `"${closed.body.version}"` })).status).toBe(200);
  expect((await rasa.patch(`/api/departments/${made.body.id}`, { name: 'X' }, 1)).status).toBe(403);
  expect((await house.as('strangerAdmin').patch(`/api/departments/${made.body.id}`, { name: 'X' }, 1)).status).toBe(404);
  expect((await ilona.patch(`/api/departments/${made.body.id}`, { headId: house.as('stranger').id }, 99)).body.fields[0].code).toBe('UNKNOWN_MEMBER');
});

test('no department stands above itself, not even through two moves at the same instant', async () => {
  const make = async (name: string, parentId?: string) => (await ilona.post('/api/departments', { name, ...(parentId ? { parentId } : {}) })).body.id;
  const a = await make('A');
  const b = await make('B', a);
  const c = await make('C', b);
  expect((await ilona.patch(`/api/departments/${a}`, { parentId: c }, 1)).body.code).toBe('DEPARTMENT_LOOP');
  expect((await ilona.patch(`/api/departments/${a}`, { parentId: a }, 1)).status).toBe(422);
  const d = await make('D');
  const both = await Promise.all([ilona.patch(`/api/departments/${a}`, { parentId: d }, 1), ilona.patch(`/api/departments/${d}`, { parentId: a }, 1)]);
  expect(both.map((r) => r.status).sort()).toEqual([200, 422]);
});

test('a new head’s rights reach the running session at once, with everybody below', async () => {
  const before = (await loadActor(house.house.owner, workspaceId, laima.id, 'x'))!;
  expect(before.team).toEqual([]);
  const clients = await one(departments.clients);
  await ona.patch(`/api/departments/${departments.clients}`, { headId: laima.id }, clients.version);
  expect((await loadActor(house.house.owner, workspaceId, laima.id, 'x'))!.team).toContain(rasa.id);
  await ona.patch(`/api/departments/${departments.clients}`, { headId: jonas.id }, (await one(departments.clients)).version);
});

test('the table of rights is the policy, cell by cell', async () => {
  const { body } = await rasa.get('/api/roles');
  expect(body.actions).toEqual(Object.keys(POLICY));
  expect(body.ready.map((r: any) => r.key)).toEqual(ROLES);
  for (const { key, rights } of body.ready) {
    for (const [action, row] of Object.entries(POLICY)) {
      expect(rights[action], `${key} ${action}`).toBe('everyone' in row ? row.everyone : row[key as 'farmer']);
    }
  }
  expect(body.ready.find((r: any) => r.key === 'farmer').members).toBe(2);
});

test('an own role: made, given, changed for everybody who has it, removed when nobody does', async () => {
  const made = await ona.post('/api/roles', { name: 'Assistant', rights: { 'client.export': 'own', 'calendar.manage': 'all' } });
  expect(made.body).toMatchObject({ key: 'own_assistant', version: 1 });
  const { body } = await ona.get(`/api/members/${vytas.id}`);
  await ona.patch(`/api/members/${vytas.id}`, { roles: ['employee', 'own_assistant'] }, body.version);
  expect((await vytas.get('/api/calendar/proposal?year=2027')).status).toBe(200);
  const changed = await ona.patch(`/api/roles/${made.body.id}`, { rights: { 'client.export': 'own' } }, 1);
  expect(changed.status).toBe(200);
  expect((await vytas.get('/api/calendar/proposal?year=2027')).status).toBe(403);
  expect((await ona.del(`/api/roles/${made.body.id}`, changed.body.version)).body).toMatchObject({ code: 'ROLE_IN_USE', facts: { count: 1 } });
  await ona.patch(`/api/members/${vytas.id}`, { roles: ['employee'] }, body.version + 1);
  expect((await ona.del(`/api/roles/${made.body.id}`, changed.body.version)).status).toBe(204);
  expect((await ona.post('/api/roles', { name: 'Rocket', rights: { 'rocket.launch': 'all' } })).body.code).toBe('UNKNOWN_ACTION');
  expect((await ona.post('/api/roles', { name: 'Proto', rights: JSON.parse('{"__proto__": "all"}') })).status).not.toBe(500);
  expect((await jonas.post('/api/roles', { name: 'Mine', rights: {} })).status).toBe(403);
});

test('the calendar: holidays proposed, corrected, moved working days; personal days are one’s own', async () => {
  const { body: proposed } = await ona.get('/api/calendar/proposal?year=2027');
  expect(proposed.country).toBe('LT');
  const days = proposed.days.filter((d: any) => d.state === 'new').map(({ onDate, name }: any) => ({ onDate, name, kind: 'public' }));
  expect(days.length).toBeGreaterThan(9);
  const put = await ona.post('/api/calendar/days', { days: [...days, { onDate: '2027-02-15', kind: 'company', name: 'Bridge' }, { onDate: '2027-02-20', kind: 'working', name: 'for the 15th' }] });
  expect(put.body.items).toHaveLength(days.length + 2);
  expect((await ona.get('/api/calendar/proposal?year=2027')).body.days.every((d: any) => d.state === 'same')).toBe(true);
  await ona.post('/api/calendar/days', { days: [{ onDate: '2027-02-15', kind: 'company', name: 'Bridge day' }] });
  const { body: year } = await rasa.get('/api/calendar?year=2027');
  expect(year.days.filter((d: any) => d.onDate === '2027-02-15')).toMatchObject([{ kind: 'company', name: 'Bridge day', version: 2 }]);
  expect((await rasa.post('/api/calendar/days', { days: [{ onDate: '2027-03-01', kind: 'company', name: 'Mine' }] })).status).toBe(403);
  expect((await rasa.post('/api/calendar/days', { days: [{ onDate: '2027-03-02', kind: 'personal', memberId: rasa.id }] })).status).toBe(200);
  expect((await rasa.post('/api/calendar/days', { days: [{ onDate: '2027-03-02', kind: 'personal', memberId: jonas.id }] })).status).toBe(403);
  expect((await rasa.post('/api/calendar/days', { days: [{ onDate: '2027-03-02', kind: 'personal' }] })).body.code).toBe('PERSONAL_NEEDS_MEMBER');
  expect((await rasa.post('/api/calendar/days', { days: [{ onDate: '2027-02-30', kind: 'personal', memberId: rasa.id }] })).status).toBe(422);
  expect((await jonas.get('/api/calendar?year=2027')).body.days.some((d: any) => d.memberId === rasa.id)).toBe(false);
  expect((await jonas.get(`/api/calendar?year=2027&memberId=${rasa.id}`)).body.days.some((d: any) => d.memberId === rasa.id)).toBe(true);
  const bridge = year.days.find((d: any) => d.onDate === '2027-02-15');
  expect((await ona.patch(`/api/calendar/days/${bridge.id}`, { onDate: '2027-02-16' }, bridge.version)).body.code).toBe('DAY_OFF_EXISTS');
  expect((await rasa.del(`/api/calendar/days/${bridge.id}`, bridge.version)).status).toBe(403);
  expect((await ona.del(`/api/calendar/days/${bridge.id}`, bridge.version)).status).toBe(204);
});

test.each(['MD', 'RU', 'RO', 'LT'])('holidays of %s are known', async (country) => {
  const { body } = await ona.get(`/api/calendar/proposal?year=2026&country=${country}`);
  expect(body.known).toBe(true);
  expect(body.days[0]).toMatchObject({ onDate: '2026-01-01' });
  expect(new Set(body.days.map((d: any) => d.onDate)).size).toBe(body.days.length);
});

test('settings: only those named are changed, two people change different ones, unknown ones are refused', async () => {
  const { body: w } = await ona.get('/api/workspace');
  expect(w).toMatchObject({ name: 'Baltic Pumps', settings: { reservePercent: 20, visibility: 'all' }, can: { edit: true, removeDemo: false } });
  expect((await ona.patch('/api/workspace', { settings: { reservePercent: 30 } }, w.version)).status).toBe(200);
  expect((await mindaugas.patch('/api/workspace', { settings: { trashDays: 60 }, name: 'Baltic Pumps UAB' }, w.version)).status).toBe(200);
  expect((await ilona.patch('/api/workspace', { settings: { trashDays: 1 } }, w.version)).status).toBe(403);
  expect((await mindaugas.patch('/api/workspace', { settings: { reservePercent: 10 } }, w.version)).body.code).toBe('CHANGED_MEANWHILE');
  const [stored] = await house.sql('select name, settings from workspace where id = $1', [workspaceId]);
  expect(stored).toEqual({ name: 'Baltic Pumps UAB', settings: { reservePercent: 30, trashDays: 60 } });
  expect((await ona.patch('/api/workspace', { settings: { reservePercent: 95 } }, 99)).status).toBe(422);
  expect((await ona.patch('/api/workspace', { demo: true }, 99)).status).toBe(422);
  expect((await ona.patch('/api/workspace', { settings: { secondFactorRoles: ['wizard'] } }, 99)).body.code).toBe('UNKNOWN_ROLE');
});

test('narrowed visibility reaches everybody at once: own, department, the absent one stands in for', async () => {
  const mine = await clientOf(house, rasa, 'Mine');
  const sales = await clientOf(house, house.as('tomas'), 'Of sales');
  const seen = async (who: any) => {
    const actor = (await loadActor(house.house.owner, workspaceId, who.id, 'x'))!;
    const rows = await house.house.pool.connect().then(async (c) => {
      try {
        await c.query('begin');
        await c.query("select set_config('app.workspace', $1, true), set_config('app.sees', $2, true)", [workspaceId, actor.sees]);
        return (await c.query('select id from client where id = any ($1)', [[mine, sales]])).rows;
      } finally {
        await c.query('rollback');
        c.release();
      }
    });
    return rows.map((r: any) => (r.id === mine ? 'mine' : 'sales')).sort();
  };
  const set = async (visibility: string) => ona.patch('/api/workspace', { settings: { visibility } }, (await ona.get('/api/workspace')).body.version);
  await set('own');
  expect([await seen(rasa), await seen(house.as('andrei')), await seen(jonas), await seen(ilona), await seen(darius)]).toEqual([['mine'], [], ['mine'], ['mine', 'sales'], ['mine', 'sales']]);
  await set('department');
  expect([await seen(rasa), await seen(house.as('andrei')), await seen(house.as('tomas'))]).toEqual([['mine'], ['mine'], ['sales']]);
  await set('all');
  expect(await seen(house.as('andrei'))).toEqual(['mine', 'sales']);
});

test('what I did lately: mine only, with what it was about, undone or not', async () => {
  const made = await ilona.post('/api/departments', { name: 'Museum' });
  const { body } = await ilona.get('/api/commands?limit=5');
  expect(body.items[0]).toMatchObject({ id: made.commandId, name: 'department.create', relations: ['department'], changes: 1, subject: 'Museum', undone: false });
  const undone = await ilona.post(`/api/undo/${made.commandId}`);
  expect(undone.status).toBe(200);
  const after = (await ilona.get('/api/commands?limit=2')).body;
  expect(after.items).toMatchObject([{ name: 'undo', undoes: made.commandId }, { id: made.commandId, undone: true }]);
  const next = (await ilona.get(`/api/commands?limit=2&after=${after.next}`)).body;
  expect(next.items.map((i: any) => i.id)).not.toContain(made.commandId);
  expect((await rasa.get('/api/commands')).body.items.some((i: any) => i.id === made.commandId)).toBe(false);
});

test('the audit: who, what, when, before and after; only for those who may; never a secret', async () => {
  const { body: w } = await ona.get(`/api/members/${laima.id}`);
  await ona.patch(`/api/members/${laima.id}`, { jobTitle: 'Lawyer' }, w.version);
  await ona.post('/api/members', { name: 'Secret Link', email: 'secret@lt.example', roles: ['employee'] });
  expect((await rasa.get('/api/audit')).status).toBe(403);
  const { body: row } = await darius.get(`/api/audit?rowId=${laima.id}`);
  expect(row.items[0]).toMatchObject({ actorName: 'Ona Žukauskaitė', command: 'member.edit', relation: 'member', op: 'U', before: { job_title: null }, after: { job_title: 'Lawyer' } });
  for (const query of ['', `?actorId=${ona.id}`, '?relation=invitation', '?from=2020-01-01&to=2090-01-01', `?rowId=${laima.id}`]) {
    let url = `/api/audit${query}`;
    const ids: string[] = [];
    for (let n = 0; n < 60; n++) {
      const { status, body } = await darius.get(url + (url.includes('?') ? '&' : '?') + 'limit=7');
      expect(status).toBe(200);
      ids.push(...body.items.map((i: any) => i.id));
      expect(JSON.stringify(body)).not.toMatch(/token_hash|invitation#|"payload"/);
      if (!body.next) break;
      url = `/api/audit${query}${query ? '&' : '?'}after=${body.next}`;
    }
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(0);
  }
  expect((await darius.get('/api/audit?to=2020-01-01')).body.items).toEqual([]);
  const stranger = await house.as('strangerAdmin').get('/api/audit');
  expect(JSON.stringify(stranger.body)).not.toContain('Ona');
  for (const table of ['change']) {
    const app = await house.house.pool.query(`delete from ${table}`).catch((e) => e);
    expect(app.code).toBe('42501');
  }
});

test('entries: who came in when and from where', async () => {
  await setPassword(house, 'rasa@lt.example', 'rain on the tin roof');
  await browserAt(house, { ip: '192.0.2.7' }).post('/api/session', { email: 'rasa@lt.example', password: 'rain on the tin roof' });
  const { body } = await darius.get(`/api/audit/entries?actorId=${rasa.id}`);
  expect(body.items[0]).toMatchObject({ name: 'session.signIn', actorName: 'Rasa Petrauskienė', detail: { ip: '192.0.2.7' } });
  expect((await rasa.get('/api/audit/entries')).status).toBe(403);
});

test('the demo is removed with its people, their logins and its history; it is not offered again', async () => {
  const demo = newId();
  const guest = newId();
  await house.sql(`insert into workspace (id, name, country, language, time_zone, currency, demo, settings) values ($1, 'Demo', 'LT', 'en', 'Europe/Vilnius', 'EUR', true, '{"ready": true}')`, [demo]);
  const account = newId();
  await house.sql("insert into account (id, email) values ($1, 'guest@demo.example')", [account]);
  await house.sql("insert into member (workspace_id, id, account_id, name, email, time_zone, roles, state) values ($1, $2, $3, 'Guest', 'guest@demo.example', 'Europe/Vilnius', '{farmer,administrator}', 'active')", [demo, guest, account]);
  await clientOf(house, { id: guest, workspaceId: demo }, 'Demo client');
  const inside = browserAt(house);
  expect((await inside.get('/api/session')).body.demo).toHaveLength(1);
  await inside.post('/api/demo/enter', { memberId: guest });
  expect((await inside.get('/api/session')).body.me).toMatchObject({ demo: true, name: 'Guest' });
  // A guest of the demo changes no login and removes nothing.
  for (const [url, body] of [['/api/account/password', { old: 'x', password: 'y' }], ['/api/account/second-factor', { password: 'x' }], ['/api/demo/remove', {}], [`/api/members/${guest}/link`, {}]] as const) {
    expect((await inside.post(url, body)).body.code, url).toBe('NOT_IN_DEMO');
  }
  expect((await ona.get('/api/workspace')).body.can.removeDemo).toBe(true);
  expect((await rasa.post('/api/demo/remove')).status).toBe(403);
  expect((await ona.post('/api/demo/remove')).body).toEqual({ removed: 1 });
  for (const table of ['member', 'client', 'step', 'change', 'command', 'session']) expect(await house.sql(`select 1 from ${table} where workspace_id = $1`, [demo]), table).toEqual([]);
  expect(await house.sql("select 1 from account where email = 'guest@demo.example'")).toEqual([]);
  expect((await inside.get('/api/account')).status).toBe(401);
  expect((await browserAt(house).get('/api/session')).body).toEqual({ state: 'sign_in', demoOffered: false });
  expect((await browserAt(house).post('/api/demo/enter')).body.code).toBe('NO_DEMO');
  expect((await ona.get('/api/workspace')).body.settings.offerDemo).toBe(false);
  expect(await house.sql('select count(*)::int as n from workspace')).toEqual([{ n: 2 }]);
});
