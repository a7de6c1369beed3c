import type { Ctx } from '#cap/staff/server/actor.ts';
import { refuse } from '#plain/refusal.ts';
import type { NextStep } from '../model.ts';
import { refuseWhen, usualMinutes } from '../rules.ts';
import { lockStep, refuseChanged } from './lock-step.ts';
import { written } from './present.ts';
import { openStep, repointNextStep } from './public.ts';

/**
 * Gives a step to another owner. The client keeps its manager, so the manager's last step of a live client goes over only
 * together with the manager's own next one (NEXT_STEP_NEEDED otherwise).
 */
export async function reassignStep(ctx: Ctx, id: string, body: { ownerId: string; next?: NextStep | undefined }) {
  const { next, ownerId } = body;
  if (next) refuseWhen(next);
  return ctx.command('step.reassign', async (tx) => {
    const step = await lockStep(ctx, tx, id);
    await refuseChanged(tx, step, ctx.ifMatch);
    const owner = await tx.one<{ works: boolean }>('select works from member where workspace_id = (select current_workspace()) and id = $1', [ownerId]);
    if (!owner) throw refuse('NOT_FOUND', { status: 422, fields: [{ path: 'ownerId', code: 'NOT_FOUND' }] });
    if (!owner.works) throw refuse('MEMBER_LEFT', { status: 422, fields: [{ path: 'ownerId', code: 'MEMBER_LEFT' }] });
    await tx.run('update step set owner_id = $2, handed_to = null where workspace_id = (select current_workspace()) and id = $1', [id, ownerId]);
    if (next) {
      const minutes = next.minutes ?? usualMinutes(next.kind, ctx.actor.settings.minutesByKind);
      await openStep(tx, { ...next, minutes, clientId: step.client_id, ownerId: next.ownerId ?? step.manager_id }, { now: ctx.now, repoint: false });
    }
    await repointNextStep(tx, step.client_id);
    return written(tx, id, ctx.now);
  });
}
