import type { Ctx } from '#cap/staff/server/actor.ts';
import { may } from '#cap/staff/policy.ts';
import type { Tx } from '#platform/database/database.ts';
import { refuse } from '#plain/refusal.ts';

export interface LockedStep {
  id: string;
  client_id: string;
  manager_id: string;
  owner_id: string;
  handed_to: string | null;
  state: string;
  version: number;
  on_date: string | null;
  at_time: string | null;
  month: string | null;
  kind: string;
  /** Today of the step's owner. */
  today: string;
}

const LOCK_CLIENTS = `select c.id from client c
  where c.workspace_id = (select current_workspace()) and c.id in (select client_id from step where workspace_id = (select current_workspace()) and id = any ($1::uuid[]))
  order by c.id for no key update`;
const LOCK_STEPS = `select s.id, s.client_id, c.manager_id, s.owner_id, s.handed_to, s.state, s.version, s.on_date, s.at_time, s.month, s.kind, s.done_at,
    b.name as done_name, ($2::timestamptz at time zone o.time_zone)::date as today
  from step s join client c on c.workspace_id = s.workspace_id and c.id = s.client_id
    join member o on o.workspace_id = s.workspace_id and o.id = s.owner_id
    left join member b on b.workspace_id = s.workspace_id and b.id = s.done_by
  where s.workspace_id = (select current_workspace()) and s.id = any ($1::uuid[]) order by s.id for update of s`;

/**
 * Open steps of these ids that the actor may change, locked after their clients and in one order, so that two writers
 * of one client wait for each other and never deadlock. Refuses NOT_FOUND, NOT_ALLOWED, STEP_ALREADY_ENDED.
 */
export async function lockSteps(ctx: Ctx, tx: Tx, ids: readonly string[]): Promise<Map<string, LockedStep>> {
  await tx.query(LOCK_CLIENTS, [ids]);
  const rows = await tx.query<LockedStep & { done_at: string | null; done_name: string | null }>(LOCK_STEPS, [ids, ctx.now.toISOString()]);
  const found = new Map(rows.map((r) => [r.id, r]));
  for (const id of ids) {
    const s = found.get(id);
    if (!s) throw refuse('NOT_FOUND', { facts: { id } });
    if (!mayWrite(ctx, s)) throw refuse('NOT_ALLOWED');
    if (s.state !== 'open') throw refuse('STEP_ALREADY_ENDED', { facts: { id, by: s.done_name, at: s.done_at, state: s.state } });
  }
  await keepInSight(ctx, tx, rows);
  return found;
}

/**
 * Where the view is narrowed, a colleague's client is seen because of the step; it stays in sight until the command ends, also
 * when the step does not lie with the actor any more.
 */
async function keepInSight(ctx: Ctx, tx: Tx, steps: readonly LockedStep[]): Promise<void> {
  const { sees } = ctx.actor;
  if (sees === 'all' || sees === '') return;
  const wider = new Set([...sees.split(','), ...steps.map((s) => s.manager_id)]);
  await tx.query("select set_config('app.sees', $1, true)", [[...wider].join(',')]);
}

export async function lockStep(ctx: Ctx, tx: Tx, id: string): Promise<LockedStep> {
  return (await lockSteps(ctx, tx, [id])).get(id)!;
}

/** The client's manager, the step's owner, who does it for them, those who stand in for either, and their heads. */
export const mayWrite = (ctx: Ctx, s: Pick<LockedStep, 'manager_id' | 'owner_id' | 'handed_to' | 'client_id'>, action = 'step.write'): boolean =>
  may(ctx.actor, action, s.manager_id, s.client_id) ||
  may(ctx.actor, action, s.owner_id, s.client_id) ||
  (s.handed_to !== null && may(ctx.actor, action, s.handed_to, s.client_id));

/** A transition is made of what one saw: refuses CHANGED_MEANWHILE with who and when. */
export async function refuseChanged(tx: Tx, s: LockedStep, seen: number | undefined): Promise<void> {
  if (seen === undefined || seen === s.version) return;
  const last = await tx.one<{ name: string | null; at: string }>(
    `select m.name, h.at from change h left join member m on m.workspace_id = h.workspace_id and m.id = h.actor_id
     where h.workspace_id = (select current_workspace()) and h.client_id = $1 and h.relation = 'step' and h.row_id = $2 and h.op = 'U' order by h.id desc limit 1`,
    [s.client_id, s.id],
  );
  throw refuse('CHANGED_MEANWHILE', {
    facts: { id: s.id, version: s.version, conflicts: [], by: last?.name ?? null, at: last?.at ?? null, onDate: s.on_date, month: s.month?.slice(0, 7) ?? null },
  });
}

/** A person who is not in this company is NOT_FOUND, at the field. */
export async function refuseUnknownPerson(tx: Tx, personId: string): Promise<void> {
  const found = await tx.one('select 1 from person where workspace_id = (select current_workspace()) and id = $1', [personId]);
  if (!found) throw refuse('NOT_FOUND', { status: 422, fields: [{ path: 'personId', code: 'NOT_FOUND' }] });
}
