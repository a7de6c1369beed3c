import * as z from 'zod';
import { Uuid } from '#cap/staff/model.ts';
import { route } from '#plain/contract.ts';
import { ClientFile } from './model-dossier.ts';

const Id = z.object({ id: Uuid });
/** Largest file of a dossier, in bytes. */
export const FILE_LIMIT = 50 * 1024 * 1024;

/** Files of a dossier: kept by content, typed by content, handed out safely (handbook 02, The card and the page). */
export const files = {
  list: route({
    method: 'GET',
    path: '/api/clients/{id}/files',
    action: 'client.read',
    summary: 'Files of a client, the latest first, at most 500',
    params: Id,
    response: z.object({ rows: z.array(ClientFile) }).meta({ id: 'ClientFiles' }),
  }),
  add: route({
    method: 'POST',
    path: '/api/clients/{id}/files',
    action: 'client.edit',
    summary: 'Put a file into the dossier',
    params: Id,
    query: z.object({ touchId: Uuid.optional().describe('Belongs to this touch') }),
    body: 'file',
    response: ClientFile,
    refusals: ['NOT_ALLOWED', 'TOO_LARGE', 'NO_FILE', 'CLIENT_IN_TRASH'],
  }),
  content: route({
    method: 'GET',
    path: '/api/files/{id}/content',
    action: 'session',
    summary: 'The file itself; `inline` shows pictures and PDF in place',
    params: Id,
    query: z.object({ inline: z.enum(['1']).optional() }),
    response: 'file',
  }),
  rename: route({
    method: 'PATCH',
    path: '/api/files/{id}',
    action: 'client.edit',
    summary: 'Another name',
    params: Id,
    body: z.object({ name: z.string().trim().min(1).max(255) }),
    versioned: true,
    response: z.object({ version: z.number().int() }),
    refusals: ['NOT_ALLOWED', 'CHANGED_MEANWHILE'],
  }),
  trash: route({
    method: 'DELETE',
    path: '/api/files/{id}',
    action: 'client.edit',
    summary: 'To the trash; undo takes it back',
    params: Id,
    response: 'nothing',
    refusals: ['NOT_ALLOWED'],
  }),
};
