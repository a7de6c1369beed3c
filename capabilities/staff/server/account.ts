import { notFound } from '#plain/refusal.ts';
import type { Ctx } from './actor.ts';
import { HOURS, MEMBER, MEMBER_JOINS } from './members-read.ts';
import { changeMember } from './members-write.ts';
import { checkNewPassword, hashPassword } from './passwords.ts';
import { withPassword } from './second-factor.ts';
import type { SessionHouse } from './session-api.ts';

/** One's own account. Guests of the demo share its people, so nobody sees the others' sessions there. */
export async function getAccount(ctx: Ctx) {
  const [row] = await ctx.read<{ secondFactor: { since: string | null; codesLeft: number } | null; hasPassword: boolean }>(
    `select ${MEMBER}, ${HOURS}, m.folder, m.feed_token_hash is not null as feed, a.password_hash is not null as "hasPassword",
       case when a.totp_confirmed_at is not null then json_build_object('since', a.totp_confirmed_at, 'codesLeft', cardinality(a.recovery_codes)) end as "secondFactor",
       (select coalesce(json_agg(json_build_object('id', s.id, 'createdAt', s.created_at, 'seenAt', s.seen_at, 'ip', s.ip, 'agent', s.agent, 'current', s.id::text = $3)
           order by s.id::text = $3 desc, s.seen_at desc), '[]')
         from session s where s.workspace_id = m.workspace_id and s.member_id = m.id and s.expires_at > $1 and (not $4 or s.id::text = $3)) as sessions
     from member m ${MEMBER_JOINS} left join account a on a.id = m.account_id
     where m.workspace_id = current_workspace() and m.id = $2`,
    [ctx.now.toISOString(), ctx.actor.memberId, ctx.actor.sessionId, ctx.actor.demo],
  );
  if (!row) throw notFound();
  return { ...row, can: { changePassword: !ctx.actor.demo && row.hasPassword } } as never;
}

/** Changes one's own profile, hours and rhythm. */
export async function patchAccount(ctx: Ctx, house: SessionHouse, body: Record<string, unknown>) {
  const done = await ctx.command('profile.edit', (tx) => changeMember(ctx, tx, ctx.actor.memberId, body));
  house.sessions.changed(ctx.actor.workspaceId);
  return done;
}

/** A new password; the old one is asked again, and every other session ends. */
export async function changePassword(ctx: Ctx, house: SessionHouse, body: { old: string; password: string }) {
  const account = await withPassword(ctx, body.old);
  checkNewPassword(body.password, [account.email, ctx.actor.name, ctx.actor.workspaceName]);
  const hash = await hashPassword(body.password);
  await ctx.command('account.password', (tx) => tx.run('update account set password_hash = $2 where id = $1', [ctx.actor.accountId, hash]));
  await house.sessions.end('account', ctx.actor.accountId, ctx.actor.sessionId);
  return undefined;
}

/** Ends one of one's own sessions. */
export async function endOwnSession(ctx: Ctx, house: SessionHouse, id: string) {
  const [own] = await ctx.read('select 1 as yes from session where id = $1 and workspace_id = current_workspace() and member_id = $2', [id, ctx.actor.memberId]);
  if (!own || (ctx.actor.demo && id !== ctx.actor.sessionId)) throw notFound();
  await house.sessions.end('id', id);
  return undefined;
}

/** Ends all of one's own sessions but this one. */
export async function endOtherSessions(ctx: Ctx, house: SessionHouse) {
  const ended = ctx.actor.demo ? 0 : await house.sessions.end('member', ctx.actor.memberId, ctx.actor.sessionId);
  return { ended };
}
