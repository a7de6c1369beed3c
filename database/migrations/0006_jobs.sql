-- A verb asks for work in its own transaction: the job exists if and only if the transaction did. The queue itself
-- (graphile-worker, schema `jobs`) installs its tables when the server starts.
create function ask_for_job(task text, payload json, job_key text default null, run_at timestamptz default null) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform jobs.add_job(task, payload, job_key => ask_for_job.job_key, run_at => ask_for_job.run_at, max_attempts => 5);
end $$;
revoke execute on function ask_for_job(text, json, text, timestamptz) from public;
grant execute on function ask_for_job(text, json, text, timestamptz) to daybook_app;
