import type { ConstraintRefusals } from '#platform/database/command.ts';

/** Constraints of steps and touches, as refusals. The first two are the invariant (handbook 01, "Steps"). */
export const stepsConstraints: ConstraintRefusals = {
  live_client_has_next_step: { code: 'NEXT_STEP_NEEDED' },
  next_step_is_open_and_managers: { code: 'NEXT_STEP_NEEDED' },
  step_owner_works: { code: 'MEMBER_LEFT', status: 422, field: 'ownerId' },
  step_handed_to_works: { code: 'MEMBER_LEFT', status: 422, field: 'memberId' },
  step_time_needs_day: { code: 'TIME_NEEDS_DAY', status: 422, field: 'atTime' },
  step_day_or_month: { code: 'DAY_OR_MONTH', status: 422, field: 'month' },
};
