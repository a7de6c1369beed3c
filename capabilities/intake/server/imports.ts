import { refuse } from '#plain/refusal.ts';
import { newId } from '#platform/database/id.ts';
import { openFile, pathOf, saveFile } from '#platform/files/store.ts';
import { serveHeaders, cleanName } from '#platform/files/headers.ts';
import type { Ctx } from '#cap/staff/server/actor.ts';
import { isTarget, takesSeveral, targets, type Target } from '../fields.ts';
import { countryOfNumbers, proposeMapping } from '../mapping.ts';
import { ImportOptions } from '../model.ts';
import { openTable, type Table } from './open-table.ts';
import { tableLimits } from './table.ts';

const FACE = `json_build_object('id', i.id, 'name', f.name, 'kind', i.kind, 'state', i.state, 'options', i.options, 'mapping', i.mapping,
  'counts', nullif(i.counts, '{}'), 'problem', i.problem, 'commandId', i.command_id, 'hasProblemsFile', exists (select 1 from file w where w.workspace_id = i.workspace_id and w.id = i.problems_file_id and w.trashed_at is null),
  'createdBy', m.name, 'createdAt', i.created_at, 'finishedAt', i.finished_at, 'version', i.version,
  'progress', (select json_build_object('phase', p.phase, 'done', p.done, 'total', p.total, 'stopping', p.stop) from import_progress p
    where p.workspace_id = i.workspace_id and p.import_id = i.id))`;
const FROM = `from import i join file f on f.workspace_id = i.workspace_id and f.id = i.file_id join member m on m.workspace_id = i.workspace_id and m.id = i.created_by
  where i.workspace_id = (select current_workspace())`;

/** Takes a file in: it lies in the store, nothing else is written. What cannot be read as a table is refused at once. */
export async function uploadImport(ctx: Ctx) {
  const part = await ctx.request!.file({ limits: { fileSize: tableLimits.file } });
  if (!part) throw refuse('FILE_EMPTY', { status: 422 });
  const saved = await saveFile(ctx.house.filesRoot, part.file, { maxBytes: tableLimits.file });
  if (saved.size === 0) throw refuse('FILE_EMPTY', { status: 422 });
  const name = cleanName(part.filename ?? 'file');
  const table = await openTable({ path: pathOf(ctx.house.filesRoot, saved.sha256), name }, { language: ctx.actor.language });
  const mapping = proposeMapping(table.columns, table.sample, await ownFields(ctx), ctx.actor.country).map((p) => p.target);
  const country = mapping.includes('country') ? undefined : countryOfNumbers(mapping);
  const options = ImportOptions.parse({ decimalComma: ctx.actor.language !== 'en', dateOrder: 'dmy', ...(country && { country }) });
  return ctx.command('import.upload', async (tx) => {
    const id = newId();
    const fileId = newId();
    await tx.run('insert into file (workspace_id, id, sha256, name, type, size, created_by) values (current_workspace(), $1, $2, $3, $4, $5, current_actor())', [
      fileId, saved.sha256, name, saved.type, saved.size,
    ]);
    await tx.run('insert into import (workspace_id, id, file_id, kind, options, mapping, created_by) values (current_workspace(), $1, $2, $3, $4, $5, current_actor())', [
      id, fileId, table.kind, JSON.stringify(options), JSON.stringify(mapping),
    ]);
    return { id, version: 1 };
  });
}

const ownFields = (ctx: Ctx) =>
  ctx.read<{ key: string; label: string }>("select key, label from custom_field where workspace_id = (select current_workspace()) and entity = 'client' and archived_at is null order by position");

export const getImport = (ctx: Ctx, id: string) => ctx.json(`select ${FACE} ${FROM} and i.id = $1`, [id]);

/** Imports, the latest first. `after`: the moment of the last one seen. */
export const listImports = (ctx: Ctx, q: { after?: string | undefined; limit: number }) =>
  ctx.json(
    `select json_build_object('rows', coalesce(json_agg(row order by at desc) filter (where n <= $2), '[]'), 'next', (array_agg(at order by at desc) filter (where n = $2 + 1))[1]) from (
       select ${FACE} as row, i.created_at::text as at, row_number() over (order by i.created_at desc) as n ${FROM} and ($1::timestamptz is null or i.created_at <= $1)
       order by i.created_at desc limit $2 + 1) x`,
    [q.after ?? null, q.limit],
  );

interface Row {
  id: string;
  sha256: string;
  name: string;
  options: unknown;
  mapping: (string | null)[];
  state: string;
  problems_file_id: string | null;
  gone: boolean;
}
export async function importRow(ctx: Ctx, id: string): Promise<Row> {
  const [row] = await ctx.read<Row>(
    `select i.id, f.sha256, f.name, i.options, i.mapping, i.state, i.problems_file_id, f.trashed_at is not null as gone ${FROM} and i.id = $1`,
    [id],
  );
  if (!row) throw refuse('NOT_FOUND');
  return row;
}

/** The file again; after its time, or once somebody named in it was erased, it is not kept any more. */
async function tableOf(ctx: Ctx, row: Row): Promise<Table> {
  if (row.gone) throw refuse('NOT_FOUND');
  const o = ImportOptions.parse(row.options);
  return openTable(
    { path: pathOf(ctx.house.filesRoot, row.sha256), name: row.name },
    {
      language: ctx.actor.language,
      ...(o.encoding ? { encoding: o.encoding } : {}),
      ...(o.delimiter ? { delimiter: o.delimiter } : {}),
      ...(o.sheet ? { sheet: o.sheet } : {}),
      ...(o.headerRow === undefined ? {} : { headerRow: o.headerRow }),
    },
  );
}

/** The file as it was understood: its columns, first rows, and where each column is proposed to go. */
export async function previewImport(ctx: Ctx, id: string) {
  const row = await importRow(ctx, id);
  const table = await tableOf(ctx, row);
  const own = await ownFields(ctx);
  const face = await getImport(ctx, id);
  return {
    ...JSON.parse(face!.text),
    table: {
      encoding: table.encoding ?? null,
      encodings: (table.proposals.encodings ?? []).map((e) => e.encoding),
      delimiter: table.delimiter ?? null,
      sheet: table.sheet ?? null,
      sheets: (table.sheets ?? []).map((s) => s.name),
      headerRow: table.headerRow,
      columns: table.columns,
      sample: table.sample.slice(0, 20).map((r) => r.map((c) => c.slice(0, 200))),
      proposals: proposeMapping(table.columns, table.sample, own, ctx.actor.country),
      targets: [...targets.map((key) => ({ key: key as string, label: null as string | null })), ...own.map((f) => ({ key: `custom.${f.key}`, label: f.label }))],
    },
  };
}

/** A new reading or mapping; another encoding, sheet or header row proposes the columns anew. */
export async function patchImport(ctx: Ctx, id: string, change: { options?: ImportOptions | undefined; mapping?: (string | null)[] | undefined }) {
  for (const target of change.mapping ?? []) if (target !== null && !isTarget(target)) throw refuse('UNKNOWN_TARGET', { status: 422, facts: { target } });
  const given = (change.mapping ?? []).filter((t): t is Target => t !== null);
  const twice = given.find((t, i) => !takesSeveral(t) && given.indexOf(t) !== i);
  if (twice) throw refuse('TARGET_TWICE', { status: 422, facts: { target: twice } });
  const before = await importRow(ctx, id);
  let mapping = change.mapping;
  if (change.options && !mapping) {
    const table = await tableOf(ctx, { ...before, options: change.options });
    const asBefore = JSON.stringify(reading(ImportOptions.parse(before.options))) === JSON.stringify(reading(change.options));
    if (!asBefore) mapping = proposeMapping(table.columns, table.sample, await ownFields(ctx), ctx.actor.country).map((p) => p.target);
  }
  return ctx.command('import.patch', async (tx) => {
    const row = await tx.one<{ state: string; version: number }>('select state, version from import where workspace_id = current_workspace() and id = $1 for update', [id]);
    if (!row) throw refuse('NOT_FOUND');
    if (row.version !== ctx.ifMatch) throw refuse('CHANGED_MEANWHILE', { facts: { version: row.version } });
    if (!['uploaded', 'checked', 'stopped', 'failed'].includes(row.state)) throw refuse('IMPORT_RUNNING');
    const written = await tx.one<{ version: number }>(
      `update import set options = coalesce($2, options), mapping = coalesce($3, mapping), state = 'uploaded', counts = '{}', problem = null, problems_file_id = null
       where workspace_id = current_workspace() and id = $1 returning version`,
      [id, change.options ? JSON.stringify(change.options) : null, mapping ? JSON.stringify(mapping) : null],
    );
    return { version: written!.version };
  });
}
const reading = ({ encoding, delimiter, sheet, headerRow }: ImportOptions) => ({ encoding, delimiter, sheet, headerRow });

/** The rows that failed, as a file. */
export async function problemsOf(ctx: Ctx, id: string) {
  const row = await importRow(ctx, id);
  if (!row.problems_file_id) throw refuse('NOT_FOUND');
  const [file] = await ctx.read<{ sha256: string; name: string }>('select sha256, name from file where workspace_id = (select current_workspace()) and id = $1 and trashed_at is null', [row.problems_file_id]);
  const opened = file && (await openFile(ctx.house.filesRoot, file.sha256));
  if (!opened) throw refuse('NOT_FOUND');
  ctx.reply!.headers(serveHeaders(file.name, 'text/csv', { download: true }));
  return ctx.reply!.send(opened.stream);
}
