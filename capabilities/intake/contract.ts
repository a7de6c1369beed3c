import * as z from 'zod';
import { Sort } from '#cap/clients/model-lists.ts';
import { Uuid } from '#cap/staff/model.ts';
import { route } from '#plain/contract.ts';
import { Import, ImportOptions, ImportPreview } from './model.ts';

const Id = z.object({ id: Uuid });
const FILE = ['FILE_EMPTY', 'FILE_TOO_LARGE', 'FILE_UNREADABLE', 'FILE_LOCKED', 'FILE_OLD_EXCEL', 'FILE_WRONG_KIND'] as const;

/** Coming in (handbook 02): a file becomes clients after it was looked at, mapped and tried. */
export const imports = {
  list: route({
    method: 'GET', path: '/api/imports', action: 'client.import', summary: 'Imports, the latest first',
    query: z.object({ after: z.string().max(400).optional(), limit: z.coerce.number().int().min(1).max(100).default(30) }),
    response: z.object({ rows: z.array(Import), next: z.string().nullable() }).meta({ id: 'ImportList' }),
  }),
  upload: route({
    method: 'POST', path: '/api/imports', action: 'client.import', summary: 'Upload an XLSX, CSV or vCard file; nothing is written yet',
    body: 'file', response: z.object({ id: Uuid, version: z.number().int() }), refusals: FILE,
  }),
  get: route({
    method: 'GET', path: '/api/imports/{id}', action: 'client.import', summary: 'One import and how far it is', params: Id, response: Import,
  }),
  preview: route({
    method: 'GET', path: '/api/imports/{id}/preview', action: 'client.import', summary: 'The file as it was understood, with the proposed mapping', params: Id,
    response: ImportPreview, refusals: FILE,
  }),
  patch: route({
    method: 'PATCH', path: '/api/imports/{id}', action: 'client.import', summary: 'Choose how it is read and where its columns go', params: Id, versioned: true,
    body: z.object({ options: ImportOptions.optional(), mapping: z.array(z.string().max(60).nullable()).max(500).optional() }),
    response: z.object({ version: z.number().int() }), refusals: ['IMPORT_RUNNING', 'CHANGED_MEANWHILE', 'UNKNOWN_TARGET', 'TARGET_TWICE'],
  }),
  check: route({
    method: 'POST', path: '/api/imports/{id}/check', action: 'client.import', summary: 'Dry run: what would be written, what fails and why', params: Id,
    body: z.object({}), response: z.object({ state: z.literal('checking') }), refusals: ['IMPORT_RUNNING', 'IMPORT_FINISHED', 'NAME_NOT_MAPPED'],
  }),
  run: route({
    method: 'POST', path: '/api/imports/{id}/run', action: 'client.import', summary: 'Write it: all rows that are right in one transaction, or none', params: Id,
    body: z.object({}), response: z.object({ state: z.literal('running') }), refusals: ['IMPORT_RUNNING', 'IMPORT_FINISHED', 'NAME_NOT_MAPPED', 'MANAGER_LEFT'],
  }),
  stop: route({
    method: 'POST', path: '/api/imports/{id}/stop', action: 'client.import', summary: 'Stop it: nothing of it stays', params: Id,
    body: z.object({}), response: z.object({ stopping: z.boolean() }), refusals: ['IMPORT_NOT_RUNNING'],
  }),
  undo: route({
    method: 'POST', path: '/api/imports/{id}/undo', action: 'client.import', summary: 'Take a finished import back as a whole', params: Id,
    body: z.object({}), response: z.object({ state: z.literal('running') }), refusals: ['IMPORT_NOT_DONE'],
  }),
  problems: route({
    method: 'GET', path: '/api/imports/{id}/problems', action: 'client.import', summary: 'The rows that failed, with the reason beside each (CSV)', params: Id, response: 'file',
  }),
};

/** Going out: any list as a spreadsheet or cards, everything as one archive. */
export const exports = {
  clients: route({
    method: 'GET', path: '/api/clients/export', action: 'client.export', summary: 'Clients of a filter as XLSX, CSV or vCard; cells that a spreadsheet would run are neutralised',
    query: z.object({
      format: z.enum(['xlsx', 'csv', 'vcard']),
      q: z.string().max(200).optional(), filter: z.string().max(8000).optional(), segment: Uuid.optional(),
      columns: z.string().max(2000).optional().describe('Columns of the list, comma-separated; left out: everything an import reads, with every person'),
      sort: Sort.default('name'),
    }),
    response: 'file', refusals: ['UNKNOWN_FIELD'],
  }),
  archive: route({
    method: 'GET', path: '/api/archive', action: 'archive.export', summary: 'Everything of the workspace as one archive (ZIP of JSON lines and files)', response: 'file',
  }),
};
