import type { Tx } from '#platform/database/database.ts';

/** Every table with a foreign key to a client, by its column; whatever a capability hangs on a client moves along. */
const REFERENCES = `
select k.conrelid::regclass::text as relation, a.attname as "column"
from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[2]
where k.contype = 'f' and k.confrelid = 'client'::regclass and array_length(k.conkey, 1) = 2 and k.conrelid <> 'client'::regclass
order by 1`;
/** These need more than a new client id: the same thing may be there twice. */
const SPECIAL = new Set(['not_duplicate', 'position', 'contact_point', 'requisite', 'substitute']);

/** Moves everything of `other` to `to`; what both have is kept once. Answers how many rows of each table moved. */
export async function moveParts(tx: Tx, to: string, other: string, today: string): Promise<Record<string, number>> {
  const moved: Record<string, number> = {};
  const both = [to, other];
  await tx.run(
    `delete from not_duplicate where workspace_id = (select current_workspace()) and (client_id = $1 or other_id = $1)`,
    [other],
  );
  // the same number or address twice
  await tx.run(
    `delete from requisite r using requisite k where r.workspace_id = (select current_workspace()) and k.workspace_id = r.workspace_id
       and k.client_id = $1 and r.client_id = $2 and k.kind = r.kind and k.value_key = r.value_key`,
    both,
  );
  await tx.run(
    `delete from contact_point r using contact_point k where r.workspace_id = (select current_workspace()) and k.workspace_id = r.workspace_id
       and k.client_id = $1 and r.client_id = $2 and k.kind = r.kind and k.value_key = r.value_key`,
    both,
  );
  await tx.run(
    `delete from substitute r using substitute k where r.workspace_id = (select current_workspace()) and k.workspace_id = r.workspace_id
       and k.client_id = $1 and r.client_id = $2 and k.absence_id = r.absence_id`,
    both,
  );
  // a person with a place at both keeps one, with what either knew of it
  await tx.run(
    `update position k set title = coalesce(k.title, r.title), decision_role = coalesce(k.decision_role, r.decision_role), reached = k.reached or r.reached
     from position r where k.workspace_id = (select current_workspace()) and r.workspace_id = k.workspace_id and k.client_id = $1 and r.client_id = $2
       and k.person_id = r.person_id and k.to_date is null and r.to_date is null`,
    both,
  );
  await tx.run(
    `update position p set reports_to = k.id from position r join position k on k.workspace_id = r.workspace_id and k.person_id = r.person_id and k.client_id = $1 and k.to_date is null
     where p.workspace_id = (select current_workspace()) and r.workspace_id = p.workspace_id and r.client_id = $2 and r.to_date is null and p.reports_to = r.id and p.id <> k.id`,
    both,
  );
  await tx.run(
    `delete from position r using position k where r.workspace_id = (select current_workspace()) and k.workspace_id = r.workspace_id
       and k.client_id = $1 and r.client_id = $2 and k.person_id = r.person_id and k.to_date is null and r.to_date is null`,
    both,
  );
  await tx.run(
    `update position set main = false where workspace_id = (select current_workspace()) and client_id = $2 and main
       and exists (select 1 from position k where k.workspace_id = (select current_workspace()) and k.client_id = $1 and k.main and coalesce(k.to_date, $3::date) >= $3::date)`,
    [...both, today],
  );
  const references = await tx.query<{ relation: string; column: string }>(REFERENCES);
  for (const { relation, column } of references) {
    if (relation === 'not_duplicate') continue;
    const n = await tx.run(
      `update ${relation} set ${column} = $1 where workspace_id = (select current_workspace()) and ${column} = $2`,
      both,
    );
    if (n || SPECIAL.has(relation)) moved[relation] = n;
  }
  return moved;
}
