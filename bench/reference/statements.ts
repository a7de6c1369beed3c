/**
 * What a bare server would ask for the same rows: one prepared statement over plain columns, by a superuser whom no row-level security
 * binds. `$1` is always the workspace. Each answers rows, which are sent as JSON.
 */
const PHONE = 'left join lateral (select value from contact_point k where k.workspace_id = c.workspace_id and k.client_id = c.id and k.kind = \'phone\' order by k.position limit 1) k on true';
const CITY = 'left join lateral (select city from address a where a.workspace_id = c.workspace_id and a.client_id = c.id limit 1) a on true';
const STEP = 's.id as step_id, s.version as step_version, s.kind as step_kind, s.why, s.on_date, s.at_time, s.month, s.owner_id, s.promise';

export const STATEMENTS = {
  /** $2 member, $3 today */
  folder: `select ${STEP}, s.minutes, s.place, s.deadline, s.first_due, s.created_at, s.state, c.id, c.name, c.vip, c.size, c.status, c.country, c.time_zone, c.prepared_at, c.negotiate, c.manager_id,
      a.city, p.name as person, k.value as phone, t.at, t.kind, t.direction, t.outcome, left(t.text, 240) as text, m.name as by
    from step s join client c on c.workspace_id = s.workspace_id and c.id = s.client_id left join person p on p.workspace_id = s.workspace_id and p.id = s.person_id ${CITY} ${PHONE}
      left join lateral (select * from touch t where t.workspace_id = c.workspace_id and t.client_id = c.id order by t.at desc, t.id desc limit 1) t on true left join member m on m.workspace_id = t.workspace_id and m.id = t.member_id
    where s.workspace_id = $1 and s.owner_id = $2 and s.state = 'open' and s.due <= $3 order by s.due, s.at_time nulls last, s.id limit 300`,
  /** $2 member: the tabs of the same page */
  loads: `select s.due, s.month is not null as tray, count(*) as count, sum(s.minutes) as minutes, count(*) filter (where s.kind = 'call') as calls, count(*) filter (where s.kind in ('meeting', 'visit')) as meetings
    from step s where s.workspace_id = $1 and s.owner_id = $2 and s.state = 'open' group by 1, 2`,
  /** $2 today: days that differ from their weekday */
  days: 'select on_date, kind, name from day_off where workspace_id = $1 and member_id is null and on_date between $2::date - 31 and $2::date + 400',
  /** $2 member, $3 today: what is done already */
  done: `select ${STEP}, s.minutes, s.done_at, c.id, c.name, c.vip, c.size, c.status, c.country from step s join client c on c.workspace_id = s.workspace_id and c.id = s.client_id
    where s.workspace_id = $1 and s.done_by = $2 and s.state = 'done' and s.done_at >= $3::date and s.done_at < $3::date + 1 order by s.done_at limit 300`,
  /** $2 client; the parts of a dossier as JSON of plain rows */
  dossier: `select (select row_to_json(x) from (select c.*, m.name as manager from client c join member m on m.workspace_id = c.workspace_id and m.id = c.manager_id where c.workspace_id = $1 and c.id = $2) x) as client,
      (select json_agg(x) from (select o.*, p.name, p.given_name, p.family_name, p.language, p.birthday, p.occupation, p.notes,
        (select json_agg(k) from contact_point k where k.workspace_id = p.workspace_id and k.person_id = p.id) as contacts from position o join person p on p.workspace_id = o.workspace_id and p.id = o.person_id where o.workspace_id = $1 and o.client_id = $2) x) as people,
      (select json_agg(k) from contact_point k where k.workspace_id = $1 and k.client_id = $2) as contacts,
      (select json_agg(a) from address a where a.workspace_id = $1 and a.client_id = $2) as addresses,
      (select json_agg(r) from requisite r where r.workspace_id = $1 and r.client_id = $2) as requisites,
      (select json_agg(f) from fact f where f.workspace_id = $1 and f.client_id = $2) as facts,
      (select json_agg(i) from plan_item i where i.workspace_id = $1 and i.client_id = $2) as plan,
      (select json_agg(n) from note n where n.workspace_id = $1 and n.client_id = $2 and n.pinned) as notes,
      (select json_agg(f) from (select * from file f where f.workspace_id = $1 and f.client_id = $2 order by created_at desc limit 50) f) as files,
      (select json_agg(s) from (select s.*, o.name as owner from step s join member o on o.workspace_id = s.workspace_id and o.id = s.owner_id where s.workspace_id = $1 and s.client_id = $2 and s.state = 'open') s) as steps,
      (select row_to_json(t) from (select t.*, m.name from touch t join member m on m.workspace_id = t.workspace_id and m.id = t.member_id where t.workspace_id = $1 and t.client_id = $2 order by t.at desc limit 1) t) as last,
      (select row_to_json(h) from (select count(*) as touches, count(*) filter (where kind in ('meeting', 'visit')) as meetings, bool_or(outcome = 'decision_maker') as reached,
        count(*) filter (where outcome = 'order' and at > now() - interval '1 year') as orders from (select * from touch t where t.workspace_id = $1 and t.client_id = $2 order by at desc limit 1000) t) h) as happened,
      (select json_agg(u) from (select id, name from client u where u.workspace_id = $1 and u.parent_id = $2) u) as children,
      (select json_agg(v) from (select v.id, v.name, a.to_date from client c join absence a on a.workspace_id = c.workspace_id and a.member_id = c.manager_id and current_date between a.from_date and a.to_date
        join substitute s on s.workspace_id = a.workspace_id and s.absence_id = a.id join member v on v.workspace_id = s.workspace_id and v.id = s.member_id where c.workspace_id = $1 and c.id = $2) v) as substitutes,
      (select count(*) from (select o.id from client c join client o on o.workspace_id = c.workspace_id and o.company_key = c.company_key and o.id <> c.id and o.trashed_at is null where c.workspace_id = $1 and c.id = $2
        union select r.client_id from requisite m join requisite r on r.workspace_id = m.workspace_id and r.value_key = m.value_key and r.client_id <> m.client_id where m.workspace_id = $1 and m.client_id = $2
        union select k.client_id from contact_point m join contact_point k on k.workspace_id = m.workspace_id and k.kind = m.kind and k.value_key = m.value_key and k.client_id <> m.client_id where m.workspace_id = $1 and m.client_id = $2
          and m.kind in ('phone', 'email')) d) as duplicates`,
  /** $2 part of a name */
  search: `select * from (
      select c.id, c.name, c.status, m.name as manager, a.city, null::uuid as person_id, null as person from client c join member m on m.workspace_id = c.workspace_id and m.id = c.manager_id ${CITY}
        where c.workspace_id = $1 and c.name_key like '%' || $2 || '%' and c.trashed_at is null order by c.name_key limit 20) x
    union all select * from (
      select c.id, c.name, c.status, m.name, a.city, p.id, p.name from person p join position o on o.workspace_id = p.workspace_id and o.person_id = p.id join client c on c.workspace_id = o.workspace_id and c.id = o.client_id
        join member m on m.workspace_id = c.workspace_id and m.id = c.manager_id ${CITY} where p.workspace_id = $1 and p.name_key like '%' || $2 || '%' and c.trashed_at is null order by p.name_key limit 20) y limit 20`,
  log: `insert into bench_touch (workspace_id, id, client_id, member_id, step_id, kind, outcome, text, minutes) values ($1, gen_random_uuid(), $2, $3, $4, $5, $6, $7, $8) returning id`,
} as const;

/** A page of clients, then what belongs to its rows. */
const list = (page: string) => `select c.id, c.name, c.status, c.kind, c.buys_for, c.size, c.vip, c.manager_id, m.name as manager, c.country, a.city, c.trade, c.source, c.price_type, c.tags, c.custom, h.id as person_id, h.name as person, h.title,
      k.value as phone, e.value as email, c.last_touch_at, c.created_at, c.negotiate, c.prepared_at, c.version, ${STEP}
    from (${page}) c join member m on m.workspace_id = c.workspace_id and m.id = c.manager_id left join step s on s.workspace_id = c.workspace_id and s.id = c.next_step_id ${CITY} ${PHONE}
      left join lateral (select value from contact_point k where k.workspace_id = c.workspace_id and k.client_id = c.id and k.kind = 'email' order by k.position limit 1) e on true
      left join lateral (select p.id, p.name, o.title from position o join person p on p.workspace_id = o.workspace_id and p.id = o.person_id where o.workspace_id = c.workspace_id and o.client_id = c.id order by o.main desc limit 1) h on true`;
export const LISTED = `${list('select * from client where workspace_id = $1 and trashed_at is null order by name_key, id limit 101')} order by c.name_key, c.id`;
export const FILTERED = `${list("select c.*, t.at as touched from client_touched t join client c on c.workspace_id = t.workspace_id and c.id = t.client_id where t.workspace_id = $1 and t.at < now() - interval '30 days' and t.at > '-infinity' and c.trashed_at is null and c.status = 'client' order by t.at, t.client_id limit 101")} order by c.touched, c.id`;
