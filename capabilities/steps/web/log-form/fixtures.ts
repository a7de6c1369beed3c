import { addDays, weekday } from '#plain/day/day.ts';
import { nextWeekday } from '#ui/date-entry/point.ts';
import type { LoggedStep, LogRules } from './log-draft.ts';

/** A Friday, Monday to Friday worked: rules and a step for stories and tests of the form. */
export const today = '2026-11-13';
export const step: LoggedStep = { id: 's1', version: 4, clientId: 'c1', kind: 'call', why: 'Decision between K-12 and the competitor’s' };
export const rules: LogRules = {
  today,
  nextWorkingDay: nextWeekday,
  about: (day) => (weekday(day) > 5 ? { off: true } : undefined),
  outcomes: [
    { outcome: 'not_reached', key: '1' }, { outcome: 'talked', key: '2' }, { outcome: 'decision_maker', key: '3' },
    { outcome: 'meeting_set', key: '4', asksTime: true }, { outcome: 'order', key: '5' }, { outcome: 'refusal', key: '6', asksReason: true },
  ],
  propose: (outcome) => (outcome === 'meeting_set' ? { kind: 'meeting' } : { kind: 'call', day: outcome === 'not_reached' ? '2026-11-16' : addDays(today, 7) }),
  check: ({ onDate }) => (onDate && onDate < today ? { refusal: 'STEP_IN_PAST', warnings: [] } : { warnings: onDate && weekday(onDate) > 5 ? ['NOT_A_WORKING_DAY'] : [] }),
  freeTimes: async () => [{ day: '2026-11-16', time: '10:00' }, { day: '2026-11-16', time: '11:30' }, { day: '2026-11-18', time: '09:00' }],
};
