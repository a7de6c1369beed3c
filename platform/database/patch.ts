import { refuse } from '#plain/refusal.ts';
import type { Tx } from './database.ts';

export interface Conflict {
  field: string;
  yours: unknown;
  theirs: unknown;
  was: unknown;
}

const ident = (name: string) => {
  if (!/^[a-z][a-z0-9_]*$/.test(name)) throw new Error(`not a column: ${name}`);
  return name;
};
export const snake = (camel: string) => camel.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`);
export const camel = (text: string) => text.replace(/_([a-z0-9])/g, (_, c: string) => c.toUpperCase());

/**
 * Writes the changed columns of one row. `seen` is the version the caller looked at (If-Match): when the row moved on
 * meanwhile, changes of other columns are merged, and a column that both changed is refused as CHANGED_MEANWHILE (412)
 * with `conflicts: [{field, yours, theirs, was}]`, who and when. `changes` uses column names.
 */
export async function patchRow(
  tx: Tx,
  table: string,
  id: string,
  seen: number | undefined,
  changes: Record<string, unknown>,
  options: { jsonColumns?: string[]; where?: string } = {},
): Promise<{ version: number; row: Record<string, unknown> }> {
  const columns = Object.keys(changes).map(ident);
  const where = options.where ? ` and (${options.where})` : '';
  const row = await tx.one<Record<string, unknown>>(
    `select * from ${ident(table)} where workspace_id = current_workspace() and id = $1${where} for update`,
    [id],
  );
  if (!row) throw refuse('NOT_FOUND');
  const version = row.version as number;
  if (seen !== undefined && seen !== version) await refuseOverlap(tx, table, id, seen, version, changes, row);
  if (!columns.length) return { version, row };
  const json = new Set(options.jsonColumns ?? []);
  const sets = columns.map((c, i) => `${c} = $${i + 2}`).join(', ');
  const written = await tx.one<Record<string, unknown>>(
    `update ${table} set ${sets} where workspace_id = current_workspace() and id = $1 returning *`,
    [id, ...columns.map((c) => (json.has(c) && changes[c] !== null ? JSON.stringify(changes[c]) : changes[c]))],
  );
  return { version: written!.version as number, row: written! };
}

async function refuseOverlap(
  tx: Tx,
  table: string,
  id: string,
  seen: number,
  version: number,
  changes: Record<string, unknown>,
  row: Record<string, unknown>,
) {
  if (seen > version) throw refuse('CHANGED_MEANWHILE', { facts: { version, conflicts: [] } });
  const since = await tx.query<{ before: Record<string, unknown>; actor: string | null; at: string }>(
    `select c.before, m.name as actor, c.at from change c left join member m on m.workspace_id = c.workspace_id and m.id = c.actor_id
     where c.workspace_id = current_workspace() and c.relation = $1 and c.row_id = $2 and c.op = 'U'
       and (c.client_id is null or c.client_id = $4)
     order by c.id desc limit $3`,
    [table, id, version - seen, row.client_id ?? (table === 'client' ? id : null)],
  );
  const was: Record<string, unknown> = {};
  for (const change of since) Object.assign(was, change.before);
  const conflicts: Conflict[] = Object.keys(changes)
    .filter((c) => c in was && JSON.stringify(row[c]) !== JSON.stringify(changes[c]))
    .map((c) => ({ field: camel(c), yours: changes[c], theirs: row[c], was: was[c] }));
  if (conflicts.length) {
    throw refuse('CHANGED_MEANWHILE', { facts: { version, conflicts, by: since[0]?.actor ?? null, at: since[0]?.at } });
  }
}
