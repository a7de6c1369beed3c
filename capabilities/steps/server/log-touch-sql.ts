/**
 * The whole log in one round trip; what it does is written in migration 0025 (log_touch). $1 workspace, $2 client, $3 finished
 * step or null, $4 actor, $5 everything else as one record of the type touch_to_log.
 */
export const LOG_TOUCH = 'select verdict, answer, facts, behind from log_touch($1, $2, $3, $4, $5)';

/**
 * Who moved the step after the version that the log form had seen; kept with the answer, so that a repeated request gets
 * the same. $1 client, $2 step, $3 how many changes since, $4 the log's own command, $5 the workspace.
 */
export const MOVED_SINCE = `
with moved as (
  select json_build_object('code', 'STEP_MOVED', 'by', m.name, 'at', x.at, 'state', 'open',
    'onDate', s.on_date, 'month', to_char(s.month, 'YYYY-MM')) as j
  from (select h.* from change h where h.workspace_id = $5 and h.client_id = $1 and h.relation = 'step' and h.row_id = $2 and h.op = 'U' and h.command_id is distinct from $4
        order by h.id desc limit $3) x
    left join member m on m.workspace_id = $5 and m.id = x.actor_id join step s on s.workspace_id = $5 and s.id = $2
  where x.before ?| '{on_date,at_time,month}' order by x.id desc limit 1)
update command k set response = k.response || jsonb_build_object('conflict', moved.j::jsonb) from moved
where k.workspace_id = $5 and k.id = $4 returning k.response::text as answer`;
