import type { Tx } from '#platform/database/database.ts';
import { refuse } from '#plain/refusal.ts';
import type { Ctx } from '#cap/staff/server/actor.ts';
import { may } from '#cap/staff/policy.ts';
import type { BuysFor, ClientKind, Size, Status } from '../model.ts';

/** A client's row as verbs look at it, locked until the command ends. */
export interface LockedClient {
  id: string;
  version: number;
  name: string;
  kind: ClientKind;
  buys_for: BuysFor;
  status: Status;
  size: Size | null;
  country: string | null;
  manager_id: string;
  next_step_id: string | null;
  trashed_at: string | null;
  merged_into: string | null;
  live: boolean;
  custom: Record<string, unknown>;
}
const COLUMNS = 'id, version, name, kind, buys_for, status, size, country, manager_id, next_step_id, trashed_at, merged_into, live, custom';

/**
 * Locks one client and asks whether the actor may do this to it. Who may not see it gets NOT_FOUND; what lies in the trash is
 * CLIENT_IN_TRASH unless `trashed` says otherwise.
 */
export async function lockClient(tx: Tx, ctx: Ctx, id: string, action: string, options: { trashed?: boolean } = {}): Promise<LockedClient> {
  const row = await tx.one<LockedClient>(
    `select ${COLUMNS} from client where workspace_id = (select current_workspace()) and id = $1 for no key update`,
    [id],
  );
  if (!row) throw refuse('NOT_FOUND');
  if (!may(ctx.actor, action, row.manager_id, row.id)) throw refuse('NOT_ALLOWED');
  if (row.trashed_at && !options.trashed) throw refuse('CLIENT_IN_TRASH');
  return row;
}

/** The same question without a lock, for small parts of a dossier. */
export async function clientFor(tx: Tx, ctx: Ctx, id: string, action: string): Promise<LockedClient> {
  const row = await tx.one<LockedClient>(`select ${COLUMNS} from client where workspace_id = (select current_workspace()) and id = $1`, [id]);
  if (!row) throw refuse('NOT_FOUND');
  if (!may(ctx.actor, action, row.manager_id, row.id)) throw refuse('NOT_ALLOWED');
  if (row.trashed_at) throw refuse('CLIENT_IN_TRASH');
  return row;
}

/**
 * A person belongs to the clients where they have a place; who may edit one of these may edit the person. A person without a
 * visible place is NOT_FOUND to those whose view is narrowed.
 */
export async function personFor(tx: Tx, ctx: Ctx, personId: string, action: string): Promise<{ id: string; version: number; name: string; erased: boolean; country: string | null }> {
  const row = await tx.one<{ id: string; version: number; name: string; erased: boolean; places: { id: string; managerId: string; country: string | null }[] }>(
    `select p.id, p.version, p.name, p.erased_at is not null as erased,
       coalesce((select json_agg(json_build_object('id', c.id, 'managerId', c.manager_id, 'country', c.country) order by (o.to_date is not null), o.main desc)
         from position o join client c on c.workspace_id = o.workspace_id and c.id = o.client_id
         where o.workspace_id = p.workspace_id and o.person_id = p.id), '[]') as places
     from person p where p.workspace_id = (select current_workspace()) and p.id = $1 and p.trashed_at is null`,
    [personId],
  );
  if (!row || (!row.places.length && ctx.actor.sees !== 'all' && ctx.actor.sees !== '')) throw refuse('NOT_FOUND');
  const allowed = row.places.length
    ? row.places.some((c) => may(ctx.actor, action, c.managerId, c.id))
    : may(ctx.actor, action, null);
  if (!allowed) throw refuse('NOT_ALLOWED');
  if (row.erased) throw refuse('PERSON_ERASED');
  return { id: row.id, version: row.version, name: row.name, erased: row.erased, country: row.places[0]?.country ?? null };
}
