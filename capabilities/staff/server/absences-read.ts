import { notFound } from '#plain/refusal.ts';
import { may } from '../policy.ts';
import type { Ctx } from './actor.ts';
import { decodeCursor, page } from './cursor.ts';

export interface AbsenceRow {
  id: string;
  memberId: string;
  memberName: string;
  fromDate: string;
  toDate: string;
  kind: string;
  note: string;
  state: string;
  orderNumber: number | null;
  substitutes: { memberId: string; memberName: string; clientId: string | null; clientName: string | null }[];
  version: number;
}

/** Absences with who stands in; a client one may not see is named to nobody. Needs the moment as $1. */
const ABSENCE = `
  select a.id, a.member_id as "memberId", m.name as "memberName", a.from_date::text as "fromDate", a.to_date::text as "toDate", a.kind, a.note,
    case when a.cancelled_at is not null then 'cancelled' when today < a.from_date then 'planned' when today > a.to_date then 'over' else 'current' end as state,
    a.order_number as "orderNumber", a.version,
    (select coalesce(json_agg(json_build_object('memberId', s.member_id, 'memberName', sm.name, 'clientId', s.client_id, 'clientName', c.name)
        order by s.client_id is not null, sm.name, c.name), '[]')
      from substitute s join member sm on sm.workspace_id = s.workspace_id and sm.id = s.member_id
        left join client c on c.workspace_id = s.workspace_id and c.id = s.client_id
      where s.workspace_id = a.workspace_id and s.absence_id = a.id) as substitutes
  from absence a join member m on m.workspace_id = a.workspace_id and m.id = a.member_id
    cross join lateral (select ($1::timestamptz at time zone m.time_zone)::date as today) t
  where a.workspace_id = current_workspace()`;

/** Why somebody is away is between them, those who stand in and those who keep absences. */
function shown(ctx: Ctx, row: AbsenceRow) {
  const edit = may(ctx.actor, 'absence.write', row.memberId);
  const concerned = edit || row.memberId === ctx.actor.memberId || row.substitutes.some((s) => s.memberId === ctx.actor.memberId);
  return { ...row, kind: concerned ? row.kind : null, note: concerned ? row.note : null, can: { edit: edit && row.state !== 'cancelled' } };
}

interface Query {
  memberId?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  cancelled: 'yes' | 'no';
  after?: string | undefined;
  limit: number;
}

/** Absences, the latest first. */
export async function listAbsences(ctx: Ctx, query: Query) {
  const after = decodeCursor(query.after, 2);
  const rows = await ctx.read<AbsenceRow>(
    `${ABSENCE} and ($2::uuid is null or a.member_id = $2) and ($3::date is null or a.to_date >= $3) and ($4::date is null or a.from_date <= $4)
       and ($5 or a.cancelled_at is null) and ($6::date is null or (a.from_date, a.id) < ($6, $7::uuid))
     order by a.from_date desc, a.id desc limit $8`,
    [
      ctx.now.toISOString(), query.memberId ?? null, query.from ?? null, query.to ?? null, query.cancelled === 'yes',
      after?.[0] ?? null, after?.[1] ?? null, query.limit + 1,
    ],
  );
  const { items, next } = page(rows, query.limit, (row) => [row.fromDate, row.id]);
  return { items: items.map((row) => shown(ctx, row)) as never, next };
}

/** One absence as it is, for verbs. */
export async function findAbsence(ctx: Ctx, id: string): Promise<AbsenceRow> {
  const [row] = await ctx.read<AbsenceRow>(`${ABSENCE} and a.id = $2`, [ctx.now.toISOString(), id]);
  if (!row) throw notFound();
  return row;
}

/** One absence as the asker may see it. */
export const getAbsence = async (ctx: Ctx, id: string) => shown(ctx, await findAbsence(ctx, id)) as never;
