import { afterAll, expect, test } from 'vitest';
import { freshDatabase } from '../postgres/template.ts';
import { scopedQuery, transaction } from './database.ts';
import { newId } from './id.ts';
import { makePool } from './pool.ts';

const database = await freshDatabase();
const pool = makePool(database.app, { max: 4 });
const owner = makePool(database.owner, { max: 2 });
const names = ['One', 'Two', 'Three'];
const ids: string[] = [];
for (const name of names) {
  const { rows } = await owner.query("insert into workspace (name, country, language, time_zone, currency) values ($1, 'LT', 'en', 'UTC', 'EUR') returning id", [name]);
  ids.push(rows[0].id);
}
const scope = (i: number) => ({ workspace: ids[i]!, actor: '', sees: 'all' });
const text = 'select name from workspace';
afterAll(async () => {
  await pool.end();
  await owner.end();
  await database.drop();
});

test('statements of three companies at once on few connections each see their own only', async () => {
  const seen = await Promise.all(
    Array.from({ length: 600 }, async (_, n) => (await scopedQuery(pool, scope(n % 3), { text })).rows.map((r) => r.name).join() === names[n % 3]),
  );
  expect(seen.every(Boolean)).toBe(true);
});

test('nothing of a scope is left on the connection', async () => {
  await scopedQuery(pool, scope(0), { text });
  for (let i = 0; i < 4; i++) expect((await pool.query(text)).rows).toEqual([]);
});

test('a row cannot be written into another company', async () => {
  await expect(
    scopedQuery(pool, scope(0), { text: "insert into department (workspace_id, name, kind) values ($1, 'X', 'other')", values: [ids[1]] }),
  ).rejects.toMatchObject({ code: '42501' });
});

test('a connection goes on after an error', async () => {
  await expect(scopedQuery(pool, scope(0), { text: 'select 1/0 as x' })).rejects.toMatchObject({ code: '22012' });
  expect((await scopedQuery(pool, scope(1), { text })).rows).toEqual([{ name: 'Two' }]);
  await expect(transaction(pool, scope(0), '', (tx) => tx.query('select 1/0 as x'))).rejects.toMatchObject({ code: '22012' });
  expect((await scopedQuery(pool, scope(2), { text })).rows).toEqual([{ name: 'Three' }]);
});

test('days, money, counts and moments arrive as the house writes them, by either way', async () => {
  const q = "select '2026-02-29'::text as no, date '2026-03-01' as day, 12.50::numeric as money, 7::bigint as count, timestamptz '2026-03-01 10:00+02' as at, time '09:30' as time";
  const wanted = { no: '2026-02-29', day: '2026-03-01', money: '12.50', count: 7, at: '2026-03-01T08:00:00.000Z', time: '09:30:00' };
  expect((await scopedQuery(pool, scope(0), { text: q })).rows[0]).toEqual(wanted);
  expect(await transaction(pool, scope(0), '', (tx) => tx.one(q))).toEqual(wanted);
});

test('ids made here are in the order they were made', () => {
  const made = Array.from({ length: 5 }, (_, i) => newId(1_700_000_000_000 + i));
  expect([...made].sort()).toEqual(made);
  expect(made.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id))).toBe(true);
});
