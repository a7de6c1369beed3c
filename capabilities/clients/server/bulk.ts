import type { Tx } from '#platform/database/database.ts';
import { refuse } from '#plain/refusal.ts';
import type { Ctx } from '#cap/staff/server/actor.ts';
import { may } from '#cap/staff/policy.ts';
import { reassignSteps } from '#cap/steps/server/public.ts';
import { BULK_LIMIT, type BulkChange } from '../contract-lists.ts';
import type { BuysFor, Status } from '../model.ts';
import type { Filter } from '../model-lists.ts';
import { isLive, oppositeOf } from '../rules.ts';
import { Params } from './filter-sql.ts';
import { memberDays } from './first-step.ts';
import { clientsWhere, stepJoin } from './list-clients.ts';

export interface BulkWish {
  ids?: string[] | undefined;
  filter?: Filter | undefined;
  segment?: string | undefined;
  except?: string[] | undefined;
  change: BulkChange;
}
interface Found {
  id: string;
  name: string;
  manager_id: string;
  status: Status;
  buys_for: BuysFor;
  same: boolean;
}

/** Columns a bulk change sets, as SQL over client `c`; each asks for its parameter. */
function changedColumns(change: BulkChange, p: Params): Record<string, string> {
  const set: Record<string, string> = {};
  if (change.managerId !== undefined) set.manager_id = p.add(change.managerId, 'uuid');
  if (change.addTags?.length || change.removeTags?.length) {
    const added = p.add(change.addTags ?? [], 'text[]');
    const removed = p.add(change.removeTags ?? [], 'text[]');
    set.tags = `array(select t from (select t, min(i) as i from unnest(c.tags || ${added}) with ordinality as u(t, i) where t <> all (${removed}) group by t) x order by i)`;
  }
  const plain = { size: change.size, trade: change.trade, source: change.source, price_type: change.priceType, status: change.status };
  for (const [column, value] of Object.entries(plain)) if (value !== undefined) set[column] = p.add(value === '' ? null : value, 'text');
  for (const [column, value] of Object.entries({ vip: change.vip, negotiate: change.negotiate })) if (value !== undefined) set[column] = p.add(value, 'boolean');
  if (!Object.keys(set).length) throw refuse('NOTHING_TO_CHANGE', { status: 422 });
  return set;
}

/** The clients a wish means, with whether the change would alter them. */
async function foundBy(ctx: Ctx, wish: BulkWish, read: (sql: string, values: unknown[]) => Promise<Found[]>): Promise<Found[]> {
  if (!wish.ids && !wish.filter && !wish.segment) throw refuse('NOTHING_TO_CHANGE', { status: 422 });
  const p = new Params();
  const chosen = wish.ids
    ? { where: `c.workspace_id = (select current_workspace()) and c.trashed_at is null and c.id = any (${p.add(wish.ids, 'uuid[]')})`, liveOnly: false }
    : await clientsWhere(ctx, { segment: wish.segment, filter: wish.filter ?? [] }, p);
  const set = changedColumns(wish.change, p);
  const where = wish.except?.length ? `${chosen.where} and c.id <> all (${p.add(wish.except, 'uuid[]')})` : chosen.where;
  const same = Object.entries(set).map(([column, value]) => `c.${column} is not distinct from ${value}`).join(' and ');
  const rows = await read(
    `select c.id, c.name, c.manager_id, c.status, c.buys_for, (${same}) as same from client c ${stepJoin(chosen.liveOnly)}
     where ${where} order by c.name_key, c.id limit ${BULK_LIMIT + 1}`,
    p.values,
  );
  if (rows.length > BULK_LIMIT) throw refuse('TOO_MANY', { status: 422, facts: { limit: BULK_LIMIT } });
  return rows;
}

/** Sorts what was found into what will change, what is so already and what is refused, each with its reason. */
async function decide(ctx: Ctx, wish: BulkWish, found: Found[], managerHas: (managerId: string) => Promise<BuysFor[]>) {
  const { managerId, status } = wish.change;
  const has = managerId && !ctx.actor.settings.mixedAssignments ? new Set(await managerHas(managerId)) : undefined;
  const refused: { id: string; name: string; code: string }[] = [];
  const changing: Found[] = [];
  let unchanged = 0;
  for (const c of found) {
    const code = refusalOf(ctx, c, managerId, status, has);
    if (code) refused.push({ id: c.id, name: c.name, code });
    else if (c.same) unchanged++;
    else {
      changing.push(c);
      if (managerId && isLive(c.status)) has?.add(c.buys_for);
    }
  }
  return { changing, unchanged, refused };
}

function refusalOf(ctx: Ctx, c: Found, managerId: string | undefined, status: Status | undefined, has: Set<BuysFor> | undefined): string | undefined {
  if (!may(ctx.actor, 'client.bulk', c.manager_id, c.id)) return 'NOT_ALLOWED';
  if (status && !isLive(c.status)) return 'CLIENT_ENDED';
  if (managerId && managerId !== c.manager_id) {
    if (!may(ctx.actor, 'client.reassign', c.manager_id, c.id)) return 'NOT_ALLOWED';
    const opposite = oppositeOf(c.buys_for);
    if (isLive(c.status) && opposite && has?.has(opposite)) return 'MIXED_ASSIGNMENT';
  }
  return undefined;
}

const KINDS_OF_MANAGER = `select distinct buys_for from client where workspace_id = (select current_workspace()) and manager_id = $1 and trashed_at is null and live`;
const counts = (found: Found[], d: Awaited<ReturnType<typeof decide>>) => ({
  found: found.length,
  changes: d.changing.length,
  unchanged: d.unchanged,
  refused: d.refused.slice(0, 200),
  refusedCount: d.refused.length,
});

/** What a bulk change would do, without doing it. */
export async function previewBulk(ctx: Ctx, wish: BulkWish) {
  const found = await foundBy(ctx, wish, (sql, values) => ctx.read<Found>(sql, values, false));
  const d = await decide(ctx, wish, found, async (m) => (await ctx.read<{ buys_for: BuysFor }>(KINDS_OF_MANAGER, [m])).map((r) => r.buys_for));
  return counts(found, d);
}

/** One command for all of it: one undo takes it back. What is refused is reported row by row, or refuses the whole. */
export async function runBulk(ctx: Ctx, wish: BulkWish & { allOrNothing: boolean }) {
  return ctx.command('client.bulk', async (tx) => {
    const { managerId } = wish.change;
    if (managerId) {
      await memberDays(tx, managerId, ctx.now);
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`assignment ${managerId}`]);
    }
    const ask = async (sql: string, values: unknown[]) => (await tx.client.query({ text: sql, values })).rows as Found[];
    const found = await foundBy(ctx, wish, ask);
    await tx.query('select 1 from client where workspace_id = (select current_workspace()) and id = any ($1::uuid[]) order by id for no key update', [found.map((c) => c.id)]);
    const now = await foundBy(ctx, { ids: found.map((c) => c.id), change: wish.change }, ask);
    const d = await decide(ctx, wish, now, async (m) => (await tx.query<{ buys_for: BuysFor }>(KINDS_OF_MANAGER, [m])).map((r) => r.buys_for));
    if (wish.allOrNothing && d.refused.length) throw refuse('SOME_REFUSED', { facts: counts(now, d) });
    await write(tx, wish.change, d.changing);
    return counts(now, d);
  });
}

async function write(tx: Tx, change: BulkChange, clients: Found[]) {
  if (!clients.length) return;
  const p = new Params();
  const set = changedColumns(change, p);
  await tx.client.query({
    text: `update client c set ${Object.entries(set).map(([column, value]) => `${column} = ${value}`).join(', ')}
      where c.workspace_id = (select current_workspace()) and c.id = any (${p.add(clients.map((c) => c.id), 'uuid[]')})`,
    values: p.values,
  });
  if (!change.managerId) return;
  const byManager = Map.groupBy(clients.filter((c) => c.manager_id !== change.managerId), (c) => c.manager_id);
  for (const [from, theirs] of byManager) await reassignSteps(tx, theirs.map((c) => c.id), from, change.managerId);
}
