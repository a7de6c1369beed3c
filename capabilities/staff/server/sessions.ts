import { createHash, randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type pg from 'pg';
import type { LiveHub } from '#platform/live/hub.ts';
import { type Actor, loadActor } from './actor.ts';

export const COOKIE = 'daybook';
export const hashToken = (token: string) => createHash('sha256').update(token).digest('hex');
export const newToken = () => randomBytes(32).toString('base64url');

const FRESH_MS = 20_000;
interface Kept {
  actor: Actor | null;
  until: number;
  expiresAt: number;
  hash: string;
}

/**
 * Sessions: 256-bit tokens kept as hashes in the database and, for a few seconds, in memory. Ending one is told to every
 * node at once; the few seconds are the longest a node that heard nothing goes on.
 */
export class Sessions {
  private readonly kept = new Map<string, Kept>();
  private readonly loading = new Map<string, Promise<Kept>>();
  private readonly owner: pg.Pool;
  private readonly live: LiveHub;

  constructor(owner: pg.Pool, live: LiveHub) {
    this.owner = owner;
    this.live = live;
    live.on('session', (hash) => this.forget((k) => k.hash === hash));
    live.on('workspace', (id) => this.forget((k) => k.actor?.workspaceId === id));
  }

  /** The actor of this request, or null. Costs SQL only when the session has not been looked at for a while. */
  whoIs(req: FastifyRequest): Actor | null | Promise<Actor | null> {
    const token = cookieOf(req);
    if (!token) return null;
    const kept = this.kept.get(token);
    const now = Date.now();
    if (kept && kept.until > now) return kept.expiresAt > now ? kept.actor : null;
    return this.load(token).then((k) => k.actor);
  }

  private load(token: string): Promise<Kept> {
    let running = this.loading.get(token);
    if (!running) {
      running = this.fetch(token).finally(() => this.loading.delete(token));
      this.loading.set(token, running);
    }
    return running;
  }

  private async fetch(token: string): Promise<Kept> {
    const hash = hashToken(token);
    const { rows } = await this.owner.query<{ id: string; workspace_id: string; member_id: string; expires_at: string }>({
      name: 'session-seen',
      text: `update session set seen_at = now(), expires_at = least(created_at + interval '30 days',
          now() + make_interval(hours => coalesce((select (w.settings ->> 'sessionHours')::int from workspace w where w.id = session.workspace_id), 12)))
        where token_hash = $1 and expires_at > now() returning id, workspace_id, member_id, expires_at`,
      values: [hash],
    });
    const row = rows[0];
    const actor = row ? ((await loadActor(this.owner, row.workspace_id, row.member_id, row.id)) ?? null) : null;
    const kept: Kept = {
      actor,
      hash,
      until: Date.now() + (actor ? FRESH_MS : 1000),
      expiresAt: row ? Date.parse(row.expires_at) : 0,
    };
    if (this.kept.size > 20_000) this.kept.clear();
    this.kept.set(token, kept);
    return kept;
  }

  async start(
    req: FastifyRequest,
    reply: FastifyReply,
    who: { accountId: string; workspaceId: string; memberId: string },
    hours: number,
  ): Promise<void> {
    const token = newToken();
    await this.owner.query(
      `insert into session (token_hash, account_id, workspace_id, member_id, expires_at, ip, agent)
       values ($1, $2, $3, $4, now() + make_interval(hours => $5), $6, $7)`,
      [hashToken(token), who.accountId, who.workspaceId, who.memberId, hours, req.ip, (req.headers['user-agent'] ?? '').slice(0, 300)],
    );
    setCookie(req, reply, token);
  }

  /** Ends sessions by a condition on the session table; every node forgets them. */
  async end(where: 'id' | 'member' | 'account', value: string, exceptSession = ''): Promise<number> {
    const column = { id: 'id', member: 'member_id', account: 'account_id' }[where];
    const { rows } = await this.owner.query<{ token_hash: string }>(
      `delete from session where ${column} = $1 and id::text <> $2 returning token_hash`,
      [value, exceptSession],
    );
    for (const r of rows) this.live.tell('session', r.token_hash);
    this.forget((k) => rows.some((r) => r.token_hash === k.hash));
    return rows.length;
  }

  /** Rights, absences or settings of a workspace changed: every node loads its actors anew. */
  changed(workspaceId: string) {
    this.live.tell('workspace', workspaceId);
  }

  private forget(test: (k: Kept) => boolean) {
    for (const [token, k] of this.kept) if (test(k)) this.kept.delete(token);
  }
}

export function cookieOf(req: FastifyRequest): string | undefined {
  const header = req.headers.cookie;
  if (!header) return undefined;
  for (const part of header.split(';')) {
    const at = part.indexOf('=');
    if (part.slice(0, at).trim() === COOKIE) return part.slice(at + 1).trim() || undefined;
  }
  return undefined;
}

export function setCookie(req: FastifyRequest, reply: FastifyReply, token: string) {
  const age = token ? 30 * 86400 : 0;
  const secure = req.protocol === 'https' ? '; Secure' : '';
  reply.header('set-cookie', `${COOKIE}=${token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${age}${secure}`);
}
