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

export const DEPARTMENT_KINDS = ['call_centre', 'active_sales', 'client_department', 'other'] as const;
export type DepartmentKind = (typeof DEPARTMENT_KINDS)[number];
export const MEMBER_STATES = ['invited', 'active', 'left'] as const;
export const ABSENCE_KINDS = ['holiday', 'illness', 'trip', 'other'] as const;
export type AbsenceKind = (typeof ABSENCE_KINDS)[number];
export const DAY_OFF_KINDS = ['public', 'company', 'personal', 'working'] as const;
export type DayOffKind = (typeof DAY_OFF_KINDS)[number];
/** Trades a company may come from; they set the defaults of screens and reports (handbook 16). */
export const TRADES = ['wholesale', 'bank', 'mobile_retail', 'agency', 'services', 'other'] as const;
