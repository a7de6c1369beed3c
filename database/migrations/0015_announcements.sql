-- A new client, or a changed key field, is announced to the departments subscribed to it (chapter 02). What is announced is read out of
-- the change log; here is only who wants to hear of what, and how far each person has read.
create table subscription (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null default new_id(),
  department_id uuid not null,
  kind text not null check (kind in ('new_client', 'name', 'requisites', 'manager', 'status', 'price_type', 'payment_terms')),
  created_at timestamptz not null default now(),
  version int not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, department_id) references department (workspace_id, id) on delete cascade
);
create unique index subscription_once on subscription (workspace_id, department_id, kind);
select join_house('subscription');

-- The last command somebody was told of. No change log: reading is no work of the company.
create table announcement_seen (
  workspace_id uuid not null references workspace (id) on delete cascade,
  member_id uuid not null,
  command_id uuid not null,
  primary key (workspace_id, member_id),
  foreign key (workspace_id, member_id) references member (workspace_id, id) on delete cascade
);
alter table announcement_seen enable row level security;
alter table announcement_seen force row level security;
create policy owner on announcement_seen to current_user using (true);
create policy wall on announcement_seen to daybook_app using (workspace_id = (select current_workspace()) and member_id = (select current_actor()));
grant select, insert, update on announcement_seen to daybook_app;

-- Commands that can be announced, the latest first, found one by one however many rows each wrote.
create index change_announced on change (workspace_id, command_id, id) where
  (relation = 'client' and (op = 'I' or (op = 'U' and before ?| '{name,legal_name,legal_form,manager_id,status,price_type,payment_terms,special_terms,credit_limit}'::text[])))
  or relation = 'requisite';
