import type pg from 'pg';
import { startEmbedded } from '#platform/postgres/embedded.ts';
import { connectExternal } from '#platform/postgres/external.ts';
import { migrate } from '#platform/postgres/migrate.ts';
import { env, version } from './settings.ts';

export interface OpenDatabase {
  owner: pg.ClientConfig;
  app: pg.ClientConfig;
  /** Where files lie: beside the embedded cluster, or in the data folder. */
  dataRoot: string;
  notice?: string;
  kind: 'embedded' | 'external';
  version: string;
  stop(): Promise<void>;
}

/** The database of this installation, migrated: the embedded one, or the server DATABASE_URL names. */
export async function openDatabase(options: { migrate?: boolean } = {}): Promise<OpenDatabase> {
  if (env.databaseUrl) {
    const external = await connectExternal(env.databaseUrl);
    if (options.migrate !== false) await migrate(external.owner, env.migrations, { appVersion: version });
    return { ...external, dataRoot: env.data, kind: 'external', stop: async () => {} };
  }
  const db = await startEmbedded({ dataRoot: env.data });
  try {
    if (options.migrate !== false) await migrate(db.owner, env.migrations, { appVersion: version });
  } catch (e) {
    await db.stop();
    throw e;
  }
  return { owner: db.owner, app: db.app, dataRoot: env.data, ...(db.notice ? { notice: db.notice } : {}), kind: 'embedded', version: db.version, stop: () => db.stop() };
}
