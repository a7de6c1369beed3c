import type { Tx } from '#platform/database/database.ts';
import { newId } from '#platform/database/id.ts';
import { insertContacts } from './contacts.ts';
import { customValues } from './custom-fields.ts';
import type { PersonInput } from '../model.ts';

/** `--07-05` is kept as 1904-07-05 with the year unknown. */
export const birthdayColumns = (birthday: string | null | undefined): { birthday: string | null; birth_year_known: boolean } =>
  birthday?.startsWith('--') ? { birthday: `1904-${birthday.slice(2)}`, birth_year_known: false } : { birthday: birthday ?? null, birth_year_known: true };

/** A new person with their place at a client and their phones and addresses. */
export async function insertPerson(
  tx: Tx,
  clientId: string,
  person: PersonInput,
  country: string | null | undefined,
  contactsPath = 'contacts',
): Promise<{ personId: string; positionId: string }> {
  const personId = newId();
  const born = birthdayColumns(person.birthday);
  const custom = person.custom ? await customValues(tx, 'person', person.custom) : {};
  await tx.run(
    `insert into person (workspace_id, id, name, given_name, patronymic, family_name, language, birthday, birth_year_known, occupation, notes, custom)
     values (current_workspace(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, jsonb_strip_nulls($11::jsonb))`,
    [
      personId, person.name, person.givenName ?? null, person.patronymic ?? null, person.familyName ?? null, person.language ?? null,
      born.birthday, born.birth_year_known, person.occupation ?? null, person.notes ?? null, JSON.stringify(custom),
    ],
  );
  const positionId = await insertPosition(tx, clientId, personId, person);
  await insertContacts(tx, { personId }, person.contacts ?? [], country, contactsPath);
  return { personId, positionId };
}

/** A place of a known person at a client; the first place of a client is its main one. */
export async function insertPosition(
  tx: Tx,
  clientId: string,
  personId: string,
  p: Pick<PersonInput, 'title' | 'decisionRole' | 'reportsTo' | 'main' | 'reached' | 'fromDate' | 'toDate'>,
): Promise<string> {
  const id = newId();
  if (p.main) await unmain(tx, clientId);
  await tx.run(
    `insert into position (workspace_id, id, client_id, person_id, title, decision_role, reports_to, main, reached, from_date, to_date)
     select current_workspace(), $1, $2, $3, $4, $5, $6,
       coalesce($7, not exists (select 1 from position where workspace_id = current_workspace() and client_id = $2 and main and to_date is null)), $8, $9, $10`,
    [id, clientId, personId, p.title ?? null, p.decisionRole ?? null, p.reportsTo ?? null, p.main ?? null, p.reached ?? false, p.fromDate ?? null, p.toDate ?? null],
  );
  return id;
}

/** A client has one main person. */
export const unmain = (tx: Tx, clientId: string, except?: string) =>
  tx.run(
    'update position set main = false where workspace_id = (select current_workspace()) and client_id = $1 and main and id is distinct from $2',
    [clientId, except ?? null],
  );
