import type { Ctx } from '#cap/staff/server/actor.ts';
import { may } from '#cap/staff/policy.ts';
import { refuse } from '#plain/refusal.ts';
import { refuseFolder } from './read-day.ts';

/**
 * Each reason comes from an index of its own: contracts with present suppliers that end within 90 days, lines of the
 * individual plan due within 30, offers sent and decision-makers reached in the last 30, promises and meetings of the
 * coming 14.
 */
const TO_NEGOTIATE = `
with f as materialized (select m.id, m.workspace_id, ($2::timestamptz at time zone m.time_zone)::date as today from member m
  where m.workspace_id = (select current_workspace()) and m.id = $1),
why as (
  select a.client_id, 'supplier_contract_ends' as code, a.contract_end as day, concat_ws(': ', nullif(a.text, ''), a.product) as text
    from f join fact a on a.workspace_id = f.workspace_id and a.contract_end between f.today and f.today + 90
  union all
  select i.client_id, 'plan_due', i.due, i.text from f join plan_item i on i.workspace_id = f.workspace_id and i.done_at is null and i.due between f.today - 30 and f.today + 30
  union all
  select s.client_id, 'offer_sent', s.done_at::date, s.why from f join step s on s.workspace_id = f.workspace_id and s.done_by = f.id and s.state = 'done' and s.kind = 'offer' and s.done_at > $2::timestamptz - interval '30 days'
  union all
  select t.client_id, 'decision_maker_reached', t.at::date, left(t.text, 240) from f join touch t on t.workspace_id = f.workspace_id and t.member_id = f.id
    and t.at > $2::timestamptz - interval '30 days' and t.outcome = 'decision_maker'
  union all
  select s.client_id, case when s.promise then 'promise_due' else 'meeting_planned' end, s.on_date, s.why from f
    join step s on s.workspace_id = f.workspace_id and s.owner_id = f.id and s.state = 'open' and s.due <= f.today + 14 and s.on_date is not null
      and (s.promise or s.kind in ('meeting', 'visit')))
select json_build_object('clients', coalesce((select json_agg(x) from (
  select c.id as "clientId", c.name, c.vip, c.negotiate as kept,
    coalesce((select json_agg(json_build_object('code', y.code, 'day', y.day, 'text', coalesce(y.text, '')) order by y.day) from (
      select * from why where why.client_id = c.id order by day limit 6) y), '[]'::json) as reasons,
    (select coalesce(s.on_date::text, to_char(s.month, 'YYYY-MM'), 'later') from step s where s.workspace_id = c.workspace_id and s.id = c.next_step_id) as "nextOn"
  from f join client c on c.workspace_id = f.workspace_id and c.manager_id = f.id and c.live
  where c.negotiate or c.id in (select client_id from why)
  order by c.negotiate desc, c.vip desc, (select min(day) from why where why.client_id = c.id), c.name limit 200) x), '[]'::json))
from f`;

/** Clients with whom talks are due soon (handbook 01, "The day"). */
export function toNegotiate(ctx: Ctx, memberId = ctx.actor.memberId) {
  refuseFolder(ctx, memberId);
  return ctx.json(TO_NEGOTIATE, [memberId, ctx.now.toISOString()]);
}

/** Keeps a client on the list, or takes it off. */
export async function keepToNegotiate(ctx: Ctx, clientId: string, kept: boolean) {
  return ctx.command('client.negotiate', async (tx) => {
    const client = await tx.one<{ manager_id: string; negotiate: boolean }>(
      'select manager_id, negotiate from client where workspace_id = (select current_workspace()) and id = $1 for no key update',
      [clientId],
    );
    if (!client) throw refuse('NOT_FOUND');
    if (!may(ctx.actor, 'client.edit', client.manager_id, clientId)) throw refuse('NOT_ALLOWED');
    if (client.negotiate !== kept) await tx.run('update client set negotiate = $2 where workspace_id = (select current_workspace()) and id = $1', [clientId, kept]);
    return { clientId, kept };
  });
}
