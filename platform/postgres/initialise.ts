/** Makes a new cluster, its database and the application's role. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import type { Binaries } from './binaries.ts';
import type { Place } from './place.ts';

export const OWNER = 'daybook';
export const APP_ROLE = 'daybook_app';
export const DATABASE = 'daybook';

/** Makes the cluster if there is none: in a side folder that is renamed at the end, so a half-made one is never used. */
export function initCluster(place: Place, binaries: Binaries, durable = true): void {
  const versionFile = path.join(place.data, 'PG_VERSION');
  if (fs.existsSync(versionFile)) {
    const major = fs.readFileSync(versionFile, 'utf8').trim();
    if (binaries.version.split('.')[0] === major) return;
    throw new Error(
      `The database in ${place.data} was made by PostgreSQL ${major}; these programs are ${binaries.version}. Export with the former version and import into an empty folder, or set DAYBOOK_PG_BIN to PostgreSQL ${major}.`,
    );
  }
  const { uid, gid } = place.runAs;
  const side = path.join(place.home, 'new');
  fs.rmSync(side, { recursive: true, force: true });
  const sync = durable ? (process.platform === 'linux' ? ['--sync-method=syncfs'] : []) : ['--no-sync'];
  const made = spawnSync(
    binaries.initdb,
    [
      '-D',
      side,
      '-U',
      OWNER,
      '--auth-local=trust',
      '--auth-host=reject',
      '-E',
      'UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      '--data-checksums',
      '--no-instructions',
      ...sync,
    ],
    { uid, gid, cwd: '/', env: { LC_ALL: 'C', TZ: 'UTC', PATH: process.env.PATH ?? '' }, encoding: 'utf8' },
  );
  if (made.status !== 0)
    throw new Error(`PostgreSQL could not make its files in ${side}: ${made.error?.message ?? made.stderr}`);
  fs.renameSync(side, place.data);
  if (!durable) return;
  const folder = fs.openSync(place.home, 'r');
  fs.fsyncSync(folder);
  fs.closeSync(folder);
}

/** Makes the database and the role that owns nothing, if they are missing. `base` is the server's address. */
export async function ensureDatabase(base: pg.ClientConfig): Promise<void> {
  const main = new pg.Client({ ...base, user: OWNER, database: DATABASE });
  try {
    await main.connect();
  } catch (e) {
    if ((e as { code?: string }).code !== '3D000') throw e; // no such database
    await using(new pg.Client({ ...base, user: OWNER, database: 'postgres' }), (c) =>
      c.query(`create database ${DATABASE}`),
    );
    return ensureDatabase(base);
  }
  try {
    const role = await main.query('select from pg_roles where rolname = $1', [APP_ROLE]);
    if (role.rowCount === 0) {
      await main.query(`create role ${APP_ROLE} login nosuperuser nocreatedb nocreaterole nobypassrls`);
      await main.query(
        `revoke all on database ${DATABASE} from public; grant connect, temporary on database ${DATABASE} to ${APP_ROLE}`,
      );
    }
  } finally {
    await main.end();
  }
}

async function using<T>(client: pg.Client, work: (client: pg.Client) => Promise<T>): Promise<T> {
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
