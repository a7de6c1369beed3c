import { importJob } from '#cap/intake/server/import-job.ts';
import type { DaybookHouse } from './server.ts';

type Task = (house: DaybookHouse, payload: any, stop?: AbortSignal) => Promise<void>;

/** What runs outside a request, by name. */
export const tasks: Record<string, Task> = {
  /** A check, run or undoing of an import. */
  import: importJob,

  /** Sessions, half sessions, sign-in tries and answers of old idempotency keys that nobody needs any more. */
  async sweep(house) {
    await house.owner.query("delete from session where expires_at < now()");
    await house.owner.query("delete from half_session where created_at < now() - interval '1 hour'");
    await house.owner.query("delete from sign_in_attempt where at < now() - interval '2 hours'");
    await house.owner.query("update command set response = null, idempotency_key = null, request_hash = null where idempotency_key is not null and at < now() - interval '7 days'");
  },
};

/** Minute, hour, day of month, month, weekday; UTC. */
export const crontab = '17 * * * * sweep';
