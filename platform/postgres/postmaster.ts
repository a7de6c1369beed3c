/** One PostgreSQL server process: is one running on this data, start it, stop it. */
import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Place } from './place.ts';
import { clusterProcesses, commandLine, killStrays, processState, sendSignal, waitGone } from './processes.ts';

/** A running server. `child` is missing when it was adopted. */
export interface Postmaster {
  pid: number;
  child?: ChildProcess;
}

const pidFile = (place: Place) => path.join(place.data, 'postmaster.pid');

function readPidFile(place: Place): { pid: number; status: string } | null {
  const lines = readText(pidFile(place)).split('\n');
  return lines[0] ? { pid: Number(lines[0]), status: lines[7]?.trim() ?? '' } : null;
}

/**
 * The server that runs on this data, if any. The pid file may be left over and its pid dead, uncollected (zombie) or used
 * by another program by now; then the file is cleared, after everything that remained of the dead server.
 */
export async function findRunning(place: Place): Promise<{ pid: number; ready: boolean } | null> {
  const file = readPidFile(place);
  if (!file) return null;
  if (processState(file.pid) === 'live' && clusterProcesses(place.data, place.runAs).includes(file.pid)) {
    return { pid: file.pid, ready: file.status === 'ready' };
  }
  await clearDead(place);
  return null;
}

/**
 * Removes what a dead server left: its last processes, and its pid files where the pid still takes signals, because then
 * PostgreSQL would take it for a running server. In any other case PostgreSQL judges the files itself.
 */
export async function clearDead(place: Place): Promise<void> {
  await killStrays(place.data, place.runAs);
  for (const file of [pidFile(place), path.join(place.socket, '.s.PGSQL.5432.lock')]) {
    const pid = Number.parseInt(readText(file), 10);
    if (pid && takesSignals(pid)) fs.rmSync(file, { force: true });
  }
}

function takesSignals(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (e) {
    return (e as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function readText(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** True if the running server was started by exactly this program with exactly these arguments. */
export const sameCommand = (pid: number, postgres: string, args: string[]): boolean => {
  const line = commandLine(pid);
  return line.length === args.length + 1 && [postgres, ...args].every((x, i) => line[i] === x);
};

/**
 * Starts the server and waits until it takes connections; recovery after a crash may take its time while the process lives.
 * @param signal calls it off: the server is stopped and the promise rejected
 */
export async function startPostmaster(
  place: Place,
  postgres: string,
  args: string[],
  signal?: AbortSignal,
): Promise<Postmaster> {
  const log = openLog(place);
  const { uid, gid } = place.runAs;
  const child = spawn(postgres, args, {
    uid,
    gid,
    cwd: '/',
    env: { LC_ALL: 'C', TZ: 'UTC', PATH: process.env.PATH ?? '' },
    detached: true, // own group: Ctrl-C must not stop it before the application
    stdio: ['ignore', log, log],
  });
  const logStart = fs.fstatSync(log).size;
  fs.closeSync(log);
  child.unref();
  let failure: string | undefined;
  child.once('exit', (code, sig) => {
    failure = `ended with ${sig ?? `code ${code}`}`;
  });
  child.once('error', (e) => {
    failure = e.message;
  });
  for (let i = 0; ; i++) {
    if (failure)
      throw new Error(`PostgreSQL did not start (${failure}); the end of ${logFile(place)}:\n${tail(place, logStart)}`);
    if (signal?.aborted) {
      if (child.pid) await stopPostmaster(place, child.pid, 500);
      signal.throwIfAborted();
    }
    const file = readPidFile(place);
    if (child.pid && file?.pid === child.pid && file.status === 'ready') return { pid: child.pid, child };
    await sleep(i < 200 ? 3 : 50);
  }
}

/**
 * Stops the server: politely, then at once (which costs a recovery at the next start, but never data).
 * @param patienceMs milliseconds for the polite way
 */
export async function stopPostmaster(place: Place, pid: number, patienceMs: number): Promise<void> {
  for (const [name, ms] of [
    ['SIGINT', patienceMs],
    ['SIGQUIT', 500],
    ['SIGKILL', 2000],
  ] as const) {
    if (!sendSignal(pid, name) || (await waitGone(pid, ms))) break;
  }
  if (readPidFile(place)?.pid === pid) await clearDead(place); // it did not leave by the polite way
}

const logFile = (place: Place) => path.join(place.home, 'postgres.log');
const LOG_LIMIT = 10_000_000;

function openLog(place: Place): number {
  const file = logFile(place);
  try {
    if (fs.statSync(file).size > LOG_LIMIT) fs.renameSync(file, `${file}.1`);
  } catch {
    /* none yet */
  }
  const { O_APPEND, O_CREAT, O_WRONLY, O_NOFOLLOW } = fs.constants;
  const fd = fs.openSync(file, O_APPEND | O_CREAT | O_WRONLY | O_NOFOLLOW, 0o600);
  if (place.runAs.uid !== undefined && place.runAs.gid !== undefined)
    fs.fchownSync(fd, place.runAs.uid, place.runAs.gid);
  return fd;
}

function tail(place: Place, from: number): string {
  try {
    return fs.readFileSync(logFile(place)).subarray(from).toString().trim().split('\n').slice(-8).join('\n');
  } catch {
    return '';
  }
}
