import { nextWorkingDay, type WorkCalendar } from '#cap/staff/calendar.ts';
import { addDays, type Day } from '#plain/day/day.ts';
import type { FolderStep } from '../model-rules.ts';
import { DEFAULT_MINUTES, type MinutesByKind, minutesFor, minutesForAll } from './load.ts';
import { followsRhythm, type Rhythm } from './rhythm.ts';

/** Why a step may move: nothing holds it; it stays within its deadline; its promise is still kept. */
export type MoveReason = 'nothing_fixed' | 'before_deadline' | 'promise_kept';

export interface ProposedMove {
  stepId: string;
  /** The tab it leaves. */
  from: Day;
  to: Day;
  minutes: number;
  reason: MoveReason;
}

export interface Proposal {
  moves: ProposedMove[];
  capacity: number;
  minutesBefore: number;
  /** After accepting all. */
  minutesAfter: number;
}

export interface ProposalInput {
  /** The overfull day. */
  day: Day;
  /** Open steps that lie behind its tab, the carried over among them. */
  steps: readonly FolderStep[];
  /** Minutes that can be planned on a day. */
  capacity: (day: Day) => number;
  /** Minutes already planned on a later day. */
  planned: (day: Day) => number;
  calendar: WorkCalendar;
  rhythm?: Rhythm;
  minutesByKind?: MinutesByKind;
  /** How many calendar days ahead room is looked for. */
  ahead?: number;
}

/** How freely a step moves: 0 nothing holds it, 1 a deadline, 2 a promise for a later day; a fixed time never moves. */
function holdOf(step: FolderStep): 0 | 1 | 2 | undefined {
  if (step.atTime) return;
  if (step.promise) return step.deadline ? 2 : undefined;
  return step.deadline ? 1 : 0;
}

const REASONS: readonly MoveReason[] = ['nothing_fixed', 'before_deadline', 'promise_kept'];

/** What moves first: the least held, then the least valuable client, then the least carried over. */
function inMovingOrder(a: FolderStep, b: FolderStep): number {
  return (
    (holdOf(a) ?? 3) - (holdOf(b) ?? 3) ||
    (a.value ?? 0) - (b.value ?? 0) ||
    (b.onDate ?? '').localeCompare(a.onDate ?? '') ||
    (a.id < b.id ? -1 : 1)
  );
}

/**
 * Which steps of an overfull day can move, and where: those without a fixed time, promise or deadline first, the most
 * valuable clients last, each to the next working day with room within the rhythm (handbook 01, "Tabs"). No more
 * steps than needed are named. Nothing is changed; the person accepts all, some or none.
 */
export function proposeMoves(input: ProposalInput): Proposal {
  const { day, steps, capacity, calendar, rhythm = {}, minutesByKind = DEFAULT_MINUTES, ahead = 31 } = input;
  const limit = capacity(day);
  const minutesBefore = minutesForAll(steps, minutesByKind);
  const added = new Map<Day, number>();
  const last = addDays(day, ahead);

  const roomFor = (step: FolderStep, minutes: number): Day | undefined => {
    const end = step.deadline && step.deadline < last ? step.deadline : last;
    for (let to = nextWorkingDay(calendar, day); to <= end; to = nextWorkingDay(calendar, to)) {
      const fits = input.planned(to) + (added.get(to) ?? 0) + minutes <= capacity(to);
      if (fits && followsRhythm(step.kind, to, rhythm, calendar)) return to;
    }
  };

  let left = minutesBefore;
  const moves: ProposedMove[] = [];
  const movable = steps.filter((step) => holdOf(step) !== undefined).sort(inMovingOrder);
  for (const step of movable) {
    if (left <= limit) break;
    const minutes = minutesFor(step, minutesByKind);
    const to = roomFor(step, minutes);
    if (!to) continue;
    added.set(to, (added.get(to) ?? 0) + minutes);
    left -= minutes;
    moves.push({ stepId: step.id, from: day, to, minutes, reason: REASONS[holdOf(step)!]! });
  }
  // The last one may have made an earlier one needless: what is most valuable or most held stays.
  for (let i = moves.length - 1; i >= 0; i--) {
    const { minutes } = moves[i]!;
    if (left + minutes <= limit) {
      left += minutes;
      moves.splice(i, 1);
    }
  }
  return { moves, capacity: limit, minutesBefore, minutesAfter: left };
}
