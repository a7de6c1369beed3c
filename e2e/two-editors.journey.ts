import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const MANAGER = 'Rasa Petrauskienė';
const HEAD = 'Jonas Kazlauskas';

const field = (page: Page, label: string) => page.getByRole('button', { name: new RegExp(`^Edit ${label}:`) });

/** Opens a field of the card and types over it, without keeping it yet. */
async function typeInto(page: Page, label: string, words: string) {
  await field(page, label).click();
  const editor = page.getByLabel(label, { exact: true });
  await editor.fill(words);
  return editor;
}

test('two people edit one card: different fields come together, for the same field both values are shown, and nothing is overwritten unseen', async ({ enterAs, apiOf }) => {
  test.setTimeout(90_000);
  const api = await apiOf(MANAGER);
  const { hits } = await api.get(`/api/search?q=${encodeURIComponent('Vandens ratas')}`);
  const id = hits[0].clientId;
  const card = async () => (await api.get(`/api/clients/${id}`)).client;
  const at = `/clients/${id}`;
  const manager = await enterAs(MANAGER, { at });
  const head = await enterAs(HEAD, { at });
  await expect(field(manager, 'Payment terms')).toBeVisible();
  await expect(field(head, 'Payment terms')).toBeVisible();

  // What one keeps, the other sees within a second.
  await typeInto(manager, 'Payment terms', '14 days after delivery');
  const kept = manager.waitForResponse((r) => r.request().method() === 'PATCH');
  await manager.keyboard.press('Enter');
  expect((await kept).status()).toBe(200);
  const from = Date.now();
  await expect(field(head, 'Payment terms')).toContainText('14 days after delivery');
  expect(Date.now() - from, 'ms until the colleague saw it').toBeLessThan(10_000);

  // Different fields, at the same moment, and one of them on a page that hears of nothing.
  await head.context().route('**/api/live**', (route) => route.abort());
  await head.reload();
  await expect(field(head, 'Source')).toBeVisible();
  await typeInto(head, 'Source', 'The fair in Kaunas');
  await typeInto(manager, 'Trade', 'water works');
  await manager.keyboard.press('Enter');
  await expect.poll(async () => (await card()).trade).toBe('water works');
  const merged = head.waitForResponse((r) => r.request().method() === 'PATCH');
  await head.keyboard.press('Enter');
  expect((await merged).status(), 'disjoint changes are no conflict').toBe(200);
  expect(await card()).toMatchObject({ trade: 'water works', source: 'The fair in Kaunas', paymentTerms: '14 days after delivery' });
  await expect(field(manager, 'Source')).toContainText('The fair in Kaunas');
  await expect(field(head, 'Trade')).toContainText('water works');

  // The same field: whoever comes second decides, seeing both.
  await typeInto(head, 'Payment terms', '45 days');
  await typeInto(manager, 'Payment terms', 'in advance');
  await manager.keyboard.press('Enter');
  await expect.poll(async () => (await card()).paymentTerms).toBe('in advance');
  await head.keyboard.press('Enter');
  const both = head.getByRole('alert').filter({ hasText: 'A colleague has changed this meanwhile.' });
  await expect(both).toContainText('in advance');
  await expect(both).toContainText('45 days');
  expect((await card()).paymentTerms, 'nothing is overwritten before the decision').toBe('in advance');
  await both.getByRole('button', { name: 'Keep mine' }).click();
  await expect.poll(async () => (await card()).paymentTerms).toBe('45 days');
  await expect(field(manager, 'Payment terms')).toContainText('45 days');

  // The history tells who changed what from what.
  const { rows } = await api.get(`/api/clients/${id}/timeline?limit=20&kinds=change`);
  const told = rows
    .flatMap((row: { memberName: string; fields: { field: string; from: string; to: string }[] }) => row.fields.map((each) => [row.memberName, each.field, each.from, each.to]))
    .filter(([, name]: string[]) => name === 'paymentTerms')
    .slice(0, 2);
  expect(told).toEqual([
    [HEAD, 'paymentTerms', 'in advance', '45 days'],
    [MANAGER, 'paymentTerms', '14 days after delivery', 'in advance'],
  ]);
});

test('a note half written is there again after a reload, and is written once', async ({ enterAs, apiOf }) => {
  const api = await apiOf(MANAGER);
  const { hits } = await api.get(`/api/search?q=${encodeURIComponent('восток-монтаж')}`);
  const page = await enterAs(MANAGER, { at: `/clients/${hits[0].clientId}` });
  const note = page.getByRole('group', { name: 'Write into the dossier' }).getByRole('button', { name: 'Note' });
  await note.click();
  const words = `Half a thought ${Date.now()}`;
  const text = page.getByRole('textbox', { name: 'Note' });
  await text.fill(words);
  await expect(page.getByText('Kept on this device')).toBeVisible();
  await page.reload();
  await note.click();
  await expect(text).toHaveValue(words);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('button', { name: `Edit Note: ${words}` })).toBeVisible();
  const { rows } = await api.get(`/api/clients/${hits[0].clientId}/timeline?limit=20&kinds=note`);
  expect(rows.filter((row: { text: string }) => row.text === words)).toHaveLength(1);
});
