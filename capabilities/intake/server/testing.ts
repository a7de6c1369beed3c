import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Table } from './open-table.ts';
import type { TableRow } from './table.ts';

/** Real files made by others; tests that need them are skipped where the folder is absent. */
export const shared = fileURLToPath(new URL('../../../../shared/data/', import.meta.url));
export const hasShared = existsSync(shared);

const folder = mkdtempSync(join(tmpdir(), 'daybook-intake-'));
let files = 0;
/** A file of its own with this content. */
export function fileOf(content: string | Uint8Array, name = 'file.csv'): { path: string; name: string } {
  const path = join(folder, `${++files}-${name}`);
  writeFileSync(path, content);
  return { path, name };
}

export async function rowsOf(table: Table): Promise<{ cells: string[][]; problems: string[]; warnings: string[] }> {
  const cells: string[][] = [];
  const problems: string[] = [];
  const warnings: string[] = [];
  for await (const row of table.rows as AsyncIterable<TableRow>) {
    if ('problem' in row) problems.push(`${row.n} ${row.problem.code}`);
    else cells.push(row.cells);
    if ('warning' in row && row.warning) warnings.push(`${row.n} ${row.warning}`);
  }
  return { cells, problems, warnings };
}
