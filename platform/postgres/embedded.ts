/** Daybook's own PostgreSQL: made at the first start, watched while the application lives, stopped with it. */
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { findBinaries } from './binaries.ts';
import { APP_ROLE, DATABASE, ensureDatabase, initCluster, OWNER } from './initialise.ts';
import { lockFolder } from './lock.ts';
import { type Place, preparePlace } from './place.ts';
import { clearDead, findRunning, type Postmaster, sameCommand, startPostmaster, stopPostmaster } from './postmaster.ts';
import { processState } from './processes.ts';
import { serverArguments } from './settings.ts';

export interface EmbeddedOptions {
  /** Folder of the application's data; PostgreSQL takes `postgres/` in it (see `Embedded.notice` for the exception). */
  dataRoot: string;
  /** PostgreSQL settings that add to or replace the built-in ones. */
  settings?: Record<string, string>;
  /** Told about every unexpected end and restart; `fatal` means PostgreSQL stays down. Default: stderr, and SIGTERM to ourselves when fatal. */
  onTrouble?: (message: string, fatal: boolean) => void;
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

const PATIENCE_MS = 2000;
const ORPHAN_PATIENCE_MS = 10_000;
const RESTART_DELAYS_MS = [0, 100, 300, 1000, 2000, 4000, 8000];
const FORGET_AFTER_MS = 60_000;

/**
 * Starts PostgreSQL on the data folder, or takes over the one a killed application left running.
 * @throws an Error in plain words: data in use (naming the pid), no programs for this platform, folder out of reach
 */
export async function startEmbedded({ dataRoot, settings, onTrouble = shout }: EmbeddedOptions): Promise<Embedded> {
  const place = preparePlace(dataRoot);
  const lock = await lockFolder(place.home);
  if ('holder' in lock) {
    throw new Error(`Daybook is already running on ${dataRoot}${lock.holder ? ` (process ${lock.holder})` : ''}. Stop it first, or choose another data folder.`);
  }
  try {
    const binaries = findBinaries(place.runAs);
    const t0 = performance.now();
    initCluster(place, binaries);
    const t1 = performance.now();
    const run = () => startPostmaster(place, binaries.postgres, serverArguments(place, settings));
    const orphan = await adopt(place, binaries.postgres, serverArguments(place, settings));
    const guard = watch(place, orphan ?? await run(), run, onTrouble);
    const base = { host: place.socket, port: 5432 };
    await ensureDatabase(base);
    const t2 = performance.now();
    let stopped: Promise<void> | undefined;
    return {
      owner: { ...base, user: OWNER, database: DATABASE },
      app: { ...base, user: APP_ROLE, database: DATABASE },
      get pid() { return guard.pid(); },
      dataDir: place.data, notice: place.notice, adopted: orphan !== null, version: binaries.version,
      initMs: Math.round(t1 - t0), startMs: Math.round(t2 - t1),
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
    const client = new pg.Client({ host: place.socket, port: 5432, user: OWNER, database: 'postgres', connectionTimeoutMillis: 2000 });
    client.on('error', () => {});
    try {
      await client.connect();
      await client.query(`select pg_terminate_backend(pid, 2000) from pg_stat_activity
        where backend_type = 'client backend' and pid <> pg_backend_pid()`);
      await client.end();
      return { pid: running.pid };
    } catch { /* not well: stop it and start afresh */ }
  }
  await stopPostmaster(place, running.pid, ORPHAN_PATIENCE_MS);
  return null;
}

/** Restarts the server whenever it ends unasked, with growing delays; gives up after as many failures as there are delays. */
function watch(place: Place, first: Postmaster, run: () => Promise<Postmaster>, onTrouble: NonNullable<EmbeddedOptions['onTrouble']>) {
  let current = first;
  let stopping = false;
  let restarting: Promise<void> | undefined;
  let failures = 0;
  let lastEnd = 0;

  const ended = (why: string) => {
    if (stopping || restarting) return;
    restarting = restart(why).finally(() => { restarting = undefined; });
  };
  const follow = (server: Postmaster) => {
    current = server;
    if (server.child) { server.child.once('exit', (code, sig) => ended(sig ?? `code ${code}`)); return; }
    const timer = setInterval(() => {                             // an adopted server is not our child
      if (stopping || processState(server.pid) === 'live') { if (stopping) clearInterval(timer); return; }
      clearInterval(timer);
      ended('the adopted server is gone');
    }, 250);
    timer.unref();
  };
  const restart = async (why: string) => {
    if (Date.now() - lastEnd > FORGET_AFTER_MS) failures = 0;
    lastEnd = Date.now();
    onTrouble(`PostgreSQL ended unexpectedly (${why}); restarting it.`, false);
    for (let last = why; failures < RESTART_DELAYS_MS.length; failures++) {
      await sleep(RESTART_DELAYS_MS[failures], undefined, { ref: false });
      if (stopping) return;
      try {
        await clearDead(place);
        const server = await run();
        failures++;
        follow(server);
        onTrouble(`PostgreSQL runs again (process ${server.pid}).`, false);
        return;
      } catch (e) { last = (e as Error).message; onTrouble(last, false); }
    }
    onTrouble(`PostgreSQL could not be kept running after ${failures} attempts; see postgres.log in ${place.home}.`, true);
  };
  follow(first);
  return {
    pid: () => current.pid,
    stop: async () => {
      stopping = true;
      await restarting;
      await stopPostmaster(place, current.pid, PATIENCE_MS);
    },
  };
}

function shout(message: string, fatal: boolean): void {
  console.error(`Daybook: ${message}`);
  if (fatal) process.kill(process.pid, 'SIGTERM');
}
