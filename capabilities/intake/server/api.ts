import type { Handlers } from '#platform/http/mount.ts';
import type { Actor } from '#cap/staff/server/actor.ts';
import type { exports, imports } from '../contract.ts';
import { exportArchive } from './export-archive.ts';
import { exportClients } from './export-clients.ts';
import { getImport, listImports, patchImport, previewImport, problemsOf, uploadImport } from './imports.ts';
import { startImport, stopImport, undoImport } from './start-import.ts';

export const importsApi: Handlers<typeof imports, Actor> = {
  list: (ctx, { query }) => listImports(ctx, query),
  upload: (ctx) => uploadImport(ctx),
  get: (ctx, { params }) => getImport(ctx, params.id),
  preview: (ctx, { params }) => previewImport(ctx, params.id),
  patch: (ctx, { params, body }) => patchImport(ctx, params.id, body),
  check: (ctx, { params }) => startImport(ctx, params.id, 'check'),
  run: (ctx, { params }) => startImport(ctx, params.id, 'run'),
  stop: (ctx, { params }) => stopImport(ctx, params.id),
  undo: (ctx, { params }) => undoImport(ctx, params.id),
  problems: (ctx, { params }) => problemsOf(ctx, params.id),
};

export const exportsApi: Handlers<typeof exports, Actor> = {
  clients: (ctx, { query }) => exportClients(ctx, query),
  archive: (ctx) => exportArchive(ctx),
};
