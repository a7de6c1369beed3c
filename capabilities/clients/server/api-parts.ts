import type { Handlers } from '#platform/http/mount.ts';
import type { Actor } from '#cap/staff/server/actor.ts';
import type { announcements, bulk, customFields, files, parts, people, segments } from '../contract.ts';
import { countAnnouncements, listAnnouncements, listSubscriptions, seenAnnouncements, subscribeDepartment } from './announcements.ts';
import { previewBulk, runBulk } from './bulk.ts';
import { addContact, patchContact, removeContact } from './contact-points.ts';
import { createCustomField, listCustomFields, patchCustomField } from './define-fields.ts';
import { addFile, fileContent, listFiles, renameFile, trashFile } from './files.ts';
import * as part from './parts.ts';
import { addPerson, detachPerson, getPerson, movePerson, patchPerson, patchPosition, peopleMap, setConsent } from './people.ts';
import { createSegment, listSegments, patchSegment, removeSegment } from './segments.ts';

export const peopleApi: Handlers<typeof people, Actor> = {
  add: (ctx, { params, body }) => addPerson(ctx, params.id, body),
  get: (ctx, { params }) => getPerson(ctx, params.id),
  patch: (ctx, { params, body }) => patchPerson(ctx, params.id, body),
  patchPosition: (ctx, { params, body }) => patchPosition(ctx, params.id, body),
  detach: (ctx, { params, body }) => detachPerson(ctx, params.id, body.toDate),
  move: (ctx, { params, body }) => movePerson(ctx, params.id, body),
  map: (ctx, { params }) => peopleMap(ctx, params.id),
  setConsent: (ctx, { params, body }) => setConsent(ctx, params.id, params.channel, body),
  addContact: (ctx, { body }) => addContact(ctx, body),
  patchContact: (ctx, { params, body }) => patchContact(ctx, params.id, body),
  removeContact: (ctx, { params }) => removeContact(ctx, params.id),
};

export const partsApi: Handlers<typeof parts, Actor> = {
  addRequisite: (ctx, { params, body }) => part.addRequisite(ctx, params.id, body),
  patchRequisite: (ctx, { params, body }) => part.patchRequisite(ctx, params.id, body),
  removeRequisite: (ctx, { params }) => part.removeRequisite(ctx, params.id),
  addAddress: (ctx, { params, body }) => part.addAddress(ctx, params.id, body),
  patchAddress: (ctx, { params, body }) => part.patchAddress(ctx, params.id, body),
  removeAddress: (ctx, { params }) => part.removeAddress(ctx, params.id),
  addFact: (ctx, { params, body }) => part.addFact(ctx, params.id, body),
  patchFact: (ctx, { params, body }) => part.patchFact(ctx, params.id, body),
  checkFact: (ctx, { params }) => part.checkFact(ctx, params.id),
  removeFact: (ctx, { params }) => part.removeFact(ctx, params.id),
  addCheck: (ctx, { params, body }) => part.addCheck(ctx, params.id, body),
  patchCheck: (ctx, { params, body }) => part.patchCheck(ctx, params.id, body),
  removeCheck: (ctx, { params }) => part.removeCheck(ctx, params.id),
  addPlanItem: (ctx, { params, body }) => part.addPlanItem(ctx, params.id, body),
  patchPlanItem: (ctx, { params, body }) => part.patchPlanItem(ctx, params.id, body),
  removePlanItem: (ctx, { params }) => part.removePlanItem(ctx, params.id),
  addNote: (ctx, { params, body }) => part.addNote(ctx, params.id, body),
  patchNote: (ctx, { params, body }) => part.patchNote(ctx, params.id, body),
  removeNote: (ctx, { params }) => part.removeNote(ctx, params.id),
  setCriteria: (ctx, { params, body }) => part.setCriteria(ctx, params.id, body),
};

export const filesApi: Handlers<typeof files, Actor> = {
  list: (ctx, { params }) => listFiles(ctx, params.id),
  add: (ctx, { params, query }) => addFile(ctx, params.id, query.touchId),
  content: (ctx, { params, query }) => fileContent(ctx, params.id, query.inline === '1'),
  rename: (ctx, { params, body }) => renameFile(ctx, params.id, body.name),
  trash: (ctx, { params }) => trashFile(ctx, params.id),
};

export const segmentsApi: Handlers<typeof segments, Actor> = {
  list: (ctx) => listSegments(ctx),
  create: (ctx, { body }) => createSegment(ctx, body),
  patch: (ctx, { params, body }) => patchSegment(ctx, params.id, body),
  remove: (ctx, { params }) => removeSegment(ctx, params.id),
};

export const bulkApi: Handlers<typeof bulk, Actor> = {
  preview: (ctx, { body }) => previewBulk(ctx, body),
  run: (ctx, { body }) => runBulk(ctx, body),
};

export const customFieldsApi: Handlers<typeof customFields, Actor> = {
  list: (ctx) => listCustomFields(ctx),
  create: (ctx, { body }) => createCustomField(ctx, body),
  patch: (ctx, { params, body }) => patchCustomField(ctx, params.id, body),
};

export const announcementsApi: Handlers<typeof announcements, Actor> = {
  list: (ctx, { query }) => listAnnouncements(ctx, query),
  count: (ctx) => countAnnouncements(ctx),
  seen: (ctx, { body }) => seenAnnouncements(ctx, body.commandId),
  subscriptions: (ctx) => listSubscriptions(ctx),
  subscribe: (ctx, { params, body }) => subscribeDepartment(ctx, params.id, body.kinds),
};
