/** Databases for tests: one throwaway server per test run, and a clone of the migrated template per test file. */
import { createHash, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { findBinaries } from './binaries.ts';
import { APP_ROLE, ensureDatabase, initCluster, OWNER } from './initialise.ts';
import { lockFolder } from './lock.ts';
import { migrate, readMigrations } from './migrate.ts';
import { preparePlace } from './place.ts';
import { findRunning, startPostmaster, stopPostmaster } from './postmaster.ts';
import { processState } from './processes.ts';
import { serverArguments } from './settings.ts';

export interface TestDatabase {
  name: string;
  owner: pg.ClientConfig;
  app: pg.ClientConfig;
  drop(): Promise<void>;
}

const PREFIX = 'daybook-test-';
const ENV = 'DAYBOOK_TEST_HOME';
const MIGRATIONS = fileURLToPath(new URL('../../database/migrations', import.meta.url));
const FAST = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  autovacuum: 'off',
  shared_buffers: '64MB',
  max_connections: '200',
  io_method: 'sync',
  min_wal_size: '32MB',
  max_wal_size: '128MB',
};
const MEMORY = '/dev/shm';
const ENOUGH_MEMORY = 1.5e9;

/**
 * Reserves the folder of this run's server; it starts with the first `freshDatabase()` of any worker. Clears what killed
 * runs left behind. Call it once before the workers start (vitest-setup.ts does), and what it returns at the end.
 */
export async function reserveTestServer(): Promise<() => Promise<void>> {
  await sweep();
  const home = path.join(quickFolder(), `${PREFIX}${process.pid}-${randomUUID().slice(0, 8)}`);
  fs.mkdirSync(home, { mode: 0o711 });
  process.env[ENV] = home;
  return async () => {
    delete process.env[ENV];
    await remove(home);
  };
}

/** The address of this run's server, started if it does not run yet. */
export async function testServer(): Promise<pg.ClientConfig> {
  let home = process.env[ENV];
  if (!home) {
    // a single file, run without vitest-setup.ts
    const release = await reserveTestServer();
    home = process.env[ENV]!;
    process.once('beforeExit', () => {
      void release();
    });
  }
  const place = preparePlace(home);
  const base = { host: place.socket, port: 5432 };
  await alone(place.home, async () => {
    if ((await findRunning(place))?.ready) return;
    const binaries = findBinaries(place.runAs);
    initCluster(place, binaries, false);
    await startPostmaster(place, binaries.postgres, serverArguments(place, FAST));
    await ensureDatabase(base);
  });
  return base;
}

/**
 * A new database with all migrations applied, in well under a second.
 * @param migrations folder of the migrations; null for an empty database
 */
export async function freshDatabase({
  migrations = MIGRATIONS,
}: {
  migrations?: string | null;
} = {}): Promise<TestDatabase> {
  const base = await testServer();
  const template = migrations ? await templateOf(base, migrations) : 'template0';
  const name = `test_${randomUUID().replaceAll('-', '').slice(0, 16)}`;
  await admin(base, `create database ${name} template ${template} strategy file_copy`);
  return {
    name,
    owner: { ...base, user: OWNER, database: name },
    app: { ...base, user: APP_ROLE, database: name },
    drop: async () => {
      await admin(base, `drop database if exists ${name} with (force)`);
    },
  };
}

/** One template per state of the migrations, made by whoever needs it first. */
async function templateOf(base: pg.ClientConfig, dir: string): Promise<string> {
  const state = createHash('sha256')
    .update(
      readMigrations(dir)
        .map((m) => m.name + m.checksum)
        .join(),
    )
    .digest('hex');
  const name = `template_${state.slice(0, 16)}`;
  if (await exists(base, name)) return name;
  return alone(path.dirname(base.host!), async () => {
    if (await exists(base, name)) return name;
    await admin(base, `drop database if exists ${name}_draft`, `create database ${name}_draft template template0`);
    await migrate({ ...base, user: OWNER, database: `${name}_draft` }, dir, { appVersion: 'test' });
    await admin(base, `alter database ${name}_draft rename to ${name}`, 'checkpoint');
    return name;
  });
}

async function exists(base: pg.ClientConfig, name: string): Promise<boolean> {
  const rows = await admin(base, `select from pg_database where datname = '${name}'`);
  return rows > 0;
}

async function admin(base: pg.ClientConfig, ...statements: string[]): Promise<number> {
  const client = new pg.Client({ ...base, user: OWNER, database: 'postgres' });
  await client.connect();
  try {
    let rows = 0;
    for (const sql of statements) rows = (await client.query(sql)).rowCount ?? 0;
    return rows;
  } finally {
    await client.end();
  }
}

/** Runs the work while no other worker does: workers meet at the folder's lock. */
async function alone<T>(dir: string, work: () => Promise<T>): Promise<T> {
  for (;;) {
    const lock = await lockFolder(dir);
    if ('release' in lock)
      try {
        return await work();
      } finally {
        await lock.release();
      }
    await sleep(10);
  }
}

/** Memory rather than disk where there is plenty: cloning a database is some hundred files, 20 times faster there. */
function quickFolder(): string {
  try {
    const { bavail, bsize } = fs.statfsSync(MEMORY);
    if (bavail * bsize > ENOUGH_MEMORY) return MEMORY;
  } catch {
    /* no such thing here */
  }
  return os.tmpdir();
}

async function sweep(): Promise<void> {
  for (const folder of [os.tmpdir(), MEMORY]) {
    if (!fs.existsSync(folder)) continue;
    for (const name of fs.readdirSync(folder)) {
      const pid = Number(new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1]);
      if (pid && processState(pid) === 'gone') await remove(path.join(folder, name)).catch(() => {}); // perhaps another user's
    }
  }
}

async function remove(home: string): Promise<void> {
  if (fs.existsSync(path.join(home, 'postgres', 'data'))) {
    const place = preparePlace(home);
    const running = await findRunning(place);
    if (running) await stopPostmaster(place, running.pid, 0);
  }
  fs.rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
}
