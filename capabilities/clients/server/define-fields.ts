import { newId } from '#platform/database/id.ts';
import { patchRow } from '#platform/database/patch.ts';
import { fold } from '#plain/fold.ts';
import { refuse } from '#plain/refusal.ts';
import type { Ctx } from '#cap/staff/server/actor.ts';
import type { CustomField } from '../model.ts';

/** Fields of the workspace's own, in order; the archived ones last, because old values still need their labels. */
export async function listCustomFields(ctx: Ctx) {
  const fields = await ctx.read<CustomField>(
    `select id, entity, key, label, type, options, required, position, archived_at is not null as archived, version from custom_field
     where workspace_id = (select current_workspace()) order by entity, archived_at is not null, position, label limit 500`,
  );
  return { fields };
}

const refuseNoOptions = (type: string, options: readonly string[]) => {
  if (type === 'choice' && options.length < 2) throw refuse('OPTIONS_NEEDED', { status: 422, fields: [{ path: 'options', code: 'OPTIONS_NEEDED' }] });
};

export async function createCustomField(
  ctx: Ctx,
  body: { entity: 'client' | 'person'; label: string; key?: string | undefined; type: CustomField['type']; options: string[]; required: boolean; position: number },
) {
  refuseNoOptions(body.type, body.options);
  return ctx.command('field.create', async (tx) => {
    const id = newId();
    const key = body.key ?? (await freeKey(body.label));
    async function freeKey(label: string) {
      const base = fold(label).replace(/[^a-z0-9]+/g, '_').replace(/^[^a-z]+/, '').slice(0, 36) || 'field';
      const taken = await tx.query<{ key: string }>(
        'select key from custom_field where workspace_id = (select current_workspace()) and entity = $1 and starts_with(key, $2)',
        [body.entity, base],
      );
      for (let n = 1; ; n++) {
        const key = n === 1 ? base : `${base}_${n}`;
        if (!taken.some((t) => t.key === key)) return key;
      }
    }
    await tx.run(
      `insert into custom_field (workspace_id, id, entity, key, label, type, options, required, position) values (current_workspace(), $1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, body.entity, key, body.label, body.type, [...new Set(body.options)], body.required, body.position],
    );
    return { id, version: 1, key };
  });
}

/** Label, choices, order; key and type stay, because values are kept under them. */
export async function patchCustomField(
  ctx: Ctx,
  id: string,
  { archived, options, ...plain }: { label?: string | undefined; options?: string[] | undefined; required?: boolean | undefined; position?: number | undefined; archived?: boolean | undefined },
) {
  return ctx.command('field.patch', async (tx) => {
    const field = await tx.one<{ type: string }>('select type from custom_field where workspace_id = (select current_workspace()) and id = $1', [id]);
    if (!field) throw refuse('NOT_FOUND');
    if (options) refuseNoOptions(field.type, options);
    const changes: Record<string, unknown> = Object.fromEntries(Object.entries(plain).filter(([, v]) => v !== undefined));
    if (options) changes.options = [...new Set(options)];
    if (archived !== undefined) changes.archived_at = archived ? ctx.now.toISOString() : null;
    const { version } = await patchRow(tx, 'custom_field', id, ctx.ifMatch, changes);
    return { version };
  });
}
