import * as z from 'zod';
import { ABSENCE_KINDS, DAY_OFF_KINDS, DEPARTMENT_KINDS, LANGUAGES, MEMBER_STATES, REACHES, type Reach } from './kinds.ts';

export * from './kinds.ts';
export type Rights = Record<string, Reach>;

export const Uuid = z.uuid();
export const Day = z.iso.date();
export const Clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
export const Email = z.string().trim().toLowerCase().max(254).regex(/^[^\s@<>"',;]+@[^\s@<>"',;]+\.[^\s@<>"',;]+$/);
export const LanguageCode = z.enum(LANGUAGES);
export const TimeZone = z.string().max(64).refine((v) => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: v });
    return true;
  } catch {
    return false;
  }
}, 'TIME_ZONE');

/** Settings of a workspace; every number of the handbook is a default here. */
export const Settings = z.object({
  /** Whose clients a manager sees: everybody's, the department's, or one's own. Heads and directors see more by their rights. */
  visibility: z.enum(['all', 'department', 'own']).default('all'),
  workingDaysOnly: z.boolean().default(false),
  /** Percent of the day kept free for incoming calls and current tasks. */
  reservePercent: z.number().int().min(0).max(90).default(20),
  /** Minutes a step of each kind takes, unless it says otherwise. */
  minutesByKind: z.record(z.string(), z.number().int().min(1).max(1440)).default({
    call: 10, meeting: 60, visit: 90, mail: 10, offer: 40, document: 20, task: 20,
  }),
  trashDays: z.number().int().min(1).max(365).default(30),
  sessionHours: z.number().int().min(1).max(720).default(12),
  /** Roles that must have a second factor. */
  secondFactorRoles: z.array(z.string()).default([]),
  /** One manager may have retail and corporate clients together. */
  mixedAssignments: z.boolean().default(false),
  /** Days after which a fact about a client's business is asked again. */
  factDays: z.number().int().min(30).max(1460).default(182),
  /** Offer the demo company on the sign-in page (only where the server was started with it). */
  offerDemo: z.boolean().default(true),
});
export type Settings = z.infer<typeof Settings>;
export const settingsOf = (stored: unknown): Settings => Settings.parse(stored ?? {});

/** Days for calls and days for meetings (handbook 01, "Tabs"); an empty object is no rhythm. Weekdays 1 = Monday … 7 = Sunday. */
export const Rhythm = z
  .object({
    mode: z.enum(['none', 'alternate', 'weekdays']).optional(),
    from: Day.optional().describe('alternate: a day for calls'),
    calls: z.array(z.number().int().min(1).max(7)).max(7).optional(),
    meetings: z.array(z.number().int().min(1).max(7)).max(7).optional(),
  })
  .meta({ id: 'Rhythm' });

/** How the person divides the folder (handbook 01, "Tabs"). */
export const FolderView = z
  .object({ span: z.enum(['31d', '1m', '2m', '3m']).optional(), workingDaysOnly: z.boolean().optional() })
  .meta({ id: 'FolderView' });

export const Weekdays = z
  .array(z.number().int().min(1).max(7))
  .min(1)
  .max(7)
  .refine((days) => new Set(days).size === days.length, 'TWICE');

/** A key of a role: a ready one, or a workspace's own (`own_…`). */
export const RoleKey = z.string().max(40).regex(/^[a-z][a-z0-9_]*$/);
/** action -> reach, of a workspace's own role. */
export const RightsTable = z.record(z.string().max(60), z.enum(REACHES)).meta({ id: 'RightsTable' });

/** Someone who works (or worked) at the company, as lists and pickers need them. */
export const Member = z
  .object({
    id: Uuid,
    name: z.string(),
    email: z.string(),
    phone: z.string().nullable(),
    jobTitle: z.string().nullable(),
    language: LanguageCode,
    timeZone: z.string(),
    roles: z.array(z.string()),
    departmentId: Uuid.nullable(),
    departmentName: z.string().nullable(),
    state: z.enum(MEMBER_STATES),
    leftOn: Day.nullable(),
    absentUntil: Day.nullable().describe('Last day of the absence that runs today'),
    substitutes: z.array(z.string()).describe('Who stands in during it'),
    version: z.number().int(),
  })
  .meta({ id: 'Member' });

export const Hours = z.object({
  workingWeekdays: Weekdays,
  dayStart: Clock,
  dayEnd: Clock,
  lunchMinutes: z.number().int().min(0).max(240),
});

export const Department = z
  .object({
    id: Uuid,
    name: z.string(),
    kind: z.enum(DEPARTMENT_KINDS),
    parentId: Uuid.nullable(),
    headId: Uuid.nullable(),
    headName: z.string().nullable(),
    position: z.number().int(),
    members: z.number().int().describe('People who work in it, without those of departments below'),
    archivedAt: z.string().nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'Department' });

export const OwnRole = z
  .object({ id: Uuid, key: RoleKey, name: z.string(), rights: RightsTable, members: z.number().int(), version: z.number().int() })
  .meta({ id: 'OwnRole' });

export const DayOff = z
  .object({
    id: Uuid,
    onDate: Day,
    kind: z.enum(DAY_OFF_KINDS),
    name: z.string(),
    memberId: Uuid.nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'DayOff' });

export const Substitute = z
  .object({
    memberId: Uuid,
    memberName: z.string(),
    clientId: Uuid.nullable().describe('null: of everything not named for another'),
    clientName: z.string().nullable(),
  })
  .meta({ id: 'Substitute' });

export const Absence = z
  .object({
    id: Uuid,
    memberId: Uuid,
    memberName: z.string(),
    fromDate: Day,
    toDate: Day,
    kind: z.enum(ABSENCE_KINDS).nullable().describe('null for those it does not concern'),
    note: z.string().nullable(),
    state: z.enum(['planned', 'current', 'over', 'cancelled']),
    orderNumber: z.number().int().nullable(),
    substitutes: z.array(Substitute),
    can: z.object({ edit: z.boolean() }),
    version: z.number().int(),
  })
  .meta({ id: 'Absence' });
