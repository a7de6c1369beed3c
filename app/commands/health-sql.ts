/** One thing that must be nothing: `found` counts what breaks the rule, `example` names one. */
export interface HealthCheck {
  about: string;
  sql: string;
  well: string;
  todo: string;
  state?: 'warn' | 'wrong';
}

const TABLES = `(select c.oid, c.relname, c.relrowsecurity, c.relforcerowsecurity from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'workspace_id'
  where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and c.relname not in ('session'))`;

/** What the database must hold to; none of these may ever find anything. */
export const HEALTH: readonly HealthCheck[] = [
  {
    about: 'application’s role',
    sql: "select (case when count(*) = 0 then 1 else count(*) filter (where rolsuper or rolbypassrls) end)::int as found, min(rolname)::text as example from pg_roles where rolname = 'daybook_app'",
    well: 'daybook_app, bound by row-level security',
    todo: 'As the database’s administrator: alter role daybook_app nosuperuser nobypassrls;',
  },
  {
    about: 'extensions',
    sql: "select count(*)::int as found, min(n) as example from unnest('{pg_trgm,unaccent,btree_gin,btree_gist}'::text[]) n where not exists (select 1 from pg_extension where extname = n)",
    well: 'all installed',
    todo: 'As the database’s administrator: create extension <name>;',
  },
  {
    about: 'walls between companies',
    sql: `select count(*)::int as found, min(relname)::text as example from ${TABLES} t where not (relrowsecurity and relforcerowsecurity)`,
    well: 'row-level security forced on every table of a company',
    todo: 'alter table <name> enable row level security, force row level security; and find out who took it away.',
  },
  {
    about: 'change log',
    sql: `select count(*)::int as found, min(t.relname || '.' || g.tgname) as example from ${TABLES} t join pg_trigger g on g.tgrelid = t.oid where not g.tgisinternal and g.tgenabled = 'D'`,
    well: 'its triggers are on',
    todo: 'alter table <name> enable trigger all; what was written meanwhile is not in the history.',
  },
  {
    about: 'indexes',
    sql: "select count(*)::int as found, min(indexrelid::regclass::text) as example from pg_index where not (indisvalid and indisready)",
    well: 'all valid',
    todo: 'reindex index concurrently <name>;',
  },
  {
    about: 'constraints',
    sql: "select count(*)::int as found, min(conname)::text as example from pg_constraint where not convalidated and connamespace = 'public'::regnamespace",
    well: 'all checked',
    todo: 'alter table <table> validate constraint <name>;',
  },
  {
    about: 'no client is forgotten',
    sql: `select count(*)::int as found, min(c.name) as example from client c where c.live and not exists (
      select 1 from step s where s.workspace_id = c.workspace_id and s.id = c.next_step_id and s.client_id = c.id and s.owner_id = c.manager_id and s.state = 'open')`,
    well: 'every live client has an open next step of its manager',
    todo: 'Somebody wrote past the application. Restore from the backup, or give each of them a step.',
  },
  {
    about: 'nobody’s work is lost',
    sql: `select count(*)::int as found, min(m.name) as example from step s join member m on m.workspace_id = s.workspace_id and m.id = s.owner_id where s.state = 'open' and m.state = 'left'`,
    well: 'no open step belongs to somebody who left',
    todo: 'Re-assign their clients: Team, the person, Leaving.',
  },
  {
    about: 'administrators',
    sql: `select count(*)::int as found, min(w.name) as example from workspace w where not demo and not exists (
      select 1 from member m where m.workspace_id = w.id and m.state = 'active' and 'administrator' = any (m.roles))`,
    well: 'every company has one',
    todo: 'npm run daybook -- user add <address> --roles administrator --workspace "name"',
  },
  {
    about: 'jobs',
    sql: `select case when to_regclass('jobs._private_jobs') is null then 0 else (xpath('/row/n/text()', query_to_xml('select count(*) as n from jobs._private_jobs where (attempts < max_attempts and run_at < now() - interval ''15 minutes'' and locked_at is null) or attempts >= max_attempts', false, true, '')))[1]::text::int end as found, null as example`,
    well: 'none waits longer than a quarter of an hour, none was given up',
    todo: 'Is the application running? Its log says why a job failed; start it again and look once more.',
    state: 'warn',
  },
  {
    about: 'outgoing mail',
    sql: "select count(*)::int as found, min(kind) as example from outbox where state in ('unclear', 'failed') or (state in ('waiting', 'sending') and due_at < now() - interval '1 hour')",
    well: 'none waits',
    todo: 'Set up the mail server under Settings, or hand the links over yourself.',
    state: 'warn',
  },
  {
    about: 'long transactions',
    sql: "select count(*)::int as found, min(left(query, 60)) as example from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle' and xact_start < now() - interval '5 minutes' and backend_type = 'client backend'",
    well: 'none',
    todo: 'Find out what it does; it keeps old rows from being cleaned up.',
    state: 'warn',
  },
];
