import fs from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { plusDays } from './folder.ts';

const WHO = 'Ilona Vaitkutė';
const NAME = 'egrul.csv';
const REAL = path.join(import.meta.dirname, '../../shared/data/companies/ru-egrul/egrul-legal-entities.cp1251.semicolon.csv');
const HEADER = 'ИНН;КПП;ОГРН;Дата ОГРН;Полное наименование;Сокращённое наименование;ОПФ;Индекс;Адрес;ОКВЭД;Вид деятельности;Уставный капитал;Дата прекращения';

/** Cyrillic as Windows wrote it before Unicode. */
const windows1251 = (text: string) =>
  Buffer.from([...text].map((c) => {
    const code = c.codePointAt(0)!;
    if (code < 128) return code;
    if (code >= 0x410 && code <= 0x44f) return code - 0x410 + 0xc0;
    return { ё: 0xb8, Ё: 0xa8, '«': 0xab, '»': 0xbb, '№': 0xb9 }[c] ?? 0x3f;
  }));

/** An INN of ten digits whose last one is right. */
function inn(n: number): string {
  const digits = `7604${String(n).padStart(5, '0')}`;
  const sum = [2, 4, 10, 3, 5, 9, 4, 6, 8].reduce((s, weight, i) => s + weight * Number(digits[i]), 0);
  return `${digits}${(sum % 11) % 10}`;
}
const generated = () =>
  windows1251(
    [
      HEADER,
      ...Array.from({ length: 60 }, (_, n) => `${inn(n)};760401001;;2013-05-15;"ОБЩЕСТВО С ОГРАНИЧЕННОЙ ОТВЕТСТВЕННОСТЬЮ ""ЗАВОД № ${n}""";"ООО ""ЗАВОД № ${n}""";;150030;"ЯРОСЛАВЛЬ, ПР-КТ МОСКОВСКИЙ, Д. ${n}";25.1;Производство;10000;`),
      '',
    ].join('\r\n'),
  );

/** The state register's file where it is at hand, a generated one in its form elsewhere; at its end a row that names nobody. */
function file(): { bytes: Buffer; rows: number; first: string } {
  const real = fs.existsSync(REAL);
  const body = real ? fs.readFileSync(REAL) : generated();
  const ended = body.at(-1) === 10 ? body : Buffer.concat([body, Buffer.from('\r\n')]);
  const bytes = Buffer.concat([ended, Buffer.from('7700000001;;;;;;;;;;;;\r\n')]);
  return { bytes, rows: bytes.toString('latin1').trimEnd().split('\n').length - 1, first: real ? '7604244281' : inn(0) };
}

/** A figure of the strip that lies open. */
const figure = async (page: Page, strip: string, label: string) =>
  Number((await page.getByRole('group', { name: strip }).or(page.getByLabel(strip)).first().getByText(label, { exact: true }).locator('xpath=following-sibling::*[1]').innerText()).replace(/\D/g, ''));

test('a real file of the register is looked at, mapped, tried and written; its bad row comes back with the reason; and all of it is taken back', async ({ enterAs, apiOf }) => {
  test.setTimeout(120_000);
  const api = await apiOf(WHO);
  const { bytes, rows, first } = file();
  const before = await api.get('/api/clients/count');
  const page = await enterAs(WHO, { at: '/imports' });
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose files' }).click();
  await (await chooser).setFiles({ name: NAME, mimeType: 'text/csv', buffer: bytes });

  // Understood before anything is written: old Windows letters, semicolons, and where each column goes.
  await expect(page).toHaveURL(/\/imports\/[0-9a-f-]{36}$/);
  await expect(page.getByLabel('Letters (encoding)')).toHaveValue('windows-1251');
  await expect(page.getByLabel('Between the columns')).toHaveValue(';');
  await expect(page.getByRole('combobox', { name: 'Where “ИНН” goes' })).not.toHaveValue('');
  await expect(page.getByRole('combobox', { name: 'Where “Полное наименование” goes' })).toHaveValue('Legal name');
  expect(await api.get('/api/clients/count')).toEqual(before);

  await expect(page.getByRole('combobox', { name: 'Country, where a row names none' })).toHaveValue('Russia');
  // A column that says nothing to the program is sent where the person wants it.
  const okved = page.getByRole('combobox', { name: 'Where “ОКВЭД” goes' });
  await expect(okved).toHaveValue('');
  await okved.fill('Note');
  await page.getByRole('listbox').getByRole('option', { name: /^Note(?! on)/ }).click();
  await expect(okved).toHaveValue('Note');

  await page.getByRole('button', { name: 'Try it' }).click();
  await expect(page.getByRole('heading', { name: 'What would be written' })).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'There is no name' })).toBeVisible();
  expect(await api.get('/api/clients/count'), 'trying writes nothing').toEqual(before);
  await page.getByRole('button', { name: /^Import \d+ rows/ }).click();
  await expect(page.getByRole('heading', { name: 'What was written' })).toBeVisible({ timeout: 30_000 });

  const id = page.url().split('/').at(-1)!;
  const { state, counts } = await api.get(`/api/imports/${id}`);
  expect(state).toBe('done');
  expect(counts.rows).toBe(rows);
  expect(counts.failed).toBe(1);
  expect(counts.newClients).toBeGreaterThan(30);
  expect(await figure(page, 'What was written', 'New clients')).toBe(counts.newClients);

  // The row that failed comes back as a file, with the reason beside it.
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Failed rows as a file' }).click();
  const problems = fs.readFileSync(await (await download).path(), 'utf8');
  // In the person's own language.
  expect(problems).toContain('Nėra pavadinimo');
  expect(problems).toContain(';7700000001;');
  expect(problems.trim().split('\n').length).toBe(2);

  // They are clients now, each with its number, its manager and a first step, no day flooded.
  await page.getByRole('button', { name: 'Show these clients' }).click();
  const filter = encodeURIComponent(JSON.stringify([{ field: 'import', op: 'any_of', value: [id] }]));
  const count = await api.get(`/api/clients/count?filter=${filter}`);
  expect(count.count).toBe(counts.newClients);
  await expect(page.getByText(`${counts.newClients} in all`)).toBeVisible();
  const { hits } = await api.get(`/api/search?q=${first}`);
  const one = await api.get(`/api/clients/${hits[0].clientId}`);
  expect(one.client).toMatchObject({ country: 'RU' });
  expect(one.client.trade).toBeTruthy();
  const notes = await api.get(`/api/clients/${hits[0].clientId}/timeline?limit=10&kinds=note`);
  expect(notes.rows[0].text).toMatch(/\d\d\.\d/);
  expect(JSON.stringify(one.requisites)).toContain(first);
  const all = await api.get(`/api/clients?filter=${filter}&limit=200`);
  expect(all.rows.filter((row: { nextStep: unknown }) => !row.nextStep)).toEqual([]);
  expect(counts.lastDay > counts.firstDay, 'spread over several days').toBe(true);
  for (let day = counts.firstDay; day <= counts.lastDay; day = plusDays(day, 1)) {
    const { load } = await api.get(`/api/folder?day=${day}`);
    expect(load.find((each: { tab: string }) => each.tab === day)?.minutes ?? 0, `minutes of ${day}`).toBeLessThanOrEqual(480);
  }

  // And taken back as a whole.
  await page.goBack();
  await page.getByRole('button', { name: 'Take it all back' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Take it all back' }).click();
  await expect(page.getByText('This import was taken back as a whole.')).toBeVisible({ timeout: 30_000 });
  expect(await api.get('/api/clients/count')).toEqual(before);
  expect((await api.get(`/api/search?q=${first}`)).hits).toEqual([]);
});

test('what is no table is refused with what to do instead', async ({ enterAs }) => {
  const page = await enterAs(WHO, { at: '/imports' });
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose files' }).click();
  await (await chooser).setFiles({ name: 'photo.csv', mimeType: 'text/csv', buffer: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex') });
  await expect(page.getByRole('alert').filter({ hasText: 'photo.csv' })).toContainText('Only XLSX, CSV and vCard can be read');
});
