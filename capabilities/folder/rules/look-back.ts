import type { Outcome } from '#cap/steps/model.ts';
import { addDays, type Day, startOfWeek, weekday } from '#plain/day/day.ts';

/** What is known of one day at its end: plain facts, nothing typed in. */
export interface DayFacts {
  day: Day;
  /** Every step that lay on the day in the morning or was done in it. */
  steps: readonly { id: string; planned: boolean; end: 'done' | 'moved' | 'dropped' | 'open' }[];
  touches: readonly { outcome?: Outcome | null }[];
  /** Orders and signed contracts of the day: decimal amount, ISO currency. */
  sales: readonly { amount: string; currency: string }[];
}

/** The day looked back on (handbook 01, "The day"): counts of steps, and amounts by currency. */
export interface LookBack {
  day: Day;
  planned: number;
  /** Of the planned. */
  done: number;
  /** Done beside the plan. */
  doneBeside: number;
  moved: number;
  dropped: number;
  /** Planned and still open: they stand first tomorrow. */
  carriedOver: number;
  touches: number;
  /** Talks that ended with a meeting or an order agreed. */
  agreed: number;
  sold: { currency: string; amount: string; count: number }[];
}

/** Counts a day out of its facts; planned = done + moved + dropped + carried over. */
export function lookBack({ day, steps, touches, sales }: DayFacts): LookBack {
  const planned = steps.filter((step) => step.planned);
  const ended = (end: string) => planned.filter((step) => step.end === end).length;
  const currencies = [...new Set(sales.map((sale) => sale.currency))].sort();
  return {
    day,
    planned: planned.length,
    done: ended('done'),
    doneBeside: steps.filter((step) => !step.planned && step.end === 'done').length,
    moved: ended('moved'),
    dropped: ended('dropped'),
    carriedOver: ended('open'),
    touches: touches.length,
    agreed: touches.filter(({ outcome }) => outcome === 'meeting_set' || outcome === 'order').length,
    sold: currencies.map((currency) => {
      const amounts = sales.filter((sale) => sale.currency === currency).map((sale) => sale.amount);
      return { currency, amount: sum(amounts), count: amounts.length };
    }),
  };
}

export interface WeekPattern {
  /** Monday to Sunday of the week; days without work are zeros. */
  days: { day: Day; weekday: number; planned: number; done: number; carriedOver: number; moved: number }[];
  planned: number;
  done: number;
  /** Whole percent of the planned that was done; null when nothing was planned. */
  doneShare: number | null;
  /** The day on which most was put off (carried over or moved); none when nothing was. */
  slippedMostOn?: Day;
  /** The day on which most was planned. */
  fullestOn?: Day;
}

/** The pattern of the week in which a day lies, out of its days looked back on. */
export function weekPattern(day: Day, looked: readonly LookBack[]): WeekPattern {
  const monday = startOfWeek(day);
  const days = Array.from({ length: 7 }, (_, i) => {
    const at = addDays(monday, i);
    const { planned = 0, done = 0, carriedOver = 0, moved = 0 } = looked.find((l) => l.day === at) ?? {};
    return { day: at, weekday: weekday(at), planned, done, carriedOver, moved };
  });
  const planned = days.reduce((n, d) => n + d.planned, 0);
  const done = days.reduce((n, d) => n + d.done, 0);
  const greatest = (measure: (d: (typeof days)[number]) => number): Day | undefined => {
    const top = Math.max(...days.map(measure));
    return top > 0 ? days.find((d) => measure(d) === top)!.day : undefined;
  };
  const slippedMostOn = greatest((d) => d.carriedOver + d.moved);
  const fullestOn = greatest((d) => d.planned);
  return {
    days,
    planned,
    done,
    doneShare: planned ? Math.round((done * 100) / planned) : null,
    ...(slippedMostOn && { slippedMostOn }),
    ...(fullestOn && { fullestOn }),
  };
}

/** Exact sum of decimal amounts, with as many decimals as the finest has. */
function sum(amounts: readonly string[]): string {
  const decimals = Math.max(0, ...amounts.map((a) => a.split('.')[1]?.length ?? 0));
  const total = amounts.reduce((t, a) => {
    const [whole = '0', part = ''] = a.split('.');
    return t + BigInt(whole + part.padEnd(decimals, '0'));
  }, 0n);
  const digits = String(total < 0n ? -total : total).padStart(decimals + 1, '0');
  const at = digits.length - decimals;
  return `${total < 0n ? '-' : ''}${digits.slice(0, at)}${decimals ? `.${digits.slice(at)}` : ''}`;
}
