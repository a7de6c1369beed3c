import pg from 'pg';
import { APP_ROLE, DATABASE, OWNER } from '#platform/postgres/initialise.ts';
import { lockFolder } from '#platform/postgres/lock.ts';
import { preparePlace } from '#platform/postgres/place.ts';
import { type OpenDatabase, openDatabase } from '../database.ts';
import { env } from '../settings.ts';

export type Reached = OpenDatabase & {
  /** True when the application runs on it now. */
  inUse: boolean;
};

/**
 * The database of this installation, whether or not the application runs: a running one is joined by its socket, otherwise the
 * embedded server is started for the length of the command. `migrate: false` looks without changing anything.
 */
export async function reachDatabase(options: { migrate?: boolean } = {}): Promise<Reached> {
  if (!env.databaseUrl) {
    const place = preparePlace(env.data);
    const lock = await lockFolder(place.home);
    if ('holder' in lock) {
      const base = { host: place.socket, port: 5432, database: DATABASE };
      const owner = { ...base, user: OWNER };
      const version = await asked(owner);
      return { owner, app: { ...base, user: APP_ROLE }, dataRoot: env.data, kind: 'embedded', version, inUse: true, stop: async () => {} };
    }
    await lock.release();
  }
  const db = await openDatabase(options);
  return Object.assign(db, { inUse: Boolean(env.databaseUrl) });
}

async function asked(config: pg.ClientConfig): Promise<string> {
  const client = new pg.Client({ ...config, connectionTimeoutMillis: 5000 });
  await client.connect();
  try {
    return (await client.query<{ server_version: string }>('show server_version')).rows[0]!.server_version;
  } finally {
    await client.end();
  }
}

/** The owner's connection for the length of `work`. */
export async function withOwner<T>(db: Reached, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(db.owner);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
