import * as z from 'zod';
import { Day, Uuid } from '#cap/staff/model.ts';
import { route } from '#plain/contract.ts';
import { CHANNELS, ContactInput, PersonFields, PersonInput, PositionFields } from './model.ts';
import { Consent, ContactPoint } from './model-dossier.ts';

const Id = z.object({ id: Uuid });
const Version = z.object({ version: z.number().int() });
const Made = z.object({ id: Uuid, version: z.number().int() });

/** Contact persons and their places at clients (handbook 02, People). */
export const people = {
  add: route({
    method: 'POST',
    path: '/api/clients/{id}/people',
    action: 'client.edit',
    summary: 'A contact person of the client: a new one, or one already known (`personId`)',
    params: Id,
    body: z.union([PersonInput.strict(), PositionFields.extend({ personId: Uuid }).strict()]),
    response: z.object({ personId: Uuid, positionId: Uuid, version: z.number().int() }),
    refusals: ['NOT_ALLOWED', 'ALREADY_HERE'],
  }),
  get: route({
    method: 'GET',
    path: '/api/people/{id}',
    action: 'client.read',
    summary: 'One person with every place they have and had',
    params: Id,
    response: PersonFields.partial()
      .extend({
        id: Uuid,
        version: z.number().int(),
        name: z.string(),
        erased: z.boolean(),
        contacts: z.array(ContactPoint),
        consents: z.array(Consent),
        positions: z.array(
          z.object({ id: Uuid, clientId: Uuid, clientName: z.string(), title: z.string().nullable(), fromDate: Day.nullable(), toDate: Day.nullable() }),
        ),
      })
      .meta({ id: 'Person' }),
  }),
  patch: route({
    method: 'PATCH',
    path: '/api/people/{id}',
    action: 'client.edit',
    summary: 'Change a person',
    params: Id,
    body: PersonFields.partial(),
    versioned: true,
    response: Version,
    refusals: ['NOT_ALLOWED', 'CHANGED_MEANWHILE', 'BAD_CUSTOM_VALUE', 'PERSON_ERASED'],
  }),
  patchPosition: route({
    method: 'PATCH',
    path: '/api/positions/{id}',
    action: 'client.edit',
    summary: 'Change a place: title, role in the decision, whom they report to',
    params: Id,
    body: PositionFields,
    versioned: true,
    response: Version,
    refusals: ['NOT_ALLOWED', 'CHANGED_MEANWHILE', 'REPORTS_IN_CIRCLE'],
  }),
  detach: route({
    method: 'POST',
    path: '/api/positions/{id}/detach',
    action: 'client.edit',
    summary: 'The person does not work there any more; the place stays as history',
    params: Id,
    body: z.object({ toDate: Day.optional().describe('Left out: today') }),
    response: Version,
    refusals: ['NOT_ALLOWED'],
  }),
  move: route({
    method: 'POST',
    path: '/api/positions/{id}/move',
    action: 'client.edit',
    summary: 'The person went over to another client; contacts and history go with them',
    params: Id,
    body: z.object({ clientId: Uuid, title: z.string().trim().max(200).optional(), onDate: Day.optional() }),
    response: z.object({ positionId: Uuid }),
    refusals: ['NOT_ALLOWED', 'ALREADY_HERE', 'CLIENT_IN_TRASH'],
  }),
  map: route({
    method: 'GET',
    path: '/api/clients/{id}/map',
    action: 'client.read',
    summary: 'Who reports to whom, who decides, and whether the decision-maker is reached',
    params: Id,
    response: z
      .object({
        people: z.array(
          z.object({
            positionId: Uuid,
            personId: Uuid,
            name: z.string(),
            title: z.string().nullable(),
            decisionRole: z.string().nullable(),
            reportsTo: Uuid.nullable(),
            main: z.boolean(),
            reached: z.boolean(),
            touches: z.number().int(),
            lastTouchAt: z.string().nullable(),
          }),
        ),
        decisionMaker: z.object({ known: z.boolean(), reached: z.boolean(), meetings: z.number().int(), flagged: z.boolean() }),
      })
      .meta({ id: 'PeopleMap' }),
  }),
  setConsent: route({
    method: 'PUT',
    path: '/api/people/{id}/consents/{channel}',
    action: 'client.edit',
    summary: 'Consent of a person to one channel, or its withdrawal',
    params: z.object({ id: Uuid, channel: z.enum(CHANNELS) }),
    body: z.object({ given: z.boolean(), onDate: Day.optional(), source: z.string().trim().max(200).default('') }),
    response: Version,
    refusals: ['NOT_ALLOWED'],
  }),
  addContact: route({
    method: 'POST',
    path: '/api/contact-points',
    action: 'client.edit',
    summary: 'A phone, mail address, messenger or site of a client or a person',
    body: ContactInput.extend({ clientId: Uuid.optional(), personId: Uuid.optional() }).refine((v) => Boolean(v.clientId) !== Boolean(v.personId), {
      path: ['clientId'],
      message: 'CLIENT_OR_PERSON',
    }),
    response: Made.extend({ value: z.string(), key: z.string() }),
    refusals: ['NOT_ALLOWED', 'BAD_CONTACT'],
  }),
  patchContact: route({
    method: 'PATCH',
    path: '/api/contact-points/{id}',
    action: 'client.edit',
    summary: 'Correct it',
    params: Id,
    body: ContactInput.pick({ value: true, label: true }).partial().extend({ position: z.number().int().min(0).max(1000).optional() }),
    versioned: true,
    response: Version.extend({ value: z.string(), key: z.string() }),
    refusals: ['NOT_ALLOWED', 'CHANGED_MEANWHILE', 'BAD_CONTACT'],
  }),
  removeContact: route({
    method: 'DELETE',
    path: '/api/contact-points/{id}',
    action: 'client.edit',
    summary: 'Take it away',
    params: Id,
    response: 'nothing',
    refusals: ['NOT_ALLOWED'],
  }),
};

const ErasePlan = z
  .object({
    personId: Uuid,
    name: z.string(),
    pseudonym: z.string().describe('What stands in its place afterwards'),
    contactPoints: z.number().int(),
    consents: z.number().int(),
    positions: z.number().int(),
    touches: z.number().int().describe('Whose text names the person'),
    notes: z.number().int(),
    steps: z.number().int(),
    changes: z.number().int().describe('Rows of the change log that lose identifying values'),
    kept: z.array(z.enum(['positions', 'touches', 'consents_log'])).describe('What stays, without the person being recognisable'),
  })
  .meta({ id: 'ErasePlan' });

/** Personal data of one person: handed out, or erased (handbook 02, Going out). Both are logged. */
export const privacy = {
  personalData: route({
    method: 'GET',
    path: '/api/people/{id}/personal-data',
    action: 'client.erase',
    summary: 'Everything kept about a person, as a JSON file',
    params: Id,
    response: 'file',
  }),
  erasePlan: route({
    method: 'GET',
    path: '/api/people/{id}/erase',
    action: 'client.erase',
    summary: 'What an erasure would do',
    params: Id,
    response: ErasePlan,
    refusals: ['PERSON_ERASED'],
  }),
  erase: route({
    method: 'POST',
    path: '/api/people/{id}/erase',
    action: 'client.erase',
    summary: 'Erase the person; cannot be undone',
    params: Id,
    body: z.object({ confirmName: z.string().max(200).describe('The name, typed again'), reason: z.string().trim().min(1).max(500) }),
    response: ErasePlan,
    refusals: ['PERSON_ERASED', 'NAME_DIFFERS'],
  }),
};
