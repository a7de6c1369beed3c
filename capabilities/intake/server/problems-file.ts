import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { csvRow } from './write-csv.ts';

/** One row that failed, as it stood, and why; or a row that was written with something left out. */
export interface RowComplaint {
  row: number;
  column: string | null;
  code: string;
  value: string;
  facts?: Record<string, unknown>;
  /** The row was kept out. */
  failed: boolean;
}

/** Gathers the rows that failed into a spreadsheet with the reason beside each; the file is written as they come. */
export class ProblemsFile {
  readonly path: string;
  readonly sample: RowComplaint[] = [];
  failed = 0;
  warned = 0;
  private readonly out: fs.WriteStream;
  private readonly say: (complaint: RowComplaint) => string;

  /** `say` words a complaint in the language of the person who imports. */
  constructor(columns: readonly string[], heads: { row: string; reason: string }, say: (complaint: RowComplaint) => string) {
    this.path = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'daybook-import-')), 'problems.csv');
    this.out = fs.createWriteStream(this.path);
    this.say = say;
    this.out.write(`\ufeff${csvRow([heads.row, heads.reason, ...columns])}\r\n`);
  }

  /** A row kept out, with everything that is wrong with it. */
  fail(n: number, cells: readonly string[], complaints: readonly RowComplaint[]) {
    this.failed++;
    for (const c of complaints) this.note(c);
    this.out.write(`${csvRow([n, complaints.map(this.say).join('; '), ...cells])}\r\n`);
  }

  warn(complaints: readonly RowComplaint[]) {
    this.warned++;
    for (const c of complaints) this.note(c);
  }

  private note(complaint: RowComplaint) {
    if (this.sample.length < 100) this.sample.push({ ...complaint, value: complaint.value.slice(0, 200) });
  }

  async close(): Promise<void> {
    await new Promise<void>((done) => this.out.end(done));
  }

  remove() {
    fs.rmSync(path.dirname(this.path), { recursive: true, force: true });
  }
}
