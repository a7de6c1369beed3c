import pg from 'pg';
import type { Ctx } from '#cap/staff/server/actor.ts';
import { asRefusal, isKeyTaken, storedAnswer } from '#platform/database/command.ts';
import { Json, scopedQuery } from '#platform/database/database.ts';
import { newId } from '#platform/database/id.ts';
import { refuse } from '#plain/refusal.ts';
import type { Logged, NewTouch } from '../model.ts';
import { refuseWhen, usualMinutes, whenColumns } from '../rules.ts';
import { UPSET } from '../words.ts';
import { LOG_TOUCH, MOVED_SINCE } from './log-touch-sql.ts';
import { absentAt, within } from './reach.ts';

const MINUTES_AHEAD = 5;
const UNPROCESSABLE = new Set(['STEP_IN_PAST', 'MEMBER_LEFT']);

/**
 * Logs a touch, finishes its step and opens the next one in one round trip (handbook 01, "The day"). Sent twice under one
 * idempotency key it is logged once. A touch written offline is kept also when its step was moved or ended meanwhile: the
 * answer's `conflict` says so.
 */
export async function logTouch(ctx: Ctx, body: NewTouch): Promise<Logged | Json> {
  refuseShape(ctx, body);
  const { actor } = ctx;
  const key = ctx.idempotencyKey;
  const record = recordOf(ctx, body);
  for (let attempt = 1; ; attempt++) {
    const command = newId();
    const values = [
      actor.workspaceId, body.clientId, body.stepId ?? null, actor.memberId,
      JSON.stringify({ ...record, command, key, hash: key ? ctx.requestHash : undefined }),
    ];
    let row: Row | undefined;
    try {
      row = (await scopedQuery(ctx.house.pool, ctx.scope, { text: LOG_TOUCH, values }, true, command)).rows[0];
    } catch (e) {
      if (key && isKeyTaken(e)) return answerAgain(ctx, key);
      if (attempt < 4 && raced(e)) continue;
      throw asRefusal(e, ctx.house.constraints);
    }
    const verdict = row?.verdict ?? 'NOT_FOUND';
    if (row?.answer) {
      ctx.finished(command);
      return new Json(Number(row.behind) > 0 ? await withConflict(ctx, body, command, row) : row.answer);
    }
    // The first sending may have ended the step itself and its answer got lost on the way.
    if (key && (await isKnown(ctx, key))) return answerAgain(ctx, key);
    const survivor = verdict === 'CLIENT_IN_TRASH' ? await survivorOf(ctx, body.clientId) : undefined;
    if (survivor) return logTouch(ctx, { ...body, clientId: survivor });
    throw refusalOf(verdict, row?.facts ?? null, body);
  }
}

/** Everything as text: the statement is read raw, so that its answer goes to the network as it is. */
interface Row {
  verdict: string;
  answer: string | null;
  facts: string | null;
  /** Changes of the step since the form was opened. */
  behind: string | null;
}

/** The answer of a log whose step had been changed since the form was opened: was it moved, and by whom? */
async function withConflict(ctx: Ctx, body: NewTouch, command: string, row: Row): Promise<string> {
  const values = [body.clientId, body.stepId, Number(row.behind), command, ctx.actor.workspaceId];
  const found = await scopedQuery(ctx.house.pool, ctx.scope, { text: MOVED_SINCE, values }, true);
  return (found.rows[0] as { answer: string } | undefined)?.answer ?? row.answer!;
}

function refuseShape(ctx: Ctx, body: NewTouch) {
  if (body.next) refuseWhen(body.next);
  if (body.next && body.end) throw refuse('BAD_INPUT', { status: 422, fields: [{ path: 'end', code: 'NEXT_OR_END' }] });
  if (body.at && Date.parse(body.at) > ctx.now.getTime() + MINUTES_AHEAD * 60_000) {
    throw refuse('AT_IN_FUTURE', { status: 422, fields: [{ path: 'at', code: 'AT_IN_FUTURE' }] });
  }
}

/** Everything the statement needs beside its four ids; the ids it writes are made here. */
function recordOf(ctx: Ctx, body: NewTouch) {
  const { actor } = ctx;
  const { next, end } = body;
  const byKind = actor.settings.minutesByKind;
  const log = within(actor, 'touch.log', body.clientId);
  const ending = within(actor, 'client.end', body.clientId);
  return {
    touch: newId(), now: ctx.now, at: body.at ?? ctx.now, kind: body.kind, direction: body.direction, outcome: body.outcome, said: body.text,
    minutes: body.minutes, mood: body.mood, person: body.personId, reason: body.reason, source: body.source, result: body.result,
    offline: body.offline, step_version: body.stepVersion,
    ...(next && {
      next: newId(), next_kind: next.kind, next_why: next.why, next_person: next.personId, next_minutes: next.minutes ?? usualMinutes(next.kind, byKind),
      next_place: next.place, next_promise: next.promise, next_deadline: next.deadline, next_owner: next.ownerId, ...whenColumns(next),
    }),
    ...(body.mood === 'upset' && !end && { upset: newId(), upset_minutes: usualMinutes('call', byKind), upset_words: UPSET }),
    ...(end && { end_status: end.status, end_reason: end.reason }),
    all_clients: log.all, owners: log.owners, end_all: ending.all, end_owners: ending.owners, absent: absentAt(actor, body.clientId),
  };
}

/** Somebody changed the same client between this statement's snapshot and its end: a fresh look decides. */
const raced = (e: unknown) =>
  e instanceof pg.DatabaseError &&
  (e.code === '40P01' || e.code === '40001' || e.constraint === 'next_step_is_open_and_managers' || e.constraint === 'live_client_has_next_step');

/** The client into which this one was merged while the touch was being written. */
async function survivorOf(ctx: Ctx, clientId: string): Promise<string | undefined> {
  const [client] = await ctx.read<{ merged_into: string | null }>('select merged_into from client where workspace_id = (select current_workspace()) and id = $1', [clientId]);
  return client?.merged_into ?? undefined;
}

async function isKnown(ctx: Ctx, key: string) {
  const rows = await ctx.read(
    'select 1 as known from command where workspace_id = (select current_workspace()) and actor_id = current_actor() and idempotency_key = $1',
    [key],
  );
  return rows.length > 0;
}

async function answerAgain(ctx: Ctx, key: string): Promise<Logged> {
  const { result, commandId } = await storedAnswer<Logged>(ctx.house.pool, ctx.scope, key, ctx.requestHash);
  ctx.finished(commandId);
  return result;
}

function refusalOf(verdict: string, facts: string | null, body: NewTouch) {
  if (verdict === 'NO_PERSON') return refuse('NOT_FOUND', { status: 422, fields: [{ path: 'personId', code: 'NOT_FOUND' }] });
  if (verdict === 'NO_OWNER') return refuse('NOT_FOUND', { status: 422, fields: [{ path: 'next.ownerId', code: 'NOT_FOUND' }] });
  const path = verdict === 'STEP_IN_PAST' ? 'next.onDate' : verdict === 'MEMBER_LEFT' ? 'next.ownerId' : undefined;
  return refuse(verdict, {
    ...(UNPROCESSABLE.has(verdict) ? { status: 422 } : {}),
    ...(path ? { fields: [{ path, code: verdict }] } : {}),
    facts: { ...(facts ? (JSON.parse(facts) as object) : {}), ...(verdict === 'STEP_IN_PAST' ? { onDate: body.next?.onDate ?? null, month: body.next?.month ?? null } : {}) },
  });
}
