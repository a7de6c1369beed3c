import type { FastifyReply, FastifyRequest } from 'fastify';
import type pg from 'pg';
import { refuse } from '#plain/refusal.ts';
import { newId } from '#platform/database/id.ts';
import { checkNewPassword, hashPassword, passwordMatches } from './passwords.ts';
import { hashToken } from './sessions.ts';
import { type SignInHouse, passwordWasRight } from './sign-in.ts';
import { throttle } from './throttle.ts';

interface Found {
  id: string;
  workspace_id: string;
  member_id: string;
  kind: 'invitation' | 'password';
  name: string;
  email: string;
  company: string;
  language: string;
  account_id: string | null;
  password_hash: string | null;
  /** The account works somewhere else too, so its own password opens it. */
  busy: boolean;
}

const FIND = `
  select i.id, i.workspace_id, i.member_id, i.kind, m.name, m.email, w.name as company, m.language,
    a.id as account_id, a.password_hash, coalesce(account_elsewhere(a.id, m.id), false) as busy
  from invitation i
    join member m on m.workspace_id = i.workspace_id and m.id = i.member_id and m.state = case i.kind when 'invitation' then 'invited' else 'active' end
    join workspace w on w.id = i.workspace_id
    left join account a on a.id = m.account_id or (m.account_id is null and a.email = m.email)
  where i.token_hash = $1 and i.used_at is null and i.expires_at > $2`;

const slow = (house: SignInHouse, req: FastifyRequest) => throttle(house.owner, [{ key: `link:${req.ip}`, limit: 60, minutes: 60 }]);

/** Whose link this is. Nothing is used up by looking. */
export async function lookAtLink(house: SignInHouse, req: FastifyRequest, token: string) {
  await slow(house, req);
  const found = (await house.owner.query<Found>(FIND, [hashToken(token), house.now().toISOString()])).rows[0];
  if (!found) throw refuse('LINK_USED_UP', { status: 404 });
  return {
    kind: found.kind,
    name: found.name,
    email: found.email,
    company: found.company,
    language: found.language as 'en',
    hasAccount: found.kind === 'invitation' && found.busy,
  };
}

/**
 * Follows a link once: an invited person gets an account (or, working elsewhere already, proves it with its password);
 * a new password ends every session of the account. A second factor is asked as at any sign-in.
 */
export async function followLink(house: SignInHouse, req: FastifyRequest, reply: FastifyReply, body: { token: string; password: string }) {
  await slow(house, req);
  const client = await house.owner.connect();
  let accountId: string;
  let found: Found | undefined;
  try {
    await client.query('begin');
    const hash = hashToken(body.token);
    await client.query('select 1 from invitation where token_hash = $1 for update', [hash]);
    found = (await client.query<Found>(FIND, [hash, house.now().toISOString()])).rows[0];
    if (!found) throw refuse('LINK_USED_UP', { status: 404 });
    await client.query("select set_config('app.workspace', $1, true), set_config('app.actor', $2, true)", [found.workspace_id, found.member_id]);
    accountId = found.kind === 'invitation' && found.busy ? await proveOwnership(found, body.password) : await setPassword(client, found, body.password);
    await client.query('update invitation set used_at = $2 where id = $1', [found.id, house.now().toISOString()]);
    await client.query("update member set account_id = $3, state = 'active' where workspace_id = $1 and id = $2", [found.workspace_id, found.member_id, accountId]);
    await client.query('insert into command (workspace_id, id, actor_id, name, detail) values ($1, $2, $3, $4, $5)', [
      found.workspace_id, newId(), found.member_id, found.kind === 'invitation' ? 'account.come' : 'account.newPassword', JSON.stringify({ ip: req.ip }),
    ]);
    await client.query('commit');
  } catch (e) {
    await client.query('rollback').catch(() => {});
    throw e;
  } finally {
    client.release();
  }
  if (found.kind === 'password') await house.sessions.end('account', accountId);
  house.live.poke(found.workspace_id);
  return passwordWasRight(house, req, reply, accountId);
}

async function proveOwnership(found: Found, password: string): Promise<string> {
  if (!(await passwordMatches(password, found.password_hash))) throw refuse('WRONG_PASSWORD', { status: 401 });
  return found.account_id!;
}

async function setPassword(client: pg.PoolClient, found: Found, password: string): Promise<string> {
  checkNewPassword(password, [found.email, found.name, found.company]);
  const hash = await hashPassword(password);
  if (found.account_id) {
    await client.query('update account set password_hash = $2 where id = $1', [found.account_id, hash]);
    return found.account_id;
  }
  const id = newId();
  await client.query('insert into account (id, email, password_hash) values ($1, $2, $3)', [id, found.email, hash]);
  return id;
}
