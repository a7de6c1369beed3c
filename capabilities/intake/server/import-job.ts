import { Worker } from 'node:worker_threads';
import { runCommand } from '#platform/database/command.ts';
import { scopedQuery, type Scope } from '#platform/database/database.ts';
import type { House } from '#platform/http/context.ts';
import { pathOf } from '#platform/files/store.ts';
import { loadActor } from '#cap/staff/server/actor.ts';
import { takeBack } from '#cap/steps/server/undo.ts';
import { ImportOptions } from '../model.ts';
import type { Mapping } from '../mapping.ts';
import { messages } from '../messages.ts';
import type { WorkerTask } from './import-worker.ts';

export interface ImportJob {
  workspaceId: string;
  importId: string;
  memberId: string;
  what: 'check' | 'run' | 'undo';
}
interface ImportRow {
  options: unknown;
  mapping: Mapping;
  state: string;
  command_id: string | null;
  sha256: string;
  name: string;
}
interface WorkerAnswer {
  result?: { counts: object; commandId: string | null; problemsFileId: string | null };
  refusal?: { code: string; facts: object };
  error?: string;
}

/** The job `import`: a check, a run or its undoing. Begun again after a crash it finds nothing half done. */
export async function importJob(house: House, job: ImportJob): Promise<void> {
  const actor = await loadActor(house.owner, job.workspaceId, job.memberId, '');
  if (!actor) return;
  const scope: Scope = { workspace: job.workspaceId, actor: job.memberId, sees: actor.sees };
  const ask = (text: string, values: unknown[]) => scopedQuery(house.pool, scope, { text, values });
  const { rows } = await ask(
    `select i.options, i.mapping, i.state, i.command_id, f.sha256, f.name from import i join file f on f.workspace_id = i.workspace_id and f.id = i.file_id
     where i.workspace_id = (select current_workspace()) and i.id = $1`,
    [job.importId],
  );
  const row = rows[0] as ImportRow | undefined;
  if (!row || !['checking', 'running'].includes(row.state)) return;
  // A run that was cut off after its commit is done: its command is there.
  const done = job.what === 'run' ? (await ask("select id, detail from command where workspace_id = (select current_workspace()) and name = 'import.run' and actor_id = $2 and detail ->> 'importId' = $1 and undone_by is null", [job.importId, job.memberId])).rows[0] : undefined;
  const finish = async (state: string, more: { counts?: object; commandId?: string | null; problem?: string | null; problemsFileId?: string | null }) => {
    await ask(
      `update import set state = $2, counts = coalesce($3, counts), command_id = coalesce($4, command_id), problem = $5, problems_file_id = case when $6::uuid is null and $3 is null then problems_file_id else $6 end,
         finished_at = now() where workspace_id = (select current_workspace()) and id = $1`,
      [job.importId, state, more.counts ? JSON.stringify(more.counts) : null, more.commandId ?? null, more.problem ?? null, more.problemsFileId ?? null],
    );
    await ask('delete from import_progress where workspace_id = (select current_workspace()) and import_id = $1', [job.importId]);
    house.live.poke(job.workspaceId);
  };
  if (done) return finish('done', { commandId: (done as { id: string }).id });
  if (job.what === 'undo') return undo();

  const task: WorkerTask = {
    config: house.appConfig, filesRoot: house.filesRoot, scope, importId: job.importId, dry: job.what === 'check',
    file: { path: pathOf(house.filesRoot, row.sha256), name: row.name }, options: ImportOptions.parse(row.options), mapping: row.mapping,
    language: actor.language, country: actor.country, timeZone: actor.timeZone, minutesByKind: actor.settings.minutesByKind, reservePercent: actor.settings.reservePercent,
    memberId: job.memberId, managersWithin: actor.rights['client.import'] === 'all' ? null : [actor.memberId, ...actor.team],
    endedReason: row.name, words: messages[actor.language].problemsFile, now: house.now(),
  };
  const answer = await inThread(task);
  if (answer.result) return finish(job.what === 'check' ? 'checked' : 'done', answer.result);
  if (answer.refusal?.code === 'IMPORT_STOPPED') return finish('stopped', {});
  if (answer.refusal) return finish('failed', { problem: answer.refusal.code });
  house.log.error({ import: job.importId, error: answer.error }, 'import failed');
  return finish('failed', { problem: /live_client_has_next_step|next_step_is_open/.test(answer.error ?? '') ? 'MANAGER_LEFT' : 'BROKEN' });

  async function undo() {
    try {
      await runCommand(house.pool, scope, 'undo', async (tx) => {
        await tx.query('set local statement_timeout = 0');
        return takeBack(tx, actor!, row!.command_id!);
      });
      await finish('undone', {});
    } catch (e) {
      await finish('done', { problem: (e as { code?: string }).code ?? 'BROKEN' });
    }
  }
}

function inThread(task: WorkerTask): Promise<WorkerAnswer> {
  return new Promise((done) => {
    const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { workerData: task, resourceLimits: { maxOldGenerationSizeMb: 1024 } });
    worker.once('message', (answer: WorkerAnswer) => {
      done(answer);
      void worker.terminate();
    });
    worker.once('error', (e) => done({ error: String((e as Error).stack ?? e) }));
    worker.once('exit', (code) => done({ error: `the thread ended with ${code}` }));
  });
}
