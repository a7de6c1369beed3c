import {
  addDays,
  addMonths,
  type Day,
  dayOfMonth,
  endOfMonth,
  isTime,
  type Month,
  monthOf,
  nextMonths,
  startOfMonth,
  startOfWeek,
  timeAt,
  weekday,
} from './day.ts';
import { civil, type DateWords, type DateWordsContext, type Slots } from './words-slots.ts';

/** The day or month that filled slots mean, seen from today. */
export function resolve(slots: Slots, context: DateWordsContext): DateWords {
  const { today } = context;
  const { time, quick } = slots;
  if (quick === 'later') return Object.keys(slots).length === 1 ? { later: true } : { problem: 'NOT_UNDERSTOOD' };
  const found = anchorOf(slots, context);
  if (found === undefined || (found.month && time !== undefined)) return { problem: 'NOT_UNDERSTOOD' };
  const answer: DateWords = time === undefined ? found : { ...found, time: timeAt(time) };
  if (answer.time && !isTime(answer.time)) return { problem: 'NOT_UNDERSTOOD' };
  const past = found.day ? found.day < today : found.month! < monthOf(today);
  return past ? { ...answer, problem: 'IN_PAST' } : answer;
}

/** The day or month named by the slots, or nothing when they do not make one sentence. */
function anchorOf(slots: Slots, context: DateWordsContext): { day?: Day; month?: Month } | undefined {
  const { today } = context;
  const working =
    context.nextWorkingDay ?? ((after: Day) => addDays(after, [1, 1, 1, 1, 3, 2, 1][weekday(after) - 1]!));
  const { offset, quick, date, year, month, number, unit, edge, which } = slots;
  const only = (...names: (keyof Slots)[]) =>
    (Object.keys(slots) as (keyof Slots)[]).every((name) => name === 'time' || names.includes(name));

  if (quick !== undefined) {
    if (!only('quick')) return;
    return {
      day: typeof quick === 'number' ? addDays(today, quick) : working(today),
    };
  }
  if (offset) {
    const day =
      offset.unit === 'day' || offset.unit === 'week'
        ? addDays(today, offset.n * (offset.unit === 'week' ? 7 : 1))
        : addMonths(today, offset.n * (offset.unit === 'year' ? 12 : 1));
    if (only('offset')) return { day };
    const inThatWeek = offset.unit === 'week' && slots.weekday && only('offset', 'weekday');
    return inThatWeek ? { day: addDays(startOfWeek(day), slots.weekday! - 1) } : undefined;
  }
  if (edge) return only('edge', 'unit', 'which', 'month', 'year') ? edgeOf(slots, today, working) : undefined;
  if (date) return only('date', 'weekday') ? onWeekday(date, slots.weekday) : undefined;
  if (month !== undefined) {
    if (month < 1 || month > 12) throw new RangeError('no such month');
    if (number !== undefined) {
      if (!only('month', 'number', 'year', 'weekday')) return;
      const passed = today.slice(5) > `${String(month).padStart(2, '0')}-${String(number).padStart(2, '0')}`;
      return onWeekday(civil(year ?? Number(today.slice(0, 4)) + (passed ? 1 : 0), month, number), slots.weekday);
    }
    return only('month', 'year', 'which') ? { month: monthNamed(month, year, which, today) } : undefined;
  }
  if (number !== undefined) {
    if (!only('number', 'weekday')) return;
    if (number < 1 || number > 31) throw new RangeError('no such date');
    let in_ = monthOf(today);
    while (dayOfMonth(in_, number).slice(8) !== String(number).padStart(2, '0') || dayOfMonth(in_, number) < today) {
      in_ = nextMonths(in_, 1);
    }
    return onWeekday(dayOfMonth(in_, number), slots.weekday);
  }
  if (slots.weekday) {
    if (!only('weekday', 'which', 'unit') || (unit && unit !== 'week') || (unit && !which)) return;
    const thisWeeks = addDays(startOfWeek(today), slots.weekday - 1);
    if (which) return { day: which === 'next' ? addDays(thisWeeks, 7) : thisWeeks };
    return { day: thisWeeks > today ? thisWeeks : addDays(thisWeeks, 7) };
  }
  if (unit) {
    if (!which || !only('unit', 'which')) return;
    const n = which === 'next' ? 1 : 0;
    if (unit === 'month') return { month: nextMonths(monthOf(today), n) };
    if (!n) return;
    if (unit === 'day') return { day: addDays(today, 1) };
    if (unit === 'week') return { day: working(addDays(startOfWeek(today), 6)) };
    return { month: `${Number(today.slice(0, 4)) + 1}-01` };
  }
  return slots.time !== undefined && only() ? { day: today } : undefined;
}

/** A date said with its weekday must fall on it. */
function onWeekday(day: Day, wanted: number | undefined): { day: Day } {
  if (wanted && weekday(day) !== wanted) throw new RangeError('no such weekday that day');
  return { day };
}

/** A month by its name: this year's, or next year's once it has passed; "next March" is never this month. */
function monthNamed(month: number, year: number | undefined, which: Slots['which'], today: Day): Month {
  const here = Number(today.slice(5, 7));
  const later = which === 'next' ? month <= here : month < here;
  const y = year ?? Number(today.slice(0, 4)) + (later ? 1 : 0);
  return `${String(y).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
}

/** The first or last working day of a week, month or year. */
function edgeOf(slots: Slots, today: Day, working: (after: Day) => Day): { day: Day } | undefined {
  const { month, year, unit, which, edge } = slots;
  const period = (shift: number): [Day, Day] | undefined => {
    if (month !== undefined) {
      const named = nextMonths(monthNamed(month, year, which, today), shift * 12);
      return [startOfMonth(named), endOfMonth(named)];
    }
    const n = shift + (which === 'next' ? 1 : 0);
    if (unit === 'month')
      return [startOfMonth(nextMonths(monthOf(today), n)), endOfMonth(nextMonths(monthOf(today), n))];
    if (unit === 'week') return [addDays(startOfWeek(today), n * 7), addDays(startOfWeek(today), n * 7 + 6)];
    const y = year ?? Number(today.slice(0, 4)) + n;
    return unit === 'year' || (year !== undefined && !unit) ? [`${y}-01-01`, `${y}-12-31`] : undefined;
  };
  const span = period(0);
  if (!span) return;
  if (edge === 'start') {
    const first = working(addDays(span[0], -1));
    const passed = first < today && !year && !which;
    return { day: passed ? working(addDays(period(1)![0], -1)) : first };
  }
  let last = span[1];
  while (last > span[0] && last > today && working(addDays(last, -1)) !== last) last = addDays(last, -1);
  return { day: working(addDays(last, -1)) === last ? last : span[1] };
}
