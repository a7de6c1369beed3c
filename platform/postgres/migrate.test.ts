import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { migrate } from './migrate.ts';
import { freshDatabase, type TestDatabase } from './template.ts';

let db: TestDatabase;
let dir: string;
const used: string[] = [];
const run = (appVersion = '1.0.0') => migrate(db.owner, dir, { appVersion });
const put = (name: string, sql: string) => fs.writeFileSync(path.join(dir, name), sql);
async function rows(sql: string): Promise<unknown[]> {
  const client = new pg.Client(db.owner);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

beforeEach(async () => {
  db = await freshDatabase({ migrations: null });
  dir = fs.mkdtempSync(path.join(os.tmpdir(), 'daybook-migrations-'));
  used.push(dir);
  put('0001_first.sql', 'create table a (id int)');
  put('0002_second.sql', 'create table b (id int); insert into b values (1)');
});
afterAll(() => {
  for (const x of used) fs.rmSync(x, { recursive: true, force: true });
});

test('files are applied once, in their order, and noted with the version that did it', async () => {
  expect((await run()).applied).toEqual(['0001_first.sql', '0002_second.sql']);
  expect((await run()).applied).toEqual([]);
  put('0003_third.sql', 'insert into b values (2)');
  expect((await run('1.1.0')).applied).toEqual(['0003_third.sql']);
  expect(await rows('select name, app_version from schema_migration order by 1')).toEqual([
    { name: '0001_first.sql', app_version: '1.0.0' },
    { name: '0002_second.sql', app_version: '1.0.0' },
    { name: '0003_third.sql', app_version: '1.1.0' },
  ]);
  expect(await rows('select id from b order by 1')).toEqual([{ id: 1 }, { id: 2 }]);
});

test('of several processes that migrate at once one works and none fails', async () => {
  put('0003_slow.sql', 'select pg_sleep(0.3); create table c (id int)');
  const all = await Promise.all([run(), run(), run(), run()]);
  expect(all.flatMap((x) => x.applied).sort()).toEqual(['0001_first.sql', '0002_second.sql', '0003_slow.sql']);
});

test('a file that fails leaves nothing of itself, keeps those before it, and is named with its line', async () => {
  put('0003_wrong.sql', 'create table c (id int);\ninsert into nowhere values (1)');
  await expect(run()).rejects.toThrow('Migration 0003_wrong.sql failed at line 2: relation "nowhere" does not exist');
  expect(await rows(`select to_regclass('a') is not null as a, to_regclass('c') is null as no_c`)).toEqual([
    { a: true, no_c: true },
  ]);
  put('0003_wrong.sql', 'create table c (id int)');
  expect((await run()).applied).toEqual(['0003_wrong.sql']);
});

test('a file that was changed after it had been applied is refused by name', async () => {
  await run();
  put('0001_first.sql', 'create table a (id bigint)');
  await expect(run()).rejects.toThrow('Migration 0001_first.sql was changed after it had been applied');
});

test('line ends of another system are not a change', async () => {
  put('0001_first.sql', 'create table a (\nid int)');
  await run();
  put('0001_first.sql', 'create table a (\r\nid int)');
  expect((await run()).applied).toEqual([]);
});

test('an older Daybook does not start on a database that a newer one has changed', async () => {
  put('0003_future.sql', 'create table c (id int)');
  await run('2.0.0');
  fs.rmSync(path.join(dir, '0003_future.sql'));
  await expect(run('1.0.0')).rejects.toThrow(/newer Daybook \(2\.0\.0: 0003_future\.sql\).*does not start/);
});

test('two files with one number, or a name of another shape, are refused before anything runs', async () => {
  put('0002_again.sql', 'select 1');
  await expect(run()).rejects.toThrow('0002_again.sql and 0002_second.sql carry the same number');
  fs.renameSync(path.join(dir, '0002_again.sql'), path.join(dir, '3.sql'));
  await expect(run()).rejects.toThrow('names look like 0001_what_it_does.sql');
  expect(await rows(`select to_regclass('a') is null as untouched`)).toEqual([{ untouched: true }]);
});

test('each test database is its own: what one writes another does not see', async () => {
  await run();
  const other = await freshDatabase({ migrations: dir });
  await rows('delete from b');
  const client = new pg.Client(other.owner);
  await client.connect();
  expect((await client.query('select count(*)::int as n from b')).rows).toEqual([{ n: 1 }]);
  await client.end();
  await other.drop();
});
