/** A PostgreSQL server of the operator's own, named by DATABASE_URL. */
import pg from 'pg';
import { APP_ROLE } from './initialise.ts';

export interface External {
  owner: pg.ClientConfig;
  app: pg.ClientConfig;
  version: string;
}

const MIN_MAJOR = 15;
const EXTENSIONS = ['pg_trgm', 'unaccent', 'btree_gin', 'btree_gist'];

/**
 * Checks the server and makes the role `daybook_app` if it is missing. The application works in that role (row-level
 * security binds it), with the same login as the owner.
 * @throws an Error in plain words, with the statements an administrator has to run where we are not allowed to
 */
export async function connectExternal(url: string): Promise<External> {
  const owner: pg.ClientConfig = { connectionString: url, connectionTimeoutMillis: 10_000 };
  const client = new pg.Client(owner);
  try {
    await client.connect();
  } catch (e) {
    throw new Error(
      `Cannot connect to the PostgreSQL server of DATABASE_URL: ${(e as Error).message || (e as { code?: string }).code}`,
      { cause: e },
    );
  }
  try {
    const version = await checkServer(client);
    await ensureRole(client);
    return { owner, app: appConfig(url), version };
  } finally {
    await client.end();
  }
}

/** The same login, working in the application's role from the first moment. */
function appConfig(url: string): pg.ClientConfig {
  const own = /[?&]options=([^&]*)/.exec(url)?.[1]; // what the URL says would win over a config's own field
  const rest = url.replace(/([?&])options=[^&]*&?/, '$1').replace(/[?&]$/, '');
  const options = [own && decodeURIComponent(own), `-c role=${APP_ROLE}`].filter(Boolean).join(' ');
  return { connectionString: rest, options, connectionTimeoutMillis: 10_000 };
}

async function checkServer(client: pg.Client): Promise<string> {
  const {
    rows: [server],
  } = await client.query<{ num: number; version: string; encoding: string; recovery: boolean }>(
    `select current_setting('server_version_num')::int as num, current_setting('server_version') as version,
      current_setting('server_encoding') as encoding, pg_is_in_recovery() as recovery`,
  );
  if (!server) throw new Error('The PostgreSQL server of DATABASE_URL does not answer.');
  if (server.num < MIN_MAJOR * 10_000)
    throw new Error(`DATABASE_URL: the server is PostgreSQL ${server.version}; Daybook needs ${MIN_MAJOR} or newer.`);
  if (server.encoding !== 'UTF8')
    throw new Error(
      `DATABASE_URL: the database's encoding is ${server.encoding}; make one with: create database daybook encoding 'UTF8' template template0;`,
    );
  if (server.recovery) throw new Error('DATABASE_URL: the server is a standby that only reads; name the primary.');
  const { rows } = await client.query<{ name: string; installed: boolean; allowed: boolean }>(
    `select w.name, a.installed_version is not null as installed,
       coalesce(bool_or(v.trusted), false) and has_database_privilege(current_database(), 'create')
         or (select rolsuper from pg_roles where rolname = current_user) as allowed
     from unnest($1::text[]) as w(name)
     left join pg_available_extensions a on a.name = w.name
     left join pg_available_extension_versions v on v.name = w.name
     where a.name is not null group by 1, 2`,
    [EXTENSIONS],
  );
  const absent = EXTENSIONS.filter((name) => !rows.some((row) => row.name === name));
  if (absent.length)
    throw new Error(
      `DATABASE_URL: the server lacks the extensions ${absent.join(', ')}; install its "contrib" package.`,
    );
  const forbidden = rows.filter((row) => !row.installed && !row.allowed).map((row) => row.name);
  if (forbidden.length) {
    throw new Error(
      `DATABASE_URL: let an administrator run in this database:\n${forbidden.map((name) => `  create extension ${name};`).join('\n')}`,
    );
  }
  return server.version;
}

async function ensureRole(client: pg.Client): Promise<void> {
  const {
    rows: [role],
  } = await client.query<{ unsafe: boolean }>(
    'select rolsuper or rolbypassrls as unsafe from pg_roles where rolname = $1',
    [APP_ROLE],
  );
  if (role?.unsafe)
    throw new Error(
      `DATABASE_URL: the role ${APP_ROLE} must be bound by row-level security:\n  alter role ${APP_ROLE} nosuperuser nobypassrls;`,
    );
  const {
    rows: [who],
  } = await client.query<{ me: string }>('select quote_ident(current_user) as me');
  const create = `create role ${APP_ROLE} nologin nosuperuser nobypassrls`;
  const grant = `grant ${APP_ROLE} to ${who!.me}`;
  if (!role && !(await allowed(client, create))) refuse([create, grant]);
  if (await allowed(client, `set role ${APP_ROLE}`)) await client.query('reset role');
  else if (!(await allowed(client, grant))) refuse([grant]);
}

function refuse(statements: string[]): never {
  throw new Error(
    `DATABASE_URL: this login may not set up the application's role. Let an administrator run:\n${statements.map((s) => `  ${s};`).join('\n')}`,
  );
}

/** Runs the statement; false if we lack the right, true if it is done (perhaps by another process at the same instant). */
async function allowed(client: pg.Client, statement: string): Promise<boolean> {
  try {
    await client.query(statement);
    return true;
  } catch (e) {
    const { code } = e as { code?: string };
    if (code === '42501') return false;
    if (code === '42710' || code === '23505') return true;
    throw e;
  }
}
