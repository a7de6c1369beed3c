import * as z from 'zod';

/** Roles that come ready (handbook 15); a workspace's own have keys that begin with `own_`. */
export const ROLES = [
  'caller', 'call_centre_admin', 'hunter', 'farmer', 'key_account_manager', 'head', 'commercial_director',
  'general_director', 'lawyer', 'finance', 'accounting', 'logistics', 'warehouse', 'production', 'designer',
  'service_specialist', 'marketing', 'hr', 'mentor', 'employee', 'administrator', 'auditor',
] as const;
export type Role = (typeof ROLES)[number];

export const LANGUAGES = ['en', 'ru', 'ro', 'lt'] as const;
export type Language = (typeof LANGUAGES)[number];

/** How far a right goes: one's own clients, those of the department one heads, everybody's. */
export const REACHES = ['own', 'department', 'all'] as const;
export type Reach = (typeof REACHES)[number];
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

export const DEPARTMENT_KINDS = ['call_centre', 'active_sales', 'client_department', 'other'] as const;

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
});
export type Settings = z.infer<typeof Settings>;
export const settingsOf = (stored: unknown): Settings => Settings.parse(stored ?? {});
