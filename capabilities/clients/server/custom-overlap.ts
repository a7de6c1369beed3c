import type { Tx } from '#platform/database/database.ts';
import { refuse } from '#plain/refusal.ts';

/**
 * Own fields lie in one column, so their overlap is looked at key by key: a key both changed is refused as CHANGED_MEANWHILE.
 * `now` is the column as it is, `seen` the version the caller looked at.
 */
export async function refuseCustomOverlap(
  tx: Tx,
  table: 'client' | 'person',
  id: string,
  seen: number | undefined,
  version: number,
  now: Record<string, unknown>,
  given: Record<string, unknown>,
): Promise<void> {
  if (seen === undefined || seen === version) return;
  const since = await tx.query<{ was: Record<string, unknown> | null; by: string | null; at: string }>(
    `select c.before -> 'custom' as was, m.name as by, c.at from (
       select * from change where workspace_id = (select current_workspace()) and relation = $1 and row_id = $2 and op = 'U' and xact <> pg_current_xact_id()
       order by id desc limit $3) c left join member m on m.workspace_id = c.workspace_id and m.id = c.actor_id
     where c.before ? 'custom' order by c.id desc`,
    [table, id, version - seen],
  );
  const was = since.at(-1)?.was;
  if (!was) return;
  const conflicts = Object.keys(given)
    .filter((k) => JSON.stringify(was[k] ?? null) !== JSON.stringify(now[k] ?? null) && JSON.stringify(now[k] ?? null) !== JSON.stringify(given[k]))
    .map((k) => ({ field: `custom.${k}`, yours: given[k], theirs: now[k] ?? null, was: was[k] ?? null }));
  if (conflicts.length) throw refuse('CHANGED_MEANWHILE', { facts: { version, conflicts, by: since[0]?.by ?? null, at: since[0]?.at } });
}
