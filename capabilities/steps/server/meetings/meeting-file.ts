import type { Ctx } from '#cap/staff/server/actor.ts';
import { serveHeaders } from '#platform/files/headers.ts';
import { refuse } from '#plain/refusal.ts';
import { meetingUid } from '../../meeting-rules.ts';
import { messages } from '../../messages.ts';
import { calendarText } from './calendar.ts';

interface Row {
  kind: keyof (typeof messages)['en']['step']['kind'];
  client: string;
  person: string | null;
  on_date: string | null;
  at_time: string | null;
  minutes: number;
  place: string | null;
  owner_id: string;
  time_zone: string;
  version: number;
}

/** A step with a day as an iCalendar file, in the reader's language. The step's why stays inside the company. */
export async function meetingFile(ctx: Ctx, id: string) {
  const [s] = await ctx.read<Row>(
    `select s.kind, c.name as client, (select p.name from person p where p.workspace_id = s.workspace_id and p.id = s.person_id) as person, s.on_date,
       left(s.at_time::text, 5) as at_time, s.minutes, s.place, s.owner_id, o.time_zone, s.version
     from step s join client c on c.workspace_id = s.workspace_id and c.id = s.client_id join member o on o.workspace_id = s.workspace_id and o.id = s.owner_id
     where s.workspace_id = (select current_workspace()) and s.id = $1`,
    [id],
  );
  if (!s) throw refuse('NOT_FOUND');
  if (!s.on_date) throw refuse('MEETING_NEEDS_DAY', { status: 422 });
  const text = calendarText('publish', {
    uid: meetingUid(id, s.owner_id), sequence: s.version, stamp: ctx.now, summary: `${s.client} · ${messages[ctx.actor.language].step.kind[s.kind]}`,
    description: s.person, place: s.place, onDate: s.on_date, atTime: s.at_time, timeZone: s.time_zone, minutes: s.minutes,
  });
  const reply = ctx.reply!;
  await reply.headers({ ...serveHeaders(`${s.client} ${s.on_date}.ics`, 'text/calendar; charset=utf-8') }).send(text);
  return reply as never;
}
