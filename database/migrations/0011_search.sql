-- Search and duplicates through the indexes. Row-level security keeps operators that are not leakproof (like, %>) away from
-- indexes, so these functions run as the owner and write the wall and the narrowed view out themselves.

create index contact_point_search on contact_point using gin (workspace_id, value_key gin_trgm_ops) where kind <> 'phone';
create index client_legal_search on client using gin (workspace_id, fold(legal_name) gin_trgm_ops) where legal_name is not null;

-- What the box finds: exact and by beginning first, then any part, then with typing errors if that found little.
-- key: folded text; codes: beginnings of requisites; phones: beginnings of numbers; tail: last digits of a number.
create function find_dossiers(key text, raw text, code text, phones text[], tail text, most int)
returns table (client_id uuid, person_id uuid, matched text, value text, score real)
language plpgsql stable security definer set search_path = public, pg_temp set pg_trgm.strict_word_similarity_threshold = 0.4 as $$
declare
  ws uuid := current_workspace(); everyone boolean := sees_all(); mine uuid[] := sees_members();
  handed uuid[] := case when sees_all() then '{}' else handed_clients() end;
  words text[] := string_to_array(key, ' ');
  w1 text; w2 text; w3 text; found_rows int := 0; n int; p text;
begin
  select w[1], w[2], w[3] into w1, w2, w3 from (select array_agg(x order by length(x) desc) w from unnest(words) x) s;
  if length(code) >= 3 then
    return query select c.id, null::uuid, 'requisite', r.value, (case when r.value_key = code then 1.0 else 0.85 end)::real
      from requisite r join client c on c.workspace_id = r.workspace_id and c.id = r.client_id
      where r.workspace_id = ws and r.value_key ~>=~ code and r.value_key ~<~ (code || '~') and c.trashed_at is null and (everyone or c.manager_id = any (mine) or c.id = any (handed)) limit most;
    get diagnostics n = row_count; found_rows := found_rows + n;
  end if;
  foreach p in array coalesce(phones, '{}') loop
    return query select c.id, k.person_id, 'phone', k.value, (case when k.value_key = p then 1.0 else 0.8 end)::real
      from contact_point k left join position o on o.workspace_id = k.workspace_id and o.person_id = k.person_id and o.to_date is null
      join client c on c.workspace_id = k.workspace_id and c.id = coalesce(k.client_id, o.client_id)
      where k.workspace_id = ws and k.kind = 'phone' and k.value_key ~>=~ p and k.value_key ~<~ (p || ':') and c.trashed_at is null and (everyone or c.manager_id = any (mine) or c.id = any (handed)) limit most;
    get diagnostics n = row_count; found_rows := found_rows + n;
  end loop;
  if length(tail) >= 4 then
    return query select c.id, k.person_id, 'phone', k.value, 0.75::real
      from contact_point k left join position o on o.workspace_id = k.workspace_id and o.person_id = k.person_id and o.to_date is null
      join client c on c.workspace_id = k.workspace_id and c.id = coalesce(k.client_id, o.client_id)
      where k.workspace_id = ws and k.kind = 'phone' and reverse(k.value_key) ~>=~ reverse(tail) and reverse(k.value_key) ~<~ (reverse(tail) || ':')
        and c.trashed_at is null and (everyone or c.manager_id = any (mine) or c.id = any (handed)) limit most;
    get diagnostics n = row_count; found_rows := found_rows + n;
  end if;
  if key <> '' then
    return query select c.id, null::uuid, 'name', c.name, (case when c.name_key = key or c.company_key = key then 1.0 else 0.9 end)::real
      from client c where c.workspace_id = ws and c.name_key >= key and c.name_key < key || U&'\+10FFFF' and c.trashed_at is null and (everyone or c.manager_id = any (mine) or c.id = any (handed)) limit most;
    get diagnostics n = row_count; found_rows := found_rows + n;
    return query select c.id, null::uuid, 'name', c.name, 0.95::real
      from client c where c.workspace_id = ws and c.company_key = key and c.name_key <> key and c.trashed_at is null and (everyone or c.manager_id = any (mine) or c.id = any (handed)) limit most;
    get diagnostics n = row_count; found_rows := found_rows + n;
    return query select c.id, x.id, 'person', x.name, (case when x.name_key = key then 0.97 else 0.88 end)::real
      from person x join position o on o.workspace_id = x.workspace_id and o.person_id = x.id and o.to_date is null
      join client c on c.workspace_id = o.workspace_id and c.id = o.client_id
      where x.workspace_id = ws and x.name_key >= key and x.name_key < key || U&'\+10FFFF' and x.trashed_at is null and c.trashed_at is null
        and (everyone or c.manager_id = any (mine) or c.id = any (handed)) limit most;
    get diagnostics n = row_count; found_rows := found_rows + n;
  end if;
  if length(w1) >= 3 then
    return query select c.id, null::uuid, 'name', c.name, (case when ' ' || c.name_key like '% ' || key || '%' then 0.8 else 0.7 end)::real
      from client c where c.workspace_id = ws and c.name_key like '%' || w1 || '%' and (w2 is null or c.name_key like '%' || w2 || '%')
        and (w3 is null or c.name_key like '%' || w3 || '%') and c.trashed_at is null and (everyone or c.manager_id = any (mine) or c.id = any (handed)) limit most;
    get diagnostics n = row_count; found_rows := found_rows + n;
    return query select c.id, x.id, 'person', x.name, (case when ' ' || x.name_key like '% ' || key || '%' then 0.78 else 0.68 end)::real
      from person x join position o on o.workspace_id = x.workspace_id and o.person_id = x.id and o.to_date is null
      join client c on c.workspace_id = o.workspace_id and c.id = o.client_id
      where x.workspace_id = ws and x.name_key like '%' || w1 || '%' and (w2 is null or x.name_key like '%' || w2 || '%')
        and (w3 is null or x.name_key like '%' || w3 || '%') and x.trashed_at is null and c.trashed_at is null and (everyone or c.manager_id = any (mine) or c.id = any (handed)) limit most;
    get diagnostics n = row_count; found_rows := found_rows + n;
    return query select c.id, null::uuid, 'legalName', c.legal_name, 0.66::real
      from client c where c.workspace_id = ws and c.legal_name is not null and fold(c.legal_name) like '%' || w1 || '%' and (w2 is null or fold(c.legal_name) like '%' || w2 || '%')
        and c.trashed_at is null and (everyone or c.manager_id = any (mine) or c.id = any (handed)) limit most;
    get diagnostics n = row_count; found_rows := found_rows + n;
  end if;
  if length(raw) >= 3 and raw !~ '[%_\\]' then
    return query select c.id, k.person_id, k.kind, k.value, (case when k.value_key = raw then 1.0 when starts_with(k.value_key, raw) then 0.84 else 0.72 end)::real
      from contact_point k left join position o on o.workspace_id = k.workspace_id and o.person_id = k.person_id and o.to_date is null
      join client c on c.workspace_id = k.workspace_id and c.id = coalesce(k.client_id, o.client_id)
      where k.workspace_id = ws and k.kind <> 'phone' and k.value_key like '%' || raw || '%' and c.trashed_at is null and (everyone or c.manager_id = any (mine) or c.id = any (handed)) limit most;
    get diagnostics n = row_count; found_rows := found_rows + n;
  end if;
  if found_rows < 5 and length(key) >= 4 and key !~ '^[0-9 ]+$' then
    return query select c.id, null::uuid, 'name', c.name, (0.6 * strict_word_similarity(key, c.name_key))::real
      from client c where c.workspace_id = ws and key <<% c.name_key and c.trashed_at is null and (everyone or c.manager_id = any (mine) or c.id = any (handed))
      order by strict_word_similarity(key, c.name_key) desc limit most;
    return query select c.id, x.id, 'person', x.name, (0.58 * strict_word_similarity(key, x.name_key))::real
      from person x join position o on o.workspace_id = x.workspace_id and o.person_id = x.id and o.to_date is null
      join client c on c.workspace_id = o.workspace_id and c.id = o.client_id
      where x.workspace_id = ws and key <<% x.name_key and x.trashed_at is null and c.trashed_at is null and (everyone or c.manager_id = any (mine) or c.id = any (handed))
      order by strict_word_similarity(key, x.name_key) desc limit most;
  end if;
end $$;

-- Clients whose name holds a part, or that carry one of the tags, as ids for lists: at most so many, else the list's own order
-- finds them sooner. Row-level security is asked again by the list itself.
create function clients_named(part text, most int) returns setof uuid
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return query select c.id from client c where c.workspace_id = current_workspace() and c.name_key like '%' || part || '%' and c.trashed_at is null limit most;
end $$;
create function clients_tagged(wanted text[], most int) returns setof uuid
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return query select c.id from client c where c.workspace_id = current_workspace() and c.tags && wanted and c.trashed_at is null limit most;
end $$;
-- Mail addresses of some domains, for proposing duplicates.
create function points_of_domain(domains text[], most int) returns setof uuid
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return query select k.id from contact_point k where k.workspace_id = current_workspace() and k.kind = 'email' and split_part(k.value_key, '@', 2) = any (domains) limit most;
end $$;

-- Names that are nearly this one: for proposing duplicates.
create function names_like(key text, most int) returns table (client_id uuid, score real)
language plpgsql stable security definer set search_path = public, pg_temp set pg_trgm.word_similarity_threshold = 0.6 as $$
declare ws uuid := current_workspace(); everyone boolean := sees_all(); mine uuid[] := sees_members();
  handed uuid[] := case when sees_all() then '{}' else handed_clients() end;
begin
  return query select c.id, similarity(key, c.company_key) from client c
    where c.workspace_id = ws and key <% c.name_key and similarity(key, c.company_key) >= 0.55 and c.trashed_at is null and (everyone or c.manager_id = any (mine) or c.id = any (handed))
    order by similarity(key, c.company_key) desc limit most;
end $$;

revoke execute on function find_dossiers(text, text, text, text[], text, int), clients_named(text, int), clients_tagged(text[], int),
  points_of_domain(text[], int), names_like(text, int) from public;
grant execute on function find_dossiers(text, text, text, text[], text, int), clients_named(text, int), clients_tagged(text[], int),
  points_of_domain(text[], int), names_like(text, int) to daybook_app;

-- The list by last touch: those never touched stand first.
drop index client_by_last_touch;
create index client_by_last_touch on client (workspace_id, coalesce(last_touch_at, '-infinity'), id) where trashed_at is null;
-- The ended, who stand behind the live ones in the order of next steps; the few VIP.
create index client_ended on client (workspace_id, name_key, id) where trashed_at is null and next_step_id is null;
create index client_vip on client (workspace_id, name_key, id) where trashed_at is null and vip;
-- Cities are compared folded; the key stands in the row so that the index serves behind row-level security.
drop index address_city;
alter table address add column city_key text collate "C" generated always as (fold(city)) stored;
create index address_city on address (workspace_id, city_key) where city_key is not null;
