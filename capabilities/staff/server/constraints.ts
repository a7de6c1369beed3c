import type { ConstraintRefusals } from '#platform/database/command.ts';

/** Constraints of the staff tables, as refusals. */
export const staffConstraints: ConstraintRefusals = {
  member_email: { code: 'EMAIL_TAKEN', field: 'email' },
  account_email_key: { code: 'EMAIL_TAKEN', field: 'email' },
  department_name: { code: 'NAME_TAKEN', field: 'name' },
  absence_once: { code: 'ALREADY_ABSENT' },
  absence_days: { code: 'ABSENCE_ENDS_BEFORE_IT_BEGINS', status: 422, field: 'toDate' },
  day_off_once: { code: 'DAY_OFF_EXISTS', field: 'onDate' },
  role_name: { code: 'NAME_TAKEN', field: 'name' },
  workspace_keeps_administrator: { code: 'LAST_ADMINISTRATOR' },
  department_loop: { code: 'DEPARTMENT_LOOP', status: 422, field: 'parentId' },
  substitute_is_another: { code: 'SUBSTITUTE_IS_SELF', status: 422, field: 'substitutes' },
  substitute_whole: { code: 'ONE_WHOLE_SUBSTITUTE', status: 422, field: 'substitutes' },
  substitute_client: { code: 'CLIENT_NAMED_TWICE', status: 422, field: 'substitutes' },
  member_day: { code: 'DAY_ENDS_BEFORE_IT_BEGINS', status: 422, field: 'dayEnd' },
};
