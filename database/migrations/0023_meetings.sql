-- Meetings sent to clients as invitations (chapter 01, "To take along"). A participant is a person asked to a step with a
-- time; what was mailed to them lies in meeting_told. Letters follow from the difference of the two, whoever moved the step.
create table participant (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null default new_id(),
  step_id uuid not null,
  person_id uuid not null,
  message text not null default '' check (length(message) <= 1000),
  reply text not null default 'none' check (reply in ('none', 'accepted', 'declined', 'tentative')),
  replied_at timestamptz,
  created_at timestamptz not null default now(),
  created_by uuid,
  version int not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, step_id) references step (workspace_id, id) on delete cascade deferrable initially deferred,
  foreign key (workspace_id, person_id) references person (workspace_id, id) on delete cascade deferrable initially deferred,
  constraint participant_replied check ((reply = 'none') = (replied_at is null))
);
create unique index participant_once on participant (workspace_id, step_id, person_id);
create index participant_new on participant (created_at);
create index participant_of_person on participant (workspace_id, person_id);
select join_house('participant');
-- Who may not see the client does not see who was asked.
alter policy wall on participant
  using (workspace_id = (select current_workspace()) and ((select sees_all())
    or exists (select 1 from step s where s.workspace_id = participant.workspace_id and s.id = participant.step_id)));

-- The last letter of each: who was asked to what, when, where and by whom. Kept for as long as it may have to be changed or
-- taken back. Like the outbox it has no change log: it holds addresses.
create table meeting_told (
  workspace_id uuid not null references workspace (id) on delete cascade,
  step_id uuid not null,
  person_id uuid not null,
  email text not null,
  organiser_id uuid not null,
  sequence int not null,
  on_date date not null,
  at_time time not null,
  time_zone text not null,
  minutes int not null,
  place text,
  cancelled boolean not null default false,
  told_at timestamptz not null default now(),
  primary key (workspace_id, step_id, person_id)
);
alter table meeting_told enable row level security;
alter table meeting_told force row level security;
create policy owner on meeting_told to current_user using (true);
create policy wall on meeting_told to daybook_app
  using (workspace_id = (select current_workspace()) and ((select sees_all())
    or exists (select 1 from step s where s.workspace_id = meeting_told.workspace_id and s.id = meeting_told.step_id)));
grant select on meeting_told to daybook_app;

-- An erased person is asked no more, and nothing of them is kept here.
create function forget_participant() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from meeting_told where workspace_id = new.workspace_id and person_id = new.id;
  delete from participant where workspace_id = new.workspace_id and person_id = new.id;
  return null;
end $$;
create trigger forget_participant after update of erased_at on person for each row
  when (new.erased_at is not null and old.erased_at is null) execute function forget_participant();
