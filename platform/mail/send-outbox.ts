import nodemailer, { type Transporter } from 'nodemailer';
import type pg from 'pg';

export interface Letter {
  subject: string;
  text: string;
  /** Whom an answer goes to, when a person writes through the house's address. */
  replyTo?: { name: string; address: string };
  /** An invitation (iTIP): mail programmes show it with buttons to accept and decline. */
  calendar?: { method: 'REQUEST' | 'CANCEL'; text: string };
}
export interface Waiting {
  id: string;
  workspace_id: string;
  kind: string;
  recipient: string;
  payload: Record<string, unknown>;
}
export interface MailOptions {
  /** smtp://user:password@host:port, smtps://… */
  url: string;
  from: string;
  /** The letter of a row; null when its kind is not for mail. */
  compose: (row: Waiting) => Letter | null;
  now?: () => Date;
}

/** Minutes to wait after the first, second … failure; after the last it is given up. */
const WAIT = [1, 5, 30, 120, 480];
/** Failures before the server can have seen the letter. After any other cut it may have taken it: a person decides. */
const BEFORE = new Set(['EDNS', 'EAUTH', 'EENVELOPE', 'ETLS', 'EPROTOCOL']);

/**
 * Sends what waits in the outbox, one letter after the other. A letter is marked as being sent before the server sees
 * it, under a Message-ID that stays the same; one whose end is not known becomes `unclear` and is not sent twice. What
 * was sent loses its content: a link that works once must not lie about.
 */
export async function sendOutbox(owner: pg.Pool, options: MailOptions): Promise<{ sent: number; failed: number; unclear: number }> {
  const transport = nodemailer.createTransport(options.url, { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 } as object);
  const counts = { sent: 0, failed: 0, unclear: 0 };
  try {
    for (let n = 0; n < 200; n++) {
      const { rows } = await owner.query<Waiting & { attempts: number }>(
        `update outbox set state = 'sending', attempts = attempts + 1 where (workspace_id, id) = (
           select workspace_id, id from outbox where state = 'waiting' and due_at <= now() order by due_at limit 1 for update skip locked)
         returning workspace_id, id, kind, recipient, payload, attempts`,
      );
      const row = rows[0];
      if (!row) break;
      const outcome = await sendOne(transport, row, options);
      counts[outcome.state === 'waiting' ? 'failed' : outcome.state]++;
      await owner.query(
        `update outbox set state = $3, last_error = $4, due_at = now() + make_interval(mins => $5), sent_at = case when $3 = 'sent' then now() end,
           payload = case when $3 = 'sent' then '{}'::jsonb else payload end where workspace_id = $1 and id = $2`,
        [row.workspace_id, row.id, outcome.state, outcome.error ?? null, WAIT[row.attempts - 1] ?? 0],
      );
    }
  } finally {
    transport.close();
  }
  return counts;
}

type Outcome = { state: 'sent' | 'waiting' | 'failed' | 'unclear'; error?: string };

async function sendOne(transport: Transporter, row: Waiting & { attempts: number }, options: MailOptions): Promise<Outcome> {
  const letter = options.compose(row);
  if (!letter) return { state: 'failed', error: `nothing is mailed for ${row.kind}` };
  try {
    await transport.sendMail({
      from: options.from,
      to: row.recipient,
      subject: letter.subject,
      text: letter.text,
      messageId: `<${row.id}@daybook>`,
      ...(letter.replyTo ? { replyTo: letter.replyTo } : { headers: { 'Auto-Submitted': 'auto-generated' } }),
      ...(letter.calendar ? { icalEvent: { method: letter.calendar.method, content: letter.calendar.text, filename: 'invite.ics' } } : {}),
    });
    return { state: 'sent' };
  } catch (e) {
    const { code = '', syscall, responseCode, message } = e as Error & { code?: string; syscall?: string; responseCode?: number };
    const error = message.slice(0, 500);
    if (!responseCode && syscall !== 'connect' && !BEFORE.has(code)) return { state: 'unclear', error };
    return { state: row.attempts > WAIT.length - 1 ? 'failed' : 'waiting', error };
  }
}
