import { importJob } from '#cap/intake/server/import-job.ts';
import { purgeTrash } from '#cap/clients/server/public.ts';
import { makeDueSteps } from '#cap/folder/server/due-steps.ts';
import { letters } from '#cap/staff/letters.ts';
import type { Language } from '#cap/staff/model.ts';
import { clearUnfinished, sweepStore } from '#platform/files/store.ts';
import { type MeetingPayload, meetingLetter } from '#cap/steps/server/meetings/letter.ts';
import { tellMeetings } from '#cap/steps/server/meetings/tell-meetings.ts';
import type { DaybookHouse } from './server.ts';
import { env } from './settings.ts';

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

  /** Birthdays, holidays of professions and stale facts become steps: all of them once a day, new people within minutes. */
  async dueSteps(house) {
    await makeDueSteps(house.owner, house.now());
  },

  /** What lay in the trash long enough goes, with its files; so do uploads that never ended. */
  async purge(house) {
    await purgeTrash(house.owner, house.filesRoot, house.now());
    await clearUnfinished(house.filesRoot);
    await sweepStore(house.filesRoot, async (hashes) => {
      const { rows } = await house.owner.query<{ sha256: string }>('select distinct sha256 from file where sha256 = any ($1)', [hashes]);
      return new Set(rows.map((r) => r.sha256));
    });
  },

  /** When a mail server is set (SMTP_URL): what participants of meetings must know by now is written, and letters that wait leave. */
  async mail(house) {
    if (!env.smtpUrl) return;
    await tellMeetings(house.owner, house.now());
    const { sendOutbox } = await import('#platform/mail/send-outbox.ts');
    await sendOutbox(house.owner, {
      url: env.smtpUrl,
      from: env.mailFrom,
      compose: ({ kind, payload }) => {
        if (kind === 'meeting') return meetingLetter(payload as unknown as MeetingPayload, house.now());
        const write = letters[payload.language as Language]?.[kind as 'invitation'];
        return write ? write({ link: `${env.url}${payload.path}`, company: String(payload.company), name: String(payload.name), by: String(payload.by) }) : null;
      },
    });
  },
};

/** Minute, hour, day of month, month, weekday; UTC. */
export const crontab = ['17 * * * * sweep', '*/15 * * * * dueSteps', '41 2 * * * purge', '* * * * * mail'].join('\n');
