import { expect, test } from 'vitest';
import { leafingOrder } from '../rules/sections.ts';
import { folder, sheet } from './fixtures.ts';
import { proposalFor, readFolder, tabViews, traySections } from './view.ts';

test('the day stands in its sections: what asks for a day, meetings, repeat calls, new calls, other work', () => {
  const view = readFolder(folder());
  expect(view.sections.map((s) => [s.name, s.steps.length, s.done, s.planned])).toEqual([
    ['needsDay', 1, 0, 1], ['meetings', 2, 0, 2], ['repeatCalls', 4, 3, 7], ['newCalls', 2, 0, 2], ['other', 1, 0, 1],
  ]);
  expect(view.calls).toEqual({ done: 3, planned: 9 });
});
test('what was carried over stands first among the calls, then the most valuable client', () => {
  const calls = readFolder(folder()).sections.find((s) => s.name === 'repeatCalls')!;
  expect(calls.steps.slice(0, 2).map((s) => s.sheet.client.name)).toEqual(['Agromec Iași SRL', 'Vostok-Montazh OOO']);
  expect(calls.steps[0]!.place).toMatchObject({ state: 'carried-over', carriedDays: 2 });
});
test('31 day tabs, twelve months, later', () => {
  const tabs = tabViews(folder());
  expect(tabs).toHaveLength(31 + 12 + 1);
  expect(tabs.find(({ tab }) => tab.key === '2027-01')!.count).toBe(46);
  expect(tabs.find(({ tab }) => tab.key === '2026-11-16')!.load).toMatchObject({ level: 'warn', percent: 95 });
});
test('with working days only, what lies on a Saturday is counted behind the Friday before', () => {
  const load = [{ tab: '2026-11-21', count: 2, minutes: 20, calls: 2, meetings: 0 }];
  const tabs = tabViews(folder({ load, settings: { ...folder().settings, workingDaysOnly: true } }));
  expect(tabs.find(({ tab }) => tab.key === '2026-11-20')!.count).toBe(2);
  expect(tabs.some(({ tab }) => tab.key === '2026-11-21')).toBe(false);
});
test('what is done counts into the day’s load', () => {
  expect(readFolder(folder()).load).toMatchObject({ minutes: 430, percent: 112, level: 'over' });
});
test('past capacity, steps without time, promise or deadline are proposed to move, no more than needed', () => {
  const view = readFolder(folder());
  const open = view.sections.flatMap((s) => s.steps);
  const { moves, minutesAfter, capacity } = proposalFor(view);
  const moved = moves.map((m) => open.find((s) => s.id === m.stepId)!);
  expect(moves.length).toBeGreaterThan(0);
  expect(moved.every((s) => !s.atTime && !s.promise && !s.deadline)).toBe(true);
  expect(minutesAfter).toBeLessThanOrEqual(capacity);
  expect(leafingOrder(view.sections)).toHaveLength(open.length);
});
test('behind a month the tray comes first, then day by day', () => {
  const view = readFolder(folder());
  const sheets = [sheet('b', { onDate: '2027-01-20' }), sheet('c', { onDate: null, month: '2027-01' }), sheet('a', { onDate: '2027-01-05' })];
  expect(traySections(sheets, view).map((s) => s.key)).toEqual(['2027-01', '2027-01-05', '2027-01-20']);
});
