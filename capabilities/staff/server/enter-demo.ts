import { refuse } from '#plain/refusal.ts';
import type { Ctx } from './actor.ts';
import { OFFER } from './entry.ts';
import type { SessionHouse } from './session-api.ts';
import { throttle } from './throttle.ts';

/**
 * Enters the demo company as one of its people. Only demo workspaces have people without an account of their own, so
 * nobody can enter a real company this way.
 */
export async function enterDemo(house: SessionHouse, ctx: Ctx, memberId: string | undefined): Promise<{ state: 'signed_in' | 'preparing' }> {
  const { rows: open } = await house.owner.query<{ offer: boolean }>(OFFER);
  if (!house.demoOffered || !open[0]!.offer) throw refuse('NO_DEMO', { status: 404 });
  await throttle(house.owner, [{ key: `demo:${ctx.request!.ip}`, limit: 600, minutes: 60 }]);
  await house.makeDemo?.();
  const { rows } = await house.owner.query<{ workspace_id: string; id: string; account_id: string }>(
    `select m.workspace_id, m.id, m.account_id from member m join workspace w on w.id = m.workspace_id
     where w.demo and w.settings ->> 'ready' = 'true' and m.state = 'active' and ($1::uuid is null or m.id = $1)
     order by ('farmer' = any (m.roles)) desc, m.id limit 1`,
    [memberId ?? null],
  );
  const member = rows[0];
  if (!member) throw refuse('NOT_FOUND');
  await house.sessions.start(ctx.request!, ctx.reply!, { accountId: member.account_id, workspaceId: member.workspace_id, memberId: member.id }, 12);
  return { state: 'signed_in' };
}
