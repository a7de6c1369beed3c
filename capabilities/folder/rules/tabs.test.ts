import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Day } from '#plain/day/day.ts';
import { DEFAULT_FOLDER, type FolderStep, folderOf } from '../model-rules.ts';
import { anyCalendar, anySettings, anyWhen, dayAround, office, step, today } from './fixtures.ts';
import { lastTabDay, layOut, tabOf, tabsFrom } from './tabs.ts';

describe('tabs', () => {
  test('31 days from today, twelve months behind them, and later', () => {
    const tabs = tabsFrom(today, DEFAULT_FOLDER, office());
    expect(tabs.length).toBe(31 + 12 + 1);
    expect(tabs.slice(0, 2).map((t) => t.key)).toEqual(['2026-11-13', '2026-11-14']);
    expect(tabs.slice(30, 32).map((t) => t.key)).toEqual(['2026-12-13', '2026-12']);
    expect(tabs.slice(-2).map((t) => t.key)).toEqual(['2027-11', 'later']);
  });

  test('working days only are twenty to twenty-two or so', () => {
    const days = tabsFrom(today, folderOf({ workingDaysOnly: true }), office()).filter((t) => t.kind === 'day');
    expect(days.length).toBe(21);
    const saturday = tabsFrom('2026-11-14', folderOf({ workingDaysOnly: true }), office());
    expect(saturday[0]).toEqual({ key: '2026-11-14', kind: 'day', day: '2026-11-14', working: false });
  });

  test('dated tabs reach one, two or three months ahead', () => {
    expect(lastTabDay(today, folderOf({ span: '1m' }))).toBe('2026-12-12');
    expect(lastTabDay(today, folderOf({ span: '3m' }))).toBe('2027-02-12');
  });

  const place = (s: Partial<FolderStep>, settings = DEFAULT_FOLDER, on: Day = today) =>
    tabOf({ onDate: null, month: null, ...s }, on, settings, office());

  test('a step inside the 31 days lies behind its day, otherwise behind its month with its date on its face', () => {
    expect(place({ onDate: '2026-12-13' })).toEqual({ tab: '2026-12-13', state: 'on-day' });
    expect(place({ onDate: '2026-12-14' })).toEqual({ tab: '2026-12', state: 'dated', face: '2026-12-14' });
    expect(place({ onDate: '2027-07-05' })).toEqual({ tab: '2027-07', state: 'dated', face: '2027-07-05' });
    expect(place({ onDate: '2028-07-05' })).toEqual({ tab: 'later', state: 'dated', face: '2028-07-05' });
    expect(place({})).toEqual({ tab: 'later', state: 'later' });
  });

  test('a step with only a month waits in its tray and asks for a day when the month begins', () => {
    expect(place({ month: '2026-12' })).toEqual({ tab: '2026-12', state: 'tray' });
    expect(place({ month: '2026-12' }, DEFAULT_FOLDER, '2026-11-30').state).toBe('tray');
    const begun = place({ month: '2026-12' }, DEFAULT_FOLDER, '2026-12-01');
    expect(begun).toEqual({ tab: '2026-12-01', state: 'needs-day', face: '2026-12' });
  });

  test('what was not done stands on today with the days it has been carried over', () => {
    expect(place({ onDate: '2026-11-11' })).toEqual({
      tab: today,
      state: 'carried-over',
      carriedDays: 2,
      face: '2026-11-11',
    });
  });

  test('with days off left out, a step on a Saturday is seen on Friday with its date on its face', () => {
    expect(place({ onDate: '2026-11-21' }, folderOf({ workingDaysOnly: true }))).toEqual({
      tab: '2026-11-20',
      state: 'dated',
      face: '2026-11-21',
    });
  });

  test('every open step lies behind exactly one tab that is there', () => {
    fc.assert(
      fc.property(fc.array(anyWhen), dayAround, anySettings, anyCalendar, (dates, on, settings, calendar) => {
        const steps = dates.map((date) => step({ onDate: null, ...date }));
        const folder = layOut(steps, on, settings, calendar);
        const lying = [...folder.values()].flatMap((pile) => pile.steps.map((s) => s.id));
        expect(lying.sort()).toEqual(steps.map((s) => s.id).sort());
        expect(new Set(folder.keys()).size).toBe(tabsFrom(on, settings, calendar).length);
        for (const { tab, steps: pile } of folder.values()) {
          for (const s of pile)
            if (tab.kind === 'day' && s.onDate && s.onDate > on) expect(tab.day <= s.onDate).toBe(true);
        }
      }),
    );
  });
});
