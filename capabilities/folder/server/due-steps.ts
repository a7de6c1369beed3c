import type pg from 'pg';
import { settingsOf } from '#cap/staff/model.ts';
import { repointNextStep } from '#cap/steps/server/public.ts';
import { usualMinutes } from '#cap/steps/rules.ts';
import { runCommand } from '#platform/database/command.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Day } from '#plain/day/day.ts';
import { greetingsDue, greetingsSince } from './due-greetings.ts';
import { reviewsDue } from './due-reviews.ts';

/** So many steps in one transaction: its clients are locked while it runs, and people must not wait. */
const BATCH = 300;

export interface Due {
  workspaces: number;
  steps: number;
}
/** A step that the calendar asks for; it becomes the client's manager's. `origin` makes each cause one step, once. */
export interface Wanted {
  clientId: string;
  personId: string | null;
  kind: string;
  onDate: Day;
  why: string;
  origin: string;
}
interface Workspace {
  id: string;
  settings: unknown;
  /** Today of the company. */
  today: Day;
  /** The day of the last look through everything, and the transaction up to which changes were read. */
  day: Day | null;
  cursor: string | null;
  upto: string;
}

/**
 * Steps that the calendar makes (handbook 01, "Starting the day"; 02, "Business"): greetings to birthdays and professional
 * holidays, and the review of facts older than the workspace's `factDays`. Once a day it looks through everything; in between,
 * which costs one short statement a company, only at people written since. `owner`: the pool of the schema's owner.
 */
export async function makeDueSteps(owner: pg.Pool, now = new Date()): Promise<Due> {
  const { rows } = await owner.query<Workspace>(
    `select w.id, w.settings, ($1::timestamptz at time zone w.time_zone)::date as today, r.day, r.cursor::text as cursor, pg_snapshot_xmin(pg_current_snapshot())::text as upto
     from workspace w left join calendar_run r on r.workspace_id = w.id order by w.id`,
    [now.toISOString()],
  );
  const due: Due = { workspaces: 0, steps: 0 };
  for (const w of rows) {
    const { factDays, minutesByKind } = settingsOf(w.settings);
    const wanted =
      w.day === w.today && w.cursor
        ? await greetingsSince(owner, w.id, now, w.cursor)
        : [...(await greetingsDue(owner, w.id, now, w.today)), ...(await reviewsDue(owner, w.id, now, factDays))];
    const steps = await lay(owner, w.id, wanted, minutesByKind);
    await owner.query(
      `insert into calendar_run (workspace_id, day, cursor) select id, $2, $3::xid8 from workspace where id = $1
       on conflict (workspace_id) do update set day = excluded.day, cursor = excluded.cursor where (calendar_run.day, calendar_run.cursor) is distinct from (excluded.day, excluded.cursor)`,
      [w.id, w.today, w.upto],
    );
    due.steps += steps;
    if (steps) due.workspaces++;
  }
  return due;
}

async function lay(owner: pg.Pool, workspace: string, wanted: readonly Wanted[], minutesByKind: Record<string, number>): Promise<number> {
  const sorted = [...wanted].sort((a, b) => (a.clientId < b.clientId ? -1 : 1));
  let made = 0;
  for (let i = 0; i < sorted.length; i += BATCH) {
    const batch = sorted.slice(i, i + BATCH);
    const { rows } = await owner.query<{ origin: string }>('select origin from step where workspace_id = $1 and origin = any ($2)', [workspace, batch.map((w) => w.origin)]);
    const there = new Set(rows.map((r) => r.origin));
    const fresh = batch.filter((w) => !there.has(w.origin)).map((w) => ({ ...w, minutes: usualMinutes(w.kind, minutesByKind) }));
    if (fresh.length) made += (await runCommand(owner, { workspace, actor: '', sees: 'all' }, 'folder.dueSteps', (tx) => open(tx, fresh))).result;
  }
  return made;
}

/** Clients are locked first and in order, as every writer of steps does; who is their manager by then gets the step. */
async function open(tx: Tx, wanted: readonly (Wanted & { minutes: number })[]): Promise<number> {
  const { workspace } = tx.scope;
  await tx.query('select 1 from client where workspace_id = $1 and id = any ($2::uuid[]) order by id for no key update', [workspace, wanted.map((w) => w.clientId)]);
  const made = await tx.query<{ client_id: string }>(
    `insert into step (workspace_id, client_id, owner_id, person_id, kind, why, on_date, first_due, minutes, origin)
     select c.workspace_id, c.id, c.manager_id, w."personId", w.kind, left(w.why, 500), w."onDate", w."onDate", w.minutes, w.origin
     from json_to_recordset($1::json) as w("clientId" uuid, "personId" uuid, kind text, why text, "onDate" date, minutes int, origin text)
       join client c on c.workspace_id = $2 and c.id = w."clientId" and c.live
     on conflict (workspace_id, origin) where origin is not null do nothing returning client_id`,
    [JSON.stringify(wanted), workspace],
  );
  if (made.length) await repointNextStep(tx, [...new Set(made.map((m) => m.client_id))]);
  return made.length;
}
