-- The dossier: clients, people, requisites, addresses, notes, facts, plans; steps and touches; the invariant between them.

-- The SQL twin of plain/fold.ts: what search and duplicate finding compare. plain/fold.test.ts holds them together.
create function fold(t text) returns text language sql immutable parallel safe strict as $$
  select btrim(regexp_replace(translate(lower(t),
    'àáâãäåāăąçćčďđèéêëēėęěğģìíîïīįıķļľłñńņňòóôõöőøřŕśşșšťţțùúûüūůűųýÿźżžабвгдеёзийклмнопрстуфхыэіў',
    'aaaaaaaaacccddeeeeeeeeggiiiiiiiklllnnnnooooooorrssssttttuuuuuuuuyyzzzabvgdeeziiklmnoprstufhyeiu'), '[^a-z0-9а-я]+', ' ', 'g'))
$$;

create table client (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null default new_id(),
  name text not null check (length(btrim(name)) between 1 and 300),
  name_key text generated always as (fold(name)) stored,
  kind text not null default 'company' check (kind in ('company', 'entrepreneur', 'private_person')),
  buys_for text not null default 'own_use' check (buys_for in ('resale', 'own_use', 'private_use')),
  status text not null default 'prospect' check (status in ('prospect', 'client', 'dormant', 'lost', 'unpromising', 'closed')),
  status_reason text,
  legal_form text,
  legal_name text,
  country char(2),
  language text check (language in ('en', 'ru', 'ro', 'lt')),
  time_zone text,
  size text check (size in ('small', 'medium', 'large', 'government')),
  trade text,
  sphere text,
  vip boolean not null default false,
  source text,
  manager_id uuid not null,
  parent_id uuid,
  tags text[] not null default '{}',
  price_type text,
  payment_terms text,
  special_terms text,
  credit_limit numeric(14, 2) check (credit_limit >= 0),
  currency char(3),
  -- weights 0-5 of price, quality, functionality, benefit, time, information
  criteria jsonb not null default '{}',
  custom jsonb not null default '{}',
  mailing_list boolean not null default false,
  prepared_at timestamptz,
  negotiate boolean not null default false,
  last_touch_at timestamptz,
  created_at timestamptz not null default now(),
  created_by uuid,
  import_id uuid,
  merged_into uuid,
  trashed_at timestamptz,
  version int not null default 1,
  next_step_id uuid,
  next_step_state text generated always as ('open') stored,
  live boolean generated always as (status in ('prospect', 'client', 'dormant') and trashed_at is null) stored,
  primary key (workspace_id, id),
  foreign key (workspace_id, manager_id) references member (workspace_id, id),
  foreign key (workspace_id, parent_id) references client (workspace_id, id),
  foreign key (workspace_id, merged_into) references client (workspace_id, id) deferrable initially deferred,
  -- THE invariant, one half (chapter 01): a live client has a next step …
  constraint live_client_has_next_step check (not (status in ('prospect', 'client', 'dormant') and trashed_at is null) or next_step_id is not null),
  constraint client_ends_with_reason check (status not in ('lost', 'unpromising', 'closed') or status_reason is not null),
  constraint client_not_own_parent check (parent_id <> id),
  constraint client_merged_is_trashed check (merged_into is null or trashed_at is not null)
);
create index client_by_name on client (workspace_id, name_key, id) where trashed_at is null;
create index client_of_manager on client (workspace_id, manager_id, name_key, id) where trashed_at is null;
create index client_search on client using gin (workspace_id, name_key gin_trgm_ops);
create index client_by_last_touch on client (workspace_id, last_touch_at, id) where live;
create index client_by_created on client (workspace_id, created_at, id) where trashed_at is null;
create index client_of_import on client (workspace_id, import_id) where import_id is not null;
create index client_children on client (workspace_id, parent_id) where parent_id is not null;
create index client_tags on client using gin (workspace_id, tags);
create index client_trashed on client (workspace_id, trashed_at) where trashed_at is not null;
create index client_next_step on client (workspace_id, next_step_id);

create table step (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null default new_id(),
  client_id uuid not null,
  owner_id uuid not null,
  kind text not null check (kind in ('call', 'meeting', 'visit', 'mail', 'offer', 'document', 'task')),
  why text not null default '' check (length(why) <= 500),
  person_id uuid,
  -- when: a day, a day with a wall time of the owner's zone, only a month (its first day), or neither: later
  on_date date,
  at_time time,
  month date,
  due date generated always as (coalesce(on_date, month, 'infinity'::date)) stored,
  minutes int not null default 15 check (minutes between 1 and 1440),
  place text,
  promise boolean not null default false,
  deadline date,
  first_due date,
  state text not null default 'open' check (state in ('open', 'done', 'dropped')),
  open_owner_works boolean generated always as (case when state = 'open' then true end) stored,
  done_at timestamptz,
  done_by uuid,
  drop_reason text,
  created_at timestamptz not null default now(),
  created_by uuid,
  version int not null default 1,
  primary key (workspace_id, id),
  unique (workspace_id, id, client_id, owner_id, state),
  constraint step_client foreign key (workspace_id, client_id) references client (workspace_id, id) deferrable initially deferred,
  -- … an open step belongs to someone who works here
  constraint step_owner_works foreign key (workspace_id, owner_id, open_owner_works) references member (workspace_id, id, works) deferrable initially deferred,
  constraint step_time_needs_day check (at_time is null or on_date is not null),
  constraint step_day_or_month check (on_date is null or month is null),
  constraint step_month_is_first check (month is null or extract(day from month) = 1),
  constraint step_ended check ((state = 'open') = (done_at is null)),
  constraint step_drop_reason check (state <> 'dropped' or drop_reason is not null)
);
create index step_folder on step (workspace_id, owner_id, due) where state = 'open';
create index step_open_of_client on step (workspace_id, client_id, due) where state = 'open';
create index step_of_client on step (workspace_id, client_id, created_at desc);
create index step_done_by on step (workspace_id, done_by, done_at desc) where state <> 'open';

-- … and the other half: that step is open, of this client, and its manager's.
alter table client add constraint next_step_is_open_and_managers
  foreign key (workspace_id, next_step_id, id, manager_id, next_step_state)
  references step (workspace_id, id, client_id, owner_id, state) deferrable initially deferred;

create table person (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null default new_id(),
  name text not null check (length(btrim(name)) between 1 and 200),
  name_key text generated always as (fold(name)) stored,
  given_name text,
  patronymic text,
  family_name text,
  language text check (language in ('en', 'ru', 'ro', 'lt')),
  birthday date,
  -- month and day are enough: the year is then 1904
  birth_year_known boolean not null default true,
  occupation text,
  notes text,
  custom jsonb not null default '{}',
  created_at timestamptz not null default now(),
  import_id uuid,
  erased_at timestamptz,
  trashed_at timestamptz,
  version int not null default 1,
  primary key (workspace_id, id)
);
create index person_search on person using gin (workspace_id, name_key gin_trgm_ops);
create index person_by_name on person (workspace_id, name_key, id) where trashed_at is null;

-- A person's place in a company; several at once, and former ones stay as history.
create table position (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null default new_id(),
  client_id uuid not null,
  person_id uuid not null,
  title text,
  decision_role text check (decision_role in ('decides', 'influences', 'uses', 'signs', 'guards')),
  reports_to uuid,
  main boolean not null default false,
  reached boolean not null default false,
  from_date date,
  to_date date,
  version int not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, client_id) references client (workspace_id, id) on delete cascade deferrable initially deferred,
  foreign key (workspace_id, person_id) references person (workspace_id, id) on delete cascade deferrable initially deferred,
  foreign key (workspace_id, reports_to) references position (workspace_id, id) deferrable initially deferred,
  constraint position_not_own_boss check (reports_to <> id)
);
create index position_of_client on position (workspace_id, client_id);
create index position_of_person on position (workspace_id, person_id);
create unique index position_once on position (workspace_id, client_id, person_id) where to_date is null;

-- Phones, mail addresses, messengers, sites: of the company or of one person there.
create table contact_point (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null default new_id(),
  client_id uuid,
  person_id uuid,
  kind text not null check (kind in ('phone', 'email', 'messenger', 'site')),
  value text not null check (length(value) between 1 and 300),
  -- phones: digits of E.164 without the plus; mail and sites: lower case
  value_key text not null,
  label text,
  position int not null default 0,
  version int not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, client_id) references client (workspace_id, id) on delete cascade deferrable initially deferred,
  foreign key (workspace_id, person_id) references person (workspace_id, id) on delete cascade deferrable initially deferred,
  constraint contact_point_of_one check ((client_id is null) <> (person_id is null))
);
create index contact_point_key on contact_point (workspace_id, kind, value_key text_pattern_ops);
create index contact_point_tail on contact_point (workspace_id, reverse(value_key) text_pattern_ops) where kind = 'phone';
create index contact_point_domain on contact_point (workspace_id, split_part(value_key, '@', 2)) where kind = 'email';
create index contact_point_of_client on contact_point (workspace_id, client_id) where client_id is not null;
create index contact_point_of_person on contact_point (workspace_id, person_id) where person_id is not null;

create table consent (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null default new_id(),
  person_id uuid not null,
  channel text not null check (channel in ('call', 'email', 'sms', 'messenger', 'post')),
  given boolean not null,
  on_date date not null,
  source text not null default '',
  version int not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, person_id) references person (workspace_id, id) on delete cascade
);
create unique index consent_once on consent (workspace_id, person_id, channel);

create table requisite (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null default new_id(),
  client_id uuid not null,
  kind text not null check (length(kind) between 1 and 40),
  country char(2),
  value text not null check (length(value) between 1 and 120),
  value_key text not null,
  valid boolean not null default true,
  version int not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, client_id) references client (workspace_id, id) on delete cascade deferrable initially deferred
);
create index requisite_of_client on requisite (workspace_id, client_id);
create index requisite_key on requisite (workspace_id, value_key text_pattern_ops);

create table address (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null default new_id(),
  client_id uuid not null,
  kind text not null check (kind in ('legal', 'postal', 'delivery', 'office')),
  country char(2),
  postcode text,
  region text,
  city text,
  street text,
  directions text,
  version int not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, client_id) references client (workspace_id, id) on delete cascade deferrable initially deferred
);
create index address_of_client on address (workspace_id, client_id);
create index address_city on address (workspace_id, lower(city));

create table touch (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null default new_id(),
  client_id uuid not null,
  person_id uuid,
  member_id uuid not null,
  -- whose client it was when someone stood in for them
  for_member_id uuid,
  step_id uuid,
  kind text not null check (kind in ('call', 'meeting', 'visit', 'mail', 'message', 'document', 'task')),
  direction text not null default 'out' check (direction in ('in', 'out')),
  outcome text check (outcome in ('not_reached', 'talked', 'decision_maker', 'meeting_set', 'order', 'refusal')),
  text text not null default '' check (length(text) <= 20000),
  at timestamptz not null default now(),
  minutes int check (minutes between 0 and 1440),
  mood text check (mood in ('calm', 'doubtful', 'upset')),
  -- incoming: why they turned to us, by which source, when first answered, what came of it
  reason text,
  source text,
  answered_at timestamptz,
  result text,
  created_at timestamptz not null default now(),
  version int not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, client_id) references client (workspace_id, id) deferrable initially deferred,
  foreign key (workspace_id, member_id) references member (workspace_id, id),
  foreign key (workspace_id, step_id) references step (workspace_id, id) deferrable initially deferred
);
create index touch_of_client on touch (workspace_id, client_id, at desc, id desc);
create index touch_of_member on touch (workspace_id, member_id, at desc);

create table note (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null default new_id(),
  client_id uuid not null,
  member_id uuid,
  text text not null check (length(text) between 1 and 50000),
  pinned boolean not null default false,
  at timestamptz not null default now(),
  trashed_at timestamptz,
  version int not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, client_id) references client (workspace_id, id) on delete cascade deferrable initially deferred
);
create index note_of_client on note (workspace_id, client_id, at desc);

alter table file add constraint file_client foreign key (workspace_id, client_id) references client (workspace_id, id) on delete cascade deferrable initially deferred;
alter table file add constraint file_touch foreign key (workspace_id, touch_id) references touch (workspace_id, id) deferrable initially deferred;

-- A fact about the client's business, with its source and date; old ones are asked again (chapter 02, Business).
create table fact (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null default new_id(),
  client_id uuid not null,
  kind text not null check (kind in ('aim', 'specifics', 'staff', 'turnover', 'finances', 'volumes', 'quality', 'growth', 'supplier', 'customs')),
  text text not null check (length(text) between 1 and 2000),
  -- of a present supplier
  product text,
  contract_end date,
  liked text,
  disliked text,
  source text not null default '',
  known_on date not null,
  checked boolean not null default false,
  version int not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, client_id) references client (workspace_id, id) on delete cascade deferrable initially deferred
);
create index fact_of_client on fact (workspace_id, client_id);

create table plan_item (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null default new_id(),
  client_id uuid not null,
  kind text not null check (kind in ('goal', 'meeting', 'product', 'price_policy', 'terms', 'notice', 'invitation', 'greeting')),
  text text not null check (length(text) between 1 and 1000),
  member_id uuid,
  due date,
  done_at timestamptz,
  position int not null default 0,
  version int not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, client_id) references client (workspace_id, id) on delete cascade deferrable initially deferred,
  foreign key (workspace_id, member_id) references member (workspace_id, id)
);
create index plan_item_of_client on plan_item (workspace_id, client_id, position);

create table custom_field (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null default new_id(),
  entity text not null check (entity in ('client', 'person')),
  key text not null check (key ~ '^[a-z][a-z0-9_]{0,39}$'),
  label text not null check (length(label) between 1 and 80),
  type text not null check (type in ('text', 'number', 'date', 'yes_no', 'choice', 'link')),
  options text[] not null default '{}',
  required boolean not null default false,
  position int not null default 0,
  archived_at timestamptz,
  version int not null default 1,
  primary key (workspace_id, id)
);
create unique index custom_field_key on custom_field (workspace_id, entity, key);

-- A segment is a saved filter with its columns and order: a view of the list, a list for calls or reports.
create table segment (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null default new_id(),
  owner_id uuid not null,
  name text not null check (length(name) between 1 and 120),
  entity text not null default 'client' check (entity in ('client', 'person')),
  shared boolean not null default false,
  filter jsonb not null default '{}',
  columns text[] not null default '{}',
  sort text,
  position int not null default 0,
  version int not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, owner_id) references member (workspace_id, id)
);
create index segment_of on segment (workspace_id, owner_id);

-- Two clients somebody looked at and found different.
create table not_duplicate (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null default new_id(),
  client_id uuid not null,
  other_id uuid not null,
  version int not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, client_id) references client (workspace_id, id) on delete cascade,
  foreign key (workspace_id, other_id) references client (workspace_id, id) on delete cascade,
  check (client_id < other_id)
);
create unique index not_duplicate_once on not_duplicate (workspace_id, client_id, other_id);

-- A line of one's own about the day.
create table day_line (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null default new_id(),
  member_id uuid not null,
  on_date date not null,
  text text not null check (length(text) <= 2000),
  version int not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, member_id) references member (workspace_id, id)
);
create unique index day_line_once on day_line (workspace_id, member_id, on_date);

create table import (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null default new_id(),
  file_id uuid not null,
  kind text not null check (kind in ('csv', 'xlsx', 'vcard')),
  options jsonb not null default '{}',
  mapping jsonb not null default '[]',
  state text not null default 'uploaded' check (state in ('uploaded', 'checking', 'checked', 'running', 'done', 'stopped', 'failed', 'undone')),
  counts jsonb not null default '{}',
  command_id uuid,
  problem text,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  finished_at timestamptz,
  version int not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, file_id) references file (workspace_id, id),
  foreign key (workspace_id, created_by) references member (workspace_id, id)
);
create index import_recent on import (workspace_id, created_at desc);

alter table client enable row level security;
alter table client force row level security;
create policy owner on client to current_user using (true);
create policy wall on client to daybook_app
  using (workspace_id = (select current_workspace()) and ((select sees_all()) or manager_id = any ((select sees_members())::uuid[])))
  with check (workspace_id = (select current_workspace()));
grant select, insert, update, delete on client to daybook_app;
create trigger bump before update on client for each row execute function bump_version();
create trigger log_insert after insert on client referencing new table as new_rows for each statement execute function log_change('id');
create trigger log_update after update on client referencing old table as old_rows new table as new_rows for each statement execute function log_change('id');
create trigger log_delete after delete on client referencing old table as old_rows for each statement execute function log_change('id');

select join_house('step', 'client_id', true), join_house('touch', 'client_id', true), join_house('requisite', 'client_id', true),
  join_house('address', 'client_id', true), join_house('note', 'client_id', true), join_house('fact', 'client_id', true),
  join_house('plan_item', 'client_id', true), join_house('position', 'client_id', true), join_house('contact_point', 'client_id'),
  join_house('person'), join_house('consent'), join_house('custom_field'), join_house('segment'), join_house('not_duplicate', 'client_id'),
  join_house('day_line'), join_house('import'), join_house('file', 'client_id');
