import type { Tx } from '#platform/database/database.ts';
import type { ImportCounts } from '../model.ts';

/** The import's own rows, written inside its transaction: the command that undo takes back, and that it is done. */
export async function importTx(tx: Tx, importId: string, counts: ImportCounts): Promise<void> {
  await tx.run('insert into command (workspace_id, id, actor_id, name, detail) values (current_workspace(), $1, current_actor(), $2, $3)', [
    tx.commandId, 'import.run', JSON.stringify({ importId, clients: counts.newClients, people: counts.newPeople }),
  ]);
}
