import type { Ctx } from '#cap/staff/server/actor.ts';
import { patchRow, snake } from '#platform/database/patch.ts';
import type { PatchStep } from '../model.ts';
import { lockStep, refuseUnknownPerson } from './lock-step.ts';
import { written } from './present.ts';

/** Changes what a step is about. Two people changing different things both succeed; the same thing is refused (412). */
export async function patchStep(ctx: Ctx, id: string, body: PatchStep) {
  return ctx.command('step.patch', async (tx) => {
    await lockStep(ctx, tx, id);
    if (body.personId) await refuseUnknownPerson(tx, body.personId);
    const changes = Object.fromEntries(Object.entries(body).map(([key, value]) => [snake(key), value]));
    await patchRow(tx, 'step', id, ctx.ifMatch, changes);
    return written(tx, id, ctx.now);
  });
}
