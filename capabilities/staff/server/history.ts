import type { Ctx } from './actor.ts';
import { decodeCursor, encodeCursor, page } from './cursor.ts';

/** What the asker did lately, for the list of what can be undone; writes that changed nothing are left out. */
export async function myCommands(ctx: Ctx, query: { after?: string | undefined; limit: number }) {
  const after = decodeCursor(query.after, 2);
  const rows = await ctx.read<{ id: string; moment: string }>(
    `select k.id, k.name, k.at, k.at::text as moment, k.undone_by is not null as undone, k.undoes, c.changes, c.relations, c.client_id as "clientId",
       coalesce((select name from client where workspace_id = k.workspace_id and id = c.client_id), c.named) as subject
     from command k cross join lateral (
       select count(*)::int as changes, coalesce(array_agg(distinct relation), '{}') as relations,
         case when count(distinct client_id) = 1 then min(client_id::text)::uuid end as client_id,
         (array_agg(coalesce(after ->> 'name', before ->> 'name')) filter (where coalesce(after ->> 'name', before ->> 'name') is not null))[1] as named
       from (select * from change c where c.workspace_id = k.workspace_id and c.command_id = k.id limit 1000) c) c
     where k.workspace_id = current_workspace() and k.actor_id = $1 and c.changes > 0
       and ($2::timestamptz is null or (k.at, k.id) < ($2, $3::uuid))
     order by k.at desc, k.id desc limit $4`,
    [ctx.actor.memberId, after?.[0] ?? null, after?.[1] ?? null, query.limit + 1],
  );
  return byMoment(rows, query.limit);
}

interface AuditQuery {
  actorId?: string | undefined;
  clientId?: string | undefined;
  relation?: string | undefined;
  rowId?: string | undefined;
  commandId?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  after?: string | undefined;
  limit: number;
}
interface AuditRow {
  id: string;
  xact: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Names for the ids in these changes, so that a person can read them. */
async function namesOf(ctx: Ctx, rows: readonly AuditRow[]): Promise<Record<string, string>> {
  const ids = new Set<string>();
  for (const row of rows) {
    for (const value of [...Object.values(row.before ?? {}), ...Object.values(row.after ?? {})]) if (typeof value === 'string' && UUID.test(value)) ids.add(value);
  }
  const found = await ctx.read<{ id: string; name: string }>(
    `select id, name from member where workspace_id = current_workspace() and id = any ($1)
     union all select id, name from client where workspace_id = current_workspace() and id = any ($1)
     union all select id, name from department where workspace_id = current_workspace() and id = any ($1)
     union all select id, name from person where workspace_id = current_workspace() and id = any ($1)`,
    [[...ids]],
  );
  return Object.fromEntries(found.map((row) => [row.id, row.name]));
}

// Secrets of links and feeds and the bodies of mail are nobody's to read, hashed or not.
const SECRETS = "- 'token_hash' - 'feed_token_hash' - 'payload'";

/**
 * The change log for those who may read it (handbook 15, "Audit"). The filters use the log's own indexes: by client, by
 * record, by command; by person through that person's commands; otherwise its order of writing.
 */
export async function readAudit(ctx: Ctx, query: AuditQuery) {
  const values: unknown[] = [];
  const give = (value: unknown) => `$${values.push(value)}`;
  const where = ['c.workspace_id = current_workspace()'];
  const narrow = query.clientId || query.rowId || query.commandId;
  if (query.clientId) where.push(`c.client_id = ${give(query.clientId)}`);
  if (query.rowId) where.push(`c.row_id = ${give(query.rowId)}`);
  if (query.commandId) where.push(`c.command_id = ${give(query.commandId)}`);
  if (query.actorId) where.push(`c.actor_id = ${give(query.actorId)}`);
  if (query.relation) where.push(`c.relation = ${give(query.relation)}`);
  if (query.from) where.push(`c.at >= (${give(query.from)}::date::timestamp at time zone ${give(ctx.actor.timeZone)})`);
  if (query.to) where.push(`c.at < ((${give(query.to)}::date + 1)::timestamp at time zone ${give(ctx.actor.timeZone)})`);
  const after = decodeCursor(query.after, 2);
  const order = narrow ? 'c.id desc' : 'c.xact desc, c.id desc';
  if (after && narrow) where.push(`c.id < ${give(after[1])}::bigint`);
  else if (after) where.push(`(c.xact, c.id) < (${give(after[0])}::xid8, ${give(after[1])}::bigint)`);
  const rows = await ctx.read<AuditRow>(
    `select c.id::text as id, c.xact::text as xact, c.at, c.actor_id as "actorId", a.name as "actorName", k.name as command, c.command_id as "commandId",
       c.relation, c.row_id as "rowId", c.client_id as "clientId", (select name from client where workspace_id = c.workspace_id and id = c.client_id) as "clientName",
       c.op, c.before ${SECRETS} as before, c.after ${SECRETS} as after
     from (select * from change c where ${where.join(' and ')} order by ${order} limit ${give(query.limit + 1)}) c
       left join member a on a.workspace_id = c.workspace_id and a.id = c.actor_id
       left join command k on k.workspace_id = c.workspace_id and k.id = c.command_id
     order by ${order}`,
    values,
    false,
  );
  const items = rows.slice(0, query.limit);
  const last = items.at(-1);
  return {
    names: await namesOf(ctx, items),
    items: items.map(({ xact, ...line }) => line) as never,
    next: rows.length > query.limit && last ? encodeCursor([last.xact, last.id]) : null,
  };
}

/** Who came in when and from where, and what was done to accounts. */
export async function readEntries(ctx: Ctx, query: { actorId?: string | undefined; after?: string | undefined; limit: number }) {
  const after = decodeCursor(query.after, 2);
  const rows = await ctx.read<{ id: string; moment: string }>(
    `select k.id, k.at, k.at::text as moment, k.name, k.actor_id as "actorId", a.name as "actorName", k.detail
     from command k left join member a on a.workspace_id = k.workspace_id and a.id = k.actor_id
     where k.workspace_id = current_workspace() and (k.name like 'session.%' or k.name like 'account.%' or k.name in ('member.link', 'member.endSessions', 'member.removeSecondFactor'))
       and ($1::uuid is null or k.actor_id = $1) and ($2::timestamptz is null or (k.at, k.id) < ($2, $3::uuid))
     order by k.at desc, k.id desc limit $4`,
    [query.actorId ?? null, after?.[0] ?? null, after?.[1] ?? null, query.limit + 1],
  );
  return byMoment(rows, query.limit);
}

/** Moments as PostgreSQL writes them: to the microsecond, which a page must not lose. */
function byMoment<Row extends { id: string; moment: string }>(rows: Row[], limit: number) {
  const { items, next } = page(rows, limit, (row) => [row.moment, row.id]);
  return { items: items.map(({ moment, ...item }) => item) as never, next };
}
