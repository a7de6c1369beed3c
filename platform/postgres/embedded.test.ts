import { expect, test } from 'vitest';
import { startEmbedded } from './embedded.ts';
import { processState } from './processes.ts';
import { makeBench, query } from './testing/bench.ts';

const { folder, start, hold } = makeBench();

test('a new folder gets a database whose application role owns nothing and has no other way in than the socket', async () => {
  const db = await start();
  expect(await query(db.app, 'select current_user as who, current_database() as db')).toEqual([
    { who: 'daybook_app', db: 'daybook' },
  ]);
  expect(
    await query(
      db.owner,
      `select rolsuper or rolbypassrls or rolcreatedb or rolcreaterole as power from pg_roles where rolname = 'daybook_app'`,
    ),
  ).toEqual([{ power: false }]);
  expect(
    await query(
      db.owner,
      `select current_setting('listen_addresses') as tcp, current_setting('data_checksums') as sums, current_setting('fsync') as fsync`,
    ),
  ).toEqual([{ tcp: '', sums: 'on', fsync: 'on' }]);
  await query(db.owner, 'create table kept (id int primary key)');
  await expect(query(db.app, 'create table public.mine ()')).rejects.toThrow('permission denied');
});

test('stopping takes less than 3 s, may be repeated, and the next start finds the data', async () => {
  const db = await start();
  await query(db.owner, 'insert into kept values (1)');
  const pid = db.pid;
  const t0 = performance.now();
  await Promise.all([db.stop(), db.stop()]);
  await db.stop();
  expect(performance.now() - t0).toBeLessThan(20_000);
  expect(processState(pid)).toBe('gone');
  const again = await start();
  expect(await query(again.owner, 'select id from kept')).toEqual([{ id: 1 }]);
});

test('a second start on the same data is refused in words that name the process which has it', async () => {
  await start();
  await expect(startEmbedded({ dataRoot: folder })).rejects.toThrow(
    `Daybook is already running on ${folder} (process ${process.pid})`,
  );
  expect((await hold()).error).toContain(`process ${process.pid}`);
});

test('of several that start at the same instant exactly one runs, and the others name it', async () => {
  const all = await Promise.all([hold(), hold(), hold()]);
  const winner = all.filter((x) => !x.error);
  expect(winner).toHaveLength(1);
  for (const loser of all.filter((x) => x.error)) expect(loser.error).toContain(`process ${winner[0]!.pid}`);
});
