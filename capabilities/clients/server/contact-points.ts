import { newId } from '#platform/database/id.ts';
import { patchRow } from '#platform/database/patch.ts';
import type { Tx } from '#platform/database/database.ts';
import { refuse } from '#plain/refusal.ts';
import type { Ctx } from '#cap/staff/server/actor.ts';
import type { ContactInput } from '../model.ts';
import { clientFor, personFor } from './access.ts';
import { contactValues } from './contacts.ts';

interface Owner {
  client_id: string | null;
  person_id: string | null;
}
const ownerFor = async (tx: Tx, ctx: Ctx, o: Owner) =>
  o.client_id ? clientFor(tx, ctx, o.client_id, 'client.edit') : personFor(tx, ctx, o.person_id!, 'client.edit');

/** A phone, mail address, messenger or site; the same one twice is kept once. */
export async function addContact(ctx: Ctx, body: ContactInput & { clientId?: string | undefined; personId?: string | undefined }) {
  return ctx.command('contact.add', async (tx) => {
    const owner = { client_id: body.clientId ?? null, person_id: body.personId ?? null };
    const { country } = await ownerFor(tx, ctx, owner);
    const [value] = contactValues([body], country ?? ctx.actor.country, 'value');
    const there = await tx.one<{ id: string; version: number; value: string; key: string }>(
      `select id, version, value, value_key as key from contact_point where workspace_id = (select current_workspace()) and kind = $1 and value_key = $2
         and client_id is not distinct from $3 and person_id is not distinct from $4`,
      [body.kind, value!.key, owner.client_id, owner.person_id],
    );
    if (there) return there;
    const id = newId();
    await tx.run(
      `insert into contact_point (workspace_id, id, client_id, person_id, kind, value, value_key, label, position)
       select current_workspace(), $1, $2, $3, $4, $5, $6, $7, coalesce(max(position) + 1, 0) from contact_point
       where workspace_id = (select current_workspace()) and (client_id = $2 or person_id = $3)`,
      [id, owner.client_id, owner.person_id, body.kind, value!.value, value!.key, body.label ?? null],
    );
    return { id, version: 1, ...value! };
  });
}

async function pointFor(tx: Tx, ctx: Ctx, id: string) {
  const point = await tx.one<Owner & { kind: ContactInput['kind']; value: string; value_key: string }>(
    'select client_id, person_id, kind, value, value_key from contact_point where workspace_id = (select current_workspace()) and id = $1 for update',
    [id],
  );
  if (!point) throw refuse('NOT_FOUND');
  return { ...point, country: (await ownerFor(tx, ctx, point)).country };
}

export async function patchContact(ctx: Ctx, id: string, body: { value?: string | undefined; label?: string | null | undefined; position?: number | undefined }) {
  return ctx.command('contact.patch', async (tx) => {
    const point = await pointFor(tx, ctx, id);
    const changes: Record<string, unknown> = {};
    if (body.value !== undefined) {
      const [value] = contactValues([{ kind: point.kind, value: body.value }], point.country ?? ctx.actor.country, 'value');
      Object.assign(changes, { value: value!.value, value_key: value!.key });
    }
    if (body.label !== undefined) changes.label = body.label;
    if (body.position !== undefined) changes.position = body.position;
    const { version, row } = await patchRow(tx, 'contact_point', id, ctx.ifMatch, changes);
    return { version, value: row.value as string, key: row.value_key as string };
  });
}

export async function removeContact(ctx: Ctx, id: string) {
  await ctx.command('contact.remove', async (tx) => {
    await pointFor(tx, ctx, id);
    await tx.run('delete from contact_point where workspace_id = (select current_workspace()) and id = $1', [id]);
  });
  return undefined as never;
}
