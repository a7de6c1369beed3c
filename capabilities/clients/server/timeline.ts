import { camel } from '#platform/database/patch.ts';
import { fold } from '#plain/fold.ts';
import { badInput, notFound } from '#plain/refusal.ts';
import type { Ctx } from '#cap/staff/server/actor.ts';
import { TIMELINE_KINDS, type TimelineEntry } from '../model-dossier.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { type TimelineKind, timelineSql } from './timeline-sql.ts';

interface Row {
  client: string | null;
  at: string | null;
  atText: string;
  rank: number;
  id: string;
  memberId: string | null;
  memberName: string | null;
  facts: Record<string, any>;
}
export interface TimelineQuery {
  after?: string | undefined;
  limit: number;
  kinds?: string | undefined;
  q?: string | undefined;
  member?: string | undefined;
}

/** Everything that happened with a client, the latest first; old years as fast as yesterday (handbook 02, The card and the page). */
export async function timeline(ctx: Ctx, id: string, query: TimelineQuery) {
  const kinds = query.kinds ? query.kinds.split(',').map((k) => k.trim()) : [...TIMELINE_KINDS];
  if (!kinds.length || !kinds.every((k): k is TimelineKind => (TIMELINE_KINDS as readonly string[]).includes(k))) throw badInput('kinds', 'UNKNOWN_KIND');
  const after = decodeCursor(query.after, 3);
  const part = query.q ? fold(query.q) : '';
  const sql = timelineSql(kinds as TimelineKind[], Boolean(part), Boolean(query.member));
  const plain = kinds.length === TIMELINE_KINDS.length && !part && !query.member;
  const rows = await ctx.read<Row>(
    sql,
    [id, after?.[0] ?? null, after?.[1] ?? null, after?.[2] ?? null, query.limit, part ? `%${part}%` : null, query.member ?? null],
    plain,
  );
  if (!rows[0]?.client) throw notFound();
  const found = rows.filter((r) => r.at !== null);
  const shown = found.slice(0, query.limit);
  const last = shown.at(-1);
  return {
    rows: shown.map(present),
    next: found.length > query.limit && last ? encodeCursor([last.atText, last.rank, last.id]) : null,
  };
}

function present(row: Row): TimelineEntry {
  const entry = { id: row.id, at: row.at!, memberId: row.memberId, memberName: row.memberName };
  const f = row.facts;
  switch (row.rank) {
    case 1:
      return { type: 'touch', ...entry, ...f } as TimelineEntry;
    case 2:
      return { type: 'note', ...entry, ...f } as TimelineEntry;
    case 3:
      return { type: 'file', ...entry, ...f } as TimelineEntry;
    case 4:
      return presentStep(entry, f);
    default:
      return presentChange(entry, f);
  }
}

const month = (v: unknown) => (typeof v === 'string' && v ? v.slice(0, 7) : null);
const clock = (v: unknown) => (typeof v === 'string' && v ? v.slice(0, 5) : null);
const day = (v: unknown) => (typeof v === 'string' && v ? v : null);

/** A step's life as the folder tells it: planned, moved, handed on, done, dropped, taken up again. */
function presentStep(entry: object, f: Record<string, any>): TimelineEntry {
  const before = f.before ?? {};
  const after = f.after ?? {};
  const when = (o: Record<string, unknown>, was?: { on: unknown; at: unknown; month: unknown }) => ({
    onDate: day('on_date' in o ? o.on_date : was?.on),
    atTime: clock('at_time' in o ? o.at_time : was?.at),
    month: month('month' in o ? o.month : was?.month),
  });
  const was = { on: f.wasOn, at: f.wasAt, month: f.wasMonth };
  const moved = 'on_date' in before || 'month' in before || 'at_time' in before;
  const event =
    f.op === 'I'
      ? 'planned'
      : after.state === 'done'
        ? 'done'
        : after.state === 'dropped'
          ? 'dropped'
          : after.state === 'open'
            ? 'reopened'
            : 'owner_id' in after || 'handed_to' in after
              ? 'handed'
              : moved
                ? 'moved'
                : 'changed';
  return {
    type: 'step',
    ...(entry as { id: string; at: string; memberId: string | null; memberName: string | null }),
    stepId: f.stepId,
    event,
    kind: f.kind ?? after.kind ?? before.kind ?? 'task',
    why: f.why ?? after.why ?? '',
    from: f.op === 'U' && moved ? when(before, was) : null,
    to: f.op === 'I' ? when(after) : when(after, was),
    ownerName: event === 'handed' ? f.ownerName : null,
    reason: after.drop_reason ?? null,
  };
}

const OPS = { I: 'added', U: 'changed', D: 'removed' } as const;
const HIDDEN = new Set(['id', 'workspace_id', 'client_id', 'version', 'created_by', 'status_by']);

/** A change of fields: who, when, from, to; ids of people and clients come as their names. */
function presentChange(entry: object, f: Record<string, any>): TimelineEntry {
  const before: Record<string, unknown> = f.before ?? {};
  const after: Record<string, unknown> = f.after ?? {};
  const named = (v: unknown) => (typeof v === 'string' && f.names[v] !== undefined ? f.names[v] : (v ?? null));
  const row = f.op === 'D' ? before : after;
  const keys = f.op === 'U' ? Object.keys(before) : Object.keys(row);
  const about = row.value ?? row.text ?? row.reasons ?? row.name ?? named(row.person_id) ?? [row.city, row.street].filter(Boolean).join(', ');
  return {
    type: 'change',
    ...(entry as { id: string; at: string; memberId: string | null; memberName: string | null }),
    commandId: f.commandId ?? null,
    relation: f.relation,
    rowId: f.rowId,
    op: OPS[f.op as keyof typeof OPS],
    about: typeof about === 'string' && about ? about.slice(0, 300) : null,
    fields:
      f.op === 'U'
        ? keys.filter((k) => !HIDDEN.has(k)).map((k) => ({ field: camel(k), from: named(before[k]), to: named(after[k]) }))
        : [],
  };
}
