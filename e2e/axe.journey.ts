import fs from 'node:fs';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import type { ApiPerson } from './company.ts';
import { expect, expectNoSideways, speak, test } from './fixtures.ts';
import { ensureToday, folderOf, plusDays } from './folder.ts';

const MANAGER = 'Rasa Petrauskienė';
/** Pages are looked at by the first of these who may see them. */
const PEOPLE = [MANAGER, 'Ilona Vaitkutė', 'Ona Žukauskaitė'];
const WIDE = { width: 1440, height: 900 };
const NARROW = { width: 390, height: 844 };
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

type Person = ApiPerson & { memberId: string };
/** How to open the pages whose address says which record. */
const RECORDS: Record<string, (person: Person) => Promise<string>> = {
  '/clients/:id': async (p) => `/clients/${(await folderOf(p, (await nextDay(p)))).sheets[0]!.client.id}`,
  '/clients/:id/merge/:otherId': async (p) => {
    const { rows } = await p.get('/api/clients?limit=2');
    return `/clients/${rows[0].id}/merge/${rows[1].id}`;
  },
  '/team/:id': async (p) => `/team/${p.memberId}`,
  '/imports/:id': async (p) => `/imports/${(await anImport(p)).id}`,
};
/** The first who may see the page; each enters once. */
const entered = new Map<string, Promise<Person>>();
async function whoMay(apiOf: (name: string) => Promise<Person>, can: string | undefined): Promise<Person> {
  for (const name of PEOPLE) {
    if (!entered.has(name)) entered.set(name, apiOf(name));
    const person = await entered.get(name)!;
    if (!can || (await person.get('/api/session')).me.rights[can]) return person;
  }
  throw new Error(`nobody here may ${can}`);
}
const nextDay = async (p: Person) => plusDays((await folderOf(p)).today, 1);
async function anImport(p: Person): Promise<{ id: string }> {
  const form = new FormData();
  form.append('file', new Blob(['Company;Phone\r\nUAB Pavyzdys;+37061234567\r\n;12\r\n']), 'people.csv');
  const base = process.env.JOURNEY_URL!;
  const r = await fetch(`${base}/api/imports`, { method: 'POST', body: form, headers: { cookie: p.cookie, 'idempotency-key': crypto.randomUUID() } });
  return r.json();
}

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

async function violations(page: Page, rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (rules ? axe.withRules(rules) : axe.withTags(TAGS)).analyze();
  return violations.map((v) => `${v.id} (${v.nodes.length}): ${v.nodes.slice(0, 3).map((n) => n.target.join(' ')).join(' | ')}`);
}

/** Nothing moves and nothing loads any more. */
async function still(page: Page) {
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  await page.evaluate(() => Promise.all(document.getAnimations().filter((a) => a.effect?.getTiming().iterations !== Infinity).map((a) => a.finished.catch(() => {}))));
}

async function stand(page: Page, size: typeof WIDE, colorScheme: 'light' | 'dark') {
  await page.setViewportSize(size);
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await still(page);
}
/** In the dark only colours differ. */
const inTheDark = (page: Page) => violations(page, ['color-contrast', 'link-in-text-block']);

/** At a desk in light and dark, on a phone in the dark. */
async function expectReadable(page: Page, what: string) {
  await stand(page, WIDE, 'light');
  expect.soft(await violations(page), `${what}, wide`).toEqual([]);
  await expectNoSideways(page, `${what}, wide`);
  await stand(page, WIDE, 'dark');
  expect.soft(await inTheDark(page), `${what}, wide, dark`).toEqual([]);
  await stand(page, NARROW, 'dark');
  expect.soft(await inTheDark(page), `${what}, narrow, dark`).toEqual([]);
  await expectNoSideways(page, `${what}, narrow`);
}
/** Russian words are longer: on a phone in the light, and nothing is cut at a desk either. */
async function expectReadableInRussian(page: Page, what: string) {
  await stand(page, NARROW, 'light');
  expect.soft(await violations(page), `${what}, Russian, narrow`).toEqual([]);
  await expectNoSideways(page, `${what}, Russian, narrow`);
  await stand(page, WIDE, 'light');
  await expectNoSideways(page, `${what}, Russian, wide`);
}

for (const { at, bare, can } of mounted) {
  test(`${at} is readable for everybody: light and dark, wide and narrow, English and Russian`, async ({ browser, apiOf, demo }) => {
    process.env.JOURNEY_URL = demo.url;
    const person = await whoMay(apiOf, can);
    expect(at.includes(':') && !RECORDS[at] ? `say in RECORDS how ${at} is opened` : '').toBe('');
    const address = RECORDS[at] ? await RECORDS[at](person) : at;
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
  await expectReadable(page, 'day');
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
