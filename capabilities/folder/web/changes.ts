import { monthOf } from '#plain/day/day.ts';
import type { NextStep } from '#cap/steps/model.ts';
import type { WhenOf } from '#cap/steps/web/when-words.ts';
import { divisionOf } from '../loads.ts';
import type { Folder, Sheet } from '../model.ts';
import { DEFAULT_MINUTES } from '../rules/load.ts';
import { tabOf } from '../rules/tabs.ts';

/**
 * What a deed does to the sheets that lie open, so that it shows in the same frame. Applied twice it does nothing more: a
 * sheet that is no longer where it was has been changed already.
 */
export interface Change {
  /** Names the deed. */
  key: string;
  /** By id: the sheet as it becomes; null when it is dropped; `done` when it is finished. */
  after: Record<string, Sheet | null | 'done'>;
  /** A step that is opened by the deed. */
  opened?: Sheet;
}

/** Where the server counts a step. */
function countedAt({ onDate, month }: WhenOf, today: string): string {
  if (onDate) return onDate < today ? today : onDate;
  if (month) return month <= monthOf(today) ? today : month;
  return 'later';
}

function counted(load: Folder['load'], sheet: Sheet, today: string, by: 1 | -1): Folder['load'] {
  const tab = countedAt(sheet, today);
  const old = load.find((each) => each.tab === tab) ?? { tab, count: 0, minutes: 0, calls: 0, meetings: 0 };
  const meeting = sheet.kind === 'meeting' || sheet.kind === 'visit';
  const next = {
    tab,
    count: Math.max(0, old.count + by),
    minutes: Math.max(0, old.minutes + by * sheet.minutes),
    calls: Math.max(0, old.calls + (sheet.kind === 'call' ? by : 0)),
    meetings: Math.max(0, old.meetings + (meeting ? by : 0)),
  };
  return [...load.filter((each) => each.tab !== tab), next];
}

/** A day's folder after a change. */
export function changeFolder(folder: Folder, change: Change): Folder {
  const here = folder.sheets.filter((sheet) => sheet.id in change.after);
  const known = change.opened && folder.sheets.some((sheet) => sheet.id === change.opened!.id);
  const alone = Object.keys(change.after).length === 0;
  if (!here.length && !(alone && change.opened && !known)) return folder;

  const { today } = folder;
  const settings = divisionOf(folder);
  const liesHere = (sheet: Sheet) => tabOf(sheet, today, settings, folder.owner.calendar).tab === folder.day;
  let { load, done } = folder;
  const sheets: Sheet[] = [];
  for (const sheet of folder.sheets) {
    const after = sheet.id in change.after ? change.after[sheet.id] : sheet;
    if (after === sheet) {
      sheets.push(sheet);
      continue;
    }
    load = counted(load, sheet, today, -1);
    if (after === 'done') done = [{ ...sheet, state: 'done', doneAt: new Date().toISOString() }, ...done];
    else if (after) {
      load = counted(load, after as Sheet, today, 1);
      if (liesHere(after as Sheet)) sheets.push(after as Sheet);
    }
  }
  if (change.opened) {
    load = counted(load, change.opened, today, 1);
    if (liesHere(change.opened)) sheets.push(change.opened);
  }
  return { ...folder, sheets, done, load };
}

/** The sheets behind a tab after a change; a sheet that has another date now is no longer among them. */
export function changeTab<T extends { tab: string; sheets: readonly Sheet[] }>(behind: T, change: Change): T {
  if (!behind.sheets.some((sheet) => sheet.id in change.after)) return behind;
  const sheets = behind.sheets.flatMap((sheet) => {
    const after = sheet.id in change.after ? change.after[sheet.id] : sheet;
    if (!after || after === 'done') return [];
    return (after.onDate ?? after.month ?? 'later').startsWith(behind.tab) ? [after] : [];
  });
  return { ...behind, sheets };
}

/** The sheet of a step that is asked for as the next one; `id` until the server has given it one. */
export function openedSheet(from: Sheet, next: NextStep, id: string): Sheet {
  return {
    ...from,
    id, version: 1, kind: next.kind, why: next.why ?? '',
    onDate: next.onDate ?? null, atTime: next.atTime ?? null, month: next.month ?? null,
    minutes: next.minutes ?? DEFAULT_MINUTES[next.kind],
    place: next.place ?? null, promise: next.promise ?? false, deadline: next.deadline ?? null,
    firstDue: next.onDate ?? null, createdAt: new Date().toISOString(), state: 'open', doneAt: null,
    client: { ...from.client, newClient: false },
  };
}
