import type { Tx } from '#platform/database/database.ts';
import { newId } from '#platform/database/id.ts';
import { patchRow } from '#platform/database/patch.ts';
import { refuse } from '#plain/refusal.ts';
import type { Ctx } from '#cap/staff/server/actor.ts';
import { standsIn } from '#cap/staff/policy.ts';
import { openStep } from '#cap/steps/server/public.ts';
import type { ContactInput } from '../model.ts';
import { isLive } from '../rules.ts';
import type { LockedClient } from './access.ts';
import { mixedWith } from './assignments.ts';
import { insertContacts } from './contacts.ts';
import { memberDays } from './first-step.ts';
import { insertPerson } from './people-rows.ts';

export interface Incoming {
  clientId?: string | undefined;
  newClient?: { name: string; country?: string | undefined } | undefined;
  managerId?: string | undefined;
  personId?: string | undefined;
  personName?: string | undefined;
  phone?: string | undefined;
  email?: string | undefined;
  contacts?: ContactInput[] | undefined;
  kind: 'call' | 'meeting' | 'visit' | 'mail' | 'message' | 'document' | 'task';
  reason: string;
  source?: string | undefined;
  text: string;
  stepWhy?: string | undefined;
  answered: boolean;
}
const STEP_OF: Record<Incoming['kind'], 'call' | 'meeting' | 'visit' | 'mail' | 'document' | 'task'> = {
  call: 'call', meeting: 'call', visit: 'call', mail: 'mail', message: 'call', document: 'document', task: 'task',
};

/**
 * Any employee takes down in seconds who turned to us and why (handbook 02, Mail and other incoming); the responsible manager
 * gets a step today. A new company becomes a prospect; an ended client who turns to us lives again as a prospect.
 */
export async function takeDown(ctx: Ctx, body: Incoming) {
  return ctx.command('incoming.takeDown', async (tx) => {
    const known = body.clientId ? await lockKnown(tx, body.clientId) : undefined;
    const clientId = known?.id ?? newId();
    const managerId = known && isLive(known.status) ? known.manager_id : (body.managerId ?? (await fallbackManager(tx, ctx, known)));
    const days = await memberDays(tx, managerId, ctx.now);
    const stepId = newId();
    const country = known?.country ?? body.newClient?.country ?? (ctx.actor.country || null);
    if (!known) {
      // a newcomer is taken for the kind of client its manager serves; taking down is not refused for that
      const retail = await mixedWith(tx, ctx, managerId, 'own_use');
      await tx.run(
        `insert into client (workspace_id, id, name, kind, buys_for, country, source, manager_id, next_step_id, created_by)
         values (current_workspace(), $1, $2, $3, $4, $5, $6, $7, $8, current_actor())`,
        [clientId, body.newClient!.name, retail ? 'private_person' : 'company', retail ? 'private_use' : 'own_use', country, body.source ?? null, managerId, stepId],
      );
    } else if (!isLive(known.status) && managerId !== known.manager_id) {
      await patchRow(tx, 'client', clientId, undefined, { manager_id: managerId });
    }
    const personId = await personOf(tx, clientId, body, country);
    await openStep(
      tx,
      {
        id: stepId,
        clientId,
        ownerId: managerId,
        kind: STEP_OF[body.kind],
        why: body.stepWhy ?? body.reason.slice(0, 500),
        personId: personId ?? null,
        onDate: days.today,
      },
      { now: ctx.now, repoint: known !== undefined },
    );
    if (known && !isLive(known.status)) await patchRow(tx, 'client', clientId, undefined, { status: 'prospect', status_reason: null });
    const touchId = newId();
    await tx.run(
      `insert into touch (workspace_id, id, client_id, person_id, member_id, for_member_id, kind, direction, text, reason, source, at, answered_at)
       values (current_workspace(), $1, $2, $3, current_actor(), $4, $5, 'in', $6, $7, $8, $9, $10)`,
      [
        touchId, clientId, personId ?? null, standsIn(ctx.actor, managerId, clientId) ? managerId : null, body.kind, body.text, body.reason,
        body.source ?? null, ctx.now, body.answered ? ctx.now : null,
      ],
    );
    await tx.run('update client set last_touch_at = greatest(last_touch_at, $2) where workspace_id = (select current_workspace()) and id = $1', [clientId, ctx.now]);
    return { clientId, touchId, stepId, managerId, managerName: days.name };
  });
}

/** Whoever sees a client may take down that it turned to us; no further right is asked. */
async function lockKnown(tx: Tx, id: string) {
  const row = await tx.one<Pick<LockedClient, 'id' | 'status' | 'manager_id' | 'country' | 'trashed_at'>>(
    'select id, status, manager_id, country, trashed_at from client where workspace_id = (select current_workspace()) and id = $1 for no key update',
    [id],
  );
  if (!row) throw refuse('NOT_FOUND');
  if (row.trashed_at) throw refuse('CLIENT_IN_TRASH');
  return row;
}

/** Who gets a newcomer when nobody was named: the old manager who still works here, the taker if they manage clients, a head of sales, any head. */
async function fallbackManager(tx: Tx, ctx: Ctx, known: { manager_id: string } | undefined): Promise<string> {
  const manages = ctx.actor.rights['client.edit'] !== undefined && !ctx.actor.roles.includes('administrator');
  const row = await tx.one<{ id: string }>(
    `select m.id from member m where m.workspace_id = (select current_workspace()) and m.state = 'active'
       and (m.id = $1 or ($3 and m.id = $2) or exists (select 1 from department d where d.workspace_id = m.workspace_id and d.head_id = m.id and d.archived_at is null))
     order by (m.id = $1) desc, ($3 and m.id = $2) desc,
       exists (select 1 from department d where d.workspace_id = m.workspace_id and d.head_id = m.id and d.kind = 'active_sales') desc,
       exists (select 1 from department d where d.workspace_id = m.workspace_id and d.head_id = m.id and d.kind = 'client_department') desc, m.id
     limit 1`,
    [known?.manager_id ?? null, ctx.actor.memberId, manages],
  );
  return row?.id ?? ctx.actor.memberId;
}

async function personOf(tx: Tx, clientId: string, body: Incoming, country: string | null): Promise<string | undefined> {
  const contacts: ContactInput[] = [
    ...(body.phone ? [{ kind: 'phone' as const, value: body.phone }] : []),
    ...(body.email ? [{ kind: 'email' as const, value: body.email }] : []),
    ...(body.contacts ?? []),
  ];
  if (body.personId) {
    const there = await tx.one(
      'select 1 from position where workspace_id = (select current_workspace()) and client_id = $1 and person_id = $2',
      [clientId, body.personId],
    );
    if (!there) throw refuse('NOT_FOUND', { status: 422, fields: [{ path: 'personId', code: 'NOT_FOUND' }] });
    return body.personId;
  }
  if (body.personName) {
    const same = await tx.one<{ id: string }>(
      `select p.id from position o join person p on p.workspace_id = o.workspace_id and p.id = o.person_id
       where o.workspace_id = (select current_workspace()) and o.client_id = $1 and o.to_date is null and p.name_key = fold($2) limit 1`,
      [clientId, body.personName],
    );
    if (same) return same.id;
    return (await insertPerson(tx, clientId, { name: body.personName, contacts }, country)).personId;
  }
  const known = await tx.query<{ key: string }>(
    `select value_key as key from contact_point where workspace_id = (select current_workspace()) and client_id = $1`,
    [clientId],
  );
  const fresh = contacts.filter((c) => !known.some((k) => k.key && c.value.replace(/\D/g, '').endsWith(k.key.slice(-7)) && c.kind === 'phone'));
  await insertContacts(tx, { clientId }, fresh, country);
  return undefined;
}
