import type { Tx } from '#platform/database/database.ts';
import { newId } from '#platform/database/id.ts';
import type { Ctx } from './actor.ts';
import { hashToken, newToken } from './sessions.ts';

export interface Link {
  path: string;
  expiresAt: string;
  kind: 'invitation' | 'password';
}
const MINUTES = { invitation: 7 * 24 * 60, password: 30 } as const;

/**
 * Makes a link that works once and kills the older ones of the same person; it is mailed and shown once. The database
 * keeps only the hash of its secret.
 */
export async function makeLink(
  ctx: Ctx,
  tx: Tx,
  member: { id: string; name: string; email: string; language: string },
  kind: Link['kind'],
): Promise<Link> {
  const token = newToken();
  const path = `/invitation#${token}`;
  const expiresAt = new Date(ctx.now.getTime() + MINUTES[kind] * 60_000).toISOString();
  await tx.run(
    'update invitation set expires_at = $2 where workspace_id = current_workspace() and member_id = $1 and used_at is null and expires_at > $2',
    [member.id, ctx.now.toISOString()],
  );
  await tx.run(
    `insert into invitation (workspace_id, id, member_id, token_hash, kind, created_by, expires_at)
     values (current_workspace(), $1, $2, $3, $4, current_actor(), $5)`,
    [newId(), member.id, hashToken(token), kind, expiresAt],
  );
  await tx.run("insert into outbox (workspace_id, kind, recipient, payload) values (current_workspace(), $1, $2, $3)", [
    kind === 'invitation' ? 'invitation' : 'new-password',
    member.email,
    JSON.stringify({ path, expiresAt, name: member.name, language: member.language, company: ctx.actor.workspaceName, by: ctx.actor.name }),
  ]);
  return { path, expiresAt, kind };
}
