/** Brings the database's schema up to the files of one folder, in one order, each exactly once. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

export interface Migration {
  name: string;
  checksum: string;
  sql: string;
}
export interface MigrateResult {
  applied: string[];
  ms: number;
}

const LOCK = 0x64617962; // one number for every Daybook: 'dayb'
const LOCK_WAIT_MS = 120_000;
const TABLE = `create table if not exists schema_migration (
  name text primary key, checksum text not null, applied_at timestamptz not null default now(), app_version text not null)`;

/** The files `NNNN_name.sql` of a folder in their order. @throws if two carry the same number or a name has another shape */
export function readMigrations(dir: string): Migration[] {
  const names = fs
    .readdirSync(dir)
    .filter((name) => name.endsWith('.sql'))
    .sort();
  names.forEach((name, i) => {
    if (!/^\d{4}_[a-z0-9_-]+\.sql$/.test(name))
      throw new Error(`Migration ${name}: names look like 0001_what_it_does.sql.`);
    if (i && names[i - 1]!.slice(0, 4) === name.slice(0, 4))
      throw new Error(`Migrations ${names[i - 1]} and ${name} carry the same number.`);
  });
  return names.map((name) => {
    const sql = fs.readFileSync(path.join(dir, name), 'utf8');
    return { name, sql, checksum: createHash('sha256').update(sql.replaceAll('\r\n', '\n')).digest('hex') };
  });
}

/**
 * Applies what is missing: each file in its own transaction together with its row in `schema_migration`. With nothing to do
 * it costs one query. Several processes may call it at once: one works, the others wait by polling (a blocking wait would
 * deadlock with `create index concurrently`).
 * @throws an Error in plain words if an applied file was changed since, if the database was brought further by a newer
 *   Daybook than this one, or if a file fails (naming it; the files before it stay applied)
 */
export async function migrate(
  owner: pg.ClientConfig,
  dir: string,
  { appVersion }: { appVersion: string },
): Promise<MigrateResult> {
  const t0 = performance.now();
  const files = readMigrations(dir);
  const client = new pg.Client(owner);
  await client.connect();
  try {
    const applied: string[] = [];
    if (missing(files, await appliedRows(client)).length) {
      await lock(client);
      try {
        await client.query(`set client_min_messages = warning; ${TABLE}`);
        for (const file of missing(files, await appliedRows(client))) {
          await apply(client, file, appVersion);
          applied.push(file.name);
        }
      } finally {
        await client.query('select pg_advisory_unlock($1)', [LOCK]).catch(() => {});
      }
    }
    return { applied, ms: Math.round(performance.now() - t0) };
  } finally {
    await client.end();
  }
}

interface Row {
  name: string;
  checksum: string;
  app_version: string;
}

async function appliedRows(client: pg.Client): Promise<Row[]> {
  try {
    return (await client.query<Row>('select name, checksum, app_version from schema_migration order by name')).rows;
  } catch (e) {
    if ((e as { code?: string }).code === '42P01') return []; // a new database has no such table
    throw e;
  }
}

function missing(files: Migration[], rows: Row[]): Migration[] {
  const known = new Map(files.map((file) => [file.name, file]));
  const newer = rows.filter((row) => !known.has(row.name));
  if (newer.length) {
    throw new Error(
      `The database was brought further by a newer Daybook (${newer.at(-1)!.app_version}: ${newer.map((r) => r.name).join(', ')}). ` +
        'This older one does not start on it. Start that version or a newer one, or restore the backup made before the upgrade.',
    );
  }
  for (const row of rows) {
    if (known.get(row.name)!.checksum !== row.checksum) {
      throw new Error(
        `Migration ${row.name} was changed after it had been applied. Restore the file, and put the change into a new migration.`,
      );
    }
  }
  const done = new Set(rows.map((row) => row.name));
  return files.filter((file) => !done.has(file.name));
}

async function lock(client: pg.Client): Promise<void> {
  for (const end = Date.now() + LOCK_WAIT_MS; ; await sleep(200)) {
    const { rows } = await client.query<{ got: boolean }>('select pg_try_advisory_lock($1) as got', [LOCK]);
    if (rows[0]!.got) return;
    if (Date.now() > end)
      throw new Error('Another process has been changing the database for two minutes; try again when it is done.');
  }
}

async function apply(client: pg.Client, file: Migration, appVersion: string): Promise<void> {
  try {
    await client.query('begin');
    await client.query(file.sql);
    await client.query('insert into schema_migration (name, checksum, app_version) values ($1, $2, $3)', [
      file.name,
      file.checksum,
      appVersion,
    ]);
    await client.query('commit');
  } catch (e) {
    await client.query('rollback').catch(() => {});
    throw new Error(`Migration ${file.name} failed${place(file.sql, e)}: ${(e as Error).message}`, { cause: e });
  }
}

function place(sql: string, error: unknown): string {
  const position = Number((error as { position?: string }).position);
  return position ? ` at line ${sql.slice(0, position).split('\n').length}` : '';
}
