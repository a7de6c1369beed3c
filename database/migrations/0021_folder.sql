-- Facts by which talks are proposed (chapter 01, "To negotiate") are found by their day, not by reading every client.
create index fact_contract_end on fact (workspace_id, contract_end) where contract_end is not null;
create index plan_item_due on plan_item (workspace_id, due) where done_at is null and due is not null;
-- Birthdays and stale facts, for the steps that the calendar makes.
create index person_birthday on person (workspace_id, extract(month from birthday), extract(day from birthday)) where birthday is not null and trashed_at is null;
create index fact_known_on on fact (workspace_id, known_on);
