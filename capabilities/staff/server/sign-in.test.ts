import { Secret, TOTP } from 'otpauth';
import { expect, test } from 'vitest';
import { openHouse } from '#app/testing/house.ts';
import { contract } from '#app/contract.ts';
import { browserAt, setPassword } from './testing.ts';

let clock = Date.parse('2026-11-21T10:00:00Z');
const house = await openHouse({ now: () => new Date(clock) });
const PASSWORD = 'rain on the tin roof';
const people = ['rasa', 'andrei', 'jonas', 'tomas', 'elena', 'greta'].map((n) => `${n}@lt.example`);
for (const email of people) await setPassword(house, email, PASSWORD);
let ips = 0;
const browser = (jar?: Record<string, string>) => browserAt(house, { ip: `10.0.0.${++ips}`, ...(jar ? { jar } : {}) });
const codeOf = (secret: string, at = clock) => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at });

/** Signs somebody in and switches their second factor on. */
async function withSecondFactor(email: string) {
  const me = browser();
  await me.post('/api/session', { email, password: PASSWORD });
  const { body: begun } = await me.post('/api/account/second-factor', { password: PASSWORD });
  const { body: on } = await me.post('/api/account/second-factor/confirm', { code: codeOf(begun.secret) });
  clock += 60_000;
  return { me, secret: begun.secret as string, codes: on.recoveryCodes as string[], begun };
}

test('an unknown address gets the same answer as a wrong password, after the same work', async () => {
  const time = async (email: string) => {
    const at = performance.now();
    const answer = await browser().post('/api/session', { email, password: 'certainly not it' });
    return { ms: performance.now() - at, status: answer.status, body: { ...answer.body, requestId: '' }, cookies: answer.headers['set-cookie'] };
  };
  const known: number[] = [];
  const unknown: number[] = [];
  for (let i = 0; i < 8; i++) {
    const a = await time(people[i % 2]!);
    const b = await time(`nobody${i}@lt.example`);
    expect(a.status).toBe(401);
    expect({ ...b, ms: 0 }).toEqual({ ...a, ms: 0 });
    known.push(a.ms);
    unknown.push(b.ms);
  }
  const median = (times: number[]) => times.sort((x, y) => x - y)[times.length >> 1]!;
  expect(median(unknown) / median(known)).toBeGreaterThan(0.5);
  expect(median(unknown) / median(known)).toBeLessThan(2);
});

test('passwords are tried five times from one place; forty tries at the same instant count as forty', async () => {
  const thief = browser();
  const tries = await Promise.all(Array.from({ length: 40 }, () => thief.post('/api/session', { email: 'elena@lt.example', password: 'guess' })));
  expect(tries.filter((t) => t.status === 401)).toHaveLength(5);
  const locked = tries.find((t) => t.status === 429)!;
  expect(Number(locked.headers['retry-after'])).toBeGreaterThan(0);
  expect((await thief.post('/api/session', { email: 'elena@lt.example', password: PASSWORD })).status).toBe(429);
});

test('a flood from a thousand places does not lock the owner out of a device they know', async () => {
  const mine = browser();
  expect((await mine.post('/api/session', { email: 'tomas@lt.example', password: PASSWORD })).status).toBe(200);
  const device = { daybook_device: mine.jar.daybook_device! };
  for (let i = 0; i < 22; i++) await browser().post('/api/session', { email: 'tomas@lt.example', password: 'guess' });
  expect((await browser().post('/api/session', { email: 'tomas@lt.example', password: PASSWORD })).status).toBe(429);
  expect((await browser(device).post('/api/session', { email: 'tomas@lt.example', password: PASSWORD })).status).toBe(200);
  // The device is no key to another account.
  expect((await browser(device).post('/api/session', { email: 'tomas@lt.example', password: 'guess' })).status).toBe(401);
});

test('a session is a secret of its own at every sign-in, and dies when it is ended', async () => {
  const me = browser({ daybook: 'planted-by-somebody-else' });
  await me.post('/api/session', { email: 'rasa@lt.example', password: PASSWORD });
  const first = me.jar.daybook;
  expect(first).not.toBe('planted-by-somebody-else');
  await me.post('/api/session', { email: 'rasa@lt.example', password: PASSWORD });
  expect(me.jar.daybook).not.toBe(first);
  const replay = { daybook: me.jar.daybook! };
  expect((await me.get('/api/account')).status).toBe(200);
  expect((await me.del('/api/session')).status).toBe(204);
  expect((await browserAt(house, { jar: replay }).get('/api/account')).status).toBe(401);
  const rows = await house.sql('select token_hash from session');
  expect(rows.some((r) => r.token_hash === first)).toBe(false);
});

test('a session ended by SQL, or on another node, is dead within a breath', async () => {
  const me = browser();
  await me.post('/api/session', { email: 'greta@lt.example', password: PASSWORD });
  expect((await me.get('/api/account')).status).toBe(200);
  await house.sql("delete from session where member_id = $1", [house.as('greta').id]);
  await expect.poll(async () => (await me.get('/api/account')).status, { timeout: 2000, interval: 20 }).toBe(401);
});

test('the second factor: a picture to scan, codes shown once, and every other session ends', async () => {
  const other = browser();
  await other.post('/api/session', { email: 'jonas@lt.example', password: PASSWORD });
  const { me, codes, begun } = await withSecondFactor('jonas@lt.example');
  expect(begun.qr).toContain('<svg');
  expect(begun.uri).toContain('otpauth://totp/');
  expect(codes).toHaveLength(10);
  expect((await me.get('/api/account')).body.secondFactor).toMatchObject({ codesLeft: 10 });
  expect((await other.get('/api/account')).status).toBe(401);
  const [kept] = await house.sql("select recovery_codes from account where email = 'jonas@lt.example'");
  for (const code of codes) expect(JSON.stringify(kept)).not.toContain(code);
  const logged = await house.sql("select response from command where name like 'account.%'");
  for (const code of codes) expect(JSON.stringify(logged)).not.toContain(code);
  await me.post('/api/account/second-factor/off', { password: PASSWORD });
});

test('half a sign-in opens nothing; each code of the authenticator opens once, each recovery code once', async () => {
  const { secret, codes } = await withSecondFactor('rasa@lt.example');
  const half = browser();
  expect((await half.post('/api/session', { email: 'rasa@lt.example', password: PASSWORD })).body).toEqual({ state: 'second_factor' });
  expect((await half.get('/api/session')).body.state).toBe('second_factor');
  for (const op of Object.values(contract).flatMap((group) => Object.values(group))) {
    if (op.action === 'public') continue;
    const url = op.path.replace(/\{\w+\}/g, '00000000-0000-7000-8000-000000000000');
    const r = await house.app.inject({ method: op.method, url, headers: { 'sec-fetch-site': 'same-origin', cookie: `daybook_half=${half.jar.daybook_half}; daybook=${half.jar.daybook_half}` }, ...(op.method === 'GET' ? {} : { payload: {} }) });
    expect(r.statusCode, `${op.method} ${op.path}`).toBe(401);
  }
  const code = codeOf(secret);
  expect((await half.post('/api/session/second-factor', { code: '000000' })).body.code).toBe('WRONG_CODE');
  expect((await half.post('/api/session/second-factor', { code })).body).toEqual({ state: 'signed_in' });
  expect((await half.get('/api/account')).status).toBe(200);

  const again = browser();
  await again.post('/api/session', { email: 'rasa@lt.example', password: PASSWORD });
  expect((await again.post('/api/session/second-factor', { code })).body.code).toBe('WRONG_CODE');
  expect((await again.post('/api/session/second-factor', { code: codes[3]!.toUpperCase() })).status).toBe(200);
  const third = browser();
  await third.post('/api/session', { email: 'rasa@lt.example', password: PASSWORD });
  expect((await third.post('/api/session/second-factor', { code: codes[3] })).body.code).toBe('WRONG_CODE');
});

test('codes cannot be guessed: five tries of a half session, fifteen an hour of an account', async () => {
  const { secret } = await withSecondFactor('andrei@lt.example');
  const statuses: number[] = [];
  for (let i = 0; i < 4; i++) {
    const half = browser();
    await half.post('/api/session', { email: 'andrei@lt.example', password: PASSWORD });
    for (let n = 0; n < 6; n++) statuses.push((await half.post('/api/session/second-factor', { code: '123456' })).status);
  }
  expect(statuses.filter((s) => s === 401).length).toBeLessThanOrEqual(15);
  const owner = browser();
  await owner.post('/api/session', { email: 'andrei@lt.example', password: PASSWORD });
  expect((await owner.post('/api/session/second-factor', { code: codeOf(secret) })).status).toBe(429);
});

test('a new password by link does not lead around the second factor; a colleague with the right takes it off', async () => {
  const { me } = await withSecondFactor('greta@lt.example');
  const ona = house.as('ona');
  const { body: link } = await ona.post(`/api/members/${house.as('greta').id}/link`);
  const half = browser();
  expect((await half.post('/api/invitation/accept', { token: link.path.split('#')[1], password: 'an umbrella by the door' })).body).toEqual({ state: 'second_factor' });
  expect((await half.get('/api/account')).status).toBe(401);
  expect((await me.get('/api/account')).status).toBe(401);
  expect((await ona.post(`/api/members/${house.as('greta').id}/remove-second-factor`)).status).toBe(204);
  expect((await browser().post('/api/session', { email: 'greta@lt.example', password: 'an umbrella by the door' })).body.state).toBe('signed_in');
});

test('a role that must have a second factor may set it up, and nothing else until then', async () => {
  const admin = house.as('ona');
  const set = async (secondFactorRoles: string[]) => admin.patch('/api/workspace', { settings: { secondFactorRoles } }, (await admin.get('/api/workspace')).body.version);
  const me = browser();
  await me.post('/api/session', { email: 'jonas@lt.example', password: PASSWORD });
  expect((await me.get('/api/members')).status).toBe(200);
  await set(['head']);
  expect((await me.get('/api/session')).body.me).toMatchObject({ secondFactorDue: true, rights: {} });
  for (const url of ['/api/members', '/api/clients', '/api/roles', '/api/audit']) expect((await me.get(url)).status, url).toBe(403);
  const { body: begun } = await me.post('/api/account/second-factor', { password: PASSWORD });
  expect((await me.post('/api/account/second-factor/confirm', { code: codeOf(begun.secret) })).status).toBe(200);
  clock += 60_000;
  expect((await me.get('/api/members')).status).toBe(200);
  await me.post('/api/account/second-factor/off', { password: PASSWORD });
  expect((await me.get('/api/members')).status).toBe(403);
  await set([]);
  expect((await me.get('/api/members')).status).toBe(200);
});

test('a password is changed with the old one; a weak one is refused; other sessions end', async () => {
  const me = browser();
  const other = browser();
  for (const b of [me, other]) await b.post('/api/session', { email: 'jonas@lt.example', password: PASSWORD });
  expect((await me.post('/api/account/password', { old: 'not it', password: 'twelve blue herons' })).body.fields[0].code).toBe('WRONG_OLD_PASSWORD');
  for (const [weak, code] of [['short', 'PASSWORD_SHORT'], ['Password2026!', 'PASSWORD_WEAK'], ['jonaskazlauskas', 'PASSWORD_WEAK'], ['qwertyuiop123', 'PASSWORD_WEAK']]) {
    expect((await me.post('/api/account/password', { old: PASSWORD, password: weak })).body, weak).toMatchObject({ fields: [{ code }] });
  }
  expect((await me.post('/api/account/password', { old: PASSWORD, password: 'twelve blue herons' })).status).toBe(204);
  expect((await me.get('/api/account')).status).toBe(200);
  expect((await other.get('/api/account')).status).toBe(401);
  expect((await browser().post('/api/session', { email: 'jonas@lt.example', password: PASSWORD })).status).toBe(401);
});

test('one sees and ends one’s own sessions, not those of others', async () => {
  const me = browser();
  const other = browser();
  for (const b of [me, other]) await b.post('/api/session', { email: 'jonas@lt.example', password: 'twelve blue herons' });
  const { body } = await me.get('/api/account');
  expect(body.sessions[0]).toMatchObject({ current: true });
  const second = body.sessions.find((s: { current: boolean; ip: string }) => !s.current && s.ip);
  const { body: tomas } = await house.as('elena').get('/api/account');
  expect((await me.del(`/api/account/sessions/${tomas.sessions[0].id}`)).status).toBe(404);
  expect((await me.del(`/api/account/sessions/${second.id}`)).status).toBe(204);
  expect((await me.post('/api/account/end-other-sessions')).body.ended).toBeGreaterThan(0);
  expect((await other.get('/api/account')).status).toBe(401);
  expect((await me.get('/api/account')).body.sessions).toHaveLength(1);
});

test('writes from other sites are refused before anything is looked at', async () => {
  const foreign: Record<string, string>[] = [{ 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }, { origin: 'https://evil.example' }];
  for (const headers of foreign) {
    const r = await house.app.inject({ method: 'POST', url: '/api/session', headers, payload: { email: 'elena@lt.example', password: PASSWORD } });
    expect(r.statusCode).toBe(403);
  }
  const form = await house.app.inject({ method: 'POST', url: '/api/session', headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'text/plain' }, payload: '{"email":"elena@lt.example"}' });
  expect(form.statusCode).toBe(415);
});
