import type { Writable } from 'node:stream';
import type { OutCell } from './write-csv.ts';

/**
 * `day`: 'YYYY-MM-DD'; `number` and `money`: numbers or decimal texts. Whatever does not fit its type is written as
 * text.
 */
export interface OutColumn {
  header: string;
  type?: 'text' | 'number' | 'money' | 'day' | 'moment';
  /** In characters. */
  width?: number;
}
export interface OutSheet {
  name: string;
  columns: readonly OutColumn[];
  rows: AsyncIterable<readonly OutCell[]> | Iterable<readonly OutCell[]>;
}

const formats: Record<string, string> = { money: '#,##0.00', day: 'yyyy-mm-dd', moment: 'yyyy-mm-dd hh:mm' };
const LONGEST = 32_767;

/**
 * Writes a workbook into `out` while the rows come (handbook 02, Coming in). Texts are text cells, which no
 * spreadsheet runs as formulas; the first row stays in view and filters.
 */
export async function writeXlsx(out: Writable, sheets: readonly OutSheet[]): Promise<void> {
  const { default: ExcelJS } = await import('exceljs'); // 12 MB, for whoever exports
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true, useSharedStrings: false });
  const taken = new Set<string>();
  for (const { name, columns, rows } of sheets) {
    const sheet = workbook.addWorksheet(sheetName(name, taken), { views: [{ state: 'frozen', ySplit: 1 }] });
    sheet.columns = columns.map(({ header, type = 'text', width = 20 }) => ({
      header: cellText(header),
      width,
      style: { numFmt: formats[type] ?? 'General' },
    }));
    sheet.getRow(1).font = { bold: true };
    sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: Math.max(1, columns.length) } };
    for await (const row of rows)
      sheet.addRow(row.map((cell, i) => storedValue(cell, columns[i]?.type ?? 'text'))).commit();
    sheet.commit();
  }
  await workbook.commit();
}

function storedValue(cell: OutCell, type: string): string | number | boolean | Date | null {
  if (cell === null || cell === undefined || cell === '') return null;
  if (typeof cell !== 'string') return cell;
  if ((type === 'number' || type === 'money') && /^-?\d{1,15}(?:\.\d+)?$/.test(cell)) return Number(cell);
  if (type === 'day' && /^\d{4}-\d\d-\d\d$/.test(cell)) return new Date(`${cell}T00:00:00Z`);
  if (type === 'moment' && !Number.isNaN(Date.parse(cell))) return new Date(cell);
  return cellText(cell);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these are meant
const notInXml = /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;
/** Without characters that XML cannot carry, and no longer than a cell may be. */
const cellText = (value: string) => value.toWellFormed().replace(notInXml, '').slice(0, LONGEST);

function sheetName(wanted: string, taken: Set<string>): string {
  const base =
    cellText(wanted)
      .replace(/[[\]:*?/\\']/g, ' ')
      .trim()
      .slice(0, 28) || 'Sheet';
  let name = base;
  for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${base} ${n}`;
  taken.add(name.toLowerCase());
  return name;
}
