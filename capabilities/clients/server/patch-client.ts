import type { Tx } from '#platform/database/database.ts';
import { patchRow, snake } from '#platform/database/patch.ts';
import { refuse } from '#plain/refusal.ts';
import type { Ctx } from '#cap/staff/server/actor.ts';
import type { ClientPatch } from '../model.ts';
import { isLive } from '../rules.ts';
import { lockClient } from './access.ts';
import { refuseMixed } from './assignments.ts';
import { unique } from './create-client.ts';
import { customValues, mergeCustom } from './custom-fields.ts';
import { refuseCustomOverlap } from './custom-overlap.ts';

/** Fields of the card changed in place; other people's changes of other fields stay (handbook 02: never overwritten unseen). */
export async function patchClient(ctx: Ctx, id: string, body: ClientPatch) {
  return ctx.command('client.patch', async (tx) => {
    const client = await lockClient(tx, ctx, id, 'client.edit');
    const { custom, prepared, tags, languages, ...plain } = body;
    if (body.status && !isLive(client.status)) throw refuse('CLIENT_ENDED');
    if (body.buysFor && body.buysFor !== client.buys_for) await refuseMixed(tx, ctx, client.manager_id, body.buysFor, [id]);
    if (body.parentId) await refuseCircle(tx, id, body.parentId);
    const changes: Record<string, unknown> = {};
    for (const [field, value] of Object.entries(plain)) if (value !== undefined) changes[snake(field)] = value;
    if (tags) changes.tags = unique(tags);
    if (languages) changes.languages = unique(languages);
    if (prepared !== undefined) changes.prepared_at = prepared ? ctx.now.toISOString() : null;
    let { version } = await patchRow(tx, 'client', id, ctx.ifMatch, changes, { jsonColumns: ['criteria'] });
    if (custom) {
      const values = await customValues(tx, 'client', custom);
      await refuseCustomOverlap(tx, 'client', id, ctx.ifMatch, client.version, client.custom, values);
      ({ version } = await patchRow(tx, 'client', id, undefined, { custom: mergeCustom(client.custom, values) }, { jsonColumns: ['custom'] }));
    }
    return { version };
  });
}

/** A company is not, through any number of others, its own parent. */
export async function refuseCircle(tx: Tx, id: string, parentId: string): Promise<void> {
  const circle = await tx.one(
    `with recursive up as (
       select id, parent_id, 1 as depth from client where workspace_id = (select current_workspace()) and id = $2
       union all select c.id, c.parent_id, up.depth + 1 from client c join up on c.workspace_id = (select current_workspace()) and c.id = up.parent_id where up.depth < 100)
     select 1 from up where id = $1`,
    [id, parentId],
  );
  if (circle) throw refuse('PARENT_CIRCLE', { status: 422, fields: [{ path: 'parentId', code: 'PARENT_CIRCLE' }] });
}
