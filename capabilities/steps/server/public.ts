import type { Tx } from '#platform/database/database.ts';
import { newId } from '#platform/database/id.ts';
import { refuse } from '#plain/refusal.ts';
import type { StepFace, StepKind, When } from '../model.ts';
import { refuseWhen, usualMinutes, whenColumns } from '../rules.ts';

/** What other capabilities write of steps. Each takes the caller's transaction; the invariant is checked at its commit. */

export interface StepToOpen extends When {
  /** Made beforehand where the client row must name it (a new client). */
  id?: string;
  clientId: string;
  /** Left out: the client's manager. */
  ownerId?: string | undefined;
  kind: StepKind;
  why?: string | undefined;
  personId?: string | null | undefined;
  /** Left out: the workspace's usual minutes of the kind. */
  minutes?: number | undefined;
  place?: string | null | undefined;
  promise?: boolean | undefined;
  deadline?: string | null | undefined;
  /** A key under which the same cause opens only one step (a birthday, a stale fact). */
  origin?: string | undefined;
}

/**
 * Opens a step and points its client to the earliest one. Refuses a `when` that is not one thing, a day before the
 * owner's today (STEP_IN_PAST) and an unknown owner or client (NOT_FOUND). `now`: the house's clock. Answers the step.
 */
export async function openStep(tx: Tx, step: StepToOpen, options: { now?: Date; repoint?: boolean } = {}): Promise<StepFace> {
  refuseWhen(step);
  const when = whenColumns(step);
  const id = step.id ?? newId();
  const rows = await tx.query<{ id: string; owner_id: string; version: number; person: boolean }>(
    `with o as (
       select m.id, (coalesce($14::timestamptz, now()) at time zone m.time_zone)::date as today,
         (select (w.settings -> 'minutesByKind' ->> $4::text)::int from workspace w) as usual
       from member m where m.workspace_id = (select current_workspace())
         and m.id = coalesce($3::uuid, (select manager_id from client where workspace_id = (select current_workspace()) and id = $2::uuid))),
     opened as (
       insert into step (workspace_id, id, client_id, owner_id, kind, why, person_id, on_date, at_time, month, minutes, place, promise, deadline, origin, first_due, created_by)
       select current_workspace(), $1::uuid, $2::uuid, o.id, $4::text, $5::text, $6::uuid, $7::date, $8::time, $9::date, coalesce($10::int, o.usual, $15::int),
         $11::text, $12::boolean, $13::date, $16::text, coalesce($7::date, $9::date), current_actor()
       from o where coalesce($7::date, $9::date, 'infinity') >= case when $7::date is null then date_trunc('month', o.today)::date else o.today end
       returning id, version)
     select o.id as owner_id, opened.id, opened.version,
       $6::uuid is null or exists (select from person p where p.workspace_id = (select current_workspace()) and p.id = $6::uuid) as person
     from o left join opened on true`,
    [
      id, step.clientId, step.ownerId ?? null, step.kind, step.why ?? '', step.personId ?? null, when.on_date, when.at_time, when.month,
      step.minutes ?? null, step.place ?? null, step.promise ?? false, step.deadline ?? null, options.now?.toISOString() ?? null,
      usualMinutes(step.kind), step.origin ?? null,
    ],
  );
  const row = rows[0];
  if (!row) throw refuse('NOT_FOUND');
  if (!row.person) throw refuse('NOT_FOUND', { status: 422, fields: [{ path: 'personId', code: 'NOT_FOUND' }] });
  if (!row.id) throw refuse('STEP_IN_PAST', { status: 422, facts: { onDate: step.onDate ?? null, month: step.month ?? null }, fields: [{ path: 'onDate', code: 'STEP_IN_PAST' }] });
  if (options.repoint ?? true) await repointNextStep(tx, step.clientId);
  return {
    id,
    kind: step.kind,
    why: step.why ?? '',
    ownerId: row.owner_id,
    onDate: step.onDate ?? null,
    atTime: step.atTime ?? null,
    month: step.month ?? null,
    version: row.version,
  };
}

/**
 * Points clients to the earliest open step of their manager; to none when there is none, which a live client refuses at
 * once (NEXT_STEP_NEEDED). Set-based: one statement for any number of clients.
 */
export async function repointNextStep(tx: Tx, clientIds: string | readonly string[]): Promise<void> {
  await tx.run(
    `update client c set next_step_id = n.id
     from (select k.id as client_id, (
             select s.id from step s where s.workspace_id = k.workspace_id and s.client_id = k.id and s.owner_id = k.manager_id and s.state = 'open'
             order by s.due, s.at_time nulls last, s.id limit 1) as id
           from client k where k.workspace_id = (select current_workspace()) and k.id = any ($1::uuid[])) n
     where c.workspace_id = (select current_workspace()) and c.id = n.client_id and c.next_step_id is distinct from n.id`,
    [typeof clientIds === 'string' ? [clientIds] : clientIds],
  );
}

/**
 * Drops every open step of these clients with one reason, and points the clients to none: write the status that ends
 * them first, a live client refuses (NEXT_STEP_NEEDED). Answers how many were dropped.
 */
export async function dropOpenSteps(tx: Tx, clientIds: string | readonly string[], reason: string, now?: Date): Promise<number> {
  const ids = typeof clientIds === 'string' ? [clientIds] : clientIds;
  const dropped = await tx.run(
    `update step set state = 'dropped', done_at = coalesce($3::timestamptz, now()), done_by = current_actor(), drop_reason = $2
     where workspace_id = (select current_workspace()) and client_id = any ($1::uuid[]) and state = 'open'`,
    [ids, reason, now?.toISOString() ?? null],
  );
  await repointNextStep(tx, ids);
  return dropped;
}

/**
 * For a change of manager: open steps that `from` owns at these clients become `to`'s, and the clients point to the
 * earliest step of whoever is their manager by now. Write client.manager_id first. Answers how many steps went over.
 */
export async function reassignSteps(tx: Tx, clientIds: readonly string[], from: string, to: string): Promise<number> {
  const moved = await tx.run(
    `update step set owner_id = $3, handed_to = nullif(handed_to, $3)
     where workspace_id = (select current_workspace()) and client_id = any ($1::uuid[]) and owner_id = $2 and state = 'open'`,
    [clientIds, from, to],
  );
  await repointNextStep(tx, clientIds);
  return moved;
}
