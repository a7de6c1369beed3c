import * as z from 'zod';
import { Clock, Day, LanguageCode, TimeZone, Uuid } from '#cap/staff/model.ts';
import { MonthText, STEP_KINDS } from '#cap/steps/model.ts';
import { LIGHTS } from './reliability.ts';

/** Words of the dossier (handbook 02): one list per idea, the same in table, API and screen. */
export const CLIENT_KINDS = ['company', 'entrepreneur', 'private_person'] as const;
export const BUYS_FOR = ['resale', 'own_use', 'private_use'] as const;
export const STATUSES = ['prospect', 'client', 'dormant', 'lost', 'unpromising', 'closed'] as const;
export const LIVE_STATUSES = ['prospect', 'client', 'dormant'] as const;
export const ENDED_STATUSES = ['lost', 'unpromising', 'closed'] as const;
export const SIZES = ['small', 'medium', 'large', 'government'] as const;
export const CRITERIA = ['price', 'quality', 'functionality', 'benefit', 'time', 'information'] as const;
export const DECISION_ROLES = ['decides', 'influences', 'uses', 'signs', 'guards'] as const;
export const CONTACT_KINDS = ['phone', 'email', 'messenger', 'site'] as const;
export const CHANNELS = ['call', 'email', 'sms', 'messenger', 'post'] as const;
export const ADDRESS_KINDS = ['legal', 'postal', 'delivery', 'office'] as const;
export const FACT_KINDS = [
  'aim', 'specifics', 'staff', 'turnover', 'finances', 'volumes', 'quality', 'growth', 'supplier', 'customs',
] as const;
export const PLAN_KINDS = ['goal', 'meeting', 'product', 'price_policy', 'terms', 'notice', 'invitation', 'greeting'] as const;
export const CUSTOM_TYPES = ['text', 'number', 'date', 'yes_no', 'choice', 'link'] as const;

export type Status = (typeof STATUSES)[number];
export type Size = (typeof SIZES)[number];
export type BuysFor = (typeof BUYS_FOR)[number];
export type ClientKind = (typeof CLIENT_KINDS)[number];

const text = (max: number) => z.string().trim().max(max);
/** A short text; an empty one means "not known" and is kept as null. */
const short = (max = 200) => text(max).transform((v) => v || null).nullable();
const Country = z.string().trim().length(2).toUpperCase();
/** ISO 3166, two letters. */
export const CountryCode = Country;
export const Currency = z.string().trim().length(3).toUpperCase();
/** A decimal text, not negative, at most two places. */
export const Money = z.string().regex(/^\d{1,12}(\.\d{1,2})?$/);
export const Tag = z.string().trim().min(1).max(60);
export const CustomValues = z.record(z.string().max(40), z.union([z.string().max(2000), z.number(), z.boolean(), z.null()]));
export const Criteria = z.partialRecord(z.enum(CRITERIA), z.number().int().min(0).max(5));

/** When and what is to be done next. With no day, month or `later` it is a call on the next working day of its owner. */
export const StepWish = z
  .object({
    kind: z.enum(STEP_KINDS).default('call'),
    why: text(500).default(''),
    onDate: Day.optional(),
    atTime: Clock.optional(),
    month: MonthText.optional(),
    later: z.literal(true).optional(),
    minutes: z.number().int().min(1).max(1440).optional(),
    place: text(300).optional(),
    promise: z.boolean().optional(),
    deadline: Day.optional(),
    personId: Uuid.optional(),
  })
  .meta({ id: 'StepWish' });
export type StepWish = z.infer<typeof StepWish>;

export const ContactInput = z
  .object({ kind: z.enum(CONTACT_KINDS), value: z.string().trim().min(1).max(300), label: short(60).optional() })
  .meta({ id: 'ContactInput' });
export type ContactInput = z.infer<typeof ContactInput>;

export const RequisiteInput = z
  .object({
    kind: z.string().min(1).max(40),
    country: Country.nullable().optional(),
    value: z.string().trim().min(1).max(120),
    evenIfInvalid: z.boolean().optional().describe('Keep it although the country’s rules refuse it; it is marked'),
  })
  .meta({ id: 'RequisiteInput' });
export type RequisiteInput = z.infer<typeof RequisiteInput>;

export const AddressInput = z
  .object({
    kind: z.enum(ADDRESS_KINDS),
    country: Country.nullable().optional(),
    postcode: short(20).optional(),
    region: short(120).optional(),
    city: short(120).optional(),
    street: short(300).optional(),
    directions: short(1000).optional(),
  })
  .meta({ id: 'AddressInput' });
export type AddressInput = z.infer<typeof AddressInput>;

/** A birthday: `YYYY-MM-DD`, or `--MM-DD` when the year is not known. */
export const Birthday = z.union([Day, z.string().regex(/^--(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)]);

export const PersonFields = z.object({
  name: z.string().trim().min(1).max(200),
  givenName: short().optional(),
  patronymic: short().optional(),
  familyName: short().optional(),
  language: LanguageCode.nullable().optional(),
  birthday: Birthday.nullable().optional(),
  occupation: short(120).optional(),
  notes: short(10000).optional(),
  custom: CustomValues.optional(),
});
export const PositionFields = z.object({
  title: short().optional(),
  decisionRole: z.enum(DECISION_ROLES).nullable().optional(),
  /** Another position of the same client. */
  reportsTo: Uuid.nullable().optional(),
  /** The person to be asked for first. */
  main: z.boolean().optional(),
  /** Somebody of ours has talked with this person. */
  reached: z.boolean().optional(),
  fromDate: Day.nullable().optional(),
  toDate: Day.nullable().optional(),
});
export const PersonInput = PersonFields.extend(PositionFields.shape)
  .extend({ contacts: z.array(ContactInput).max(20).optional() })
  .meta({ id: 'PersonInput' });
export type PersonInput = z.infer<typeof PersonInput>;

/** Everything of a card that is edited in place. */
export const ClientFields = z.object({
  name: z.string().trim().min(1).max(300),
  kind: z.enum(CLIENT_KINDS),
  buysFor: z.enum(BUYS_FOR),
  legalForm: short(60),
  legalName: short(300),
  country: Country.nullable(),
  language: LanguageCode.nullable(),
  /** What they understand, ISO 639. */
  languages: z.array(z.string().trim().toLowerCase().regex(/^[a-z]{2,3}$/)).max(10),
  timeZone: TimeZone.nullable(),
  size: z.enum(SIZES).nullable(),
  trade: short(120),
  sphere: short(200),
  vip: z.boolean(),
  source: short(120),
  parentId: Uuid.nullable(),
  tags: z.array(Tag).max(50),
  priceType: short(60),
  paymentTerms: short(500),
  specialTerms: short(2000),
  creditLimit: Money.nullable(),
  currency: Currency.nullable(),
  criteria: Criteria,
  custom: CustomValues,
  mailingList: z.boolean(),
  /** To be negotiated with soon: the manager's own list. */
  negotiate: z.boolean(),
  /** The card was made ready for its first call. */
  prepared: z.boolean(),
});
export const ClientPatch = ClientFields.extend({ status: z.enum(LIVE_STATUSES) }).partial().meta({ id: 'ClientPatch' });
export type ClientPatch = z.infer<typeof ClientPatch>;

/** A new client with its manager and its first step in one gesture; only the name is required. */
export const ClientCreate = ClientFields.partial()
  .extend({
    name: ClientFields.shape.name,
    status: z.enum(LIVE_STATUSES).default('prospect'),
    managerId: Uuid.optional().describe('Left out: the person who creates it'),
    nextStep: StepWish.optional().describe('Left out: a call on the next working day'),
    person: PersonInput.optional(),
    contacts: z.array(ContactInput).max(20).optional(),
    requisites: z.array(RequisiteInput).max(20).optional(),
    addresses: z.array(AddressInput).max(10).optional(),
    note: text(50000).optional(),
  })
  .meta({ id: 'ClientCreate' });
export type ClientCreate = z.infer<typeof ClientCreate>;

export const FactInput = z
  .object({
    kind: z.enum(FACT_KINDS),
    text: z.string().trim().min(1).max(2000),
    product: short(300).optional(),
    contractEnd: Day.nullable().optional(),
    liked: short(1000).optional(),
    disliked: short(1000).optional(),
    source: text(200).optional(),
    knownOn: Day.optional().describe('Left out: today'),
    checked: z.boolean().optional(),
  })
  .meta({ id: 'FactInput' });
export const PlanItemInput = z
  .object({
    kind: z.enum(PLAN_KINDS),
    text: z.string().trim().min(1).max(1000),
    memberId: Uuid.nullable().optional(),
    due: Day.nullable().optional(),
    done: z.boolean().optional(),
    position: z.number().int().min(0).max(10000).optional(),
  })
  .meta({ id: 'PlanItemInput' });
export const CheckInput = z
  .object({
    state: z.enum(LIGHTS),
    reasons: z.string().trim().min(1).max(2000).describe('What was found'),
    source: text(200).optional().describe('A register, a reference, papers …'),
    onDate: Day.optional().describe('Left out: today'),
  })
  .meta({ id: 'ReliabilityCheckInput' });
export const NoteInput = z
  .object({ text: z.string().trim().min(1).max(50000), pinned: z.boolean().optional() })
  .meta({ id: 'NoteInput' });

export const CustomField = z
  .object({
    id: Uuid,
    entity: z.enum(['client', 'person']),
    key: z.string(),
    label: z.string(),
    type: z.enum(CUSTOM_TYPES),
    options: z.array(z.string()),
    required: z.boolean(),
    position: z.number().int(),
    archived: z.boolean(),
    version: z.number().int(),
  })
  .meta({ id: 'CustomField' });
export type CustomField = z.infer<typeof CustomField>;
