import { notFound, refuse } from '#plain/refusal.ts';
import type { Tx } from '#platform/database/database.ts';
import { newId } from '#platform/database/id.ts';
import { patchRow } from '#platform/database/patch.ts';
import { may, rightsOf } from '../policy.ts';
import { keepsFolder } from '../rules.ts';
import type { Ctx } from './actor.ts';
import { ownRoles } from './grant.ts';
import type { SessionHouse } from './session-api.ts';

export interface SubstituteGiven {
  memberId: string;
  clientIds?: string[] | null | undefined;
}
interface AbsenceGiven {
  memberId: string;
  fromDate: string;
  toDate: string;
  kind: string;
  note: string;
  substitutes: SubstituteGiven[];
}
interface Stored {
  id: string;
  member_id: string;
  from_date: string;
  to_date: string;
  cancelled_at: string | null;
  version: number;
}

/** Enters an absence (handbook 01, "Folders of others"); with substitutes it is an order with a number of its own. */
export async function createAbsence(ctx: Ctx, house: SessionHouse, body: AbsenceGiven) {
  if (!may(ctx.actor, 'absence.write', body.memberId)) throw refuse('NOT_ALLOWED');
  const done = await ctx.command('absence.create', async (tx) => {
    const id = newId();
    await refuseBadPeriod(tx, body.memberId, body.fromDate, body.toDate);
    await tx.run(
      `insert into absence (workspace_id, id, member_id, from_date, to_date, kind, note, created_by)
       values (current_workspace(), $1, $2, $3, $4, $5, $6, current_actor())`,
      [id, body.memberId, body.fromDate, body.toDate, body.kind, body.note],
    );
    await setSubstitutes(tx, id, body, body.substitutes);
    const orderNumber = body.substitutes.length ? await giveNumber(tx, id) : null;
    const row = await tx.one<{ version: number }>('select version from absence where workspace_id = current_workspace() and id = $1', [id]);
    return { id, version: row!.version, orderNumber };
  });
  house.sessions.changed(ctx.actor.workspaceId);
  return done;
}

/** Shortens, lengthens, moves it, or changes who stands in. */
export async function patchAbsence(ctx: Ctx, house: SessionHouse, id: string, body: Partial<Omit<AbsenceGiven, 'memberId'>>) {
  const done = await ctx.command('absence.edit', async (tx) => {
    const absence = await lockAbsence(ctx, tx, id);
    const { substitutes, fromDate, toDate, kind, note } = body;
    const from = fromDate ?? absence.from_date;
    const to = toDate ?? absence.to_date;
    if (fromDate || toDate) await refuseBadPeriod(tx, absence.member_id, from, to);
    const changes = Object.fromEntries(Object.entries({ from_date: fromDate, to_date: toDate, kind, note }).filter(([, v]) => v !== undefined));
    if (substitutes && absence.version !== ctx.ifMatch) throw refuse('CHANGED_MEANWHILE', { facts: { version: absence.version, conflicts: [] } });
    await patchRow(tx, 'absence', id, ctx.ifMatch, changes);
    const period = { memberId: absence.member_id, fromDate: from, toDate: to };
    if (substitutes) {
      await tx.run('delete from substitute where workspace_id = current_workspace() and absence_id = $1', [id]);
      await setSubstitutes(tx, id, period, substitutes);
      if (substitutes.length) await giveNumber(tx, id);
      // Who stands in belongs to the absence: its version moves with them.
      await tx.run('update absence set note = note where workspace_id = current_workspace() and id = $1', [id]);
    } else if (fromDate || toDate) {
      const now = await tx.query<{ member_id: string }>('select distinct member_id from substitute where workspace_id = current_workspace() and absence_id = $1', [id]);
      await refuseAbsentSubstitutes(tx, period, now.map((s) => s.member_id));
    }
    const row = await tx.one<{ version: number }>('select version from absence where workspace_id = current_workspace() and id = $1', [id]);
    return { id, version: row!.version };
  });
  house.sessions.changed(ctx.actor.workspaceId);
  return done;
}

/** It does not take place: the folder is its owner's again. */
export async function cancelAbsence(ctx: Ctx, house: SessionHouse, id: string) {
  const done = await ctx.command('absence.cancel', async (tx) => {
    await lockAbsence(ctx, tx, id);
    const { version } = await patchRow(tx, 'absence', id, ctx.ifMatch, { cancelled_at: ctx.now.toISOString() });
    return { id, version };
  });
  house.sessions.changed(ctx.actor.workspaceId);
  return done;
}

async function lockAbsence(ctx: Ctx, tx: Tx, id: string): Promise<Stored> {
  const row = await tx.one<Stored>(
    'select id, member_id, from_date, to_date, cancelled_at, version from absence where workspace_id = current_workspace() and id = $1 for update',
    [id],
  );
  if (!row) throw notFound();
  if (!may(ctx.actor, 'absence.write', row.member_id)) throw refuse('NOT_ALLOWED');
  if (row.cancelled_at) throw refuse('ABSENCE_CANCELLED');
  return row;
}

interface Period {
  memberId: string;
  fromDate: string;
  toDate: string;
}

async function refuseBadPeriod(tx: Tx, memberId: string, from: string, to: string) {
  if (to < from) throw refuse('ABSENCE_ENDS_BEFORE_IT_BEGINS', { status: 422, fields: [{ path: 'toDate', code: 'ABSENCE_ENDS_BEFORE_IT_BEGINS' }] });
  const member = await tx.one<{ state: string }>('select state from member where workspace_id = current_workspace() and id = $1', [memberId]);
  if (!member) throw notFound();
  if (member.state === 'left') throw refuse('MEMBER_LEFT');
}

async function setSubstitutes(tx: Tx, absenceId: string, period: Period, given: SubstituteGiven[]) {
  const member = await tx.one<{ roles: string[] }>('select roles from member where workspace_id = current_workspace() and id = $1', [period.memberId]);
  if (!given.length && keepsFolder(rightsOf(member!.roles, await ownRoles(tx)))) throw refuse('SUBSTITUTE_NEEDED', { status: 422 });
  if (given.some((s) => s.memberId === period.memberId)) throw refuse('SUBSTITUTE_IS_SELF', { status: 422 });
  const rows = given.flatMap((s): [string, string | null][] => (s.clientIds?.length ? s.clientIds.map((c) => [s.memberId, c]) : [[s.memberId, null]]));
  if (rows.filter(([, client]) => !client).length > 1) throw refuse('ONE_WHOLE_SUBSTITUTE', { status: 422 });
  await refuseAbsentSubstitutes(tx, period, [...new Set(given.map((s) => s.memberId))]);
  await tx.run(
    'insert into substitute (workspace_id, absence_id, member_id, client_id) select current_workspace(), $1, m, c from unnest($2::uuid[], $3::uuid[]) as s(m, c)',
    [absenceId, rows.map(([m]) => m), rows.map(([, c]) => c)],
  );
}

/** Who stands in works here, and is not away on one of the days. */
async function refuseAbsentSubstitutes(tx: Tx, period: Period, ids: string[]) {
  const bad = await tx.one<{ name: string; state: string; from: string | null; to: string | null }>(
    `select coalesce(m.name, '') as name, coalesce(m.state, 'left') as state, a.from_date as from, a.to_date as to
     from unnest($1::uuid[]) as given(id) left join member m on m.workspace_id = current_workspace() and m.id = given.id
       left join absence a on a.workspace_id = current_workspace() and a.member_id = given.id and a.cancelled_at is null
         and daterange(a.from_date, a.to_date, '[]') && daterange($2, $3, '[]')
     where m.id is null or m.state <> 'active' or a.id is not null limit 1`,
    [ids, period.fromDate, period.toDate],
  );
  if (!bad) return;
  if (bad.state !== 'active') throw refuse('NOT_FOUND', { status: 422, fields: [{ path: 'substitutes', code: 'UNKNOWN_MEMBER' }] });
  throw refuse('SUBSTITUTE_ABSENT', { facts: { name: bad.name, from: bad.from, to: bad.to } });
}

/** The next number of the series, without gaps; an order that has one keeps it. */
async function giveNumber(tx: Tx, absenceId: string): Promise<number> {
  const row = await tx.one<{ order_number: number | null }>('select order_number from absence where workspace_id = current_workspace() and id = $1', [absenceId]);
  if (row!.order_number !== null) return row!.order_number;
  const next = await tx.one<{ value: number }>(
    `insert into counter (workspace_id, series, value) values (current_workspace(), 'absence-order', 1)
     on conflict (workspace_id, series) do update set value = counter.value + 1 returning value`,
  );
  await tx.run('update absence set order_number = $2 where workspace_id = current_workspace() and id = $1', [absenceId, next!.value]);
  return next!.value;
}
