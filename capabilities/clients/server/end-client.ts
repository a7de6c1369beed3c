import { patchRow } from '#platform/database/patch.ts';
import { refuse } from '#plain/refusal.ts';
import type { Ctx } from '#cap/staff/server/actor.ts';
import { dropOpenSteps, openStep } from '#cap/steps/server/public.ts';
import type { ENDED_STATUSES, LIVE_STATUSES, StepWish } from '../model.ts';
import { isLive } from '../rules.ts';
import { lockClient } from './access.ts';
import { refuseMixed } from './assignments.ts';
import { wishedStep } from './first-step.ts';
import { managerFor } from './reassign-client.ts';

/** The recorded decision that nothing more is to be done; the unpromising go on the mailing list (handbook 01, Steps). */
export async function endClient(ctx: Ctx, id: string, body: { status: (typeof ENDED_STATUSES)[number]; reason: string }) {
  return ctx.command('client.end', async (tx) => {
    await lockClient(tx, ctx, id, 'client.end');
    await patchRow(tx, 'client', id, ctx.ifMatch, {
      status: body.status,
      status_reason: body.reason,
      ...(body.status === 'unpromising' ? { mailing_list: true } : {}),
    });
    const droppedSteps = await dropOpenSteps(tx, id, body.reason.slice(0, 300), ctx.now);
    return { ...(await versionOf(tx, id)), droppedSteps };
  });
}

/** An ended client lives again, with its next step. */
export async function reviveClient(
  ctx: Ctx,
  id: string,
  body: { status: (typeof LIVE_STATUSES)[number]; managerId?: string | undefined; nextStep?: StepWish | undefined },
) {
  return ctx.command('client.revive', async (tx) => {
    const client = await lockClient(tx, ctx, id, 'client.edit');
    if (isLive(client.status)) throw refuse('CLIENT_IS_LIVE');
    const managerId = await managerFor(tx, ctx, client, body.managerId);
    await refuseMixed(tx, ctx, managerId, client.buys_for, [id]);
    const step = await wishedStep(tx, body.nextStep, id, managerId, ctx.now);
    if (managerId !== client.manager_id) await patchRow(tx, 'client', id, undefined, { manager_id: managerId });
    const opened = await openStep(tx, step, { now: ctx.now });
    await patchRow(tx, 'client', id, ctx.ifMatch, { status: body.status, status_reason: null });
    return { ...(await versionOf(tx, id)), nextStepId: opened.id };
  });
}

export async function versionOf(tx: { one<R extends object>(sql: string, values?: unknown[]): Promise<R | undefined> }, id: string): Promise<{ version: number }> {
  return (await tx.one<{ version: number }>('select version from client where workspace_id = (select current_workspace()) and id = $1', [id]))!;
}
