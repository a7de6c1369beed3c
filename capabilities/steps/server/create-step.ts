import { may } from '#cap/staff/policy.ts';
import type { Ctx } from '#cap/staff/server/actor.ts';
import { refuse } from '#plain/refusal.ts';
import type { NewStep } from '../model.ts';
import { refuseWhen, usualMinutes } from '../rules.ts';
import { written } from './present.ts';
import { openStep } from './public.ts';

/** Opens one more step for a client, of its manager unless another owner is named (handbook 01, "Steps"). */
export async function createStep(ctx: Ctx, body: NewStep) {
  refuseWhen(body);
  return ctx.command('step.create', async (tx) => {
    const client = await tx.one<{ manager_id: string; trashed_at: string | null }>(
      'select manager_id, trashed_at from client where workspace_id = (select current_workspace()) and id = $1 for no key update',
      [body.clientId],
    );
    if (!client) throw refuse('NOT_FOUND');
    const own = body.ownerId === ctx.actor.memberId;
    if (!own && !may(ctx.actor, 'step.write', client.manager_id, body.clientId)) throw refuse('NOT_ALLOWED');
    if (client.trashed_at) throw refuse('CLIENT_IN_TRASH');
    const minutes = body.minutes ?? usualMinutes(body.kind, ctx.actor.settings.minutesByKind);
    const { id } = await openStep(tx, { ...body, minutes }, { now: ctx.now });
    return written(tx, id, ctx.now);
  });
}
