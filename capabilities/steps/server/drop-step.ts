import type { Ctx } from '#cap/staff/server/actor.ts';
import type { NextStep, StepFace, StepWarning } from '../model.ts';
import { refuseWhen, usualMinutes } from '../rules.ts';
import { lockStep, refuseChanged } from './lock-step.ts';
import { written } from './present.ts';
import { openStep, repointNextStep } from './public.ts';

/** Drops a step with a reason. The manager's last one of a live client asks for the next: NEXT_STEP_NEEDED (handbook 01, "Steps"). */
export async function dropStep(ctx: Ctx, id: string, body: { reason: string; next?: NextStep | undefined }) {
  const { next, reason } = body;
  if (next) refuseWhen(next);
  return ctx.command('step.drop', async (tx) => {
    const step = await lockStep(ctx, tx, id);
    await refuseChanged(tx, step, ctx.ifMatch);
    await tx.run(
      `update step set state = 'dropped', drop_reason = $2, done_at = $3, done_by = current_actor() where workspace_id = (select current_workspace()) and id = $1`,
      [id, reason, ctx.now.toISOString()],
    );
    let opened: StepFace | null = null;
    let warnings: StepWarning[] = [];
    if (next) {
      const minutes = next.minutes ?? usualMinutes(next.kind, ctx.actor.settings.minutesByKind);
      opened = await openStep(tx, { ...next, minutes, clientId: step.client_id, ownerId: next.ownerId ?? step.owner_id }, { now: ctx.now, repoint: false });
      warnings = (await written(tx, opened.id, ctx.now)).warnings;
    }
    await repointNextStep(tx, step.client_id);
    const client = await tx.one<{ next_step_id: string | null }>('select next_step_id from client where workspace_id = (select current_workspace()) and id = $1', [step.client_id]);
    return { stepId: id, clientId: step.client_id, next: opened, nextStepId: client?.next_step_id ?? null, warnings };
  });
}
