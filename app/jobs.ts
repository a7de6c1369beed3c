import { Logger, type Runner, type TaskList, run } from 'graphile-worker';
import pg from 'pg';
import { refuse } from '#plain/refusal.ts';
import type { DaybookHouse } from './server.ts';
import { crontab, tasks } from './tasks.ts';

const JOBS_SCHEMA = 'jobs';

/**
 * Work that need not wait on a screen, in the database's own queue: a job exists if and only if the transaction that asked
 * for it was committed. Every node may run this; each job is done by one.
 */
export async function startJobs(house: DaybookHouse, config: pg.ClientConfig): Promise<() => Promise<void>> {
  const pool = new pg.Pool({ ...config, max: 4 });
  pool.on('error', () => {});
  const list: TaskList = {};
  for (const [name, task] of Object.entries(tasks)) list[name] = (payload, helpers) => task(house, payload as never, helpers.abortSignal);
  const runner: Runner = await run({
    pgPool: pool,
    schema: JOBS_SCHEMA,
    concurrency: 2,
    pollInterval: 2000,
    noHandleSignals: true,
    taskList: list,
    crontab,
    logger: new Logger(() => (level, message) => {
      if (level === 'error') house.log.error({ jobs: true }, message);
      else if (level === 'warning') house.log.warn({ jobs: true }, message);
    }),
  });
  runner.promise.catch((e) => house.log.error({ err: e }, 'jobs stopped'));
  return async () => {
    await runner.stop().catch(() => {});
    await pool.end().catch(() => {});
  };
}

/** Asks for a job within a transaction of the owner, or by itself. Names that are not in the task list are refused. */
export async function enqueue(house: DaybookHouse, name: keyof typeof tasks, payload: object, options: { key?: string; at?: Date } = {}) {
  if (!tasks[name]) throw refuse('NOT_FOUND');
  await house.owner.query(`select ${JOBS_SCHEMA}.add_job($1, $2::json, job_key => $3, run_at => $4, max_attempts => 5)`, [
    name,
    JSON.stringify(payload),
    options.key ?? null,
    options.at ?? null,
  ]);
}
