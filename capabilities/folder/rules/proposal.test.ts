import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isWorkingDay } from '#cap/staff/calendar.ts';
import { addDays, type Day } from '#plain/day/day.ts';
import type { FolderStep } from '../model-rules.ts';
import { anyCalendar, anyRhythm, anyStep, office, step, today } from './fixtures.ts';
import { minutesFor, minutesForAll } from './load.ts';
import { type ProposalInput, proposeMoves } from './proposal.ts';
import { followsRhythm, type Rhythm } from './rhythm.ts';

describe('proposal', () => {
  const input = (steps: FolderStep[], more: Partial<ProposalInput> = {}): ProposalInput => ({
    day: today,
    steps,
    capacity: (day) => (isWorkingDay(office(), day) ? 60 : 0),
    planned: () => 0,
    calendar: office(),
    ...more,
  });

  test('an overfull day lets go of its least valuable call, to the next working day', () => {
    const cheap = step({ minutes: 20, value: 1 });
    const steps = [step({ minutes: 30, value: 9 }), cheap, step({ minutes: 20, value: 5 })];
    expect(proposeMoves(input(steps))).toEqual({
      moves: [{ stepId: cheap.id, from: today, to: '2026-11-16', minutes: 20, reason: 'nothing_fixed' }],
      capacity: 60,
      minutesBefore: 70,
      minutesAfter: 50,
    });
  });

  test('a day within its capacity proposes nothing', () => {
    expect(proposeMoves(input([step({ minutes: 60 })])).moves).toEqual([]);
  });

  test('fixed times and promises for the day stay, whatever the load', () => {
    const steps = [step({ minutes: 90, atTime: '10:00' }), step({ minutes: 90, promise: true })];
    expect(proposeMoves(input(steps))).toMatchObject({ moves: [], minutesAfter: 180 });
  });

  test('a step with a deadline moves only up to it, after those that have none', () => {
    const due = step({ minutes: 40, deadline: '2026-11-16' });
    expect(proposeMoves(input([due, step({ minutes: 40, atTime: '12:00' })])).moves[0]?.reason).toBe('before_deadline');
    const full = { planned: (day: Day) => (day === '2026-11-16' ? 60 : 0) };
    expect(proposeMoves(input([due, step({ minutes: 40, atTime: '12:00' })], full)).moves).toEqual([]);
    const promised = step({ minutes: 40, promise: true, deadline: '2026-11-20' });
    expect(proposeMoves(input([promised, step({ minutes: 40, atTime: '12:00' })])).moves[0]?.reason).toBe(
      'promise_kept',
    );
  });

  test('calls go to days for calls', () => {
    const rhythm: Rhythm = { mode: 'alternate', from: today };
    const { moves } = proposeMoves(input([step({ minutes: 50 }), step({ minutes: 50 })], { rhythm }));
    expect(moves.map((move) => move.to)).toEqual(['2026-11-17']);
  });

  test('no more steps move than needed', () => {
    const steps = [
      step({ minutes: 10, value: 1 }),
      step({ minutes: 50, value: 2 }),
      step({ minutes: 50, atTime: '10:00' }),
    ];
    expect(proposeMoves(input(steps)).moves.map((move) => move.minutes)).toEqual([50]);
  });

  const hold = (s: FolderStep) => (s.atTime || (s.promise && !s.deadline) ? 3 : s.promise ? 2 : s.deadline ? 1 : 0);

  test('accepting all leaves the day within its capacity, or nothing more can move', () => {
    const anyPlanned = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 32, maxLength: 32 });
    fc.assert(
      fc.property(
        fc.array(anyStep),
        fc.integer({ min: 0, max: 480 }),
        anyPlanned,
        anyCalendar,
        anyRhythm,
        (steps, limit, planned, calendar, rhythm) => {
          const capacity = (day: Day) => (isWorkingDay(calendar, day) ? limit : 0);
          const plannedOn = (day: Day) => planned[Number(day.slice(8))] ?? 0;
          const given = input(steps, { capacity, planned: plannedOn, calendar, rhythm });
          const proposal = proposeMoves(given);
          const byId = new Map(steps.map((s) => [s.id, s]));
          const moved = new Set(proposal.moves.map((move) => move.stepId));
          expect(proposal).toEqual(proposeMoves({ ...given, steps: [...steps].reverse() }));
          expect(proposal.minutesAfter).toBe(minutesForAll(steps.filter((s) => !moved.has(s.id))));

          const target = new Map<Day, number>();
          for (const { stepId, to, minutes } of proposal.moves) {
            const s = byId.get(stepId)!;
            expect(hold(s)).toBeLessThan(3);
            expect(to > today && isWorkingDay(calendar, to) && followsRhythm(s.kind, to, rhythm, calendar)).toBe(true);
            expect(!s.deadline || to <= s.deadline).toBe(true);
            target.set(to, (target.get(to) ?? 0) + minutes);
          }
          for (const [day, minutes] of target) expect(plannedOn(day) + minutes).toBeLessThanOrEqual(capacity(day));

          const room = (s: FolderStep) =>
            Array.from({ length: 31 }, (_, i) => addDays(today, i + 1)).some(
              (day) =>
                (!s.deadline || day <= s.deadline) &&
                isWorkingDay(calendar, day) &&
                followsRhythm(s.kind, day, rhythm, calendar) &&
                plannedOn(day) + (target.get(day) ?? 0) + minutesFor(s) <= capacity(day),
            );
          const couldStillGo = steps.filter((s) => !moved.has(s.id) && hold(s) < 3 && room(s));
          if (proposal.minutesAfter > proposal.capacity) expect(couldStillGo).toEqual([]);
        },
      ),
      {},
    );
  });

  test('nothing held moves while something free could go instead', () => {
    fc.assert(
      fc.property(fc.array(anyStep), fc.integer({ min: 0, max: 480 }), (steps, limit) => {
        const roomy = (day: Day) => (day === today ? limit : isWorkingDay(office(), day) ? 100_000 : 0);
        const { moves } = proposeMoves(input(steps, { capacity: roomy }));
        const moved = new Set(moves.map((move) => move.stepId));
        const heldMoved = steps.filter((s) => moved.has(s.id) && hold(s) > 0);
        const left = minutesForAll(steps.filter((s) => !moved.has(s.id)));
        for (const held of heldMoved) {
          const freeAndEnough = steps.filter(
            (s) => !moved.has(s.id) && hold(s) === 0 && minutesFor(s) >= minutesFor(held),
          );
          // What is free and stayed would not have helped: without the held one the day would be overfull again.
          for (const s of freeAndEnough) expect(left + minutesFor(held) - minutesFor(s) > limit).toBe(true);
        }
      }),
    );
  });
});
