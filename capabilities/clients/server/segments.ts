import type * as z from 'zod';
import { newId } from '#platform/database/id.ts';
import { patchRow } from '#platform/database/patch.ts';
import type { Tx } from '#platform/database/database.ts';
import { refuse } from '#plain/refusal.ts';
import type { Ctx } from '#cap/staff/server/actor.ts';
import type { FieldDefinition } from '../custom-values.ts';
import type { Filter, Segment, Sort } from '../model-lists.ts';
import { filterSql, Params } from './filter-sql.ts';
import { filterScope } from './list-clients.ts';

/** One's own segments and the shared ones, one's own first. */
export async function listSegments(ctx: Ctx) {
  const rows = await ctx.read<Omit<z.infer<typeof Segment>, 'can'>>(
    `select s.id, s.name, s.entity, s.shared, s.owner_id as "ownerId", m.name as "ownerName", case when jsonb_typeof(s.filter) = 'array' then s.filter else '[]' end as filter,
       s.columns, s.sort, s.position, s.version
     from segment s join member m on m.workspace_id = s.workspace_id and m.id = s.owner_id
     where s.workspace_id = (select current_workspace()) and (s.shared or s.owner_id = current_actor())
     order by s.owner_id <> current_actor(), s.position, lower(s.name), s.id limit 300`,
  );
  return { segments: rows.map((s) => ({ ...s, can: { edit: mayEdit(ctx, s) } })) };
}

/** One's own always; a shared one of somebody else's by those who may share for everybody. */
const mayEdit = (ctx: Ctx, s: { ownerId: string; shared: boolean }) =>
  s.ownerId === ctx.actor.memberId || (s.shared && ctx.actor.rights['segment.share'] === 'all');
const mayShare = (ctx: Ctx) => ctx.actor.rights['segment.share'] !== undefined;

/** A filter is looked through before it is kept, so that no segment is saved that cannot be opened. */
async function checkFilter(ctx: Ctx, tx: Tx, filter: Filter) {
  const custom = await tx.query<FieldDefinition>(
    `select key, type, options, required from custom_field where workspace_id = (select current_workspace()) and entity = 'client' and archived_at is null`,
  );
  filterSql(filter, new Params(), filterScope(ctx, custom));
}

interface SegmentInput {
  name: string;
  shared: boolean;
  filter: Filter;
  columns: string[];
  sort: Sort | null;
  position: number;
}
export async function createSegment(ctx: Ctx, body: SegmentInput) {
  if (body.shared && !mayShare(ctx)) throw refuse('NOT_ALLOWED');
  return ctx.command('segment.create', async (tx) => {
    await checkFilter(ctx, tx, body.filter);
    const id = newId();
    await tx.run(
      `insert into segment (workspace_id, id, owner_id, name, shared, filter, columns, sort, position)
       values (current_workspace(), $1, current_actor(), $2, $3, $4, $5, $6, $7)`,
      [id, body.name, body.shared, JSON.stringify(body.filter), body.columns, body.sort, body.position],
    );
    return { id, version: 1 };
  });
}

async function segmentFor(tx: Tx, ctx: Ctx, id: string) {
  const row = await tx.one<{ ownerId: string; shared: boolean }>(
    `select owner_id as "ownerId", shared from segment where workspace_id = (select current_workspace()) and id = $1 and (shared or owner_id = current_actor()) for update`,
    [id],
  );
  if (!row) throw refuse('NOT_FOUND');
  if (!mayEdit(ctx, row)) throw refuse('NOT_ALLOWED');
}

export async function patchSegment(ctx: Ctx, id: string, body: { [K in keyof SegmentInput]?: SegmentInput[K] | undefined }) {
  return ctx.command('segment.patch', async (tx) => {
    await segmentFor(tx, ctx, id);
    if (body.shared && !mayShare(ctx)) throw refuse('NOT_ALLOWED');
    if (body.filter) await checkFilter(ctx, tx, body.filter);
    const changes = Object.fromEntries(Object.entries(body).filter(([, v]) => v !== undefined));
    const { version } = await patchRow(tx, 'segment', id, ctx.ifMatch, changes, { jsonColumns: ['filter'] });
    return { version };
  });
}

export async function removeSegment(ctx: Ctx, id: string) {
  await ctx.command('segment.remove', async (tx) => {
    await segmentFor(tx, ctx, id);
    await tx.run('delete from segment where workspace_id = (select current_workspace()) and id = $1', [id]);
  });
  return undefined as never;
}
