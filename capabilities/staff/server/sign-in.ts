import type { FastifyReply, FastifyRequest } from 'fastify';
import { Secret, TOTP } from 'otpauth';
import type { Sessions } from './sessions.ts';
import { hashToken, newToken } from './sessions.ts';
import { refuse } from '#plain/refusal.ts';
import { newId } from '#platform/database/id.ts';
import type { House } from '#platform/http/context.ts';
import { settingsOf } from '../model.ts';
import { passwordMatches } from './passwords.ts';
import { knownDevice, rememberDevice } from './devices.ts';
import { forgive, throttle } from './throttle.ts';

export interface SignInHouse extends House {
  sessions: Sessions;
}
const HALF_COOKIE = 'daybook_half';

interface AccountRow {
  id: string;
  email: string;
  password_hash: string | null;
  totp_secret: string | null;
}
export interface SignedIn {
  state: 'signed_in' | 'second_factor';
}

function setHalfCookie(req: FastifyRequest, reply: FastifyReply, token: string) {
  const secure = req.protocol === 'https' ? '; Secure' : '';
  reply.header('set-cookie', `${HALF_COOKIE}=${token}; Path=/api/session; HttpOnly; SameSite=Strict; Max-Age=${token ? 600 : 0}${secure}`);
}

/** Mail address and password; the same answer and the same time for an unknown address as for a wrong password. */
export async function signIn(
  house: SignInHouse,
  req: FastifyRequest,
  reply: FastifyReply,
  body: { email: string; password: string },
): Promise<SignedIn> {
  const device = await knownDevice(house.owner, req, body.email);
  const own = device
    ? [{ key: `device:${device}`, limit: 10, minutes: 15 }]
    : [
        { key: `account:${body.email}:${req.ip}`, limit: 5, minutes: 15 },
        { key: `account:${body.email}`, limit: 20, minutes: 60 },
      ];
  await throttle(house.owner, [{ key: `ip:${req.ip}`, limit: 100, minutes: 60 }, ...own]);
  const { rows } = await house.owner.query<AccountRow>('select id, password_hash from account where email = $1', [body.email]);
  const account = rows[0];
  if (!(await passwordMatches(body.password, account?.password_hash ?? null)) || !account) throw refuse('WRONG_PASSWORD', { status: 401 });
  const answer = await passwordWasRight(house, req, reply, account.id);
  if (answer.state === 'signed_in') await forgive(house.owner, own.map((l) => l.key));
  return answer;
}

/** What follows a right password: the session, or the second factor that is still owed. */
export async function passwordWasRight(house: SignInHouse, req: FastifyRequest, reply: FastifyReply, accountId: string): Promise<SignedIn> {
  const { rows } = await house.owner.query<{ owed: boolean }>('select totp_confirmed_at is not null as owed from account where id = $1', [accountId]);
  if (!rows[0]?.owed) {
    await openSession(house, req, reply, accountId);
    return { state: 'signed_in' };
  }
  const token = newToken();
  await house.owner.query("delete from half_session where created_at < now() - interval '10 minutes'");
  await house.owner.query('insert into half_session (token_hash, account_id) values ($1, $2)', [hashToken(token), accountId]);
  setHalfCookie(req, reply, token);
  return { state: 'second_factor' };
}

/** The half-open session of this request that still owes its second factor. */
export const halfToken = (req: FastifyRequest) =>
  new RegExp(`(?:^|;\\s*)${HALF_COOKIE}=([\\w-]{20,64})`).exec(req.headers.cookie ?? '')?.[1];

/** Whether this request owes its second factor now. */
export async function owesSecondFactor(house: SignInHouse, req: FastifyRequest): Promise<boolean> {
  const token = halfToken(req);
  if (!token) return false;
  const { rowCount } = await house.owner.query("select 1 from half_session where token_hash = $1 and created_at > now() - interval '10 minutes'", [hashToken(token)]);
  return !!rowCount;
}

/** Gives up a sign-in that still owes its second factor. */
export async function forgetHalf(house: SignInHouse, req: FastifyRequest, reply: FastifyReply): Promise<void> {
  const token = halfToken(req);
  if (!token) return;
  await house.owner.query('delete from half_session where token_hash = $1', [hashToken(token)]);
  setHalfCookie(req, reply, '');
}

/** The six digits of the second factor, each good once; or a recovery code, which is used up. Five tries, fifteen an hour. */
export async function secondFactor(house: SignInHouse, req: FastifyRequest, reply: FastifyReply, code: string): Promise<{ state: 'signed_in' }> {
  const token = halfToken(req);
  if (!token) throw refuse('NOT_SIGNED_IN');
  const { rows } = await house.owner.query<AccountRow & { tries: number }>(
    `update half_session h set tries = tries + 1 from account a
     where h.token_hash = $1 and a.id = h.account_id and h.created_at > now() - interval '10 minutes'
     returning a.id, a.email, a.totp_secret, h.tries`,
    [hashToken(token)],
  );
  const account = rows[0];
  if (!account?.totp_secret) throw refuse('NOT_SIGNED_IN');
  if (account.tries > 5) throw refuse('TOO_MANY_TRIES', { retryAfter: 600 });
  const key = `second:${account.id}`;
  await throttle(house.owner, [{ key, limit: 15, minutes: 60 }]);
  if (!(await spendCode(house, account.id, account.totp_secret, code))) throw refuse('WRONG_CODE', { status: 401 });
  await house.owner.query('delete from half_session where token_hash = $1', [hashToken(token)]);
  setHalfCookie(req, reply, '');
  await openSession(house, req, reply, account.id);
  await forgive(house.owner, [key, `account:${account.email}`, `account:${account.email}:${req.ip}`]);
  return { state: 'signed_in' };
}

/** Uses up a code: six digits once, a recovery code for ever. False when it is neither. */
async function spendCode(house: SignInHouse, accountId: string, secret: string, code: string): Promise<boolean> {
  const step = totpStep(secret, code, house.now());
  const spent =
    step !== null
      ? await house.owner.query('update account set totp_last_step = $2 where id = $1 and coalesce(totp_last_step, 0) < $2', [accountId, step])
      : await house.owner.query('update account set recovery_codes = array_remove(recovery_codes, $2) where id = $1 and $2 = any(recovery_codes)', [
          accountId,
          hashToken(plainCode(code)),
        ]);
  return !!spent.rowCount;
}

/** A recovery code as it is compared: without marks and case. */
export const plainCode = (code: string) => code.toLowerCase().replace(/[^a-z0-9]/g, '');

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
  await rememberDevice(house.owner, req, reply, accountId);
  await house.owner.query("insert into command (workspace_id, id, actor_id, name, detail) values ($1, $2, $3, 'session.signIn', $4)", [
    member.workspace_id, newId(), member.id, JSON.stringify({ ip: req.ip, agent: (req.headers['user-agent'] ?? '').slice(0, 200) }),
  ]);
}
