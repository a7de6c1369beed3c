import { Json } from '#platform/database/database.ts';
import { fold } from '#plain/fold.ts';
import { addDays, todayIn } from '#plain/day/day.ts';
import { badInput, refuse } from '#plain/refusal.ts';
import type { Ctx } from '#cap/staff/server/actor.ts';
import type { FieldDefinition } from '../custom-values.ts';
import { Filter, type Sort } from '../model-lists.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { type FilterScope, filterSql, holdsLiveOnly, Params } from './filter-sql.ts';

export interface ListQuery {
  q?: string | undefined;
  filter?: string | undefined;
  segment?: string | undefined;
}
/** The order of last touches lies beside the client (migration 0026): those never touched stand first. */
const TOUCHED = ' join client_touched k on k.workspace_id = c.workspace_id and k.client_id = c.id';
const SORT: Record<Sort, { key: string; cast: string; desc: boolean; join?: string; tie?: string }> = {
  name: { key: 'c.name_key', cast: 'text', desc: false },
  '-name': { key: 'c.name_key', cast: 'text', desc: true },
  created: { key: 'c.created_at', cast: 'timestamptz', desc: false },
  '-created': { key: 'c.created_at', cast: 'timestamptz', desc: true },
  lastTouch: { key: 'k.at', cast: 'timestamptz', desc: false, join: TOUCHED, tie: 'k.client_id' },
  '-lastTouch': { key: 'k.at', cast: 'timestamptz', desc: true, join: TOUCHED, tie: 'k.client_id' },
  nextStep: { key: 's.due', cast: 'date', desc: false },
  '-nextStep': { key: 's.due', cast: 'date', desc: true },
};
/** So many hits of a part of a name are taken from the index as ids; more are found quickest in the list's own order. */
const FEW = 2000;

/** Filter text of a query as sentences; BAD_INPUT when it is none. */
export function readFilter(text: string | undefined): Filter {
  if (!text) return [];
  try {
    return Filter.parse(JSON.parse(text));
  } catch {
    throw badInput('filter', 'FILTER');
  }
}

/** What a filter's 'me', 'today' and days back mean to the one who asks. */
export function filterScope(ctx: Ctx, custom: readonly FieldDefinition[]): FilterScope {
  const today = todayIn(ctx.actor.timeZone, ctx.now);
  return { memberId: ctx.actor.memberId, today, timeZone: ctx.actor.timeZone, factsFrom: addDays(today, -ctx.actor.settings.factDays), custom };
}

/**
 * What the list, counts and bulk changes agree on: `from … where …` over client `c` and its next step `s`, out of a segment,
 * a filter and a part of a name. Everything passes through row-level security, so a narrowed view narrows all of them.
 */
export async function clientsWhere(
  ctx: Ctx,
  query: { q?: string | undefined; segment?: string | undefined; filter: Filter },
  p: Params,
): Promise<{ where: string; liveOnly: boolean }> {
  let filter = query.filter;
  if (query.segment) {
    const [segment] = await ctx.read<{ filter: Filter }>(
      `select filter from segment where workspace_id = (select current_workspace()) and id = $1 and entity = 'client' and (shared or owner_id = current_actor())`,
      [query.segment],
    );
    if (!segment) throw refuse('NOT_FOUND');
    filter = [...Filter.parse(Array.isArray(segment.filter) ? segment.filter : []), ...filter];
  }
  const custom = filter.some((s) => s.field.startsWith('custom.'))
    ? await ctx.read<FieldDefinition>(
        `select key, type, options, required from custom_field where workspace_id = (select current_workspace()) and entity = 'client' and archived_at is null`,
      )
    : [];
  const scope = filterScope(ctx, custom);
  const where = ['c.workspace_id = (select current_workspace())', 'c.trashed_at is null', filterSql(filter, p, scope)];
  if (ctx.actor.sees !== 'all' && ctx.actor.sees) {
    // what row-level security asks anyway, said so that the index of a manager's clients serves
    where.push(`(c.manager_id = any (${p.add(ctx.actor.sees.split(','), 'uuid[]')}) or c.id = any ((select handed_clients())::uuid[]))`);
  }
  const key = fold(query.q ?? '');
  if (key.length >= 3) {
    const ids = await few(ctx, 'clients_named($1, $2)', key);
    where.push(ids ? `c.id = any (${p.add(ids, 'uuid[]')})` : `c.name_key like ${p.add(`%${key}%`, 'text')}`);
  } else if (key) where.push(`c.name_key like ${p.add(`${key}%`, 'text')}`);
  for (const s of filter) {
    if (s.field !== 'tags' || (s.op !== 'any_of' && s.op !== 'is')) continue;
    const ids = await few(ctx, 'clients_tagged($1, $2)', Array.isArray(s.value) ? s.value : [String(s.value)]);
    if (ids) where.push(`c.id = any (${p.add(ids, 'uuid[]')})`);
  }
  return { where: where.join(' and '), liveOnly: holdsLiveOnly(filter) };
}

/** Ids out of an index that row-level security cannot use, when they are few; undefined when the list's own order is quicker. */
async function few(ctx: Ctx, call: string, given: unknown): Promise<string[] | undefined> {
  const hits = await ctx.read<{ id: string }>(`select ${call} as id`, [given, FEW + 1]);
  return hits.length <= FEW ? hits.map((h) => h.id) : undefined;
}

export const stepJoin = (liveOnly: boolean) =>
  `${liveOnly ? 'join' : 'left join'} step s on s.workspace_id = c.workspace_id and s.id = c.next_step_id and s.client_id = c.id${liveOnly ? ` and s.state = 'open'` : ''}`;

const ROW = `json_build_object('id', c.id, 'name', c.name, 'status', c.status, 'kind', c.kind, 'buysFor', c.buys_for, 'size', c.size, 'vip', c.vip,
  'managerId', c.manager_id, 'managerName', m.name, 'country', c.country,
  'city', (select a.city from address a where a.workspace_id = c.workspace_id and a.client_id = c.id and a.city is not null order by a.kind = 'office' desc, a.id limit 1),
  'trade', c.trade, 'source', c.source, 'priceType', c.price_type, 'tags', c.tags, 'custom', c.custom,
  'mainPerson', case when h.id is not null then json_build_object('id', h.id, 'name', h.name, 'title', h.title) end,
  'phone', coalesce((select k.value from contact_point k where k.workspace_id = c.workspace_id and k.client_id = c.id and k.kind = 'phone' order by k.position, k.id limit 1),
    (select k.value from contact_point k where k.workspace_id = c.workspace_id and k.person_id = h.id and k.kind = 'phone' order by k.position, k.id limit 1)),
  'email', coalesce((select k.value from contact_point k where k.workspace_id = c.workspace_id and k.client_id = c.id and k.kind = 'email' order by k.position, k.id limit 1),
    (select k.value from contact_point k where k.workspace_id = c.workspace_id and k.person_id = h.id and k.kind = 'email' order by k.position, k.id limit 1)),
  'lastTouchAt', c.last_touch_at, 'createdAt', c.created_at, 'negotiate', c.negotiate, 'prepared', c.prepared_at is not null, 'version', c.version,
  'nextStep', case when s.id is not null then json_build_object('id', s.id, 'kind', s.kind, 'why', s.why, 'onDate', s.on_date, 'atTime', left(s.at_time::text, 5),
    'month', to_char(s.month, 'YYYY-MM'), 'ownerId', s.owner_id, 'promise', s.promise, 'version', s.version) end)`;

interface Part {
  join: string;
  where: string;
  key: string;
  tie: string;
  cast: string;
  desc: boolean;
}
interface Page {
  body: string;
  n: number;
  key: string | null;
  id: string | null;
}

/** One ordered stretch of the list: at most `limit` rows after the cursor, and whether there are more. */
async function stretch(ctx: Ctx, part: Part, given: Params, after: readonly unknown[] | undefined, limit: number): Promise<Page> {
  const p = new Params([...given.values]);
  const { join, where, key, tie } = part;
  const past = after ? `and (${key}, ${tie}) ${part.desc ? '<' : '>'} (${p.add(after[0], part.cast)}, ${p.add(after[1], 'uuid')})` : '';
  const direction = part.desc ? 'desc' : 'asc';
  const [row] = await ctx.read<Page>(
    `with page as materialized (
       select x.*, row_number() over () as n from (
         select c.id, (${key})::text as key, ${tie} as tie from client c ${join} where ${where} ${past}
         order by ${key} ${direction}, ${tie} ${direction} limit ${limit + 1}) x),
     shown as (select * from page where n <= ${limit})
     select coalesce((select json_agg(${ROW} order by shown.n) from shown
         join client c on c.workspace_id = (select current_workspace()) and c.id = shown.id
         join member m on m.workspace_id = c.workspace_id and m.id = c.manager_id
         left join step s on s.workspace_id = c.workspace_id and s.id = c.next_step_id
         left join lateral (select p.id, p.name, o.title from position o join person p on p.workspace_id = o.workspace_id and p.id = o.person_id and p.trashed_at is null
           where o.workspace_id = c.workspace_id and o.client_id = c.id and o.to_date is null order by o.main desc, o.id limit 1) h on true), '[]')::text as body,
       (select count(*) from page)::int as n, (select key from shown order by n desc limit 1) as key, (select tie::text from shown order by n desc limit 1) as id`,
    p.values,
    false,
  );
  return row!;
}

/**
 * One page of clients in the order asked for, keyset-paged: page 1,000 costs what page 1 does. By next step, those who have
 * none (the ended) stand last, by name.
 */
export async function listClients(ctx: Ctx, query: ListQuery & { sort: Sort; after?: string | undefined; limit: number }): Promise<Json> {
  const p = new Params();
  const { key, cast, desc, join = '', tie = 'c.id' } = SORT[query.sort];
  const { where, liveOnly } = await clientsWhere(ctx, { q: query.q, segment: query.segment, filter: readFilter(query.filter) }, p);
  const byStep = cast === 'date';
  const after = decodeCursor(query.after, 3);
  const parts: Part[] = byStep
    ? [{ join: stepJoin(true), where, key, tie: 's.id', cast, desc }]
    : [{ join: stepJoin(liveOnly) + join, where, key, tie, cast, desc }];
  if (byStep && !liveOnly) parts.push({ join: stepJoin(false), where: `${where} and not c.live and c.next_step_id is null`, key: 'c.name_key', tie: 'c.id', cast: 'text', desc: false });
  const start = Number(after?.[0] ?? 0);
  const bodies: string[] = [];
  let left = query.limit;
  let next: string | null = null;
  for (let i = start; i < parts.length && !next; i++) {
    const page = await stretch(ctx, parts[i]!, p, i === start && after?.[2] ? after.slice(1) : undefined, left);
    const shown = Math.min(page.n, left);
    if (shown) bodies.push(page.body.slice(1, -1));
    left -= shown;
    if (page.n > shown) next = encodeCursor([i, page.key, page.id]);
    else if (!left && i + 1 < parts.length) next = encodeCursor([i + 1, null, null]);
  }
  return new Json(`{"rows":[${bodies.join(',')}],"next":${JSON.stringify(next)}}`);
}

const COUNTED = 10_000;

/** How many clients a filter holds, counted no further than 10,000. */
export async function countClients(ctx: Ctx, query: ListQuery) {
  const p = new Params();
  const { where, liveOnly } = await clientsWhere(ctx, { q: query.q, segment: query.segment, filter: readFilter(query.filter) }, p);
  const [row] = await ctx.read<{ n: number }>(
    `select count(*)::int as n from (select 1 from client c ${stepJoin(liveOnly)} where ${where} limit ${COUNTED + 1}) x`,
    p.values,
    false,
  );
  return { count: Math.min(row!.n, COUNTED), more: row!.n > COUNTED };
}

/** Ids of the whole list with their place in its order (`id`, `n`), as a statement for those that walk through all of it. */
export async function listedIds(ctx: Ctx, query: ListQuery & { sort: Sort }, p: Params): Promise<string> {
  const { where } = await clientsWhere(ctx, { q: query.q, segment: query.segment, filter: readFilter(query.filter) }, p);
  const { key, desc, join = '' } = SORT[query.sort];
  const direction = desc ? 'desc nulls last' : 'asc nulls last';
  return `select c.id, row_number() over (order by ${key} ${direction}, ${key === 's.due' ? `s.id ${direction}, c.name_key, ` : ''}c.id ${desc ? 'desc' : 'asc'}) as n
    from client c ${stepJoin(false)}${join} where ${where}`;
}
