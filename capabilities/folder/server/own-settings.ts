import type { Ctx } from '#cap/staff/server/actor.ts';
import { patchRow } from '#platform/database/patch.ts';

interface Settings {
  folder?: object | undefined;
  rhythm?: object | undefined;
  workingWeekdays?: number[] | undefined;
  dayStart?: string | undefined;
  dayEnd?: string | undefined;
  lunchMinutes?: number | undefined;
}

/** How one's own folder is divided, its rhythm and hours. */
export async function patchOwnFolder(ctx: Ctx, body: Settings) {
  return ctx.command('folder.settings', async (tx) => {
    const changes: Record<string, unknown> = {
      ...(body.folder && { folder: body.folder }),
      ...(body.rhythm && { rhythm: body.rhythm }),
      ...(body.workingWeekdays && { working_weekdays: [...new Set(body.workingWeekdays)].sort() }),
      ...(body.dayStart && { day_start: body.dayStart }),
      ...(body.dayEnd && { day_end: body.dayEnd }),
      ...(body.lunchMinutes !== undefined && { lunch_minutes: body.lunchMinutes }),
    };
    const { row, version } = await patchRow(tx, 'member', ctx.actor.memberId, ctx.ifMatch, changes, { jsonColumns: ['folder', 'rhythm'] });
    return { folder: row.folder as object, rhythm: row.rhythm as object, version };
  });
}
