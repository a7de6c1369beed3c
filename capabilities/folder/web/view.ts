import { capacityMinutes, type WorkCalendar } from '#cap/staff/calendar.ts';
import { type Day, isDay } from '#plain/day/day.ts';
import { divisionOf, loadsByTab } from '../loads.ts';
import type { Folder, Sheet } from '../model.ts';
import type { FolderSettings, FolderStep } from '../model-rules.ts';
import { type Load, loadOf, minutesFor } from '../rules/load.ts';
import { type Proposal, proposeMoves } from '../rules/proposal.ts';
import { type Section, sectionsOf } from '../rules/sections.ts';
import { type Place, type Tab, tabOf, tabsFrom } from '../rules/tabs.ts';

/** What the day page shows, read out of a folder by the rules of handbook 01; nothing here asks the server. */

/** A sheet in the shape of the rules, with its place. */
export interface SheetStep extends FolderStep {
  sheet: Sheet;
  place: Place;
}

export interface TabView {
  tab: Tab;
  /** Open steps behind it. */
  count: number;
  /** Minutes against capacity; day tabs only. */
  load?: Load;
}

export interface DayView {
  folder: Folder;
  calendar: WorkCalendar;
  settings: FolderSettings;
  tabs: TabView[];
  sections: Section<SheetStep>[];
  /** Of the day shown: what is done and what is still open, against its capacity. */
  load: Load;
  calls: { done: number; planned: number };
  meetings: { done: number; planned: number };
}

/** VIP first, then size, then who already buys: only the greater matters. */
const valueOf = ({ vip, size, status }: Sheet['client']): number =>
  (vip ? 100 : 0) + ({ large: 30, government: 25, medium: 20, small: 10 }[size ?? ''] ?? 0) + (status === 'client' ? 5 : 0);

/** A sheet as the rules read it, and where it lies. */
export function asStep(sheet: Sheet, today: Day, settings: FolderSettings, calendar: WorkCalendar): SheetStep {
  const { id, kind, onDate, atTime, month, minutes, promise, deadline, createdAt, client } = sheet;
  return {
    id, kind, onDate, atTime, month, minutes, promise, deadline, createdAt, sheet,
    clientId: client.id,
    newClient: client.newClient,
    value: valueOf(client),
    done: sheet.state === 'done',
    place: tabOf(sheet, today, settings, calendar),
  };
}

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

/** Minutes that can be planned on a day of this folder. */
export const capacityOn = ({ owner, settings }: Pick<Folder, 'owner' | 'settings'>, day: Day): number =>
  capacityMinutes(owner.calendar, day, { reservePercent: settings.reservePercent });

const doneMinutes = (folder: Folder): number =>
  folder.day === folder.today ? sum(folder.done.map((sheet) => minutesFor(sheet, folder.settings.minutesByKind))) : 0;

/** The dividers with what lies behind them; steps on days without a tab of their own lie where the rules put them. */
export function tabViews(folder: Folder): TabView[] {
  const { today, owner } = folder;
  const calendar = owner.calendar;
  const settings = divisionOf(folder);
  const behind = loadsByTab(folder.load, today, settings, calendar);
  return tabsFrom(today, settings, calendar).map((tab) => {
    const { count, minutes } = behind.get(tab.key) ?? { count: 0, minutes: 0 };
    if (tab.kind !== 'day') return { tab, count };
    const done = tab.day === today ? doneMinutes(folder) : 0;
    return { tab, count, load: loadOf(minutes + done, capacityOn(folder, tab.day)) };
  });
}

/** The day page. */
export function readFolder(folder: Folder): DayView {
  const calendar = folder.owner.calendar;
  const settings = divisionOf(folder);
  const steps = [...folder.sheets, ...folder.done].map((sheet) => asStep(sheet, folder.today, settings, calendar));
  const sections = sectionsOf(steps);
  const tabs = tabViews(folder);
  const of = (...names: string[]) => {
    const some = sections.filter((section) => names.includes(section.name));
    return { done: sum(some.map((s) => s.done)), planned: sum(some.map((s) => s.planned)) };
  };
  return {
    folder, calendar, settings, tabs, sections,
    load: tabs.find(({ tab }) => tab.key === folder.day)?.load ?? loadOf(0, 0),
    calls: of('repeatCalls', 'newCalls'),
    meetings: of('meetings'),
  };
}

/** What of an overfull day could move, and where (handbook 01, "Tabs"). */
export function proposalFor(view: DayView): Proposal {
  const { folder, calendar, sections, tabs } = view;
  const planned = new Map(tabs.map(({ tab, load }) => [tab.key, load?.minutes ?? 0]));
  return proposeMoves({
    day: folder.day,
    steps: sections.flatMap((section) => section.steps),
    capacity: (day) => capacityOn(folder, day) - (day === folder.day ? doneMinutes(folder) : 0),
    planned: (day) => planned.get(day) ?? 0,
    calendar,
    rhythm: folder.owner.rhythm,
    minutesByKind: folder.settings.minutesByKind,
  });
}

export interface TraySection {
  /** A day, a month, or `later`. */
  key: string;
  steps: SheetStep[];
}

/** Behind a month or later: what waits in the tray first, then what has a date, day by day. */
export function traySections(sheets: readonly Sheet[], view: Pick<DayView, 'folder' | 'settings' | 'calendar'>): TraySection[] {
  const groups = new Map<string, SheetStep[]>();
  for (const sheet of sheets) {
    const step = asStep(sheet, view.folder.today, view.settings, view.calendar);
    const key = sheet.onDate ?? sheet.month ?? 'later';
    groups.set(key, [...(groups.get(key) ?? []), step]);
  }
  const order = (key: string) => (isDay(key) ? `1${key}` : `0${key}`);
  return [...groups].map(([key, steps]) => ({ key, steps })).sort((a, b) => (order(a.key) < order(b.key) ? -1 : 1));
}
