/** An open step as JSON, from `s` joined to its owner `o` and person `p`. */
const STEP = `json_build_object('id', s.id, 'version', s.version, 'kind', s.kind, 'why', s.why, 'onDate', s.on_date, 'atTime', left(s.at_time::text, 5),
  'month', to_char(s.month, 'YYYY-MM'), 'minutes', s.minutes, 'place', s.place, 'promise', s.promise, 'deadline', s.deadline, 'firstDue', s.first_due,
  'personId', s.person_id, 'personName', p.name, 'ownerId', s.owner_id, 'ownerName', o.name, 'next', s.id = c.next_step_id)`;

const CONTACTS = (owner: string) => `coalesce((select json_agg(json_build_object('id', k.id, 'kind', k.kind, 'value', k.value, 'label', k.label,
  'key', k.value_key, 'version', k.version) order by k.kind = 'phone' desc, k.kind = 'email' desc, k.position, k.id)
  from contact_point k where k.workspace_id = c.workspace_id and k.${owner}), '[]')`;

/**
 * The whole dossier in one statement. $1 client, $2 today of the reader, $3 the day before which facts are asked again.
 * Answers `body` (JSON text of everything SQL knows) and the few values from which rules work out the rest.
 */
export const DOSSIER = `
with c as (select * from client where workspace_id = (select current_workspace()) and id = $1),
happened as (
  select count(*) as touches, count(*) filter (where t.kind in ('meeting', 'visit')) as meetings, coalesce(bool_or(t.outcome = 'decision_maker'), false) as reached,
    count(*) filter (where t.outcome = 'order' and t.at > now() - interval '1 year') as orders
  from (select t.kind, t.outcome, t.at from touch t, c where t.workspace_id = c.workspace_id and t.client_id = c.id order by t.at desc limit 1000) t),
deciders as (
  select count(*) as known, coalesce(bool_or(o.reached or exists (select 1 from touch t where t.workspace_id = o.workspace_id and t.client_id = o.client_id
      and t.person_id = o.person_id and t.outcome is distinct from 'not_reached')), false) as reached
  from position o, c where o.workspace_id = c.workspace_id and o.client_id = c.id and o.decision_role = 'decides' and o.to_date is null),
steps as (
  select s.due, s.at_time, s.id, s.promise, s.id = c.next_step_id as next, ${STEP} as face
  from c join step s on s.workspace_id = c.workspace_id and s.client_id = c.id and s.state = 'open'
  join member o on o.workspace_id = s.workspace_id and o.id = s.owner_id
  left join person p on p.workspace_id = s.workspace_id and p.id = s.person_id),
people as (
  select o.id, o.main, o.to_date, o.title, p.name, p.birthday, json_build_object('id', o.id, 'version', o.version, 'personId', p.id, 'personVersion', p.version,
    'name', p.name, 'givenName', p.given_name, 'patronymic', p.patronymic, 'familyName', p.family_name, 'language', p.language,
    'birthday', case when p.birth_year_known then p.birthday::text else '--' || to_char(p.birthday, 'MM-DD') end, 'occupation', p.occupation, 'notes', p.notes,
    'custom', p.custom, 'title', o.title, 'decisionRole', o.decision_role, 'reportsTo', o.reports_to, 'main', o.main, 'reached', o.reached,
    'fromDate', o.from_date, 'toDate', o.to_date, 'erased', p.erased_at is not null, 'contacts', ${CONTACTS('person_id = p.id')},
    'consents', coalesce((select json_agg(json_build_object('channel', n.channel, 'given', n.given, 'onDate', n.on_date, 'source', n.source) order by n.channel)
      from consent n where n.workspace_id = p.workspace_id and n.person_id = p.id), '[]'),
    'elsewhere', coalesce((select json_agg(json_build_object('id', e.id, 'name', e.name)) from position x join client e on e.workspace_id = x.workspace_id and e.id = x.client_id
      where x.workspace_id = p.workspace_id and x.person_id = p.id and x.client_id <> c.id and x.to_date is null and e.trashed_at is null), '[]')) as face
  from c join position o on o.workspace_id = c.workspace_id and o.client_id = c.id
  join person p on p.workspace_id = o.workspace_id and p.id = o.person_id and p.trashed_at is null),
points as (
  select k.kind, k.value_key from contact_point k, c where k.workspace_id = c.workspace_id and k.client_id = c.id
  union select k.kind, k.value_key from c join position o on o.workspace_id = c.workspace_id and o.client_id = c.id and o.to_date is null
    join contact_point k on k.workspace_id = o.workspace_id and k.person_id = o.person_id),
alike as (
  select r.client_id from requisite m join c on m.workspace_id = c.workspace_id and m.client_id = c.id and m.kind not in ('bank', 'bik', 'bic', 'corr_account', 'kpp')
    join requisite r on r.workspace_id = m.workspace_id and r.value_key = m.value_key and r.client_id <> c.id
  union select o.id from client o, c where o.workspace_id = c.workspace_id and o.company_key = c.company_key and o.trashed_at is null and o.id <> c.id
  union select k.client_id from points x, c, contact_point k where k.workspace_id = c.workspace_id and k.kind = x.kind and x.kind in ('phone', 'email')
    and k.value_key = x.value_key and k.client_id <> c.id)
select json_build_object(
  'client', (select json_build_object('id', c.id, 'version', c.version, 'name', c.name, 'kind', c.kind, 'buysFor', c.buys_for, 'status', c.status,
    'statusReason', c.status_reason, 'legalForm', c.legal_form, 'legalName', c.legal_name, 'country', c.country, 'language', c.language, 'languages', c.languages,
    'timeZone', c.time_zone, 'size', c.size, 'trade', c.trade, 'sphere', c.sphere, 'vip', c.vip, 'source', c.source, 'managerId', c.manager_id,
    'managerName', m.name, 'parentId', c.parent_id, 'tags', c.tags, 'priceType', c.price_type, 'paymentTerms', c.payment_terms,
    'specialTerms', c.special_terms, 'creditLimit', c.credit_limit::text, 'currency', c.currency, 'criteria', c.criteria, 'custom', c.custom,
    'mailingList', c.mailing_list, 'negotiate', c.negotiate, 'prepared', c.prepared_at is not null, 'createdAt', c.created_at,
    'trashedAt', c.trashed_at, 'mergedInto', c.merged_into)),
  'strip', json_build_object(
    'lastAgreement', (select json_build_object('touchId', t.id, 'kind', t.kind, 'outcome', t.outcome, 'text', t.text, 'at', t.at, 'memberName', w.name, 'mood', t.mood)
      from touch t join member w on w.workspace_id = t.workspace_id and w.id = t.member_id
      where t.workspace_id = c.workspace_id and t.client_id = c.id and t.text <> '' order by t.at desc, t.id desc limit 1),
    'nextStep', (select face from steps where next),
    'openSteps', coalesce((select json_agg(face order by due, at_time nulls last, id) from (select * from steps order by due, at_time nulls last, id limit 50) x), '[]'),
    'openPromises', (select count(*) from steps where promise),
    'touches', h.touches,
    'decisionMaker', json_build_object('known', d.known > 0, 'reached', d.reached or h.reached, 'meetings', h.meetings,
      'flagged', h.meetings > 0 and not (d.reached or h.reached)),
    'responsible', json_build_object('id', m.id, 'name', m.name),
    'substitutes', coalesce((select json_agg(json_build_object('id', v.id, 'name', v.name, 'until', a.to_date)) from absence a
      join substitute s on s.workspace_id = a.workspace_id and s.absence_id = a.id and (s.client_id = c.id or (s.client_id is null and not exists (
        select 1 from substitute y where y.workspace_id = a.workspace_id and y.absence_id = a.id and y.client_id = c.id)))
      join member v on v.workspace_id = s.workspace_id and v.id = s.member_id
      where a.workspace_id = c.workspace_id and a.member_id = c.manager_id and a.cancelled_at is null and $2::date between a.from_date and a.to_date), '[]')),
  'people', coalesce((select json_agg(face order by to_date is not null, main desc, name) from (select * from people order by to_date is not null, main desc, name limit 200) x), '[]'),
  'contacts', ${CONTACTS('client_id = c.id')},
  'addresses', coalesce((select json_agg(json_build_object('id', a.id, 'version', a.version, 'kind', a.kind, 'country', a.country, 'postcode', a.postcode,
    'region', a.region, 'city', a.city, 'street', a.street, 'directions', a.directions) order by a.id) from address a where a.workspace_id = c.workspace_id and a.client_id = c.id), '[]'),
  'requisites', coalesce((select json_agg(json_build_object('id', r.id, 'version', r.version, 'kind', r.kind, 'country', r.country, 'value', r.value, 'valid', r.valid) order by r.id)
    from requisite r where r.workspace_id = c.workspace_id and r.client_id = c.id), '[]'),
  'facts', coalesce((select json_agg(json_build_object('id', f.id, 'version', f.version, 'kind', f.kind, 'text', f.text, 'product', f.product,
    'contractEnd', f.contract_end, 'liked', f.liked, 'disliked', f.disliked, 'source', f.source, 'knownOn', f.known_on, 'checked', f.checked,
    'needsReview', f.known_on < $3::date) order by f.kind, f.id) from fact f where f.workspace_id = c.workspace_id and f.client_id = c.id), '[]'),
  'plan', coalesce((select json_agg(json_build_object('id', i.id, 'version', i.version, 'kind', i.kind, 'text', i.text, 'memberId', i.member_id,
    'memberName', w.name, 'due', i.due, 'doneAt', i.done_at, 'position', i.position) order by i.position, i.id)
    from plan_item i left join member w on w.workspace_id = i.workspace_id and w.id = i.member_id where i.workspace_id = c.workspace_id and i.client_id = c.id), '[]'),
  'notes', coalesce((select json_agg(json_build_object('id', n.id, 'version', n.version, 'text', n.text, 'pinned', n.pinned, 'at', n.at, 'memberId', n.member_id,
    'memberName', w.name) order by n.at desc) from note n left join member w on w.workspace_id = n.workspace_id and w.id = n.member_id
    where n.workspace_id = c.workspace_id and n.client_id = c.id and n.pinned and n.trashed_at is null), '[]'),
  'files', coalesce((select json_agg(face order by at desc) from (select f.created_at as at, json_build_object('id', f.id, 'version', f.version, 'name', f.name,
    'type', f.type, 'size', f.size, 'at', f.created_at, 'memberName', w.name) as face from file f
    left join member w on w.workspace_id = f.workspace_id and w.id = f.created_by
    where f.workspace_id = c.workspace_id and f.client_id = c.id and f.trashed_at is null order by f.created_at desc limit 50) x), '[]'),
  'parent', (select json_build_object('id', u.id, 'name', u.name) from client u where u.workspace_id = c.workspace_id and u.id = c.parent_id),
  'children', coalesce((select json_agg(json_build_object('id', u.id, 'name', u.name) order by u.name_key) from client u
    where u.workspace_id = c.workspace_id and u.parent_id = c.id and u.trashed_at is null), '[]'),
  'duplicates', (select count(*) from (select distinct k.id from alike x join client k on k.workspace_id = c.workspace_id and k.id = x.client_id and k.trashed_at is null
    where not exists (select 1 from not_duplicate z where z.workspace_id = c.workspace_id and z.client_id = least(k.id, c.id) and z.other_id = greatest(k.id, c.id)) limit 9) y)
)::text as body,
c.id, c.kind, c.size, c.status, c.vip, c.country, c.time_zone, c.manager_id, c.trashed_at is not null as trashed,
h.orders, c.credit_limit::text as credit_limit,
(select json_build_object('id', r.id, 'version', r.version, 'state', r.state, 'reasons', r.reasons, 'source', r.source, 'onDate', r.on_date, 'memberName', w.name)
  from reliability_check r left join member w on w.workspace_id = r.workspace_id and w.id = r.member_id
  where r.workspace_id = c.workspace_id and r.client_id = c.id order by r.on_date desc, r.id desc limit 1) as checked,
(select case when count(*) = 0 then 'none' when bool_and(r.valid) then 'hold' else 'fail' end from requisite r
  where r.workspace_id = c.workspace_id and r.client_id = c.id and r.kind in ('company_code', 'vat', 'cui', 'inn', 'ogrn', 'ogrnip', 'idno', 'tax_number')) as numbers,
exists (select 1 from fact f where f.workspace_id = c.workspace_id and f.client_id = c.id and f.kind in ('turnover', 'finances') and f.known_on >= $3::date) as "financesKnown",
exists (select 1 from fact f where f.workspace_id = c.workspace_id and f.client_id = c.id and f.kind in ('growth', 'volumes')) as promising,
array_remove(array[
  case when exists (select 1 from people where to_date is null) then 'person' end,
  case when exists (select 1 from people where to_date is null and title is not null) then 'position' end,
  case when exists (select 1 from people where to_date is null and birthday is not null) then 'birthday' end,
  case when exists (select 1 from points where kind = 'phone') then 'phone' end,
  case when exists (select 1 from points where kind = 'email') then 'email' end,
  case when exists (select 1 from points where kind = 'messenger') then 'messenger' end,
  case when exists (select 1 from points where kind = 'site') then 'site' end,
  case when exists (select 1 from address a where a.workspace_id = c.workspace_id and a.client_id = c.id and a.city is not null) then 'city' end,
  case when exists (select 1 from requisite r where r.workspace_id = c.workspace_id and r.client_id = c.id) then 'requisites' end,
  case when exists (select 1 from fact f where f.workspace_id = c.workspace_id and f.client_id = c.id and f.kind = 'supplier') then 'buysFrom' end,
  case when d.known > 0 then 'decisionMaker' end, case when c.country is not null then 'country' end, case when c.size is not null then 'size' end,
  case when c.trade is not null then 'trade' end, case when c.source is not null then 'source' end], null) as known
from c join member m on m.workspace_id = c.workspace_id and m.id = c.manager_id, happened h, deciders d`;
