import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { beforeAll, expect, test } from 'vitest';
import type { Embedded } from './embedded.ts';
import { processState, stateFromStat, waitGone } from './processes.ts';
import { makeBench, query } from './testing/bench.ts';

const { folder, children, start, hold } = makeBench();
const pidFile = (db: Embedded) => path.join(db.dataDir, 'postmaster.pid');

beforeAll(async () => {
  const db = await start();
  await query(db.owner, 'create table kept (id int primary key); insert into kept values (1)');
  await db.stop();
});

test('the server of a killed application is taken over as it runs, and the open work of the dead is ended', async () => {
  const held = await hold();
  const stuck = new pg.Client({
    host: path.join(folder, 'postgres', 'run'),
    port: 5432,
    user: 'daybook',
    database: 'daybook',
  });
  const ended = new Promise((done) => stuck.on('error', done));
  await stuck.connect();
  await stuck.query('begin; lock table kept');
  process.kill(held.pid, 'SIGKILL');
  await waitGone(held.pid, 5000);
  const db = await start();
  expect(db.adopted).toBe(true);
  expect(db.pid).toBe(held.postgres);
  await ended;
  expect(await query(db.owner, 'select count(*)::int as n from kept')).toEqual([{ n: 1 }]);
});

test('a server started with other settings is not taken over but replaced', async () => {
  const held = await hold();
  process.kill(held.pid, 'SIGKILL');
  await waitGone(held.pid, 5000);
  const db = await start(() => {}, { work_mem: '9MB' });
  expect(db.adopted).toBe(false);
  expect(await query(db.app, 'show work_mem')).toEqual([{ work_mem: '9MB' }]);
});

test.each(['killed', 'adopted and killed'])(
  'when PostgreSQL is %s it comes back by itself with every committed row',
  async (how) => {
    if (how.startsWith('adopted')) {
      const held = await hold();
      process.kill(held.pid, 'SIGKILL');
      await waitGone(held.pid, 5000);
    }
    const told: string[] = [];
    const db = await start((message) => told.push(message));
    await query(db.owner, 'drop table if exists mark; create table mark (n int)');
    const writer = new pg.Client(db.owner);
    writer.on('error', () => {});
    await writer.connect();
    let committed = 0;
    const writing = (async () => {
      for (;;) {
        await writer.query('insert into mark values ($1)', [committed + 1]);
        committed++;
      }
    })().catch(() => {});
    await sleep(200);
    const before = db.pid;
    process.kill(before, 'SIGKILL');
    await writing;
    let rows: Record<string, unknown>[] | undefined;
    while (!rows)
      rows = await query(db.owner, 'select count(*)::int as n, max(n) as last from mark').catch(() =>
        sleep(20).then(() => undefined),
      );
    expect(db.pid).not.toBe(before);
    expect(committed).toBeGreaterThan(0);
    expect([committed, committed + 1]).toContain(rows[0]!.n);
    expect(told[0]).toMatch(/ended unexpectedly/);
  },
);

test('one killed backend does not restart the server, and stopping during a restart works', async () => {
  const db = await start();
  const before = db.pid;
  const client = new pg.Client(db.owner);
  client.on('error', () => {});
  await client.connect();
  const { rows } = await client.query('select pg_backend_pid() as pid');
  process.kill(rows[0].pid, 'SIGKILL');
  for (let ok = false; !ok; )
    ok = await query(db.owner, 'select 1').then(
      () => true,
      () => sleep(20).then(() => false),
    );
  expect(db.pid).toBe(before);
  process.kill(before, 'SIGKILL');
  await db.stop();
  expect(processState(db.pid)).toBe('gone');
  expect(await query((await start()).owner, 'select count(*)::int as n from kept')).toEqual([{ n: 1 }]);
});

/** A dead process whose parent never collects it, as under a PID 1 that does not reap. */
async function zombie(): Promise<number> {
  const parent = spawn('sh', ['-c', 'sleep 0.01 & echo $!; exec sleep 60'], { stdio: ['ignore', 'pipe', 'ignore'] });
  children.push(parent);
  const pid = await new Promise<number>((done) => parent.stdout.once('data', (text) => done(Number(text))));
  await sleep(50);
  process.kill(pid, 0); // still takes signals
  return pid;
}

test('a pid file left over is no obstacle: pid unused, of an uncollected dead process, or of another program', async () => {
  const db = await start();
  const text = fs.readFileSync(pidFile(db), 'utf8');
  await db.stop();
  for (const pid of [2 ** 22 - 7, await zombie(), process.pid]) {
    fs.writeFileSync(pidFile(db), text.replace(/^\d+/, String(pid)));
    fs.writeFileSync(path.join(folder, 'postgres', 'run', '.s.PGSQL.5432.lock'), `${pid}\n`);
    const again = await start();
    expect(await query(again.owner, 'select count(*)::int as n from kept')).toEqual([{ n: 1 }]);
    await again.stop();
  }
});

test('a dead process that nobody collected counts as gone, whatever its name', () => {
  expect(stateFromStat('4242 (postgres) Z 1 4242 4242 0 -1')).toBe('gone');
  expect(stateFromStat('4242 (a) R (b) Z 1 0')).toBe('gone');
  expect(stateFromStat('4242 (post) gres) S 1 4242')).toBe('live');
  expect(processState(process.pid)).toBe('live');
  expect(processState(2 ** 22 - 7)).toBe('gone');
});
