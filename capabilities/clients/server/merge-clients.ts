import type { Tx } from '#platform/database/database.ts';
import { patchRow, snake } from '#platform/database/patch.ts';
import { refuse } from '#plain/refusal.ts';
import type { Ctx } from '#cap/staff/server/actor.ts';
import { may } from '#cap/staff/policy.ts';
import { dropOpenSteps, repointNextStep } from '#cap/steps/server/public.ts';
import { MERGE_FIELDS } from '../contract-duplicates.ts';
import type { BuysFor, Status } from '../model.ts';
import { isLive, proposedSide, type Side } from '../rules.ts';
import { refuseMixed } from './assignments.ts';
import { memberDays } from './first-step.ts';
import { moveParts } from './merge-parts.ts';
import { refuseCircle } from './patch-client.ts';

type Field = (typeof MERGE_FIELDS)[number];
type Row = Record<string, unknown> & { id: string; version: number; name: string; manager_id: string; status: Status; trashed_at: string | null };

async function bothOf(read: (sql: string, values: unknown[]) => Promise<Row[]>, ctx: Ctx, id: string, otherId: string, lock: boolean) {
  if (id === otherId) throw refuse('SAME_CLIENT', { status: 422 });
  const rows = await read(
    `select *, (select m.name from member m where m.workspace_id = client.workspace_id and m.id = client.manager_id) as manager_name
     from client where workspace_id = (select current_workspace()) and id = any ($1::uuid[]) order by id${lock ? ' for no key update' : ''}`,
    [[id, otherId]],
  );
  const mine = rows.find((r) => r.id === id);
  const theirs = rows.find((r) => r.id === otherId);
  if (!mine || !theirs) throw refuse('NOT_FOUND');
  for (const c of [mine, theirs]) {
    if (!may(ctx.actor, 'client.merge', c.manager_id, c.id)) throw refuse('NOT_ALLOWED');
    if (c.trashed_at) throw refuse('CLIENT_IN_TRASH');
  }
  return { mine, theirs };
}

const MOVED = ['step', 'touch', 'note', 'file', 'position', 'contact_point', 'requisite', 'address', 'fact', 'plan_item'] as const;

/** Two clients side by side, field by field, with what is proposed. */
export async function sideBySide(ctx: Ctx, id: string, otherId: string) {
  const { mine, theirs } = await bothOf((sql, values) => ctx.read<Row>(sql, values), ctx, id, otherId, false);
  const [moves] = await ctx.read<Record<string, number>>(
    `select ${MOVED.map((t) => `(select count(*)::int from ${t} x where x.workspace_id = (select current_workspace()) and x.client_id = $1) as "${t}"`).join(', ')}`,
    [otherId],
  );
  return {
    versions: { this: mine.version, other: theirs.version },
    names: { this: mine.name, other: theirs.name },
    managers: { this: mine.manager_name as string, other: theirs.manager_name as string },
    fields: MERGE_FIELDS.map((field) => {
      const [a, b] = [mine[snake(field)] ?? null, theirs[snake(field)] ?? null];
      return { field, this: a, other: b, differ: JSON.stringify(a) !== JSON.stringify(b), proposed: proposedSide(field, a, b) };
    }),
    moves: moves!,
  };
}

/**
 * Makes two clients one, in one command: fields as chosen (else as proposed), tags and own fields put together, everything of
 * the other moved here, the other in the trash with `merged_into`. `unmerge` takes it apart for as long as the trash keeps it.
 */
export async function mergeClients(
  ctx: Ctx,
  id: string,
  body: { otherId: string; choices: { [F in Field]?: Side | undefined }; otherVersion?: number | undefined },
) {
  return ctx.command('client.merge', async (tx) => {
    const { mine, theirs } = await bothOf((sql, values) => tx.query<Row>(sql, values), ctx, id, body.otherId, true);
    const side = (f: Field): Side => body.choices[f] ?? proposedSide(f, mine[snake(f)] ?? null, theirs[snake(f)] ?? null);
    const chosen: Record<string, unknown> = {};
    for (const field of MERGE_FIELDS) if (side(field) === 'other') chosen[snake(field)] = theirs[snake(field)];
    if ('status' in chosen) chosen.status_reason = theirs.status_reason;
    const result = { ...mine, ...chosen } as Row & { buys_for: BuysFor; parent_id: string | null };
    if (result.parent_id === id || result.parent_id === theirs.id) chosen.parent_id = result.parent_id = null;
    const days = await memberDays(tx, result.manager_id, ctx.now);
    if (isLive(result.status)) await refuseMixed(tx, ctx, result.manager_id, result.buys_for, [id, theirs.id]);

    await patchRow(tx, 'client', theirs.id, body.otherVersion, { trashed_at: ctx.now.toISOString(), merged_into: id, next_step_id: null });
    await tx.run('update client set parent_id = $1 where workspace_id = (select current_workspace()) and parent_id = $2 and id <> $1', [id, theirs.id]);
    const moved = await moveParts(tx, id, theirs.id, days.today);
    await tx.run(
      `update step set owner_id = $3 where workspace_id = (select current_workspace()) and client_id = $1 and state = 'open' and owner_id = any ($2::uuid[]) and owner_id <> $3`,
      [id, [mine.manager_id, theirs.manager_id], result.manager_id],
    );
    if (result.parent_id && result.parent_id !== mine.parent_id) await refuseCircle(tx, id, result.parent_id);
    if (result.manager_id !== mine.manager_id) await tx.run('update client set manager_id = $2 where workspace_id = (select current_workspace()) and id = $1', [id, result.manager_id]);
    if (isLive(result.status)) await repointNextStep(tx, id);
    await patchRow(tx, 'client', id, ctx.ifMatch, { ...chosen, ...(await together(tx, mine, theirs)) }, { jsonColumns: ['criteria', 'custom'] });
    if (!isLive(result.status)) await dropOpenSteps(tx, id, 'merge', ctx.now);
    const [{ version }] = (await tx.query<{ version: number }>('select version from client where workspace_id = (select current_workspace()) and id = $1', [id])) as [{ version: number }];
    return { version, moved };
  }, { detail: { into: id, from: body.otherId } });
}

/** What is put together rather than chosen: tags, weights, own fields, the last touch. Only what really changes is written. */
async function together(tx: Tx, mine: Row, theirs: Row): Promise<Record<string, unknown>> {
  const changes: Record<string, unknown> = {};
  const tags = [...new Set([...(mine.tags as string[]), ...(theirs.tags as string[])])].slice(0, 50);
  if (tags.length > (mine.tags as string[]).length) changes.tags = tags;
  const languages = [...new Set([...(mine.languages as string[]), ...(theirs.languages as string[])])].slice(0, 10);
  if (languages.length > (mine.languages as string[]).length) changes.languages = languages;
  for (const column of ['criteria', 'custom']) {
    const both = { ...(theirs[column] as object), ...(mine[column] as object) };
    if (Object.keys(both).length > Object.keys(mine[column] as object).length) changes[column] = both;
  }
  const last = await tx.one<{ at: string | null }>(
    'select max(at) as at from touch where workspace_id = (select current_workspace()) and client_id = $1',
    [mine.id],
  );
  if (last?.at && (!mine.last_touch_at || last.at > (mine.last_touch_at as string))) changes.last_touch_at = last.at;
  return changes;
}
