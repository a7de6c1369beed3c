-- Erasure reaches checks of reliability and the names of files too (chapter 02, Going out).
create or replace function redact_person(person uuid, clients uuid[], rows uuid[], patterns text[], pseudonym text) returns int
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  ws uuid := current_workspace(); n int; total int := 0; p text;
  secret text[] := '{name,name_key,given_name,patronymic,family_name,birthday,birth_year_known,occupation,notes,custom,language,value,value_key,label,title,source}';
begin
  if not exists (select 1 from person x where x.workspace_id = ws and x.id = person and x.erased_at is not null) then
    raise exception 'only an erased person is redacted' using errcode = '42501';
  end if;
  update change c set before = without_values(before, secret), after = without_values(after, secret)
    where workspace_id = ws and (row_id = person or row_id = any (rows)) and relation = any ('{person,contact_point,consent,position}');
  get diagnostics n = row_count; total := total + n;
  update change c set before = without_values(before, secret)
    where workspace_id = ws and op = 'D' and relation = any ('{contact_point,consent,position}') and before ->> 'person_id' = person::text;
  update change c set after = without_values(c.after, secret) from change gone
    where gone.workspace_id = ws and gone.op = 'D' and gone.relation = any ('{contact_point,consent,position}') and gone.before ->> 'person_id' = person::text
      and c.workspace_id = ws and c.row_id = gone.row_id;
  update command k set response = null, request_hash = null where k.workspace_id = ws and k.response is not null
    and k.id in (select c.command_id from change c where c.workspace_id = ws and (c.row_id = person or c.row_id = any (rows)));
  foreach p in array patterns loop
    update change c set before = regexp_replace(before::text, p, pseudonym, 'gi')::jsonb, after = regexp_replace(after::text, p, pseudonym, 'gi')::jsonb
      where workspace_id = ws and client_id = any (clients) and relation = any ('{touch,note,step,fact,plan_item,reliability_check,file}') and (before::text ~* p or after::text ~* p);
    get diagnostics n = row_count; total := total + n;
  end loop;
  return total;
end $$;
