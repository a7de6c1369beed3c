-- A merge taken apart (chapter 02, Duplicates): its changes played backwards, but a column that somebody changed since keeps
-- what they wrote. Runs as the asker, within the wall. The two clients' own rows are left to the verb: next steps first.
create function take_apart(target uuid) returns int language plpgsql set search_path = public, pg_temp as $$
declare
  ws uuid := current_workspace(); grp record; cols text; sets text; touched int; total int := 0;
begin
  for grp in
    select relation, op, case when op = 'U' then (select string_agg(k, ',' order by k) from jsonb_object_keys(before) k) end as keys, max(id) as last_id
    from change where workspace_id = ws and command_id = target and op <> 'I' and not (relation = 'client' and op = 'U')
    group by 1, 2, 3 order by max(id) desc
  loop
    if grp.op = 'D' then
      select string_agg(quote_ident(attname), ', ' order by attnum) into cols from pg_attribute
        where attrelid = grp.relation::regclass and attnum > 0 and not attisdropped and attgenerated = '';
      execute format('insert into %1$I (%2$s) select %2$s from (select (jsonb_populate_record(null::%1$I, c.before)).* from change c
        where c.workspace_id = $1 and c.command_id = $2 and c.relation = %1$L and c.op = ''D'') r on conflict do nothing', grp.relation, cols) using ws, target;
    else
      select string_agg(format('%1$I = case when to_jsonb(t) -> %1$L is not distinct from r.undo_after -> %1$L then r.%1$I else t.%1$I end', attname), ', ') into sets
        from pg_attribute where attrelid = grp.relation::regclass and attnum > 0 and not attisdropped and attgenerated = '' and attname = any (string_to_array(grp.keys, ','));
      continue when sets is null;
      execute format('update %1$I t set %2$s from (select c.row_id as undo_row, c.after as undo_after, (jsonb_populate_record(null::%1$I, c.before)).* from change c
        where c.workspace_id = $1 and c.command_id = $2 and c.relation = %1$L and c.op = ''U''
          and (select string_agg(k, '','' order by k) from jsonb_object_keys(c.before) k) = $3) r
        where t.workspace_id = $1 and t.id = r.undo_row', grp.relation, sets) using ws, target, grp.keys;
    end if;
    get diagnostics touched = row_count;
    total := total + touched;
  end loop;
  return total;
end $$;
revoke execute on function take_apart(uuid) from public;
grant execute on function take_apart(uuid) to daybook_app;
