import { expect, test } from './fixtures.ts';
import { ensureToday, folderOf, folderOpen, plusDays, rowOf, type Sheet, tabOf } from './folder.ts';

/** How a call is logged: keys before the words, the words, keys after them; `Words` are typed where the hand is then. */
interface Talk {
  outcome: string;
  before: string[];
  words: string;
  after: string[];
  /** Typed into the date field, in words. */
  date?: string;
  next?: (today: string) => string;
}

const WEEK = 7;
const TALKS: Talk[] = [
  { outcome: 'talked', before: ['2'], words: 'Needs two pumps by the end of the month.', after: ['Control+Enter'] },
  { outcome: 'not_reached', before: ['1'], words: '', after: ['Control+Enter'] },
  { outcome: 'decision_maker', before: ['3'], words: 'The director decides himself.\nSend prices.', after: ['Alt+t', 'Control+Enter'], next: (today) => plusDays(today, 1) },
  { outcome: 'talked', before: ['2'], words: 'In a hurry, asked for another day.', after: ['Alt+w', 'Control+Enter'], next: (today) => plusDays(today, WEEK) },
  { outcome: 'talked', before: ['2'], words: 'Compares with a competitor.', after: ['Tab', 'Tab', 'w', 'Control+Enter'], next: (today) => plusDays(today, WEEK) },
  { outcome: 'talked', before: ['2'], words: 'Ask again after the holidays.', after: ['Tab', 'Tab', 'DATE', 'Control+Enter'], date: 'in 3 weeks', next: (today) => plusDays(today, 21) },
  { outcome: 'refusal', before: ['6'], words: 'Bought elsewhere this year.', after: ['Alt+m', 'Control+Enter'] },
  { outcome: 'order', before: ['5'], words: 'Ordered 12 seals.', after: ['Control+Enter'] },
  { outcome: 'talked', before: ['2'], words: 'Перезвонить после обеда, договор у юриста.', after: ['Alt+t', 'Control+Enter'], next: (today) => plusDays(today, 1) },
  { outcome: 'meeting_set', before: ['4'], words: 'They come to us.', after: ['Tab', 'Tab', 'DATE', 'Control+Enter'], date: 'in 2 weeks 10:00', next: (today) => plusDays(today, 14) },
];

test('ten calls of a morning are logged by keyboard alone, each with at most five keys beyond the words', async ({ enterAs, apiOf }) => {
  test.setTimeout(90_000);
  const rasa = await apiOf('Rasa Petrauskienė');
  const calls = new Map((await ensureToday(rasa, TALKS.length)).map((sheet) => [sheet.id, sheet]));
  const { today } = await folderOf(rasa);
  const page = await enterAs('Rasa Petrauskienė');
  await folderOpen(page);
  const chosen = page.getByRole('listbox').getByRole('option', { selected: true });
  const moved: { sheet: Sheet; next: { id: string; onDate: string } }[] = [];

  for (const talk of TALKS) {
    // j leafs to the next call; after a log the next sheet lies open by itself.
    for (let leafed = 0; ; leafed++) {
      expect(leafed, 'a call is found by leafing').toBeLessThan(60);
      const id = await chosen.getAttribute('data-step');
      if (id && calls.has(id) && !moved.some(({ sheet }) => sheet.id === id)) break;
      await page.keyboard.press(leafed < 30 ? 'j' : 'k');
    }
    const sheet = calls.get((await chosen.getAttribute('data-step'))!)!;
    await expect(page.getByRole('heading', { name: sheet.client.name })).toBeVisible();

    let presses = 0;
    const press = async (key: string) => {
      presses++;
      await page.keyboard.press(key);
    };
    for (const key of talk.before) await press(key);
    await page.keyboard.insertText(talk.words);
    for (const key of talk.after.slice(0, -1)) {
      if (key === 'DATE') await page.keyboard.insertText(talk.date!);
      else await press(key);
    }
    const sent = page.waitForResponse((r) => r.url().endsWith('/api/touches') && r.request().method() === 'POST');
    await press(talk.after.at(-1)!);
    // Gone in the same gesture, long before anybody has answered.
    await expect(rowOf(page, sheet)).toHaveCount(0);
    expect(presses, `${talk.outcome}: keys beyond the words`).toBeLessThanOrEqual(5);

    const answer = await sent;
    expect(answer.status(), await answer.text()).toBe(200);
    const asked = answer.request().postDataJSON();
    const { finished, next } = await answer.json();
    expect(asked).toMatchObject({ clientId: sheet.client.id, outcome: talk.outcome, text: talk.words });
    expect(finished).toBe(sheet.id);
    if (talk.next) expect(next.onDate).toBe(talk.next(today));
    expect(next.onDate > today || talk.outcome === 'order').toBe(true);
    moved.push({ sheet, next });
  }

  // Every sheet has left today, counts as done, and its client lies behind the tab of the next contact.
  const after = await folderOf(rasa);
  const done = new Set(after.done.map((sheet) => sheet.id));
  for (const { sheet, next } of moved) {
    expect(after.sheets.some((each) => each.id === sheet.id)).toBe(false);
    expect(done.has(sheet.id)).toBe(true);
    const there = await folderOf(rasa, next.onDate);
    expect(there.sheets.map((each) => each.id), `${sheet.client.name} lies behind ${next.onDate}`).toContain(next.id);
  }
  // The tab says so too, and the sheet lies behind it.
  const { sheet, next } = moved[2]!;
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(new RegExp(`/day/${next.onDate}`));
  await expect(tabOf(page, next.onDate)).toHaveAttribute('aria-current', 'page');
  await expect(rowOf(page, next)).toContainText(sheet.client.name);
});

test('what was logged stands first in the dossier, word for word', async ({ enterAs, apiOf }) => {
  const rasa = await apiOf('Rasa Petrauskienė');
  const [sheet] = await ensureToday(rasa, 1);
  const page = await enterAs('Rasa Petrauskienė', { at: `/?step=${sheet!.id}` });
  await expect(rowOf(page, sheet!)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('2');
  const words = `Spoke about spare parts; <b>no</b> "quotes" lost & ąčęė ${Date.now()}`;
  await page.keyboard.insertText(words);
  await page.keyboard.press('Alt+w');
  const sent = page.waitForResponse((r) => r.url().endsWith('/api/touches'));
  await page.keyboard.press('Control+Enter');
  expect((await sent).status()).toBe(200);
  const { rows } = await rasa.get(`/api/clients/${sheet!.client.id}/timeline?limit=5&kinds=touch`);
  expect(rows[0]).toMatchObject({ type: 'touch', text: words });
});
