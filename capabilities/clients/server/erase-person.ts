import type { Tx } from '#platform/database/database.ts';
import { fold } from '#plain/fold.ts';
import { refuse } from '#plain/refusal.ts';
import type { Ctx } from '#cap/staff/server/actor.ts';
import { namePatterns } from '../name-patterns.ts';
import { dropBytes } from './drop-bytes.ts';

interface Subject {
  id: string;
  name: string;
  given_name: string | null;
  patronymic: string | null;
  family_name: string | null;
  erased_at: string | null;
  clients: string[];
  contacts: { id: string; kind: string; value: string; key: string }[];
  consents: string[];
  positions: string[];
}
type Ask = <Row extends object>(sql: string, values: unknown[]) => Promise<Row[]>;

async function subjectOf(ask: Ask, id: string): Promise<Subject> {
  const [person] = await ask<Subject>(
    `select p.id, p.name, p.given_name, p.patronymic, p.family_name, p.erased_at,
       coalesce((select json_agg(distinct o.client_id) from position o where o.workspace_id = p.workspace_id and o.person_id = p.id), '[]') as clients,
       coalesce((select json_agg(o.id) from position o where o.workspace_id = p.workspace_id and o.person_id = p.id), '[]') as positions,
       coalesce((select json_agg(n.id) from consent n where n.workspace_id = p.workspace_id and n.person_id = p.id), '[]') as consents,
       coalesce((select json_agg(json_build_object('id', k.id, 'kind', k.kind, 'value', k.value, 'key', k.value_key)) from contact_point k
         where k.workspace_id = p.workspace_id and k.person_id = p.id), '[]') as contacts
     from person p where p.workspace_id = (select current_workspace()) and p.id = $1
       and ((select sees_all()) or exists (select 1 from position o where o.workspace_id = p.workspace_id and o.person_id = p.id))`,
    [id],
  );
  if (!person) throw refuse('NOT_FOUND');
  if (person.erased_at) throw refuse('PERSON_ERASED');
  return person;
}
const patternsOf = (p: Subject) =>
  namePatterns({ name: p.name, givenName: p.given_name, patronymic: p.patronymic, familyName: p.family_name, contacts: p.contacts });
const pseudonymOf = (id: string) => `Person ${id.replaceAll('-', '').slice(-6)}`;

const KEPT = ['positions', 'touches', 'consents_log'] as const;
/** Texts about a person's clients in which the person may be named: table, column. */
const TEXTS = [
  ['touch', 'text'],
  ['touch', 'reason'],
  ['touch', 'result'],
  ['note', 'text'],
  ['step', 'why'],
  ['step', 'place'],
  ['step', 'drop_reason'],
  ['fact', 'text'],
  ['fact', 'source'],
  ['fact', 'product'],
  ['fact', 'liked'],
  ['fact', 'disliked'],
  ['plan_item', 'text'],
  ['reliability_check', 'reasons'],
  ['reliability_check', 'source'],
  ['file', 'name'],
] as const;

async function planOf(ask: Ask, p: Subject) {
  const [n] = await ask<{ touches: number; notes: number; steps: number; changes: number }>(
    `select (select count(*)::int from touch t where t.workspace_id = (select current_workspace()) and t.client_id = any ($1::uuid[]) and t.text ~* any ($2::text[])) as touches,
       (select count(*)::int from note t where t.workspace_id = (select current_workspace()) and t.client_id = any ($1::uuid[]) and t.text ~* any ($2::text[])) as notes,
       (select count(*)::int from step t where t.workspace_id = (select current_workspace()) and t.client_id = any ($1::uuid[]) and t.why ~* any ($2::text[])) as steps,
       (select count(*)::int from change h where h.workspace_id = (select current_workspace()) and h.row_id = any ($3::uuid[])) as changes`,
    [p.clients, patternsOf(p), [p.id, ...p.positions, ...p.consents, ...p.contacts.map((c) => c.id)]],
  );
  return {
    personId: p.id,
    name: p.name,
    pseudonym: pseudonymOf(p.id),
    contactPoints: p.contacts.length,
    consents: p.consents.length,
    positions: p.positions.length,
    ...n!,
    kept: [...KEPT],
  };
}

/** What an erasure would do; nothing is written. */
export const erasePlan = async (ctx: Ctx, id: string) => {
  const ask: Ask = (sql, values) => ctx.read(sql, values);
  return planOf(ask, await subjectOf(ask, id));
};

/**
 * Erases a person (handbook 02, Going out): card, phones, addresses and consents go, their name in texts becomes a pseudonym,
 * and the change log loses what identifies them; so do the uploaded files of imports that named the person or their clients. Touches
 * stay as facts of the company's own work. Cannot be undone.
 */
export async function erasePerson(ctx: Ctx, id: string, body: { confirmName: string; reason: string }) {
  let uploads: string[] = [];
  const erased = await ctx.command(
    'person.erase',
    async (tx) => {
      const ask: Ask = (sql, values) => tx.query(sql, values);
      await tx.query('select 1 from person where workspace_id = (select current_workspace()) and id = $1 for update', [id]);
      const person = await subjectOf(ask, id);
      if (fold(body.confirmName) !== fold(person.name)) throw refuse('NAME_DIFFERS', { status: 422, fields: [{ path: 'confirmName', code: 'NAME_DIFFERS' }] });
      const plan = await planOf(ask, person);
      const patterns = patternsOf(person);
      await writeErasure(tx, person, patterns, plan.pseudonym);
      uploads = await trashUploads(tx, person);
      const rows = [...person.positions, ...person.consents, ...person.contacts.map((c) => c.id)];
      await tx.query('select redact_person($1, $2::uuid[], $3::uuid[], $4::text[], $5)', [id, person.clients, rows, patterns, plan.pseudonym]);
      return { ...plan, name: plan.pseudonym };
    },
    { detail: { personId: id, reason: body.reason } },
  );
  await dropBytes(ctx.house.owner, ctx.house.filesRoot, uploads);
  return erased;
}

/** Files of imports that brought the person or one of their clients: they hold the person as they came. Answers their hashes. */
async function trashUploads(tx: Tx, person: Subject): Promise<string[]> {
  const rows = await tx.query<{ sha256: string }>(
    `update file f set trashed_at = now() from import i
     where i.workspace_id = (select current_workspace()) and f.workspace_id = i.workspace_id and f.id = any (array_remove(array[i.file_id, i.problems_file_id], null)) and f.trashed_at is null
       and (i.id = (select p.import_id from person p where p.workspace_id = i.workspace_id and p.id = $1)
         or i.id in (select c.import_id from client c where c.workspace_id = i.workspace_id and c.id = any ($2::uuid[])))
     returning f.sha256`,
    [person.id, person.clients],
  );
  return rows.map((r) => r.sha256.trim());
}

async function writeErasure(tx: Tx, person: Subject, patterns: string[], pseudonym: string) {
  await tx.run('delete from contact_point where workspace_id = (select current_workspace()) and person_id = $1', [person.id]);
  await tx.run('delete from consent where workspace_id = (select current_workspace()) and person_id = $1', [person.id]);
  await tx.run('update position set title = null where workspace_id = (select current_workspace()) and person_id = $1 and title is not null', [person.id]);
  await tx.run(
    `update person set name = $2, given_name = null, patronymic = null, family_name = null, language = null, birthday = null, birth_year_known = true, occupation = null,
       notes = null, custom = '{}', erased_at = now() where workspace_id = (select current_workspace()) and id = $1`,
    [person.id, pseudonym],
  );
  for (const [table, column] of TEXTS) {
    for (const pattern of patterns) {
      await tx.run(
        `update ${table} set ${column} = regexp_replace(${column}, $2, $3, 'gi')
         where workspace_id = (select current_workspace()) and client_id = any ($1::uuid[]) and ${column} ~* $2`,
        [person.clients, pattern, pseudonym],
      );
    }
  }
}

/** Everything kept about a person, as one JSON file; that it was handed out stands in the audit. */
export async function personalData(ctx: Ctx, id: string) {
  const text = await ctx.command(
    'person.export',
    async (tx) => {
      const row = await tx.one<{ name: string; data: object }>(
        `select p.name, jsonb_pretty(jsonb_build_object(
           'person', to_jsonb(p) - '{workspace_id,name_key,import_id,version}'::text[],
           'contactPoints', (select coalesce(jsonb_agg(jsonb_build_object('kind', k.kind, 'value', k.value, 'label', k.label)), '[]') from contact_point k
             where k.workspace_id = p.workspace_id and k.person_id = p.id),
           'consents', (select coalesce(jsonb_agg(jsonb_build_object('channel', n.channel, 'given', n.given, 'onDate', n.on_date, 'source', n.source)), '[]') from consent n
             where n.workspace_id = p.workspace_id and n.person_id = p.id),
           'positions', (select coalesce(jsonb_agg(jsonb_build_object('company', c.name, 'title', o.title, 'decisionRole', o.decision_role, 'from', o.from_date, 'to', o.to_date)), '[]')
             from position o join client c on c.workspace_id = o.workspace_id and c.id = o.client_id where o.workspace_id = p.workspace_id and o.person_id = p.id),
           'touches', (select coalesce(jsonb_agg(jsonb_build_object('at', t.at, 'kind', t.kind, 'direction', t.direction, 'outcome', t.outcome, 'text', t.text, 'by', m.name) order by t.at), '[]')
             from touch t join member m on m.workspace_id = t.workspace_id and m.id = t.member_id where t.workspace_id = p.workspace_id and t.person_id = p.id),
           'steps', (select coalesce(jsonb_agg(jsonb_build_object('kind', s.kind, 'why', s.why, 'due', s.on_date, 'state', s.state)), '[]') from step s
             where s.workspace_id = p.workspace_id and s.person_id = p.id),
           'changes', (select coalesce(jsonb_agg(jsonb_build_object('at', h.at, 'what', h.relation, 'before', h.before - '{workspace_id,name_key,value_key}'::text[],
               'after', h.after - '{workspace_id,name_key,value_key}'::text[], 'by', w.name) order by h.id), '[]')
             from change h left join member w on w.workspace_id = h.workspace_id and w.id = h.actor_id
             where h.workspace_id = p.workspace_id and (h.row_id = p.id or h.row_id in (select k.id from contact_point k where k.workspace_id = p.workspace_id and k.person_id = p.id)
               or h.row_id in (select o.id from position o where o.workspace_id = p.workspace_id and o.person_id = p.id)))
         )) as data
         from person p where p.workspace_id = (select current_workspace()) and p.id = $1
           and ((select sees_all()) or exists (select 1 from position o where o.workspace_id = p.workspace_id and o.person_id = p.id))`,
        [id],
      );
      if (!row) throw refuse('NOT_FOUND');
      return row.data as unknown as string;
    },
    { detail: { personId: id } },
  );
  return ctx
    .reply!.headers({
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="personal-data-${id.slice(-8)}.json"`,
    })
    .send(text) as never;
}
