import type pg from 'pg';
import { addDays, anniversaryIn, type Day } from '#plain/day/day.ts';
import { dueWords } from '../due-words.ts';
import { isCelebratedBetween, professionalHoliday } from '../occupations.ts';
import type { Wanted } from './due-steps.ts';

/** How many days ahead greetings are laid into the folder. */
const AHEAD = 31;

interface PersonRow {
  id: string;
  name: string;
  birthday: Day | null;
  occupation: string | null;
  client_id: string;
  country: string | null;
  language: keyof typeof dueWords;
  today: Day;
}

/** People of live clients out of `who`; each is greeted for the client where the person stands first. $1 workspace, $2 now. */
const people = (who: string) => `
with who as (${who})
select distinct on (p.id) p.id, p.name, p.birthday, p.occupation, c.id as client_id, c.country, m.language, ($2::timestamptz at time zone m.time_zone)::date as today
from who join person p on p.workspace_id = $1 and p.id = who.id
  join "position" n on n.workspace_id = p.workspace_id and n.person_id = p.id and n.to_date is null
  join client c on c.workspace_id = n.workspace_id and c.id = n.client_id and c.live
  join member m on m.workspace_id = c.workspace_id and m.id = c.manager_id
where p.trashed_at is null and p.erased_at is null
order by p.id, n.main desc, n.id`;

/** Those whose birthday ($3 months, $4 days of it) or occupation ($5) is celebrated soon: two index walks. */
const SOON = people(`
  select p.id from unnest($3::numeric[], $4::numeric[]) as d(month, day) join person p on p.workspace_id = $1
    and extract(month from p.birthday) = d.month and extract(day from p.birthday) = d.day and p.birthday is not null and p.trashed_at is null
  union
  select p.id from person p where p.workspace_id = $1 and p.occupation = any ($5::text[]) and p.trashed_at is null`);
/** Those who were written, or given a place, since transaction $3. */
const CHANGED = people(`
  select case h.relation when 'person' then h.row_id else (h.after ->> 'person_id')::uuid end as id from change h
  where h.workspace_id = $1 and h.xact >= $3::xid8 and (h.relation = 'person' and h.op <> 'D' or h.relation = 'position' and h.op = 'I')
  group by 1`);
/** Every occupation once, however many people have it. */
const OCCUPATIONS = `
with recursive o as (
  (select occupation from person where workspace_id = $1 and occupation is not null and trashed_at is null order by occupation limit 1)
  union all
  select (select p.occupation from person p where p.workspace_id = $1 and p.occupation > o.occupation and p.occupation is not null and p.trashed_at is null order by p.occupation limit 1)
  from o where o.occupation is not null)
select occupation from o where occupation is not null`;

/** Greetings to birthdays (29 February every year) and professional holidays of the coming days. */
export async function greetingsDue(owner: pg.Pool, workspace: string, now: Date, today: Day): Promise<Wanted[]> {
  // a day more on both sides: managers may live in other time zones
  const [from, to] = [addDays(today, -1), addDays(today, AHEAD + 1)];
  const days = Array.from({ length: AHEAD + 3 }, (_, i) => addDays(from, i).slice(5));
  if (days.includes('02-28')) days.push('02-29');
  const { rows: known } = await owner.query<{ occupation: string }>(OCCUPATIONS, [workspace]);
  const celebrated = known.map((o) => o.occupation).filter((o) => isCelebratedBetween(o, from, to));
  const { rows } = await owner.query<PersonRow>(SOON, [workspace, now.toISOString(), days.map((d) => Number(d.slice(0, 2))), days.map((d) => Number(d.slice(3))), celebrated]);
  return rows.flatMap(greetings);
}

/** The same for people written since a transaction. */
export async function greetingsSince(owner: pg.Pool, workspace: string, now: Date, cursor: string): Promise<Wanted[]> {
  const { rows } = await owner.query<PersonRow>(CHANGED, [workspace, now.toISOString(), cursor]);
  return rows.flatMap(greetings);
}

function greetings(p: PersonRow): Wanted[] {
  const last = addDays(p.today, AHEAD);
  const soon = (day: Day | null | undefined): day is Day => !!day && day >= p.today && day <= last;
  const words = dueWords[p.language];
  const step = (onDate: Day, why: string, cause: string, year: number): Wanted => ({
    clientId: p.client_id, personId: p.id, kind: 'call', onDate, why: why.replace('{name}', p.name), origin: `${cause}:${p.id}:${year}`,
  });
  return [...new Set([Number(p.today.slice(0, 4)), Number(last.slice(0, 4))])].flatMap((year) => {
    const birthday = p.birthday && anniversaryIn(year, p.birthday);
    const holiday = p.occupation ? professionalHoliday(p.occupation, p.country, year)?.day : null;
    return [
      ...(soon(birthday) ? [step(birthday, words.birthday, 'birthday', year)] : []),
      ...(soon(holiday) ? [step(holiday, words.holiday, 'holiday', year)] : []),
    ];
  });
}
