import { expect, test } from 'vitest';
import { type ReliabilityFacts, reliabilityOf } from './reliability.ts';

const nothing: ReliabilityFacts = {
  status: 'prospect', freshFrom: '2026-05-01', check: null, numbers: 'none', financesKnown: false, bought: false, creditLimit: null,
};
const checked = (state: 'green' | 'amber' | 'red' | 'unknown', onDate = '2026-10-01') => ({ ...nothing, numbers: 'hold' as const, check: { state, onDate } });
const codes = (f: ReliabilityFacts) => reliabilityOf(f).reasons.map((r) => r.code);

test('of whom nothing is known the light is unknown, says what to ask, and offers nothing but payment in advance', () => {
  expect(reliabilityOf(nothing)).toMatchObject({ state: 'unknown', terms: 'prepaid' });
  expect(codes(nothing)).toEqual(['NEVER_CHECKED', 'NO_NUMBER', 'FINANCES_UNKNOWN', 'NEVER_BOUGHT']);
});
test('a fresh check by hand sets the light and the terms', () => {
  expect(reliabilityOf(checked('green'))).toMatchObject({ state: 'green', terms: 'deferred' });
  expect(reliabilityOf(checked('amber'))).toMatchObject({ state: 'amber', terms: 'part_prepaid' });
  expect(reliabilityOf(checked('red'))).toMatchObject({ state: 'red', terms: 'prepaid', reasons: [{ code: 'CHECKED', state: 'red', onDate: '2026-10-01' }, {}, {}] });
  expect(reliabilityOf(checked('unknown')).state).toBe('unknown');
});
test('a good word grows old, a warning does not', () => {
  expect(reliabilityOf(checked('green', '2026-04-30')).state).toBe('unknown');
  expect(reliabilityOf(checked('red', '2020-01-01'))).toMatchObject({ state: 'red' });
  expect(codes(checked('green', '2026-04-30'))).toContain('CHECK_OLD');
});
test('the worst sign wins: a number that fails, an overdue payment, a company closed down', () => {
  expect(reliabilityOf({ ...checked('green'), numbers: 'fail' })).toMatchObject({ state: 'amber', reasons: [{ code: 'BAD_NUMBER' }, {}, {}, {}] });
  expect(reliabilityOf({ ...checked('green'), payments: { overdueDays: 31, late: 1, of: 12 } })).toMatchObject({ state: 'red', terms: 'prepaid' });
  expect(reliabilityOf({ ...checked('green'), payments: { overdueDays: 5, late: 0, of: 12 } }).state).toBe('amber');
  expect(reliabilityOf({ ...checked('green'), status: 'closed' }).state).toBe('red');
});
test('who pays on time is green without a check; who pays late is not; two payments prove nothing', () => {
  expect(reliabilityOf({ ...nothing, payments: { overdueDays: 0, late: 1, of: 12 } })).toMatchObject({ state: 'green', terms: 'deferred' });
  expect(reliabilityOf({ ...nothing, payments: { overdueDays: 0, late: 4, of: 12 } }).state).toBe('amber');
  expect(reliabilityOf({ ...nothing, payments: { overdueDays: 0, late: 0, of: 2 } }).state).toBe('unknown');
});
test('a limit of nothing means payment in advance whatever the light', () => {
  expect(reliabilityOf({ ...checked('green'), creditLimit: '0.00' })).toMatchObject({ state: 'green', terms: 'prepaid' });
  expect(reliabilityOf({ ...checked('green'), creditLimit: '100.00' }).terms).toBe('deferred');
});
