import * as z from 'zod';
import { STATUSES } from '#cap/clients/model.ts';
import { STEP_KINDS } from '#cap/steps/model.ts';
import { Day, Uuid } from '#cap/staff/model.ts';

export const IMPORT_STATES = ['uploaded', 'checking', 'checked', 'running', 'done', 'stopped', 'failed', 'undone'] as const;
export const PHASES = ['waiting', 'reading', 'comparing', 'writing', 'undoing'] as const;

/** How a foreign table is read and what becomes of its rows (handbook 02, Coming in). Each has a proposal. */
export const ImportOptions = z
  .object({
    encoding: z.string().max(40).optional().describe('Left out: as proposed'),
    delimiter: z.string().min(1).max(1).optional(),
    sheet: z.string().max(200).optional(),
    headerRow: z.number().int().min(0).max(1000).optional().describe('0: the table has no names of columns'),
    country: z.string().length(2).toUpperCase().optional().describe('Of clients whose row names none; left out: the company’s'),
    dateOrder: z.enum(['dmy', 'mdy', 'ymd']).default('dmy'),
    decimalComma: z.boolean().default(false),
    badRequisites: z.enum(['keep', 'refuse']).default('keep').describe('A number with a wrong check digit: kept and marked, or its row fails'),
    duplicates: z.enum(['skip', 'fill', 'create']).default('fill').describe('A client that is here already: its row is left out, fills blanks, or becomes another client'),
    status: z.enum(STATUSES).default('prospect').describe('Of clients whose row names none'),
    managerId: Uuid.optional().describe('Who answers for clients whose row names nobody; left out: who imports'),
    share: z.array(Uuid).max(200).default([]).describe('Share such clients out among these, in turn'),
    firstStep: z
      .object({
        kind: z.enum(STEP_KINDS).default('call'),
        why: z.string().max(500).default(''),
        from: Day.optional().describe('First working day; left out: the next one'),
        perDay: z.number().int().min(1).max(500).optional().describe('At most so many a day for each manager; left out: as their capacity allows'),
      })
      .prefault({}),
  })
  .meta({ id: 'ImportOptions' });
export type ImportOptions = z.infer<typeof ImportOptions>;

const Problem = z.object({
  row: z.number().int(),
  column: z.string().nullable(),
  code: z.string().describe('Worded as row.CODE or problem.CODE'),
  value: z.string(),
  facts: z.record(z.string(), z.unknown()).optional(),
});
export const ImportCounts = z
  .object({
    rows: z.number().int(),
    newClients: z.number().int(),
    newPeople: z.number().int(),
    filled: z.number().int().describe('Clients that were here and get more'),
    skipped: z.number().int().describe('Rows left out as duplicates'),
    failed: z.number().int(),
    warned: z.number().int(),
    firstDay: Day.nullable(),
    lastDay: Day.nullable(),
    sample: z.array(Problem).max(100).describe('The first complaints'),
    seconds: z.number().optional(),
  })
  .meta({ id: 'ImportCounts' });
export type ImportCounts = z.infer<typeof ImportCounts>;

export const Import = z
  .object({
    id: Uuid,
    name: z.string(),
    kind: z.enum(['csv', 'xlsx', 'vcard']),
    state: z.enum(IMPORT_STATES),
    options: ImportOptions,
    mapping: z.array(z.string().nullable()),
    counts: ImportCounts.nullable(),
    problem: z.string().nullable(),
    commandId: Uuid.nullable(),
    hasProblemsFile: z.boolean(),
    createdBy: z.string(),
    createdAt: z.string(),
    finishedAt: z.string().nullable(),
    progress: z.object({ phase: z.enum(PHASES), done: z.number().int(), total: z.number().int().nullable(), stopping: z.boolean() }).nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'Import' });
export type Import = z.infer<typeof Import>;

/** The file as it was understood, for the mapping page. */
export const ImportPreview = Import.extend({
  table: z.object({
    encoding: z.string().nullable(),
    encodings: z.array(z.string()),
    delimiter: z.string().nullable(),
    sheet: z.string().nullable(),
    sheets: z.array(z.string()),
    headerRow: z.number().int(),
    columns: z.array(z.string()),
    sample: z.array(z.array(z.string())),
    proposals: z.array(z.object({ target: z.string().nullable(), confidence: z.number(), by: z.enum(['header', 'content', 'none']) })),
    targets: z.array(z.object({ key: z.string(), label: z.string().nullable() })).describe('Where a column may go; label only for own fields'),
  }),
}).meta({ id: 'ImportPreview' });
