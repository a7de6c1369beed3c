/** What other capabilities and the application may use of the dossier's server side. */
export { type LockedClient, lockClient, clientFor, personFor } from './access.ts';
export { customValues, mergeCustom } from './custom-fields.ts';
export { memberDays, wishedStep } from './first-step.ts';
export { refuseMixed } from './assignments.ts';
export { insertPerson, insertPosition } from './people-rows.ts';
export { insertContacts } from './contacts.ts';
export { lookAlikes } from './duplicates.ts';
export { clientsWhere, listedIds, readFilter, stepJoin } from './list-clients.ts';
export { filterSql, Params } from './filter-sql.ts';
export { purgeTrash, type Purged } from './purge-trash.ts';
