import { createReadStream } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import type pg from 'pg';
import { makePool } from '#platform/database/pool.ts';
import { scopedQuery } from '#platform/database/database.ts';
import { saveFile } from '#platform/files/store.ts';
import { Refusal, refuse } from '#plain/refusal.ts';
import { newId } from '#platform/database/id.ts';
import { type ImportTask, runImport } from './run-import.ts';
import { sayComplaint } from './say-complaint.ts';

export interface WorkerTask extends ImportTask {
  config: pg.ClientConfig;
  filesRoot: string;
}

/** A thread of its own: reading 100,000 rows must not make a screen wait. */
async function work({ config, filesRoot, ...task }: WorkerTask) {
  const pool = makePool(config, { max: 2, statementTimeout: 0, idleInTransaction: 0 });
  let last = 0;
  try {
    const result = await runImport(pool, { ...task, now: new Date(task.now) }, {
      async at(phase, done, total) {
        if (phase === 'reading' && Date.now() - last < 300) return;
        last = Date.now();
        const { rows } = await scopedQuery(pool, task.scope, {
          text: 'update import_progress set phase = $2, done = $3, total = $4, at = now() where workspace_id = (select current_workspace()) and import_id = $1 returning stop',
          values: [task.importId, phase, done, total ?? null],
        });
        if (rows[0]?.stop) throw refuse('IMPORT_STOPPED');
      },
    }, (c) => sayComplaint(task.language, c));
    const { counts, problems, commandId } = result;
    let problemsFileId: string | null = null;
    if (problems.failed || counts.skipped) {
      const saved = await saveFile(filesRoot, createReadStream(problems.path), { maxBytes: 1_000_000_000 });
      problemsFileId = newId();
      await scopedQuery(pool, task.scope, {
        text: 'insert into file (workspace_id, id, sha256, name, type, size, created_by) values (current_workspace(), $1, $2, $3, $4, $5, current_actor())',
        values: [problemsFileId, saved.sha256, `${task.file.name.replace(/\.\w+$/, '')} - problems.csv`, 'text/csv', saved.size],
      });
    }
    problems.remove();
    return { counts, commandId, problemsFileId };
  } finally {
    await pool.end();
  }
}

work(workerData as WorkerTask).then(
  (result) => parentPort!.postMessage({ result }),
  (e: unknown) => parentPort!.postMessage(e instanceof Refusal ? { refusal: { code: e.code, facts: e.facts } } : { error: String((e as Error)?.stack ?? e) }),
);
