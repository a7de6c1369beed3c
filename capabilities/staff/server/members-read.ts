import { notFound } from '#plain/refusal.ts';
import { fold } from '#plain/fold.ts';
import { may } from '../policy.ts';
import type { Ctx } from './actor.ts';
import { decodeCursor, page } from './cursor.ts';

/** Columns of a member as the API shows them; needs `m`, `d` and `away` of JOINS, and the moment as `$1`. */
export const MEMBER = `
  m.id, m.name, m.email, m.phone, m.job_title as "jobTitle", m.language, m.time_zone as "timeZone", m.roles,
  m.department_id as "departmentId", d.name as "departmentName", m.state, m.left_on::text as "leftOn",
  away.to_date::text as "absentUntil", coalesce(away.names, '{}') as substitutes, m.version`;
export const MEMBER_JOINS = `
  left join department d on d.workspace_id = m.workspace_id and d.id = m.department_id
  left join lateral (
    select a.to_date, (select array_agg(distinct sm.name) from substitute s join member sm on sm.workspace_id = s.workspace_id and sm.id = s.member_id
      where s.workspace_id = a.workspace_id and s.absence_id = a.id) as names
    from absence a where a.workspace_id = m.workspace_id and a.member_id = m.id and a.cancelled_at is null
      and ($1::timestamptz at time zone m.time_zone)::date between a.from_date and a.to_date limit 1) away on m.state <> 'left'`;

interface Query {
  q?: string | undefined;
  state: 'works' | 'invited' | 'active' | 'left' | 'all';
  departmentId?: string | undefined;
  role?: string | undefined;
  after?: string | undefined;
  limit: number;
}

/** People by name, a page at a time. */
export async function listMembers(ctx: Ctx, query: Query) {
  const after = decodeCursor(query.after, 2);
  const states = { works: ['invited', 'active'], invited: ['invited'], active: ['active'], left: ['left'], all: ['invited', 'active', 'left'] }[query.state];
  const rows = await ctx.read<{ id: string; sortKey: string }>(
    `select ${MEMBER}, fold(m.name) as "sortKey" from member m ${MEMBER_JOINS}
     where m.workspace_id = current_workspace() and m.state = any ($2)
       and ($3::uuid is null or m.department_id = $3) and ($4::text is null or $4 = any (m.roles))
       and ($5::text is null or fold(m.name) like '%' || $5 || '%' or m.email like '%' || $6 || '%')
       and ($7::text is null or (fold(m.name), m.id) > ($7, $8::uuid))
     order by fold(m.name), m.id limit $9`,
    [
      ctx.now.toISOString(), states, query.departmentId ?? null, query.role ?? null, query.q ? fold(query.q) : null,
      query.q ? query.q.toLowerCase().replace(/[%_\\]/g, '\\$&') : null, after?.[0] ?? null, after?.[1] ?? null, query.limit + 1,
    ],
  );
  const { items, next } = page(rows, query.limit, (row) => [row.sortKey, row.id]);
  return { items: items.map(({ sortKey, ...item }) => item) as never, next };
}

/** One person with hours; what is of their account only for those who manage people. */
export async function getMember(ctx: Ctx, id: string) {
  const manages = may(ctx.actor, 'staff.manage');
  const [row] = await ctx.read<{ id: string; state: string; sessions: number; secondFactor: boolean; invitation: unknown; departmentId: string | null }>(
    `select ${MEMBER}, ${HOURS},
       (select json_build_object('expiresAt', i.expires_at, 'expired', i.expires_at <= $1) from invitation i
         where i.workspace_id = m.workspace_id and i.member_id = m.id and i.kind = 'invitation' and i.used_at is null order by i.created_at desc limit 1) as invitation,
       (select count(*)::int from session s where s.workspace_id = m.workspace_id and s.member_id = m.id and s.expires_at > $1) as sessions,
       coalesce((select totp_confirmed_at is not null from account where id = m.account_id), false) as "secondFactor"
     from member m ${MEMBER_JOINS} where m.workspace_id = current_workspace() and m.id = $2`,
    [ctx.now.toISOString(), id],
  );
  if (!row) throw notFound();
  return {
    ...row,
    invitation: manages && row.state === 'invited' ? row.invitation : null,
    sessions: manages ? row.sessions : null,
    secondFactor: manages ? row.secondFactor : null,
    can: {
      edit: manages && row.state !== 'left',
      leave: manages && row.state === 'active' && id !== ctx.actor.memberId,
      absence: row.state !== 'left' && may(ctx.actor, 'absence.write', id),
    },
  } as never;
}

export const HOURS = `
  m.working_weekdays as "workingWeekdays", left(m.day_start::text, 5) as "dayStart", left(m.day_end::text, 5) as "dayEnd",
  m.lunch_minutes as "lunchMinutes", m.rhythm`;
