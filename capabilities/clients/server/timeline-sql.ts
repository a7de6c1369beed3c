import type { TIMELINE_KINDS } from '../model-dossier.ts';

export type TimelineKind = (typeof TIMELINE_KINDS)[number];
/** Branches in the order in which things of the same moment stand; the cursor carries the rank. */
const RANK: Record<TimelineKind | 'people', number> = { touch: 1, note: 2, file: 3, step: 4, change: 5, people: 6 };

/** Columns that follow others, or tell only about machinery. */
const NOISE = `'{next_step_id,next_step_state,last_touch_at,name_key,company_key,live,value_key,due,first_due,open_owner_works,done_at,done_by,import_id,created_at,birth_year_known,client_id}'::text[]`;
const SHOWN = `'{client,position,contact_point,requisite,address,fact,plan_item,reliability_check,touch,note}'::text[]`;

/** $2 moment, $3 rank, $4 id of the last row shown; $5 rows wanted. The moment alone is the index condition. */
const page = (rank: number, at: string, id: string) =>
  `($2::timestamptz is null or (${at} <= $2::timestamptz and (${at} < $2::timestamptz or ${rank} > $3::int or (${rank} = $3::int and ${id} < $4)))) order by ${at} desc, ${id} desc limit $5::int + 1`;

const names = (relation: string, ...keys: string[]) =>
  `(select coalesce(jsonb_object_agg(n.id, n.name), '{}') from ${relation} n where n.workspace_id = h.workspace_id and n.id = any (array_remove(array[${keys
    .flatMap((k) => [`h.before ->> '${k}'`, `h.after ->> '${k}'`])
    .join(', ')}], null)::uuid[]))`;
const FACTS = `jsonb_build_object('relation', h.relation, 'rowId', h.row_id, 'op', h.op, 'commandId', h.command_id,
  'before', h.before - ${NOISE}, 'after', h.after - ${NOISE},
  'names', ${names('member', 'manager_id', 'member_id')} || ${names('client', 'parent_id', 'merged_into')} || ${names('person', 'person_id')})`;
/** A change's number as a text that sorts. */
const ID = `lpad(h.id::text, 20, '0')`;
/** The value a step's column had until a change: what the next change of it says it was, or what it is. */
const until = (column: string) =>
  `coalesce(case when h.before ? '${column}' then h.before ->> '${column}' end, case when not h.before ? '${column}' then coalesce(
    (select case when x.before ->> '${column}' is null then '' else x.before ->> '${column}' end from change x where x.workspace_id = h.workspace_id and x.row_id = h.row_id
      and x.relation = 'step' and x.id > h.id and x.op = 'U' and x.before ? '${column}' order by x.id limit 1), s.${column}::text) end)`;

/** A branch over the client and those merged into it, each walking its own index. */
const ofEach = (sql: string) => `select l.* from ids k cross join lateral (${sql}) l`;

/** What was written down, branch by branch; each walks its own index and stops after a page. */
function branch(kind: TimelineKind | 'people', searched: boolean, ofMember: boolean): string {
  const r = RANK[kind];
  const holds = (...texts: string[]) => (searched ? `(${texts.map((t) => `fold(${t}) like $6`).join(' or ')}) and` : '');
  const by = (...columns: string[]) => (ofMember ? `(${columns.map((c) => `${c} = $7::uuid`).join(' or ')}) and` : '');
  switch (kind) {
    case 'touch':
      return `select t.at, ${r} as rank, t.id::text as id, t.member_id, jsonb_build_object('version', t.version, 'kind', t.kind, 'direction', t.direction,
          'outcome', t.outcome, 'text', t.text, 'minutes', t.minutes, 'mood', t.mood, 'reason', t.reason, 'source', t.source, 'result', t.result,
          'personId', t.person_id, 'personName', (select p.name from person p where p.workspace_id = t.workspace_id and p.id = t.person_id),
          'forMemberId', t.for_member_id, 'forMemberName', (select m.name from member m where m.workspace_id = t.workspace_id and m.id = t.for_member_id),
          'stepId', t.step_id, 'files', coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name, 'type', f.type, 'size', f.size))
            from file f where f.workspace_id = t.workspace_id and f.client_id = t.client_id and f.touch_id = t.id and f.trashed_at is null), '[]')) as facts
        from touch t where t.workspace_id = (select current_workspace()) and t.client_id = $1 and ${holds('t.text', `coalesce(t.reason, '')`)} ${by('t.member_id', 't.for_member_id')}
          ${page(r, 't.at', 't.id::text')}`;
    case 'note':
      return `select n.at, ${r}, n.id::text, n.member_id, jsonb_build_object('version', n.version, 'text', n.text, 'pinned', n.pinned)
        from note n where n.workspace_id = (select current_workspace()) and n.client_id = $1 and n.trashed_at is null and ${holds('n.text')} ${by('n.member_id')} ${page(r, 'n.at', 'n.id::text')}`;
    case 'file':
      return `select f.created_at, ${r}, f.id::text, f.created_by, jsonb_build_object('version', f.version, 'name', f.name, 'fileType', f.type, 'size', f.size)
        from file f where f.workspace_id = (select current_workspace()) and f.client_id = $1 and (select true from c) and f.trashed_at is null and f.touch_id is null and ${holds('f.name')} ${by('f.created_by')}
          ${page(r, 'f.created_at', 'f.id::text')}`;
    case 'step':
      return ofEach(`select h.at, ${r}, ${ID}, h.actor_id, jsonb_build_object('stepId', h.row_id, 'op', h.op, 'before', h.before, 'after', h.after, 'kind', s.kind, 'why', s.why,
          'wasOn', case when h.op = 'U' then ${until('on_date')} end, 'wasAt', case when h.op = 'U' then ${until('at_time')} end, 'wasMonth', case when h.op = 'U' then ${until('month')} end,
          'ownerName', (select m.name from member m where m.workspace_id = h.workspace_id and m.id = coalesce(h.after ->> 'handed_to', h.after ->> 'owner_id')::uuid))
        from change h left join step s on s.workspace_id = h.workspace_id and s.id = h.row_id
        where h.workspace_id = (select current_workspace()) and h.client_id = k.id and h.relation = 'step' and h.op <> 'D' and (h.op <> 'U' or (h.before - ${NOISE}) <> '{}') and ${holds(`coalesce(s.why, '')`, `coalesce(h.after ->> 'drop_reason', '')`)} ${by('h.actor_id')} ${page(r, 'h.at', ID)}`);
    case 'change':
      return ofEach(`select h.at, ${r}, ${ID}, h.actor_id, ${FACTS}
        from change h where h.workspace_id = (select current_workspace()) and h.client_id = k.id and h.relation = any (${SHOWN}) and (h.op <> 'U' or (h.before - ${NOISE}) <> '{}') and (h.op = 'U' or h.relation <> all ('{touch,note}'::text[]))
          and ${holds('h.before::text', 'h.after::text')} ${by('h.actor_id')} ${page(r, 'h.at', ID)}`);
    case 'people':
      return `select h.at, ${r}, ${ID}, h.actor_id, ${FACTS}
        from c, change h where h.workspace_id = c.workspace_id and h.client_id is null and h.op = 'U' and h.row_id = any (array(
            select o.person_id from position o where o.workspace_id = c.workspace_id and o.client_id = c.id
            union all select k.id from position o join contact_point k on k.workspace_id = o.workspace_id and k.person_id = o.person_id
              where o.workspace_id = c.workspace_id and o.client_id = c.id))
          and (h.before - ${NOISE}) <> '{}' and ${holds('h.before::text', 'h.after::text')} ${by('h.actor_id')} ${page(r, 'h.at', ID)}`;
  }
}

/**
 * One page of a timeline: each kind walks its own index, the merge takes the latest. $1 client; see `page` for $2–$5;
 * $6 folded part of a text, $7 member.
 */
export function timelineSql(kinds: readonly TimelineKind[], searched: boolean, ofMember: boolean): string {
  const branches = kinds.flatMap((k) => (k === 'change' ? (['change', 'people'] as const) : [k]));
  return `with c as (select id, workspace_id from client where workspace_id = (select current_workspace()) and id = $1 and ($6::text is null or true) and ($7::uuid is null or true)),
    ids as (select id from c union all select m.id from client m where m.workspace_id = (select current_workspace()) and m.merged_into = $1 and exists (select 1 from c))
    select (select id from c) as client, x.at::text as "atText", x.at, x.rank, x.id, x.member_id as "memberId", m.name as "memberName", x.facts
    from (values (1)) one left join (
      select * from (${branches.map((b) => `(${branch(b, searched, ofMember)})`).join('\nunion all\n')}) u(at, rank, id, member_id, facts)
      order by at desc, rank, id desc limit $5::int + 1) x on true
    left join member m on m.workspace_id = (select current_workspace()) and m.id = x.member_id
    order by x.at desc, x.rank, x.id desc`;
}
