import * as z from 'zod';
import { Uuid } from '#cap/staff/model.ts';
import { route } from '#plain/contract.ts';
import { Duplicate } from './model-dossier.ts';
import { Cursor } from './model-lists.ts';

const Id = z.object({ id: Uuid });

/** Fields that are chosen one by one in a merge; lists (people, numbers, tags …) are always put together. */
export const MERGE_FIELDS = [
  'name', 'kind', 'buysFor', 'status', 'legalForm', 'legalName', 'country', 'language', 'timeZone', 'size', 'trade', 'sphere', 'vip',
  'source', 'managerId', 'parentId', 'priceType', 'paymentTerms', 'specialTerms', 'creditLimit', 'currency', 'mailingList',
] as const;

/** The same client twice: found, looked at side by side, merged, taken apart again (handbook 02, Duplicates). */
export const duplicates = {
  find: route({
    method: 'GET',
    path: '/api/duplicates',
    action: 'client.find',
    summary: 'Who looks like this already: asked while a new client is typed',
    query: z.object({
      name: z.string().max(300).optional(),
      phone: z.string().max(60).optional(),
      email: z.string().max(254).optional(),
      requisite: z.string().max(120).optional(),
      country: z.string().max(2).optional(),
      except: Uuid.optional(),
    }),
    response: z.object({ duplicates: z.array(Duplicate) }),
  }),
  of: route({
    method: 'GET',
    path: '/api/clients/{id}/duplicates',
    action: 'client.read',
    summary: 'Who looks like this client',
    params: Id,
    response: z.object({ duplicates: z.array(Duplicate) }),
  }),
  pairs: route({
    method: 'GET',
    path: '/api/duplicates/pairs',
    action: 'client.merge',
    summary: 'Pairs in the base that share a number, a phone, a mail address or the name',
    query: z.object({ after: Cursor.optional(), limit: z.coerce.number().int().min(1).max(100).default(50) }),
    response: z.object({
      pairs: z.array(
        z.object({
          a: z.object({ id: Uuid, name: z.string(), managerName: z.string(), city: z.string().nullable() }),
          b: z.object({ id: Uuid, name: z.string(), managerName: z.string(), city: z.string().nullable() }),
          reason: z.string(),
          value: z.string(),
        }),
      ),
      next: Cursor.nullable(),
    }),
  }),
  dismiss: route({
    method: 'POST',
    path: '/api/clients/{id}/not-duplicate',
    action: 'client.edit',
    summary: 'Looked at: they are different',
    params: Id,
    body: z.object({ otherId: Uuid }),
    response: 'nothing',
    refusals: ['NOT_ALLOWED', 'SAME_CLIENT'],
  }),
  sideBySide: route({
    method: 'GET',
    path: '/api/clients/{id}/merge/{otherId}',
    action: 'client.merge',
    summary: 'Two clients side by side: fields that differ, and what would move',
    params: z.object({ id: Uuid, otherId: Uuid }),
    response: z
      .object({
        versions: z.object({ this: z.number().int(), other: z.number().int() }),
        names: z.object({ this: z.string(), other: z.string() }),
        managers: z.object({ this: z.string(), other: z.string() }),
        fields: z.array(
          z.object({ field: z.enum(MERGE_FIELDS), this: z.unknown(), other: z.unknown(), differ: z.boolean(), proposed: z.enum(['this', 'other']) }),
        ),
        moves: z.record(z.string(), z.number().int()).describe('Rows of the other that would move, by kind'),
      })
      .meta({ id: 'SideBySide' }),
    refusals: ['SAME_CLIENT', 'CLIENT_IN_TRASH'],
  }),
  merge: route({
    method: 'POST',
    path: '/api/clients/{id}/merge',
    action: 'client.merge',
    summary: 'Make two one: everything of the other moves here; the other goes to the trash. Undo takes it apart',
    params: Id,
    body: z.object({
      otherId: Uuid,
      choices: z.partialRecord(z.enum(MERGE_FIELDS), z.enum(['this', 'other'])).default({}),
      otherVersion: z.number().int().optional(),
    }),
    versioned: true,
    response: z.object({ version: z.number().int(), moved: z.record(z.string(), z.number().int()) }),
    refusals: ['NOT_ALLOWED', 'CHANGED_MEANWHILE', 'SAME_CLIENT', 'CLIENT_IN_TRASH', 'MIXED_ASSIGNMENT', 'PARENT_CIRCLE', 'MEMBER_LEFT'],
  }),
  unmerge: route({
    method: 'POST',
    path: '/api/clients/{id}/unmerge',
    action: 'client.merge',
    summary: 'Take a merged client out again: everything goes back to where it was, later work stays where it was done',
    params: Id,
    response: z.object({ id: Uuid, version: z.number().int(), otherId: Uuid, otherVersion: z.number().int() }),
    refusals: ['NOT_ALLOWED', 'NOT_MERGED', 'UNDO_TOO_OLD', 'MEMBER_LEFT'],
  }),
};
