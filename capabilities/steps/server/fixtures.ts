import type pg from 'pg';
import { newId } from '#platform/database/id.ts';

export interface MadeClient {
  clientId: string;
  stepId: string;
}

/** A client with its first step, made as the owner of the schema: for tests that are about what comes after. */
export async function makeClient(
  owner: pg.Pool,
  who: { id: string; workspaceId: string },
  more: { name?: string; onDate?: string | null; atTime?: string; month?: string; kind?: string; minutes?: number; touched?: string; vip?: boolean } = {},
): Promise<MadeClient> {
  const clientId = newId();
  const stepId = newId();
  const onDate = more.month || more.onDate === null ? null : (more.onDate ?? new Date().toISOString().slice(0, 10));
  await owner.query(
    `with c as (insert into client (workspace_id, id, name, manager_id, next_step_id, last_touch_at, vip) values ($1, $2, $3, $4, $5, $6, $7))
     insert into step (workspace_id, id, client_id, owner_id, kind, on_date, at_time, month, minutes, first_due)
       values ($1, $5, $2, $4, $8, $9, $10, $11, $12, coalesce($9::date, $11::date))`,
    [
      who.workspaceId, clientId, more.name ?? 'Baltic Pump UAB', who.id, stepId, more.touched ?? null, more.vip ?? false, more.kind ?? 'call', onDate,
      more.atTime ?? null, more.month ? `${more.month}-01` : null, more.minutes ?? 10,
    ],
  );
  return { clientId, stepId };
}

/** One more open step of a client. */
export async function makeStep(
  owner: pg.Pool,
  workspaceId: string,
  step: { clientId: string; ownerId: string; onDate?: string | null; atTime?: string; kind?: string; minutes?: number; promise?: boolean },
): Promise<string> {
  const id = newId();
  await owner.query(
    `insert into step (workspace_id, id, client_id, owner_id, kind, on_date, at_time, minutes, promise, first_due) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $6)`,
    [workspaceId, id, step.clientId, step.ownerId, step.kind ?? 'call', step.onDate ?? null, step.atTime ?? null, step.minutes ?? 10, step.promise ?? false],
  );
  return id;
}
