import type { Json } from '#platform/database/database.ts';
import { refuse } from '#plain/refusal.ts';
import type { Ctx } from '#cap/staff/server/actor.ts';
import type { Announced, Announcement } from '../contract-announcements.ts';

const DAYS = 30;
/** Commands looked at by one statement, statements for one page, and rows of the log looked at for one command. */
const COMMANDS = 200;
const ROUNDS = 5;
const ROWS = 300;

/** Word for word the predicate of the index change_announced (migration 0015). */
const ANNOUNCEABLE = `((h.relation = 'client' and (h.op = 'I' or (h.op = 'U' and h.before ?| '{name,legal_name,legal_form,manager_id,status,price_type,payment_terms,special_terms,credit_limit}'::text[])))
  or h.relation = 'requisite')`;
const KIND_OF_FIELD = `(values ('name', 'name'), ('legal_name', 'name'), ('legal_form', 'name'), ('manager_id', 'manager'), ('status', 'status'), ('price_type', 'price_type'),
  ('payment_terms', 'payment_terms'), ('special_terms', 'payment_terms'), ('credit_limit', 'payment_terms'))`;
const nameOf = (id: string) => `case when e.field = 'manager_id' then (select m.name from member m where m.workspace_id = (select current_workspace()) and m.id::text = e.${id}) else e.${id} end`;

/** What one command (`w`) did, kind by kind: how many clients and the first five of them. */
const DONE = `
select f.kind, count(distinct f.client_id) as count, jsonb_agg(jsonb_build_object('client', f.client_id, 'field', f.field, 'from', f.was, 'to', f.is) order by f.n) filter (where f.place <= 5) as changes
from (
  select g.*, dense_rank() over (partition by g.kind order by g.client_id) as place, bool_or(g.kind = 'new_client') over (partition by g.client_id) as fresh
  from (
    select h.client_id, h.id as n, e.kind, e.field, e.was, e.is
    from (select * from change h where h.workspace_id = (select current_workspace()) and ${ANNOUNCEABLE} and h.command_id = w.command_id order by h.id limit ${ROWS}) h
    cross join lateral (
      select 'new_client' as kind, null as field, null as was, null as is where h.relation = 'client' and h.op = 'I'
      union all select 'requisites', coalesce(h.after ->> 'kind', h.before ->> 'kind', 'value'), h.before ->> 'value', h.after ->> 'value' where h.relation = 'requisite'
      union all select m.kind, m.field, h.before ->> m.field, h.after ->> m.field from ${KIND_OF_FIELD} m(field, kind) where h.relation = 'client' and h.op = 'U' and h.before ? m.field) e
    where exists (select 1 from client c where c.workspace_id = (select current_workspace()) and c.id = h.client_id and c.trashed_at is null)) g) f
where f.kind = 'new_client' or not f.fresh
group by f.kind`;

/**
 * $1 the actor, $2 the command before which is looked, $3 the first command looked at. Commands are walked from the latest on by
 * their index, so that an import of 100,000 costs what one new client costs.
 */
const WALK = `
with recursive home as (
  select d.id, d.parent_id from department d where d.workspace_id = (select current_workspace()) and d.archived_at is null
    and (d.head_id = $1 or d.id = (select m.department_id from member m where m.workspace_id = (select current_workspace()) and m.id = $1))
  union select d.id, d.parent_id from department d join home b on d.workspace_id = (select current_workspace()) and d.id = b.parent_id),
subscribed as materialized (select s.kind, min(s.created_at) as since from subscription s where s.workspace_id = (select current_workspace()) and s.department_id in (select id from home) group by s.kind),
read as materialized (select command_id from announcement_seen where workspace_id = (select current_workspace()) and member_id = $1),
walk as (
  (select h.command_id, 1 as n from change h where h.workspace_id = (select current_workspace()) and ${ANNOUNCEABLE} and h.command_id < $2::uuid and h.command_id >= $3::uuid
     and exists (select 1 from subscribed) order by h.command_id desc limit 1)
  union all
  select (select h.command_id from change h where h.workspace_id = (select current_workspace()) and ${ANNOUNCEABLE} and h.command_id < w.command_id and h.command_id >= $3::uuid
     order by h.command_id desc limit 1), w.n + 1 from walk w where w.command_id is not null and w.n < ${COMMANDS})
select json_build_object('rows', coalesce((select json_agg(json_build_object('commandId', k.id, 'kind', x.kind, 'at', k.at, 'memberId', k.actor_id,
    'memberName', (select m.name from member m where m.workspace_id = (select current_workspace()) and m.id = k.actor_id),
    'count', case when k.name = 'import.run' and x.kind = 'new_client' then greatest(x.count, (k.detail ->> 'clients')::bigint) else x.count end,
    'clients', (select json_agg(json_build_object('id', c.id, 'name', c.name, 'changes', v.changes) order by c.name_key) from (
        select e.client as id, coalesce(json_agg(json_build_object('field', e.field, 'from', ${nameOf('from')}, 'to', ${nameOf('to')})) filter (where e.field is not null), '[]') as changes
        from jsonb_to_recordset(x.changes) as e(client uuid, field text, "from" text, "to" text) group by 1) v
      join client c on c.workspace_id = (select current_workspace()) and c.id = v.id),
    'unread', k.id > coalesce((select command_id from read), '00000000-0000-0000-0000-000000000000')) order by k.id desc, x.kind)
  from walk w join command k on k.workspace_id = (select current_workspace()) and k.id = w.command_id and k.undone_by is null and k.undoes is null and k.actor_id is distinct from $1
  cross join lateral (${DONE}) x join subscribed s on s.kind = x.kind and s.since <= k.at), '[]'),
'last', (select command_id from walk where n = ${COMMANDS}))`;

interface Walked {
  rows: Announcement[];
  /** The command at which the walk stopped; null: there is nothing before. */
  last: string | null;
}
const AFTER_ALL = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
/** The smallest id made at a moment. */
const idAt = (ms: number) => `${ms.toString(16).padStart(12, '0').replace(/^(.{8})/, '$1-')}-7000-8000-000000000000`;

async function walk(ctx: Ctx, before: string, from: string): Promise<Walked> {
  const found = await ctx.json(WALK, [ctx.actor.memberId, before, from]);
  return JSON.parse(found!.text) as Walked;
}

/** What colleagues did in the last 30 days that one's departments asked to be told of (handbook 02, The card and the page). */
export async function listAnnouncements(ctx: Ctx, query: { after?: string | undefined; limit: number }) {
  const from = idAt(ctx.now.getTime() - DAYS * 86_400_000);
  const rows: Announcement[] = [];
  let last: string | null = query.after ?? AFTER_ALL;
  for (let round = 0; round < ROUNDS && last && rows.length < query.limit; round++) {
    const walked: Walked = await walk(ctx, last, from);
    rows.push(...walked.rows);
    last = walked.last;
  }
  // a page ends between two commands, never inside one
  const end = rows[query.limit];
  if (!end) return { rows, next: last };
  const page = rows.filter((r) => r.commandId > end.commandId);
  const shown = page.length ? page : rows.filter((r) => r.commandId === end.commandId);
  return { rows: shown, next: shown.at(-1)!.commandId };
}

/** How many are unread, for the bell: of the latest 200 writes that could be announced. */
export async function countAnnouncements(ctx: Ctx) {
  const [read] = await ctx.read<{ command_id: string }>('select command_id from announcement_seen where workspace_id = (select current_workspace()) and member_id = $1', [ctx.actor.memberId]);
  const from = idAt(ctx.now.getTime() - DAYS * 86_400_000);
  const { rows, last } = await walk(ctx, AFTER_ALL, read && read.command_id > from ? read.command_id : from);
  return { unread: rows.filter((r) => r.unread).length, more: last !== null };
}

/** Read up to this one; never back. */
export async function seenAnnouncements(ctx: Ctx, commandId: string) {
  const [row] = await ctx.read<{ command_id: string }>(
    `insert into announcement_seen as a (workspace_id, member_id, command_id) values (current_workspace(), current_actor(), $1)
     on conflict (workspace_id, member_id) do update set command_id = greatest(a.command_id, excluded.command_id) returning command_id`,
    [commandId],
  );
  return { commandId: row!.command_id };
}

/** Which department is told of what. */
export function listSubscriptions(ctx: Ctx): Promise<Json | null> {
  return ctx.json(
    `select json_build_object('departments', coalesce(json_agg(json_build_object('id', d.id, 'name', d.name, 'kinds', coalesce((select json_agg(s.kind order by s.kind) from subscription s
       where s.workspace_id = d.workspace_id and s.department_id = d.id), '[]')) order by d.position, d.name), '[]'))
     from department d where d.workspace_id = (select current_workspace()) and d.archived_at is null`,
  );
}

/** What a department is told of from now on; what it was told of before stays so without a gap. */
export async function subscribeDepartment(ctx: Ctx, departmentId: string, kinds: readonly Announced[]) {
  return ctx.command('department.subscribe', async (tx) => {
    const known = await tx.one('select 1 from department where workspace_id = current_workspace() and id = $1 and archived_at is null for update', [departmentId]);
    if (!known) throw refuse('NOT_FOUND');
    await tx.run('delete from subscription where workspace_id = current_workspace() and department_id = $1 and kind <> all ($2::text[])', [departmentId, kinds]);
    await tx.run(
      `insert into subscription (workspace_id, department_id, kind) select current_workspace(), $1, k from unnest($2::text[]) k on conflict (workspace_id, department_id, kind) do nothing`,
      [departmentId, kinds],
    );
    return { id: departmentId, kinds: [...new Set(kinds)].sort() };
  });
}
