import { expect, type Locator, type Page } from '@playwright/test';
import type { ApiPerson } from './company.ts';

/** A sheet of the folder, as far as journeys look at it. */
export interface Sheet {
  id: string;
  version: number;
  kind: string;
  why: string;
  onDate: string | null;
  atTime: string | null;
  month: string | null;
  promise: boolean;
  owner: { id: string; name: string } | null;
  client: { id: string; name: string; managerId: string };
}
export interface Folder {
  today: string;
  day: string;
  sheets: Sheet[];
  done: Sheet[];
}

export const folderOf = (person: ApiPerson, day?: string) => person.get<Folder>(`/api/folder${day ? `?day=${day}` : ''}`);

export const plusDays = (day: string, days: number) => new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/**
 * At least so many of one's own sheets of this kind without a time lie on today; on a quiet day (a Saturday) some of the coming
 * days are brought forward. Answers them in no order.
 */
export async function ensureToday(person: ApiPerson, count: number, kind = 'call'): Promise<Sheet[]> {
  const fits = (sheet: Sheet) => sheet.kind === kind && !sheet.atTime && !sheet.owner;
  let { today, sheets } = await folderOf(person);
  for (let ahead = 1; ahead <= 20 && sheets.filter(fits).length < count; ahead++) {
    const later = await folderOf(person, plusDays(today, ahead));
    const some = later.sheets.filter(fits).slice(0, count - sheets.filter(fits).length);
    if (some.length) await person.post('/api/steps/move', { moves: some.map((s) => ({ id: s.id, version: s.version, to: { onDate: today } })) });
    ({ today, sheets } = await folderOf(person));
  }
  const found = sheets.filter(fits);
  expect(found.length).toBeGreaterThanOrEqual(count);
  return found;
}

/** The sheet's row in the list that lies open. */
export const rowOf = (page: Page, sheet: Pick<Sheet, 'id'>): Locator => page.getByRole('option').and(page.locator(`[data-step="${sheet.id}"]`));

/** The tab of a day, a month or later. */
export const tabOf = (page: Page, key: string): Locator => page.getByRole('navigation', { name: 'Tabs of the folder' }).locator(`[data-tab="${key}"]`);

/** The list of sheets has been read. */
export async function folderOpen(page: Page) {
  await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible();
}
