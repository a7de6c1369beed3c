import type { Handlers } from '#platform/http/mount.ts';
import type { account, departments, members, roles } from '../contract-members.ts';
import type { absences, calendar } from '../contract-calendar.ts';
import type { history, workspace } from '../contract-workspace.ts';
import { changePassword, endOtherSessions, endOwnSession, getAccount, patchAccount } from './account.ts';
import { absenceOrder } from './absence-order.ts';
import { getAbsence, listAbsences } from './absences-read.ts';
import { cancelAbsence, createAbsence, patchAbsence } from './absences-write.ts';
import type { Actor } from './actor.ts';
import { getCalendar, patchDay, proposeHolidays, putDays, removeDay } from './calendar-days.ts';
import { archiveDepartment, createDepartment, listDepartments, orderDepartments, patchDepartment } from './departments.ts';
import { myCommands, readAudit, readEntries } from './history.ts';
import { getMember, listMembers } from './members-read.ts';
import { endSessionsOf, inviteMember, newLink, patchMember, removeSecondFactorOf, withdrawInvitation } from './members-write.ts';
import { createRole, listRoles, patchRole, removeRole } from './roles.ts';
import { beginSecondFactor, confirmSecondFactor, endSecondFactor, newRecoveryCodes } from './second-factor.ts';
import type { SessionHouse } from './session-api.ts';
import { getWorkspace, patchWorkspace, removeDemo } from './workspace.ts';

export const membersApi = (house: SessionHouse): Handlers<typeof members, Actor> => ({
  list: (ctx, { query }) => listMembers(ctx, query),
  get: (ctx, { params }) => getMember(ctx, params.id),
  invite: (ctx, { body }) => inviteMember(ctx, body),
  link: (ctx, { params }) => newLink(ctx, params.id),
  patch: (ctx, { params, body }) => patchMember(ctx, house, params.id, body),
  withdraw: (ctx, { params }) => withdrawInvitation(ctx, params.id),
  endSessions: (ctx, { params }) => endSessionsOf(ctx, house, params.id),
  removeSecondFactor: (ctx, { params }) => removeSecondFactorOf(ctx, house, params.id),
});

export const accountApi = (house: SessionHouse): Handlers<typeof account, Actor> => ({
  get: (ctx) => getAccount(ctx),
  patch: (ctx, { body }) => patchAccount(ctx, house, body),
  password: (ctx, { body }) => changePassword(ctx, house, body),
  beginSecondFactor: (ctx, { body }) => beginSecondFactor(ctx, body.password),
  confirmSecondFactor: (ctx, { body }) => confirmSecondFactor(ctx, house, body.code),
  newRecoveryCodes: (ctx, { body }) => newRecoveryCodes(ctx, body.password),
  endSecondFactor: (ctx, { body }) => endSecondFactor(ctx, house, body.password),
  endSession: (ctx, { params }) => endOwnSession(ctx, house, params.id),
  endOtherSessions: (ctx) => endOtherSessions(ctx, house),
});

export const departmentsApi = (house: SessionHouse): Handlers<typeof departments, Actor> => ({
  list: (ctx, { query }) => listDepartments(ctx, query.archived === 'yes'),
  create: (ctx, { body }) => createDepartment(ctx, house, body),
  patch: (ctx, { params, body }) => patchDepartment(ctx, house, params.id, body),
  order: (ctx, { body }) => orderDepartments(ctx, body.ids),
  archive: (ctx, { params }) => archiveDepartment(ctx, house, params.id, true),
  restore: (ctx, { params }) => archiveDepartment(ctx, house, params.id, false),
});

export const rolesApi = (house: SessionHouse): Handlers<typeof roles, Actor> => ({
  list: (ctx) => listRoles(ctx),
  create: (ctx, { body }) => createRole(ctx, house, body),
  patch: (ctx, { params, body }) => patchRole(ctx, house, params.id, body),
  remove: (ctx, { params }) => removeRole(ctx, house, params.id),
});

export const calendarApi: Handlers<typeof calendar, Actor> = {
  get: (ctx, { query }) => getCalendar(ctx, query),
  proposal: (ctx, { query }) => proposeHolidays(ctx, query),
  put: (ctx, { body }) => putDays(ctx, body.days),
  patch: (ctx, { params, body }) => patchDay(ctx, params.id, body),
  remove: (ctx, { params }) => removeDay(ctx, params.id),
};

export const absencesApi = (house: SessionHouse): Handlers<typeof absences, Actor> => ({
  list: (ctx, { query }) => listAbsences(ctx, query),
  get: (ctx, { params }) => getAbsence(ctx, params.id),
  create: (ctx, { body }) => createAbsence(ctx, house, body),
  patch: (ctx, { params, body }) => patchAbsence(ctx, house, params.id, body as never),
  cancel: (ctx, { params }) => cancelAbsence(ctx, house, params.id),
  order: (ctx, { params }) => absenceOrder(ctx, params.id),
});

export const workspaceApi = (house: SessionHouse): Handlers<typeof workspace, Actor> => ({
  get: (ctx) => getWorkspace(ctx),
  patch: (ctx, { body }) => patchWorkspace(ctx, house, body as never),
  removeDemo: (ctx) => removeDemo(ctx, house),
});

export const historyApi: Handlers<typeof history, Actor> = {
  mine: (ctx, { query }) => myCommands(ctx, query),
  audit: (ctx, { query }) => readAudit(ctx, query),
  entries: (ctx, { query }) => readEntries(ctx, query),
};
