import { todayIn } from '#plain/day/day.ts';
import type { TimelineEntry } from '../../../model-dossier.ts';

export type Change = Extract<TimelineEntry, { type: 'change' }>;
/** One line: a thing that happened, or the changes one gesture made. */
export type Line = { key: string; at: string; entry: Exclude<TimelineEntry, { type: 'change' }> } | { key: string; at: string; changes: readonly Change[] };
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
  return days;
}
