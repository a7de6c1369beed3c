import type { EncodingProposal } from './detect-encoding.ts';

/** What may be wrong with a row of a foreign file, or worth saying of it; worded in messages.ts as `row.CODE`. */
export type RowCode =
  | 'QUOTE_OPEN'
  | 'QUOTE_INSIDE'
  | 'CELL_TOO_LONG'
  | 'ROW_TOO_LONG'
  | 'TOO_MANY_COLUMNS'
  | 'TOO_MANY_ROWS'
  | 'TOO_MANY_CELLS'
  | 'TOO_FEW_CELLS'
  | 'CELLS_JOINED'
  | 'CELL_ERROR'
  | 'FORMULA_WITHOUT_RESULT'
  | 'CARD_BROKEN';

/**
 * One row. `n` is its place in the file: the line (CSV), the row of the sheet (XLSX), the card (vCard), from 1.
 * `warning`: it was read, yet not without doubt. `text`: the row as it stands in the file, for the file of failed
 * rows.
 */
export type TableRow =
  | { n: number; cells: string[]; warning?: RowCode }
  | { n: number; problem: { code: RowCode; text: string; facts?: Record<string, number> } };

export interface TableLimits {
  rows: number;
  columns: number;
  /** Characters of one cell. */
  cell: number;
  /** Bytes of the file, and of what it unpacks to. */
  file: number;
  unpacked: number;
}
export const tableLimits: TableLimits = {
  rows: 200_000,
  columns: 500,
  cell: 100_000,
  file: 100 << 20,
  unpacked: 1 << 30,
};

export interface ReadOptions {
  /** The workspace's language: decides between encodings that look alike. */
  language?: string;
  /** What the user chose instead of the proposal. */
  encoding?: string;
  delimiter?: string;
  sheet?: string;
  /** Place (`n`) of the row with the column names; 0 when there is none. Proposed when absent. */
  headerRow?: number;
  limits?: Partial<TableLimits>;
}

export interface Sheet {
  name: string;
  hidden: boolean;
}

/** What a reader of one kind of file gives to `openTable`. */
export interface OpenedTable {
  kind: 'csv' | 'xlsx' | 'vcard';
  encoding?: string;
  delimiter?: string;
  sheets?: Sheet[];
  sheet?: string;
  /** Names of the columns where the kind of file has its own and no header row. */
  columns?: string[];
  proposals: { encodings?: EncodingProposal[]; delimiters?: string[] };
  /** The rows from the beginning, in batches; can be called again. */
  raw: () => AsyncIterable<TableRow[]>;
}

/** Ends with a reported row after `limit` rows; what follows is not read. */
export async function* atMost(
  batches: AsyncIterable<TableRow[]>,
  limit = tableLimits.rows,
): AsyncGenerator<TableRow[]> {
  let left = limit;
  for await (const batch of batches) {
    if (batch.length <= left) {
      left -= batch.length;
      yield batch;
      continue;
    }
    yield batch.slice(0, left);
    yield [{ n: batch[left]?.n ?? 0, problem: { code: 'TOO_MANY_ROWS', text: '', facts: { limit } } }];
    return;
  }
}
