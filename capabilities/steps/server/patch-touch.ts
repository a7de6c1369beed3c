import type { Ctx } from '#cap/staff/server/actor.ts';
import { patchRow, snake } from '#platform/database/patch.ts';
import { refuse } from '#plain/refusal.ts';
import type { Mood, Outcome, TouchKind } from '../model.ts';
import { refuseUnknownPerson } from './lock-step.ts';

interface TouchRow {
  id: string;
  client_id: string;
  kind: TouchKind;
  direction: 'in' | 'out';
  outcome: Outcome | null;
  text: string;
  at: string;
  minutes: number | null;
  mood: Mood | null;
  person_id: string | null;
  member_id: string;
  version: number;
}

/** Corrects a touch: one's own, or any for those who log for everybody. What stood there before stays in its history. */
export async function patchTouch(ctx: Ctx, id: string, body: { at?: string | undefined; personId?: string | null | undefined; [field: string]: unknown }) {
  if (body.at && Date.parse(body.at) > ctx.now.getTime()) throw refuse('AT_IN_FUTURE', { status: 422, fields: [{ path: 'at', code: 'AT_IN_FUTURE' }] });
  return ctx.command('touch.patch', async (tx) => {
    const touch = await tx.one<{ member_id: string; client_id: string }>(
      'select member_id, client_id from touch where workspace_id = (select current_workspace()) and id = $1',
      [id],
    );
    if (!touch) throw refuse('NOT_FOUND');
    if (touch.member_id !== ctx.actor.memberId && ctx.actor.rights['touch.log'] !== 'all') throw refuse('NOT_ALLOWED');
    if (body.personId) await refuseUnknownPerson(tx, body.personId);
    const changes = Object.fromEntries(Object.entries(body).map(([key, value]) => [snake(key), value]));
    const { row } = await patchRow(tx, 'touch', id, ctx.ifMatch, changes);
    if (body.at) {
      await tx.run(
        `update client c set last_touch_at = t.at from (select max(at) as at from touch where workspace_id = (select current_workspace()) and client_id = $1) t
         where c.workspace_id = (select current_workspace()) and c.id = $1 and c.last_touch_at is distinct from t.at`,
        [touch.client_id],
      );
    }
    const t = row as unknown as TouchRow;
    return {
      id: t.id, clientId: t.client_id, kind: t.kind, direction: t.direction, outcome: t.outcome, text: t.text, at: t.at, minutes: t.minutes,
      mood: t.mood, personId: t.person_id, memberId: t.member_id, version: t.version,
    };
  });
}
