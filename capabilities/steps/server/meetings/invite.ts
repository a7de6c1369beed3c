import type { Ctx } from '#cap/staff/server/actor.ts';
import type { Tx } from '#platform/database/database.ts';
import { refuse } from '#plain/refusal.ts';
import type { Participant, Reply } from '../../model.ts';
import { lockStep } from '../lock-step.ts';
import { PARTICIPANTS_JSON } from '../present.ts';

interface Asked {
  id: string;
  name: string;
  email: string | null;
  unwanted: boolean;
}

/** People who have a place at the step's client now, with what is needed to write to them. */
const PEOPLE = `select p.id, p.name, exists (select from consent k where k.workspace_id = p.workspace_id and k.person_id = p.id and k.channel = 'email' and not k.given) as unwanted,
    (select k.value from contact_point k where k.workspace_id = p.workspace_id and k.person_id = p.id and k.kind = 'email' order by k.position, k.id limit 1) as email
  from person p where p.workspace_id = (select current_workspace()) and p.id = any ($2::uuid[]) and p.trashed_at is null and p.erased_at is null
    and exists (select from "position" n where n.workspace_id = p.workspace_id and n.person_id = p.id and n.client_id = $1 and n.to_date is null)`;

/**
 * Invites people of the client to a step with a time (handbook 01, "To take along"). The letters are not written here: they
 * follow from what is true when the mail goes (tell-meetings.ts), so that whatever moves the step later is told as well.
 */
export async function inviteToStep(ctx: Ctx, id: string, body: { personIds: readonly string[]; message: string }) {
  return ctx.command('meeting.invite', async (tx) => {
    const step = await lockStep(ctx, tx, id);
    if (!step.on_date || !step.at_time) throw refuse('MEETING_NEEDS_TIME', { status: 422 });
    if (step.on_date < step.today) throw refuse('STEP_IN_PAST', { status: 422, facts: { onDate: step.on_date } });
    const ids = [...new Set(body.personIds)];
    const people = await tx.query<Asked>(PEOPLE, [step.client_id, ids]);
    if (people.length < ids.length) throw refuse('NOT_FOUND', { status: 422, fields: [{ path: 'personIds', code: 'NOT_FOUND' }] });
    refuseFor(people.filter((p) => !p.email), 'NO_MAIL_ADDRESS');
    refuseFor(people.filter((p) => p.unwanted), 'MAIL_NOT_WANTED');
    await tx.run(
      `insert into participant (workspace_id, step_id, person_id, message, created_by) select current_workspace(), $1, p.id, $3, current_actor() from unnest($2::uuid[]) as p(id)
       on conflict (workspace_id, step_id, person_id) do update set message = excluded.message where excluded.message <> '' and participant.message <> excluded.message`,
      [id, ids, body.message],
    );
    return participantsOf(tx, id);
  });
}

function refuseFor(people: readonly Asked[], code: string) {
  if (people.length) throw refuse(code, { status: 422, facts: { names: people.map((p) => p.name).join(', ') }, fields: [{ path: 'personIds', code }] });
}

/** Asks somebody no more. */
export async function uninvite(ctx: Ctx, id: string, personId: string) {
  return ctx.command('meeting.uninvite', async (tx) => {
    await lockStep(ctx, tx, id);
    const gone = await tx.run('delete from participant where workspace_id = (select current_workspace()) and step_id = $1 and person_id = $2', [id, personId]);
    if (!gone) throw refuse('NOT_FOUND');
    return participantsOf(tx, id);
  });
}

/** Records an answer that came by word or mail. */
export async function recordReply(ctx: Ctx, id: string, personId: string, reply: Reply) {
  return ctx.command('meeting.reply', async (tx) => {
    await lockStep(ctx, tx, id);
    const found = await tx.one<{ reply: Reply }>('select reply from participant where workspace_id = (select current_workspace()) and step_id = $1 and person_id = $2 for update', [id, personId]);
    if (!found) throw refuse('NOT_FOUND');
    if (found.reply !== reply) {
      await tx.run(
        'update participant set reply = $3, replied_at = $4 where workspace_id = (select current_workspace()) and step_id = $1 and person_id = $2',
        [id, personId, reply, reply === 'none' ? null : ctx.now.toISOString()],
      );
    }
    return participantsOf(tx, id);
  });
}

async function participantsOf(tx: Tx, id: string) {
  const row = await tx.one<{ participants: Participant[] }>(`select ${PARTICIPANTS_JSON} as participants from step s where s.workspace_id = (select current_workspace()) and s.id = $1`, [id]);
  return { participants: row!.participants };
}
