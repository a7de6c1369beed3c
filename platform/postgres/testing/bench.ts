/** A data folder of its own for a test file, with embedded servers in this process and in others, all cleared away after. */
import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, afterEach } from 'vitest';
import { type Embedded, startEmbedded } from '../embedded.ts';

const HOLD = fileURLToPath(new URL('hold.ts', import.meta.url));

export interface Held {
  pid: number;
  postgres: number;
  adopted: boolean;
  error?: string;
}

export function makeBench() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'daybook-embedded-'));
  fs.chmodSync(folder, 0o711);
  const open: Embedded[] = [];
  const children: ChildProcess[] = [];
  afterEach(async () => {
    for (const child of children.splice(0)) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      child.kill('SIGTERM');
      await new Promise((done) => child.once('exit', done));
    }
    for (const db of open.splice(0)) await db.stop();
  });
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

  return {
    folder,
    children,
    /** Starts in this process. */
    async start(onTrouble = (_message: string, _fatal: boolean) => {}, settings?: Record<string, string>) {
      const db = await startEmbedded({ dataRoot: folder, onTrouble, settings });
      open.push(db);
      return db;
    },
    /** Starts in a process of its own and returns what that says: it runs, or why not. */
    hold(): Promise<Held> {
      const child = spawn(process.execPath, [HOLD, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
      children.push(child);
      return new Promise((done) => child.stdout.once('data', (line) => done(JSON.parse(String(line)))));
    },
  };
}

export async function query(config: pg.ClientConfig, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(config);
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end().catch(() => {});
  }
}
