-- People of the company: accounts (who signs in), members (who works here), departments, calendar, absences.

-- An account is a login; it is not a business row and is reached only through the functions below.
create table account (
  id uuid primary key default new_id(),
  email text not null check (email = lower(email) and position('@' in email) > 1 and length(email) <= 254),
  password_hash text,
  totp_secret text,
  totp_confirmed_at timestamptz,
  totp_last_step bigint,
  recovery_codes text[] not null default '{}',
  created_at timestamptz not null default now(),
  unique (email)
);
create table session (
  token_hash char(64) primary key,
  id uuid not null unique default new_id(),
  account_id uuid not null references account (id) on delete cascade,
  workspace_id uuid not null references workspace (id) on delete cascade,
  member_id uuid not null,
  created_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  ip text,
  agent text
);
create index session_of_account on session (account_id);
create index session_of_member on session (workspace_id, member_id);
-- A password was right but the second factor is still owed.
create table half_session (
  token_hash char(64) primary key,
  account_id uuid not null references account (id) on delete cascade,
  created_at timestamptz not null default now(),
  tries int not null default 0
);
create table sign_in_attempt (
  key text not null,
  at timestamptz not null default now(),
  id uuid not null default new_id(),
  primary key (key, at, id)
);
grant select, insert, update, delete on account, session, half_session, sign_in_attempt to daybook_app;

create table department (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null default new_id(),
  name text not null check (length(name) between 1 and 120),
  kind text not null check (kind in ('call_centre', 'active_sales', 'client_department', 'other')),
  parent_id uuid,
  head_id uuid,
  position int not null default 0,
  archived_at timestamptz,
  version int not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, parent_id) references department (workspace_id, id),
  check (parent_id <> id)
);
create unique index department_name on department (workspace_id, lower(name)) where archived_at is null;

create table member (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null default new_id(),
  account_id uuid references account (id),
  name text not null check (length(name) between 1 and 120),
  email text not null check (email = lower(email)),
  phone text,
  job_title text,
  language text not null default 'en' check (language in ('en', 'ru', 'ro', 'lt')),
  time_zone text not null,
  roles text[] not null default '{employee}',
  department_id uuid,
  state text not null default 'invited' check (state in ('invited', 'active', 'left')),
  works boolean generated always as (state <> 'left') stored,
  left_on date,
  -- hours and capacity: minutes; weekdays 1 = Monday … 7 = Sunday
  working_weekdays smallint[] not null default '{1,2,3,4,5}',
  day_start time not null default '09:00',
  day_end time not null default '18:00',
  lunch_minutes int not null default 60 check (lunch_minutes between 0 and 240),
  rhythm jsonb not null default '{}',
  folder jsonb not null default '{}',
  feed_token_hash char(64),
  version int not null default 1,
  primary key (workspace_id, id),
  unique (workspace_id, id, works),
  foreign key (workspace_id, department_id) references department (workspace_id, id),
  constraint member_day check (day_end > day_start),
  constraint member_left check ((state = 'left') = (left_on is not null))
);
create unique index member_email on member (workspace_id, email) where state <> 'left';
create index member_of_account on member (account_id) where account_id is not null;
create unique index member_feed on member (feed_token_hash) where feed_token_hash is not null;
alter table department add constraint department_head foreign key (workspace_id, head_id) references member (workspace_id, id) deferrable initially deferred;
alter table session add constraint session_member foreign key (workspace_id, member_id) references member (workspace_id, id) on delete cascade;
alter table file add constraint file_creator foreign key (workspace_id, created_by) references member (workspace_id, id);

-- A workspace's own roles beside the ready ones: action -> reach (own, department, all).
create table role (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null default new_id(),
  key text not null check (key ~ '^own_[a-z0-9_]{1,36}$'),
  name text not null check (length(name) between 1 and 80),
  rights jsonb not null default '{}',
  version int not null default 1,
  primary key (workspace_id, id),
  unique (workspace_id, key)
);

create table invitation (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null default new_id(),
  member_id uuid not null,
  token_hash char(64) not null,
  kind text not null default 'invitation' check (kind in ('invitation', 'password')),
  created_by uuid,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz,
  version int not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, member_id) references member (workspace_id, id)
);
create unique index invitation_token on invitation (token_hash);

create table day_off (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null default new_id(),
  on_date date not null,
  member_id uuid,
  kind text not null check (kind in ('public', 'company', 'personal', 'working')),
  name text not null default '',
  version int not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, member_id) references member (workspace_id, id),
  constraint day_off_personal check ((kind = 'personal') = (member_id is not null))
);
create unique index day_off_once on day_off (workspace_id, on_date, coalesce(member_id, '00000000-0000-0000-0000-000000000000'));

create table absence (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null default new_id(),
  member_id uuid not null,
  from_date date not null,
  to_date date not null,
  kind text not null check (kind in ('holiday', 'illness', 'trip', 'other')),
  note text not null default '',
  order_number int,
  created_by uuid,
  created_at timestamptz not null default now(),
  cancelled_at timestamptz,
  version int not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, member_id) references member (workspace_id, id),
  constraint absence_days check (to_date >= from_date),
  constraint absence_once exclude using gist (workspace_id with =, member_id with =, daterange(from_date, to_date, '[]') with &&) where (cancelled_at is null)
);
-- client_id is null for a substitute of everything not named for another.
create table substitute (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null default new_id(),
  absence_id uuid not null,
  member_id uuid not null,
  client_id uuid,
  version int not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, absence_id) references absence (workspace_id, id) on delete cascade,
  foreign key (workspace_id, member_id) references member (workspace_id, id)
);
create unique index substitute_whole on substitute (workspace_id, absence_id) where client_id is null;
create unique index substitute_client on substitute (workspace_id, absence_id, client_id) where client_id is not null;
create index substitute_of on substitute (workspace_id, member_id);

-- Numbers without gaps come from one locked row.
create table counter (
  workspace_id uuid not null references workspace (id) on delete cascade,
  series text not null,
  value int not null default 0,
  primary key (workspace_id, series)
);
alter table counter enable row level security;
alter table counter force row level security;
create policy owner on counter to current_user using (true);
create policy wall on counter to daybook_app using (workspace_id = (select current_workspace()));
grant select, insert, update on counter to daybook_app;

select join_house('role'), join_house('department'), join_house('member'), join_house('invitation'), join_house('day_off'), join_house('absence'), join_house('substitute', 'client_id');
