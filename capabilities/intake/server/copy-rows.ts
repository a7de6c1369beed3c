import { once } from 'node:events';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

export type Cell = string | number | boolean | null | undefined | readonly string[];

const ESCAPED = /[\\\t\n\r]/g;
const NAMES: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
const escape = (text: string) => (/[\\\t\n\r]/.test(text) ? text.replace(ESCAPED, (c) => NAMES[c]!) : text);

/** One value in PostgreSQL's COPY text format; a list becomes text[]. NUL, which no text of PostgreSQL holds, is left out. */
function copyCell(value: Cell): string {
  if (value === null || value === undefined) return '\\N';
  if (typeof value === 'string') return escape(value.includes('\0') ? value.replaceAll('\0', '') : value);
  if (Array.isArray(value)) return escape(`{${value.map((v) => `"${v.replace(/["\\]/g, '\\$&')}"`).join(',')}}`);
  return String(value);
}

/** Rows for one table, gathered and sent in blocks. */
export class RowBuffer {
  private text: string[] = [];
  private readonly into: string;
  count = 0;

  /** `into`: `table (column, …)` */
  constructor(into: string) {
    this.into = into;
  }

  add(cells: readonly Cell[]) {
    let line = copyCell(cells[0]);
    for (let i = 1; i < cells.length; i++) line += `\t${copyCell(cells[i])}`;
    this.text.push(line);
    this.count++;
  }

  async flush(client: pg.ClientBase): Promise<void> {
    if (!this.text.length) return;
    const block = `${this.text.join('\n')}\n`;
    this.text = [];
    const stream = client.query(copyFrom(`copy ${this.into} from stdin`));
    stream.end(block);
    await once(stream, 'finish');
  }
}
