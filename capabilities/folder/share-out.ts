/** One step of the day that is handed on. */
export interface ShareStep {
  id: string;
  minutes: number;
  atTime: string | null;
  promise: boolean;
  value: number;
}
/** Who receives: minutes still free that day, and the times already taken. */
export interface ShareReceiver {
  memberId: string;
  free: number;
  busy: { atTime: string; minutes: number }[];
}

const at = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** Whether a time with its minutes meets another. */
export const clashes = (time: string | null, minutes: number, busy: readonly { atTime: string; minutes: number }[]): boolean =>
  time !== null && busy.some((b) => at(time) < at(b.atTime) + b.minutes && at(b.atTime) < at(time) + minutes);

/**
 * Shares part of a day out (handbook 01, "Handing on a day"): `excess` minutes of it, what has no time and no promise and
 * the less valuable clients first, each to the receiver with most time left who is free at that hour. Answers step -> member.
 */
export function shareOut(steps: readonly ShareStep[], excess: number, receivers: readonly ShareReceiver[]): Map<string, string> {
  const given = new Map<string, string>();
  const left = receivers.map((r) => ({ ...r, busy: [...r.busy] }));
  const order = [...steps].sort(
    (a, b) => Number(a.atTime !== null) - Number(b.atTime !== null) || Number(a.promise) - Number(b.promise) || a.value - b.value || (a.id < b.id ? -1 : 1),
  );
  let todo = excess;
  for (const step of order) {
    if (todo <= 0) break;
    const taker = left
      .filter((r) => !clashes(step.atTime, step.minutes, r.busy))
      .reduce<(typeof left)[number] | undefined>((best, r) => (!best || r.free > best.free ? r : best), undefined);
    if (!taker) continue;
    given.set(step.id, taker.memberId);
    taker.free -= step.minutes;
    if (step.atTime) taker.busy.push({ atTime: step.atTime, minutes: step.minutes });
    todo -= step.minutes;
  }
  return given;
}
