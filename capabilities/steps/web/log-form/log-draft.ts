import type { Day, WallTime } from '#plain/day/day.ts';
import type { DayFacts, Point } from '#ui/date-entry/point.ts';
import type { Mood, NewTouch, NextStep, Outcome, StepKind } from '../../model.ts';
import { HAS_OUTCOME, TOUCH_OF } from '../kinds.ts';

/** Decisions after which a client needs no next step. */
export const ENDINGS = ['lost', 'unpromising', 'closed'] as const;
export type Ending = (typeof ENDINGS)[number];

/** What a person has typed into the log form; everything left out is as proposed. */
export interface LogDraft {
  outcome?: Outcome | undefined;
  text: string;
  /** What is next: a kind of step, nothing more for now, or the end of it. */
  then?: StepKind | 'nothing' | Ending | undefined;
  point?: Point | null | undefined;
  why?: string | undefined;
  promise?: boolean | undefined;
  minutes?: number | undefined;
  mood?: Mood | undefined;
}
export const EMPTY_LOG: LogDraft = { text: '' };

/** The step that a touch finishes, as far as the form needs it. */
export interface LoggedStep {
  id: string;
  version: number;
  clientId: string;
  kind: StepKind;
  why: string;
  personId?: string | null;
}

export interface OutcomeChoice {
  outcome: Outcome;
  /** The digit that chooses it. */
  key: string;
  /** A day and a time must be agreed: free times are offered. */
  asksTime?: boolean;
  /** The words must say why. */
  asksReason?: boolean;
}

/** What the form must know of the folder the step lies in; the page that shows the form answers (handbook 01, "The day"). */
export interface LogRules {
  today: Day;
  nextWorkingDay: (after: Day) => Day;
  about: DayFacts;
  outcomes: readonly OutcomeChoice[];
  /** What an outcome proposes as the next step; without one, what is usual. */
  propose: (outcome: Outcome | undefined) => { kind: StepKind; day?: Day };
  /** Refusal and warnings of a date, by name. */
  check: (step: { kind: StepKind; onDate?: Day | undefined; atTime?: WallTime | undefined; month?: string | undefined; promise?: boolean | undefined }) => { refusal?: string; warnings: readonly string[] };
  /** Free times for a meeting. */
  freeTimes?: (() => Promise<readonly { day: Day; time: WallTime }[]>) | undefined;
}

export type LogProblem = 'OUTCOME_NEEDED' | 'REASON_NEEDED' | 'WHEN_NEEDED' | 'TIME_NEEDED' | (string & {});

const isEnding = (then: LogDraft['then']): then is Ending => (ENDINGS as readonly unknown[]).includes(then);

export interface Resolved {
  outcome: OutcomeChoice | undefined;
  /** The next step as it will be opened; undefined when there is none. */
  next: { kind: StepKind; point: Point | null; why: string } | undefined;
  ending: Ending | undefined;
  warnings: readonly string[];
  /** What keeps it from being logged; the first thing only. */
  problem: LogProblem | undefined;
}

/** Warnings in words that the date field does not say itself. */
export const beyondTheField = (warnings: readonly string[] | undefined): readonly string[] => (warnings ?? []).filter((each) => each !== 'NOT_A_WORKING_DAY');

/** What of a text stands on the face of the next sheet. */
export const whyFrom = (text: string): string => (text.trim().split('\n')[0] ?? '').slice(0, 200);

/** What the draft means: the proposal where nothing else was said, and what is still needed. */
export function resolveLog(draft: LogDraft, step: Pick<LoggedStep, 'kind'>, rules: LogRules): Resolved {
  const outcome = rules.outcomes.find((each) => each.outcome === draft.outcome);
  const ending = isEnding(draft.then) ? draft.then : undefined;
  const proposed = rules.propose(draft.outcome);
  const open = !ending && draft.then !== 'nothing';
  const kind = open && draft.then ? (draft.then as StepKind) : proposed.kind;
  const point = draft.point !== undefined ? draft.point : proposed.day ? { day: proposed.day } : null;
  const next = open ? { kind, point, why: draft.why?.trim() || whyFrom(draft.text) } : undefined;
  const checked = point && next ? rules.check({ kind, onDate: point.day, atTime: point.time, month: point.month, promise: draft.promise }) : { warnings: [] };
  return { outcome, next, ending, warnings: checked.warnings, problem: problem() };

  function problem(): LogProblem | undefined {
    if (!outcome && HAS_OUTCOME.includes(step.kind)) return 'OUTCOME_NEEDED';
    if ((outcome?.asksReason || ending) && !draft.text.trim()) return 'REASON_NEEDED';
    if (next && !point) return outcome?.asksTime ? 'TIME_NEEDED' : 'WHEN_NEEDED';
    return 'refusal' in checked ? checked.refusal : undefined;
  }
}

/** The one request that logs what happened, finishes the step and opens the next. */
export function logBody(draft: LogDraft, step: LoggedStep, { next, ending }: Resolved): NewTouch {
  const point = next?.point;
  const text = draft.text.trim();
  return {
    clientId: step.clientId,
    stepId: step.id,
    stepVersion: step.version,
    kind: TOUCH_OF[step.kind],
    direction: 'out',
    offline: false,
    text,
    ...(draft.outcome && { outcome: draft.outcome }),
    ...(draft.minutes !== undefined && { minutes: draft.minutes }),
    ...(draft.mood && { mood: draft.mood }),
    ...(step.personId && { personId: step.personId }),
    ...(next && point && { next: nextOf(next.kind, point, next.why, draft.promise ?? false) }),
    ...(ending && { end: { status: ending, reason: text.slice(0, 300) } }),
  };
}

/** A step as it is asked for; exactly one of day, month and later. */
export const nextOf = (kind: StepKind, point: Point, why: string, promise: boolean): NextStep => ({ kind, why, promise, ...whenOf(point) });

/** A point of the date field as the API takes it. */
export const whenOf = (point: Point) => ({
  ...(point.day ? { onDate: point.day, ...(point.time && { atTime: point.time }) } : point.month ? { month: point.month } : { later: true as const }),
});
