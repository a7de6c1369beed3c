import type { FastifyReply, FastifyRequest } from 'fastify';
import type pg from 'pg';
import { hashToken, newToken } from './sessions.ts';

const COOKIE = 'daybook_device';
const deviceOf = (req: FastifyRequest) => new RegExp(`(?:^|;\\s*)${COOKIE}=([\\w-]{20,64})`).exec(req.headers.cookie ?? '')?.[1];

/** The device's hash when its owner has signed in on it before: its tries are counted apart from a flood from elsewhere. */
export async function knownDevice(owner: pg.Pool, req: FastifyRequest, email: string): Promise<string | undefined> {
  const token = deviceOf(req);
  if (!token) return undefined;
  const hash = hashToken(token);
  const { rowCount } = await owner.query('select 1 from known_device k join account a on a.id = k.account_id where k.token_hash = $1 and a.email = $2', [hash, email]);
  return rowCount ? hash : undefined;
}

/** Remembers the device for a year; at most ten of one account. */
export async function rememberDevice(owner: pg.Pool, req: FastifyRequest, reply: FastifyReply, accountId: string): Promise<void> {
  const token = deviceOf(req) ?? newToken();
  const { rowCount } = await owner.query('update known_device set seen_at = now() where token_hash = $1 and account_id = $2', [hashToken(token), accountId]);
  if (rowCount) return;
  const fresh = newToken();
  await owner.query('insert into known_device (token_hash, account_id) values ($1, $2)', [hashToken(fresh), accountId]);
  await owner.query(
    'delete from known_device where account_id = $1 and token_hash not in (select token_hash from known_device where account_id = $1 order by seen_at desc limit 10)',
    [accountId],
  );
  const secure = req.protocol === 'https' ? '; Secure' : '';
  reply.header('set-cookie', `${COOKIE}=${fresh}; Path=/api/session; HttpOnly; SameSite=Strict; Max-Age=${365 * 86400}${secure}`);
}
