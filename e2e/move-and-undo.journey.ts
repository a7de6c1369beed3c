import type { Page } from '@playwright/test';
import type { ApiPerson } from './company.ts';
import { expect, test } from './fixtures.ts';
import { ensureToday, folderOf, folderOpen, plusDays, rowOf, type Sheet, tabOf } from './folder.ts';

const NAME = 'Viktorija Stonkutė';

/** Where the step lies now, by the server's word. */
const liesOn = (person: ApiPerson, sheet: Sheet) => person.get(`/api/steps/${sheet.id}`).then((step) => step.onDate);

/** The sheet has gone from today to behind the tab of that day. */
async function expectMoved(page: Page, person: ApiPerson, sheet: Sheet, day: string) {
  await expect(rowOf(page, sheet)).toHaveCount(0);
  await expect.poll(() => liesOn(person, sheet)).toBe(day);
  expect((await folderOf(person, day)).sheets.map((each) => each.id)).toContain(sheet.id);
}

/** Ctrl+Z, and everything is as it was: the day, the place in the list, the promise. */
async function expectTakenBack(page: Page, person: ApiPerson, sheet: Sheet) {
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Taken back.')).toBeVisible();
  await expect(rowOf(page, sheet)).toBeVisible();
  const { sheets } = await folderOf(person);
  const { version: _, ...before } = sheet;
  expect(sheets.find((each) => each.id === sheet.id)).toMatchObject(before);
}

test('a sheet is moved by key to tomorrow and taken back', async ({ enterAs, apiOf }) => {
  const person = await apiOf(NAME);
  const [sheet] = await ensureToday(person, 2);
  const { today } = await folderOf(person);
  const page = await enterAs(NAME, { at: `/?step=${sheet!.id}` });
  await expect(rowOf(page, sheet!)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('m');
  await expect(page.getByRole('dialog', { name: `Move ${sheet!.client.name}` })).toBeVisible();
  await page.keyboard.press('t');
  await page.keyboard.press('Control+Enter');
  await expectMoved(page, person, sheet!, plusDays(today, 1));
  await expectTakenBack(page, person, sheet!);
});

test('a sheet is moved by the button and a date in words, in any of the languages', async ({ enterAs, apiOf }) => {
  const person = await apiOf(NAME);
  const [sheet] = await ensureToday(person, 2);
  const { today } = await folderOf(person);
  const page = await enterAs(NAME, { at: `/?step=${sheet!.id}` });
  await page.getByRole('button', { name: /^Move/ }).click();
  const dialog = page.getByRole('dialog', { name: `Move ${sheet!.client.name}` });
  await dialog.getByLabel('Move to').fill('через две недели');
  await page.keyboard.press('Enter');
  await expectMoved(page, person, sheet!, plusDays(today, 14));
  await expectTakenBack(page, person, sheet!);
});

test('a sheet is moved from the list of tabs to a month, where it asks for a day', async ({ enterAs, apiOf }) => {
  const person = await apiOf(NAME);
  const [sheet] = await ensureToday(person, 2);
  const page = await enterAs(NAME, { at: `/?step=${sheet!.id}` });
  await expect(rowOf(page, sheet!)).toHaveAttribute('aria-selected', 'true');
  const { today } = await folderOf(person);
  const month = plusDays(`${today.slice(0, 7)}-15`, 75).slice(0, 7);
  const label = new RegExp(new Intl.DateTimeFormat('en-GB', { month: 'long' }).format(new Date(`${month}-15`)));
  await page.getByRole('button', { name: /^Move/ }).click();
  await page.getByRole('dialog').getByRole('list', { name: 'Tabs' }).getByRole('button', { name: label }).click();
  await expect(rowOf(page, sheet!)).toHaveCount(0);
  await expect.poll(async () => (await person.get(`/api/steps/${sheet!.id}`)).month).toBe(month);
  await expectTakenBack(page, person, sheet!);
});

test('a sheet is dragged onto a tab; two marked ones go together and come back together', async ({ enterAs, apiOf }) => {
  const person = await apiOf(NAME);
  const sheets = (await ensureToday(person, 3)).slice(0, 3) as [Sheet, Sheet, Sheet];
  const { today } = await folderOf(person);
  const day = plusDays(today, 5);
  const page = await enterAs(NAME);
  await folderOpen(page);
  // Dragging is there as soon as nobody waits for anything else.
  await expect(rowOf(page, sheets[0])).toHaveAttribute('draggable', 'true');
  await rowOf(page, sheets[0]).dragTo(tabOf(page, day));
  await expectMoved(page, person, sheets[0], day);
  await expectTakenBack(page, person, sheets[0]);

  await rowOf(page, sheets[1]).click({ modifiers: ['ControlOrMeta'] });
  await rowOf(page, sheets[2]).click({ modifiers: ['ControlOrMeta'] });
  await expect(page.getByText('2 sheets')).toBeVisible();
  await rowOf(page, sheets[1]).dragTo(tabOf(page, day));
  await expectMoved(page, person, sheets[1], day);
  await expectMoved(page, person, sheets[2], day);
  await expectTakenBack(page, person, sheets[1]);
  await expect(rowOf(page, sheets[2])).toBeVisible();
  expect(await liesOn(person, sheets[2])).toBe(sheets[2].onDate);
});

test('what a colleague has changed since is not taken back unseen', async ({ enterAs, apiOf }) => {
  const person = await apiOf(NAME);
  const head = await apiOf('Jonas Kazlauskas');
  const [sheet] = await ensureToday(person, 2);
  const { today } = await folderOf(person);
  const page = await enterAs(NAME, { at: `/?step=${sheet!.id}` });
  await expect(rowOf(page, sheet!)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('m');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('w');
  await page.keyboard.press('Control+Enter');
  await expectMoved(page, person, sheet!, plusDays(today, 7));
  const now = await head.get(`/api/steps/${sheet!.id}`);
  const theirs = await head.send('POST', `/api/steps/${sheet!.id}/move`, { onDate: plusDays(today, 9) }, { 'if-match': `"${now.version}"` });
  expect(theirs.status).toBe(200);
  await page.keyboard.press('Control+z');
  await expect(page.getByText(/Could not be taken back/)).toBeVisible();
  expect(await liesOn(person, sheet!)).toBe(plusDays(today, 9));
});
