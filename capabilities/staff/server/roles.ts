import { notFound, refuse } from '#plain/refusal.ts';
import { newId } from '#platform/database/id.ts';
import { patchRow } from '#platform/database/patch.ts';
import { ROLES, type Rights } from '../model.ts';
import { POLICY } from '../policy.ts';
import { ownRoleKey, rightsOfRole, unknownActions } from '../rules.ts';
import type { Actor, Ctx } from './actor.ts';
import { refuseBeyond } from './grant.ts';
import type { SessionHouse } from './session-api.ts';

interface OwnRole {
  id: string;
  key: string;
  name: string;
  rights: Rights;
  version: number;
}

/** The table of rights with the number of people in each role. */
export async function listRoles(ctx: Ctx) {
  const [row] = await ctx.read<{ counts: Record<string, number> | null; own: OwnRole[] | null }>(
    `select (select json_object_agg(role, n) from (
         select r.role, count(*)::int as n from member m, unnest(m.roles) r(role) where m.workspace_id = current_workspace() and m.works group by 1) c) as counts,
       (select json_agg(json_build_object('id', id, 'key', key, 'name', name, 'rights', rights, 'version', version) order by name)
         from (select * from role where workspace_id = current_workspace() order by name limit 200) r) as own`,
  );
  const counts = row?.counts ?? {};
  return {
    actions: Object.keys(POLICY),
    ready: ROLES.map((key) => ({ key, rights: rightsOfRole(key), members: counts[key] ?? 0 })),
    own: (row?.own ?? []).map((role) => ({ ...role, members: counts[role.key] ?? 0 })),
  };
}

function refuseBadRights(actor: Actor, rights: Rights) {
  const unknown = unknownActions(rights);
  if (unknown.length) throw refuse('UNKNOWN_ACTION', { status: 422, facts: { actions: unknown } });
  refuseBeyond(actor, rights);
}

/** A role of the company's own. */
export async function createRole(ctx: Ctx, house: SessionHouse, body: { name: string; rights: Rights }) {
  refuseBadRights(ctx.actor, body.rights);
  const done = await ctx.command('role.create', async (tx) => {
    const taken = await tx.query<{ key: string }>('select key from role where workspace_id = current_workspace()');
    const id = newId();
    const key = ownRoleKey(body.name, taken.map((r) => r.key));
    await tx.run('insert into role (workspace_id, id, key, name, rights) values (current_workspace(), $1, $2, $3, $4)', [id, key, body.name, JSON.stringify(body.rights)]);
    return { id, key, version: 1 };
  });
  house.sessions.changed(ctx.actor.workspaceId);
  return done;
}

/** Changes an own role for everybody who has it. Rights it already had may stay, new ones not beyond the changer's. */
export async function patchRole(ctx: Ctx, house: SessionHouse, id: string, body: { name?: string | undefined; rights?: Rights | undefined }) {
  const done = await ctx.command('role.edit', async (tx) => {
    const role = await tx.one<OwnRole>('select id, key, name, rights, version from role where workspace_id = current_workspace() and id = $1 for update', [id]);
    if (!role) throw notFound();
    if (body.rights) refuseBadRights(ctx.actor, Object.fromEntries(Object.entries(body.rights).filter(([action, reach]) => role.rights[action] !== reach)));
    const changes = { ...(body.name === undefined ? {} : { name: body.name }), ...(body.rights ? { rights: body.rights } : {}) };
    const { version } = await patchRow(tx, 'role', id, ctx.ifMatch, changes, { jsonColumns: ['rights'] });
    return { id, version };
  });
  house.sessions.changed(ctx.actor.workspaceId);
  return done;
}

/** Removes an own role that nobody has. */
export async function removeRole(ctx: Ctx, house: SessionHouse, id: string) {
  await ctx.command('role.remove', async (tx) => {
    const role = await tx.one<OwnRole>('select key, version from role where workspace_id = current_workspace() and id = $1 for update', [id]);
    if (!role) throw notFound();
    if (role.version !== ctx.ifMatch) throw refuse('CHANGED_MEANWHILE', { facts: { version: role.version, conflicts: [] } });
    const used = await tx.one<{ n: number }>("select count(*)::int as n from member where workspace_id = current_workspace() and state <> 'left' and $1 = any (roles)", [role.key]);
    if (used!.n) throw refuse('ROLE_IN_USE', { facts: { count: used!.n } });
    await tx.run('delete from role where workspace_id = current_workspace() and id = $1', [id]);
  });
  house.sessions.changed(ctx.actor.workspaceId);
  return undefined;
}
