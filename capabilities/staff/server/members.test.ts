import { expect, test } from 'vitest';
import { openHouse } from '#app/testing/house.ts';
import { COOKIE } from './sessions.ts';
import { browserAt } from './testing.ts';

const house = await openHouse();
const ona = house.as('ona');
const rasa = house.as('rasa');
const GOOD = 'a long enough sentence 7';

const browser = () => browserAt(house);
const tokenOf = (path: string) => path.split('#')[1]!;

test('an invited person sets a password, is signed in, and the link is dead', async () => {
  const invited = await ona.post('/api/members', { name: 'Naujokas Naujas', email: 'New@LT.example', roles: ['farmer'], departmentId: house.world.departments.clients });
  expect(invited.status).toBe(200);
  expect(invited.body.link.path).toMatch(/^\/invitation#[\w-]{43}$/);
  const token = tokenOf(invited.body.link.path);
  const who = browser();
  expect((await who.post('/api/invitation', { token })).body).toMatchObject({ kind: 'invitation', name: 'Naujokas Naujas', email: 'new@lt.example', company: 'Baltic Pumps', hasAccount: false });
  expect((await who.post('/api/invitation/accept', { token, password: 'password123' })).body.fields).toEqual([{ path: 'password', code: 'PASSWORD_WEAK' }]);
  expect((await who.post('/api/invitation/accept', { token, password: GOOD })).body).toEqual({ state: 'signed_in' });
  const entry = await who.get('/api/session');
  expect(entry.body.me).toMatchObject({ name: 'Naujokas Naujas', roles: ['farmer'] });
  expect((await browser().post('/api/invitation/accept', { token, password: GOOD })).body.code).toBe('LINK_USED_UP');
  const [mail] = await house.sql("select recipient, payload from outbox where kind = 'invitation'");
  expect(mail).toMatchObject({ recipient: 'new@lt.example', payload: { path: invited.body.link.path, company: 'Baltic Pumps' } });
});

test('two people follow one invitation at the same instant: one comes in', async () => {
  const { body } = await ona.post('/api/members', { name: 'Race', email: 'race@lt.example', roles: ['employee'] });
  const token = tokenOf(body.link.path);
  const got = await Promise.all([1, 2, 3].map((n) => browser().post('/api/invitation/accept', { token, password: `${GOOD} ${n}` })));
  expect(got.map((g) => g.status).sort()).toEqual([200, 404, 404]);
});

test('the same request sent again invites once, and shows a link that works', async () => {
  const body = { name: 'Twice', email: 'twice@lt.example', roles: ['employee'] };
  const key = { 'idempotency-key': 'invite-twice' };
  const first = await ona.post('/api/members', body, key);
  const second = await ona.post('/api/members', body, key);
  expect(second.body.id).toBe(first.body.id);
  expect((await browser().post('/api/invitation', { token: tokenOf(first.body.link.path) })).status).toBe(404);
  expect((await browser().post('/api/invitation', { token: tokenOf(second.body.link.path) })).status).toBe(200);
  const [stored] = await house.sql("select response from command where idempotency_key = 'invite-twice'");
  expect(JSON.stringify(stored)).not.toContain('invitation#');
});

test('an address is invited once in a company; another company may invite it, and asks for its own password', async () => {
  expect((await ona.post('/api/members', { name: 'Again', email: 'rasa@lt.example', roles: ['farmer'] })).body.code).toBe('EMAIL_TAKEN');
  const other = await house.as('strangerAdmin').post('/api/members', { name: 'New elsewhere', email: 'new@lt.example', roles: ['administrator'] });
  const token = tokenOf(other.body.link.path);
  expect((await browser().post('/api/invitation', { token })).body.hasAccount).toBe(true);
  expect((await browser().post('/api/invitation/accept', { token, password: 'somebody else entirely' })).body.code).toBe('WRONG_PASSWORD');
  expect((await browser().post('/api/session', { email: 'new@lt.example', password: GOOD })).status).toBe(200);
  expect((await browser().post('/api/invitation/accept', { token, password: GOOD })).status).toBe(200);
  // From now on neither company can open the account by itself.
  expect((await house.as('strangerAdmin').post(`/api/members/${other.body.id}/link`)).body.code).toBe('ACCOUNT_ELSEWHERE');
  const now = await house.as('strangerAdmin').get(`/api/members/${other.body.id}`);
  expect((await house.as('strangerAdmin').patch(`/api/members/${other.body.id}`, { email: 'taken.over@evil.example' }, now.body.version)).body.code).toBe('ACCOUNT_ELSEWHERE');
});

test('a new password by link ends every session, works once, and the old one is dead', async () => {
  const me = browser();
  await me.post('/api/session', { email: 'race@lt.example', password: 'x' });
  const member = (await ona.get('/api/members?q=race')).body.items[0];
  const old = (await ona.post(`/api/members/${member.id}/link`)).body;
  const { body: link } = await ona.post(`/api/members/${member.id}/link`);
  expect(link.kind).toBe('password');
  expect((await me.post('/api/invitation/accept', { token: tokenOf(old.path), password: GOOD })).status).toBe(404);
  expect((await me.post('/api/invitation/accept', { token: tokenOf(link.path), password: 'quite another sentence' })).body.state).toBe('signed_in');
  expect((await me.get('/api/account')).status).toBe(200);
  expect((await browser().post('/api/session', { email: 'race@lt.example', password: 'quite another sentence' })).status).toBe(200);
});

test('people are found by any part of the name in any script, a page at a time', async () => {
  expect((await rasa.get('/api/members?q=sokolov')).body.items.map((m: { name: string }) => m.name)).toEqual(['Андрей Соколов']);
  const first = await rasa.get('/api/members?limit=4');
  const second = await rasa.get(`/api/members?limit=200&after=${first.body.next}`);
  const all = await rasa.get('/api/members?limit=200');
  expect([...first.body.items, ...second.body.items].map((m: { id: string }) => m.id)).toEqual(all.body.items.map((m: { id: string }) => m.id));
  expect((await rasa.get('/api/members?after=nonsense')).body.code).toBe('BAD_INPUT');
  const names = all.body.items.map((m: { name: string }) => m.name);
  expect(names).not.toContain('Stranger Farmer');
});

test('only those who manage people change them; a farmer reads no invitation, session or second factor', async () => {
  const { body } = await rasa.get(`/api/members/${ona.id}`);
  expect(body).toMatchObject({ sessions: null, secondFactor: null, invitation: null, can: { edit: false, leave: false } });
  expect((await rasa.patch(`/api/members/${ona.id}`, { name: 'X' }, body.version)).status).toBe(403);
  expect((await rasa.post('/api/members', { name: 'X', email: 'x@y.example', roles: ['administrator'] })).status).toBe(403);
  expect((await ona.patch(`/api/members/${rasa.id}`, { name: 'X' })).body.code).toBe('VERSION_REQUIRED');
  expect((await ona.get(`/api/members/${house.as('stranger').id}`)).status).toBe(404);
});

test('a role given or taken reaches the running session at once', async () => {
  const vytas = house.as('vytas');
  expect((await vytas.get('/api/audit')).status).toBe(403);
  const { body } = await ona.get(`/api/members/${vytas.id}`);
  const given = await ona.patch(`/api/members/${vytas.id}`, { roles: ['employee', 'auditor'] }, body.version);
  expect(given.status).toBe(200);
  expect((await vytas.get('/api/audit')).status).toBe(200);
  await ona.patch(`/api/members/${vytas.id}`, { roles: ['employee'] }, given.body.version);
  expect((await vytas.get('/api/audit')).status).toBe(403);
});

test('the last administrator stays, even when two take it from each other at the same instant', async () => {
  const { body: onaNow } = await ona.get(`/api/members/${ona.id}`);
  const refused = await ona.patch(`/api/members/${ona.id}`, { roles: ['employee'] }, onaNow.version);
  expect(refused.body.code).toBe('LAST_ADMINISTRATOR');
  const mindaugas = house.as('mindaugas');
  const { body: his } = await ona.get(`/api/members/${mindaugas.id}`);
  await ona.patch(`/api/members/${mindaugas.id}`, { roles: ['general_director', 'administrator'] }, his.version);
  const versions = await house.sql('select id, version from member where id = any ($1)', [[ona.id, mindaugas.id]]);
  const version = (id: string) => versions.find((v) => v.id === id).version;
  const both = await Promise.all([
    mindaugas.patch(`/api/members/${ona.id}`, { roles: ['employee'] }, version(ona.id)),
    ona.patch(`/api/members/${mindaugas.id}`, { roles: ['general_director'] }, version(mindaugas.id)),
  ]);
  expect(both.filter((b) => b.status === 200)).toHaveLength(1);
  await house.sql("update member set roles = '{administrator}' where id = $1", [ona.id]);
  await house.sql("update member set roles = '{general_director}' where id = $1", [mindaugas.id]);
});

test('nobody gives more than they have, nor acts on the account of somebody above them', async () => {
  // An own role that manages people and nothing else.
  await house.sql(`insert into role (workspace_id, key, name, rights) values ($1, 'own_personnel', 'Personnel', '{"staff.manage": "all", "client.read": "all"}')`, [house.world.workspaceId]);
  await house.sql("update member set roles = '{own_personnel}' where id = $1", [house.as('laima').id]);
  house.house.sessions.changed(house.world.workspaceId);
  const laima = house.as('laima');
  const made = await laima.post('/api/members', { name: 'Clerk', email: 'clerk@lt.example', roles: ['administrator'] });
  expect(made).toMatchObject({ status: 403, body: { code: 'RIGHTS_BEYOND_OWN' } });
  expect(made.body.facts.actions).toContain('settings.manage');
  expect((await laima.post(`/api/members/${ona.id}/link`)).body.code).toBe('RIGHTS_BEYOND_OWN');
  const { body } = await laima.get(`/api/members/${ona.id}`);
  expect((await laima.patch(`/api/members/${ona.id}`, { email: 'mine@lt.example' }, body.version)).body.code).toBe('RIGHTS_BEYOND_OWN');
  expect((await laima.post(`/api/members/${ona.id}/remove-second-factor`)).body.code).toBe('RIGHTS_BEYOND_OWN');
  expect((await laima.post('/api/members', { name: 'Clerk', email: 'clerk@lt.example', roles: ['employee'] })).status).toBe(200);
  expect((await laima.post('/api/members', { name: 'C', email: 'c@lt.example', roles: ['wizard'] })).body.code).toBe('UNKNOWN_ROLE');
});

test('an invitation nobody followed is withdrawn; who has come stays', async () => {
  const { body } = await ona.post('/api/members', { name: 'Never', email: 'never@lt.example', roles: ['employee'] });
  expect((await ona.del(`/api/members/${body.id}`, body.version)).status).toBe(204);
  expect((await browser().post('/api/invitation', { token: tokenOf(body.link.path) })).status).toBe(404);
  expect((await ona.post('/api/members', { name: 'Never', email: 'never@lt.example', roles: ['employee'] })).status).toBe(200);
  const his = await ona.get(`/api/members/${rasa.id}`);
  expect((await ona.del(`/api/members/${rasa.id}`, his.body.version)).body.code).toBe('MEMBER_CAME');
});

test('who leaves is out at once: sessions, links and feed are gone, whoever writes it', async () => {
  const petras = house.as('petras');
  expect((await petras.get('/api/account')).status).toBe(200);
  await ona.post(`/api/members/${petras.id}/link`);
  await house.sql("update member set state = 'left', left_on = current_date, feed_token_hash = null where id = $1", [petras.id]);
  await expect.poll(async () => (await petras.get('/api/account')).status).toBe(401);
  expect(await house.sql('select 1 from session where member_id = $1', [petras.id])).toEqual([]);
  expect(await house.sql('select 1 from invitation where member_id = $1 and used_at is null', [petras.id])).toEqual([]);
});

test('signing a colleague out everywhere ends the session in the same breath', async () => {
  const greta = house.as('greta');
  expect((await greta.get('/api/account')).status).toBe(200);
  expect((await ona.post(`/api/members/${greta.id}/end-sessions`)).body.ended).toBe(1);
  expect((await greta.get('/api/account')).status).toBe(401);
  expect(greta.cookie).toContain(COOKIE);
});
