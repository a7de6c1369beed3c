import { expect, test } from 'vitest';
import { openHouse } from './testing/house.ts';

const house = await openHouse();

test('a person who is signed in is known by name, roles and company', async () => {
  const r = await house.as('rasa').get('/api/session');
  expect(r.status).toBe(200);
  expect(r.body).toMatchObject({ state: 'signed_in', me: { name: 'Rasa Petrauskienė', roles: ['farmer'], workspaceName: 'Baltic Pumps' } });
});

test('nobody is nobody, and the set-up is over', async () => {
  const r = await house.nobody.get('/api/session');
  expect(r.body.state).toBe('sign_in');
  const again = await house.nobody.post('/api/first-run', { company: 'X', country: 'LT', language: 'en', timeZone: 'Europe/Vilnius', currency: 'EUR', name: 'X', email: 'x@x.lt', password: 'gerai-zinomas-vakaras' });
  expect(again.status).toBe(404);
});

test('the OpenAPI description names every route', async () => {
  const r = await house.nobody.get('/api/openapi.json');
  expect(r.status).toBe(200);
  expect(Object.keys(r.body.paths).length).toBeGreaterThan(3);
  expect(JSON.stringify(r.body)).toContain('#/components/schemas/Entry');
});

test('what is posted from another site is refused', async () => {
  const r = await house.as('rasa').post('/api/session', { email: 'a@b.lt', password: 'x' }, { 'sec-fetch-site': 'cross-site' });
  expect([r.status, r.body.code]).toEqual([403, 'CROSS_SITE']);
});
