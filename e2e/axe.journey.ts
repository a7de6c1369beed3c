import fs from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext } from '@playwright/test';
import { type ApiPerson, demoPerson } from './company.ts';
import { expect, speak, test } from './fixtures.ts';
import { ensureToday } from './folder.ts';
import { expectNoSideways, expectReadable, expectReadableInRussian, violations, WIDE } from './readable.ts';

type Person = ApiPerson & { memberId: string };

const MANAGER = 'Rasa Petrauskienė';
/** Pages are looked at by the first of these who may see them. */
const PEOPLE = [MANAGER, 'Ilona Vaitkutė', 'Ona Žukauskaitė'];
const entered = new Map<string, Promise<Person>>();
async function whoMay(url: string, can: string | undefined): Promise<Person> {
  for (const name of PEOPLE) {
    if (!entered.has(url + name)) entered.set(url + name, demoPerson(url, name));
    const person = await entered.get(url + name)!;
    if (!can || (await person.get('/api/session')).me.rights[can]) return person;
  }
  throw new Error(`nobody here may ${can}`);
}

/** How to open the pages whose address says which record. */
const RECORDS: Record<string, (person: Person, url: string) => Promise<string>> = {
  '/clients/:id': async (p) => `/clients/${(await p.get(`/api/search?q=${encodeURIComponent('Vandens ratas')}`)).hits[0].clientId}`,
  '/clients/:id/merge/:otherId': async (p) => {
    const { rows } = await p.get('/api/clients?limit=2');
    return `/clients/${rows[0].id}/merge/${rows[1].id}`;
  },
  '/team/:id': async (p) => `/team/${p.memberId}`,
  '/imports/:id': async (p, url) => {
    const form = new FormData();
    form.append('file', new Blob(['Company;Phone\r\nUAB Pavyzdys;+37061234567\r\n;12\r\n']), 'people.csv');
    const r = await fetch(`${url}/api/imports`, { method: 'POST', body: form, headers: { cookie: p.cookie, 'idempotency-key': crypto.randomUUID() } });
    return `/imports/${(await r.json()).id}`;
  },
};

/** Every page that is mounted, by the one list of places. */
const routes = fs.readFileSync(path.join(import.meta.dirname, '../app/web/routes.tsx'), 'utf8');
const mounted = [...routes.matchAll(/\n {2}place\('([^']+)'.*?(?=\n {2}place\(|\n\];)/gs)].map(([all, at]) => ({
  at: at!,
  bare: all.includes('bare: true'),
  can: /can: '([^']+)'/.exec(all)?.[1],
}));

/** Each person's device is opened once: what it has fetched it keeps. */
const devices = new Map<string, BrowserContext>();
async function deviceOf(browser: Browser, baseURL: string, language: string, cookie = ''): Promise<BrowserContext> {
  const key = `${baseURL} ${language} ${cookie}`;
  let context = devices.get(key);
  if (!context) {
    context = await browser.newContext({ baseURL });
    devices.set(key, context);
    await speak(context, language);
    const at = cookie.indexOf('=');
    if (cookie) await context.addCookies([{ name: cookie.slice(0, at), value: cookie.slice(at + 1), url: baseURL }]);
  }
  return context;
}
test.afterAll(async () => {
  for (const context of devices.values()) await context.close();
  devices.clear();
});

for (const { at, bare, can } of mounted) {
  test(`${at} is readable for everybody: light and dark, wide and narrow, English and Russian`, async ({ browser, demo }) => {
    const person = await whoMay(demo.url, can);
    expect(at.includes(':') && !RECORDS[at] ? `say in RECORDS how ${at} is opened` : '').toBe('');
    const address = RECORDS[at] ? await RECORDS[at](person, demo.url) : at;
    for (const [language, look] of [['en', expectReadable], ['ru', expectReadableInRussian]] as const) {
      const context = await deviceOf(browser, demo.url, language, bare ? undefined : person.cookie);
      const page = await context.newPage();
      await page.goto(address);
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await expect(page.getByText(/There is no such page|Такой страницы нет/)).toHaveCount(0);
      await look(page, at);
      await page.close();
    }
  });
}

test('the day with its form, its dialogs, the palette and the keys are readable for everybody', async ({ enterAs, apiOf }) => {
  const person = await apiOf(MANAGER);
  const [sheet] = await ensureToday(person, 2);
  const page = await enterAs(MANAGER, { at: `/?step=${sheet!.id}` });
  await expect(page.getByRole('heading', { name: sheet!.client.name })).toBeVisible();
  await page.setViewportSize(WIDE);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  for (const [what, keys] of [['move', 'm'], ['new step', 'n'], ['drop', 'd'], ['keys', '?'], ['palette', 'Control+k']] as const) {
    await page.keyboard.press(keys);
    await expect(page.getByRole('dialog')).toBeVisible();
    expect.soft(await violations(page), what).toEqual([]);
    await expectNoSideways(page, what);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  await page.keyboard.press('1');
  await page.keyboard.insertText('…');
  await page.getByRole('button', { name: 'Minutes and mood' }).click();
  expect.soft(await violations(page), 'log form').toEqual([]);
});
