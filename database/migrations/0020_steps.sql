-- Steps, second part: handing on a day, steps made by the calendar, and the folder read out of its index alone.

-- Who does the step instead of its owner (handing on a day, chapter 01): the step stays the owner's, so the client keeps
-- its manager and its next step; moving it to another day gives it back.
alter table step add column handed_to uuid;
alter table step add constraint step_handed_to_works
  foreign key (workspace_id, handed_to, open_owner_works) references member (workspace_id, id, works) deferrable initially deferred;
create index step_handed on step (workspace_id, handed_to, due) where state = 'open' and handed_to is not null;

-- What made the step (birthday:…:2027, fact:…): the same cause makes it once.
alter table step add column origin text check (length(origin) between 1 and 200);
create unique index step_origin on step (workspace_id, origin) where origin is not null;

-- Counts and minutes behind every tab come from the index alone, whatever a folder's size.
drop index step_folder;
create index step_folder on step (workspace_id, owner_id, due)
  include (client_id, minutes, month, on_date, handed_to, kind) where state = 'open';

-- Moves of a day are found by who made them and when.
create index touch_of_step on touch (workspace_id, step_id) where step_id is not null;

-- Whether somebody works on a day (the SQL twin of capabilities/staff/calendar.ts isWorkingDay).
create function works_on(m member, d date) returns boolean language sql stable parallel safe as $$
  select coalesce(
    (select bool_or(kind = 'working') and not bool_or(kind = 'personal') from day_off
     where workspace_id = m.workspace_id and on_date = d and (member_id is null or member_id = m.id)),
    extract(isodow from d)::smallint = any (m.working_weekdays))
$$;

-- Whether somebody is absent on a day.
create function absent_on(m member, d date) returns boolean language sql stable parallel safe as $$
  select exists (select from absence where workspace_id = m.workspace_id and member_id = m.id and cancelled_at is null and d between from_date and to_date)
$$;
