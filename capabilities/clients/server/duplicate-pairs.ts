import type { Ctx } from '#cap/staff/server/actor.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';

/** What makes two clients one, the surest first; each answers (key, value, ids of the clients that share it). */
const REASONS = [
  [
    'requisite',
    `select r.value_key as key, min(r.value) as value, array_agg(distinct r.client_id) as ids from requisite r
     join client c on c.workspace_id = r.workspace_id and c.id = r.client_id and c.trashed_at is null
     where r.workspace_id = (select current_workspace()) and r.kind not in ('bank', 'bik', 'bic', 'corr_account', 'kpp') and ($1::text is null or r.value_key > $1)
     group by r.value_key having count(distinct r.client_id) > 1`,
  ],
  ...(['email', 'phone'] as const).map((kind) => [
    kind,
    `select k.value_key as key, min(k.value) as value, array_agg(distinct c.id) as ids from contact_point k
     left join position o on o.workspace_id = k.workspace_id and o.person_id = k.person_id and o.to_date is null
     join client c on c.workspace_id = k.workspace_id and c.id = coalesce(k.client_id, o.client_id) and c.trashed_at is null
     where k.workspace_id = (select current_workspace()) and k.kind = '${kind}' and length(k.value_key) >= 6 and ($1::text is null or k.value_key > $1)
       and not exists (select 1 from position p where k.person_id is not null and p.workspace_id = k.workspace_id and p.person_id = k.person_id and p.client_id <> c.id)
     group by k.value_key having count(distinct c.id) > 1`,
  ]),
  [
    'name',
    `select c.company_key as key, min(c.name) as value, array_agg(c.id) as ids from client c
     where c.workspace_id = (select current_workspace()) and c.trashed_at is null and length(c.company_key) >= 3 and ($1::text is null or c.company_key > $1)
     group by c.company_key having count(*) > 1`,
  ],
] as const;
const FACE = (c: string) =>
  `json_build_object('id', ${c}.id, 'name', ${c}.name, 'managerName', (select m.name from member m where m.workspace_id = ${c}.workspace_id and m.id = ${c}.manager_id),
    'city', (select a.city from address a where a.workspace_id = ${c}.workspace_id and a.client_id = ${c}.id and a.city is not null limit 1))`;

interface Pair {
  a: { id: string; name: string; managerName: string; city: string | null };
  b: Pair['a'];
  reason: string;
  value: string;
}

interface Groups {
  pairs: (Pair & { key: string })[];
  groups: number;
  last: string | null;
}

const pairsOf = (groups: string) => `
with g as materialized (select * from (${groups}) x order by key limit $2),
pairs as (
  select g.key, b.id as b_id, json_build_object('key', g.key, 'value', g.value, 'a', ${FACE('a')}, 'b', ${FACE('b')}) as pair
  from g cross join lateral (select x.id, lag(x.id) over (order by x.id) as before from unnest(g.ids[1:5]) as x(id)) p
  join client a on a.workspace_id = (select current_workspace()) and a.id = p.before
  join client b on b.workspace_id = (select current_workspace()) and b.id = p.id
  where not exists (select 1 from not_duplicate z
    where z.workspace_id = a.workspace_id and z.client_id = least(a.id, b.id) and z.other_id = greatest(a.id, b.id)))
select coalesce((select json_agg(pair order by key, b_id) from pairs), '[]') as pairs,
  (select count(*)::int from g) as groups, (select max(key) from g) as last`;

/**
 * Pairs in the base, the surest reason first, page by page: a shared number, mail address, phone, name. A key shared by many
 * clients gives its first four neighbours; pairs somebody found to be different stay away. A page may be a few pairs longer
 * than asked for: a key is never cut in two.
 */
export async function duplicatePairs(
  ctx: Ctx,
  q: { after?: string | undefined; limit: number },
): Promise<{ pairs: Pair[]; next: string | null }> {
  const after = decodeCursor(q.after, 2);
  let reason = Number(after?.[0] ?? 0);
  let key = after?.[1] ?? null;
  const pairs: Pair[] = [];
  while (reason < REASONS.length) {
    const [name, groups] = REASONS[reason]!;
    const wanted = q.limit - pairs.length;
    const [found] = await ctx.read<Groups>(pairsOf(groups), [key, wanted]);
    for (const { key: _, ...pair } of found!.pairs) pairs.push({ ...pair, reason: name });
    if (found!.groups < wanted) {
      reason++;
      key = null;
    } else key = found!.last;
    if (pairs.length >= q.limit) break;
  }
  return { pairs, next: reason < REASONS.length ? encodeCursor([reason, key]) : null };
}
