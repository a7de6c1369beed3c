import pg from 'pg';
import { assembledName, rawJson, readable, statementName } from './pool.ts';
import { type Scope, ScopedQuery } from './scoped-query.ts';

export type { Scope } from './scoped-query.ts';

/** JSON text that PostgreSQL built; the HTTP layer passes it through without parsing. */
export class Json {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** What a verb writes through: one open transaction, passed by hand. */
export interface Tx {
  readonly scope: Scope;
  readonly commandId: string;
  query<Row extends object = Record<string, unknown>>(text: string, values?: unknown[]): Promise<Row[]>;
  /** The first row, or undefined. */
  one<Row extends object = Record<string, unknown>>(text: string, values?: unknown[]): Promise<Row | undefined>;
  /** Number of rows written. */
  run(text: string, values?: unknown[]): Promise<number>;
  /** The connection itself, for COPY and cursors. */
  readonly client: pg.PoolClient;
}

export interface Prepared {
  text: string;
  values?: unknown[];
  /** false for texts put together from parts: only those that come again stay prepared. */
  named?: boolean;
}

const config = (text: string, values: unknown[] | undefined, named: boolean): pg.QueryConfig => {
  const name = named ? statementName(text) : assembledName(text);
  return name ? { name, text, values: values ?? [] } : { text, values: values ?? [] };
};

const scopedOn = (client: pg.PoolClient, scope: Scope, command: string, q: pg.QueryConfig) =>
  new Promise<pg.QueryResult>((resolve, reject) => {
    client.query(new ScopedQuery(scope, command, q, (e, r) => (e ? reject(e) : resolve(r))) as never);
  });

/** A connection whose transport broke must not go back to the pool. */
const broken = (e: unknown) => !(e instanceof pg.DatabaseError) || /^(57P0|08|25P03|26000)/.test(e.code ?? '');

/** One scoped statement in one round trip; it is its own transaction. */
export async function scopedQuery(pool: pg.Pool, scope: Scope, q: Prepared, raw = false, command = '') {
  const client = await pool.connect();
  let failure: unknown;
  try {
    const c = config(q.text, q.values, q.named ?? true);
    c.types = raw ? rawJson : readable;
    return await scopedOn(client, scope, command, c);
  } catch (e) {
    failure = e;
    throw e;
  } finally {
    client.release(failure && broken(failure) ? true : undefined);
  }
}

const lit = pg.escapeLiteral;

/** Opens a transaction with its scope set, in one message; commits when `work` returns, rolls back when it throws. */
export async function transaction<T>(
  pool: pg.Pool,
  scope: Scope,
  commandId: string,
  work: (tx: Tx) => Promise<T>,
  more: { opening?: string; closing?: (result: T) => string | undefined } = {},
): Promise<T> {
  const client = await pool.connect();
  let failure: unknown;
  try {
    await client.query(
      `begin; select set_config('app.workspace',${lit(scope.workspace)},true), set_config('app.actor',${lit(scope.actor)},true), set_config('app.sees',${lit(scope.sees)},true), set_config('app.command',${lit(commandId)},true)${more.opening ? `; ${more.opening}` : ''}`,
    );
    const ask = (text: string, values?: unknown[]) => client.query(config(text, values, true));
    const result = await work({
      scope,
      commandId,
      client,
      query: async (t, v) => (await ask(t, v)).rows,
      one: async (t, v) => (await ask(t, v)).rows[0],
      run: async (t, v) => (await ask(t, v)).rowCount ?? 0,
    });
    const closing = more.closing?.(result);
    const done = (await client.query(`${closing ? `${closing}; ` : ''}commit`)) as unknown as pg.QueryResult | pg.QueryResult[];
    const last = Array.isArray(done) ? done.at(-1)! : done;
    if (last.command !== 'COMMIT') throw new Error('the transaction was rolled back');
    return result;
  } catch (e) {
    failure = e;
    if (!broken(e) || !(e instanceof pg.DatabaseError)) await client.query('rollback').catch(() => {});
    throw e;
  } finally {
    client.release(failure && failure instanceof pg.DatabaseError && broken(failure) ? true : undefined);
  }
}
