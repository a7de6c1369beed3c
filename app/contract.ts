import type { Contract } from '#plain/contract.ts';
import { session } from '#cap/staff/contract-session.ts';
import { steps, touches } from '#cap/steps/contract.ts';
import { undo } from '#cap/steps/contract-undo.ts';

/** The table of contents of the API: every procedure of every capability. */
export const contract = {
  session,
  steps,
  touches,
  undo,
} satisfies Contract;
export type DaybookContract = typeof contract;
