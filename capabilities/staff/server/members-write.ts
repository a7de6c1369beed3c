import { notFound, refuse } from '#plain/refusal.ts';
import type { Tx } from '#platform/database/database.ts';
import { newId } from '#platform/database/id.ts';
import { patchRow, snake } from '#platform/database/patch.ts';
import type { Ctx } from './actor.ts';
import { everyTime } from './every-time.ts';
import { mayGive, mayHandle } from './grant.ts';
import { type Link, makeLink } from './links.ts';
import type { SessionHouse } from './session-api.ts';
import { throttle } from './throttle.ts';

interface Invited {
  name: string;
  email: string;
  phone?: string | null | undefined;
  jobTitle?: string | null | undefined;
  language?: string | undefined;
  timeZone?: string | undefined;
  roles: string[];
  departmentId?: string | null | undefined;
}
interface MemberRow {
  id: string;
  name: string;
  email: string;
  language: string;
  roles: string[];
  state: 'invited' | 'active' | 'left';
  account_id: string | null;
  version: number;
}

/** Invites somebody (handbook 15). The link's secret is in the answer only: it is kept neither with the command nor in clear. */
export async function inviteMember(ctx: Ctx, body: Invited) {
  let link: Link | undefined;
  const done = await ctx.command('member.invite', async (tx) => {
    await mayGive(tx, ctx.actor, body.roles);
    const id = newId();
    const w = (await tx.one<{ language: string; time_zone: string }>('select language, time_zone from workspace where id = current_workspace()'))!;
    const member = { id, name: body.name, email: body.email, language: body.language ?? w.language };
    await tx.run(
      `insert into member (workspace_id, id, name, email, phone, job_title, language, time_zone, roles, department_id)
       values (current_workspace(), $1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [id, body.name, body.email, body.phone || null, body.jobTitle || null, member.language, body.timeZone ?? w.time_zone, unique(body.roles), body.departmentId ?? null],
    );
    link = await makeLink(ctx, tx, member, 'invitation');
    return { id, version: 1 };
  });
  // The same request again: its first link cannot be shown a second time, so it gets a new one.
  return { ...done, link: link ?? (await newLink(ctx, done.id)) };
}

/** A new link for a person: an invitation, or a new password for who has come already. */
export async function newLink(ctx: Ctx, id: string): Promise<Link> {
  await throttle(ctx.house.owner, [{ key: `link:${id}`, limit: 10, minutes: 24 * 60 }]);
  let link: Link | undefined;
  await everyTime(ctx, 'member.link', async (tx) => {
    const member = await lockMember(tx, id);
    if (member.state === 'left') throw refuse('MEMBER_LEFT');
    if (member.state === 'active') {
      if (ctx.actor.demo) throw refuse('NOT_IN_DEMO');
      await mayHandle(tx, ctx.actor, member);
      await refuseElsewhere(tx, member);
    }
    link = await makeLink(ctx, tx, member, member.state === 'active' ? 'password' : 'invitation');
  });
  return link!;
}

type Patch = Record<string, unknown> & { email?: string | undefined; roles?: string[] | undefined };

/** Changes a person. The address to sign in with follows the member's address. */
export async function patchMember(ctx: Ctx, house: SessionHouse, id: string, body: Patch) {
  const done = await ctx.command('member.edit', async (tx) => {
    const member = await lockMember(tx, id);
    if (member.state === 'left') throw refuse('MEMBER_LEFT');
    if (body.roles) await mayGive(tx, ctx.actor, body.roles.filter((role) => !member.roles.includes(role)));
    if (body.roles || body.email) await mayHandle(tx, ctx.actor, member);
    if (body.email && body.email !== member.email && member.account_id) {
      await refuseElsewhere(tx, member);
      await tx.run('update account set email = $2 where id = $1', [member.account_id, body.email]);
    }
    return changeMember(ctx, tx, id, { ...body, ...(body.roles ? { roles: unique(body.roles) } : {}) });
  });
  house.sessions.changed(ctx.actor.workspaceId);
  return done;
}

/** Writes fields of a member, named as in the API. */
export async function changeMember(ctx: Ctx, tx: Tx, id: string, fields: Record<string, unknown>) {
  const changes: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined) continue;
    const clock = name === 'dayStart' || name === 'dayEnd';
    changes[snake(name)] = clock ? `${value}:00` : name === 'workingWeekdays' ? [...(value as number[])].sort() : value === '' ? null : value;
  }
  const { version } = await patchRow(tx, 'member', id, ctx.ifMatch, changes, { jsonColumns: ['rhythm', 'folder'] });
  return { id, version };
}

/** Takes an invitation back that nobody followed: the person never was here. */
export async function withdrawInvitation(ctx: Ctx, id: string) {
  await ctx.command('member.withdraw', async (tx) => {
    const member = await lockMember(tx, id);
    if (member.state !== 'invited') throw refuse('MEMBER_CAME');
    if (ctx.ifMatch !== member.version) throw refuse('CHANGED_MEANWHILE', { facts: { version: member.version, conflicts: [] } });
    await tx.run('delete from invitation where workspace_id = current_workspace() and member_id = $1', [id]);
    try {
      await tx.query('savepoint only_the_member');
      await tx.run('delete from member where workspace_id = current_workspace() and id = $1', [id]);
      await tx.query('set constraints all immediate');
    } catch (e) {
      if ((e as { code?: string }).code === '23503') throw refuse('MEMBER_HAS_WORK');
      throw e;
    }
  });
  return undefined;
}

/** Signs somebody out everywhere. */
export async function endSessionsOf(ctx: Ctx, house: SessionHouse, id: string) {
  await ctx.command('member.endSessions', async (tx) => void (await lockMember(tx, id)), { detail: { memberId: id } });
  return { ended: await house.sessions.end('member', id) };
}

/** The second factor of a colleague who lost it. */
export async function removeSecondFactorOf(ctx: Ctx, house: SessionHouse, id: string) {
  if (ctx.actor.demo) throw refuse('NOT_IN_DEMO');
  await ctx.command(
    'member.removeSecondFactor',
    async (tx) => {
      const member = await lockMember(tx, id);
      await mayHandle(tx, ctx.actor, member);
      await refuseElsewhere(tx, member);
      await tx.run("update account set totp_secret = null, totp_confirmed_at = null, recovery_codes = '{}' where id = $1", [member.account_id]);
    },
    { detail: { memberId: id } },
  );
  await house.sessions.end('member', id, ctx.actor.sessionId);
  house.sessions.changed(ctx.actor.workspaceId);
  return undefined;
}

async function lockMember(tx: Tx, id: string): Promise<MemberRow> {
  const row = await tx.one<MemberRow>(
    'select id, name, email, language, roles, state, account_id, version from member where workspace_id = current_workspace() and id = $1 for update',
    [id],
  );
  if (!row) throw notFound();
  return row;
}

/** One company must not open the account of a person who works at another on the same server. */
async function refuseElsewhere(tx: Tx, member: { id: string; account_id: string | null }) {
  const row = await tx.one<{ elsewhere: boolean }>('select account_elsewhere($1, $2) as elsewhere', [member.account_id, member.id]);
  if (row?.elsewhere) throw refuse('ACCOUNT_ELSEWHERE');
}

const unique = (keys: string[]) => [...new Set(keys)];
