-- Reliability checked by hand (chapter 02): what somebody found out, where and when. The traffic light is worked out of it and of other facts.
create table reliability_check (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null default new_id(),
  client_id uuid not null,
  state text not null check (state in ('green', 'amber', 'red', 'unknown')),
  reasons text not null check (length(reasons) between 1 and 2000),
  source text not null default '' check (length(source) <= 200),
  on_date date not null,
  member_id uuid,
  created_at timestamptz not null default now(),
  version int not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, client_id) references client (workspace_id, id) on delete cascade deferrable initially deferred,
  foreign key (workspace_id, member_id) references member (workspace_id, id)
);
create index reliability_of_client on reliability_check (workspace_id, client_id, on_date desc, id desc);
select join_house('reliability_check', 'client_id', true);

-- Languages a client understands, as ISO 639 codes; `language` stays the one Daybook writes to them in.
alter table client add column languages text[] not null default '{}';

-- How often and how lately they ordered.
create index touch_order on touch (workspace_id, client_id, at desc) where outcome = 'order';
