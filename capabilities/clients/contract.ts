import * as z from 'zod';
import { Uuid } from '#cap/staff/model.ts';
import { route } from '#plain/contract.ts';
import { TOUCH_KINDS } from '#cap/steps/model.ts';
import { ClientCreate, ClientPatch, ContactInput, ENDED_STATUSES, LIVE_STATUSES, StepWish } from './model.ts';
import { Dossier, Duplicate, SearchHit, TimelineEntry } from './model-dossier.ts';
import { ClientRow, Cursor, Limit, Sort } from './model-lists.ts';

export { bulk, customFields, segments } from './contract-lists.ts';
export { announcements } from './contract-announcements.ts';
export { duplicates } from './contract-duplicates.ts';
export { files } from './contract-files.ts';
export { parts } from './contract-parts.ts';
export { people, privacy } from './contract-people.ts';

const Id = z.object({ id: Uuid });
const Version = z.object({ version: z.number().int() });

/** The dossier (handbook 02): clients themselves, their list, their timeline. */
export const clients = {
  list: route({
    method: 'GET',
    path: '/api/clients',
    action: 'client.read',
    summary: 'Clients by filter or segment, page by page',
    query: z.object({
      q: z.string().max(200).optional().describe('Part of a name'),
      filter: z.string().max(8000).optional().describe('JSON of a Filter: [{"field":"status","op":"is","value":"client"}]'),
      segment: Uuid.optional().describe('A saved filter; `filter` narrows it further'),
      sort: Sort.default('name'),
      after: Cursor.optional(),
      limit: Limit.default(100),
    }),
    response: z.object({ rows: z.array(ClientRow), next: Cursor.nullable() }).meta({ id: 'ClientList' }),
    refusals: ['UNKNOWN_FIELD'],
  }),
  count: route({
    method: 'GET',
    path: '/api/clients/count',
    action: 'client.read',
    summary: 'How many clients a filter holds, counted up to 10,000',
    query: z.object({ q: z.string().max(200).optional(), filter: z.string().max(8000).optional(), segment: Uuid.optional() }),
    response: z.object({ count: z.number().int(), more: z.boolean() }),
    refusals: ['UNKNOWN_FIELD'],
  }),
  create: route({
    method: 'POST',
    path: '/api/clients',
    action: 'client.create',
    summary: 'A new client with its manager and its first step',
    body: ClientCreate,
    response: z.object({
      id: Uuid,
      version: z.number().int(),
      personId: Uuid.nullable(),
      nextStep: z.object({ id: Uuid, onDate: z.string().nullable(), month: z.string().nullable() }).nullable(),
      duplicates: z.array(Duplicate),
    }),
    refusals: ['NOT_ALLOWED', 'MIXED_ASSIGNMENT', 'STEP_IN_PAST', 'MEMBER_LEFT', 'BAD_REQUISITE'],
    example: { name: 'UAB Šiaurės vėjas', country: 'LT', nextStep: { kind: 'call', why: 'First call', onDate: '2026-12-01' } },
  }),
  get: route({
    method: 'GET',
    path: '/api/clients/{id}',
    action: 'client.read',
    summary: 'The whole dossier',
    params: Id,
    response: Dossier,
  }),
  patch: route({
    method: 'PATCH',
    path: '/api/clients/{id}',
    action: 'client.edit',
    summary: 'Change fields of the card in place',
    params: Id,
    body: ClientPatch,
    versioned: true,
    response: Version,
    refusals: ['NOT_ALLOWED', 'CHANGED_MEANWHILE', 'MIXED_ASSIGNMENT', 'CLIENT_ENDED', 'CLIENT_IN_TRASH', 'PARENT_CIRCLE', 'BAD_CUSTOM_VALUE'],
  }),
  end: route({
    method: 'POST',
    path: '/api/clients/{id}/end',
    action: 'client.end',
    summary: 'The recorded decision that nothing more is to be done: lost, unpromising (then on the mailing list) or closed',
    params: Id,
    body: z.object({ status: z.enum(ENDED_STATUSES), reason: z.string().trim().min(1).max(500) }),
    versioned: true,
    response: Version.extend({ droppedSteps: z.number().int() }),
    refusals: ['NOT_ALLOWED', 'CHANGED_MEANWHILE', 'CLIENT_IN_TRASH'],
  }),
  revive: route({
    method: 'POST',
    path: '/api/clients/{id}/revive',
    action: 'client.edit',
    summary: 'An ended client lives again, with its next step',
    params: Id,
    body: z.object({ status: z.enum(LIVE_STATUSES).default('prospect'), managerId: Uuid.optional(), nextStep: StepWish.optional() }),
    versioned: true,
    response: Version.extend({ nextStepId: Uuid }),
    refusals: ['NOT_ALLOWED', 'CHANGED_MEANWHILE', 'CLIENT_IS_LIVE', 'CLIENT_IN_TRASH', 'MIXED_ASSIGNMENT', 'STEP_IN_PAST', 'MEMBER_LEFT'],
  }),
  reassign: route({
    method: 'POST',
    path: '/api/clients/{id}/reassign',
    action: 'client.reassign',
    summary: 'Another manager answers for the client; open steps of the old one go with it',
    params: Id,
    body: z.object({ managerId: Uuid, note: z.string().trim().max(2000).optional() }),
    versioned: true,
    response: Version.extend({ movedSteps: z.number().int() }),
    refusals: ['NOT_ALLOWED', 'CHANGED_MEANWHILE', 'MIXED_ASSIGNMENT', 'MEMBER_LEFT', 'CLIENT_IN_TRASH'],
  }),
  trash: route({
    method: 'POST',
    path: '/api/clients/{id}/trash',
    action: 'client.trash',
    summary: 'To the trash, from where it can be taken back for 30 days',
    params: Id,
    versioned: true,
    response: Version.extend({ droppedSteps: z.number().int() }),
    refusals: ['NOT_ALLOWED', 'CHANGED_MEANWHILE', 'CLIENT_IN_TRASH'],
  }),
  restore: route({
    method: 'POST',
    path: '/api/clients/{id}/restore',
    action: 'client.trash',
    summary: 'Out of the trash; a live client gets a next step',
    params: Id,
    body: z.object({ nextStep: StepWish.optional(), managerId: Uuid.optional() }),
    response: Version.extend({ nextStepId: Uuid.nullable() }),
    refusals: ['NOT_ALLOWED', 'NOT_IN_TRASH', 'CLIENT_MERGED', 'MEMBER_LEFT', 'STEP_IN_PAST', 'MIXED_ASSIGNMENT'],
  }),
  trashed: route({
    method: 'GET',
    path: '/api/trash',
    action: 'client.trash',
    summary: 'What lies in the trash, the latest first',
    query: z.object({ after: Cursor.optional(), limit: Limit.default(50) }),
    response: z.object({
      rows: z.array(
        z.object({
          id: Uuid,
          name: z.string(),
          managerName: z.string(),
          trashedAt: z.string(),
          trashedBy: z.string().nullable(),
          goesOn: z.string().describe('The day on which it is gone for good'),
          mergedInto: z.object({ id: Uuid, name: z.string() }).nullable(),
          mergeCommandId: Uuid.nullable().describe('Undo of this command takes the merge apart'),
        }),
      ),
      next: Cursor.nullable(),
    }),
  }),
  timeline: route({
    method: 'GET',
    path: '/api/clients/{id}/timeline',
    action: 'client.read',
    summary: 'Everything that happened, the latest first',
    params: Id,
    query: z.object({
      after: Cursor.optional(),
      limit: Limit.default(40),
      kinds: z.string().max(100).optional().describe('Comma-separated: touch, note, file, step, change'),
      q: z.string().trim().max(200).optional(),
      member: Uuid.optional(),
    }),
    response: z.object({ rows: z.array(TimelineEntry), next: Cursor.nullable() }).meta({ id: 'Timeline' }),
  }),
  search: route({
    method: 'GET',
    path: '/api/search',
    action: 'client.find',
    summary: 'Clients by any part of a name, a person, phone, mail address or number, in any script and with typing errors',
    query: z.object({ q: z.string().trim().min(1).max(100), limit: z.coerce.number().int().min(1).max(20).default(20) }),
    response: z.object({ hits: z.array(SearchHit) }).meta({ id: 'SearchAnswer' }),
  }),
  tags: route({
    method: 'GET',
    path: '/api/tags',
    action: 'client.read',
    summary: 'Tags in use, the most used first',
    query: z.object({ q: z.string().max(60).optional() }),
    response: z.object({ tags: z.array(z.object({ tag: z.string(), count: z.number().int() })) }),
  }),
  takeDown: route({
    method: 'POST',
    path: '/api/incoming',
    action: 'touch.takeDown',
    summary: 'Take down who called, wrote or came, and why; the responsible manager gets a step today',
    body: z
      .object({
        clientId: Uuid.optional(),
        newClient: z.object({ name: z.string().trim().min(1).max(300), country: z.string().length(2).toUpperCase().optional() }).optional(),
        managerId: Uuid.optional().describe('For a new client: who answers for it; left out: the taker'),
        personId: Uuid.optional(),
        personName: z.string().trim().max(200).optional(),
        phone: z.string().trim().max(60).optional(),
        email: z.string().trim().max(254).optional(),
        contacts: z.array(ContactInput).max(5).optional(),
        kind: z.enum(TOUCH_KINDS).default('call'),
        reason: z.string().trim().min(1).max(200).describe('Why they turned to us'),
        source: z.string().trim().max(120).optional(),
        text: z.string().trim().max(20000).default(''),
        stepWhy: z.string().trim().max(500).optional(),
        answered: z.boolean().default(false).describe('Answered on the spot'),
      })
      .refine((v) => Boolean(v.clientId) !== Boolean(v.newClient), { path: ['clientId'], message: 'CLIENT_OR_NEW' }),
    response: z.object({ clientId: Uuid, touchId: Uuid, stepId: Uuid, managerId: Uuid, managerName: z.string() }),
    refusals: ['MEMBER_LEFT', 'CLIENT_IN_TRASH'],
    example: { newClient: { name: 'SRL Nord' }, phone: '0721 123 456', reason: 'Asks for a price list', source: 'Exhibition' },
  }),
};
