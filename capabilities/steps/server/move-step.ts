import type { Ctx } from '#cap/staff/server/actor.ts';
import type { Tx } from '#platform/database/database.ts';
import { patchRow } from '#platform/database/patch.ts';
import { refuse } from '#plain/refusal.ts';
import type { When } from '../model.ts';
import { isPast, refuseWhen, whenColumns } from '../rules.ts';
import { type LockedStep, lockStep, lockSteps, refuseChanged } from './lock-step.ts';
import { faces, written } from './present.ts';
import { repointNextStep } from './public.ts';

const pastRefusal = (when: When, step: LockedStep) =>
  refuse('STEP_IN_PAST', { status: 422, facts: { id: step.id, onDate: when.onDate ?? null, month: when.month ?? null, today: step.today }, fields: [{ path: 'onDate', code: 'STEP_IN_PAST' }] });

/** A step handed on for a day goes back to its owner when it is moved to another one. */
const givenBack = (when: When, step: LockedStep) => (step.handed_to && (when.onDate ?? null) !== step.on_date ? { handed_to: null } : {});

/**
 * Moves a step (handbook 01, "Steps"): the old date stays in the change log. Changes of other columns made meanwhile are
 * kept; a date that somebody else changed is refused as CHANGED_MEANWHILE.
 */
export async function moveStep(ctx: Ctx, id: string, when: When) {
  refuseWhen(when);
  return ctx.command('step.move', async (tx) => {
    const step = await lockStep(ctx, tx, id);
    if (isPast(when, step.today)) throw pastRefusal(when, step);
    await patchRow(tx, 'step', id, ctx.ifMatch, { ...whenColumns(when), ...givenBack(when, step) });
    await repointNextStep(tx, step.client_id);
    return written(tx, id, ctx.now);
  });
}

/** Several steps at once, for accepting what the folder proposes: one command, one undo, all or none. */
export async function moveSteps(ctx: Ctx, moves: readonly { id: string; version: number; to: When }[]) {
  for (const { to } of moves) refuseWhen(to);
  const ids = moves.map((m) => m.id);
  if (new Set(ids).size < ids.length) throw refuse('BAD_INPUT', { status: 422, fields: [{ path: 'moves', code: 'TWICE' }] });
  return ctx.command('step.move', async (tx) => {
    const steps = await lockSteps(ctx, tx, ids);
    for (const { id, version, to } of moves) {
      const step = steps.get(id)!;
      await refuseChanged(tx, step, version);
      if (isPast(to, step.today)) throw pastRefusal(to, step);
    }
    await writeMoves(tx, moves);
    await repointNextStep(tx, [...new Set([...steps.values()].map((s) => s.client_id))]);
    return faces(tx, ids, ctx.now);
  });
}

const writeMoves = (tx: Tx, moves: readonly { id: string; to: When }[]) =>
  tx.run(
    `update step s set on_date = m.on_date, at_time = m.at_time, month = m.month,
       handed_to = case when s.on_date is not distinct from m.on_date then s.handed_to end
     from json_to_recordset($1::json) as m(id uuid, on_date date, at_time time, month date)
     where s.workspace_id = (select current_workspace()) and s.id = m.id`,
    [JSON.stringify(moves.map(({ id, to }) => ({ id, ...whenColumns(to) })))],
  );
