import type { Tx } from '#platform/database/database.ts';
import { refuse } from '#plain/refusal.ts';
import type { Rights } from '../model.ts';
import { rightsOf } from '../policy.ts';
import { beyond, unknownRoles } from '../rules.ts';
import type { Actor } from './actor.ts';

/** The company's own roles: key -> rights. */
export async function ownRoles(tx: Tx): Promise<Record<string, Rights>> {
  const row = await tx.one<{ roles: Record<string, Rights> | null }>(
    'select json_object_agg(key, rights) as roles from role where workspace_id = current_workspace()',
  );
  return row?.roles ?? {};
}

/** Refuses to give these roles when one does not exist, or when together they reach further than the giver. */
export async function mayGive(tx: Tx, actor: Actor, given: readonly string[]): Promise<void> {
  const own = await ownRoles(tx);
  const unknown = unknownRoles(given, own);
  if (unknown.length) throw refuse('UNKNOWN_ROLE', { status: 422, facts: { roles: unknown } });
  refuseBeyond(actor, rightsOf(given, own));
}

/** Refuses to act on the account of somebody who may do more than oneself: it would be a way to their rights. */
export async function mayHandle(tx: Tx, actor: Actor, member: { id: string; roles: readonly string[] }): Promise<void> {
  if (member.id !== actor.memberId) refuseBeyond(actor, rightsOf(member.roles, await ownRoles(tx)));
}

export function refuseBeyond(actor: Actor, rights: Rights): void {
  const actions = beyond(actor.rights, rights);
  if (actions.length) throw refuse('RIGHTS_BEYOND_OWN', { status: 403, facts: { actions } });
}
