import { api } from '#app/web/api.ts';
import { isWorkingDay, nextWorkingDay, workingMinutes } from '#cap/staff/calendar.ts';
import type { LogRules } from '#cap/steps/web/log-form/log-draft.ts';
import type { DayFacts } from '#ui/date-entry/point.ts';
import { minutesFor } from '../rules/load.ts';
import { checkStepDate, OUTCOME_RULES, proposedNext } from '../rules/step-rules.ts';
import { capacityOn, type DayView } from './view.ts';

/** What the calendar of a date field shows: days off by their names, and how full a day is. */
export function dayFacts({ folder, calendar, tabs }: Pick<DayView, 'folder' | 'calendar' | 'tabs'>): DayFacts {
  const names = new Map(folder.owner.calendar.off.filter((off) => off.kind !== 'working').map((off) => [off.day, off.name]));
  const loads = new Map(tabs.map(({ tab, load }) => [tab.key, load]));
  return (day) => {
    if (!isWorkingDay(calendar, day)) return { off: names.get(day) || true };
    const load = loads.get(day);
    return load?.percent ? { share: load.percent / 100 } : undefined;
  };
}

/** The rules of handbook 01 for steps of this folder, as the log form and date fields ask for them. */
export function logRulesFor(view: DayView): LogRules {
  const { folder, calendar, tabs } = view;
  const { today, now, owner, settings } = folder;
  const loads = new Map(tabs.map(({ tab, load }) => [tab.key, load]));
  return {
    today,
    nextWorkingDay: (after) => nextWorkingDay(calendar, after),
    about: dayFacts(view),
    outcomes: OUTCOME_RULES,
    propose: (outcome) => proposedNext(outcome ?? 'talked', today, calendar),
    check(step) {
      const load = step.onDate ? loads.get(step.onDate) : undefined;
      const free = step.onDate && load ? capacityOn(folder, step.onDate) - load.minutes : undefined;
      return checkStepDate(step, {
        today, calendar, now, rhythm: owner.rhythm,
        minutes: minutesFor({ kind: step.kind }, settings.minutesByKind),
        ...(free !== undefined && workingMinutes(calendar, step.onDate!) > 0 && { room: free }),
      });
    },
    freeTimes: async () => {
      const minutes = minutesFor({ kind: 'meeting' }, settings.minutesByKind);
      const { slots } = await api.folder.slots({ query: { member: owner.id, minutes, count: 40 } });
      // A few of each of the next days: who is asked answers more easily.
      const ofDay = new Map<string, number>();
      return slots.filter(({ day }) => ofDay.set(day, (ofDay.get(day) ?? 0) + 1).get(day)! <= 4).slice(0, 12);
    },
  };
}
