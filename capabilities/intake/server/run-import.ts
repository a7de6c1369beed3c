import type pg from 'pg';
import { type Scope, type Tx, transaction } from '#platform/database/database.ts';
import { newId } from '#platform/database/id.ts';
import { todayIn } from '#plain/day/day.ts';
import { Refusal, refuse } from '#plain/refusal.ts';
import { drafter } from '../draft.ts';
import type { Mapping } from '../mapping.ts';
import type { ImportCounts, ImportOptions } from '../model.ts';
import { importTx } from './import-scope.ts';
import { openTable } from './open-table.ts';
import { planFirstSteps } from './plan-first-steps.ts';
import { ProblemsFile, type RowComplaint } from './problems-file.ts';
import { Staging, STRONG } from './staging.ts';
import { COUNTS, DROP_EXISTING, FILL_EXISTING, FIND_EXISTING, PARENTS, partsOf, SKIPPED, writes } from './write-sql.ts';

export interface ImportTask {
  scope: Scope;
  importId: string;
  /** A dry run does everything and takes it back at the end. */
  dry: boolean;
  file: { path: string; name: string };
  options: ImportOptions;
  mapping: Mapping;
  /** Of the person who imports. */
  language: 'en' | 'ru' | 'ro' | 'lt';
  country: string;
  timeZone: string;
  minutesByKind: Record<string, number>;
  reservePercent: number;
  memberId: string;
  /** Members whose clients the person may make; null: anybody's. */
  managersWithin: string[] | null;
  endedReason: string;
  words: { row: string; reason: string };
  now: Date;
}
export interface ImportResult {
  counts: ImportCounts;
  problems: ProblemsFile;
  commandId: string | null;
}

export interface Watch {
  /** Says how far it is; throws STOPPED when it is to stop. */
  at(phase: 'reading' | 'comparing' | 'writing', done: number, total?: number): Promise<void>;
}

/** Thrown to take a dry run back. */
class TakeBack extends Error {}

/**
 * Reads the whole file, settles duplicates, writes what is right: one transaction, so nothing is half imported. A dry run
 * is the same, taken back. Rows that are wrong are gathered with their reasons and do not hold up the others.
 */
export async function runImport(pool: pg.Pool, task: ImportTask, watch: Watch, say: (c: RowComplaint) => string): Promise<ImportResult> {
  const began = performance.now();
  const { options } = task;
  const table = await openTable(task.file, { ...pick(options), language: task.language });
  const problems = new ProblemsFile(table.columns, task.words, say);
  const commandId = newId();
  let counts: ImportCounts | undefined;
  try {
    await transaction(pool, task.scope, commandId, async (tx) => {
      await tx.client.query('set local statement_timeout = 0; set local lock_timeout = 30000; set local work_mem = \'64MB\'');
      const rows = await stage(tx, task, table, problems, watch);
      await watch.at('comparing', 0);
      counts = await settle(tx, task, problems, rows);
      await watch.at('writing', 0, counts.newClients);
      await write(tx, task, watch, counts);
      await tx.query('set constraints all immediate');
      const [days] = await tx.query<{ first: string | null; last: string | null }>('select min(next_day) as first, max(next_day) as last from in_client where keep');
      counts.firstDay = days!.first;
      counts.lastDay = days!.last;
      counts.failed = problems.failed;
      counts.warned = problems.warned;
      counts.sample = problems.sample.map(({ row, column, code, value, facts }) => ({ row, column, code, value, ...(facts ? { facts } : {}) }));
      counts.seconds = Math.round(performance.now() - began) / 1000;
      if (task.dry) throw new TakeBack();
      await importTx(tx, task.importId, counts);
    });
  } catch (e) {
    if (!(e instanceof TakeBack)) {
      await problems.close();
      problems.remove();
      throw e;
    }
  }
  await problems.close();
  return { counts: counts!, problems, commandId: task.dry ? null : commandId };
}

const pick = (o: ImportOptions) => ({
  ...(o.encoding ? { encoding: o.encoding } : {}),
  ...(o.delimiter ? { delimiter: o.delimiter } : {}),
  ...(o.sheet ? { sheet: o.sheet } : {}),
  ...(o.headerRow === undefined ? {} : { headerRow: o.headerRow }),
});

async function stage(tx: Tx, task: ImportTask, table: Awaited<ReturnType<typeof openTable>>, problems: ProblemsFile, watch: Watch): Promise<number> {
  const { options, mapping } = task;
  const customFields = await tx.query<{ key: string; type: 'text'; options: string[]; required: boolean }>(
    "select key, type, options, required from custom_field where workspace_id = (select current_workspace()) and entity = 'client' and archived_at is null",
  );
  const draft = drafter(mapping, {
    country: options.country ?? task.country,
    countryChosen: options.country !== undefined,
    dateOrder: options.dateOrder,
    decimalComma: options.decimalComma,
    customFields,
    badRequisites: options.badRequisites === 'refuse' ? 'refuse' : 'warn',
    today: todayIn(task.timeZone, task.now),
  });
  const managers = await managersByName(tx, task);
  const staging = new Staging(tx, { status: options.status, managerOf: managers.of, merge: options.duplicates !== 'create' });
  await staging.open();
  let n = 0;
  for await (const batch of table.batches()) {
    for (const row of batch) {
      n++;
      if (!('cells' in row)) {
        problems.fail(row.n, [row.problem.text], [{ row: row.n, column: null, code: `row.${row.problem.code}`, value: '', failed: true, ...(row.problem.facts ? { facts: row.problem.facts } : {}) }]);
        continue;
      }
      const { draft: client, problems: found } = draft(row.cells);
      const complaints: RowComplaint[] = found.map((p) => ({
        row: row.n, column: table.columns[p.column] ?? null, code: `draft.${p.code}`, value: p.value, failed: p.level === 'error',
      }));
      if (client.manager && !managers.knows(client.manager)) {
        complaints.push({ row: row.n, column: table.columns[mapping.indexOf('manager')] ?? null, code: 'draft.MANAGER_UNKNOWN', value: client.manager, failed: false });
      }
      if (row.warning) complaints.push({ row: row.n, column: null, code: `row.${row.warning}`, value: '', failed: false });
      if (complaints.some((c) => c.failed)) {
        problems.fail(row.n, row.cells, complaints);
        continue;
      }
      if (complaints.length) problems.warn(complaints);
      staging.add(row.n, client);
    }
    await staging.flush();
    await watch.at('reading', n);
  }
  await tx.client.query('analyze in_client, in_person, in_contact, in_requisite');
  return n;
}

/** Names, addresses and ids of members to the managers of rows; rows that name nobody are shared out in turn. */
async function managersByName(tx: Tx, task: ImportTask) {
  const { options } = task;
  const members = await tx.query<{ id: string; name: string; email: string }>(
    "select id, name, email from member where workspace_id = (select current_workspace()) and state <> 'left'",
  );
  const allowed = (id: string) => !task.managersWithin || task.managersWithin.includes(id);
  const byName = new Map<string, string>();
  for (const m of members) if (allowed(m.id)) for (const key of [m.id, m.name.toLowerCase(), m.email]) byName.set(key, m.id);
  const share = options.share.length ? options.share : [options.managerId ?? task.memberId];
  for (const id of share) {
    if (!members.some((m) => m.id === id)) throw refuse('MANAGER_LEFT', { status: 422 });
    if (!allowed(id)) throw refuse('NOT_ALLOWED');
  }
  let turn = 0;
  const find = (text: string) => byName.get(text.trim().toLowerCase());
  return {
    knows: (text: string) => find(text) !== undefined,
    of: (draft: { manager?: string }) => (draft.manager && find(draft.manager)) || share[turn++ % share.length]!,
  };
}

async function settle(tx: Tx, task: ImportTask, problems: ProblemsFile, rows: number): Promise<ImportCounts> {
  let skipped = 0;
  let filled = 0;
  if (task.options.duplicates !== 'create') {
    await tx.query(FIND_EXISTING, [[...STRONG]]);
    if (task.options.duplicates === 'skip') {
      for (const r of await tx.query<{ n: number; name: string; existing: string }>(SKIPPED)) {
        skipped++;
        problems.fail(r.n, [r.name], [{ row: r.n, column: null, code: 'draft.DUPLICATE', value: r.existing, failed: true }]);
      }
      for (const statement of DROP_EXISTING) await tx.run(statement);
      problems.failed -= skipped;
    } else {
      for (const statement of FILL_EXISTING) await tx.run(statement);
    }
  }
  await planFirstSteps(tx, {
    minutes: task.minutesByKind[task.options.firstStep.kind] ?? 15,
    reservePercent: task.reservePercent,
    from: task.options.firstStep.from,
    perDay: task.options.firstStep.perDay,
    now: task.now,
  });
  const [c] = await tx.query<{ new_clients: number; new_people: number; known: number }>(COUNTS);
  if (task.options.duplicates === 'fill') filled = c!.known;
  return {
    rows, newClients: c!.new_clients, newPeople: c!.new_people, filled, skipped, failed: problems.failed, warned: problems.warned,
    firstDay: null, lastDay: null, sample: [],
  };
}

async function write(tx: Tx, task: ImportTask, watch: Watch, counts: ImportCounts): Promise<void> {
  const { firstStep } = task.options;
  const minutes = task.minutesByKind[firstStep.kind] ?? 15;
  const all = writes({ importId: task.importId, kind: firstStep.kind, minutes, why: firstStep.why, ended: task.endedReason });
  const fresh = partsOf(true);
  let done = 0;
  const next = () => watch.at('writing', Math.round((counts.newClients * ++done) / (all.length + fresh.length)), counts.newClients);
  for (const [text, values] of all) {
    await tx.run(text, values);
    await next();
  }
  await tx.query("select set_config('app.unlogged', 'parts', true)");
  for (const text of fresh) {
    await tx.run(text);
    await next();
  }
  await tx.query("select set_config('app.unlogged', '', true)");
  if (counts.filled) for (const text of partsOf(false)) await tx.run(text);
  await tx.run(PARENTS);
}

export const isStopped = (e: unknown) => e instanceof Refusal && e.code === 'IMPORT_STOPPED';
