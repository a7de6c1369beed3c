import type { FolderStep } from '../model-rules.ts';
import type { Place } from './tabs.ts';

export const SECTIONS = ['needsDay', 'meetings', 'repeatCalls', 'newCalls', 'other'] as const;
export type SectionName = (typeof SECTIONS)[number];

export interface Section<S> {
  name: SectionName;
  /** Open ones, in working order. */
  steps: S[];
  /** "6 of 10": done of planned, the done ones counted among the planned. */
  done: number;
  planned: number;
}

type DayStep = FolderStep & { place?: Place };

/** Where on the day page a step stands: calls to clients who never had a touch apart from the others. */
export function sectionOf(step: DayStep): SectionName {
  if (step.place?.state === 'needs-day') return 'needsDay';
  if (step.kind === 'meeting' || step.kind === 'visit') return 'meetings';
  if (step.kind === 'call') return step.newClient ? 'newCalls' : 'repeatCalls';
  return 'other';
}

const NO_TIME = '99:99';

/** Meetings go by the clock, those without a time after the others. */
const byClock = (a: DayStep, b: DayStep) =>
  (a.atTime ?? NO_TIME).localeCompare(b.atTime ?? NO_TIME) || inWorkingOrder(a, b);

/** Carried over first, the longest before the shorter; then timed, the more valuable, the older. */
export function inWorkingOrder(a: DayStep, b: DayStep): number {
  return (
    (b.place?.carriedDays ?? 0) - (a.place?.carriedDays ?? 0) ||
    (a.atTime ?? NO_TIME).localeCompare(b.atTime ?? NO_TIME) ||
    (b.value ?? 0) - (a.value ?? 0) ||
    (a.createdAt ?? '').localeCompare(b.createdAt ?? '') ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  );
}

/**
 * Today's page in its order (handbook 01, "The day"): what asks for a day, meetings by the clock, repeat calls, new
 * calls, other work. Give the open steps that lie on today and the ones done today that were planned for it.
 */
export function sectionsOf<S extends DayStep>(steps: readonly S[]): Section<S>[] {
  return SECTIONS.map((name) => {
    const all = steps.filter((step) => sectionOf(step) === name);
    const open = all.filter((step) => !step.done).sort(name === 'meetings' ? byClock : inWorkingOrder);
    return { name, steps: open, done: all.length - open.length, planned: all.length };
  });
}

/** The order in which one leafs through the day with next and previous. */
export const leafingOrder = <S extends DayStep>(sections: readonly Section<S>[]): string[] =>
  sections.flatMap((section) => section.steps.map((step) => step.id));
