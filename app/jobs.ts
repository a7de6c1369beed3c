import { Logger, type Runner, type TaskList, run, runMigrations, runOnce } from 'graphile-worker';
import pg from 'pg';
import type { DaybookHouse } from './server.ts';
import { crontab, tasks } from './tasks.ts';

const JOBS_SCHEMA = 'jobs';

/**
 * Work that need not wait on a screen, in the database's own queue: a job exists if and only if the transaction that asked
 * for it was committed. Every node may run this; each job is done by one.
 */
export async function startJobs(house: DaybookHouse, config: pg.ClientConfig): Promise<() => Promise<void>> {
  const pool = jobsPool(config);
  const runner: Runner = await run({
    pgPool: pool,
    schema: JOBS_SCHEMA,
    concurrency: 2,
    pollInterval: 2000,
    noHandleSignals: true,
    taskList: taskList(house),
    crontab,
    logger: quiet(house),
  });
  runner.promise.catch((e) => house.log.error({ err: e }, 'jobs stopped'));
  return async () => {
    await runner.stop().catch(() => {});
    await pool.end().catch(() => {});
  };
}

function taskList(house: DaybookHouse): TaskList {
  const list: TaskList = {};
  for (const [name, task] of Object.entries(tasks)) list[name] = (payload, helpers) => task(house, payload, helpers.abortSignal);
  return list;
}

const quiet = (house: DaybookHouse) =>
  new Logger(() => (level, message) => {
    if (level === 'error') house.log.error({ jobs: true }, message);
    else if (level === 'warning') house.log.warn({ jobs: true }, message);
  });

/** Makes the queue's own tables; the server does so at start, tests that need jobs do so themselves. */
export const installJobs = (config: pg.ClientConfig) => withPool(config, (pgPool) => runMigrations({ pgPool, schema: JOBS_SCHEMA }));

/** Does every job that is due, once, and returns; for tests and the command line. */
export const runDueJobs = (house: DaybookHouse, config: pg.ClientConfig) =>
  withPool(config, (pgPool) => runOnce({ pgPool, schema: JOBS_SCHEMA, taskList: taskList(house), noHandleSignals: true, logger: quiet(house) }));

function jobsPool(config: pg.ClientConfig): pg.Pool {
  const pool = new pg.Pool({ ...config, max: 4 });
  pool.on('error', () => {}); // a connection died; the next job opens another
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

async function withPool<T>(config: pg.ClientConfig, work: (pool: pg.Pool) => Promise<T>): Promise<T> {
  const pool = jobsPool(config);
  try {
    return await work(pool);
  } finally {
    await pool.end();
  }
}
