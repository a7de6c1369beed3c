import { expect, test } from 'vitest';
import { makeServer } from '#app/server.ts';
import { freshDatabase } from '#platform/postgres/template.ts';
import { afterAll } from 'vitest';
import { browserAt } from './testing.ts';

const database = await freshDatabase();
const server = await makeServer({ owner: database.owner, app: database.app, filesRoot: '/tmp/daybook-first-run', version: 'test', demo: true, checkAnswers: true, logLevel: process.env.TEST_LOG ?? 'fatal' });
afterAll(async () => {
  await server.close();
  await database.drop();
});
const sql = async (text: string) => (await server.house.owner.query(text)).rows;
const company = (n: number) => ({
  company: `Company ${n}`, country: 'lt', language: 'lt', timeZone: 'Europe/Vilnius', currency: 'eur',
  name: `First Person ${n}`, email: `first${n}@company.example`, password: 'green bottles on a wall',
});

test('a new server asks for the company, offers the demo and has no account of its own', async () => {
  const { body } = await browserAt(server).get('/api/session');
  expect(body).toEqual({ state: 'first_run', demoOffered: true });
  expect(await sql('select 1 from account')).toEqual([]);
});

test('bad input makes nothing: a weak password, a time zone that does not exist', async () => {
  const who = browserAt(server);
  expect((await who.post('/api/first-run', { ...company(0), password: 'Company02026' })).body.fields[0].code).toBe('PASSWORD_WEAK');
  expect((await who.post('/api/first-run', { ...company(0), timeZone: 'Europe/Atlantis' })).status).toBe(422);
  expect((await who.post('/api/first-run', { ...company(0), roles: ['administrator'] })).body.fields[0].code).toBe('UNKNOWN_FIELD');
  expect(await sql('select 1 from workspace')).toEqual([]);
});

test('ten first administrators at the same instant make exactly one company, one account, one person', async () => {
  const browsers = Array.from({ length: 10 }, () => browserAt(server));
  const answers = await Promise.all(browsers.map((b, n) => b.post('/api/first-run', company(n + 1))));
  const won = answers.findIndex((a) => a.status === 200);
  expect(answers.map((a) => a.status).sort()).toEqual([200, ...Array(9).fill(404)]);
  expect(await sql('select count(*)::int as n from workspace')).toEqual([{ n: 1 }]);
  expect(await sql('select count(*)::int as n from account')).toEqual([{ n: 1 }]);
  const { body } = await browsers[won]!.get('/api/session');
  expect(body.me).toMatchObject({ roles: ['administrator', 'general_director'], country: 'LT', currency: 'EUR' });
  const holidays = await browsers[won]!.get('/api/calendar?year=2026');
  expect(holidays.body.days.find((d: { onDate: string }) => d.onDate.endsWith('-02-16'))).toMatchObject({ kind: 'public' });
});

test('set-up is gone afterwards, whatever it is asked', async () => {
  const again = await browserAt(server).post('/api/first-run', company(99));
  expect(again.status).toBe(404);
  expect((await browserAt(server).get('/api/session')).body.state).toBe('sign_in');
  expect(await sql('select count(*)::int as n from member')).toEqual([{ n: 1 }]);
});
