import type pg from 'pg';
import type { DaybookHouse } from '../server.ts';

/** Removes the demo company with everything that belongs to it. Answers whether there was one. */
export async function removeDemo(house: Pick<DaybookHouse, 'owner'> & Partial<Pick<DaybookHouse, 'sessions'>>): Promise<boolean> {
  const client = await house.owner.connect();
  try {
    await client.query("begin; set local statement_timeout = '120s'");
    const { rows } = await client.query<{ id: string }>('select id from workspace where demo for update');
    for (const { id } of rows) await removeWorkspace(client, id);
    await client.query('commit');
    for (const { id } of rows) house.sessions?.changed(id);
    return rows.length > 0;
  } catch (e) {
    await client.query('rollback').catch(() => {});
    throw e;
  } finally {
    client.release();
  }
}

/**
 * Deletes a workspace with its rows in every table that has a workspace_id (found in the catalogue, so that tables to come are
 * not forgotten), its change log, its sessions, and the accounts that are members nowhere else. In the caller's transaction.
 * Files stay in the store: the same content may be somebody else's, and the sweep of the store knows which are nobody's.
 */
export async function removeWorkspace(client: pg.ClientBase, workspaceId: string): Promise<void> {
  await client.query('set constraints all deferred');
  const accounts = (await client.query<{ id: string }>('select distinct account_id as id from member where workspace_id = $1 and account_id is not null', [workspaceId])).rows.map((r) => r.id);
  for (const table of await tablesChildrenFirst(client)) {
    if (table !== 'change') await client.query(`delete from "${table}" where workspace_id = $1`, [workspaceId]);
  }
  await client.query('delete from workspace where id = $1', [workspaceId]);
  await client.query('delete from change where workspace_id = $1', [workspaceId]);
  await client.query('delete from account a where id = any ($1) and not exists (select 1 from member m where m.account_id = a.id)', [accounts]);
}

/** Tables of workspaces, each before those it refers to by a key that is checked at once. */
async function tablesChildrenFirst(client: pg.ClientBase): Promise<string[]> {
  const { rows: tables } = await client.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'workspace_id'
     where c.relkind in ('r', 'p') and not c.relispartition and c.relnamespace = 'public'::regnamespace order by 1`,
  );
  const { rows: keys } = await client.query<{ child: string; parent: string }>(
    `select distinct k.conrelid::regclass::text as child, k.confrelid::regclass::text as parent from pg_constraint k
     where k.contype = 'f' and not k.condeferrable and k.conrelid <> k.confrelid`,
  );
  const order: string[] = [];
  const visit = (name: string, path: string[]) => {
    if (order.includes(name) || path.includes(name)) return;
    for (const key of keys) if (key.parent === name) visit(key.child, [...path, name]);
    order.push(name);
  };
  for (const { name } of tables) visit(name, []);
  const known = new Set(tables.map((t) => t.name));
  return order.filter((name) => known.has(name));
}
