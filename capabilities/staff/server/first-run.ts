import type { FastifyReply, FastifyRequest } from 'fastify';
import { refuse } from '#plain/refusal.ts';
import { newId } from '#platform/database/id.ts';
import type { Language } from '../model.ts';
import { publicHolidays } from './holidays.ts';
import { checkNewPassword, hashPassword } from './passwords.ts';
import { type SignInHouse, openSession } from './sign-in.ts';

export interface FirstRun {
  company: string;
  country: string;
  language: Language;
  timeZone: string;
  currency: string;
  trade: string;
  name: string;
  email: string;
  password: string;
}

/** The first company and its first administrator. Two at once make one: the table is locked while it is looked at. */
export async function firstRun(house: SignInHouse, req: FastifyRequest | undefined, reply: FastifyReply | undefined, body: FirstRun) {
  const taken = await house.owner.query('select 1 from workspace where not demo limit 1');
  if (taken.rowCount) throw refuse('ALREADY_SET_UP', { status: 404 });
  checkNewPassword(body.password, [body.email, body.name, body.company]);
  const passwordHash = await hashPassword(body.password);
  const client = await house.owner.connect();
  const accountId = newId();
  const workspaceId = newId();
  try {
    await client.query('begin');
    await client.query('lock table workspace in share row exclusive mode');
    const { rows } = await client.query('select 1 from workspace where not demo limit 1');
    if (rows.length) throw refuse('ALREADY_SET_UP', { status: 404 });
    await client.query(
      'insert into workspace (id, name, country, language, time_zone, currency, trade) values ($1, $2, $3, $4, $5, $6, $7)',
      [workspaceId, body.company, body.country, body.language, body.timeZone, body.currency, body.trade],
    );
    await client.query('insert into account (id, email, password_hash) values ($1, $2, $3)', [accountId, body.email, passwordHash]);
    const memberId = newId();
    await client.query(
      `insert into member (workspace_id, id, account_id, name, email, language, time_zone, roles, state)
       values ($1, $2, $7, $4, $3, $5, $6, '{administrator,general_director}', 'active')`,
      [workspaceId, memberId, body.email, body.name, body.language, body.timeZone, accountId],
    );
    const years = [house.now().getUTCFullYear(), house.now().getUTCFullYear() + 1];
    await client.query(
      "insert into day_off (workspace_id, on_date, kind, name) select $1, d, 'public', n from unnest($2::date[], $3::text[]) as h(d, n) on conflict do nothing",
      [workspaceId, ...publicHolidays(body.country, years, body.language)],
    );
    await client.query('commit');
  } catch (e) {
    await client.query('rollback').catch(() => {});
    throw e;
  } finally {
    client.release();
  }
  if (req && reply) await openSession(house, req, reply, accountId);
  return { state: 'signed_in' as const, workspaceId };
}
