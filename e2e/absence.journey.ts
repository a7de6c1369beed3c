import { expect, test } from './fixtures.ts';
import { ensureToday, folderOf, folderOpen, plusDays, rowOf } from './folder.ts';

const AWAY = 'Наталья Кравец';
const SUBSTITUTE = 'Emily Carter';
const HEAD = 'Jonas Kazlauskas';

test('a head enters an absence; the substitute finds the sheets marked with their owner, works under their own name, and afterwards they are gone', async ({ enterAs, apiOf }) => {
  test.setTimeout(90_000);
  const away = await apiOf(AWAY);
  const substitute = await apiOf(SUBSTITUTE);
  const [first, second] = await ensureToday(away, 3);
  const { today } = await folderOf(away);
  const theirs = async (day?: string) => (await folderOf(substitute, day)).sheets.filter((sheet) => sheet.owner?.name === AWAY);
  expect(await theirs()).toEqual([]);

  // The substitute is at work, her day lies open.
  await ensureToday(substitute, 1);
  const desk = await enterAs(SUBSTITUTE);
  await folderOpen(desk);

  const head = await enterAs(HEAD, { at: '/team/absences' });
  await head.getByRole('button', { name: /New absence/ }).click();
  const dialog = head.getByRole('dialog', { name: 'New absence' });
  const choose = async (label: string, name: string) => {
    await dialog.getByRole('combobox', { name: label }).fill(name.slice(0, 5));
    await dialog.getByRole('option', { name }).click();
  };
  const date = async (label: string, words: string) => {
    const field = dialog.getByLabel(label, { exact: true });
    await expect(async () => {
      await field.fill(words);
      await head.keyboard.press('Tab');
      // What was understood stands in the field.
      expect(await field.inputValue()).not.toBe(words);
    }).toPass();
  };
  await choose('Who is away', AWAY);
  await date('From', 'today');
  await date('To', 'in 3 days');
  await choose('Stands in', SUBSTITUTE);
  await dialog.getByRole('button', { name: /Save/ }).click();
  const row = head.getByRole('row', { name: new RegExp(`${AWAY}.*${SUBSTITUTE}`) });
  await expect(row).toContainText('now');

  // Her open page hears of it: the sheets lie in her day, marked with their owner.
  await expect(rowOf(desk, first!)).toContainText(`of ${AWAY}`);
  const standing = await theirs();
  expect(standing.map((sheet) => sheet.id)).toEqual(expect.arrayContaining([first!.id, second!.id]));
  expect(await theirs(plusDays(today, 4)), 'behind the days after the absence lies nothing of theirs').toEqual([]);

  // She logs a call for the absent one.
  await rowOf(desk, first!).click();
  await expect(desk.getByRole('heading', { name: first!.client.name })).toBeVisible();
  await desk.keyboard.press('2');
  await desk.keyboard.insertText('Called instead of a colleague; all is well.');
  const sent = desk.waitForResponse((r) => r.url().endsWith('/api/touches'));
  await desk.keyboard.press('Control+Enter');
  const { next } = await (await sent).json();
  await expect(rowOf(desk, first!)).toHaveCount(0);
  const { rows } = await away.get(`/api/clients/${first!.client.id}/timeline?limit=3&kinds=touch`);
  expect(rows[0]).toMatchObject({ text: 'Called instead of a colleague; all is well.', memberName: SUBSTITUTE, forMemberName: AWAY });
  expect((await away.get(`/api/steps/${next.id}`)).ownerName, 'the client stays with its manager').toBe(AWAY);

  // The substitution is issued as an order.
  const order = await head.request.get((await row.getByRole('link', { name: /No\./ }).getAttribute('href'))!);
  expect(order.headers()['content-type']).toContain('pdf');
  expect((await order.body()).subarray(0, 5).toString()).toBe('%PDF-');

  // The absence ends before its time: the folder comes back by itself, and so do the rights.
  await row.getByRole('button', { name: 'Cancel' }).click();
  await expect(rowOf(desk, second!)).toHaveCount(0);
  expect(await theirs()).toEqual([]);
  const { version } = await away.get(`/api/steps/${second!.id}`);
  const late = await substitute.send('POST', `/api/steps/${second!.id}/move`, { onDate: plusDays(today, 2) }, { 'if-match': `"${version}"` });
  expect(late).toMatchObject({ status: 403, body: { code: 'NOT_ALLOWED' } });
  expect((await folderOf(away)).sheets.map((sheet) => sheet.id)).toContain(second!.id);
});

test('a head opens the folder of somebody who is away and is told who stands in', async ({ enterAs, apiOf }) => {
  const head = await apiOf(HEAD);
  const andrei = (await head.get('/api/members?q=Андрей')).items.find((m: { name: string }) => m.name === 'Андрей Соколов');
  const page = await enterAs(HEAD, { at: `/folder/${andrei.id}` });
  await expect(page.getByText(/Андрей Соколов is away until .*Standing in: .*Justas Žemaitis/)).toBeVisible();
});
