import type { Tx } from '#platform/database/database.ts';
import type { Ctx } from '#cap/staff/server/actor.ts';
import { may } from '#cap/staff/policy.ts';
import { refuse } from '#plain/refusal.ts';
import { contactValue, FREE_MAIL_DOMAINS } from '../contact-key.ts';
import type { Duplicate } from '../model-dossier.ts';
import { requisiteKey } from '../requisites/validate.ts';
import type * as z from 'zod';

/** What is known of somebody who may be there already. */
export interface Likeness {
  name?: string | undefined;
  country?: string | null | undefined;
  phones?: readonly string[];
  emails?: readonly string[];
  /** Keys as `requisiteKey` makes them. */
  requisites?: readonly string[];
  except?: string | undefined;
}
export type DuplicateRow = z.infer<typeof Duplicate>;

/**
 * $1 name or null, $2 phone keys, $3 mail keys, $4 mail domains, $5 requisite keys, $6 the client itself or null.
 * A requisite alone makes it certain; a shared phone or address nearly; a name or a domain is a hint.
 */
const LOOK_ALIKES = `
with met as (
  select r.client_id, 'requisite' as reason, r.value, 1.0 as score from requisite r
    where r.workspace_id = (select current_workspace()) and r.value_key = any ($5::text[]) and r.kind not in ('bank', 'bik', 'bic', 'corr_account', 'kpp')
  union all
  select coalesce(k.client_id, o.client_id), k.kind, k.value, 0.9 from contact_point k
    left join position o on o.workspace_id = k.workspace_id and o.person_id = k.person_id and o.to_date is null
    where k.workspace_id = (select current_workspace()) and ((k.kind = 'phone' and k.value_key = any ($2::text[])) or (k.kind = 'email' and k.value_key = any ($3::text[])))
  union all
  select coalesce(k.client_id, o.client_id), 'domain', split_part(k.value_key, '@', 2), 0.6 from contact_point k
    left join position o on o.workspace_id = k.workspace_id and o.person_id = k.person_id and o.to_date is null
    where k.workspace_id = (select current_workspace()) and k.id = any (array(select points_of_domain($4::text[], 20)))
  union all
  select * from (select c.id, 'name', c.name, 0.8 from client c
    where c.workspace_id = (select current_workspace()) and c.company_key = company_key($1) and c.trashed_at is null limit 20) n
  union all
  select n.client_id, 'similar', c.name, 0.7 * n.score from names_like(company_key($1), 10) n
    join client c on c.workspace_id = (select current_workspace()) and c.id = n.client_id and c.company_key <> company_key($1)),
best as (
  select client_id, max(score) + 0.05 * (count(distinct reason) - 1) as score,
    json_agg(distinct jsonb_build_object('reason', reason, 'value', value)) as reasons
  from met where client_id is not null and client_id is distinct from $6::uuid group by client_id)
select c.id, c.name, c.status, m.name as "managerName", (select a.city from address a where a.workspace_id = c.workspace_id and a.client_id = c.id and a.city is not null limit 1) as city,
  c.trashed_at is not null as trashed, b.reasons, least(1, round(b.score::numeric, 2))::float8 as score
from best b join client c on c.workspace_id = (select current_workspace()) and c.id = b.client_id
join member m on m.workspace_id = c.workspace_id and m.id = c.manager_id
where c.merged_into is null and not exists (select 1 from not_duplicate z where z.workspace_id = c.workspace_id and $6::uuid is not null
  and z.client_id = least(c.id, $6::uuid) and z.other_id = greatest(c.id, $6::uuid))
order by b.score desc, c.name_key limit 20`;

const values = (like: Likeness) => {
  const phones = (like.phones ?? []).map((p) => contactValue('phone', p, like.country)?.key).filter((k) => k && k.length >= 7);
  const emails = (like.emails ?? []).map((e) => contactValue('email', e)?.key).filter((k) => k !== undefined);
  const domains = emails.map((e) => e.split('@')[1]!).filter((d) => !(FREE_MAIL_DOMAINS as readonly string[]).includes(d));
  return [like.name?.trim() || null, phones, emails, [...new Set(domains)], like.requisites ?? [], like.except ?? null];
};

/** Clients that look like this one, the likeliest first, at most 20; inside a command. */
export const lookAlikes = (tx: Tx, like: Likeness) => tx.query<DuplicateRow>(LOOK_ALIKES, values(like));

/** Asked while a new client is typed (handbook 02, Duplicates: "found on entry"). */
export async function findDuplicates(
  ctx: Ctx,
  q: { name?: string | undefined; phone?: string | undefined; email?: string | undefined; requisite?: string | undefined; country?: string | undefined; except?: string | undefined },
) {
  const duplicates = await ctx.read<DuplicateRow>(
    LOOK_ALIKES,
    values({
      name: q.name,
      country: q.country ?? ctx.actor.country,
      phones: q.phone ? [q.phone] : [],
      emails: q.email ? [q.email] : [],
      requisites: q.requisite && requisiteKey(q.requisite).length >= 4 ? [requisiteKey(q.requisite)] : [],
      except: q.except,
    }),
  );
  return { duplicates };
}

/** Who looks like a client that is there. */
export async function duplicatesOf(ctx: Ctx, id: string) {
  const [own] = await ctx.read<{ name: string; phones: string[]; emails: string[]; requisites: string[] }>(
    `select c.name,
       array(select k.value_key from contact_point k where k.workspace_id = c.workspace_id and k.kind = 'phone' and (k.client_id = c.id or k.person_id = any (p.ids))) as phones,
       array(select k.value_key from contact_point k where k.workspace_id = c.workspace_id and k.kind = 'email' and (k.client_id = c.id or k.person_id = any (p.ids))) as emails,
       array(select r.value_key from requisite r where r.workspace_id = c.workspace_id and r.client_id = c.id) as requisites
     from client c, lateral (select array(select o.person_id from position o where o.workspace_id = c.workspace_id and o.client_id = c.id and o.to_date is null) as ids) p
     where c.workspace_id = (select current_workspace()) and c.id = $1`,
    [id],
  );
  if (!own) return null;
  const given = values({ name: own.name, emails: own.emails, requisites: own.requisites, except: id });
  given[1] = own.phones.filter((p) => p.length >= 7);
  return { duplicates: await ctx.read<DuplicateRow>(LOOK_ALIKES, given) };
}

/** Somebody looked at both: they are different clients. */
export async function dismissDuplicate(ctx: Ctx, id: string, otherId: string) {
  if (id === otherId) throw refuse('SAME_CLIENT', { status: 422 });
  await ctx.command('duplicate.dismiss', async (tx) => {
    const both = await tx.query<{ id: string; manager_id: string }>(
      'select id, manager_id from client where workspace_id = (select current_workspace()) and id = any ($1::uuid[])',
      [[id, otherId]],
    );
    if (both.length < 2) throw refuse('NOT_FOUND');
    if (!both.some((c) => may(ctx.actor, 'client.edit', c.manager_id, c.id))) throw refuse('NOT_ALLOWED');
    await tx.run(
      'insert into not_duplicate (workspace_id, client_id, other_id) values (current_workspace(), least($1::uuid, $2::uuid), greatest($1::uuid, $2::uuid)) on conflict do nothing',
      [id, otherId],
    );
  });
  return undefined as never;
}
