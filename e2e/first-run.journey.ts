import { expect, test } from '@playwright/test';
import { OWNER } from './company.ts';
import { folderOpen } from './folder.ts';
import { speak } from './fixtures.ts';
import { expectReadable } from './readable.ts';
import { type RunningServer, startServer } from './server.ts';

test.describe.configure({ mode: 'serial' });

let server: RunningServer;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  server = await startServer();
});
test.afterAll(() => server?.stop());

test('a new company is founded in Lithuanian, changes its language at once, and its first client lies in the folder with a first step', async ({ browser }) => {
  const context = await browser.newContext({ baseURL: server.url, locale: 'lt-LT' });
  const page = await context.newPage();
  await page.goto('/');

  // A browser that speaks Lithuanian is greeted in Lithuanian; Lithuania with its currency and time zone is proposed.
  await expect(page.getByRole('heading', { name: 'Sveiki atvykę į „Daybook“' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'lt');
  await expect(page.getByLabel('Šalis')).toHaveValue('Lietuva');
  await page.getByLabel('Įmonės pavadinimas').fill('UAB „Žalias krantas“');
  await page.getByLabel('Jūsų vardas ir pavardė').fill(OWNER.name);
  await page.getByLabel('El. pašto adresas').fill(OWNER.email);

  // Another language is there at once, without a reload, and nothing typed is lost.
  await page.getByRole('button', { name: 'Русский' }).click();
  await expect(page.getByRole('heading', { name: 'Добро пожаловать в Daybook' })).toBeVisible();
  await expect(page.getByLabel('Название компании')).toHaveValue('UAB „Žalias krantas“');
  await page.getByRole('button', { name: 'Lietuvių' }).click();

  // A weak password is refused where it is typed.
  const password = page.getByRole('textbox', { name: 'Slaptažodis', exact: true });
  await password.fill('slaptazodis');
  await page.getByRole('button', { name: 'Sukurti įmonę' }).click();
  await expect(password).toHaveAttribute('aria-invalid', 'true');
  await password.fill(OWNER.password);
  await page.getByRole('button', { name: 'Sukurti įmonę' }).click();

  // The folder is empty, and says what to do.
  await expect(page.getByRole('heading', { name: 'Jūsų aplankas paruoštas' })).toBeVisible();
  await page.getByRole('navigation', { name: 'Skyriai' }).getByRole('link', { name: 'Klientai' }).click();
  await page.getByRole('link', { name: /Naujas klientas/ }).or(page.getByRole('button', { name: /Naujas klientas/ })).first().click();
  await page.getByRole('textbox', { name: 'Įmonė', exact: true }).fill('UAB „Pirmoji bala“');
  await page.getByLabel('Telefonas').fill('+370 612 34 567');
  // The day of the first step is proposed by the calendar of whoever answers for the client.
  await expect(page.getByLabel('Kada')).not.toHaveValue('');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: 'UAB „Pirmoji bala“', level: 2 })).toBeVisible();

  // Its first step is a call on the next working day, and lies there.
  const folder = await (await page.request.get('/api/folder')).json();
  const client = page.url().split('/').at(-1)!;
  const { nextStep } = (await (await page.request.get(`/api/clients/${client}`)).json()).strip;
  expect(nextStep).toMatchObject({ kind: 'call' });
  expect(nextStep.onDate >= folder.today).toBe(true);
  await page.goto(`/day/${nextStep.onDate}`);
  await folderOpen(page);
  await expect(page.getByRole('listbox').getByRole('option', { name: /UAB „Pirmoji bala“/ })).toBeVisible();

  // The language changes at once here too, and the server speaks it from then on.
  await page.getByRole('button', { name: new RegExp(OWNER.name) }).click();
  await page.getByRole('menuitemradio', { name: 'Română' }).or(page.getByRole('menuitem', { name: 'Română' })).or(page.getByRole('menuitemcheckbox', { name: 'Română' })).click();
  await expect(page.getByRole('navigation', { name: 'Secțiuni' }).getByRole('link', { name: 'Clienți' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ro');
  await context.close();
});

test('nobody founds a second company, and whoever has left signs in again to where they wanted to go', async ({ browser }) => {
  const again = await fetch(`${server.url}/api/first-run`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ company: 'Other', country: 'LT', language: 'en', timeZone: 'Europe/Vilnius', currency: 'EUR', name: 'X', email: 'x@example.test', password: 'seven other herons' }),
  });
  expect([again.status, (await again.json()).code]).toEqual([404, 'ALREADY_SET_UP']);

  const context = await browser.newContext({ baseURL: server.url });
  await speak(context, 'en');
  const page = await context.newPage();
  await page.goto('/clients');
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
  await expectReadable(page, 'signing in');
  await page.getByLabel('Mail address').fill(OWNER.email.toUpperCase());
  await page.getByRole('textbox', { name: 'Password', exact: true }).fill('not the password');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toBeVisible();
  await page.getByRole('textbox', { name: 'Password', exact: true }).fill(OWNER.password);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/clients$/);
  await expect(page.getByRole('link', { name: 'UAB „Pirmoji bala“' })).toBeVisible();
  await context.close();
});
