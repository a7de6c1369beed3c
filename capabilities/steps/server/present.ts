import type { Tx } from '#platform/database/database.ts';
import type { Step, StepFace, StepWarning } from '../model.ts';

/** A step as the contract shows it; `s` is the step, `c` its client, `o` its owner. */
export const STEP_JSON = `json_build_object(
  'id', s.id, 'clientId', s.client_id, 'clientName', c.name, 'ownerId', s.owner_id, 'ownerName', o.name,
  'handedTo', (select json_build_object('id', m.id, 'name', m.name) from member m where m.workspace_id = s.workspace_id and m.id = s.handed_to),
  'kind', s.kind, 'why', s.why, 'personId', s.person_id,
  'personName', (select p.name from person p where p.workspace_id = s.workspace_id and p.id = s.person_id),
  'onDate', s.on_date, 'atTime', left(s.at_time::text, 5), 'month', to_char(s.month, 'YYYY-MM'), 'minutes', s.minutes, 'place', s.place,
  'promise', s.promise, 'deadline', s.deadline, 'firstDue', s.first_due, 'state', s.state, 'doneAt', s.done_at,
  'doneBy', (select json_build_object('id', m.id, 'name', m.name) from member m where m.workspace_id = s.workspace_id and m.id = s.done_by),
  'dropReason', s.drop_reason, 'isNext', coalesce(c.next_step_id = s.id, false), 'version', s.version)`;

/** What to warn of; $2 is the house's clock. */
const WARNINGS_JSON = `array_to_json(array_remove(array[
  case when s.on_date is not null and not works_on(o, s.on_date) then 'NOT_A_WORKING_DAY' end,
  case when s.on_date = ($2::timestamptz at time zone o.time_zone)::date and s.at_time < ($2::timestamptz at time zone o.time_zone)::time then 'TIME_HAS_PASSED' end,
  case when s.deadline < coalesce(s.on_date, s.month) then 'AFTER_DEADLINE' end,
  case when s.on_date is not null and absent_on(o, s.on_date) then 'OWNER_IS_ABSENT' end], null))`;

const FROM_STEP = `from step s join client c on c.workspace_id = s.workspace_id and c.id = s.client_id
  join member o on o.workspace_id = s.workspace_id and o.id = s.owner_id`;

/** Who is invited to a step, by name; `s` is the step. */
export const PARTICIPANTS_JSON = `(select coalesce(json_agg(json_build_object('personId', p.id, 'name', p.name,
    'email', (select k.value from contact_point k where k.workspace_id = p.workspace_id and k.person_id = p.id and k.kind = 'email' order by k.position, k.id limit 1),
    'message', a.message, 'reply', a.reply, 'repliedAt', a.replied_at, 'letter', case when t.step_id is null then 'waiting' when t.cancelled then 'cancelled' else 'written' end) order by p.name_key, p.id), '[]')
  from participant a join person p on p.workspace_id = a.workspace_id and p.id = a.person_id
    left join meeting_told t on t.workspace_id = a.workspace_id and t.step_id = a.step_id and t.person_id = a.person_id
  where a.workspace_id = s.workspace_id and a.step_id = s.id)`;

export const READ_STEP = `select json_build_object('step', ${STEP_JSON}, 'managerId', c.manager_id, 'participants', ${PARTICIPANTS_JSON}) ${FROM_STEP} where s.workspace_id = (select current_workspace()) and s.id = $1`;

/** The step just written, and what to warn of. */
export async function written(tx: Tx, id: string, now: Date): Promise<{ step: Step; warnings: StepWarning[] }> {
  const row = await tx.one<{ step: Step; warnings: StepWarning[] }>(
    `select ${STEP_JSON} as step, ${WARNINGS_JSON} as warnings ${FROM_STEP} where s.workspace_id = (select current_workspace()) and s.id = $1`,
    [id, now.toISOString()],
  );
  return row!;
}

/** Faces of several steps with the warnings of all, each once. */
export async function faces(tx: Tx, ids: readonly string[], now: Date): Promise<{ steps: StepFace[]; warnings: StepWarning[] }> {
  const rows = await tx.query<{ face: StepFace; warnings: StepWarning[] }>(
    `select json_build_object('id', s.id, 'kind', s.kind, 'why', s.why, 'ownerId', s.owner_id, 'onDate', s.on_date, 'atTime', left(s.at_time::text, 5),
       'month', to_char(s.month, 'YYYY-MM'), 'version', s.version) as face, ${WARNINGS_JSON} as warnings
     from step s join member o on o.workspace_id = s.workspace_id and o.id = s.owner_id
     where s.workspace_id = (select current_workspace()) and s.id = any ($1::uuid[]) order by array_position($1::uuid[], s.id)`,
    [ids, now.toISOString()],
  );
  return { steps: rows.map((r) => r.face), warnings: [...new Set(rows.flatMap((r) => r.warnings))] };
}
