import type { FastifyReply, FastifyRequest } from 'fastify';
import { Secret, TOTP } from 'otpauth';
import type { Sessions } from './sessions.ts';
import { hashToken, newToken } from './sessions.ts';
import { refuse } from '#plain/refusal.ts';
import type { House } from '#platform/http/context.ts';
import { settingsOf } from '../model.ts';
import { passwordMatches } from './passwords.ts';
import { forgive, throttle } from './throttle.ts';

export interface SignInHouse extends House {
  sessions: Sessions;
}
const HALF_COOKIE = 'daybook_half';

interface AccountRow {
  id: string;
  password_hash: string | null;
  totp_secret: string | null;
  totp_confirmed_at: string | null;
}

/** Mail address and password; the same answer and the same time for an unknown address as for a wrong password. */
export async function signIn(
  house: SignInHouse,
  req: FastifyRequest,
  reply: FastifyReply,
  body: { email: string; password: string },
): Promise<{ state: 'signed_in' | 'second_factor' }> {
  const keys = [`ip:${req.ip}`, `account:${body.email}:${req.ip}`, `account:${body.email}`];
  await throttle(house.owner, [
    { key: keys[0]!, limit: 100, minutes: 60 },
    { key: keys[1]!, limit: 5, minutes: 15 },
    { key: keys[2]!, limit: 20, minutes: 60 },
  ]);
  const { rows } = await house.owner.query<AccountRow>('select id, password_hash, totp_secret, totp_confirmed_at from account where email = $1', [body.email]);
  const account = rows[0];
  if (!(await passwordMatches(body.password, account?.password_hash ?? null)) || !account) throw refuse('WRONG_PASSWORD', { status: 401 });
  if (account.totp_confirmed_at) {
    const token = newToken();
    await house.owner.query("delete from half_session where created_at < now() - interval '10 minutes'");
    await house.owner.query('insert into half_session (token_hash, account_id) values ($1, $2)', [hashToken(token), account.id]);
    reply.header('set-cookie', `${HALF_COOKIE}=${token}; Path=/api/session; HttpOnly; SameSite=Strict; Max-Age=600`);
    return { state: 'second_factor' };
  }
  await openSession(house, req, reply, account.id);
  await forgive(house.owner, keys.slice(1));
  return { state: 'signed_in' };
}

/** The half-open session of this request that still owes its second factor. */
export const halfToken = (req: FastifyRequest) =>
  new RegExp(`(?:^|;\\s*)${HALF_COOKIE}=([\\w-]{20,64})`).exec(req.headers.cookie ?? '')?.[1];

/** The six digits of the second factor, each good once; or a recovery code, which is used up. Five tries. */
export async function secondFactor(house: SignInHouse, req: FastifyRequest, reply: FastifyReply, code: string): Promise<{ state: 'signed_in' }> {
  const token = halfToken(req);
  if (!token) throw refuse('NOT_SIGNED_IN');
  const { rows } = await house.owner.query<AccountRow & { tries: number; recovery_codes: string[]; totp_last_step: number | null }>(
    `update half_session h set tries = tries + 1 from account a
     where h.token_hash = $1 and a.id = h.account_id and h.created_at > now() - interval '10 minutes'
     returning a.*, h.tries`,
    [hashToken(token)],
  );
  const account = rows[0];
  if (!account) throw refuse('NOT_SIGNED_IN');
  if (account.tries > 5) throw refuse('TOO_MANY_TRIES', { retryAfter: 600 });
  const step = totpStep(account.totp_secret!, code, house.now());
  const spent = step !== null
    ? await house.owner.query('update account set totp_last_step = $2 where id = $1 and coalesce(totp_last_step, 0) < $2', [account.id, step])
    : await house.owner.query('update account set recovery_codes = array_remove(recovery_codes, $2) where id = $1 and $2 = any(recovery_codes)', [account.id, hashToken(code.toLowerCase().replace(/[^a-z0-9]/g, ''))]);
  if (!spent.rowCount) throw refuse('WRONG_CODE', { status: 401 });
  await house.owner.query('delete from half_session where token_hash = $1', [hashToken(token)]);
  await openSession(house, req, reply, account.id);
  return { state: 'signed_in' };
}

/** The 30-second step a code belongs to (now, one before, one after), or null. */
export function totpStep(secret: string, code: string, now: Date): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const totp = new TOTP({ secret: Secret.fromBase32(secret), digits: 6, period: 30 });
  const delta = totp.validate({ token: code, window: 1, timestamp: now.getTime() });
  return delta === null ? null : Math.floor(now.getTime() / 30_000) + delta;
}

/** Opens a session in the workspace the account last worked in. */
export async function openSession(house: SignInHouse, req: FastifyRequest, reply: FastifyReply, accountId: string) {
  const { rows } = await house.owner.query<{ workspace_id: string; id: string; settings: unknown }>(
    `select m.workspace_id, m.id, w.settings from member m join workspace w on w.id = m.workspace_id
     where m.account_id = $1 and m.state = 'active' order by w.demo, m.id limit 1`,
    [accountId],
  );
  const member = rows[0];
  if (!member) throw refuse('WRONG_PASSWORD', { status: 401 });
  await house.sessions.start(req, reply, { accountId, workspaceId: member.workspace_id, memberId: member.id }, settingsOf(member.settings).sessionHours);
}
