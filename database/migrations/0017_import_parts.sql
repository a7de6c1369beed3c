-- An import writes eight rows for one of its file; those that are parts of what it makes (places of work, telephones, numbers, addresses, notes of
-- a new client or a new person) are born with it and go with it, and have no line of their own in the log: the client's or the person's line
-- tells of them. Only an import says so (app.unlogged), in its transaction.
do $$ declare t text; begin
  foreach t in array '{position,contact_point,requisite,address,note}'::text[] loop
    execute format('drop trigger log_insert on %I', t);
    execute format($f$create trigger log_insert after insert on %I referencing new table as new_rows for each statement
      when (coalesce(current_setting('app.unlogged', true), '') <> 'parts') execute function log_change('client_id')$f$, t);
  end loop;
end $$;

-- Who reports to whom is asked for whenever a place is taken away.
create index position_reports_to on "position" (workspace_id, reports_to) where reports_to is not null;

-- Taking back (0014), with parts that have no line of their own.
create or replace function undo_command(target uuid) returns int language plpgsql security definer set search_path = public, pg_temp as $$
declare
  ws uuid := current_workspace(); doing uuid := current_command();
  grp record; fk record; cols text; sets text; touched int; total int := 0; moved bigint;
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
      -- a row that is more than once written was written by others only if the log knows of them and it is not as it was made
      execute format(
        'select count(*) from change c join %1$I t on t.workspace_id = $1 and t.id = c.row_id
         where c.workspace_id = $1 and c.command_id = $2 and c.id between $3 and $4 and c.relation = %1$L and t.version > 1
           and jsonb_strip_nulls(to_jsonb(t)) - ''version'' is distinct from c.after - ''version''
           and exists (select 1 from change o where o.workspace_id = $1 and o.row_id = c.row_id and o.relation = %1$L and o.id > c.id
             and o.command_id is distinct from $2 and o.command_id is distinct from $5)',
        grp.relation) into moved using ws, target, grp.first_id, grp.last_id, doing;
      if moved > 0 then
        raise exception 'changed since' using errcode = 'DB001', detail = json_build_object('relation', grp.relation, 'rows', moved)::text;
      end if;
      for fk in
        select r.relname as child, a.attname as col from pg_constraint k join pg_class r on r.oid = k.conrelid join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[2]
        where k.contype = 'f' and k.confdeltype = 'c' and k.confrelid = grp.relation::regclass and array_length(k.conkey, 1) = 2
          and exists (select 1 from pg_trigger g where g.tgrelid = k.conrelid and g.tgname = 'log_insert')
      loop
        -- what hangs on the row and somebody else wrote, unless that was taken back again; an undo counts by what it took back
        execute format(
          'select count(*) from change c join %2$I k on k.workspace_id = $1 and k.%3$I = c.row_id
           where c.workspace_id = $1 and c.command_id = $2 and c.id between $3 and $4 and c.relation = %1$L and exists (
             select 1 from change o left join command w on w.workspace_id = $1 and w.id = o.command_id left join command u on u.workspace_id = $1 and u.id = w.undone_by
             where o.workspace_id = $1 and o.row_id = k.id and o.relation = %2$L and o.command_id is distinct from $2 and o.command_id is distinct from $5
               and w.undoes is null and (w.undone_by is null or u.undone_by is not null))',
          grp.relation, fk.child, fk.col) into moved using ws, target, grp.first_id, grp.last_id, doing;
        if moved > 0 then
          raise exception 'changed since' using errcode = 'DB001', detail = json_build_object('relation', fk.child, 'rows', moved)::text;
        end if;
        -- what came with the row goes with it, all at once
        execute format('delete from %2$I k using change c where c.workspace_id = $1 and c.command_id = $2 and c.id between $3 and $4
          and c.relation = %1$L and k.workspace_id = $1 and k.%3$I = c.row_id', grp.relation, fk.child, fk.col) using ws, target, grp.first_id, grp.last_id;
      end loop;
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
      -- as the command left it, column by column: of several changes of a row in the group the last tells that
      execute format(
        'select count(*) from (select distinct on (row_id) row_id, after from change where workspace_id = $1 and command_id = $2 and id between $3 and $4
           and relation = %1$L and op = ''U'' order by row_id, id desc) c
         join %1$I t on t.workspace_id = $1 and t.id = c.row_id cross join lateral to_jsonb(t) j
         where exists (select 1 from jsonb_each(c.after) e where j -> e.key is distinct from e.value)', grp.relation)
        into moved using ws, target, grp.first_id, grp.last_id;
      if moved > 0 then
        raise exception 'changed since' using errcode = 'DB001', detail = json_build_object('relation', grp.relation, 'rows', moved)::text;
      end if;
      -- and the first tells what it was before
      execute format('update %1$I t set %2$s from (select distinct on (c.row_id) c.row_id as undo_row, (jsonb_populate_record(null::%1$I, c.before)).* from change c
        where c.workspace_id = $1 and c.command_id = $2 and c.id between $3 and $4 and c.relation = %1$L order by c.row_id, c.id) r
        where t.workspace_id = $1 and t.id = r.undo_row', grp.relation, sets) using ws, target, grp.first_id, grp.last_id;
      get diagnostics touched = row_count;
    end if;
    total := total + touched;
  end loop;
  return total;
end $$;
