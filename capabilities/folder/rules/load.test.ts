import { describe, expect, test } from 'vitest';
import { settingsOf } from '#cap/staff/model.ts';
import { STEP_KINDS } from '#cap/steps/model.ts';
import { usualMinutes } from '#cap/steps/rules.ts';
import { step } from './fixtures.ts';
import { DEFAULT_MINUTES, loadOf, minutesFor, minutesForAll } from './load.ts';

describe('load', () => {
  test('the usual minutes are the same wherever they are kept', () => {
    expect(settingsOf({}).minutesByKind).toEqual(DEFAULT_MINUTES);
    for (const kind of STEP_KINDS) expect(usualMinutes(kind)).toBe(DEFAULT_MINUTES[kind]);
  });

  test('minutes come from the step or from its kind', () => {
    expect(minutesFor(step({ kind: 'meeting' }))).toBe(60);
    expect(minutesFor(step({ kind: 'meeting', minutes: 45 }))).toBe(45);
    expect(minutesFor(step({ kind: 'call' }), { call: 5 })).toBe(5);
    expect(minutesForAll([step(), step({ kind: 'offer' })])).toBe(50);
  });

  test('a day warns above 85 % and is over above 100 %', () => {
    expect(loadOf(340, 400)).toEqual({ minutes: 340, capacity: 400, percent: 85, level: 'ok' });
    expect(loadOf(341, 400).level).toBe('warn');
    expect(loadOf(400, 400).level).toBe('warn');
    expect(loadOf(401, 400)).toEqual({ minutes: 401, capacity: 400, percent: 100, level: 'over' });
    expect(loadOf(10, 0)).toEqual({ minutes: 10, capacity: 0, percent: null, level: 'over' });
    expect(loadOf(0, 0).level).toBe('ok');
  });
});
