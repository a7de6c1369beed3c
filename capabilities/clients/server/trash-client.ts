import { patchRow } from '#platform/database/patch.ts';
import { refuse } from '#plain/refusal.ts';
import type { Ctx } from '#cap/staff/server/actor.ts';
import { dropOpenSteps, openStep } from '#cap/steps/server/public.ts';
import type { StepWish } from '../model.ts';
import { isLive } from '../rules.ts';
import { lockClient } from './access.ts';
import { refuseMixed } from './assignments.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { versionOf } from './end-client.ts';
import { wishedStep } from './first-step.ts';
import { managerFor } from './reassign-client.ts';

/** To the trash: its steps are dropped, its history stays; after `trashDays` it is gone for good (handbook 02, Going out). */
export async function trashClient(ctx: Ctx, id: string) {
  return ctx.command('client.trash', async (tx) => {
    await lockClient(tx, ctx, id, 'client.trash');
    await patchRow(tx, 'client', id, ctx.ifMatch, { trashed_at: ctx.now.toISOString() });
    const droppedSteps = await dropOpenSteps(tx, id, 'trash', ctx.now);
    return { ...(await versionOf(tx, id)), droppedSteps };
  });
}

/** Out of the trash; a live client gets a next step. What was merged away comes back by undoing the merge. */
export async function restoreClient(ctx: Ctx, id: string, body: { nextStep?: StepWish | undefined; managerId?: string | undefined }) {
  return ctx.command('client.restore', async (tx) => {
    const client = await lockClient(tx, ctx, id, 'client.trash', { trashed: true });
    if (!client.trashed_at) throw refuse('NOT_IN_TRASH');
    if (client.merged_into) throw refuse('CLIENT_MERGED', { facts: { mergedInto: client.merged_into } });
    let nextStepId: string | null = null;
    if (isLive(client.status)) {
      const managerId = await managerFor(tx, ctx, client, body.managerId);
      await refuseMixed(tx, ctx, managerId, client.buys_for, [id]);
      const step = await wishedStep(tx, body.nextStep, id, managerId, ctx.now);
      if (managerId !== client.manager_id) await patchRow(tx, 'client', id, undefined, { manager_id: managerId });
      nextStepId = (await openStep(tx, step, { now: ctx.now })).id;
    }
    await patchRow(tx, 'client', id, undefined, { trashed_at: null });
    return { ...(await versionOf(tx, id)), nextStepId };
  });
}

/** What lies in the trash, the latest first, with the day on which it is gone. */
export async function trashed(ctx: Ctx, q: { after?: string | undefined; limit: number }) {
  const after = decodeCursor(q.after, 2);
  const rows = await ctx.read<{ id: string; trashedAt: string; cursor: string }>(
    `select c.id, c.name, m.name as "managerName", c.trashed_at as "trashedAt", c.trashed_at::text as cursor, w.name as "trashedBy",
       ((c.trashed_at at time zone $5)::date + $4::int)::text as "goesOn",
       case when k.id is not null then json_build_object('id', k.id, 'name', k.name) end as "mergedInto",
       case when k.id is not null then h.command_id end as "mergeCommandId"
     from client c join member m on m.workspace_id = c.workspace_id and m.id = c.manager_id
     left join client k on k.workspace_id = c.workspace_id and k.id = c.merged_into
     left join lateral (select h.actor_id, h.command_id from change h where h.workspace_id = c.workspace_id and h.row_id = c.id and h.relation = 'client'
       and h.after ? 'trashed_at' order by h.id desc limit 1) h on true
     left join member w on w.workspace_id = c.workspace_id and w.id = h.actor_id
     where c.workspace_id = (select current_workspace()) and c.trashed_at is not null
       and ($1::timestamptz is null or (c.trashed_at, c.id) < ($1::timestamptz, $2::uuid))
     order by c.trashed_at desc, c.id desc limit $3::int + 1`,
    [after?.[0] ?? null, after?.[1] ?? null, q.limit, ctx.actor.settings.trashDays, ctx.actor.timeZone],
  );
  const page = rows.slice(0, q.limit);
  const last = page.at(-1);
  return {
    rows: page.map(({ cursor: _, ...row }) => row) as never[],
    next: rows.length > q.limit && last ? encodeCursor([last.cursor, last.id]) : null,
  };
}
