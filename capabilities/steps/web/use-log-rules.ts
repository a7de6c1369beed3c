import { useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api } from '#app/web/api.ts';
import { isWorkingDay, nextWorkingDay, type WorkCalendar } from '#cap/staff/calendar.ts';
import { type Day, localTimeIn, todayIn } from '#plain/day/day.ts';
import type { StepKind } from '../model.ts';
import { checkStepDate, OUTCOME_RULES, proposedNext } from '../step-rules.ts';
import type { LogRules } from './log-form/log-draft.ts';

const DAY = 24 * 3600_000;

/**
 * The rules of handbook 01 for steps of one member, outside their folder: working days by their calendar, what each outcome
 * proposes, free times. Undefined while the calendar is read.
 */
export function useLogRules(ownerId: string | undefined): LogRules | undefined {
  const entry = useQuery(api.session.entry.query());
  const owner = useQuery({ ...api.members.get.query({ params: { id: ownerId ?? '' } }), enabled: ownerId !== undefined, staleTime: DAY });
  const zone = owner.data?.timeZone;
  const today = zone && todayIn(zone);
  const year = Number((today ?? '2000').slice(0, 4));
  const years = useQueries({
    queries: [year, year + 1].map((each) => ({
      ...api.calendar.get.query({ query: { year: each, ...(ownerId && { memberId: ownerId }) } }), enabled: today !== undefined, staleTime: DAY,
    })),
    combine: (answers) => (answers.every((answer) => answer.data) ? answers.flatMap((answer) => answer.data!.days) : undefined),
  });
  const minutes = entry.data?.me?.settings.minutesByKind;
  return useMemo(() => {
    const hours = owner.data;
    if (!hours || !today || !years) return undefined;
    const calendar: WorkCalendar = {
      workingWeekdays: hours.workingWeekdays, dayStart: hours.dayStart, dayEnd: hours.dayEnd, lunchMinutes: hours.lunchMinutes, timeZone: hours.timeZone,
      off: years.map((day) => ({ day: day.onDate, kind: day.kind })),
    };
    const names = new Map(years.filter((day) => day.kind !== 'working').map((day) => [day.onDate, day.name]));
    return rulesOf(hours.id, calendar, names, today, (kind) => minutes?.[kind]);
  }, [owner.data, years, today, minutes]);
}

function rulesOf(ownerId: string, calendar: WorkCalendar, names: ReadonlyMap<Day, string>, today: Day, minutesOf: (kind: StepKind) => number | undefined): LogRules {
  return {
    today,
    nextWorkingDay: (after) => nextWorkingDay(calendar, after),
    about: (day) => (isWorkingDay(calendar, day) ? undefined : { off: names.get(day) || true }),
    outcomes: OUTCOME_RULES,
    propose: (outcome) => proposedNext(outcome ?? 'talked', today, calendar),
    check: (step) => {
      const minutes = minutesOf(step.kind);
      return checkStepDate(step, { today, calendar, now: localTimeIn(calendar.timeZone), ...(minutes && { minutes }) });
    },
    freeTimes: async () => (await api.folder.slots({ query: { member: ownerId, minutes: minutesOf('meeting') ?? 60, count: 9 } })).slots,
  };
}
