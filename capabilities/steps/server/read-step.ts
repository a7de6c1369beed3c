import type { Ctx } from '#cap/staff/server/actor.ts';
import { refuse } from '#plain/refusal.ts';
import type { Participant, Step } from '../model.ts';
import { mayWrite } from './lock-step.ts';
import { READ_STEP } from './present.ts';

/** One step with what the reader may do to it. */
export async function readStep(ctx: Ctx, id: string) {
  const rows = await ctx.read<{ json_build_object: { step: Step; managerId: string; participants: Participant[] } }>(READ_STEP, [id]);
  const found = rows[0]?.json_build_object;
  if (!found) throw refuse('NOT_FOUND');
  const { step, managerId, participants } = found;
  const people = { manager_id: managerId, owner_id: step.ownerId, handed_to: step.handedTo?.id ?? null, client_id: step.clientId };
  const open = step.state === 'open';
  const write = open && mayWrite(ctx, people);
  return { ...step, participants, can: { write, log: mayWrite(ctx, people, 'touch.log'), reassign: write } };
}
