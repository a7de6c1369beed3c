import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyStep, step, today } from './fixtures.ts';
import { inWorkingOrder, leafingOrder, sectionsOf } from './sections.ts';

describe('the day page', () => {
  const carried = (days: number) => ({ tab: today, state: 'carried-over' as const, carriedDays: days });

  test('meetings by the clock, repeat and new calls apart, then other work', () => {
    const steps = [
      step({ id: 'task', kind: 'task' }),
      step({ id: 'late meeting', kind: 'meeting', atTime: '15:30' }),
      step({ id: 'new call', newClient: true }),
      step({ id: 'visit', kind: 'visit', atTime: '10:00' }),
      step({ id: 'repeat call' }),
    ];
    expect(leafingOrder(sectionsOf(steps))).toEqual(['visit', 'late meeting', 'repeat call', 'new call', 'task']);
  });

  test('the longest carried over stand first, then the timed, the valuable, the old', () => {
    const steps = [
      step({ id: 'plain', createdAt: '2026-11-02' }),
      step({ id: 'older', createdAt: '2026-11-01' }),
      step({ id: 'valuable', value: 5 }),
      step({ id: 'timed', atTime: '16:00' }),
      { ...step({ id: 'since yesterday' }), place: carried(1) },
      { ...step({ id: 'for a week' }), place: carried(7) },
    ];
    expect(steps.sort(inWorkingOrder).map((s) => s.id)).toEqual([
      'for a week',
      'since yesterday',
      'timed',
      'valuable',
      'older',
      'plain',
    ]);
  });

  test('"6 of 10": done of planned', () => {
    const steps = Array.from({ length: 10 }, (_, i) => step({ done: i < 6 }));
    const calls = sectionsOf(steps).find((section) => section.name === 'repeatCalls')!;
    expect([calls.done, calls.planned, calls.steps.length]).toEqual([6, 10, 4]);
  });

  test('every open step of the day stands in one section, in an order that does not depend on how it came', () => {
    fc.assert(
      fc.property(fc.array(anyStep), (steps) => {
        const order = leafingOrder(sectionsOf(steps));
        expect([...order].sort()).toEqual(steps.map((s) => s.id).sort());
        expect(leafingOrder(sectionsOf([...steps].reverse()))).toEqual(order);
      }),
    );
  });
});
