import ical, { ICalCalendarMethod, ICalEventBusyStatus } from 'ical-generator';
import { loadActor, type Ctx } from '#cap/staff/server/actor.ts';
import { hashToken, newToken } from '#cap/staff/server/sessions.ts';
import { messages } from '#cap/steps/messages.ts';
import { runCommand } from '#platform/database/command.ts';
import { scopedQuery } from '#platform/database/database.ts';
import { addDays, momentIn } from '#plain/day/day.ts';
import { refuse } from '#plain/refusal.ts';
import { FOLDER_OF, STANDS, STEPS_OF } from './sheets-sql.ts';

/** Makes or renews the private feed; only the hash of its token is kept (handbook 01, "To take along"). */
export async function makeFeed(ctx: Ctx) {
  const token = newToken();
  // No idempotency key: its stored answer would hold the token.
  const { commandId } = await runCommand(ctx.house.pool, ctx.scope, 'account.feed', (tx) =>
    tx.run('update member set feed_token_hash = $1 where workspace_id = (select current_workspace()) and id = current_actor()', [hashToken(token)]),
  );
  ctx.finished(commandId);
  return { path: `/api/feed/${token}.ics` };
}

export async function endFeed(ctx: Ctx) {
  await ctx.command('account.feed', (tx) => tx.run('update member set feed_token_hash = null where workspace_id = (select current_workspace()) and id = current_actor()'));
  return undefined;
}

interface Entry {
  id: string;
  kind: keyof (typeof messages)['en']['step']['kind'];
  why: string;
  client: string;
  person: string | null;
  place: string | null;
  address: string | null;
  on_date: string;
  at_time: string | null;
  minutes: number;
  state: string;
  version: number;
  changed: string;
}

const ENTRIES = `
with ${FOLDER_OF},
${STANDS},
mine as (
  ${Object.values(STEPS_OF).map((from) => `select s.* from ${from} where s.due between f.today - 14 and f.today + 90`).join('\n  union all ')}
  union all
  select s.* from f join step s on s.workspace_id = f.workspace_id and s.done_by = f.id and s.state = 'done' and s.done_at > $3::timestamptz - interval '14 days' and s.on_date is not null)
select s.id, s.kind, s.why, c.name as client, (select p.name from person p where p.workspace_id = s.workspace_id and p.id = s.person_id) as person, s.place,
  (select concat_ws(', ', a.street, a.city) from address a where a.workspace_id = c.workspace_id and a.client_id = c.id order by array_position('{office,delivery,legal,postal}', a.kind), a.id limit 1) as address,
  s.on_date::text, left(s.at_time::text, 5) as at_time, s.minutes, s.state, s.version, coalesce(s.done_at, s.created_at)::text as changed
from mine s join client c on c.workspace_id = s.workspace_id and c.id = s.client_id
where s.on_date is not null and (s.at_time is not null or s.kind in ('meeting', 'visit')) order by s.on_date, s.at_time limit 2000`;

/**
 * The feed: steps with a time, and meetings without one as whole days, from 14 days back to 90 days on; also those done for a
 * colleague who is absent or handed them on. Times are given as
 * moments worked out in the owner's zone at each reading, so that a change of the clock never shifts them.
 */
export async function calendarFeed(ctx: Ctx, given: string) {
  const { owner, pool } = ctx.house;
  const found = await owner.query<{ workspace_id: string; id: string }>({
    name: 'feed-of',
    text: "select workspace_id, id from member where feed_token_hash = $1 and state = 'active'",
    values: [hashToken(given.replace(/\.ics$/, ''))],
  });
  const who = found.rows[0];
  const actor = who && (await loadActor(owner, who.workspace_id, who.id, ''));
  if (!actor) throw refuse('NOT_FOUND');
  const scope = { workspace: actor.workspaceId, actor: actor.memberId, sees: actor.sees };
  const { rows } = await scopedQuery(pool, scope, { text: ENTRIES, values: [actor.memberId, null, ctx.now.toISOString()] });
  const calendar = ical({ name: `Daybook · ${actor.name}`, method: ICalCalendarMethod.PUBLISH, prodId: { company: 'Daybook', product: 'Daybook' }, ttl: 900 });
  for (const e of rows as Entry[]) {
    const start = momentIn(actor.timeZone, e.on_date, e.at_time ?? '00:00');
    const word = messages[actor.language].step.kind[e.kind];
    calendar.createEvent({
      id: `${e.id}@daybook`,
      sequence: e.version,
      stamp: new Date(e.changed),
      summary: `${e.state === 'done' ? '✓ ' : ''}${e.client} · ${word}`,
      description: [e.why, e.person].filter(Boolean).join('\n'),
      location: e.place ?? (e.kind === 'visit' ? e.address : null),
      busystatus: ICalEventBusyStatus.BUSY,
      ...(e.at_time
        ? { start, end: new Date(start.getTime() + e.minutes * 60_000) }
        : { start: new Date(`${e.on_date}T00:00:00Z`), end: new Date(`${addDays(e.on_date, 1)}T00:00:00Z`), allDay: true, timezone: 'UTC' }),
    });
  }
  const reply = ctx.reply!;
  await reply
    .headers({ 'content-type': 'text/calendar; charset=utf-8', 'content-disposition': 'inline; filename="daybook.ics"', 'cache-control': 'private, max-age=300' })
    .send(calendar.toString());
  return reply as never;
}
