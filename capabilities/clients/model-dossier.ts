import * as z from 'zod';
import { Day, Uuid } from '#cap/staff/model.ts';
import { MOODS, OUTCOMES, STEP_KINDS, TOUCH_KINDS } from '#cap/steps/model.ts';
import { LIGHTS, RELIABILITY_REASONS, TERMS_OFFERED } from './reliability.ts';
import {
  ADDRESS_KINDS, BUYS_FOR, CHANNELS, CLIENT_KINDS, CONTACT_KINDS, DECISION_ROLES, FACT_KINDS, PLAN_KINDS, SIZES, STATUSES,
} from './model.ts';

const maybe = z.string().nullable();
export const MemberRef = z.object({ id: Uuid, name: z.string() }).meta({ id: 'MemberRef' });
const ClientRef = z.object({ id: Uuid, name: z.string() });

/** The card's own fields, as stored. `creditLimit` is a decimal text. */
export const Client = z
  .object({
    id: Uuid,
    version: z.number().int(),
    name: z.string(),
    kind: z.enum(CLIENT_KINDS),
    buysFor: z.enum(BUYS_FOR),
    status: z.enum(STATUSES),
    statusReason: maybe,
    legalForm: maybe,
    legalName: maybe,
    country: maybe,
    language: maybe,
    languages: z.array(z.string()),
    timeZone: maybe,
    size: z.enum(SIZES).nullable(),
    trade: maybe,
    sphere: maybe,
    vip: z.boolean(),
    source: maybe,
    managerId: Uuid,
    managerName: z.string(),
    parentId: Uuid.nullable(),
    tags: z.array(z.string()),
    priceType: maybe,
    paymentTerms: maybe,
    specialTerms: maybe,
    creditLimit: maybe,
    currency: maybe,
    criteria: z.record(z.string(), z.number()),
    custom: z.record(z.string(), z.unknown()),
    mailingList: z.boolean(),
    negotiate: z.boolean(),
    prepared: z.boolean(),
    createdAt: z.string(),
    trashedAt: maybe,
    mergedInto: Uuid.nullable(),
  })
  .meta({ id: 'Client' });
export type Client = z.infer<typeof Client>;

export const ContactPoint = z
  .object({
    id: Uuid,
    kind: z.enum(CONTACT_KINDS),
    value: z.string(),
    label: maybe,
    /** E.164 digits of a phone, lower case of a mail address: what `tel:` and `mailto:` take. */
    key: z.string(),
    version: z.number().int(),
  })
  .meta({ id: 'ContactPoint' });

export const Consent = z
  .object({ channel: z.enum(CHANNELS), given: z.boolean(), onDate: Day, source: z.string() })
  .meta({ id: 'Consent' });

/** A person in their place at this client. `id` is the position's, `personId` the person's. */
export const Position = z
  .object({
    id: Uuid,
    version: z.number().int(),
    personId: Uuid,
    personVersion: z.number().int(),
    name: z.string(),
    givenName: maybe,
    patronymic: maybe,
    familyName: maybe,
    language: maybe,
    birthday: maybe.describe('YYYY-MM-DD, or --MM-DD without the year'),
    occupation: maybe,
    notes: maybe,
    custom: z.record(z.string(), z.unknown()),
    title: maybe,
    decisionRole: z.enum(DECISION_ROLES).nullable(),
    reportsTo: Uuid.nullable().describe('A position of this client'),
    main: z.boolean(),
    reached: z.boolean(),
    fromDate: Day.nullable(),
    toDate: Day.nullable().describe('Set: was here once'),
    erased: z.boolean(),
    contacts: z.array(ContactPoint),
    consents: z.array(Consent),
    elsewhere: z.array(ClientRef).describe('Other companies of the same person'),
  })
  .meta({ id: 'Position' });
export type Position = z.infer<typeof Position>;

export const Address = z
  .object({
    id: Uuid,
    version: z.number().int(),
    kind: z.enum(ADDRESS_KINDS),
    country: maybe,
    postcode: maybe,
    region: maybe,
    city: maybe,
    street: maybe,
    directions: maybe,
  })
  .meta({ id: 'Address' });
export const Requisite = z
  .object({ id: Uuid, version: z.number().int(), kind: z.string(), country: maybe, value: z.string(), valid: z.boolean() })
  .meta({ id: 'Requisite' });
export const Fact = z
  .object({
    id: Uuid,
    version: z.number().int(),
    kind: z.enum(FACT_KINDS),
    text: z.string(),
    product: maybe,
    contractEnd: Day.nullable(),
    liked: maybe,
    disliked: maybe,
    source: z.string(),
    knownOn: Day,
    checked: z.boolean(),
    needsReview: z.boolean(),
  })
  .meta({ id: 'Fact' });
export const PlanItem = z
  .object({
    id: Uuid,
    version: z.number().int(),
    kind: z.enum(PLAN_KINDS),
    text: z.string(),
    memberId: Uuid.nullable(),
    memberName: maybe,
    due: Day.nullable(),
    doneAt: maybe,
    position: z.number().int(),
  })
  .meta({ id: 'PlanItem' });
export const Note = z
  .object({ id: Uuid, version: z.number().int(), text: z.string(), pinned: z.boolean(), at: z.string(), memberId: Uuid.nullable(), memberName: maybe })
  .meta({ id: 'Note' });
export const ClientFile = z
  .object({
    id: Uuid,
    version: z.number().int(),
    name: z.string(),
    type: z.string(),
    size: z.number().int().describe('Bytes'),
    at: z.string(),
    memberName: maybe,
  })
  .meta({ id: 'ClientFile' });

export const OpenStep = z
  .object({
    id: Uuid,
    version: z.number().int(),
    kind: z.enum(STEP_KINDS),
    why: z.string(),
    onDate: Day.nullable(),
    atTime: maybe,
    month: maybe,
    minutes: z.number().int(),
    place: maybe,
    promise: z.boolean(),
    deadline: Day.nullable(),
    firstDue: Day.nullable(),
    personId: Uuid.nullable(),
    personName: maybe,
    ownerId: Uuid,
    ownerName: z.string(),
    next: z.boolean().describe('The step that keeps the dossier in the folder'),
  })
  .meta({ id: 'OpenStep' });

/** The top strip: the state of things in one look. */
export const Strip = z
  .object({
    lastAgreement: z
      .object({ touchId: Uuid, kind: z.enum(TOUCH_KINDS), outcome: z.enum(OUTCOMES).nullable(), text: z.string(), at: z.string(), memberName: z.string(), mood: z.enum(MOODS).nullable() })
      .nullable(),
    nextStep: OpenStep.nullable(),
    openSteps: z.array(OpenStep),
    openPromises: z.number().int(),
    touches: z.number().int().describe('Counted up to 1000'),
    decisionMaker: z.object({ known: z.boolean(), reached: z.boolean(), meetings: z.number().int(), flagged: z.boolean() }),
    responsible: MemberRef,
    substitutes: z.array(z.object({ id: Uuid, name: z.string(), until: Day })),
  })
  .meta({ id: 'Strip' });

/** The traffic light of business reliability, with its reasons (handbook 02, Reliability). */
export const Reliability = z
  .object({
    state: z.enum(LIGHTS),
    reasons: z.array(
      z.object({
        code: z.enum(RELIABILITY_REASONS).describe('Worded as reliability.reason.CODE'),
        state: z.enum(LIGHTS).optional(),
        onDate: Day.optional(),
        count: z.number().int().optional(),
        of: z.number().int().optional(),
      }),
    ),
    terms: z.enum(TERMS_OFFERED).describe('What may be offered without approval'),
    check: z
      .object({ id: Uuid, version: z.number().int(), state: z.enum(LIGHTS), reasons: z.string(), source: z.string(), onDate: Day, memberName: maybe })
      .nullable()
      .describe('The latest check by hand'),
  })
  .meta({ id: 'Reliability' });

export const CARD_BLANKS = [
  'person', 'country', 'position', 'phone', 'email', 'messenger', 'site', 'city', 'requisites', 'size', 'trade', 'decisionMaker',
  'source', 'buysFrom', 'birthday',
] as const;
export type CardBlank = (typeof CARD_BLANKS)[number];
export const CardState = z
  .object({
    percent: z.number().int(),
    missing: z.array(z.enum(CARD_BLANKS)),
    askNext: z.array(z.enum(CARD_BLANKS)).describe('At most two: nobody wants an interrogation'),
  })
  .meta({ id: 'CardState' });

/** The whole dossier as its page needs it; the timeline loads beside it. */
export const Dossier = z
  .object({
    client: Client,
    strip: Strip,
    people: z.array(Position),
    contacts: z.array(ContactPoint),
    addresses: z.array(Address),
    requisites: z.array(Requisite),
    facts: z.array(Fact),
    plan: z.array(PlanItem),
    notes: z.array(Note).describe('The pinned ones'),
    files: z.array(ClientFile).describe('The latest 50'),
    parent: ClientRef.nullable(),
    children: z.array(ClientRef),
    duplicates: z.number().int().describe('Others that share a requisite, a phone, a mail address or the name; at most 9'),
    reliability: Reliability,
    card: CardState,
    guidance: z.enum(SIZES).nullable().describe('How a client of this size decides: words guidance.SIZE.who and .so'),
    vipProposed: z.boolean(),
    localTime: z.object({ timeZone: z.string(), time: z.string() }).nullable().describe('What the clock shows at the client now'),
    can: z.object({
      edit: z.boolean(),
      end: z.boolean(),
      reassign: z.boolean(),
      merge: z.boolean(),
      trash: z.boolean(),
      touch: z.boolean(),
      step: z.boolean(),
      erase: z.boolean(),
    }),
  })
  .meta({ id: 'Dossier' });
export type Dossier = z.infer<typeof Dossier>;

export const TIMELINE_KINDS = ['touch', 'note', 'file', 'step', 'change'] as const;
const entry = { id: z.string(), at: z.string(), memberId: Uuid.nullable(), memberName: maybe };
const StepWhen = z.object({ onDate: Day.nullable(), atTime: maybe, month: maybe });
/** One line of the timeline; `type` says which. */
export const TimelineEntry = z
  .discriminatedUnion('type', [
    z.object({
      type: z.literal('touch'),
      ...entry,
      version: z.number().int(),
      kind: z.enum(TOUCH_KINDS),
      direction: z.enum(['in', 'out']),
      outcome: z.enum(OUTCOMES).nullable(),
      text: z.string(),
      minutes: z.number().int().nullable(),
      mood: z.enum(MOODS).nullable(),
      reason: maybe,
      source: maybe,
      result: maybe,
      personId: Uuid.nullable(),
      personName: maybe,
      forMemberId: Uuid.nullable(),
      forMemberName: maybe,
      stepId: Uuid.nullable(),
      files: z.array(z.object({ id: Uuid, name: z.string(), type: z.string(), size: z.number().int() })),
    }),
    z.object({ type: z.literal('note'), ...entry, version: z.number().int(), text: z.string(), pinned: z.boolean() }),
    z.object({ type: z.literal('file'), ...entry, version: z.number().int(), name: z.string(), fileType: z.string(), size: z.number().int() }),
    z.object({
      type: z.literal('step'),
      ...entry,
      stepId: Uuid,
      event: z.enum(['planned', 'moved', 'done', 'dropped', 'reopened', 'handed', 'changed']),
      kind: z.enum(STEP_KINDS),
      why: z.string(),
      from: StepWhen.nullable(),
      to: StepWhen.nullable(),
      ownerName: maybe.describe('Whose it became, when it was handed on'),
      reason: maybe.describe('Why it was dropped'),
    }),
    z.object({
      type: z.literal('change'),
      ...entry,
      commandId: Uuid.nullable(),
      relation: z.string().describe('What changed: client, person, position, contact_point, requisite, address, fact, plan_item'),
      rowId: Uuid,
      op: z.enum(['added', 'changed', 'removed']),
      about: maybe.describe('Name or value of what was added or removed'),
      fields: z.array(z.object({ field: z.string(), from: z.unknown(), to: z.unknown() })).describe('Ids of members and clients come as names'),
    }),
  ])
  .meta({ id: 'TimelineEntry' });
export type TimelineEntry = z.infer<typeof TimelineEntry>;

export const SearchHit = z
  .object({
    clientId: Uuid,
    clientName: z.string(),
    status: z.enum(STATUSES),
    managerName: z.string(),
    city: maybe,
    personId: Uuid.nullable(),
    personName: maybe,
    matched: z.enum(['name', 'person', 'phone', 'email', 'site', 'messenger', 'requisite', 'legalName']),
    value: z.string().describe('The text that was met'),
  })
  .meta({ id: 'SearchHit' });

export const DUPLICATE_REASONS = ['requisite', 'name', 'phone', 'email', 'domain', 'similar'] as const;
export const Duplicate = z
  .object({
    id: Uuid,
    name: z.string(),
    status: z.enum(STATUSES),
    managerName: z.string(),
    city: maybe,
    trashed: z.boolean(),
    reasons: z.array(z.object({ reason: z.enum(DUPLICATE_REASONS), value: z.string() })),
    score: z.number().describe('0 to 1; a requisite alone makes 1'),
  })
  .meta({ id: 'Duplicate' });
