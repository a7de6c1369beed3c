import pg from 'pg';
import type { Ctx } from '#cap/staff/server/actor.ts';

/** Rows of one statement, fetched a batch at a time; only one is open at once. */
export type Walk = <Row extends object>(sql: string, values?: unknown[]) => AsyncGenerator<Row>;

const BATCH = 500;
const lit = pg.escapeLiteral;

/**
 * Reads much in one snapshot and as the person who asks: `work` walks through rows of any number while they are written out.
 * The reader may be slow; a reader that is gone ends it, for `work` then throws.
 */
export async function readThrough<T>(ctx: Ctx, work: (walk: Walk) => Promise<T>): Promise<T> {
  const client = await ctx.house.pool.connect();
  let broken: Error | undefined;
  const mark = (error: Error) => (broken = error);
  client.on('error', mark);
  try {
    const { workspace, actor, sees } = ctx.scope;
    await client.query(
      `begin isolation level repeatable read read only;
       select set_config('app.workspace',${lit(workspace)},true), set_config('app.actor',${lit(actor)},true), set_config('app.sees',${lit(sees)},true);
       set local idle_in_transaction_session_timeout = '10min'; set local statement_timeout = '2min'`,
    );
    return await work(async function* <Row extends object>(sql: string, values: unknown[] = []) {
      await client.query({ text: `declare walk no scroll cursor for ${sql}`, values });
      for (;;) {
        const { rows } = await client.query<Row>(`fetch ${BATCH} from walk`);
        yield* rows;
        if (rows.length < BATCH) break;
      }
      await client.query('close walk');
    });
  } finally {
    // Nothing was written; a connection that broke meanwhile does not go back to the pool.
    await client.query('rollback').catch(mark);
    client.removeListener('error', mark);
    client.release(broken);
  }
}
