import type { Ctx } from '#cap/staff/server/actor.ts';
import { refuse } from '#plain/refusal.ts';

/** A line of one's own about a day; an empty text takes it away. Seen versions are compared, so that no device overwrites another. */
export async function writeLine(ctx: Ctx, body: { day: string; text: string; version?: number | undefined }) {
  return ctx.command('day.line', async (tx) => {
    const there = await tx.one<{ id: string; text: string; version: number }>(
      'select id, text, version from day_line where workspace_id = (select current_workspace()) and member_id = current_actor() and on_date = $1 for update',
      [body.day],
    );
    if (there && body.text === there.text) return { line: { text: there.text, version: there.version } };
    if (there && body.version !== undefined && body.version !== there.version) {
      throw refuse('CHANGED_MEANWHILE', { facts: { version: there.version, conflicts: [{ field: 'text', yours: body.text, theirs: there.text, was: null }] } });
    }
    if (!body.text) {
      if (there) await tx.run('delete from day_line where workspace_id = (select current_workspace()) and id = $1', [there.id]);
      return { line: null };
    }
    const row = await tx.one<{ text: string; version: number }>(
      there
        ? 'update day_line set text = $2 where workspace_id = (select current_workspace()) and id = $1 returning text, version'
        : `insert into day_line (workspace_id, member_id, on_date, text) values (current_workspace(), current_actor(), $1, $2)
           on conflict (workspace_id, member_id, on_date) do update set text = excluded.text returning text, version`,
      [there ? there.id : body.day, body.text],
    );
    return { line: { text: row!.text, version: row!.version } };
  });
}
