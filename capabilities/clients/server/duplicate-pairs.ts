import type { Ctx } from '#cap/staff/server/actor.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';

/** What makes two clients one, the surest first; each answers (key, value, ids of the clients that share it). */
const REASONS = [
  [
    'requisite',
    `select r.value_key as key, min(r.value) as value, array_agg(distinct r.client_id) as ids from requisite r
     join client c on c.workspace_id = r.workspace_id and c.id = r.client_id and c.trashed_at is null
     where r.workspace_id = (select current_workspace()) and r.kind not in ('bank', 'bik', 'bic', 'corr_account') and ($1::text is null or r.value_key > $1)
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

/**
 * Pairs in the base, the surest reason first, page by page: a shared number, mail address, phone, name. A key shared by many
 * clients gives its first four neighbours; pairs somebody found to be different stay away.
 */
export async function duplicatePairs(ctx: Ctx, q: { after?: string | undefined; limit: number }): Promise<{ pairs: Pair[]; next: string | null }> {
  const after = decodeCursor(q.after, 2);
  const pairs: Pair[] = [];
  for (let r = Number(after?.[0] ?? 0); r < REASONS.length; r++) {
    const [reason, groups] = REASONS[r]!;
    const rows = await ctx.read<Pair & { key: string }>(
      `select g.key, g.value, ${FACE('a')} as a, ${FACE('b')} as b
       from (${groups} order by key limit $2) g
       cross join lateral (select x.id, lag(x.id) over (order by x.id) as before from unnest(g.ids[1:5]) as x(id)) p
       join client a on a.workspace_id = (select current_workspace()) and a.id = p.before
       join client b on b.workspace_id = (select current_workspace()) and b.id = p.id
       where not exists (select 1 from not_duplicate z where z.workspace_id = a.workspace_id and z.client_id = least(a.id, b.id) and z.other_id = greatest(a.id, b.id))
       order by g.key, b.id`,
      [r === Number(after?.[0] ?? 0) ? (after?.[1] ?? null) : null, q.limit],
    );
    for (const { key, ...row } of rows) {
      // a key is never cut in two: the page ends between keys
      if (pairs.length >= q.limit && key !== rows[rows.findIndex((x) => x.a.id === row.a.id && x.b.id === row.b.id) - 1]?.key) {
        const last = rows[rows.findIndex((x) => x.a.id === row.a.id && x.b.id === row.b.id) - 1]?.key ?? null;
        return { pairs, next: encodeCursor([r, last]) };
      }
      pairs.push({ ...row, reason });
    }
    if (pairs.length >= q.limit && r + 1 < REASONS.length) return { pairs, next: encodeCursor([r + 1, null]) };
  }
  return { pairs, next: null };
}
