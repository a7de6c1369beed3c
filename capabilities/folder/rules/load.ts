import type { StepKind } from '#cap/steps/model.ts';
import type { FolderStep } from '../model-rules.ts';

/** Minutes a step of each kind takes unless it says otherwise; a workspace can change them. */
export const DEFAULT_MINUTES: Readonly<Record<StepKind, number>> = {
  call: 10,
  meeting: 60,
  visit: 90,
  mail: 10,
  offer: 40,
  document: 20,
  task: 20,
};

export type MinutesByKind = Readonly<Partial<Record<string, number>>>;

/** Minutes of one step: its own, or those of its kind. */
export const minutesFor = (
  step: Pick<FolderStep, 'kind' | 'minutes'>,
  byKind: MinutesByKind = DEFAULT_MINUTES,
): number => step.minutes ?? byKind[step.kind] ?? DEFAULT_MINUTES[step.kind];

/** Minutes of several steps together. */
export const minutesForAll = (steps: readonly Pick<FolderStep, 'kind' | 'minutes'>[], byKind?: MinutesByKind): number =>
  steps.reduce((sum, step) => sum + minutesFor(step, byKind), 0);

/** How full a tab is: `warn` above 85 % of the capacity, `over` above 100 %. */
export interface Load {
  minutes: number;
  capacity: number;
  /** Whole percent; null when there is work and no capacity at all. */
  percent: number | null;
  level: 'ok' | 'warn' | 'over';
}

/** The load of a day against the minutes that can be planned in it (handbook 01, "Tabs"). */
export function loadOf(minutes: number, capacity: number): Load {
  const level = minutes > capacity ? 'over' : minutes * 100 > capacity * 85 ? 'warn' : 'ok';
  const percent = capacity > 0 ? Math.round((minutes * 100) / capacity) : minutes > 0 ? null : 0;
  return { minutes, capacity, percent, level };
}
