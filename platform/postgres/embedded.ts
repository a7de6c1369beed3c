/** Daybook's own PostgreSQL: made at the first start, watched while the application lives, stopped with it. */
import pg from 'pg';
import { findBinaries } from './binaries.ts';
import { APP_ROLE, DATABASE, ensureDatabase, initCluster, OWNER } from './initialise.ts';
import { lockFolder } from './lock.ts';
import { type Place, preparePlace } from './place.ts';
import { findRunning, type Postmaster, sameCommand, startPostmaster, stopPostmaster } from './postmaster.ts';
import { serverArguments } from './settings.ts';
import { type Trouble, watch } from './watch.ts';

export interface EmbeddedOptions {
  /** Folder of the application's data; PostgreSQL takes `postgres/` in it (see `Embedded.notice` for the exception). */
  dataRoot: string;
  /** PostgreSQL settings that add to or replace the built-in ones. */
  settings?: Record<string, string>;
  /** Default: words on stderr, and SIGTERM to ourselves when fatal. */
  onTrouble?: Trouble;
}

export interface Embedded {
  /** Connects as the owner of the schema (migrations, backup). */
  owner: pg.ClientConfig;
  /** Connects as the role that owns nothing, which row-level security binds. */
  app: pg.ClientConfig;
  /** The server's process id at this moment; it changes when the server had to be restarted. */
  readonly pid: number;
  /** The cluster's folder. */
  dataDir: string;
  /** Something the operator should read, if anything. */
  notice?: string;
  /** True if the server of a killed application was taken over as it ran. */
  adopted: boolean;
  /** PostgreSQL's version, such as "18.4". */
  version: string;
  /** Milliseconds for making the cluster (0 if it was there) and for starting the server. */
  initMs: number;
  startMs: number;
  /** Stops the server, within 3 s. May be called repeatedly. */
  stop(): Promise<void>;
}

const ORPHAN_PATIENCE_MS = 10_000;

/**
 * Starts PostgreSQL on the data folder, or takes over the one a killed application left running.
 * @throws an Error in plain words: data in use (naming the pid), no programs for this platform, folder out of reach
 */
export async function startEmbedded({ dataRoot, settings, onTrouble = shout }: EmbeddedOptions): Promise<Embedded> {
  const place = preparePlace(dataRoot);
  const lock = await lockFolder(place.home);
  if ('holder' in lock) {
    throw new Error(
      `Daybook is already running on ${dataRoot}${lock.holder ? ` (process ${lock.holder})` : ''}. Stop it first, or choose another data folder.`,
    );
  }
  try {
    const binaries = findBinaries(place.runAs);
    const t0 = performance.now();
    initCluster(place, binaries);
    const t1 = performance.now();
    const args = serverArguments(place, settings);
    const run = (signal?: AbortSignal) => startPostmaster(place, binaries.postgres, args, signal);
    const orphan = await adopt(place, binaries.postgres, args);
    const guard = watch(place, orphan ?? (await run()), run, onTrouble);
    const base = { host: place.socket, port: 5432 };
    await ensureDatabase(base);
    const t2 = performance.now();
    let stopped: Promise<void> | undefined;
    return {
      owner: { ...base, user: OWNER, database: DATABASE },
      app: { ...base, user: APP_ROLE, database: DATABASE },
      get pid() {
        return guard.pid();
      },
      dataDir: place.data,
      notice: place.notice,
      adopted: orphan !== null,
      version: binaries.version,
      initMs: Math.round(t1 - t0),
      startMs: Math.round(t2 - t1),
      stop: () => (stopped ??= guard.stop().finally(() => lock.release())),
    };
  } catch (e) {
    await lock.release();
    throw e;
  }
}

/** Takes over a running server that was started just as we would; stops any other. What its late application left open is ended. */
async function adopt(place: Place, postgres: string, args: string[]): Promise<Postmaster | null> {
  const running = await findRunning(place);
  if (!running) return null;
  if (running.ready && sameCommand(running.pid, postgres, args)) {
    const client = new pg.Client({
      host: place.socket,
      port: 5432,
      user: OWNER,
      database: 'postgres',
      connectionTimeoutMillis: 2000,
    });
    client.on('error', () => {});
    try {
      await client.connect();
      await client.query(`select pg_terminate_backend(pid, 2000) from pg_stat_activity
        where backend_type = 'client backend' and pid <> pg_backend_pid()`);
      await client.end();
      return { pid: running.pid };
    } catch {
      /* not well: stop it and start afresh */
    }
  }
  await stopPostmaster(place, running.pid, ORPHAN_PATIENCE_MS);
  return null;
}

function shout(message: string, fatal: boolean): void {
  console.error(`Daybook: ${message}`);
  if (fatal) process.kill(process.pid, 'SIGTERM');
}
