import type { StepKind } from '#cap/steps/model.ts';
import type { Day, Month, WallTime } from '#plain/day/day.ts';

/** What the rules of the folder need to know of a step; rows of the day page carry more. */
export interface FolderStep {
  id: string;
  clientId: string;
  kind: StepKind;
  /** A day, a day with a wall time of the owner's zone, only a month, or neither: later. */
  onDate?: Day | null;
  atTime?: WallTime | null;
  month?: Month | null;
  /** Minutes it takes; the usual ones of its kind when absent. */
  minutes?: number | null;
  /** Promised to the client for its day, or for the deadline when it has one. */
  promise?: boolean;
  deadline?: Day | null;
  /** Value of the client: any figure, greater is more valuable. */
  value?: number;
  /** The client has never had a touch. */
  newClient?: boolean;
  done?: boolean;
  /** Since when it is open: a moment. */
  createdAt?: string;
}

/** How the folder is divided (handbook 01, "Tabs"). */
export interface FolderSettings {
  /** 31 day tabs, or dated working-day tabs for so many months ahead. */
  span: '31d' | '1m' | '2m' | '3m';
  /** Leave out days that are not worked; always so with dated tabs. */
  workingDaysOnly: boolean;
}

export const DEFAULT_FOLDER: FolderSettings = { span: '31d', workingDaysOnly: false };

/** The settings of a folder as stored (an empty object at first). */
export function folderOf(stored: Partial<FolderSettings> | null | undefined): FolderSettings {
  return { ...DEFAULT_FOLDER, ...stored };
}
