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
  /** Ends it as an operator would, and removes its data. */
  stop(): Promise<void>;
}

const freePort = () =>
  new Promise<number>((done) => {
    const s = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = s.address() as net.AddressInfo;
      s.close(() => done(port));
    });
  });

/** The real application on a fresh data folder, started as `npm start` starts it. */
export async function startServer(env: Record<string, string> = {}): Promise<RunningServer> {
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'daybook-journey-'));
  const port = await freePort();
  const child = spawn(process.execPath, ['app/main.ts'], {
    cwd: root,
    env: { ...process.env, PORT: String(port), DAYBOOK_DATA: data, DATABASE_URL: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (d) => (output += d));
  child.stderr.on('data', (d) => (output += d));
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const url = `http://127.0.0.1:${port}`;
  for (let i = 0; ; i++) {
    if (child.exitCode !== null || i > 600) throw new Error(`the server did not start:\n${output}`);
    try {
      if ((await fetch(`${url}/readyz`)).ok) break;
    } catch {}
    await new Promise((r) => setTimeout(r, 100));
  }
  return {
    url,
    pid: child.pid!,
    data,
    stop: async () => {
      child.kill('SIGTERM');
      await Promise.race([ended, new Promise((r) => setTimeout(r, 8000))]);
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
      fs.rmSync(data, { recursive: true, force: true });
    },
  };
}
