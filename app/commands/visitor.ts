import { hashToken, newToken, COOKIE } from '#cap/staff/server/sessions.ts';
import { type DaybookHouse, makeServer } from '../server.ts';
import { env, version } from '../settings.ts';
import { workspaceNamed } from './operator.ts';
import { type Reached, reachDatabase } from './reach.ts';
import { CommandError } from './words.ts';

/** The API on a door of this machine only, for the length of a command, as one member of a company. */
export interface Visitor {
  house: DaybookHouse;
  db: Reached;
  member: { id: string; name: string; workspaceId: string };
  ask(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Response>;
}

/**
 * Does what the browser would do, as a member: the one of that address, else an administrator of the company. What is done stands in the history
 * under that name. The session ends with the command.
 */
export async function asVisitor<T>(of: { workspace: string | undefined; email?: string | undefined }, work: (visitor: Visitor) => Promise<T>): Promise<T> {
  const db = await reachDatabase();
  try {
    const server = await makeServer({ owner: db.owner, app: db.app, filesRoot: `${db.dataRoot}/files`, version, demo: env.demo !== '0', logLevel: process.env.LOG_LEVEL ?? 'warn', poolSize: 4 });
    const token = newToken();
    try {
      const w = await workspaceNamed(server.house, of.workspace);
      const { rows } = await server.house.owner.query<{ id: string; name: string; account_id: string | null }>(
        "select id, name, account_id from member where workspace_id = $1 and state = 'active' and (email = $2 or ($2::text is null and 'administrator' = any (roles) and account_id is not null)) order by id limit 1", [w.id, of.email ?? null],
      );
      const member = rows[0];
      if (!member?.account_id) throw new CommandError(of.email ? `${of.email} does not work at ${w.name}, or has not come yet.` : `${w.name} has no administrator who signs in; name somebody with --as e-mail.`);
      await server.house.owner.query("insert into session (token_hash, account_id, workspace_id, member_id, expires_at, agent) values ($1, $2, $3, $4, now() + interval '12 hours', 'command line')", [hashToken(token), member.account_id, w.id, member.id]);
      const base = await server.app.listen({ port: 0, host: '127.0.0.1' });
      return await work({
        house: server.house, db, member: { id: member.id, name: member.name, workspaceId: w.id },
        ask: (method, path, body, headers = {}) =>
          fetch(base + path, {
            method,
            headers: { cookie: `${COOKIE}=${token}`, ...(body === undefined || body instanceof FormData ? {} : { 'content-type': 'application/json' }), ...headers },
            ...(body === undefined ? {} : { body: body instanceof FormData ? body : JSON.stringify(body) }),
          }),
      });
    } finally {
      await server.house.owner.query('delete from session where token_hash = $1', [hashToken(token)]).catch(() => {});
      await server.close();
    }
  } finally {
    await db.stop();
  }
}

/** The answer as JSON, or the refusal in its own words. */
export async function answered<T = any>(response: Response): Promise<T> {
  if (response.ok) return (response.status === 204 ? undefined : await response.json()) as T;
  const problem = (await response.json().catch(() => ({}))) as { title?: string; detail?: string; code?: string; fields?: { path: string; code: string }[] };
  const about = problem.fields?.map((f) => `${f.path}: ${f.code}`).join(', ');
  throw new CommandError(`Refused: ${[problem.detail ?? problem.title ?? problem.code ?? response.status, about].filter(Boolean).join('; ')}`);
}
