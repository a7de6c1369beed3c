import { capacityMinutes } from '#cap/staff/calendar.ts';
import type { Ctx } from '#cap/staff/server/actor.ts';
import { refuse } from '#plain/refusal.ts';
import { divisionOf, loadsByTab } from '../loads.ts';
import { asFolderStep, type Folder, type Sheet } from '../model.ts';
import { proposeMoves } from '../rules/proposal.ts';
import type { Rhythm } from '../rules/rhythm.ts';
import { readDay } from './read-day.ts';

/** The day page as an object, for what is worked out on it here. */
export async function dayOf(ctx: Ctx, query: { member?: string | undefined; day?: string | undefined }): Promise<Folder> {
  const answer = await readDay(ctx, query);
  if (!answer) throw refuse('NOT_FOUND');
  return JSON.parse(answer.text) as Folder;
}

/** Somebody else's sheet in this folder stays where its owner put it. */
const fixed = (s: Sheet) => s.owner !== null;

/** What of an overfull day can move, and where to; nothing is changed (handbook 01, "Tabs"). */
export async function propose(ctx: Ctx, query: { member?: string | undefined; day?: string | undefined }) {
  const folder = await dayOf(ctx, query);
  const { calendar } = folder.owner;
  const { reservePercent, minutesByKind } = folder.settings;
  const loads = loadsByTab(folder.load, folder.today, divisionOf(folder), calendar);
  const { moves, ...sums } = proposeMoves({
    day: folder.day,
    steps: folder.sheets.map((s) => ({ ...asFolderStep(s), ...(fixed(s) ? { promise: true, deadline: null } : {}) })),
    capacity: (day) => capacityMinutes(calendar, day, { reservePercent }),
    planned: (day) => loads.get(day)?.minutes ?? 0,
    calendar,
    rhythm: folder.owner.rhythm as Rhythm,
    minutesByKind,
  });
  const sheets = new Map(folder.sheets.map((s) => [s.id, s]));
  return {
    day: folder.day,
    ...sums,
    moves: moves.map((m) => {
      const { version, client, kind, why } = sheets.get(m.stepId)!;
      return { ...m, version, clientId: client.id, clientName: client.name, vip: client.vip, kind, why };
    }),
  };
}
