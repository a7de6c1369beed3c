import type pg from 'pg';
import { refuse } from '#plain/refusal.ts';

/** How often something may be tried: `limit` within `minutes`. */
export interface Limit {
  key: string;
  limit: number;
  minutes: number;
}

const COUNT = `
  with l as (select * from unnest($1::text[], $2::int[], $3::int[]) as l(key, max, minutes)),
  counted as (select l.key, l.max, count(a.at)::int as tries, extract(epoch from min(a.at) + make_interval(mins => l.minutes) - now())::int as wait
    from l left join sign_in_attempt a on a.key = l.key and a.at > now() - make_interval(mins => l.minutes) group by l.key, l.max, l.minutes),
  written as (insert into sign_in_attempt (key) select key from l where not exists (select 1 from counted where tries >= max))
  select key, tries, wait from counted where tries >= max`;

/**
 * Counts a try against each limit and refuses when one is used up. Kept in the database, so that it holds over all
 * nodes and restarts; a hundred tries at the same instant are counted one after another.
 */
export async function throttle(owner: pg.Pool, limits: Limit[]): Promise<void> {
  const keys = limits.map((l) => l.key);
  const client = await owner.connect();
  let full: { wait: number }[];
  try {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock(hashtextextended(key, 0)) from unnest($1::text[]) as k(key) order by key', [keys]);
    full = (await client.query<{ wait: number }>(COUNT, [keys, limits.map((l) => l.limit), limits.map((l) => l.minutes)])).rows;
    await client.query('commit');
  } catch (e) {
    await client.query('rollback').catch(() => {});
    throw e;
  } finally {
    client.release();
  }
  if (Math.random() < 0.01) await owner.query("delete from sign_in_attempt where at < now() - interval '2 days'");
  if (full.length) throw refuse('TOO_MANY_TRIES', { retryAfter: Math.max(1, ...full.map((r) => r.wait)) });
}

/** A try that succeeded no longer counts. */
export const forgive = (owner: pg.Pool, keys: string[]) =>
  owner.query('delete from sign_in_attempt where key = any($1)', [keys]);
