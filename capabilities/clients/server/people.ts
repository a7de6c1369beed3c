import type { Json } from '#platform/database/database.ts';
import { patchRow, snake } from '#platform/database/patch.ts';
import { todayIn } from '#plain/day/day.ts';
import { refuse } from '#plain/refusal.ts';
import type { Ctx } from '#cap/staff/server/actor.ts';
import type * as z from 'zod';
import type { PersonFields, PersonInput, PositionFields } from '../model.ts';
import { clientFor, lockClient, personFor } from './access.ts';
import { customValues, mergeCustom } from './custom-fields.ts';
import { refuseCustomOverlap } from './custom-overlap.ts';
import { birthdayColumns, insertPerson, insertPosition } from './people-rows.ts';

type KnownPerson = z.infer<typeof PositionFields> & { personId: string };

/** A contact person: a new one with phones and addresses, or a known one who has (also) a place here. */
export async function addPerson(ctx: Ctx, clientId: string, body: PersonInput | KnownPerson) {
  return ctx.command('person.add', async (tx) => {
    const client = await lockClient(tx, ctx, clientId, 'client.edit');
    if (body.reportsTo) await refuseStrangeBoss(tx, clientId, body.reportsTo);
    if ('personId' in body) {
      await personFor(tx, ctx, body.personId, 'client.read');
      const positionId = await insertPosition(tx, clientId, body.personId, body);
      return { personId: body.personId, positionId, version: 1 };
    }
    return { ...(await insertPerson(tx, clientId, body, client.country)), version: 1 };
  });
}

type Tx = Parameters<typeof insertPerson>[0];

/** Whom one reports to has a place at the same client. */
export async function refuseStrangeBoss(tx: Tx, clientId: string, bossId: string) {
  const boss = await tx.one('select 1 from position where workspace_id = (select current_workspace()) and id = $1 and client_id = $2', [bossId, clientId]);
  if (!boss) throw refuse('NOT_FOUND', { status: 422, fields: [{ path: 'reportsTo', code: 'NOT_FOUND' }] });
}

export async function patchPerson(ctx: Ctx, id: string, body: Partial<z.infer<typeof PersonFields>>) {
  return ctx.command('person.patch', async (tx) => {
    const person = await personFor(tx, ctx, id, 'client.edit');
    const { birthday, custom, ...plain } = body;
    const changes: Record<string, unknown> = {};
    for (const [field, value] of Object.entries(plain)) if (value !== undefined) changes[snake(field)] = value;
    if (birthday !== undefined) Object.assign(changes, birthdayColumns(birthday));
    let { version, row } = await patchRow(tx, 'person', id, ctx.ifMatch, changes);
    if (custom) {
      const values = await customValues(tx, 'person', custom);
      await refuseCustomOverlap(tx, 'person', id, ctx.ifMatch, person.version, row.custom as Record<string, unknown>, values);
      ({ version } = await patchRow(tx, 'person', id, undefined, { custom: mergeCustom(row.custom as Record<string, unknown>, values) }, { jsonColumns: ['custom'] }));
    }
    return { version };
  });
}

/** One person with every place they have and had, at clients one sees. */
export async function getPerson(ctx: Ctx, id: string): Promise<Json | null> {
  return ctx.json(
    `select json_build_object('id', p.id, 'version', p.version, 'name', p.name, 'givenName', p.given_name, 'patronymic', p.patronymic, 'familyName', p.family_name,
       'language', p.language, 'birthday', case when p.birth_year_known then p.birthday::text else '--' || to_char(p.birthday, 'MM-DD') end,
       'occupation', p.occupation, 'notes', p.notes, 'custom', p.custom, 'erased', p.erased_at is not null,
       'contacts', coalesce((select json_agg(json_build_object('id', k.id, 'kind', k.kind, 'value', k.value, 'label', k.label, 'key', k.value_key, 'version', k.version)
         order by k.position, k.id) from contact_point k where k.workspace_id = p.workspace_id and k.person_id = p.id), '[]'),
       'consents', coalesce((select json_agg(json_build_object('channel', n.channel, 'given', n.given, 'onDate', n.on_date, 'source', n.source) order by n.channel)
         from consent n where n.workspace_id = p.workspace_id and n.person_id = p.id), '[]'),
       'positions', coalesce((select json_agg(json_build_object('id', o.id, 'clientId', c.id, 'clientName', c.name, 'title', o.title, 'fromDate', o.from_date, 'toDate', o.to_date)
         order by o.to_date desc nulls first, o.id) from position o join client c on c.workspace_id = o.workspace_id and c.id = o.client_id
         where o.workspace_id = p.workspace_id and o.person_id = p.id), '[]'))
     from person p where p.workspace_id = (select current_workspace()) and p.id = $1 and p.trashed_at is null
       and ((select sees_all()) or exists (select 1 from position o where o.workspace_id = p.workspace_id and o.person_id = p.id))`,
    [id],
  );
}

interface Place {
  id: string;
  version: number;
  client_id: string;
  person_id: string;
  title: string | null;
  to_date: string | null;
}
async function placeFor(tx: Tx, ctx: Ctx, id: string): Promise<Place> {
  const place = await tx.one<Place>(
    'select id, version, client_id, person_id, title, to_date from position where workspace_id = (select current_workspace()) and id = $1 for update',
    [id],
  );
  if (!place) throw refuse('NOT_FOUND');
  await clientFor(tx, ctx, place.client_id, 'client.edit');
  return place;
}

export async function patchPosition(ctx: Ctx, id: string, body: z.infer<typeof PositionFields>) {
  return ctx.command('position.patch', async (tx) => {
    const place = await placeFor(tx, ctx, id);
    if (body.reportsTo) await refuseBossCircle(tx, place, body.reportsTo);
    if (body.main) {
      await tx.run('update position set main = false where workspace_id = (select current_workspace()) and client_id = $1 and main and id <> $2', [place.client_id, id]);
    }
    const changes: Record<string, unknown> = {};
    for (const [field, value] of Object.entries(body)) if (value !== undefined) changes[snake(field)] = value;
    const { version } = await patchRow(tx, 'position', id, ctx.ifMatch, changes);
    return { version };
  });
}

async function refuseBossCircle(tx: Tx, place: Place, bossId: string) {
  await refuseStrangeBoss(tx, place.client_id, bossId);
  const circle = await tx.one(
    `with recursive up as (
       select id, reports_to, 1 as depth from position where workspace_id = (select current_workspace()) and id = $2
       union all select o.id, o.reports_to, up.depth + 1 from position o join up on o.workspace_id = (select current_workspace()) and o.id = up.reports_to where up.depth < 100)
     select 1 from up where id = $1`,
    [place.id, bossId],
  );
  if (circle) throw refuse('REPORTS_IN_CIRCLE', { status: 422, fields: [{ path: 'reportsTo', code: 'REPORTS_IN_CIRCLE' }] });
}

/** The person does not work there any more: the place stays as history, whoever reported to it reports to nobody. */
export async function detachPerson(ctx: Ctx, id: string, toDate: string | undefined) {
  return ctx.command('person.detach', async (tx) => {
    const place = await placeFor(tx, ctx, id);
    return { version: await endPlace(tx, ctx, place, toDate) };
  });
}

async function endPlace(tx: Tx, ctx: Ctx, place: Place, toDate: string | undefined): Promise<number> {
  await tx.run('update position set reports_to = null where workspace_id = (select current_workspace()) and reports_to = $1', [place.id]);
  const { version } = await patchRow(tx, 'position', place.id, undefined, { to_date: toDate ?? todayIn(ctx.actor.timeZone, ctx.now), main: false });
  return version;
}

/** The person went over to another client; phones, consents and history belong to the person and go along. */
export async function movePerson(ctx: Ctx, id: string, body: { clientId: string; title?: string | undefined; onDate?: string | undefined }) {
  return ctx.command('person.move', async (tx) => {
    const place = await placeFor(tx, ctx, id);
    if (body.clientId === place.client_id) throw refuse('ALREADY_HERE');
    const target = await tx.one<{ trashed: boolean }>(
      'select trashed_at is not null as trashed from client where workspace_id = (select current_workspace()) and id = $1',
      [body.clientId],
    );
    if (!target) throw refuse('NOT_FOUND', { status: 422, fields: [{ path: 'clientId', code: 'NOT_FOUND' }] });
    if (target.trashed) throw refuse('CLIENT_IN_TRASH');
    const onDate = body.onDate ?? todayIn(ctx.actor.timeZone, ctx.now);
    await endPlace(tx, ctx, place, onDate);
    const positionId = await insertPosition(tx, body.clientId, place.person_id, { title: body.title ?? null, fromDate: onDate });
    return { positionId };
  });
}

/** Who reports to whom, who decides, and whether that one is reached (handbook 02, People). */
export async function peopleMap(ctx: Ctx, clientId: string): Promise<Json | null> {
  return ctx.json(
    `with c as (select id, workspace_id from client where workspace_id = (select current_workspace()) and id = $1),
     met as (select t.person_id, count(*) as touches, max(t.at) as last_at, bool_or(t.outcome is distinct from 'not_reached') as talked
       from touch t, c where t.workspace_id = c.workspace_id and t.client_id = c.id and t.person_id is not null group by t.person_id),
     people as (select o.*, p.name, coalesce(m.touches, 0) as touches, m.last_at, o.reached or coalesce(m.talked, false) as met
       from c join position o on o.workspace_id = c.workspace_id and o.client_id = c.id and o.to_date is null
       join person p on p.workspace_id = o.workspace_id and p.id = o.person_id and p.trashed_at is null left join met m on m.person_id = p.id),
     d as (select count(*) filter (where decision_role = 'decides') > 0 as known,
       coalesce(bool_or(met) filter (where decision_role = 'decides'), false)
         or exists (select 1 from touch t, c where t.workspace_id = c.workspace_id and t.client_id = c.id and t.outcome = 'decision_maker') as reached,
       (select count(*) from (select 1 from touch t, c where t.workspace_id = c.workspace_id and t.client_id = c.id and t.kind in ('meeting', 'visit') limit 1000) x) as meetings
       from people)
     select json_build_object('people', coalesce((select json_agg(json_build_object('positionId', id, 'personId', person_id, 'name', name, 'title', title,
         'decisionRole', decision_role, 'reportsTo', reports_to, 'main', main, 'reached', met, 'touches', touches, 'lastTouchAt', last_at) order by main desc, name) from people), '[]'),
       'decisionMaker', (select json_build_object('known', known, 'reached', reached, 'meetings', meetings, 'flagged', meetings > 0 and not reached) from d))
     from c`,
    [clientId],
  );
}

/** Consent of a person to one channel, with date and source; withdrawn the same way. */
export async function setConsent(ctx: Ctx, personId: string, channel: string, body: { given: boolean; onDate?: string | undefined; source: string }) {
  return ctx.command('consent.set', async (tx) => {
    await personFor(tx, ctx, personId, 'client.edit');
    const row = await tx.one<{ version: number }>(
      `insert into consent (workspace_id, person_id, channel, given, on_date, source) values (current_workspace(), $1, $2, $3, $4, $5)
       on conflict (workspace_id, person_id, channel) do update set given = excluded.given, on_date = excluded.on_date, source = excluded.source returning version`,
      [personId, channel, body.given, body.onDate ?? todayIn(ctx.actor.timeZone, ctx.now), body.source],
    );
    return { version: row!.version };
  });
}
