import { Refusal, refuse } from '#plain/refusal.ts';
import type { OpenedTable, ReadOptions, RowCode, Sheet, TableRow } from './table.ts';
import { atMost, tableLimits } from './table.ts';
import { columnOf, numberText, type NumberShape, shapeOf, unescapeCell } from './xlsx-cells.ts';
import { attribute, unescapeXml, type XmlHandler, XmlScanner } from './xml-scan.ts';
import { unzip, type ZipEntry, zipEntries } from './zip.ts';

interface Workbook {
  sheets: (Sheet & { path: string })[];
  since1904: boolean;
  strings: string[];
  shapes: NumberShape[];
}
type Entries = Map<string, ZipEntry>;
type Read = (name: string, handler: Partial<XmlHandler>) => Promise<void>;

/**
 * A workbook as tables (handbook 02, Coming in): results of formulas, shared and rich texts, dates by their formats
 * in both calendars. The first visible sheet with rows is proposed. Reads in a stream; only the shared texts are held
 * in memory.
 */
export async function readXlsx(path: string, options: ReadOptions): Promise<OpenedTable> {
  const limits = { ...tableLimits, ...options.limits };
  const entries = await zipEntries(path, limits.unpacked);
  if (![...entries.keys()].some((name) => name === '[Content_Types].xml' || name.startsWith('xl/')))
    throw refuse('FILE_WRONG_KIND', { status: 422 });
  const read: Read = (name, handler) => scan(path, entries, name, handler);
  const book = await workbook(read, entries);
  const rowsOf = (sheet: { path: string }) => sheetRows(path, entries.get(sheet.path), book, limits);

  const sheet = book.sheets.find(({ name }) => name === options.sheet) ?? (await firstFilled(book.sheets, rowsOf));
  if (!sheet) throw refuse('FILE_EMPTY', { status: 422 });
  return {
    kind: 'xlsx',
    sheets: book.sheets.map(({ name, hidden }) => ({ name, hidden })),
    sheet: sheet.name,
    proposals: {},
    raw: () => atMost(rowsOf(sheet), limits.rows),
  };
}

async function firstFilled<S extends Sheet>(
  sheets: S[],
  rowsOf: (sheet: S) => AsyncIterable<TableRow[]>,
): Promise<S | undefined> {
  for (const sheet of [...sheets.filter(({ hidden }) => !hidden), ...sheets.filter(({ hidden }) => hidden)])
    for await (const batch of rowsOf(sheet))
      if (batch.some((row) => 'cells' in row && row.cells.some(Boolean))) return sheet;
  return sheets[0];
}

async function scan(path: string, entries: Entries, name: string, handler: Partial<XmlHandler>): Promise<void> {
  const entry = entries.get(name);
  if (!entry) return;
  const scanner = new XmlScanner({ open() {}, close() {}, text() {}, ...handler });
  const decoder = new TextDecoder();
  try {
    for await (const piece of unzip(path, entry)) scanner.push(decoder.decode(piece, { stream: true }));
    scanner.end();
  } catch (error) {
    throw error instanceof Refusal ? error : refuse('FILE_UNREADABLE', { status: 422 });
  }
}

async function workbook(read: Read, entries: Entries): Promise<Workbook> {
  const root = await targets(read, '_rels/.rels');
  const path = [...root.values()].find(({ type }) => type === 'officeDocument')?.path ?? 'xl/workbook.xml';
  if (!entries.has(path)) throw refuse('FILE_UNREADABLE', { status: 422 });
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const parts = await targets(read, `${folder}_rels/${path.slice(folder.length)}.rels`, folder);
  const partOf = (type: string) => [...parts.values()].find((part) => part.type === type)?.path ?? '';

  const sheets: Workbook['sheets'] = [];
  let since1904 = false;
  await read(path, {
    open(name, attributes) {
      if (name === 'workbookPr') since1904 = ['1', 'true'].includes(attribute(attributes, 'date1904') ?? '');
      if (name !== 'sheet') return;
      const part = parts.get(attribute(attributes, 'id') ?? '') ?? { path: '', type: '' };
      const hidden = !['visible', 'show', undefined].includes(attribute(attributes, 'state'));
      if (part.type === 'worksheet')
        sheets.push({ name: attribute(attributes, 'name') ?? '', hidden, path: part.path });
    },
  });
  return {
    sheets,
    since1904,
    strings: await sharedStrings(read, partOf('sharedStrings')),
    shapes: await numberShapes(read, partOf('styles')),
  };
}

/** The parts a relationship file points to, by id; `type` is the last word of its type. */
async function targets(read: Read, rels: string, folder = ''): Promise<Map<string, { path: string; type: string }>> {
  const found = new Map<string, { path: string; type: string }>();
  await read(rels, {
    open(name, attributes) {
      const target = attribute(attributes, 'Target');
      if (name !== 'Relationship' || !target) return;
      const path = new URL(target, `zip:///${folder}`).pathname.slice(1);
      const type = attribute(attributes, 'Type')?.split('/').at(-1) ?? '';
      found.set(attribute(attributes, 'Id') ?? '', { path: decodeURIComponent(path), type });
    },
  });
  return found;
}

async function sharedStrings(read: Read, name: string): Promise<string[]> {
  const strings: string[] = [];
  let text = '';
  let reads = false;
  let phonetic = false;
  await read(name, {
    open(tag) {
      if (tag === 'si') text = '';
      else if (tag === 'rPh') phonetic = true;
      else if (tag === 't') reads = !phonetic;
    },
    text(raw) {
      if (reads) text += unescapeXml(raw);
    },
    close(tag) {
      if (tag === 'si') strings.push(unescapeCell(text));
      else if (tag === 'rPh') phonetic = false;
      else if (tag === 't') reads = false;
    },
  });
  return strings;
}

async function numberShapes(read: Read, name: string): Promise<NumberShape[]> {
  const codes = new Map<number, string>();
  const shapes: NumberShape[] = [];
  let cells = false;
  await read(name, {
    open(tag, attributes) {
      if (tag === 'numFmt')
        codes.set(Number(attribute(attributes, 'numFmtId')), attribute(attributes, 'formatCode') ?? '');
      else if (tag === 'cellXfs') cells = true;
      else if (tag === 'xf' && cells) {
        const id = Number(attribute(attributes, 'numFmtId') ?? 0);
        shapes.push(shapeOf(id, codes.get(id)));
      }
    },
    close(tag) {
      if (tag === 'cellXfs') cells = false;
    },
  });
  return shapes;
}

async function* sheetRows(
  path: string,
  entry: ZipEntry | undefined,
  book: Workbook,
  limits: { columns: number; cell: number },
): AsyncGenerator<TableRow[]> {
  if (!entry) return;
  const reader = new SheetReader(book, limits);
  const scanner = new XmlScanner(reader);
  const decoder = new TextDecoder();
  try {
    for await (const piece of unzip(path, entry)) {
      scanner.push(decoder.decode(piece, { stream: true }));
      yield reader.take();
    }
    scanner.end();
  } catch (error) {
    throw error instanceof Refusal ? error : refuse('FILE_UNREADABLE', { status: 422 });
  }
}

/** Gathers the rows of one sheet out of its tags. */
class SheetReader implements XmlHandler {
  private rows: TableRow[] = [];
  private cells: string[] = [];
  private number = 0;
  private column = -1;
  private type = '';
  private shape: NumberShape | undefined;
  private value = '';
  private reads = false;
  private formula = false;
  private doubt: RowCode | undefined;
  private fault: RowCode | undefined;
  private readonly book: Workbook;
  private readonly limits: { columns: number; cell: number };

  constructor(book: Workbook, limits: { columns: number; cell: number }) {
    this.book = book;
    this.limits = limits;
  }

  take(): TableRow[] {
    return this.rows.splice(0);
  }

  open(name: string, attributes: string): void {
    if (name === 'c') {
      const reference = attribute(attributes, 'r');
      const column = reference === undefined ? -1 : columnOf(reference);
      this.column = column < 0 ? this.column + 1 : column;
      this.type = attribute(attributes, 't') ?? '';
      const style = attribute(attributes, 's');
      this.shape = style === undefined ? undefined : this.book.shapes[Number(style)];
      this.value = '';
      this.formula = false;
    } else if (name === 'v' || name === 't') this.reads = true;
    else if (name === 'f') this.formula = true;
    else if (name === 'row') {
      this.number = Number(attribute(attributes, 'r') ?? this.number + 1) || this.number + 1;
      this.cells = [];
      this.column = -1;
      this.doubt = this.fault = undefined;
    } else if (name === 'rPh') this.reads = false;
  }

  text(raw: string): void {
    if (this.reads) this.value += raw;
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.reads = false;
    else if (name === 'c') this.cell();
    else if (name === 'row') this.row();
  }

  private cell(): void {
    const text = this.cellText();
    if (text === '') return;
    if (this.column >= this.limits.columns) this.fault = 'TOO_MANY_COLUMNS';
    else if (text.length > this.limits.cell) this.fault = 'CELL_TOO_LONG';
    else {
      while (this.cells.length < this.column) this.cells.push('');
      this.cells[this.column] = text;
    }
  }

  private cellText(): string {
    const { value } = this;
    if (value === '') {
      if (this.formula && this.type !== 'str') this.doubt = 'FORMULA_WITHOUT_RESULT';
      return '';
    }
    switch (this.type) {
      case 's':
        return this.book.strings[Number(value)] ?? '';
      case 'str':
      case 'inlineStr':
        return unescapeCell(unescapeXml(value));
      case 'd':
        return value.replace('T', ' ').replace(/(?: 00:00:00)?(?:\.\d+)?Z?$/, '');
      case 'b':
        return value.trim() === '1' || value === 'true' ? 'true' : 'false';
      case 'e':
        this.doubt = 'CELL_ERROR';
        return '';
      default:
        return this.shape
          ? numberText(value, this.shape, this.book.since1904)
          : numberText(value, { kind: 'number' }, false);
    }
  }

  private row(): void {
    const { number: n, cells } = this;
    if (this.fault) this.rows.push({ n, problem: { code: this.fault, text: cells.join(' | ').slice(0, 2000) } });
    else if (this.doubt) this.rows.push({ n, cells, warning: this.doubt });
    else if (cells.length) this.rows.push({ n, cells });
  }
}
