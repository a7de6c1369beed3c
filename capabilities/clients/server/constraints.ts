import type { ConstraintRefusals } from '#platform/database/command.ts';

/** Constraints of the dossier's tables, as refusals. */
export const clientsConstraints: ConstraintRefusals = {
  client_ends_with_reason: { code: 'BAD_INPUT', status: 422, field: 'reason' },
  client_not_own_parent: { code: 'PARENT_CIRCLE', status: 422, field: 'parentId' },
  position_once: { code: 'ALREADY_HERE', field: 'personId' },
  position_not_own_boss: { code: 'REPORTS_IN_CIRCLE', status: 422, field: 'reportsTo' },
  custom_field_key: { code: 'KEY_TAKEN', field: 'key' },
};
