import { isWorkingDay, type WorkCalendar } from '#cap/staff/calendar.ts';
import { addDays, addMonths, type Day, diffDays, type Month, monthOf, nextMonths } from '#plain/day/day.ts';
import type { FolderSettings, FolderStep } from '../model-rules.ts';

/** A divider of the folder. `key` names it in links: the day, the month, or `later`. */
export type Tab =
  | { key: string; kind: 'day'; day: Day; working: boolean }
  | { key: string; kind: 'month'; month: Month }
  | { key: 'later'; kind: 'later' };

/**
 * Where a step lies, and how it looks there.
 * - `on-day`: behind its own day.
 * - `carried-over`: on today, because its day has passed; `carriedDays` calendar days ago.
 * - `dated`: behind a month, later, or the working day before its day off; its date is on its face.
 * - `tray`: only a month is known, and it has not begun.
 * - `needs-day`: its month has begun; it lies on today and asks for a day.
 * - `later`: nothing is known.
 */
export interface Place {
  tab: string;
  state: 'on-day' | 'carried-over' | 'dated' | 'tray' | 'needs-day' | 'later';
  carriedDays?: number;
  /** The date on its face, when the tab does not say it. */
  face?: Day | Month;
}

export const MONTH_TABS = 12;

/** The last day that has a day tab. */
export function lastTabDay(today: Day, { span }: FolderSettings): Day {
  return span === '31d' ? addDays(today, 30) : addDays(addMonths(today, Number(span[0])), -1);
}

const skipsDaysOff = (settings: FolderSettings) => settings.workingDaysOnly || settings.span !== '31d';

/** The dividers from today: day tabs (today always among them), the next twelve months, later (handbook 01, "Tabs"). */
export function tabsFrom(today: Day, settings: FolderSettings, calendar: WorkCalendar): Tab[] {
  const tabs: Tab[] = [];
  const last = lastTabDay(today, settings);
  for (let day = today; day <= last; day = addDays(day, 1)) {
    const working = isWorkingDay(calendar, day);
    if (working || day === today || !skipsDaysOff(settings)) tabs.push({ key: day, kind: 'day', day, working });
  }
  for (let n = 1; n <= MONTH_TABS; n++) {
    const month = nextMonths(monthOf(today), n);
    tabs.push({ key: month, kind: 'month', month });
  }
  tabs.push({ key: 'later', kind: 'later' });
  return tabs;
}

/**
 * The one tab behind which an open step lies. Nothing is moved by it: the step keeps its date, and the place follows
 * from today. With days off left out, a step on a day off lies behind the last tab before it, so that it is seen in time.
 */
export function tabOf(
  step: Pick<FolderStep, 'onDate' | 'month'>,
  today: Day,
  settings: FolderSettings,
  calendar: WorkCalendar,
): Place {
  const { onDate: day, month } = step;
  const lastMonth = nextMonths(monthOf(today), MONTH_TABS);
  if (day) {
    if (day < today) return { tab: today, state: 'carried-over', carriedDays: diffDays(day, today), face: day };
    if (day <= lastTabDay(today, settings)) {
      let tab = day;
      if (skipsDaysOff(settings)) while (tab > today && !isWorkingDay(calendar, tab)) tab = addDays(tab, -1);
      return tab === day ? { tab, state: 'on-day' } : { tab, state: 'dated', face: day };
    }
    return { tab: monthOf(day) <= lastMonth ? monthOf(day) : 'later', state: 'dated', face: day };
  }
  if (!month) return { tab: 'later', state: 'later' };
  if (month <= monthOf(today)) return { tab: today, state: 'needs-day', face: month };
  return month <= lastMonth ? { tab: month, state: 'tray' } : { tab: 'later', state: 'dated', face: month };
}

/** Open steps sorted behind their tabs; every tab is there, also an empty one. */
export function layOut<S extends FolderStep>(
  steps: readonly S[],
  today: Day,
  settings: FolderSettings,
  calendar: WorkCalendar,
): Map<string, { tab: Tab; steps: (S & { place: Place })[] }> {
  const folder = new Map<string, { tab: Tab; steps: (S & { place: Place })[] }>();
  for (const tab of tabsFrom(today, settings, calendar)) folder.set(tab.key, { tab, steps: [] });
  for (const step of steps) {
    const place = tabOf(step, today, settings, calendar);
    folder.get(place.tab)?.steps.push({ ...step, place });
  }
  return folder;
}
