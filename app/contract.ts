import type { Contract } from '#plain/contract.ts';
import { live } from './contract-live.ts';
import { absences, account, calendar, departments, history, members, roles, session, workspace } from '#cap/staff/contract.ts';
import { announcements, bulk, clients, customFields, duplicates, files, parts, people, privacy, segments } from '#cap/clients/contract.ts';
import { exports, imports } from '#cap/intake/contract.ts';
import { folder } from '#cap/folder/contract.ts';
import { steps, touches } from '#cap/steps/contract.ts';
import { meetings } from '#cap/steps/contract-meetings.ts';
import { undo } from '#cap/steps/contract-undo.ts';

/** The table of contents of the API: every procedure of every capability. */
export const contract = {
  session,
  account,
  members,
  departments,
  roles,
  calendar,
  absences,
  workspace,
  history,
  folder,
  steps,
  touches,
  meetings,
  undo,
  clients,
  people,
  parts,
  files,
  segments,
  bulk,
  customFields,
  duplicates,
  privacy,
  announcements,
  imports,
  exports,
  live,
} satisfies Contract;
export type DaybookContract = typeof contract;
