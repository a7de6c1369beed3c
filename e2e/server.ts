import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');

export interface RunningServer {
  url: string;
  pid: number;
  data: string;
  /** Process of its PostgreSQL at this moment. */
  postgres(): number;
  /** All it has said so far. */
  output(): string;
  /** Ends it at once, as a power cut of this process would; its PostgreSQL lives on. */
  kill(): Promise<void>;
  /** Ends it as an operator would, and removes its data unless they are to be kept. Answers how long that took, in ms. */
  stop(options?: { keepData?: boolean }): Promise<number>;
}

export const newDataFolder = () => fs.mkdtempSync(path.join(os.tmpdir(), 'daybook-journey-'));

const freePort = () =>
  new Promise<number>((done) => {
    const s = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = s.address() as net.AddressInfo;
      s.close(() => done(port));
    });
  });

/** Starts the application as `npm start` does, without waiting. */
export function spawnApp(env: Record<string, string>) {
  const child = spawn(process.execPath, ['app/main.ts'], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (d) => (output += d));
  child.stderr.on('data', (d) => (output += d));
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  return { child, ended, output: () => output };
}

/** The real application on a data folder (a fresh one unless given), started as `npm start` starts it. */
export async function startServer(env: Record<string, string> = {}, data = newDataFolder()): Promise<RunningServer> {
  const port = await freePort();
  const { child, ended, output } = spawnApp({ PORT: String(port), DAYBOOK_DATA: data, ...env });
  const url = `http://127.0.0.1:${port}`;
  for (let i = 0; ; i++) {
    if (child.exitCode !== null || i > 1200) throw new Error(`the server did not start:\n${output()}`);
    try {
      if ((await fetch(`${url}/readyz`)).ok) break;
    } catch {}
    await new Promise((r) => setTimeout(r, 50));
  }
  return {
    url,
    pid: child.pid!,
    data,
    output,
    postgres: () => Number(fs.readFileSync(path.join(data, 'postgres', 'data', 'postmaster.pid'), 'utf8').split('\n')[0]),
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
    stop: async ({ keepData } = {}) => {
      const began = performance.now();
      child.kill('SIGTERM');
      await Promise.race([ended, new Promise((r) => setTimeout(r, 8000))]);
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
      const took = performance.now() - began;
      if (!keepData) fs.rmSync(data, { recursive: true, force: true });
      return took;
    },
  };
}
