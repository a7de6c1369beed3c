import { expect, test } from 'vitest';
import { clashes, shareOut } from './share-out.ts';

const step = (id: string, more = {}) => ({ id, minutes: 10, atTime: null, promise: false, value: 0, ...more });
const taker = (memberId: string, free: number, busy: { atTime: string; minutes: number }[] = []) => ({ memberId, free, busy });

test('only as much is handed on as the day is overfull, the freest colleague first', () => {
  const given = shareOut([step('a'), step('b'), step('c')], 20, [taker('petras', 15), taker('ona', 100)]);
  expect([...given]).toEqual([['a', 'ona'], ['b', 'ona']]);
});

test('steps with a time, a promise or a valuable client go last', () => {
  const steps = [step('timed', { atTime: '10:00' }), step('promised', { promise: true }), step('vip', { value: 100 }), step('plain')];
  expect([...shareOut(steps, 40, [taker('ona', 500)]).keys()]).toEqual(['plain', 'vip', 'promised', 'timed']);
});

test('a meeting is not given to somebody who is busy at that hour', () => {
  const meeting = step('m', { atTime: '10:00', minutes: 60 });
  expect(shareOut([meeting], 60, [taker('ona', 500, [{ atTime: '10:30', minutes: 30 }]), taker('petras', 10)]).get('m')).toBe('petras');
  expect(clashes('10:00', 60, [{ atTime: '11:00', minutes: 30 }])).toBe(false);
});
