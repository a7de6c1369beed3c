import type { Tx } from '#platform/database/database.ts';
import { refuse } from '#plain/refusal.ts';
import { checkCustom, type CustomValue, type FieldDefinition } from '../custom-values.ts';

/** Values for the workspace's own fields as they are kept; refuses BAD_CUSTOM_VALUE. `whole`: required ones must be there. */
export async function customValues(
  tx: Tx,
  entity: 'client' | 'person',
  given: Record<string, unknown> | undefined,
  whole = false,
): Promise<Record<string, CustomValue | null>> {
  if (!given && !whole) return {};
  const fields = await tx.query<FieldDefinition>(
    'select key, type, options, required from custom_field where workspace_id = (select current_workspace()) and entity = $1 and archived_at is null',
    [entity],
  );
  const { values, problems } = checkCustom(fields, given ?? {}, whole);
  if (problems.length) throw refuse('BAD_CUSTOM_VALUE', { status: 422, fields: problems });
  return values;
}

/** Values put into what is there; nulls take away. */
export const mergeCustom = (old: Record<string, unknown>, given: Record<string, CustomValue | null>): Record<string, unknown> =>
  Object.fromEntries(Object.entries({ ...old, ...given }).filter(([, v]) => v !== null));
