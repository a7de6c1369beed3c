import type { WorkCalendar } from '#cap/staff/calendar.ts';
import type { Day } from '#plain/day/day.ts';
import type { Folder } from './model.ts';
import { type FolderSettings, folderOf } from './model-rules.ts';
import { tabOf } from './rules/tabs.ts';

type Loads = Folder['load'];

/** How this folder is divided: the person's own choice, else the workspace's "working days only". */
export const divisionOf = (folder: Pick<Folder, 'owner' | 'settings'>): FolderSettings =>
  folderOf({ ...(folder.settings.workingDaysOnly ? { workingDaysOnly: true } : {}), ...definedOf(folder.owner.folder) });

const definedOf = (stored: Folder['owner']['folder']): Partial<FolderSettings> => ({
  ...(stored.span ? { span: stored.span } : {}),
  ...(stored.workingDaysOnly === undefined ? {} : { workingDaysOnly: stored.workingDaysOnly }),
});

/**
 * The loads of the answer gathered behind the tabs that this folder shows: a day past the last day tab counts behind its
 * month, a day off that is not shown behind the tab before it (rules/tabs.ts). Keys are tabs; an empty tab is missing.
 */
export function loadsByTab(loads: Loads, today: Day, settings: FolderSettings, calendar: WorkCalendar): Map<string, Loads[number]> {
  const tabs = new Map<string, Loads[number]>();
  for (const load of loads) {
    const tab = load.tab.length === 10 ? tabOf({ onDate: load.tab }, today, settings, calendar).tab : load.tab;
    const sum = tabs.get(tab);
    tabs.set(tab, {
      tab,
      count: load.count + (sum?.count ?? 0),
      minutes: load.minutes + (sum?.minutes ?? 0),
      calls: load.calls + (sum?.calls ?? 0),
      meetings: load.meetings + (sum?.meetings ?? 0),
    });
  }
  return tabs;
}
