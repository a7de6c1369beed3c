import type { Ctx } from '#cap/staff/server/actor.ts';
import { mayHandle } from '#cap/staff/server/grant.ts';
import { repointNextStep } from '#cap/steps/server/public.ts';
import type { Tx } from '#platform/database/database.ts';
import { refuse } from '#plain/refusal.ts';

interface Leave {
  on: string;
  to: readonly { memberId: string; clientIds?: readonly string[] | undefined; rest?: true | undefined }[];
}
interface Leaver {
  id: string;
  name: string;
  state: string;
  roles: string[];
  today: string;
}
interface Part {
  memberId: string;
  name: string;
  clientCount: number;
  stepCount: number;
  clients: { id: string; name: string }[];
}
export interface Leaving {
  memberId: string;
  name: string;
  on: string;
  parts: Part[];
  otherSteps: number;
}

const SHOWN = 500;

/** What would go to whom if this person left; nothing is written. */
export async function previewLeave(ctx: Ctx, memberId: string, body: Leave): Promise<Leaving> {
  const rows = await ctx.read<Leaver & { plan: Planned }>(PREVIEW, [memberId, JSON.stringify(body.to), ctx.now.toISOString()]);
  const found = rows[0];
  if (!found) throw refuse('NOT_FOUND');
  refuseLeaver(found, body);
  return answer(found, body, found.plan);
}

/**
 * Leaving for good (handbook 01, "Folders of others"): every client and every open step goes to somebody who works here, in
 * one command; sessions, the calendar feed and invitations end with it. Clients in the trash go too.
 */
export async function leave(ctx: Ctx, memberId: string, body: Leave): Promise<Leaving> {
  let ended: string[] = [];
  const result = await ctx.command(
    'member.leave',
    async (tx) => {
      const member = await tx.one<Leaver>(
        `select id, name, state, roles, ($2::timestamptz at time zone time_zone)::date as today from member where workspace_id = (select current_workspace()) and id = $1 for update`,
        [memberId, ctx.now.toISOString()],
      );
      if (!member) throw refuse('NOT_FOUND');
      refuseLeaver(member, body);
      if (memberId === ctx.actor.memberId) throw refuse('NOT_YOURSELF');
      await mayHandle(tx, ctx.actor, member);
      await tx.query('select 1 from client where workspace_id = (select current_workspace()) and manager_id = $1 order by id for no key update', [memberId]);
      const { plan } = (await tx.one<{ plan: Planned }>(PREVIEW, [memberId, JSON.stringify(body.to), ctx.now.toISOString()]))!;
      const told = answer(member, body, plan);
      await assign(tx, memberId, body);
      await refuseMixed(ctx, tx, body);
      await tx.run('update department set head_id = null where workspace_id = (select current_workspace()) and head_id = $1', [memberId]);
      await tx.run(`update invitation set used_at = now() where workspace_id = (select current_workspace()) and member_id = $1 and used_at is null`, [memberId]);
      await tx.run(`update member set state = 'left', left_on = $2, feed_token_hash = null where workspace_id = (select current_workspace()) and id = $1`, [memberId, body.on]);
      ended = (await tx.query<{ token_hash: string }>('delete from session where workspace_id = current_workspace() and member_id = $1 returning token_hash', [memberId])).map((s) => s.token_hash);
      return told;
    },
    { detail: { memberId } },
  );
  for (const hash of ended) ctx.house.live.tell('session', hash);
  ctx.house.live.tell('workspace', ctx.actor.workspaceId);
  return result;
}

function refuseLeaver(member: Leaver, body: Leave) {
  if (member.state === 'left') throw refuse('MEMBER_LEFT', { facts: { name: member.name } });
  if (body.on > member.today) throw refuse('LEAVES_LATER', { status: 422, fields: [{ path: 'on', code: 'LEAVES_LATER' }], facts: { today: member.today } });
  if (body.to.some((t) => t.memberId === member.id)) throw refuse('BAD_INPUT', { status: 422, fields: [{ path: 'to', code: 'ONESELF' }] });
}

/** Retail and corporate clients do not come together at one receiver (handbook 02), unless the workspace allows it. */
async function refuseMixed(ctx: Ctx, tx: Tx, body: Leave) {
  if (ctx.actor.settings.mixedAssignments) return;
  const mixed = await tx.one<{ name: string }>(
    `select m.name from member m where m.workspace_id = (select current_workspace()) and m.id = any ($1::uuid[])
       and exists (select from client c where c.workspace_id = m.workspace_id and c.manager_id = m.id and c.live and c.buys_for = 'private_use')
       and exists (select from client c where c.workspace_id = m.workspace_id and c.manager_id = m.id and c.live and c.buys_for = 'own_use') limit 1`,
    [body.to.map((t) => t.memberId)],
  );
  if (mixed) throw refuse('MIXED_ASSIGNMENT', { facts: { name: mixed.name } });
}

/** Who gets which client: those named, and the rest shared evenly between the receivers of the rest, by name. */
const PLAN = `
wish as (select (t.value ->> 'memberId')::uuid as member_id, t.value -> 'clientIds' as ids, (t.value ->> 'rest')::boolean as rest, t.ordinality as n
  from json_array_elements($2::json) with ordinality t),
named as (select distinct on (id.value) id.value::uuid as client_id, wish.member_id from wish, json_array_elements_text(wish.ids) id where wish.ids is not null order by id.value, wish.n),
takers as (select array_agg(member_id order by n) as ids, count(*) as n from wish where rest),
theirs as (select id, name, row_number() over (order by name_key, id) as n from client where workspace_id = (select current_workspace()) and manager_id = $1),
plan as (select t.id, t.name, coalesce(named.member_id, case when takers.n > 0 then takers.ids[((t.n - 1) % takers.n) + 1] end) as to_id
  from theirs t cross join takers left join named on named.client_id = t.id)`;

interface Planned {
  parts: (Part & { works: boolean | null })[];
  without: number;
  strange: string[];
  otherSteps: number;
}

const PREVIEW = `with ${PLAN}
select m.id, m.name, m.state, m.roles, ($3::timestamptz at time zone m.time_zone)::date::text as today, json_build_object(
  'parts', coalesce((select json_agg(json_build_object('memberId', w.member_id, 'name', r.name, 'works', r.works,
      'clientCount', (select count(*) from plan where to_id = w.member_id),
      'stepCount', (select count(*) from plan p join step s on s.workspace_id = m.workspace_id and s.client_id = p.id and s.owner_id = m.id and s.state = 'open' where p.to_id = w.member_id),
      'clients', coalesce((select json_agg(json_build_object('id', x.id, 'name', x.name)) from (select id, name from plan where to_id = w.member_id order by name limit ${SHOWN}) x), '[]'::json)) order by w.n)
    from (select member_id, min(n) as n from wish group by 1) w left join member r on r.workspace_id = m.workspace_id and r.id = w.member_id), '[]'::json),
  'without', (select count(*) from plan where to_id is null),
  'strange', coalesce((select json_agg(client_id) from (select client_id from named where client_id not in (select id from theirs) limit 20) z), '[]'::json),
  'otherSteps', (select count(*) from step s join client c on c.workspace_id = s.workspace_id and c.id = s.client_id
    where s.workspace_id = m.workspace_id and s.owner_id = m.id and s.state = 'open' and c.manager_id <> m.id)) as plan
from member m where m.workspace_id = (select current_workspace()) and m.id = $1`;

/** Refuses a plan that leaves somebody out; the parts otherwise. */
function answer(member: Leaver, body: Leave, plan: Planned): Leaving {
  for (const part of plan.parts) {
    if (part.works === null) throw refuse('NOT_FOUND', { status: 422, fields: [{ path: 'to', code: 'NOT_FOUND' }] });
    if (!part.works) throw refuse('MEMBER_LEFT', { status: 422, facts: { name: part.name } });
  }
  if (plan.strange.length) throw refuse('NOT_THEIR_CLIENT', { status: 422, facts: { clientIds: plan.strange } });
  if (plan.without > 0) throw refuse('CLIENTS_WITHOUT_RECEIVER', { status: 422, facts: { count: plan.without } });
  return { memberId: member.id, name: member.name, on: body.on, otherSteps: plan.otherSteps, parts: plan.parts.map(({ works: _, ...part }) => part) };
}

/** Clients and their steps to the receivers, steps elsewhere to those clients' managers, what was handed on back to its owner. */
async function assign(tx: Tx, memberId: string, body: Leave) {
  const clients = await tx.query<{ id: string }>(
    `with ${PLAN} update client c set manager_id = plan.to_id from plan where c.workspace_id = (select current_workspace()) and c.id = plan.id returning c.id`,
    [memberId, JSON.stringify(body.to)],
  );
  const steps = await tx.query<{ client_id: string }>(
    `update step s set owner_id = c.manager_id, handed_to = case when s.handed_to in ($1, c.manager_id) then null else s.handed_to end from client c
     where s.workspace_id = (select current_workspace()) and s.owner_id = $1 and s.state = 'open' and c.workspace_id = s.workspace_id and c.id = s.client_id
     returning s.client_id`,
    [memberId],
  );
  await tx.run(`update step set handed_to = null where workspace_id = (select current_workspace()) and handed_to = $1 and state = 'open'`, [memberId]);
  await repointNextStep(tx, [...new Set([...clients.map((c) => c.id), ...steps.map((s) => s.client_id)])]);
}
