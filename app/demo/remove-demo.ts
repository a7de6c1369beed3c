import type pg from 'pg';
import type { DaybookHouse } from '../server.ts';

/** Removes every demo company with everything that belongs to it. Answers how many there were. */
export async function removeDemo(house: Pick<DaybookHouse, 'owner'> & Partial<Pick<DaybookHouse, 'sessions'>>): Promise<number> {
  const client = await house.owner.connect();
  try {
    await client.query("begin; set local statement_timeout = '120s'");
    const { rows } = await client.query<{ id: string }>('select id from workspace where demo for update');
    for (const { id } of rows) await removeWorkspace(client, id);
    await client.query('commit');
    for (const { id } of rows) house.sessions?.changed(id);
    return rows.length;
  } catch (e) {
    await client.query('rollback').catch(() => {});
    throw e;
  } finally {
    client.release();
  }
}

/**
 * Deletes a workspace, its rows (every table follows its workspace), its change log, and the accounts that are members
 * nowhere else. In the caller's transaction. Files stay until the sweep of the store finds that they are nobody's.
 */
export async function removeWorkspace(client: pg.ClientBase, workspaceId: string): Promise<void> {
  const accounts = await client.query<{ id: string }>('select distinct account_id as id from member where workspace_id = $1 and account_id is not null', [workspaceId]);
  await client.query('delete from workspace where id = $1', [workspaceId]);
  await client.query('delete from change where workspace_id = $1', [workspaceId]);
  await client.query('delete from account a where id = any ($1) and not exists (select 1 from member m where m.account_id = a.id)', [accounts.rows.map((r) => r.id)]);
}
