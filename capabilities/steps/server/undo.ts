import pg from 'pg';
import type { Tx } from '#platform/database/database.ts';
import { refuse } from '#plain/refusal.ts';
import { type Acting, mayUndo } from '#cap/staff/policy.ts';
import type { Ctx } from '#cap/staff/server/actor.ts';

const DAYS = 30;
/** Writes whose traces must not come back. */
const FINAL = /^(person\.erase|member\.leave|account\.|session\.)/;

/**
 * Takes one write back out of the change log: move, log, edit, bulk change, merge, import. Refused when somebody changed
 * one of its rows since, so that nobody's work is lost unseen. Own writes only, unless one may change everything.
 */
export async function takeBack(tx: Tx, who: Acting, commandId: string): Promise<{ commandId: string; rows: number }> {
  const target = await tx.one<{ actor_id: string | null; name: string; old: boolean; undone_by: string | null }>(
    `select actor_id, name, at < now() - make_interval(days => $2) as old, undone_by from command
     where workspace_id = current_workspace() and id = $1 for update`,
    [commandId, DAYS],
  );
  if (!target) throw refuse('NOT_FOUND');
  if (target.actor_id !== who.memberId && who.rights['client.bulk'] !== 'all') throw refuse('NOT_FOUND');
  if (!mayUndo(who, target.name)) throw refuse('NOT_ALLOWED');
  if (target.undone_by) throw refuse('UNDO_ALREADY');
  if (target.old) throw refuse('UNDO_TOO_OLD', { facts: { days: DAYS } });
  if (FINAL.test(target.name)) throw refuse('UNDO_NOT_POSSIBLE');
  try {
    const done = await tx.one<{ rows: number }>('select undo_command($1) as rows', [commandId]);
    await tx.run('update command set undone_by = $2 where workspace_id = current_workspace() and id = $1', [commandId, tx.commandId]);
    await tx.run('update command set undoes = $1 where workspace_id = current_workspace() and id = $2', [commandId, tx.commandId]);
    await tx.query('set constraints all immediate');
    return { commandId: tx.commandId, rows: done!.rows };
  } catch (e) {
    if (!(e instanceof pg.DatabaseError)) throw e;
    if (e.code === 'DB001') throw refuse('UNDO_CHANGED_SINCE', { facts: JSON.parse(e.detail ?? '{}') });
    if (e.code?.startsWith('23')) throw refuse('UNDO_CHANGED_SINCE', { facts: { constraint: e.constraint } });
    throw e;
  }
}

export const undoCommand = (ctx: Ctx, commandId: string) =>
  ctx.command('undo', (tx) => takeBack(tx, ctx.actor, commandId));
