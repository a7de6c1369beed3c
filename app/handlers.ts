import type { ConstraintRefusals } from '#platform/database/command.ts';
import { staffConstraints } from '#cap/staff/server/constraints.ts';
import { sessionApi } from '#cap/staff/server/session-api.ts';
import type { DaybookHouse } from './server.ts';

/** Every capability's handlers, in the order of the contract. */
export const handlers = (house: DaybookHouse) => ({
  session: sessionApi(house),
});

export const constraints: ConstraintRefusals = { ...staffConstraints };
