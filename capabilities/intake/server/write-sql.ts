/** The statements of an import, in order; each is one for all rows. */

/** The numbers of a client here and of a row say that they are two companies of one name. */
const APART = `exists (select 1 from in_requisite q join requisite r on r.workspace_id = c.workspace_id and r.client_id = c.id and r.kind = q.kind and r.valid and r.value_key <> q.value_key
  where q.client_id = i.id and q.valid and q.kind = any ($1) and not exists (
    select 1 from requisite s where s.workspace_id = c.workspace_id and s.client_id = c.id and s.kind = q.kind and s.value_key = q.value_key))`;
/** Clients that are here already: by a number that names one company, by the same name in the same country, a private person by name and number. */
export const FIND_EXISTING = `
update in_client i set existing = m.client_id from (
  select distinct on (found.id) found.id, found.client_id from (
    select i.id, r.client_id, 1 as rank from in_requisite q join in_client i on i.id = q.client_id
      join requisite r on r.workspace_id = (select current_workspace()) and r.value_key = q.value_key and r.kind = q.kind
      where q.valid and q.kind = any ($1)
    union all
    select i.id, c.id, 2 from in_client i join client c on c.workspace_id = (select current_workspace()) and c.company_key = i.company_key
      and (c.country is null or i.country is null or c.country = i.country) where i.kind <> 'private_person' and c.kind <> 'private_person' and c.trashed_at is null and not ${APART}
    union all
    -- a row whose country nobody told: the only one of that name, in whatever country
    select i.id, min(c.id::text)::uuid, 3 from in_client i join client c on c.workspace_id = (select current_workspace()) and c.company_key = i.company_key
      and c.country <> i.country where i.taken and i.kind <> 'private_person' and c.kind <> 'private_person' and c.trashed_at is null and not ${APART} group by i.id having count(*) = 1
    union all
    select i.id, c.id, 4 from in_client i join client c on c.workspace_id = (select current_workspace()) and c.company_key = i.company_key and c.trashed_at is null
      where i.kind = 'private_person' and exists (
        select 1 from in_contact k left join in_person p on p.id = k.person_id join contact_point x on x.workspace_id = c.workspace_id and x.kind = k.kind and x.value_key = k.value_key
        left join position o on o.workspace_id = c.workspace_id and o.person_id = x.person_id
        where coalesce(k.client_id, p.client_id) = i.id and coalesce(x.client_id, o.client_id) = c.id)
  ) found join client alive on alive.workspace_id = (select current_workspace()) and alive.id = found.client_id and alive.trashed_at is null
  order by found.id, rank, client_id) m
where m.id = i.id`;

/** Rows left out because their client is here. */
export const SKIPPED = `select i.n, i.name, c.name as existing from in_client i join client c on c.workspace_id = (select current_workspace()) and c.id = i.existing
  where i.existing is not null order by i.n`;
export const DROP_EXISTING = [
  'update in_client set keep = false where existing is not null',
  'update in_person p set keep = false from in_client i where i.id = p.client_id and not i.keep',
  'delete from in_contact k using in_person p where p.id = k.person_id and not p.keep',
  ...['in_contact', 'in_requisite', 'in_address', 'in_note'].map((t) => `delete from ${t} t using in_client i where i.id = t.client_id and not i.keep`),
];

/** What a known client gets: its blanks filled, people, numbers and addresses it lacks. */
export const FILL_EXISTING = [
  'update in_client set keep = false where existing is not null',
  `update client c set legal_form = coalesce(c.legal_form, i.legal_form), legal_name = coalesce(c.legal_name, i.legal_name), country = coalesce(c.country, i.country),
     language = coalesce(c.language, i.language), size = coalesce(c.size, i.size), trade = coalesce(c.trade, i.trade), sphere = coalesce(c.sphere, i.sphere),
     source = coalesce(c.source, i.source), price_type = coalesce(c.price_type, i.price_type), payment_terms = coalesce(c.payment_terms, i.payment_terms),
     credit_limit = coalesce(c.credit_limit, i.credit_limit), currency = coalesce(c.currency, i.currency), custom = i.custom || c.custom,
     tags = (select coalesce(array_agg(distinct t), '{}') from unnest(c.tags || i.tags) t)
   from in_client i where i.existing = c.id and c.workspace_id = (select current_workspace())
     and ((c.legal_form, c.legal_name, c.country::text, c.language, c.size, c.trade, c.sphere, c.source, c.price_type, c.payment_terms, c.credit_limit, c.currency::text)
       is distinct from (coalesce(c.legal_form, i.legal_form), coalesce(c.legal_name, i.legal_name), coalesce(c.country::text, i.country), coalesce(c.language, i.language), coalesce(c.size, i.size),
         coalesce(c.trade, i.trade), coalesce(c.sphere, i.sphere), coalesce(c.source, i.source), coalesce(c.price_type, i.price_type), coalesce(c.payment_terms, i.payment_terms),
         coalesce(c.credit_limit, i.credit_limit), coalesce(c.currency::text, i.currency)) or not c.tags @> i.tags or not c.custom ?& array(select jsonb_object_keys(i.custom)))`,
  // a person of the same name there is the same person: only new numbers come
  `update in_contact k set person_id = o.person_id from in_person p join in_client i on i.id = p.client_id and i.existing is not null
     join position o on o.workspace_id = (select current_workspace()) and o.client_id = i.existing and o.to_date is null
     join person x on x.workspace_id = o.workspace_id and x.id = o.person_id and x.name_key = fold(p.name) where k.person_id = p.id`,
  `update in_person p set keep = false from in_client i, position o, person x where i.id = p.client_id and o.workspace_id = (select current_workspace()) and o.client_id = i.existing
     and o.to_date is null and x.workspace_id = o.workspace_id and x.id = o.person_id and x.name_key = fold(p.name)`,
  ...['in_person', 'in_contact', 'in_requisite', 'in_address', 'in_note'].map((t) => `update ${t} t set client_id = i.existing from in_client i where i.id = t.client_id and i.existing is not null`),
  `delete from in_contact k where exists (select 1 from contact_point x where x.workspace_id = (select current_workspace()) and x.kind = k.kind and x.value_key = k.value_key
     and (x.client_id = k.client_id or x.person_id = k.person_id))`,
  `delete from in_requisite q where exists (select 1 from requisite r where r.workspace_id = (select current_workspace()) and r.client_id = q.client_id and r.kind = q.kind)`,
  `delete from in_address a where exists (select 1 from address x where x.workspace_id = (select current_workspace()) and x.client_id = a.client_id and x.kind = a.kind)`,
];

/** What is about to be written, once duplicates are settled. */
export const COUNTS = `select (select count(*)::int from in_client where keep) as new_clients, (select count(*)::int from in_person where keep) as new_people,
  (select count(*)::int from in_client where existing is not null) as known`;
export const BY_MANAGER = `select manager_id, count(*)::int as count from in_client where keep and status in ('prospect', 'client', 'dormant') and next_day is null group by manager_id`;

/** Clients, steps and people themselves. `ended`: the reason of clients that come as lost, unpromising or closed. */
export const writes = (w: { importId: string; kind: string; minutes: number; why: string; ended: string }): [text: string, values: unknown[]][] => [
  [`insert into client (workspace_id, id, name, name_key, company_key, kind, buys_for, status, status_reason, legal_form, legal_name, country, language, size, trade, sphere, source, vip, manager_id, tags,
     price_type, payment_terms, credit_limit, currency, custom, mailing_list, last_touch_at, created_by, import_id, next_step_id)
   select current_workspace(), id, name, name_key, company_key, kind, buys_for, status, case when status in ('lost', 'unpromising', 'closed') then $2::text end, legal_form, legal_name, country, language, size,
     trade, sphere, source, vip, manager_id, tags, price_type, payment_terms, credit_limit, currency, custom, status = 'unpromising', last_touch, current_actor(), $1::uuid,
     case when status in ('prospect', 'client', 'dormant') then step_id end
   from in_client where keep`, [w.importId, w.ended]],
  [`insert into step (workspace_id, id, client_id, owner_id, kind, why, on_date, minutes, first_due, created_by)
   select current_workspace(), i.step_id, i.id, i.manager_id, $1::text, coalesce(i.next_why, $2::text), i.next_day, $3::int, i.next_day, current_actor()
   from in_client i where i.keep and i.status in ('prospect', 'client', 'dormant')`, [w.kind, w.why, w.minutes]],
  [`insert into person (workspace_id, id, name, given_name, patronymic, family_name, birthday, birth_year_known, notes, import_id)
   select current_workspace(), id, name, given_name, patronymic, family_name, birthday, year_known, notes, $1::uuid from in_person where keep`, [w.importId]],
];

const NEW_CLIENT = (t: string) => `exists (select 1 from in_client i where i.id = ${t}.client_id and i.keep)`;
/** Whether the person or the client of a contact point is made by this import. */
const NEW_CONTACT = `(case when k.client_id is null then exists (select 1 from in_person p where p.id = k.person_id and p.keep) else ${NEW_CLIENT('k')} end)`;
const MAIN = `row_number() over (partition by client_id order by n) = 1
     and not exists (select 1 from position o where o.workspace_id = (select current_workspace()) and o.client_id = p.client_id and o.main and o.to_date is null)`;

/**
 * What hangs on clients and people. `fresh`: parts of those this import makes, which are born with them; else what clients known before
 * get, each row with its line in the log.
 */
export const partsOf = (fresh: boolean): string[] => {
  const only = (condition: string) => (fresh ? condition : `not ${condition}`);
  return [
    ...(fresh ? [`insert into position (workspace_id, client_id, person_id, title, main) select current_workspace(), client_id, id, title, ${MAIN} from in_person p where keep`] : []),
    `insert into contact_point (workspace_id, client_id, person_id, kind, value, value_key, position)
     select current_workspace(), client_id, person_id, kind, value, value_key, position from in_contact k where ${only(NEW_CONTACT)}`,
    `insert into requisite (workspace_id, client_id, kind, country, value, value_key, valid)
     select current_workspace(), client_id, kind, country, value, value_key, valid from in_requisite r where ${only(NEW_CLIENT('r'))}`,
    `insert into address (workspace_id, client_id, kind, country, postcode, region, city, street)
     select current_workspace(), client_id, kind, country, postcode, region, city, street from in_address a where ${only(NEW_CLIENT('a'))}`,
    `insert into note (workspace_id, client_id, member_id, text) select current_workspace(), client_id, current_actor(), text from in_note n where ${only(NEW_CLIENT('n'))}`,
  ];
};
export const PARENTS = `update client c set parent_id = p.id from in_client i, client p where i.keep and i.parent is not null and c.workspace_id = (select current_workspace()) and c.id = i.id
  and p.workspace_id = c.workspace_id and p.company_key = company_key(i.parent) and p.id <> c.id and p.trashed_at is null and p.parent_id is distinct from c.id`;

/** The day of the k-th new client of each manager. */
export const ASSIGN_DAYS = `update in_client i set next_day = d.day from (
    select id, manager_id, row_number() over (partition by manager_id order by n) as k from in_client
    where keep and status in ('prospect', 'client', 'dormant') and next_day is null) o
  join in_day d on d.manager_id = o.manager_id and d.k = o.k where i.id = o.id`;
export const DAY_TABLE = 'create temp table in_day (manager_id uuid, k int, day date) on commit drop';
