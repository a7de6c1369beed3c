import { expect, test } from 'vitest';
import { changeFolder, changeTab, openedSheet } from './changes.ts';
import { folder, sheet } from './fixtures.ts';

const at = (f: ReturnType<typeof folder>, tab: string) => f.load.find((l) => l.tab === tab)?.count ?? 0;

test('a finished call leaves the list, counts as done, and its next step is counted on its day', () => {
  const before = folder();
  const call = before.sheets[3]!;
  const opened = openedSheet(call, { kind: 'call', why: 'x', promise: false, onDate: '2026-11-17' }, 'new');
  const after = changeFolder(before, { key: 'k', after: { [call.id]: 'done' }, opened });
  expect(after.sheets).toHaveLength(before.sheets.length - 1);
  expect(after.done[0]).toMatchObject({ id: call.id, state: 'done' });
  expect(at(after, '2026-11-17')).toBe(at(before, '2026-11-17') + 1);
  expect(at(after, before.today)).toBe(at(before, before.today) - 1);
  expect(changeFolder(after, { key: 'k', after: { [call.id]: 'done' }, opened })).toBe(after);
});
test('a next step for today stays in the list', () => {
  const before = folder();
  const call = before.sheets[3]!;
  const opened = openedSheet(call, { kind: 'mail', why: 'x', promise: false, onDate: before.today }, 'new');
  expect(changeFolder(before, { key: 'k', after: { [call.id]: 'done' }, opened }).sheets.map((s) => s.id)).toContain('new');
});
test('what was carried over and moves on is no longer counted on today', () => {
  const before = folder();
  const late = before.sheets[2]!;
  const after = changeFolder(before, { key: 'k', after: { [late.id]: { ...late, onDate: '2026-11-18' } } });
  expect(at(after, before.today)).toBe(at(before, before.today) - 1);
  expect(at(after, '2026-11-18')).toBe(at(before, '2026-11-18') + 1);
  expect(after.sheets.map((s) => s.id)).not.toContain(late.id);
});
test('a step moved out of a month leaves its tray; a day given inside the month keeps it there', () => {
  const waits = sheet('a', { onDate: null, month: '2027-01' });
  const tray = { tab: '2027-01', sheets: [waits] };
  expect(changeTab(tray, { key: 'k', after: { [waits.id]: { ...waits, month: null, onDate: '2027-01-12' } } }).sheets).toHaveLength(1);
  expect(changeTab(tray, { key: 'k', after: { [waits.id]: { ...waits, month: '2027-02' } } }).sheets).toHaveLength(0);
});
