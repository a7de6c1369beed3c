/** Pieces of SQL that the folder's statements share. `s` is a step, `c` its client, `f` whose folder it is. */

/**
 * Whose folder: the member with the clock of the folder and the day asked for. $1 member, $2 day or null, $3 now.
 * `until`: the last day that lies behind the day's tab (days off that follow it, when tabs skip them); `coming`: the next
 * working day; `day_from`, `day_to`: the day as moments, worked out here because an index behind row-level security takes only
 * ready values; `last_tab`: the last day that has a day tab (rules/tabs.ts).
 */
export const FOLDER_OF = `f as materialized (
  select m.*, a.today, a.wall, a.day, a.skips, a.last_tab,
    a.day::timestamp at time zone m.time_zone as day_from, (a.day + 1)::timestamp at time zone m.time_zone as day_to,
    case when a.skips then coalesce((select g::date - 1 from generate_series(a.day + 1, a.day + 21, '1 day') g where works_on(m, g::date) limit 1), a.day) else a.day end as until,
    (select g::date from generate_series(a.today + 1, a.today + 21, '1 day') g where works_on(m, g::date) limit 1) as coming
  from member m
    cross join lateral (select $3::timestamptz at time zone m.time_zone as now, coalesce(m.folder ->> 'span', '31d') as span,
      coalesce((m.folder ->> 'workingDaysOnly')::boolean, (select (w.settings ->> 'workingDaysOnly')::boolean from workspace w), false) as working_only) k
    cross join lateral (select k.now::date as today, left(k.now::time::text, 5) as wall, coalesce($2::date, k.now::date) as day, k.working_only or k.span <> '31d' as skips,
      case k.span when '31d' then k.now::date + 30 else (k.now::date + make_interval(months => left(k.span, 1)::int))::date - 1 end as last_tab) a
  where m.workspace_id = (select current_workspace()) and m.id = $1)`;

/** Absences in which this member stands in, of today and the coming hundred days. */
export const STANDS = `stands as materialized (
  select a.id as absence_id, a.member_id, u.client_id, a.from_date, a.to_date
  from f join substitute u on u.workspace_id = f.workspace_id and u.member_id = f.id
    join absence a on a.workspace_id = u.workspace_id and a.id = u.absence_id
  where a.cancelled_at is null and a.to_date >= f.today and a.from_date <= f.today + 100)`;

/** While the absence lasts: dated steps of its days, what is carried over, and a month that has begun and asks for a day. */
const IN_ABSENCE = `s.due <= t.to_date and (s.on_date is not null or s.month <= f.today) and (s.due >= t.from_date or f.today between t.from_date and t.to_date)
  and case when t.client_id is null
    then not exists (select from substitute x where x.workspace_id = f.workspace_id and x.absence_id = t.absence_id and x.client_id = s.client_id)
    else s.client_id = t.client_id end`;

/**
 * Where the steps of a folder come from, each an index scan of its own: the owner's, those handed on to them, and those that
 * an absent colleague for whom they stand in owns or was handed. Needs `f` and `stands`; `s` is the step.
 */
export const STEPS_OF = {
  own: "f join step s on s.workspace_id = f.workspace_id and s.owner_id = f.id and s.state = 'open' and s.handed_to is null",
  handed: "f join step s on s.workspace_id = f.workspace_id and s.handed_to = f.id and s.owner_id <> f.id and s.state = 'open'",
  standIn: `f cross join stands t join step s on s.workspace_id = f.workspace_id and s.owner_id = t.member_id and s.state = 'open' and s.handed_to is null and ${IN_ABSENCE}`,
  standInHanded: `f cross join stands t join step s on s.workspace_id = f.workspace_id and s.handed_to = t.member_id and s.owner_id <> f.id and s.state = 'open' and ${IN_ABSENCE}`,
};

const FIRST_PHONE = (whose: string) =>
  `(select k.value from contact_point k where k.workspace_id = s.workspace_id and ${whose} and k.kind = 'phone' order by k.position, k.id limit 1)`;

/** A sheet as the contract shows it; `neverTouched` tells a new client. As a row: half the work of json_build_object. */
export const SHEET_JSON = (neverTouched = 'c.last_touch_at is null') => `(select row_to_json(z) from (select
  s.id as "id", s.version as "version", s.kind as "kind", s.why as "why", s.on_date as "onDate", left(s.at_time::text, 5) as "atTime", to_char(s.month, 'YYYY-MM') as "month",
  s.minutes as "minutes", s.place as "place", s.promise as "promise", s.deadline as "deadline", s.first_due as "firstDue", s.created_at as "createdAt",
  s.state as "state", s.done_at as "doneAt",
  case when s.owner_id <> f.id then (select json_build_object('id', m.id, 'name', m.name) from member m where m.workspace_id = s.workspace_id and m.id = s.owner_id) end as "owner",
  case when s.handed_to <> f.id then (select json_build_object('id', m.id, 'name', m.name) from member m where m.workspace_id = s.workspace_id and m.id = s.handed_to) end as "handedTo",
  (select row_to_json(z) from (select c.id as "id", c.name as "name", c.vip as "vip", c.size as "size", c.status as "status",
    (select a.city from address a where a.workspace_id = c.workspace_id and a.client_id = c.id and a.city is not null
      order by array_position('{office,delivery,legal,postal}', a.kind), a.id limit 1) as "city",
    c.country as "country", c.time_zone as "timeZone", c.prepared_at is not null as "prepared", ${neverTouched} as "newClient",
    c.negotiate as "negotiate", c.manager_id as "managerId") z) as "client",
  (select json_build_object('id', p.id, 'name', p.name) from person p where p.workspace_id = s.workspace_id and p.id = s.person_id) as "person",
  coalesce(${FIRST_PHONE('k.person_id = s.person_id')},
    (select k.value from "position" n join contact_point k on k.workspace_id = n.workspace_id and k.person_id = n.person_id and k.kind = 'phone'
     where n.workspace_id = s.workspace_id and n.client_id = s.client_id and n.main and n.to_date is null order by k.position, k.id limit 1),
    ${FIRST_PHONE('k.client_id = s.client_id')}) as "phone",
  (select (select row_to_json(z) from (select t.at as "at", t.kind as "kind", t.direction as "direction", t.outcome as "outcome", left(t.text, 240) as "text",
      (select m.name from member m where m.workspace_id = t.workspace_id and m.id = t.member_id) as "by") z)
    from touch t where t.workspace_id = s.workspace_id and t.client_id = s.client_id order by t.at desc, t.id desc limit 1) as "lastTouch") z)`;

/** Whose folder it is, as the contract shows it. */
export const OWNER_JSON = `json_build_object('id', f.id, 'name', f.name, 'timeZone', f.time_zone, 'language', f.language, 'departmentId', f.department_id,
  'left', not f.works, 'version', f.version, 'folder', f.folder, 'rhythm', f.rhythm,
  'calendar', json_build_object('workingWeekdays', f.working_weekdays, 'dayStart', left(f.day_start::text, 5), 'dayEnd', left(f.day_end::text, 5),
    'lunchMinutes', f.lunch_minutes, 'timeZone', f.time_zone,
    'off', (select coalesce(json_agg(json_build_object('day', x.day, 'kind', x.kind, 'name', x.name) order by x.day), '[]') from (
      select d.on_date as day, d.kind, d.name from day_off d
        where d.workspace_id = f.workspace_id and d.on_date between least(f.day, f.today) - 31 and f.today + 400 and (d.member_id is null or d.member_id = f.id)
      union all
      select g::date, 'personal', a.kind from absence a, generate_series(greatest(a.from_date, least(f.day, f.today) - 31), least(a.to_date, f.today + 400), '1 day') g
        where a.workspace_id = f.workspace_id and a.member_id = f.id and a.cancelled_at is null) x)),
  'absences', (select coalesce(json_agg(json_build_object('id', a.id, 'from', a.from_date, 'to', a.to_date, 'kind', a.kind, 'substitutes',
      (select coalesce(json_agg(json_build_object('id', m.id, 'name', m.name, 'clientId', u.client_id) order by u.client_id nulls first, m.name), '[]') from substitute u join member m on m.workspace_id = u.workspace_id and m.id = u.member_id
       where u.workspace_id = a.workspace_id and u.absence_id = a.id)) order by a.from_date), '[]')
    from absence a where a.workspace_id = f.workspace_id and a.member_id = f.id and a.cancelled_at is null
      and a.to_date >= least(f.day, f.today) and a.from_date <= f.today + 400))`;
