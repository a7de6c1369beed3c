-- Undo, un-merge and import-undo: the change log of one command played backwards. Set-based: one statement per table,
-- kind of change and set of columns, so that an import of 100,000 clients is taken back as quickly as it came.
-- Refused (DB001) when a row was changed again since in a column the command had set: the caller says which rows.
create function undo_command(target uuid) returns int language plpgsql security definer set search_path = public, pg_temp as $$
declare
  ws uuid := current_workspace();
  grp record; cols text; sets text; touched int; total int := 0; moved bigint;
begin
  if not exists (select 1 from command where workspace_id = ws and id = target) then
    raise exception 'no such command' using errcode = 'DB002';
  end if;
  -- newest first; a group is a run of changes of one table, kind and set of columns
  for grp in
    with c as (
      select id, relation, op, case when op = 'U' then (select string_agg(k, ',' order by k) from jsonb_object_keys(before) k) end as keys
      from change where workspace_id = ws and command_id = target),
    marked as (
      select *, case when (relation, op, keys) is not distinct from (lag(relation) over w, lag(op) over w, lag(keys) over w) then 0 else 1 end as starts
      from c window w as (order by id desc)),
    runs as (select *, sum(starts) over (order by id desc) as run from marked)
    select relation, op, keys, min(id) as first_id, max(id) as last_id, count(*) as n from runs group by run, relation, op, keys order by max(id) desc
  loop
    if grp.op = 'I' then
      execute format(
        'select count(*) from change c join %1$I t on t.workspace_id = $1 and t.id = c.row_id
         where c.workspace_id = $1 and c.command_id = $2 and c.id between $3 and $4 and c.relation = %1$L
           and t.version > 1 + (select count(*) from change own where own.workspace_id = $1 and own.command_id = $2 and own.id > c.id and own.row_id = c.row_id and own.op = ''U'')',
        grp.relation) into moved using ws, target, grp.first_id, grp.last_id;
      if moved > 0 then
        raise exception 'changed since' using errcode = 'DB001', detail = json_build_object('relation', grp.relation, 'rows', moved)::text;
      end if;
      execute format('delete from %1$I t using change c where c.workspace_id = $1 and c.command_id = $2 and c.id between $3 and $4
        and c.relation = %1$L and t.workspace_id = $1 and t.id = c.row_id', grp.relation) using ws, target, grp.first_id, grp.last_id;
      get diagnostics touched = row_count;
    elsif grp.op = 'D' then
      select string_agg(quote_ident(attname), ', ' order by attnum) into cols from pg_attribute
        where attrelid = grp.relation::regclass and attnum > 0 and not attisdropped and attgenerated = '';
      execute format('insert into %1$I (%2$s) select %2$s from (select (jsonb_populate_record(null::%1$I, c.before)).* from change c
        where c.workspace_id = $1 and c.command_id = $2 and c.id between $3 and $4 and c.relation = %1$L) r', grp.relation, cols)
        using ws, target, grp.first_id, grp.last_id;
      get diagnostics touched = row_count;
    else
      select string_agg(format('%1$I = r.%1$I', attname), ', ') into sets from pg_attribute
        where attrelid = grp.relation::regclass and attnum > 0 and not attisdropped and attgenerated = '' and attname = any (string_to_array(grp.keys, ','));
      continue when sets is null;
      execute format(
        'select count(*) from change c join %1$I t on t.workspace_id = c.workspace_id and t.id = c.row_id
         where c.workspace_id = $1 and c.command_id = $2 and c.id between $3 and $4 and c.relation = %1$L and c.op = ''U''
           and not exists (select 1 from change own where own.workspace_id = $1 and own.command_id = $2 and own.id > c.id and own.relation = %1$L and own.row_id = c.row_id)
           and not (to_jsonb(t) @> c.after)', grp.relation)
        into moved using ws, target, grp.first_id, grp.last_id;
      if moved > 0 then
        raise exception 'changed since' using errcode = 'DB001', detail = json_build_object('relation', grp.relation, 'rows', moved)::text;
      end if;
      execute format('update %1$I t set %2$s from (select c.row_id as undo_row, (jsonb_populate_record(null::%1$I, c.before)).* from change c
        where c.workspace_id = $1 and c.command_id = $2 and c.id between $3 and $4 and c.relation = %1$L) r
        where t.workspace_id = $1 and t.id = r.undo_row', grp.relation, sets) using ws, target, grp.first_id, grp.last_id;
      get diagnostics touched = row_count;
    end if;
    total := total + touched;
  end loop;
  return total;
end $$;
revoke execute on function undo_command(uuid) from public;
grant execute on function undo_command(uuid) to daybook_app;
