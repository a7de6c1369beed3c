import type pg from 'pg';
import type { Language } from '#cap/staff/model.ts';
import { transaction, type Tx } from '#platform/database/database.ts';
import { momentIn } from '#plain/day/day.ts';
import { type MeetingFace, type MeetingTold, meetingLetters, meetingUid, nextSequence } from '../../meeting-rules.ts';
import type { MeetingPayload } from './letter.ts';

/** So long after a step ended, or a participant came, its letters are still followed: as long as a write can be undone. */
const DAYS = 31;

/**
 * Where what is true now may differ from what was told. Both sides of the union are bounded: letters of meetings to come or
 * lately ended, and participants of the last month. What somebody changed a moment ago waits, so that an undo in the same
 * breath writes no letter. $1 seconds to wait.
 */
const DIFFERENT = `
with near as (
  select workspace_id, step_id, person_id from meeting_told
  union
  select workspace_id, step_id, person_id from participant where created_at > now() - interval '${DAYS} days')
select n.workspace_id, n.step_id, n.person_id, s.kind, s.state, s.on_date, left(s.at_time::text, 5) as at_time, s.minutes, s.place, s.owner_id,
  o.name as owner_name, o.email as owner_email, o.time_zone, w.name as company, coalesce(p.language, c.language, o.language) as language,
  coalesce(c.time_zone, o.time_zone) as read_in, p.name as person_name, a.id is not null as asked, a.message,
  (select k.value from contact_point k where k.workspace_id = n.workspace_id and k.person_id = n.person_id and k.kind = 'email' order by k.position, k.id limit 1) as email,
  t.sequence, t.cancelled, t.email as told_email, t.on_date as told_on, left(t.at_time::text, 5) as told_at, t.time_zone as told_zone, t.minutes as told_minutes,
  t.place as told_place, t.organiser_id, x.name as told_name, x.email as told_by
from near n join workspace w on w.id = n.workspace_id and not w.demo
  left join step s on s.workspace_id = n.workspace_id and s.id = n.step_id
  left join client c on c.workspace_id = n.workspace_id and c.id = s.client_id
  left join member o on o.workspace_id = n.workspace_id and o.id = s.owner_id
  left join person p on p.workspace_id = n.workspace_id and p.id = n.person_id
  left join participant a on a.workspace_id = n.workspace_id and a.step_id = n.step_id and a.person_id = n.person_id
  left join meeting_told t on t.workspace_id = n.workspace_id and t.step_id = n.step_id and t.person_id = n.person_id
  left join member x on x.workspace_id = n.workspace_id and x.id = t.organiser_id
where s.state is distinct from 'done'
  and case when a.id is not null and s.state = 'open' and s.at_time is not null
    then t.step_id is null or t.cancelled or (s.on_date, s.at_time, s.minutes, s.place, s.owner_id, o.time_zone) is distinct from (t.on_date, t.at_time, t.minutes, t.place, t.organiser_id, t.time_zone)
    else t.step_id is not null and not t.cancelled end
  and not exists (select from change h where h.workspace_id = n.workspace_id and h.row_id = any (array[s.id, a.id]) and h.at > clock_timestamp() - make_interval(secs => $1))
order by n.workspace_id, n.step_id, n.person_id limit 500`;

interface Row {
  workspace_id: string;
  step_id: string;
  person_id: string;
  kind: string | null;
  state: string | null;
  on_date: string | null;
  at_time: string | null;
  minutes: number;
  place: string | null;
  owner_id: string;
  owner_name: string;
  owner_email: string;
  time_zone: string;
  company: string;
  language: Language | null;
  read_in: string | null;
  person_name: string | null;
  asked: boolean;
  message: string | null;
  email: string | null;
  sequence: number | null;
  cancelled: boolean;
  told_email: string;
  told_on: string;
  told_at: string;
  told_zone: string;
  told_minutes: number;
  told_place: string | null;
  organiser_id: string;
  told_name: string | null;
  told_by: string | null;
}

/**
 * Lays the letters in the outbox that make every participant of a meeting know what is true now: invitation, change, or its
 * taking back. It compares and asks nobody who moved what, so a bulk move, a hand-over and an undo are told like a single
 * move. Letters and what they told are written in one transaction. Answers how many letters. `owner`: the schema's owner.
 */
export async function tellMeetings(owner: pg.Pool, now = new Date(), waitSeconds = 15): Promise<number> {
  return transaction(owner, { workspace: '', actor: '', sees: 'all' }, '', async (tx) => {
    const free = await tx.one<{ free: boolean }>("select pg_try_advisory_xact_lock(hashtextextended('daybook meetings', 0)) as free");
    if (!free?.free) return 0;
    const rows = await tx.query<Row>(DIFFERENT, [waitSeconds]);
    let letters = 0;
    for (const rowsOfStep of bySteps(rows)) letters += await tellStep(tx, rowsOfStep, now);
    await tx.run(
      `delete from meeting_told t where (t.cancelled and t.told_at < now() - interval '${DAYS} days')
         or not exists (select from step s where s.workspace_id = t.workspace_id and s.id = t.step_id and (s.state = 'open' or s.done_at > now() - interval '${DAYS} days'))`,
    );
    return letters;
  });
}

function bySteps(rows: readonly Row[]): Row[][] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(row.step_id, [...(groups.get(row.step_id) ?? []), row]);
  return [...groups.values()];
}

const faceOf = (r: Row): MeetingFace | null =>
  r.asked && r.email && r.state === 'open' && r.on_date && r.at_time
    ? { onDate: r.on_date, atTime: r.at_time, timeZone: r.time_zone, minutes: r.minutes, place: r.place, organiserId: r.owner_id }
    : null;
const toldOf = (r: Row): MeetingTold | null =>
  r.sequence === null
    ? null
    : {
        onDate: r.told_on, atTime: r.told_at, timeZone: r.told_zone, minutes: r.told_minutes, place: r.told_place, organiserId: r.organiser_id,
        sequence: r.sequence, cancelled: r.cancelled,
      };

async function tellStep(tx: Tx, rows: readonly Row[], now: Date): Promise<number> {
  const passed = (f: MeetingFace) => momentIn(f.timeZone, f.onDate, f.atTime) <= now;
  const wanted = rows.map((row) => ({ row, face: faceOf(row), letters: meetingLetters(faceOf(row), toldOf(row), passed) })).filter((w) => w.letters.length);
  if (!wanted.length) return 0;
  const { workspace_id, step_id } = rows[0]!;
  const others = await tx.query<{ person_id: string; sequence: number | null; name: string | null; email: string | null }>(
    `select coalesce(a.person_id, t.person_id) as person_id, t.sequence, case when a.id is not null then p.name end as name,
       (select k.value from contact_point k where k.workspace_id = p.workspace_id and k.person_id = p.id and k.kind = 'email' order by k.position, k.id limit 1) as email
     from (select * from participant where workspace_id = $1 and step_id = $2) a
       full join (select * from meeting_told where workspace_id = $1 and step_id = $2) t on t.person_id = a.person_id
       left join person p on p.workspace_id = $1 and p.id = coalesce(a.person_id, t.person_id)`,
    [workspace_id, step_id],
  );
  const changes = wanted.some(({ row, letters }) => row.sequence !== null && letters.length > 0);
  const sequence = nextSequence(others.flatMap((o) => (o.sequence === null ? [] : [{ sequence: o.sequence }])), changes);
  let sent = 0;
  for (const { row, face, letters } of wanted) {
    for (const letter of letters) {
      const cancels = letter === 'cancel';
      const what = cancels ? toldOf(row)! : face!;
      const payload: MeetingPayload = {
        onDate: what.onDate, atTime: what.atTime, timeZone: what.timeZone, minutes: what.minutes, place: what.place, organiserId: what.organiserId,
        letter, uid: meetingUid(step_id, what.organiserId), sequence, stamp: now.toISOString(), language: row.language ?? 'en', kind: row.kind ?? 'meeting',
        message: row.message ?? '', company: row.company,
        organiser: cancels ? { name: row.told_name ?? row.company, email: row.told_by ?? '' } : { name: row.owner_name, email: row.owner_email },
        person: { name: row.person_name ?? '', email: cancels ? row.told_email : row.email! },
        others: cancels ? [] : others.flatMap((o) => (o.person_id !== row.person_id && o.name && o.email ? [{ name: o.name, email: o.email }] : [])),
        readIn: row.read_in ?? what.timeZone,
      };
      await tx.run("insert into outbox (workspace_id, kind, recipient, payload) values ($1, 'meeting', $2, $3)", [workspace_id, payload.person.email, JSON.stringify(payload)]);
      sent++;
    }
    await keepTold(tx, row, face, sequence, now);
    if (face && row.sequence !== null && !row.cancelled) {
      // An answer was to what had been asked; to the new time they have not answered yet.
      await tx.run("update participant set reply = 'none', replied_at = null where workspace_id = $1 and step_id = $2 and person_id = $3 and reply <> 'none'", [workspace_id, step_id, row.person_id]);
    }
  }
  return sent;
}

async function keepTold(tx: Tx, row: Row, face: MeetingFace | null, sequence: number, now: Date): Promise<void> {
  const key = [row.workspace_id, row.step_id, row.person_id];
  if (!face) {
    await tx.run('update meeting_told set cancelled = true, sequence = $4, told_at = $5 where workspace_id = $1 and step_id = $2 and person_id = $3', [...key, sequence, now.toISOString()]);
    return;
  }
  await tx.run(
    `insert into meeting_told (workspace_id, step_id, person_id, email, organiser_id, sequence, on_date, at_time, time_zone, minutes, place, told_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
     on conflict (workspace_id, step_id, person_id) do update set email = excluded.email, organiser_id = excluded.organiser_id, sequence = excluded.sequence,
       on_date = excluded.on_date, at_time = excluded.at_time, time_zone = excluded.time_zone, minutes = excluded.minutes, place = excluded.place, cancelled = false, told_at = excluded.told_at`,
    [...key, row.email, face.organiserId, sequence, face.onDate, face.atTime, face.timeZone, face.minutes, face.place, now.toISOString()],
  );
}
