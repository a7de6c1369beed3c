import type { Tx } from '#platform/database/database.ts';
import { patchRow } from '#platform/database/patch.ts';
import { refuse } from '#plain/refusal.ts';
import type { Ctx } from '#cap/staff/server/actor.ts';
import { may } from '#cap/staff/policy.ts';
import { reassignSteps } from '#cap/steps/server/public.ts';
import type { LockedClient } from './access.ts';
import { lockClient } from './access.ts';
import { refuseMixed } from './assignments.ts';
import { versionOf } from './end-client.ts';
import { memberDays } from './first-step.ts';

/** Another manager answers for the client; open steps of the old one on this client go with it. */
export async function reassignClient(ctx: Ctx, id: string, body: { managerId: string; note?: string | undefined }) {
  return ctx.command('client.reassign', async (tx) => {
    const client = await lockClient(tx, ctx, id, 'client.reassign');
    const { managerId } = body;
    await memberDays(tx, managerId, ctx.now);
    await refuseMixed(tx, ctx, managerId, client.buys_for, [id]);
    if (managerId === client.manager_id) return { version: client.version, movedSteps: 0 };
    await patchRow(tx, 'client', id, ctx.ifMatch, { manager_id: managerId });
    const movedSteps = await reassignSteps(tx, [id], client.manager_id, managerId);
    if (body.note) {
      await tx.run('insert into note (workspace_id, client_id, member_id, text) values (current_workspace(), $1, current_actor(), $2)', [id, body.note]);
    }
    // who was narrowed may not see the client any more once it is another's: the version then is the one just written
    return { version: (await versionOf(tx, id))?.version ?? client.version + 1, movedSteps };
  });
}

/** Who answers for a client that is taken up again: the one asked for, if the actor may assign; else its manager. */
export async function managerFor(tx: Tx, ctx: Ctx, client: LockedClient, wanted: string | undefined): Promise<string> {
  const managerId = wanted ?? client.manager_id;
  if (managerId !== client.manager_id) {
    const takesOver = managerId === ctx.actor.memberId && may(ctx.actor, 'client.create', managerId);
    if (!takesOver && !may(ctx.actor, 'client.reassign', client.manager_id, client.id)) throw refuse('NOT_ALLOWED');
  }
  await memberDays(tx, managerId, ctx.now);
  return managerId;
}
