import { open, stat } from 'node:fs/promises';
import { refuse } from '#plain/refusal.ts';
import { readCsv } from './read-csv.ts';
import { readVcard } from './read-vcard.ts';
import { readXlsx } from './read-xlsx.ts';
import { type OpenedTable, type ReadOptions, type TableRow, tableLimits } from './table.ts';

/**
 * A foreign file as a table (handbook 02, Coming in). `rows` can be walked more than once; every walk reads the file
 * anew.
 */
export interface Table extends Omit<OpenedTable, 'raw' | 'columns'> {
  columns: string[];
  /** Place of the row the names come from; 0 when the file has none and columns are called A, B, C …. */
  headerRow: number;
  /** The first rows that could be read, for preview and for proposals. */
  sample: string[][];
  rows: AsyncIterable<TableRow>;
  /** The same rows in batches, for long runs. */
  batches: () => AsyncIterable<TableRow[]>;
}

const SAMPLE = 50;

/**
 * Opens a CSV, XLSX or vCard file by what it is, not by its name. Refuses with FILE_EMPTY, FILE_TOO_LARGE,
 * FILE_UNREADABLE, FILE_LOCKED (a password), FILE_OLD_EXCEL (.xls) or FILE_WRONG_KIND; everything that is wrong with
 * single rows is reported in `rows`.
 */
export async function openTable(file: { path: string; name?: string }, options: ReadOptions = {}): Promise<Table> {
  const { size } = await stat(file.path);
  const most = options.limits?.file ?? tableLimits.file;
  if (size === 0) throw refuse('FILE_EMPTY', { status: 422 });
  if (size > most) throw refuse('FILE_TOO_LARGE', { status: 413, facts: { megabytes: Math.floor(most / 1048576) } });
  const kind = await kindOf(file.path);
  const opened = await { csv: readCsv, xlsx: readXlsx, vcard: readVcard }[kind](file.path, options);
  return withHeader(opened, options);
}

async function kindOf(path: string): Promise<'csv' | 'xlsx' | 'vcard'> {
  const handle = await open(path);
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(4096), 0, 4096, 0).finally(() => handle.close());
  const head = buffer.subarray(0, bytesRead);
  if (head.subarray(0, 4).toString('hex') === 'd0cf11e0') throw refuse(await oleKind(path), { status: 422 });
  if (head[0] === 0x50 && head[1] === 0x4b) return 'xlsx';
  const text = head
    .toString('latin1')
    .replace(/\0/g, '')
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .trimStart();
  if (
    /^BEGIN:VCARD/i.test(text) ||
    /^\[\s*(?:\[\s*)?"vcard"/i.test(text) ||
    (text.startsWith('<') && /<(?:\w+:)?vcards?\b/.test(text))
  )
    return 'vcard';
  // a picture, a PDF, a program: bytes that no text has. UTF-16 has zeros, but then in nearly every other place.
  const controls = head.reduce(
    (count, byte) => count + (byte < 9 || (byte > 13 && byte < 32 && byte !== 27) ? 1 : 0),
    0,
  );
  const zeros = head.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
  const others = controls - zeros;
  if (/^%PDF|^\{\\rtf|^GIF8|^\x89PNG|^\xff\xd8\xff/.test(head.toString('latin1', 0, 8)))
    throw refuse('FILE_WRONG_KIND', { status: 422 });
  if (zeros ? zeros < head.length / 8 : others > head.length / 50) throw refuse('FILE_WRONG_KIND', { status: 422 });
  return 'csv';
}

/** An OLE container is an old workbook, or a new one behind a password. */
async function oleKind(path: string): Promise<'FILE_LOCKED' | 'FILE_OLD_EXCEL'> {
  const handle = await open(path);
  const { buffer } = await handle.read(Buffer.alloc(1 << 16), 0, 1 << 16, 0).finally(() => handle.close());
  return buffer.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'FILE_LOCKED' : 'FILE_OLD_EXCEL';
}

async function withHeader(opened: OpenedTable, options: ReadOptions): Promise<Table> {
  const { raw, columns: own, ...about } = opened;
  const first: TableRow[] = [];
  for await (const batch of raw()) {
    first.push(...batch.slice(0, 200 - first.length));
    if (first.length >= 200) break;
  }
  const readable = first.filter((row): row is TableRow & { cells: string[] } => 'cells' in row && !blank(row.cells));
  const headerRow = own ? 0 : (options.headerRow ?? proposeHeader(readable));
  const header = readable.find(({ n }) => n === headerRow)?.cells ?? [];
  const data = readable.filter(({ n }) => n > headerRow);
  if (!own && !readable.length && !first.some((row) => 'problem' in row)) throw refuse('FILE_EMPTY', { status: 422 });

  const pads = opened.kind === 'xlsx' || !header.length;
  let width = own?.length ?? header.length;
  if (pads && !own) for (const row of data) width = Math.max(width, lastFilled(row.cells));
  const columns = own ?? Array.from({ length: width }, (_, i) => header[i]?.trim() || letters(i));
  async function* batches() {
    for await (const batch of raw()) {
      const rows: TableRow[] = [];
      for (const row of batch) {
        const whole = row.n <= headerRow && 'cells' in row ? undefined : fitted(row, width, pads);
        if (whole) rows.push(whole);
      }
      if (rows.length) yield rows;
    }
  }
  async function* rows() {
    for await (const batch of batches()) yield* batch;
  }
  const sample = data.flatMap((row) => {
    const whole = fitted(row, width, pads);
    return whole && 'cells' in whole ? [whole.cells] : [];
  });
  return {
    ...about,
    columns,
    headerRow,
    sample: sample.slice(0, SAMPLE),
    batches,
    rows: { [Symbol.asyncIterator]: rows },
  };
}

/**
 * The row with exactly `width` cells; a report where that would lose or invent something; undefined for a blank row.
 */
function fitted(row: TableRow, width: number, pads: boolean): TableRow | undefined {
  if (!('cells' in row)) return row;
  const { cells } = row;
  if (cells.length === width && cells[0]) return row;
  if (blank(cells)) return undefined;
  if (cells.length === width) return row;
  if (cells.length > width && lastFilled(cells) <= width) return { ...row, cells: cells.slice(0, width) };
  if (cells.length < width && pads)
    return { ...row, cells: [...cells, ...Array<string>(width - cells.length).fill('')] };
  const joined = cells.length > width ? joinSplit(cells, width) : undefined;
  if (joined) return { n: row.n, cells: joined, warning: 'CELLS_JOINED' };
  const code = cells.length > width ? 'TOO_MANY_CELLS' : 'TOO_FEW_CELLS';
  return {
    n: row.n,
    problem: { code, text: cells.join(' | ').slice(0, 2000), facts: { expected: width, found: cells.length } },
  };
}

/**
 * '24, place Kléber' written without quotes falls in two at its comma. Where exactly the surplus cells begin with a
 * space, and no others, that is what happened, and they are put back.
 */
function joinSplit(cells: string[], width: number): string[] | undefined {
  const continues = (cell: string) => /^ \S/.test(cell);
  if (cells.filter(continues).length !== cells.length - width) return undefined;
  return cells.reduce<string[]>((whole, cell) => {
    if (whole.length && continues(cell)) whole[whole.length - 1] += `,${cell}`;
    else whole.push(cell);
    return whole;
  }, []);
}

/** The first row that is about as wide as the table and does not look like data; 0 when the first such row is data. */
function proposeHeader(rows: { n: number; cells: string[] }[]): number {
  const filled = (cells: string[]) => cells.filter((cell) => cell.trim()).length;
  const most = Math.max(0, ...rows.slice(0, 50).map(({ cells }) => filled(cells)));
  const candidate = rows.find(({ cells }) => filled(cells) >= Math.max(Math.min(2, most), most / 2));
  if (!candidate) return 0;
  const texts = candidate.cells.map((cell) => cell.trim()).filter(Boolean);
  const likeData = texts.some((text) => /^[^\s@]+@[^\s@]+\.[^\s@]+$|^\+?[\d\s()./-]{6,}$|^\d{4}-\d\d-\d\d/.test(text));
  const allNumbers = texts.every((text) => /^-?[\d.,\s]+$/.test(text));
  return likeData || allNumbers ? 0 : candidate.n;
}

const blank = (cells: string[]) => cells.every((cell) => cell.trim() === '');
const lastFilled = (cells: string[]) => cells.findLastIndex((cell) => cell.trim() !== '') + 1;

/** 0 → 'A', 25 → 'Z', 26 → 'AA', as spreadsheets call columns. */
function letters(index: number): string {
  return (index >= 26 ? letters(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));
}
