import { type Day, monthOf } from '#plain/day/day.ts';
import { refuse } from '#plain/refusal.ts';
import { type When, whenProblem } from './model.ts';

/** The columns of a step that say when. */
export interface WhenColumns {
  on_date: string | null;
  at_time: string | null;
  /** First day of the month. */
  month: string | null;
}

/** Refuses a `when` that says nothing, two things at once, or a time without a day. */
export function refuseWhen(w: When): void {
  const problem = whenProblem(w);
  if (problem) throw refuse(problem, { status: 422, fields: [{ path: 'onDate', code: problem }] });
}

/** The columns a `when` is kept in. */
export const whenColumns = (w: When): WhenColumns => ({
  on_date: w.onDate ?? null,
  at_time: w.atTime ?? null,
  month: w.month ? `${w.month}-01` : null,
});

/** A step in the past of its owner's day is refused (handbook 01, "Bad input"); the present month may still be meant. */
export const isPast = (w: When, today: Day): boolean =>
  (w.onDate !== undefined && w.onDate < today) || (w.month !== undefined && w.month < monthOf(today));

const USUAL: Record<string, number> = { call: 10, meeting: 60, visit: 90, mail: 10, offer: 40, document: 20, task: 20 };

/** Minutes a step of this kind takes unless it says otherwise. */
export const usualMinutes = (kind: string, byKind: Record<string, number> = {}): number => byKind[kind] ?? USUAL[kind] ?? 20;
