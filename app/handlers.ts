import type { ConstraintRefusals } from '#platform/database/command.ts';
import { staffConstraints } from '#cap/staff/server/constraints.ts';
import { sessionApi } from '#cap/staff/server/session-api.ts';
import { absencesApi, accountApi, calendarApi, departmentsApi, historyApi, membersApi, rolesApi, workspaceApi } from '#cap/staff/server/staff-api.ts';
import { clientsApi } from '#cap/clients/server/api.ts';
import { duplicatesApi, privacyApi } from '#cap/clients/server/api-duplicates.ts';
import { announcementsApi, bulkApi, customFieldsApi, filesApi, partsApi, peopleApi, segmentsApi } from '#cap/clients/server/api-parts.ts';
import { clientsConstraints } from '#cap/clients/server/constraints.ts';
import { exportsApi, importsApi } from '#cap/intake/server/api.ts';
import { folderApi } from '#cap/folder/server/api.ts';
import { meetingsApi, stepsApi, touchesApi } from '#cap/steps/server/api.ts';
import { stepsConstraints } from '#cap/steps/server/constraints.ts';
import { undoCommand } from '#cap/steps/server/undo.ts';
import type { Actor } from '#cap/staff/server/actor.ts';
import type { Context } from '#platform/http/context.ts';
import { liveEvents } from './events.ts';
import type { DaybookHouse } from './server.ts';

/** Every capability's handlers, in the order of the contract. */
export const handlers = (house: DaybookHouse) => ({
  session: sessionApi(house),
  account: accountApi(house),
  members: membersApi(house),
  departments: departmentsApi(house),
  roles: rolesApi(house),
  calendar: calendarApi,
  absences: absencesApi(house),
  workspace: workspaceApi(house),
  history: historyApi,
  steps: stepsApi,
  touches: touchesApi,
  meetings: meetingsApi,
  undo: { undo: (ctx: Context<Actor>, { params }: { params: { commandId: string } }) => undoCommand(ctx, params.commandId) },
  clients: clientsApi,
  folder: folderApi,
  people: peopleApi,
  parts: partsApi,
  files: filesApi,
  segments: segmentsApi,
  bulk: bulkApi,
  customFields: customFieldsApi,
  duplicates: duplicatesApi,
  privacy: privacyApi,
  announcements: announcementsApi,
  imports: importsApi,
  exports: exportsApi,
  live: { events: liveEvents(house) },
});

export const constraints: ConstraintRefusals = { ...staffConstraints, ...stepsConstraints, ...clientsConstraints };
