import type pg from 'pg';
import { settingsOf } from '#cap/staff/model.ts';
import { dropBytes } from './drop-bytes.ts';

const BATCH = 200;
/** Tables that point at a client without being deleted along with it. */
const REFERENCES = `
select k.conrelid::regclass::text as relation, a.attname as "column"
from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[2]
where k.contype = 'f' and k.confrelid = 'client'::regclass and array_length(k.conkey, 1) = 2 and k.confdeltype <> 'c' and k.conrelid <> 'client'::regclass`;

export interface Purged {
  clients: number;
  files: number;
}

/**
 * Empties the trash of every workspace of what has lain there longer than its `trashDays` (30 by default): clients with all
 * that hangs on them, people who were only there, notes and files; a file's bytes go when nothing else holds them. Uploaded files of
 * imports go after the same time: they hold people as they came. For the
 * nightly job, as the owner; what it does stands in the change log like everything else.
 */
export async function purgeTrash(owner: pg.Pool, filesRoot: string, now: Date = new Date()): Promise<Purged> {
  const purged: Purged = { clients: 0, files: 0 };
  const workspaces = (await owner.query<{ id: string; settings: unknown }>('select id, settings from workspace')).rows;
  for (const w of workspaces) {
    const before = new Date(now.getTime() - settingsOf(w.settings).trashDays * 86_400_000);
    for (;;) {
      const n = await purgeClients(owner, w.id, before);
      purged.clients += n;
      if (n < BATCH) break;
    }
    purged.files += await purgeFiles(owner, w.id, before, filesRoot);
  }
  return purged;
}

async function inWorkspace<T>(owner: pg.Pool, workspaceId: string, work: (c: pg.PoolClient) => Promise<T>): Promise<T> {
  const c = await owner.connect();
  try {
    await c.query('begin');
    await c.query(`select set_config('app.workspace', $1, true)`, [workspaceId]);
    const result = await work(c);
    await c.query('commit');
    return result;
  } catch (e) {
    await c.query('rollback');
    throw e;
  } finally {
    c.release();
  }
}

const purgeClients = (owner: pg.Pool, ws: string, before: Date) =>
  inWorkspace(owner, ws, async (c) => {
    const rows = await c.query<{ id: string }>(
      'select id from client where workspace_id = $1 and trashed_at < $2 order by trashed_at limit $3 for update skip locked',
      [ws, before, BATCH],
    );
    const ids = rows.rows.map((r) => r.id);
    if (!ids.length) return 0;
    await c.query('update client set parent_id = null where workspace_id = $1 and parent_id = any ($2::uuid[])', [ws, ids]);
    await c.query('update client set merged_into = null where workspace_id = $1 and merged_into = any ($2::uuid[])', [ws, ids]);
    const people = await c.query<{ id: string }>(
      `select p.id from person p where p.workspace_id = $1
         and exists (select 1 from position o where o.workspace_id = $1 and o.person_id = p.id and o.client_id = any ($2::uuid[]))
         and not exists (select 1 from position o where o.workspace_id = $1 and o.person_id = p.id and o.client_id <> all ($2::uuid[]))
         and not exists (select 1 from touch t where t.workspace_id = $1 and t.person_id = p.id and t.client_id <> all ($2::uuid[]))`,
      [ws, ids],
    );
    await c.query(
      `update file set trashed_at = $3, client_id = null, touch_id = null where workspace_id = $1 and client_id = any ($2::uuid[])`,
      [ws, ids, new Date(0)],
    );
    const references = (await c.query<{ relation: string; column: string }>(REFERENCES)).rows;
    for (const { relation, column } of references) await c.query(`delete from ${relation} where workspace_id = $1 and ${column} = any ($2::uuid[])`, [ws, ids]);
    await c.query('delete from client where workspace_id = $1 and id = any ($2::uuid[])', [ws, ids]);
    await c.query('delete from person where workspace_id = $1 and id = any ($2::uuid[])', [ws, people.rows.map((p) => p.id)]);
    return ids.length;
  });

async function purgeFiles(owner: pg.Pool, ws: string, before: Date, filesRoot: string): Promise<number> {
  const gone = await inWorkspace(owner, ws, async (c) => {
    await c.query('delete from note where workspace_id = $1 and trashed_at < $2', [ws, before]);
    await c.query(
      `delete from person p where p.workspace_id = $1 and p.trashed_at < $2 and not exists (select 1 from position o where o.workspace_id = $1 and o.person_id = p.id)`,
      [ws, before],
    );
    const rows = await c.query<{ sha256: string }>(
      `delete from file f where f.workspace_id = $1 and f.trashed_at < $2 and not exists (select 1 from import i where i.workspace_id = $1 and f.id in (i.file_id, i.problems_file_id)) returning f.sha256`,
      [ws, before],
    );
    const uploads = await c.query<{ sha256: string }>(
      `update file f set trashed_at = now() from import i where i.workspace_id = $1 and f.workspace_id = $1 and f.id = any (array_remove(array[i.file_id, i.problems_file_id], null))
         and f.trashed_at is null and i.state <> all ('{checking,running}') and coalesce(i.finished_at, i.created_at) < $2 returning f.sha256`,
      [ws, before],
    );
    return [...rows.rows, ...uploads.rows].map((r) => r.sha256.trim());
  });
  return dropBytes(owner, filesRoot, gone);
}
