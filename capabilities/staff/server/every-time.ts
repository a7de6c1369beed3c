import type { Tx } from '#platform/database/database.ts';
import type { Ctx } from './actor.ts';

/**
 * A command whose answer shows a secret once. Its answer is not kept with its idempotency key; the same request sent
 * again does the work again, so that the secret it shows is the one that counts.
 */
export async function everyTime(ctx: Ctx, name: string, work: (tx: Tx) => Promise<unknown>): Promise<void> {
  let ran = false;
  const run = () =>
    ctx.command(name, async (tx) => {
      ran = true;
      await work(tx);
    });
  await run();
  if (!ran) await run();
}
