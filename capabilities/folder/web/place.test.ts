import { expect, test } from 'vitest';
import { hrefOf, placeOf } from './place.ts';

test('every tab has an address, and an address names its tab', () => {
  for (const place of [{}, { tab: '2026-11-16' }, { tab: '2027-01' }, { tab: 'later' }, { member: 'm1' }, { member: 'm1', tab: '2026-11-16' }])
    expect(placeOf(hrefOf(place))).toEqual(place);
  expect(hrefOf({ tab: '2026-11-13' }, '2026-11-13')).toBe('/');
  expect(placeOf('/day/2026-02-30')).toEqual({});
});
