import * as z from 'zod';
import { Day, Uuid } from '#cap/staff/model.ts';
import { STEP_KINDS } from '#cap/steps/model.ts';
import { SIZES, STATUSES } from './model.ts';

/**
 * A filter is a list of sentences, all of which hold: { field, op, value }. Fields stand in FILTER_FIELDS, a workspace's own
 * are `custom.KEY`; which ops a field understands follows from its type.
 */
export const OPS = ['is', 'is_not', 'any_of', 'none_of', 'contains', 'begins', 'before', 'after', 'more', 'less', 'known', 'unknown'] as const;
export type FilterOp = (typeof OPS)[number];
export const Sentence = z
  .object({
    field: z.string().min(1).max(60),
    op: z.enum(OPS),
    value: z.union([z.string().max(300), z.number(), z.boolean(), z.array(z.string().max(300)).max(200)]).optional(),
  })
  .meta({ id: 'Sentence' });
export type Sentence = z.infer<typeof Sentence>;
export const Filter = z.array(Sentence).max(30).meta({ id: 'Filter' });
export type Filter = z.infer<typeof Filter>;

/** Type of a field's values, by which its ops are known. `days` counts days back from today. */
export type FieldType = 'text' | 'choice' | 'yes_no' | 'day' | 'days' | 'number' | 'member' | 'tags' | 'presence';
export const OPS_OF: Record<FieldType, readonly FilterOp[]> = {
  text: ['contains', 'begins', 'is', 'is_not', 'any_of', 'known', 'unknown'],
  choice: ['is', 'is_not', 'any_of', 'none_of', 'known', 'unknown'],
  member: ['is', 'is_not', 'any_of', 'none_of'],
  tags: ['any_of', 'none_of', 'is', 'known', 'unknown'],
  yes_no: ['is'],
  day: ['is', 'before', 'after', 'known', 'unknown'],
  days: ['more', 'less'],
  number: ['is', 'more', 'less', 'known', 'unknown'],
  presence: ['known', 'unknown', 'is', 'any_of', 'none_of'],
};
/** What the list of clients may be filtered by. Values of `member` may be 'me'; days may be 'today' or '+7', '-30'. */
export const FILTER_FIELDS: Record<string, FieldType> = {
  name: 'text',
  status: 'choice',
  kind: 'choice',
  buysFor: 'choice',
  size: 'choice',
  country: 'choice',
  language: 'choice',
  trade: 'text',
  sphere: 'text',
  source: 'text',
  priceType: 'text',
  city: 'text',
  vip: 'yes_no',
  mailingList: 'yes_no',
  negotiate: 'yes_no',
  prepared: 'yes_no',
  live: 'yes_no',
  manager: 'member',
  department: 'choice',
  tags: 'tags',
  created: 'day',
  lastTouch: 'day',
  noTouchDays: 'days',
  nextStepDue: 'day',
  nextStepKind: 'choice',
  overdueDays: 'days',
  promiseDue: 'day',
  supplierContractEnd: 'day',
  birthdayInDays: 'days',
  creditLimit: 'number',
  requisite: 'presence',
  phone: 'presence',
  email: 'presence',
  personWithRole: 'presence',
  decisionMakerReached: 'yes_no',
  meetingsWithoutDecisionMaker: 'yes_no',
  languages: 'tags',
  touchesIn30Days: 'number',
  touchesIn90Days: 'number',
  touchesInYear: 'number',
  ordersInYear: 'number',
  lastOrder: 'day',
  vipProposed: 'yes_no',
  reliabilityCheck: 'choice',
  factsToReview: 'yes_no',
  planDue: 'day',
  import: 'choice',
};

/** A key of a list's order; a minus before it turns it round. */
export const SORTS = ['name', '-name', 'created', '-created', 'lastTouch', '-lastTouch', 'nextStep', '-nextStep'] as const;
export const Sort = z.enum(SORTS);
export type Sort = z.infer<typeof Sort>;
/** Columns a list can show; every row carries them all. `custom.KEY` and `requisite.KIND` may be added. */
export const LIST_COLUMNS = [
  'name', 'status', 'size', 'vip', 'manager', 'nextStep', 'lastTouch', 'city', 'country', 'trade', 'tags', 'mainPerson',
  'phone', 'email', 'source', 'buysFor', 'priceType', 'created',
] as const;

export const Cursor = z.string().max(400);
export const Limit = z.coerce.number().int().min(1).max(200);

export const NextStepFace = z
  .object({
    id: Uuid,
    kind: z.enum(STEP_KINDS),
    why: z.string(),
    onDate: Day.nullable(),
    atTime: z.string().nullable(),
    month: z.string().nullable(),
    ownerId: Uuid,
    promise: z.boolean(),
    version: z.number().int(),
  })
  .meta({ id: 'NextStepFace' });

export const ClientRow = z
  .object({
    id: Uuid,
    name: z.string(),
    status: z.enum(STATUSES),
    kind: z.string(),
    buysFor: z.string(),
    size: z.enum(SIZES).nullable(),
    vip: z.boolean(),
    managerId: Uuid,
    managerName: z.string(),
    country: z.string().nullable(),
    city: z.string().nullable(),
    trade: z.string().nullable(),
    source: z.string().nullable(),
    priceType: z.string().nullable(),
    tags: z.array(z.string()),
    custom: z.record(z.string(), z.unknown()),
    mainPerson: z.object({ id: Uuid, name: z.string(), title: z.string().nullable() }).nullable(),
    phone: z.string().nullable(),
    email: z.string().nullable(),
    lastTouchAt: z.string().nullable(),
    nextStep: NextStepFace.nullable(),
    createdAt: z.string(),
    negotiate: z.boolean(),
    prepared: z.boolean(),
    version: z.number().int(),
  })
  .meta({ id: 'ClientRow' });
export type ClientRow = z.infer<typeof ClientRow>;

export const Segment = z
  .object({
    id: Uuid,
    name: z.string(),
    entity: z.enum(['client', 'person']),
    shared: z.boolean(),
    ownerId: Uuid,
    ownerName: z.string(),
    filter: Filter,
    columns: z.array(z.string()),
    sort: z.string().nullable(),
    position: z.number().int(),
    version: z.number().int(),
    can: z.object({ edit: z.boolean() }),
  })
  .meta({ id: 'Segment' });
