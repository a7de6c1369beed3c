import type { Tx } from '#platform/database/database.ts';
import { newId } from '#platform/database/id.ts';
import { refuse } from '#plain/refusal.ts';
import type { Ctx } from '#cap/staff/server/actor.ts';
import { may } from '#cap/staff/policy.ts';
import { openStep } from '#cap/steps/server/public.ts';
import type { AddressInput, ClientCreate } from '../model.ts';
import { refuseMixed } from './assignments.ts';
import { insertContacts } from './contacts.ts';
import { customValues } from './custom-fields.ts';
import { lookAlikes } from './duplicates.ts';
import { wishedStep } from './first-step.ts';
import { insertPerson } from './people-rows.ts';
import { requisiteRows } from './requisite-values.ts';

/** A new client with its manager and its first step in one command (handbook 01: no live client without a next step). */
export async function createClient(ctx: Ctx, body: ClientCreate) {
  const managerId = body.managerId ?? ctx.actor.memberId;
  if (!may(ctx.actor, 'client.create', managerId)) throw refuse('NOT_ALLOWED');
  return ctx.command('client.create', async (tx) => {
    const buysFor = body.buysFor ?? (body.kind === 'private_person' ? 'private_use' : 'own_use');
    await refuseMixed(tx, ctx, managerId, buysFor);
    const id = newId();
    const stepId = newId();
    const step = await wishedStep(tx, body.nextStep, id, managerId, ctx.now);
    const country = body.country === undefined ? ctx.actor.country || null : body.country;
    const custom = await customValues(tx, 'client', body.custom, true);
    const requisites = requisiteRows(body.requisites ?? [], country, (i) => `requisites.${i}.value`);
    const duplicates = await lookAlikes(tx, {
      name: body.name,
      country,
      phones: [...(body.contacts ?? []), ...(body.person?.contacts ?? [])].filter((c) => c.kind === 'phone').map((c) => c.value),
      emails: [...(body.contacts ?? []), ...(body.person?.contacts ?? [])].filter((c) => c.kind === 'email').map((c) => c.value),
      requisites: requisites.map((r) => r.value_key),
    });
    const row = await tx.one<{ version: number }>(
      `insert into client (workspace_id, id, name, kind, buys_for, status, legal_form, legal_name, country, language, time_zone, size, trade, sphere, vip, source,
         manager_id, parent_id, tags, price_type, payment_terms, special_terms, credit_limit, currency, criteria, custom, mailing_list, negotiate, prepared_at,
         created_by, next_step_id, languages)
       values (current_workspace(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28,
         current_actor(), $29, $30) returning version`,
      [
        id, body.name, body.kind ?? 'company', buysFor, body.status, body.legalForm ?? null, body.legalName ?? null, country, body.language ?? null,
        body.timeZone ?? null, body.size ?? null, body.trade ?? null, body.sphere ?? null, body.vip ?? false, body.source ?? null, managerId,
        body.parentId ?? null, unique(body.tags ?? []), body.priceType ?? null, body.paymentTerms ?? null, body.specialTerms ?? null, body.creditLimit ?? null,
        body.currency ?? null, JSON.stringify(body.criteria ?? {}), JSON.stringify(custom), body.mailingList ?? false, body.negotiate ?? false,
        body.prepared ? ctx.now : null, stepId, unique(body.languages ?? []),
      ],
    );
    const person = body.person ? await insertPerson(tx, id, { ...body.person, reportsTo: null }, country, 'person.contacts') : undefined;
    const opened = await openStep(tx, { ...step, id: stepId, personId: step.personId ?? person?.personId ?? null }, { now: ctx.now, repoint: false });
    await insertContacts(tx, { clientId: id }, body.contacts ?? [], country);
    await insertRequisites(tx, id, requisites);
    await insertAddresses(tx, id, body.addresses ?? [], country);
    if (body.note) {
      await tx.run('insert into note (workspace_id, client_id, member_id, text) values (current_workspace(), $1, current_actor(), $2)', [id, body.note]);
    }
    return {
      id,
      version: row!.version,
      personId: person?.personId ?? null,
      nextStep: { id: stepId, onDate: opened.onDate, month: opened.month },
      duplicates,
    };
  });
}

export const unique = (tags: readonly string[]) => [...new Set(tags)];

async function insertRequisites(tx: Tx, clientId: string, rows: readonly object[]) {
  if (!rows.length) return;
  await tx.run(
    `insert into requisite (workspace_id, client_id, kind, country, value, value_key, valid)
     select current_workspace(), $2, r.kind, r.country, r.value, r.value_key, r.valid
     from jsonb_to_recordset($1) as r(kind text, country text, value text, value_key text, valid boolean)`,
    [JSON.stringify(rows), clientId],
  );
}

async function insertAddresses(tx: Tx, clientId: string, rows: readonly AddressInput[], country: string | null) {
  if (!rows.length) return;
  await tx.run(
    `insert into address (workspace_id, client_id, kind, country, postcode, region, city, street, directions)
     select current_workspace(), $2, r.kind, coalesce(r.country, $3), r.postcode, r.region, r.city, r.street, r.directions
     from jsonb_to_recordset($1) as r(kind text, country text, postcode text, region text, city text, street text, directions text)`,
    [JSON.stringify(rows), clientId, country],
  );
}
