import { createHash } from 'node:crypto';
import pg from 'pg';
import { Refusal, refuse } from '#plain/refusal.ts';
import { Json, type Scope, type Tx, transaction } from './database.ts';
import { newId } from './id.ts';

export interface CommandOptions {
  /** The caller's Idempotency-Key: the same key gives the same answer, once done. */
  key?: string | undefined;
  /** What was asked, so that a key used for something else is refused. */
  request?: unknown;
  status?: number;
  /** Kept with the command for the look back and the undo list. */
  detail?: Record<string, unknown>;
}

export interface Done<T> {
  result: T;
  commandId: string;
  /** True when the answer is the one given the first time. */
  repeated: boolean;
}

const lit = pg.escapeLiteral;
export const requestHash = (request: unknown) =>
  createHash('sha256').update(JSON.stringify(request) ?? '').digest('base64url');

/**
 * One write: a transaction with its row in `command`, its idempotency key and its answer kept together with the
 * effect. Deadlocks and serialisation failures are tried again as a whole, at most three times.
 */
export async function runCommand<T>(
  pool: pg.Pool,
  scope: Scope,
  name: string,
  work: (tx: Tx) => Promise<T>,
  options: CommandOptions = {},
): Promise<Done<T>> {
  const hash = options.key ? requestHash(options.request) : null;
  for (let attempt = 1; ; attempt++) {
    const id = newId();
    const opening =
      `insert into command (workspace_id, id, actor_id, name, idempotency_key, request_hash, detail) values (${lit(scope.workspace)}, ${lit(id)}, ` +
      `${scope.actor ? lit(scope.actor) : 'null'}, ${lit(name)}, ${options.key ? lit(options.key) : 'null'}, ${hash ? lit(hash) : 'null'}, ${options.detail ? lit(JSON.stringify(options.detail)) : 'null'})`;
    const closing = (result: T) => {
      if (!options.key) return undefined;
      const answer = result instanceof Json ? result.text : JSON.stringify(result ?? null);
      return `update command set status = ${options.status ?? 200}, response = ${lit(answer)} where workspace_id = ${lit(scope.workspace)} and id = ${lit(id)}`;
    };
    try {
      return {
        result: await transaction(pool, scope, id, work, { opening, closing }),
        commandId: id,
        repeated: false,
      };
    } catch (e) {
      if (options.key && isKeyTaken(e)) return await storedAnswer<T>(pool, scope, options.key, hash!);
      if (e instanceof pg.DatabaseError && (e.code === '40P01' || e.code === '40001') && attempt < 3) continue;
      throw e;
    }
  }
}

export const isKeyTaken = (e: unknown) =>
  e instanceof pg.DatabaseError && e.code === '23505' && e.constraint === 'command_once';

/** The answer given the first time this key was used. */
export async function storedAnswer<T>(pool: pg.Pool, scope: Scope, key: string, hash: string): Promise<Done<T>> {
  return transaction(pool, scope, '', async (tx) => {
    const row = await tx.one<{ id: string; request_hash: string; status: number | null; response: unknown }>(
      'select id, request_hash, status, response from command where workspace_id = current_workspace() and actor_id is not distinct from current_actor() and idempotency_key = $1',
      [key],
    );
    if (!row) throw refuse('TRY_AGAIN', { status: 409, retryAfter: 1 });
    if (row.request_hash !== hash) throw refuse('KEY_USED_FOR_ANOTHER_REQUEST', { status: 422 });
    return { result: row.response as T, commandId: row.id, repeated: true };
  });
}

export type ConstraintRefusals = Record<string, { code: string; status?: number; field?: string }>;

/** A violated constraint becomes the refusal of its name; anything else stays what it was. */
export function asRefusal(e: unknown, constraints: ConstraintRefusals): unknown {
  if (e instanceof Refusal || !(e instanceof pg.DatabaseError)) return e;
  const known = e.constraint ? constraints[e.constraint] : undefined;
  if (known) {
    return new Refusal(known.code, {
      status: known.status ?? 409,
      ...(known.field ? { fields: [{ path: known.field, code: known.code }] } : {}),
    });
  }
  switch (e.code) {
    case '23503':
      return new Refusal('NOT_FOUND', { status: 422, facts: { constraint: e.constraint } });
    case '22P02': // not a uuid, not a number
    case '22007':
    case '22008':
    case '22001':
    case '22003':
    case '22021':
    case '22P05':
    case '23514':
      return new Refusal('BAD_INPUT', { status: 422, facts: { constraint: e.constraint } });
    case '55P03':
    case '57014':
      return new Refusal('BUSY', { status: 503, retryAfter: 2 });
    case '57P01':
    case '57P02':
    case '57P03':
    case '53300':
      return new Refusal('UNAVAILABLE', { retryAfter: 2 });
    default:
      return e;
  }
}
