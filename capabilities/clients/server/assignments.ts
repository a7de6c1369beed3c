import type { Tx } from '#platform/database/database.ts';
import { refuse } from '#plain/refusal.ts';
import type { Ctx } from '#cap/staff/server/actor.ts';
import type { BuysFor } from '../model.ts';
import { oppositeOf } from '../rules.ts';

/** A client of the other kind (retail or corporate) that this manager has, if the workspace does not allow both. */
export async function mixedWith(tx: Tx, ctx: Ctx, managerId: string, buysFor: BuysFor, exceptIds: readonly string[] = []): Promise<{ name: string; buysFor: BuysFor } | undefined> {
  if (ctx.actor.settings.mixedAssignments) return undefined;
  const opposite = oppositeOf(buysFor);
  if (!opposite) return undefined;
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`assignment ${managerId}`]);
  const other = await tx.one<{ name: string }>(
    `select name from client where workspace_id = (select current_workspace()) and manager_id = $1 and trashed_at is null and live
       and buys_for = $2 and id <> all ($3::uuid[]) limit 1`,
    [managerId, opposite, exceptIds],
  );
  return other && { name: other.name, buysFor: opposite };
}

/**
 * Refuses to give one manager retail and corporate clients together (handbook 02), unless the workspace allows it. Two
 * assignments to the same manager wait for each other, so that they cannot both slip through.
 */
export async function refuseMixed(tx: Tx, ctx: Ctx, managerId: string, buysFor: BuysFor, exceptIds: readonly string[] = []): Promise<void> {
  const other = await mixedWith(tx, ctx, managerId, buysFor, exceptIds);
  if (other) throw refuse('MIXED_ASSIGNMENT', { facts: { buysFor: other.buysFor, client: other.name }, fields: [{ path: 'managerId', code: 'MIXED_ASSIGNMENT' }] });
}
