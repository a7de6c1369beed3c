import { createReadStream } from 'node:fs';
import { type CsvLimits, csvLimits, type CsvRecord, CsvRecords } from './csv-records.ts';
import { detectEncoding, type Encoding, type EncodingProposal, sampleText } from './detect-encoding.ts';
import type { OpenedTable, ReadOptions, TableRow } from './table.ts';
import { atMost } from './table.ts';

export const delimiters = [';', ',', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

/**
 * A text file as a table: any delimiter, any of our encodings, quoted line breaks (handbook 02, Coming in). A row
 * that cannot be read, or has another number of cells than the header, is reported by its line in the file and costs
 * no other row.
 */
export async function readCsv(path: string, options: ReadOptions): Promise<OpenedTable> {
  const text = await sampleText(path);
  const encodings = detectEncoding(text, options.language);
  const encoding = (options.encoding as Encoding | undefined) ?? (encodings[0] as EncodingProposal).encoding;
  const head = new TextDecoder(encoding).decode(text.head);
  const named = /^sep=(.)\r?\n/i.exec(head)?.[1];
  const delimiter = options.delimiter ?? named ?? detectDelimiter(head);
  const limits = {
    ...csvLimits,
    columns: options.limits?.columns ?? csvLimits.columns,
    cell: options.limits?.cell ?? csvLimits.cell,
  };

  const records = () => recordsOf(path, encoding, delimiter, limits);
  const rows = () => withoutSepLine(asRows(records()), Boolean(named));
  return {
    kind: 'csv',
    encoding,
    delimiter,
    proposals: { encodings, delimiters: delimiters.filter((sign) => head.includes(sign)) },
    raw: () => atMost(rows(), options.limits?.rows),
  };
}

async function* recordsOf(
  path: string,
  encoding: Encoding,
  delimiter: string,
  limits: CsvLimits,
): AsyncGenerator<CsvRecord[]> {
  const decoder = new TextDecoder(encoding);
  const records = new CsvRecords(delimiter, limits);
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 }) as AsyncIterable<Buffer>)
    yield records.push(decoder.decode(chunk, { stream: true }));
  yield records.push(decoder.decode());
  yield records.end();
}

async function* asRows(batches: AsyncIterable<CsvRecord[]>): AsyncGenerator<TableRow[]> {
  for await (const batch of batches) {
    const rows: TableRow[] = [];
    for (const record of batch) {
      if ('fault' in record) rows.push({ n: record.line, problem: { code: record.fault, text: record.text } });
      else if (record.loose) rows.push({ n: record.line, cells: record.cells, warning: 'QUOTE_INSIDE' });
      else rows.push({ n: record.line, cells: record.cells });
    }
    yield rows;
  }
}

async function* withoutSepLine(batches: AsyncIterable<TableRow[]>, skip: boolean): AsyncGenerator<TableRow[]> {
  for await (const batch of batches) yield skip ? batch.filter(({ n }) => n > 1) : batch;
}

/** The delimiter by which the first lines fall into the most alike rows of more than one cell. */
export function detectDelimiter(head: string): Delimiter {
  let best: { delimiter: Delimiter; score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of delimiters) {
    const parser = new CsvRecords(delimiter);
    const records = parser.push(head.slice(0, 32_768));
    const sample = (records.length ? records : parser.end()).slice(0, 100);
    const widths = new Map<number, number>();
    let clean = 0;
    for (const record of sample) {
      if (!('cells' in record) || record.cells.join('').trim() === '') continue;
      clean++;
      widths.set(record.cells.length, (widths.get(record.cells.length) ?? 0) + 1);
    }
    const [width = 1, rows = 0] = [...widths].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
    if (width < 2) continue;
    // alike rows weigh most; among equals the wider table, and rows that could be read at all
    const score = (rows / Math.max(1, sample.length)) * (clean / Math.max(1, sample.length)) * Math.log2(1 + width);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}
