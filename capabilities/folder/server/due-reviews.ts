import type pg from 'pg';
import type { Day } from '#plain/day/day.ts';
import { dueWords } from '../due-words.ts';
import type { Wanted } from './due-steps.ts';

/** Stale dossiers asked about per manager and working day, so that they do not flood one; further ones wait for coming nights. */
const A_DAY = 3;
const AHEAD = 30;

/**
 * Live clients with stale facts, the longest unasked first, no more of one manager than can be laid in; and the manager's
 * coming working days with the reviews that lie there already. Asked again for each newer set of facts, and not while an
 * earlier review is open. $1 workspace, $2 now, $3 days after which a fact is stale.
 */
const REVIEWS = `
with stale as (
  select f.client_id, count(*)::int as count, max(f.known_on) as newest from fact f
  where f.workspace_id = $1 and f.known_on < $2::timestamptz::date - $3::int group by f.client_id),
due as (
  select s.client_id, s.count, s.newest, c.manager_id, row_number() over (partition by c.manager_id order by s.newest, s.client_id) as n
  from stale s join client c on c.workspace_id = $1 and c.id = s.client_id and c.live
  where not exists (select from step t where t.workspace_id = $1 and t.origin = 'facts:' || s.client_id || ':' || s.newest)
    and not exists (select from step t where t.workspace_id = $1 and t.client_id = s.client_id and t.state = 'open' and t.origin like 'facts:%'))
select m.id as manager_id, m.language,
  json_agg(json_build_object('clientId', d.client_id, 'count', d.count, 'origin', 'facts:' || d.client_id || ':' || d.newest) order by d.n) as reviews,
  (select coalesce(json_agg(json_build_object('day', g::date, 'taken', (
      select count(*) from step t where t.workspace_id = $1 and t.owner_id = m.id and t.state = 'open' and t.due = g::date and t.origin like 'facts:%')) order by g), '[]')
    from generate_series(($2::timestamptz at time zone m.time_zone)::date + 1, ($2::timestamptz at time zone m.time_zone)::date + ${AHEAD}, '1 day') g where works_on(m, g::date)) as days
from due d join member m on m.workspace_id = $1 and m.id = d.manager_id
where d.n <= ${A_DAY * AHEAD} group by m.id, m.workspace_id, m.language, m.time_zone`;

interface Row {
  language: keyof typeof dueWords;
  reviews: { clientId: string; count: number; origin: string }[];
  days: { day: Day; taken: number }[];
}

/** The review of facts that were not asked for long (handbook 02, "Business"), spread over each manager's working days. */
export async function reviewsDue(owner: pg.Pool, workspace: string, now: Date, factDays: number): Promise<Wanted[]> {
  const { rows } = await owner.query<Row>(REVIEWS, [workspace, now.toISOString(), factDays]);
  return rows.flatMap(({ language, reviews, days }) => {
    const places = days.flatMap(({ day, taken }) => Array.from({ length: Math.max(0, A_DAY - taken) }, () => day));
    return reviews.slice(0, places.length).map((r, i) => ({
      clientId: r.clientId, personId: null, kind: 'task', onDate: places[i]!, why: dueWords[language].review.replace('{count}', String(r.count)), origin: r.origin,
    }));
  });
}
