import { safeCell } from '../safe-cell.ts';

export type OutCell = string | number | boolean | null | undefined;

/** One row of separated text, without its line break. */
export function csvRow(cells: readonly OutCell[], delimiter = ';'): string {
  return cells.map((cell) => quoted(cell, delimiter)).join(delimiter);
}

function quoted(cell: OutCell, delimiter: string): string {
  if (cell === null || cell === undefined) return '';
  const text = safeCell(String(cell));
  return /["\r\n]|^\s|\s$/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Rows as CSV in pieces of about 64 KB, UTF-8 with a byte order mark so that spreadsheets read the letters, CRLF
 * (handbook 02, Coming in). The delimiter is what the reader's spreadsheet expects: `;` where decimals have a comma.
 */
export async function* writeCsv(
  rows: AsyncIterable<readonly OutCell[]> | Iterable<readonly OutCell[]>,
  options: { header?: readonly string[]; delimiter?: string } = {},
): AsyncGenerator<string> {
  const { delimiter = ';', header } = options;
  let piece = `\ufeff${header ? `${csvRow(header, delimiter)}\r\n` : ''}`;
  for await (const row of rows) {
    piece += `${csvRow(row, delimiter)}\r\n`;
    if (piece.length < 65_536) continue;
    yield piece;
    piece = '';
  }
  if (piece) yield piece;
}
