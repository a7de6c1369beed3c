export { session } from './contract-session.ts';
export { account, departments, members, roles } from './contract-members.ts';
export { absences, calendar } from './contract-calendar.ts';
export { history, workspace } from './contract-workspace.ts';
