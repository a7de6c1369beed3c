import * as z from 'zod';
import { Uuid } from '#cap/staff/model.ts';
import { route } from '#plain/contract.ts';
import { CUSTOM_TYPES, CustomField, LIVE_STATUSES, SIZES, Tag } from './model.ts';
import { Filter, Segment, Sort } from './model-lists.ts';

const Id = z.object({ id: Uuid });
const Made = z.object({ id: Uuid, version: z.number().int() });
const Version = z.object({ version: z.number().int() });

const SegmentInput = z.object({
  name: z.string().trim().min(1).max(120),
  shared: z.boolean().default(false),
  filter: Filter.default([]),
  columns: z.array(z.string().max(60)).max(60).default([]),
  sort: Sort.nullable().default(null),
  position: z.number().int().min(0).max(10000).default(0),
});

/** What a bulk change may set; each key left out stays as it is. */
export const BulkChange = z
  .object({
    managerId: Uuid.optional(),
    addTags: z.array(Tag).max(20).optional(),
    removeTags: z.array(Tag).max(20).optional(),
    size: z.enum(SIZES).nullable().optional(),
    trade: z.string().trim().max(120).nullable().optional(),
    source: z.string().trim().max(120).nullable().optional(),
    priceType: z.string().trim().max(60).nullable().optional(),
    vip: z.boolean().optional(),
    negotiate: z.boolean().optional(),
    status: z.enum(LIVE_STATUSES).optional(),
  })
  .meta({ id: 'BulkChange' });
export type BulkChange = z.infer<typeof BulkChange>;
export const BULK_LIMIT = 5000;
const BulkWish = z.object({
  ids: z.array(Uuid).min(1).max(BULK_LIMIT).optional(),
  filter: Filter.optional().describe('Instead of ids: everything the filter holds, up to 5,000'),
  segment: Uuid.optional(),
  except: z.array(Uuid).max(BULK_LIMIT).optional().describe('Of what the filter holds, all but these'),
  change: BulkChange,
});
const BulkCounts = z.object({
  found: z.number().int(),
  changes: z.number().int(),
  unchanged: z.number().int(),
  refused: z.array(z.object({ id: Uuid, name: z.string(), code: z.string() })).describe('The first 200'),
  refusedCount: z.number().int(),
});

/** Saved views of the list (handbook 02, Segments) as lists for work. */
export const segments = {
  list: route({
    method: 'GET',
    path: '/api/segments',
    action: 'segment.use',
    summary: 'One’s own segments and the shared ones',
    response: z.object({ segments: z.array(Segment) }),
  }),
  create: route({
    method: 'POST',
    path: '/api/segments',
    action: 'segment.use',
    summary: 'Save a filter with its columns and order',
    body: SegmentInput,
    response: Made,
    refusals: ['NOT_ALLOWED', 'UNKNOWN_FIELD'],
    example: { name: 'Asleep in Vilnius', filter: [{ field: 'city', op: 'is', value: 'Vilnius' }, { field: 'noTouchDays', op: 'more', value: 60 }] },
  }),
  patch: route({
    method: 'PATCH',
    path: '/api/segments/{id}',
    action: 'segment.use',
    summary: 'Change a segment',
    params: Id,
    body: z.object({
      name: SegmentInput.shape.name.optional(),
      shared: z.boolean().optional(),
      filter: Filter.optional(),
      columns: z.array(z.string().max(60)).max(60).optional(),
      sort: Sort.nullable().optional(),
      position: z.number().int().min(0).max(10000).optional(),
    }),
    versioned: true,
    response: Version,
    refusals: ['NOT_ALLOWED', 'CHANGED_MEANWHILE', 'UNKNOWN_FIELD'],
  }),
  remove: route({ method: 'DELETE', path: '/api/segments/{id}', action: 'segment.use', summary: 'Delete a segment', params: Id, response: 'nothing', refusals: ['NOT_ALLOWED'] }),
};

/** One change of many clients (handbook 15: a special right), previewed first. */
export const bulk = {
  preview: route({
    method: 'POST',
    path: '/api/clients/bulk/preview',
    action: 'client.bulk',
    summary: 'What a bulk change would do, without doing it',
    body: BulkWish,
    response: BulkCounts.meta({ id: 'BulkCounts' }),
    refusals: ['TOO_MANY', 'UNKNOWN_FIELD', 'NOTHING_TO_CHANGE'],
  }),
  run: route({
    method: 'POST',
    path: '/api/clients/bulk',
    action: 'client.bulk',
    summary: 'Change many clients in one command, which one undo takes back',
    body: BulkWish.extend({ allOrNothing: z.boolean().default(false).describe('Refuse as a whole if one is refused') }),
    response: BulkCounts,
    refusals: ['TOO_MANY', 'UNKNOWN_FIELD', 'NOTHING_TO_CHANGE', 'SOME_REFUSED'],
  }),
};

const FieldInput = z.object({
  entity: z.enum(['client', 'person']).default('client'),
  label: z.string().trim().min(1).max(80),
  key: z.string().regex(/^[a-z][a-z0-9_]{0,39}$/).optional().describe('Left out: made from the label'),
  type: z.enum(CUSTOM_TYPES),
  options: z.array(z.string().trim().min(1).max(120)).max(100).default([]),
  required: z.boolean().default(false),
  position: z.number().int().min(0).max(10000).default(0),
});

/** Fields of the workspace's own: typed, searchable, importable (handbook 02, The client). */
export const customFields = {
  list: route({
    method: 'GET',
    path: '/api/custom-fields',
    action: 'client.find',
    summary: 'Fields of the workspace’s own, in order',
    response: z.object({ fields: z.array(CustomField) }),
  }),
  create: route({
    method: 'POST',
    path: '/api/custom-fields',
    action: 'field.manage',
    summary: 'A new field',
    body: FieldInput,
    response: Made.extend({ key: z.string() }),
    refusals: ['KEY_TAKEN', 'OPTIONS_NEEDED'],
  }),
  patch: route({
    method: 'PATCH',
    path: '/api/custom-fields/{id}',
    action: 'field.manage',
    summary: 'Change a field; its key and type stay',
    params: Id,
    body: z.object({
      label: FieldInput.shape.label.optional(),
      options: z.array(z.string().trim().min(1).max(120)).max(100).optional(),
      required: z.boolean().optional(),
      position: z.number().int().min(0).max(10000).optional(),
      archived: z.boolean().optional(),
    }),
    versioned: true,
    response: Version,
    refusals: ['CHANGED_MEANWHILE', 'OPTIONS_NEEDED'],
  }),
};
