import { todayIn } from '#plain/day/day.ts';
import type { TimelineEntry } from '../../../model-dossier.ts';

export type Change = Extract<TimelineEntry, { type: 'change' }>;
export type Step = Extract<TimelineEntry, { type: 'step' }>;
type Told = Exclude<TimelineEntry, { type: 'change' }>;
/** One line: a thing that happened (a touch with the steps it opened), or the changes one gesture made. */
export type Line = { key: string; at: string; entry: Told; opened?: readonly Step[] } | { key: string; at: string; changes: readonly Change[] };
export interface DayOfLines {
  day: string;
  lines: readonly Line[];
}

/** Lines by days of the reader; changes of one command become one line, and what a command touched twice is told once. */
export function gather(entries: readonly TimelineEntry[], timeZone: string): DayOfLines[] {
  const days: { day: string; lines: Line[] }[] = [];
  let open: { command: string | null; changes: Change[] } | undefined;
  for (const entry of entries) {
    const day = todayIn(timeZone, new Date(entry.at));
    let last = days.at(-1);
    if (last?.day !== day) {
      days.push((last = { day, lines: [] }));
      open = undefined;
    }
    if (entry.type !== 'change') {
      open = undefined;
      last.lines.push({ key: `${entry.type}.${entry.id}`, at: entry.at, entry });
    } else if (open && open.command !== null && open.command === entry.commandId) open.changes.push(entry);
    else {
      const changes = [entry];
      open = { command: entry.commandId, changes };
      last.lines.push({ key: `change.${entry.id}`, at: entry.at, changes });
    }
  }
  return days.map(({ day, lines }) => ({ day, lines: withSteps(lines) }));
}

/** Moments of one transaction lie this near each other, in ms. */
const NEAR = 5000;

/** Logging finishes a step and opens the next: both are told by the touch, not beside it. */
function withSteps(lines: readonly Line[]): Line[] {
  const absorbed = new Set<Line>();
  const out = lines.map((line, at): Line => {
    if (!('entry' in line) || line.entry.type !== 'touch') return line;
    const { entry } = line;
    const opened: Step[] = [];
    for (const direction of [-1, 1])
      for (let n = at + direction; n >= 0 && n < lines.length; n += direction) {
        const other = lines[n]!;
        if (!('entry' in other) || other.entry.type !== 'step' || absorbed.has(other)) break;
        const step = other.entry;
        const same = step.memberId === entry.memberId && Math.abs(Date.parse(step.at) - Date.parse(entry.at)) < NEAR;
        if (!same || (step.event !== 'planned' && step.event !== 'done')) break;
        absorbed.add(other);
        if (step.event === 'planned') opened.push(step);
      }
    return opened.length ? { ...line, opened } : line;
  });
  return out.filter((_, n) => !absorbed.has(lines[n]!));
}
