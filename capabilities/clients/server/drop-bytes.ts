import type pg from 'pg';
import { removeFile } from '#platform/files/store.ts';

/** Takes bytes out of the store that no kept file of any workspace has any more. Answers how many went. `owner`: all workspaces are asked. */
export async function dropBytes(owner: pg.Pool, filesRoot: string, hashes: readonly string[]): Promise<number> {
  let removed = 0;
  for (const sha256 of new Set(hashes)) {
    // an import keeps the row of its file, trashed, so that its name still stands in the list
    const held = await owner.query(
      `select 1 from file f where f.sha256 = $1 and (f.trashed_at is null or not exists (
         select 1 from import i where i.workspace_id = f.workspace_id and f.id in (i.file_id, i.problems_file_id))) limit 1`,
      [sha256],
    );
    if (held.rowCount) continue;
    await removeFile(filesRoot, sha256);
    removed++;
  }
  return removed;
}
