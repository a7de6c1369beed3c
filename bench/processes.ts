import { type ChildProcess, fork, spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export const root = path.join(import.meta.dirname, '..');
const TICK_MS = 10;

export const freePort = () =>
  new Promise<number>((done) => {
    const s = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = s.address() as net.AddressInfo;
      s.close(() => done(port));
    });
  });

export interface Server {
  url: string;
  pid: number;
  /** Milliseconds from the spawn to the first answer. */
  readyMs: number;
  stop(): Promise<void>;
}

/** Starts a script of the project as a process of its own and waits until `ready` answers 200. */
export async function startServer(script: string, env: Record<string, string>, ready = '/readyz'): Promise<Server> {
  const port = await freePort();
  const began = performance.now();
  const child = spawn(process.execPath, [...(env.NODE_ARGS ?? '').split(' ').filter(Boolean), script], { cwd: root, env: { ...process.env, PORT: String(port), ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.on('data', (d) => (output += d));
  child.stderr.on('data', (d) => (output += d));
  const url = `http://127.0.0.1:${port}`;
  for (;;) {
    if (child.exitCode !== null || performance.now() - began > 60_000) throw new Error(`${script} did not start:\n${output}`);
    try {
      if ((await fetch(url + ready)).status === 200) break;
    } catch {}
    await sleep(2);
  }
  return { url, pid: child.pid!, readyMs: performance.now() - began, stop: () => stop(child) };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((done) => child.once('exit', done));
  child.kill('SIGTERM');
  await Promise.race([ended, sleep(6000)]);
  if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
}

function stat(pid: number): { ppid: number; own: number; waited: number } | undefined {
  try {
    const text = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    const f = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { ppid: Number(f[1]), own: Number(f[11]) + Number(f[12]), waited: Number(f[13]) + Number(f[14]) };
  } catch {
    return undefined;
  }
}

/** Processor milliseconds of a process so far, and of a PostgreSQL server with all its processes, those that ended included. */
export const cpuMs = (pid: number) => (stat(pid)?.own ?? 0) * TICK_MS;
export function cpuOfPostgres(postmaster: number): number {
  const own = stat(postmaster);
  if (!own) return 0;
  let ticks = own.own + own.waited;
  for (const name of fs.readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const child = stat(Number(name));
    if (child?.ppid === postmaster) ticks += child.own;
  }
  return ticks * TICK_MS;
}

/** Resident memory in MB. */
export const rssMb = (pid: number) => Number(/VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;

export interface Load {
  requests: number;
  errors: number;
  ms: number;
  /** The first answer that was no success, for the eyes. */
  trouble?: string;
}
export interface LoadOrder {
  base: string;
  cookie?: string;
  seconds: number;
  connections: number;
  /** Go on past the time until so many are answered. */
  atLeast?: number;
  /** Read: these paths in turn. */
  paths?: string[];
  /** Log: touches of these clients, each finishing the step that the one before opened. */
  log?: { clientId: string; stepId: string; version: number }[];
  days?: string[];
}
/** The load comes from a process of its own; one order at a time. */
export function startLoad() {
  const child = fork(path.join(import.meta.dirname, 'load.ts'), { execArgv: [] });
  return {
    run: (order: LoadOrder) =>
      new Promise<Load & { log?: LoadOrder['log'] }>((done, fail) => {
        const gone = () => fail(new Error('the load process ended'));
        child.once('exit', gone);
        child.once('message', (m) => {
          child.off('exit', gone);
          done(m as Load);
        });
        child.send(order);
      }),
    stop: () => child.kill(),
  };
}
