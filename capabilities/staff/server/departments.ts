import { notFound, refuse } from '#plain/refusal.ts';
import { newId } from '#platform/database/id.ts';
import { patchRow, snake } from '#platform/database/patch.ts';
import type { Ctx } from './actor.ts';
import type { SessionHouse } from './session-api.ts';

/** All departments in their order (handbook 04). */
export const listDepartments = (ctx: Ctx, archived: boolean) =>
  ctx.json(
    `select json_build_object('items', coalesce(json_agg(json_build_object(
       'id', d.id, 'name', d.name, 'kind', d.kind, 'parentId', d.parent_id, 'headId', d.head_id, 'headName', h.name, 'position', d.position,
       'members', (select count(*) from member m where m.workspace_id = d.workspace_id and m.department_id = d.id and m.works),
       'archivedAt', d.archived_at, 'version', d.version) order by d.position, d.id), '[]'))
     from (select * from department where workspace_id = current_workspace() and ($1 or archived_at is null) order by position, id limit 500) d
       left join member h on h.workspace_id = d.workspace_id and h.id = d.head_id`,
    [archived],
  ) as never;

interface Given {
  name?: string | undefined;
  kind?: string | undefined;
  parentId?: string | null | undefined;
  headId?: string | null | undefined;
}

/** Founds a department; it stands last. */
export async function createDepartment(ctx: Ctx, house: SessionHouse, body: Given) {
  const done = await ctx.command('department.create', async (tx) => {
    const id = newId();
    await tx.run(
      `insert into department (workspace_id, id, name, kind, parent_id, head_id, position)
       values (current_workspace(), $1, $2, $3, $4, $5, (select coalesce(max(position), 0) + 1 from department where workspace_id = current_workspace()))`,
      [id, body.name, body.kind, body.parentId ?? null, body.headId ?? null],
    );
    return { id, version: 1 };
  });
  house.sessions.changed(ctx.actor.workspaceId);
  return done;
}

/** Changes name, kind, head or the department above; who heads what changes everybody's rights at once. */
export async function patchDepartment(ctx: Ctx, house: SessionHouse, id: string, body: Given) {
  const done = await ctx.command('department.edit', async (tx) => {
    if (body.headId) {
      const head = await tx.one<{ state: string }>('select state from member where workspace_id = current_workspace() and id = $1', [body.headId]);
      if (!head || head.state === 'left') throw refuse('NOT_FOUND', { status: 422, fields: [{ path: 'headId', code: 'UNKNOWN_MEMBER' }] });
    }
    const changes = Object.fromEntries(Object.entries(body).filter(([, v]) => v !== undefined).map(([k, v]) => [snake(k), v]));
    const { version } = await patchRow(tx, 'department', id, ctx.ifMatch, changes);
    return { id, version };
  });
  house.sessions.changed(ctx.actor.workspaceId);
  return done;
}

/** The order of the list; departments that are not named keep theirs behind. */
export async function orderDepartments(ctx: Ctx, ids: string[]) {
  await ctx.command('department.order', (tx) =>
    tx.run(
      `update department d set position = o.place from unnest($1::uuid[]) with ordinality as o(id, place)
       where d.workspace_id = current_workspace() and d.id = o.id and d.position <> o.place`,
      [ids],
    ),
  );
  return undefined;
}

/** Closes an empty department, or opens a closed one again. */
export async function archiveDepartment(ctx: Ctx, house: SessionHouse, id: string, close: boolean) {
  const done = await ctx.command(close ? 'department.archive' : 'department.restore', async (tx) => {
    const row = await tx.one<{ version: number; people: number; below: number }>(
      `select version, (select count(*) from member m where m.workspace_id = d.workspace_id and m.department_id = d.id and m.works)::int as people,
         (select count(*) from department b where b.workspace_id = d.workspace_id and b.parent_id = d.id and b.archived_at is null)::int as below
       from department d where d.workspace_id = current_workspace() and d.id = $1 for update of d`,
      [id],
    );
    if (!row) throw notFound();
    if (close && row.people + row.below > 0) throw refuse('DEPARTMENT_NOT_EMPTY', { facts: { people: row.people, departments: row.below } });
    const { version } = await patchRow(tx, 'department', id, ctx.ifMatch, { archived_at: close ? ctx.now.toISOString() : null });
    return { id, version };
  });
  house.sessions.changed(ctx.actor.workspaceId);
  return done;
}
