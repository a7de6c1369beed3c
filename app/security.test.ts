import { expect, test } from 'vitest';
import { openHouse } from './testing/house.ts';

process.env.TRUST_PROXY = '1';
const house = await openHouse();
const over = (proto: string, url: string, payload?: object) =>
  house.app.inject({ method: payload ? 'POST' : 'GET', url, headers: { 'x-forwarded-proto': proto, 'sec-fetch-site': 'same-origin' }, ...(payload ? { payload } : {}) });

test('over TLS the browser is told never to come without it again', async () => {
  expect((await over('https', '/api/session')).headers['strict-transport-security']).toBe('max-age=31536000');
  expect((await over('http', '/api/session')).headers['strict-transport-security']).toBeUndefined();
});

test('nobody enters a real company through the door of the demo', async () => {
  for (const name of ['rasa', 'ona', 'strangerAdmin'] as const) {
    const r = await house.nobody.post('/api/demo/enter', { memberId: house.as(name).id });
    expect(r.status).toBeGreaterThanOrEqual(400);
    expect(r.headers['set-cookie']).toBeUndefined();
  }
  expect(await house.sql('select 1 from session s join workspace w on w.id = s.workspace_id where w.demo')).toEqual([]);
}, 60_000);

test('no secret, hashed or not, is read by anybody: not in lists of people, not in the audit', async () => {
  const ona = house.as('ona');
  await house.as('rasa').post('/api/me/feed');
  await ona.post('/api/members', { name: 'Nauja Kolegė', email: 'nauja@lt.example', roles: ['farmer'], language: 'lt' });
  const [m] = await house.sql('select feed_token_hash as h from member where feed_token_hash is not null');
  const hashes = [m.h, ...(await house.sql('select token_hash as h from invitation')).map((r) => r.h), ...(await house.sql('select token_hash as h from session')).map((r) => r.h)];
  expect(hashes.length).toBeGreaterThan(2);
  const urls = ['/api/members?limit=100&state=all', `/api/members/${house.as('rasa').id}`, '/api/audit?limit=200', '/api/audit/entries?limit=200', '/api/commands', '/api/account/sessions', '/api/session'];
  for (const url of urls) {
    const r = await ona.get(url);
    if (r.status === 404) continue;
    expect(r.status, url).toBe(200);
    const text = JSON.stringify(r.body);
    for (const hash of hashes) expect(text.includes(hash), url).toBe(false);
    expect(text, url).not.toMatch(/token_hash|password_hash|totp_secret|recovery_codes/);
  }
  for (const name of ['rasa', 'jonas', 'laima', 'vytas'] as const) expect((await house.as(name).get('/api/audit')).status).toBe(403);
  expect((await house.as('darius').get('/api/audit')).status).toBe(200);
});
