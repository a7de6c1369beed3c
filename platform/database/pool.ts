import pg from 'pg';

const { builtins } = pg.types;

/** How values reach JavaScript: dates and times stay strings, moments become ISO strings, bigint becomes a number. */
export const readable: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: string) => {
    if (oid === builtins.DATE || oid === builtins.TIME || oid === builtins.NUMERIC) return String;
    if (oid === builtins.INT8) return Number;
    if (oid === builtins.TIMESTAMPTZ) return (v: string) => new Date(v).toISOString();
    if (oid === 1182) return (v: string) => (v === '{}' ? [] : v.slice(1, -1).split(','));
    return pg.types.getTypeParser(oid, format as 'text');
  }) as pg.CustomTypesConfig['getTypeParser'],
};

/** For answers that PostgreSQL builds as JSON: the text goes to the network as it is. */
export const rawJson: pg.CustomTypesConfig = { getTypeParser: () => String as never };

/**
 * A pool of the application's role. Waiting for a free connection is bounded, so that an overloaded node answers 503
 * instead of queueing for ever.
 */
export function makePool(config: pg.ClientConfig, options: { max?: number; statementTimeout?: number; idleInTransaction?: number } = {}): pg.Pool {
  const pool = new pg.Pool({
    ...config,
    types: readable,
    max: options.max ?? 16,
    min: 2,
    idleTimeoutMillis: 600_000, // a new connection plans every screen anew, some 15 ms each
    connectionTimeoutMillis: 8_000,
    statement_timeout: options.statementTimeout ?? 20_000,
    lock_timeout: 5_000,
    idle_in_transaction_session_timeout: options.idleInTransaction ?? 30_000,
    keepAlive: true,
  });
  pool.on('error', () => {}); // an idle connection died; the next query opens another
  // One in use died, between two statements of a transaction: the next statement fails, and this process lives.
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

const names = new Map<string, string>();

/** The name under which a statement stays prepared on each connection; past 2,000 different texts none. */
export function statementName(text: string): string | undefined {
  let name = names.get(text);
  if (!name && names.size < 2000) {
    name = `q${names.size}`;
    names.set(text, name);
  }
  return name;
}

const KEPT_ASSEMBLED = 64;
const ASKED_BEFORE = 3;
const asked = new Map<string, number>();
const assembled = new Map<string, string>();

/**
 * The same for a text put together from parts (a list's filter): prepared from its third asking on, so that what people ask again and
 * again is planned once; no more than 64 of them, because a plan takes some 300 KB on each connection.
 */
export function assembledName(text: string): string | undefined {
  const name = assembled.get(text);
  if (name || assembled.size >= KEPT_ASSEMBLED) return name;
  const times = (asked.get(text) ?? 0) + 1;
  if (times < ASKED_BEFORE) {
    if (asked.size > 500) asked.clear();
    asked.set(text, times);
    return undefined;
  }
  asked.delete(text);
  assembled.set(text, `a${assembled.size}`);
  return assembled.get(text);
}
