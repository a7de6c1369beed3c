import type { Tx } from '#platform/database/database.ts';
import { refuse } from '#plain/refusal.ts';
import type { Ctx } from '#cap/staff/server/actor.ts';
import { may } from '#cap/staff/policy.ts';
import { openStep } from '#cap/steps/server/public.ts';
import type { Status } from '../model.ts';
import { isLive } from '../rules.ts';
import { wishedStep } from './first-step.ts';

interface Merged {
  id: string;
  merged_into: string | null;
  manager_id: string;
}
type Columns = Record<string, unknown>;
/** Set by the verb itself: next steps come first, the last touch is counted anew. */
const OWN = new Set(['next_step_id', 'last_touch_at', 'name_key', 'company_key', 'live', 'next_step_state', 'version']);

/**
 * Takes a merged client out of the other again, at any time while the trash keeps it: rows and fields go back, work done since
 * stays where it was done, and each of the two that lives has a next step (a call on the next working day if none is left).
 */
export async function unmergeClient(ctx: Ctx, id: string) {
  return ctx.command('client.unmerge', async (tx) => {
    const gone = await tx.one<Merged>('select id, merged_into, manager_id from client where workspace_id = (select current_workspace()) and id = $1 for no key update', [id]);
    if (!gone) throw refuse('NOT_FOUND');
    if (!gone.merged_into) throw refuse('NOT_MERGED');
    const kept = await tx.one<Merged & { trashed: boolean }>(
      'select id, merged_into, manager_id, trashed_at is not null as trashed from client where workspace_id = (select current_workspace()) and id = $1 for no key update',
      [gone.merged_into],
    );
    if (!kept) throw refuse('NOT_FOUND');
    if (!may(ctx.actor, 'client.merge', kept.manager_id, kept.id) || !may(ctx.actor, 'client.merge', gone.manager_id, gone.id)) throw refuse('NOT_ALLOWED');
    const merge = await tx.one<{ id: string }>(
      `select c.id from command c where c.workspace_id = (select current_workspace()) and c.name = 'client.merge' and c.undone_by is null
         and c.id = (select h.command_id from change h where h.workspace_id = c.workspace_id and h.relation = 'client' and h.row_id = $1
           and h.after ? 'merged_into' and h.after ->> 'merged_into' = $2 order by h.id desc limit 1)`,
      [gone.id, kept.id],
    );
    if (!merge) throw refuse('UNDO_TOO_OLD', { facts: { days: ctx.actor.settings.trashDays } });
    await tx.query('select take_apart($1)', [merge.id]);
    // the fields of both, oldest value first; what somebody wrote since stays
    const rows = await tx.query<{ row_id: string; before: Columns; after: Columns }>(
      `select row_id, before, after from change where workspace_id = (select current_workspace()) and command_id = $1 and relation = 'client' and op = 'U' order by id desc`,
      [merge.id],
    );
    const back = new Map<string, Columns>();
    for (const id of new Set(rows.map((r) => r.row_id))) back.set(id, await stillMerged(tx, id, rows.filter((r) => r.row_id === id)));
    for (const client of [gone.id, kept.id]) await restore(tx, ctx, client, back.get(client) ?? {});
    for (const [client, columns] of back) if (client !== gone.id && client !== kept.id) await write(tx, client, columns);
    await tx.run('update command set undone_by = $2 where workspace_id = (select current_workspace()) and id = $1', [merge.id, tx.commandId]);
    await tx.run('update command set undoes = $1 where workspace_id = (select current_workspace()) and id = $2', [merge.id, tx.commandId]);
    const version = async (c: string) => (await tx.one<{ version: number }>('select version from client where workspace_id = (select current_workspace()) and id = $1', [c]))!.version;
    return { id, version: await version(id), otherId: kept.id, otherVersion: await version(kept.id) };
  });
}

/** What a client's columns were before the merge, as far as they still hold what the merge wrote. `rows` newest first. */
async function stillMerged(tx: Tx, id: string, rows: { before: Columns; after: Columns }[]): Promise<Columns> {
  const row = await tx.one<{ now: Columns }>('select to_jsonb(c) as now from client c where workspace_id = (select current_workspace()) and id = $1', [id]);
  const written: Columns = {};
  const was: Columns = {};
  for (const change of rows) {
    for (const [column, value] of Object.entries(change.after)) if (!(column in written)) written[column] = value;
    Object.assign(was, change.before);
  }
  return Object.fromEntries(Object.entries(was).filter(([column]) => JSON.stringify(row!.now[column]) === JSON.stringify(written[column])));
}

/** A client's fields go back, and it has a next step before it lives again. */
async function restore(tx: Tx, ctx: Ctx, id: string, columns: Columns): Promise<void> {
  const now = (await tx.one<{ manager_id: string; status: Status; trashed: boolean }>(
    'select manager_id, status, trashed_at is not null as trashed from client where workspace_id = (select current_workspace()) and id = $1',
    [id],
  ))!;
  const managerId = (columns.manager_id as string | undefined) ?? now.manager_id;
  const lives = isLive((columns.status as Status | undefined) ?? now.status) && !('trashed_at' in columns ? columns.trashed_at : now.trashed);
  if (managerId !== now.manager_id) await write(tx, id, { manager_id: managerId });
  const open = await tx.one(
    `select 1 from step where workspace_id = (select current_workspace()) and client_id = $1 and owner_id = $2 and state = 'open' limit 1`,
    [id, managerId],
  );
  if (lives && !open) await openStep(tx, await wishedStep(tx, undefined, id, managerId, ctx.now), { now: ctx.now, repoint: false });
  await tx.run(
    `update client c set next_step_id = (select s.id from step s where s.workspace_id = c.workspace_id and s.client_id = c.id and s.owner_id = c.manager_id and s.state = 'open'
         order by s.due, s.at_time nulls last, s.id limit 1),
       last_touch_at = (select max(t.at) from touch t where t.workspace_id = c.workspace_id and t.client_id = c.id)
     where c.workspace_id = (select current_workspace()) and c.id = $1`,
    [id],
  );
  await write(tx, id, columns);
}

async function write(tx: Tx, id: string, columns: Columns): Promise<void> {
  const names = Object.keys(columns).filter((c) => !OWN.has(c) && /^[a-z_]+$/.test(c));
  if (!names.length) return;
  await tx.run(
    `update client c set ${names.map((n) => `${n} = r.${n}`).join(', ')} from jsonb_populate_record(null::client, $2::jsonb) r
     where c.workspace_id = (select current_workspace()) and c.id = $1`,
    [id, JSON.stringify(columns)],
  );
}
