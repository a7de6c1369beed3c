import type { Tx } from '#platform/database/database.ts';
import { newId } from '#platform/database/id.ts';
import { type FieldProblem, refuse } from '#plain/refusal.ts';
import { type ContactValue, contactValue } from '../contact-key.ts';
import type { ContactInput } from '../model.ts';

/** Phones and addresses as they are kept, or the refusal of those that cannot be what they say; `path` of the field ('value' for one alone). */
export function contactValues(contacts: readonly Pick<ContactInput, 'kind' | 'value'>[], country: string | null | undefined, path = 'contacts'): ContactValue[] {
  const problems: FieldProblem[] = [];
  const values = contacts.map((c, i) => {
    const value = contactValue(c.kind, c.value, country);
    if (!value) problems.push({ path: path === 'value' ? path : `${path}.${i}.value`, code: `BAD_${c.kind.toUpperCase()}` });
    return value ?? { value: c.value, key: '' };
  });
  if (problems.length) throw refuse('BAD_CONTACT', { status: 422, fields: problems });
  return values;
}

/** Writes contact points of a client or of a person, in the order given; the same value twice is kept once. */
export async function insertContacts(
  tx: Tx,
  owner: { clientId: string } | { personId: string },
  contacts: readonly ContactInput[],
  country: string | null | undefined,
  path?: string,
): Promise<void> {
  if (!contacts.length) return;
  const values = contactValues(contacts, country, path);
  const seen = new Set<string>();
  const rows = contacts
    .map((c, i) => ({ id: newId(), kind: c.kind, value: values[i]!.value, value_key: values[i]!.key, label: c.label ?? null, position: i }))
    .filter((r) => !seen.has(`${r.kind} ${r.value_key}`) && seen.add(`${r.kind} ${r.value_key}`));
  await tx.run(
    `insert into contact_point (workspace_id, id, client_id, person_id, kind, value, value_key, label, position)
     select current_workspace(), r.id, $2, $3, r.kind, r.value, r.value_key, r.label, r.position
     from jsonb_to_recordset($1) as r(id uuid, kind text, value text, value_key text, label text, position int)`,
    [JSON.stringify(rows), 'clientId' in owner ? owner.clientId : null, 'personId' in owner ? owner.personId : null],
  );
}
