import type pg from 'pg';
import { settingsOf } from '#cap/staff/model.ts';
import { repointNextStep } from '#cap/steps/server/public.ts';
import { usualMinutes } from '#cap/steps/rules.ts';
import { runCommand } from '#platform/database/command.ts';
import type { Tx } from '#platform/database/database.ts';
import { addDays, anniversaryIn, type Day } from '#plain/day/day.ts';
import { dueWords } from '../due-words.ts';
import { professionalHoliday } from '../occupations.ts';

/** How many days ahead greetings are laid into the folder. */
const AHEAD = 31;
/** Stale dossiers asked about per manager and working day, so that they do not flood one. */
const REVIEWS_A_DAY = 3;

export interface Due {
  workspaces: number;
  steps: number;
}

/**
 * Steps that the calendar makes (handbook 01, "The day"; 02, "Business"): greetings to birthdays (29 February every year)
 * and professional holidays, and the review of facts older than the workspace's `factDays`. Each cause makes one step, once
 * (step.origin), so the job may run any number of times a day. `owner`: the pool of the schema's owner.
 */
export async function makeDueSteps(owner: pg.Pool, now = new Date()): Promise<Due> {
  const { rows } = await owner.query<{ id: string; settings: unknown }>('select id, settings from workspace order by id');
  const due: Due = { workspaces: 0, steps: 0 };
  for (const workspace of rows) {
    const settings = settingsOf(workspace.settings);
    const steps = await dueOf(owner, workspace.id, now, settings.factDays, settings.minutesByKind);
    due.steps += steps;
    if (steps) due.workspaces++;
  }
  return due;
}

async function dueOf(owner: pg.Pool, workspace: string, now: Date, factDays: number, minutesByKind: Record<string, number>): Promise<number> {
  const scope = { workspace, actor: '', sees: 'all' };
  const greetings = await greetingsDue(owner, workspace, now);
  const reviews = await reviewsDue(owner, workspace, now, factDays);
  const wanted = [
    ...greetings.map((g) => ({ ...g, kind: 'call', minutes: usualMinutes('call', minutesByKind) })),
    ...reviews.map((r) => ({ ...r, kind: 'task', minutes: usualMinutes('task', minutesByKind) })),
  ];
  if (!wanted.length) return 0;
  const { result } = await runCommand(owner, scope, 'folder.dueSteps', (tx) => open(tx, wanted));
  return result;
}

interface Wanted {
  clientId: string;
  ownerId: string;
  personId: string | null;
  onDate: Day;
  why: string;
  origin: string;
  kind: string;
  minutes: number;
}

async function open(tx: Tx, wanted: readonly Wanted[]): Promise<number> {
  const made = await tx.query<{ client_id: string }>(
    `insert into step (workspace_id, client_id, owner_id, person_id, kind, why, on_date, first_due, minutes, origin)
     select $2::uuid, w."clientId", w."ownerId", w."personId", w.kind, left(w.why, 500), w."onDate", w."onDate", w.minutes, w.origin
     from json_to_recordset($1::json) as w("clientId" uuid, "ownerId" uuid, "personId" uuid, kind text, why text, "onDate" date, minutes int, origin text)
     on conflict (workspace_id, origin) where origin is not null do nothing returning client_id`,
    [JSON.stringify(wanted), tx.scope.workspace],
  );
  if (made.length) await repointNextStep(tx, [...new Set(made.map((m) => m.client_id))]);
  return made.length;
}

interface PersonRow {
  id: string;
  name: string;
  birthday: Day | null;
  occupation: string | null;
  client_id: string;
  country: string | null;
  manager_id: string;
  language: keyof typeof dueWords;
  today: Day;
}

/** People of live clients with a birthday or an occupation; each is greeted for the client where the person stands first. */
async function greetingsDue(owner: pg.Pool, workspace: string, now: Date) {
  const { rows } = await owner.query<PersonRow>(
    `select distinct on (p.id) p.id, p.name, p.birthday, p.occupation, c.id as client_id, c.country, m.id as manager_id, m.language,
       ($2::timestamptz at time zone m.time_zone)::date as today
     from person p join "position" n on n.workspace_id = p.workspace_id and n.person_id = p.id and n.to_date is null
       join client c on c.workspace_id = n.workspace_id and c.id = n.client_id and c.live
       join member m on m.workspace_id = c.workspace_id and m.id = c.manager_id
     where p.workspace_id = $1 and p.trashed_at is null and p.erased_at is null and (p.occupation is not null or p.birthday is not null and (
       extract(month from p.birthday) in (extract(month from $2::timestamptz - interval '1 day'), extract(month from $2::timestamptz + interval '33 days'))
       or extract(month from p.birthday) = extract(month from $2::timestamptz + interval '15 days')))
     order by p.id, n.main desc, n.id`,
    [workspace, now.toISOString()],
  );
  return rows.flatMap((p) => {
    const last = addDays(p.today, AHEAD);
    const common = { clientId: p.client_id, ownerId: p.manager_id, personId: p.id };
    const years = [...new Set([Number(p.today.slice(0, 4)), Number(last.slice(0, 4))])];
    const fill = (text: string) => text.replace('{name}', p.name);
    return years.flatMap((year) => {
      const due = [];
      const birthday = p.birthday && anniversaryIn(year, p.birthday);
      if (birthday && birthday >= p.today && birthday <= last) {
        due.push({ ...common, onDate: birthday, why: fill(dueWords[p.language].birthday), origin: `birthday:${p.id}:${year}` });
      }
      const holiday = p.occupation ? professionalHoliday(p.occupation, p.country, year)?.day : undefined;
      if (holiday && holiday >= p.today && holiday <= last) {
        due.push({ ...common, onDate: holiday, why: fill(dueWords[p.language].holiday), origin: `holiday:${p.id}:${year}` });
      }
      return due;
    });
  });
}

/** Live clients with stale facts, spread over the coming working days of their manager; asked again for each newer set of facts. */
async function reviewsDue(owner: pg.Pool, workspace: string, now: Date, factDays: number) {
  const { rows } = await owner.query<{ client_id: string; manager_id: string; language: keyof typeof dueWords; count: number; origin: string; on_date: Day }>(
    `with stale as (
       select f.client_id, count(*)::int as count, max(f.known_on) as newest from fact f
       where f.workspace_id = $1 and f.known_on < $2::timestamptz::date - $3::int group by f.client_id),
     due as (
       select s.client_id, s.count, 'facts:' || s.client_id || ':' || s.newest as origin, m.id as manager_id, m.language, ($2::timestamptz at time zone m.time_zone)::date as today,
         row_number() over (partition by m.id order by s.newest, s.client_id) as n
       from stale s join client c on c.workspace_id = $1 and c.id = s.client_id and c.live join member m on m.workspace_id = $1 and m.id = c.manager_id
       where not exists (select from step t where t.workspace_id = $1 and t.origin = 'facts:' || s.client_id || ':' || s.newest))
     select d.client_id, d.manager_id, d.language, d.count, d.origin,
       (select g::date from member m, generate_series(d.today + 1 + ((d.n - 1) / ${REVIEWS_A_DAY})::int, d.today + 31 + ((d.n - 1) / ${REVIEWS_A_DAY})::int, '1 day') g
        where m.workspace_id = $1 and m.id = d.manager_id and (works_on(m, g::date) or g::date = d.today + 31 + ((d.n - 1) / ${REVIEWS_A_DAY})::int) limit 1) as on_date
     from due d`,
    [workspace, now.toISOString(), factDays],
  );
  return rows.map((r) => ({
    clientId: r.client_id, ownerId: r.manager_id, personId: null, onDate: r.on_date, why: dueWords[r.language].review.replace('{count}', String(r.count)), origin: r.origin,
  }));
}
