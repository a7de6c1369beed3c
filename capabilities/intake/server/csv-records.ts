/**
 * The grammar of separated text (RFC 4180 and what people make of it), over text that comes in pieces. One faulty
 * quote costs its own row and nothing else: a quoted field that goes wrong, or never closes, is reported for the line
 * on which its record began, and reading goes on with the very next line (docs/decisions/0005-foreign-files.md says
 * why no library does it).
 */
export interface CsvLimits {
  /** Most cells of one row; most characters of one cell, and of one row together. */
  columns: number;
  cell: number;
  row: number;
}
export const csvLimits: CsvLimits = { columns: 500, cell: 100_000, row: 1_000_000 };

export type CsvFault = 'QUOTE_OPEN' | 'QUOTE_INSIDE' | 'CELL_TOO_LONG' | 'ROW_TOO_LONG' | 'TOO_MANY_COLUMNS';
/**
 * `line`: where the record begins in the file, from 1. `loose`: a quote stood inside an unquoted cell and was taken
 * as it is. `text`: the faulty line as it stands, cut at 2,000 characters.
 */
export type CsvRecord =
  | { line: number; cells: string[]; loose?: true }
  | { line: number; fault: CsvFault; text: string };

const QUOTE = '"';
const GROW = -1;

export class CsvRecords {
  private text = '';
  private line = 1;
  private skipping = false;
  private readonly delimiter: string;
  private readonly limits: CsvLimits;
  private readonly records: CsvRecord[] = [];
  private last = false;
  // the next of each sign at or after some place already passed: saves looking for what is not there from every line
  // again
  private quote = GROW;
  private feed = GROW;
  private carriage = GROW;

  constructor(delimiter: string, limits: CsvLimits = csvLimits) {
    this.delimiter = delimiter;
    this.limits = limits;
  }

  /** The records that are complete now. */
  push(piece: string): CsvRecord[] {
    this.text += piece;
    return this.read();
  }

  /** The rest, when the file has ended. */
  end(): CsvRecord[] {
    this.last = true;
    return this.read();
  }

  private read(): CsvRecord[] {
    this.quote = this.feed = this.carriage = GROW;
    let at = 0;
    while (at < this.text.length) {
      const next = this.skipping ? this.skipLine(at) : this.record(at);
      if (next === GROW) break;
      at = next;
    }
    this.text = this.text.slice(at);
    return this.records.splice(0);
  }

  private record(at: number): number {
    const { text, limits } = this;
    const end = this.lineEnd(at);
    if (end === GROW || end - at > limits.row) {
      if (text.length - at <= limits.row) return GROW;
      return this.fault(at, end === GROW ? text.length : end, 'ROW_TOO_LONG', end === GROW);
    }
    if (this.quote < at) this.quote = indexOrEnd(text, QUOTE, at);
    if (this.quote < end) return this.quoted(at, end);
    const cells = text.slice(at, end).split(this.delimiter, limits.columns + 1);
    if (cells.length > limits.columns) return this.fault(at, end, 'TOO_MANY_COLUMNS');
    if (end - at > limits.cell && cells.some((cell) => cell.length > limits.cell))
      return this.fault(at, end, 'CELL_TOO_LONG');
    this.records.push({ line: this.line++, cells });
    return this.after(end);
  }

  /** A record with a quote somewhere in its first line, which ends at `firstEnd`. */
  private quoted(at: number, firstEnd: number): number {
    const { text, delimiter, limits } = this;
    const cells: string[] = [];
    let end = firstEnd;
    let loose = false;
    for (let i = at; ; i += delimiter.length) {
      if (cells.length >= limits.columns) return this.fault(at, firstEnd, 'TOO_MANY_COLUMNS');
      if (text[i] === QUOTE) {
        const cell = this.quotedCell(i);
        if (cell === undefined) return GROW;
        const went = typeof cell === 'string' ? cell : undefined;
        if (went) return this.fault(at, firstEnd, went as CsvFault);
        const { value, next } = cell as { value: string; next: number };
        i = next;
        if (i > end) end = this.lineEnd(i);
        if (end === GROW) return GROW;
        if (end - at > limits.row) return this.fault(at, firstEnd, 'ROW_TOO_LONG');
        // spaces between the closing quote and the delimiter do no harm; anything else does
        if (delimiter !== '\t') while (i < end && (text[i] === ' ' || text[i] === '\t')) i++;
        if (i < end && !text.startsWith(delimiter, i))
          return this.fault(at, firstEnd, next > firstEnd ? 'QUOTE_OPEN' : 'QUOTE_INSIDE');
        cells.push(value);
      } else {
        const start = i;
        i = text.indexOf(delimiter, start);
        if (i < 0 || i > end) i = end;
        if (i - start > limits.cell) return this.fault(at, firstEnd, 'CELL_TOO_LONG');
        const value = text.slice(start, i);
        loose ||= value.includes(QUOTE);
        cells.push(value);
      }
      if (i >= end) break;
    }
    this.records.push(loose ? { line: this.line, cells, loose } : { line: this.line, cells });
    this.line += end === firstEnd ? 1 : 1 + breaksIn(text, at, end);
    return this.after(end);
  }

  /**
   * The cell whose quote opens at `open`, and the place after its closing quote; a fault; undefined when the text must
   * grow.
   */
  private quotedCell(open: number): { value: string; next: number } | CsvFault | undefined {
    const { text, limits } = this;
    let value = '';
    for (let from = open + 1; ; ) {
      const close = text.indexOf(QUOTE, from);
      if (close < 0 ? text.length - open > limits.cell : close - open > limits.cell)
        return breaksIn(text, open, open + limits.cell) ? 'QUOTE_OPEN' : 'CELL_TOO_LONG';
      if (close < 0) return this.last ? 'QUOTE_OPEN' : undefined;
      if (close + 1 === text.length && !this.last) return undefined;
      if (text[close + 1] !== QUOTE) return { value: value + text.slice(from, close), next: close + 1 };
      value += text.slice(from, close + 1);
      from = close + 2;
    }
  }

  /** The record that begins at `at` is given up; reading goes on with the next line. */
  private fault(at: number, end: number, fault: CsvFault, endUnknown = false): number {
    this.records.push({ line: this.line, fault, text: this.text.slice(at, Math.min(end, at + 2000)) });
    this.skipping = endUnknown;
    if (endUnknown) return end;
    this.line++;
    return this.after(end);
  }

  private skipLine(at: number): number {
    const end = this.lineEnd(at);
    if (end === GROW) return this.text.length;
    this.skipping = false;
    this.line++;
    return this.after(end);
  }

  /** Where the line that goes through `from` ends, before its break (LF, CRLF or CR alone). */
  private lineEnd(from: number): number {
    const { text } = this;
    if (this.feed < from) this.feed = indexOrEnd(text, '\n', from);
    if (this.carriage < from) this.carriage = indexOrEnd(text, '\r', from);
    const end = Math.min(this.feed, this.carriage);
    if (this.last) return end;
    return end + (text[end] === '\r' ? 1 : 0) < text.length ? end : GROW;
  }

  private after(end: number): number {
    return this.text[end] === '\r' && this.text[end + 1] === '\n' ? end + 2 : end + 1;
  }
}

const indexOrEnd = (text: string, sign: string, from: number) => {
  const at = text.indexOf(sign, from);
  return at < 0 ? text.length : at;
};
const breaksIn = (text: string, from: number, to: number) => text.slice(from, to).match(/\r\n|\r|\n/g)?.length ?? 0;
