import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { ensureToday, folderOf, folderOpen, plusDays, rowOf, type Sheet } from './folder.ts';

const NAME = 'Ioana Munteanu';
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2, serviceWorkers: 'allow' as const };

/** The phone has today's sheets with their dossiers, so that it may lose its connection. */
async function takenAlong(page: Page, sheets: readonly Sheet[]) {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.reload();
  await folderOpen(page);
  const kept = () =>
    page.evaluate(async () => {
      const names = await caches.keys();
      if (!names.includes('data')) return [];
      return (await (await caches.open('data')).keys()).map((request) => new URL(request.url).pathname);
    });
  await expect
    .poll(async () => {
      const paths = await kept();
      return sheets.filter((s) => !paths.includes(`/api/clients/${s.client.id}`) || !paths.includes(`/api/clients/${s.client.id}/timeline`)).length;
    }, { timeout: 20_000, message: 'dossiers of today not yet kept on the phone' })
    .toBe(0);
}

/** Opens a sheet and logs a talk with the thumb. */
async function logTalk(page: Page, sheet: Sheet, words: string) {
  await rowOf(page, sheet).tap();
  await expect(page.getByRole('heading', { name: sheet.client.name })).toBeVisible();
  await page.getByRole('button', { name: 'Log', exact: true }).tap();
  const form = page.getByRole('form', { name: 'Log what happened' });
  await form.getByRole('button', { name: /^Talked/ }).tap();
  await form.getByLabel('What was said').fill(words);
  await form.getByRole('button', { name: /^Log and move/ }).tap();
  // The next sheet lies open; the list says what became of this one.
  await expect(page.getByRole('heading', { name: sheet.client.name, level: 2 })).toHaveCount(0);
  await page.getByRole('button', { name: 'Back to the list' }).tap();
}

test('on a phone without a connection today is readable, a touch is logged, and it is sent once when the connection is back', async ({ enterAs, apiOf }) => {
  test.setTimeout(90_000);
  const person = await apiOf(NAME);
  const head = await apiOf('Jonas Kazlauskas');
  const sheets = (await ensureToday(person, 3)).slice(0, 3) as [Sheet, Sheet, Sheet];
  const { today } = await folderOf(person);
  const [plain, contested, read] = sheets;
  const before = (await person.get(`/api/clients/${read.client.id}/timeline?limit=1&kinds=touch`)).rows[0];

  const page = await enterAs(NAME, PHONE);
  await folderOpen(page);
  await takenAlong(page, sheets);

  await page.context().setOffline(true);
  await page.reload();
  await folderOpen(page);
  await expect(page.getByText(/No connection|Without a connection|offline/i).first()).toBeVisible();
  // A dossier that had not been opened before is there with its history.
  await rowOf(page, read).tap();
  await expect(page.getByRole('heading', { name: read.client.name })).toBeVisible();
  if (before) await expect(page.getByText(before.text.slice(0, 40)).first()).toBeVisible();
  await page.getByRole('button', { name: 'Back to the list' }).tap();

  const words = `Logged on the road ${Date.now()}`;
  await logTalk(page, plain, words);
  await expect(rowOf(page, plain)).toHaveCount(0);
  const waits = page.getByRole('banner').getByRole('button', { name: /^\d+ deeds? waits?$/ });
  await expect(waits).toHaveText(/^1 /);
  const contestedWords = `${words}, the second`;
  await logTalk(page, contested, contestedWords);
  await expect(waits).toHaveText(/^2 /);
  // It survives a reload, and nobody at the office has heard of it yet.
  await page.reload();
  await folderOpen(page);
  await expect(waits).toHaveText(/^2 /);
  await expect(rowOf(page, plain)).toHaveCount(0);
  const touches = async (sheet: Sheet) => (await person.get(`/api/clients/${sheet.client.id}/timeline?limit=20&kinds=touch`)).rows.map((row: { text: string }) => row.text);
  expect(await touches(plain)).not.toContain(words);

  // Meanwhile a head finishes one of these steps at the office.
  const { version } = await head.get(`/api/steps/${contested.id}`);
  await head.post('/api/touches', {
    clientId: contested.client.id, stepId: contested.id, stepVersion: version, kind: 'call', outcome: 'talked', text: 'The head called.',
    next: { kind: 'call', onDate: plusDays(today, 3), why: 'By the head' },
  });

  await page.context().setOffline(false);
  await expect.poll(() => touches(plain), { timeout: 20_000 }).toContain(words);
  // Both talks are in the dossier; that a colleague had been there first is said, and stays said until it was seen.
  await expect(waits).toHaveText(/^1 /);
  await page.reload();
  await folderOpen(page);
  await waits.tap();
  const conflict = page.getByRole('listitem').filter({ hasText: contested.client.name }).filter({ hasText: 'Changed by a colleague meanwhile' });
  await conflict.getByRole('button', { name: 'Close' }).tap();
  await expect(waits).toHaveCount(0);
  expect(await touches(contested)).toEqual(expect.arrayContaining([contestedWords, 'The head called.']));
  for (const [sheet, text] of [[plain, words], [contested, contestedWords]] as const) {
    expect((await touches(sheet)).filter((each: string) => each === text), 'sent once').toHaveLength(1);
  }
});
