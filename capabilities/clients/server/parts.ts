import type * as z from 'zod';
import type { Tx } from '#platform/database/database.ts';
import { newId } from '#platform/database/id.ts';
import { patchRow, snake } from '#platform/database/patch.ts';
import { todayIn } from '#plain/day/day.ts';
import { refuse } from '#plain/refusal.ts';
import type { Ctx } from '#cap/staff/server/actor.ts';
import type { AddressInput, CheckInput, Criteria, FactInput, NoteInput, PlanItemInput, RequisiteInput } from '../model.ts';
import { clientFor } from './access.ts';
import { requisiteRows } from './requisite-values.ts';

/** Tables whose rows are small parts of one client's dossier. */
type PartTable = 'requisite' | 'address' | 'fact' | 'plan_item' | 'note' | 'reliability_check';
type Row = Record<string, unknown>;

const columns = (body: object): Row =>
  Object.fromEntries(Object.entries(body).filter(([, v]) => v !== undefined).map(([k, v]) => [snake(k), v]));

async function add(ctx: Ctx, table: PartTable, clientId: string, row: (tx: Tx, country: string | null) => Row) {
  return ctx.command(`${table}.add`, async (tx) => {
    const client = await clientFor(tx, ctx, clientId, 'client.edit');
    const id = newId();
    const values = row(tx, client.country);
    const names = Object.keys(values);
    await tx.run(
      `insert into ${table} (workspace_id, id, client_id, ${names.join(', ')}) values (current_workspace(), $1, $2, ${names.map((_, i) => `$${i + 3}`).join(', ')})`,
      [id, clientId, ...Object.values(values)],
    );
    return { id, version: 1 };
  });
}

async function partFor(tx: Tx, ctx: Ctx, table: PartTable, id: string): Promise<Row & { country: string | null }> {
  const part = await tx.one<Row & { client_id: string }>(`select * from ${table} where workspace_id = (select current_workspace()) and id = $1 for update`, [id]);
  if (!part) throw refuse('NOT_FOUND');
  const client = await clientFor(tx, ctx, part.client_id, 'client.edit');
  return { ...part, country: (part.country as string | null) ?? client.country };
}

async function patch(ctx: Ctx, table: PartTable, id: string, changes: (part: Row & { country: string | null }) => Row) {
  return ctx.command(`${table}.patch`, async (tx) => {
    const part = await partFor(tx, ctx, table, id);
    const { version } = await patchRow(tx, table, id, ctx.ifMatch, changes(part));
    return { version };
  });
}

async function remove(ctx: Ctx, table: PartTable, id: string) {
  await ctx.command(`${table}.remove`, async (tx) => {
    await partFor(tx, ctx, table, id);
    await tx.run(
      table === 'note'
        ? 'update note set trashed_at = now() where workspace_id = (select current_workspace()) and id = $1'
        : `delete from ${table} where workspace_id = (select current_workspace()) and id = $1`,
      [id],
    );
  });
  return undefined as never;
}

export const addRequisite = (ctx: Ctx, clientId: string, body: RequisiteInput) =>
  add(ctx, 'requisite', clientId, (_tx, country) => ({ ...requisiteRows([body], country, () => 'value')[0]! }));

/** A number is checked again as a whole: what was not given stays as it was. */
export const patchRequisite = (ctx: Ctx, id: string, body: Partial<RequisiteInput>) =>
  patch(ctx, 'requisite', id, (part) => {
    const kind = body.kind ?? (part.kind as string);
    const country = body.country === undefined ? part.country : body.country;
    return { ...requisiteRows([{ kind, country, value: body.value ?? (part.value as string), evenIfInvalid: body.evenIfInvalid }], part.country, () => 'value')[0]! };
  });
export const removeRequisite = (ctx: Ctx, id: string) => remove(ctx, 'requisite', id);

export const addAddress = (ctx: Ctx, clientId: string, body: AddressInput) =>
  add(ctx, 'address', clientId, (_tx, country) => ({ country, ...columns(body) }));
export const patchAddress = (ctx: Ctx, id: string, body: Partial<AddressInput>) => patch(ctx, 'address', id, () => columns(body));
export const removeAddress = (ctx: Ctx, id: string) => remove(ctx, 'address', id);

export const addFact = (ctx: Ctx, clientId: string, body: z.infer<typeof FactInput>) =>
  add(ctx, 'fact', clientId, () => ({ known_on: todayIn(ctx.actor.timeZone, ctx.now), ...columns(body) }));
export const patchFact = (ctx: Ctx, id: string, body: Partial<z.infer<typeof FactInput>>) => patch(ctx, 'fact', id, () => columns(body));
export const removeFact = (ctx: Ctx, id: string) => remove(ctx, 'fact', id);

/** Asked again and found to hold (handbook 02: facts older than six months are asked again). */
export async function checkFact(ctx: Ctx, id: string) {
  return ctx.command('fact.check', async (tx) => {
    await partFor(tx, ctx, 'fact', id);
    const { version } = await patchRow(tx, 'fact', id, undefined, { known_on: todayIn(ctx.actor.timeZone, ctx.now), checked: true });
    return { version };
  });
}

export const addCheck = (ctx: Ctx, clientId: string, body: z.infer<typeof CheckInput>) =>
  add(ctx, 'reliability_check', clientId, () => ({ member_id: ctx.actor.memberId, on_date: todayIn(ctx.actor.timeZone, ctx.now), ...columns(body) }));
export const patchCheck = (ctx: Ctx, id: string, body: Partial<z.infer<typeof CheckInput>>) => patch(ctx, 'reliability_check', id, () => columns(body));
export const removeCheck = (ctx: Ctx, id: string) => remove(ctx, 'reliability_check', id);

const planColumns = (ctx: Ctx, { done, ...body }: Partial<z.infer<typeof PlanItemInput>>): Row => ({
  ...columns(body),
  ...(done === undefined ? {} : { done_at: done ? ctx.now.toISOString() : null }),
});
export const addPlanItem = (ctx: Ctx, clientId: string, body: z.infer<typeof PlanItemInput>) => add(ctx, 'plan_item', clientId, () => planColumns(ctx, body));
export const patchPlanItem = (ctx: Ctx, id: string, body: Partial<z.infer<typeof PlanItemInput>>) => patch(ctx, 'plan_item', id, () => planColumns(ctx, body));
export const removePlanItem = (ctx: Ctx, id: string) => remove(ctx, 'plan_item', id);

export const addNote = (ctx: Ctx, clientId: string, body: z.infer<typeof NoteInput>) =>
  add(ctx, 'note', clientId, () => ({ member_id: ctx.actor.memberId, ...columns(body) }));
export const patchNote = (ctx: Ctx, id: string, body: Partial<z.infer<typeof NoteInput>>) => patch(ctx, 'note', id, () => columns(body));
export const removeNote = (ctx: Ctx, id: string) => remove(ctx, 'note', id);

/** How much each decision criterion weighs with this client (handbook 02, Decision criteria). */
export async function setCriteria(ctx: Ctx, clientId: string, criteria: z.infer<typeof Criteria>) {
  return ctx.command('client.criteria', async (tx) => {
    await clientFor(tx, ctx, clientId, 'client.edit');
    const { version } = await patchRow(tx, 'client', clientId, ctx.ifMatch, { criteria }, { jsonColumns: ['criteria'] });
    return { version };
  });
}
