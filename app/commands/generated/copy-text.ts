import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

/** Columns of each table that is loaded, in the order of the values. */
export const COLUMNS = {
  client: 'id, name, company_key, kind, buys_for, status, status_reason, legal_form, country, language, time_zone, size, trade, vip, source, manager_id, tags, price_type, payment_terms, credit_limit, currency, criteria, prepared_at, last_touch_at, created_at, next_step_id',
  step: 'id, client_id, owner_id, kind, why, on_date, at_time, month, minutes, promise, first_due, state, done_at, done_by, created_at',
  person: 'id, name, given_name, family_name, language, birthday, created_at',
  position: 'id, client_id, person_id, title, decision_role, main, reached',
  contact_point: 'id, client_id, person_id, kind, value, value_key, position',
  requisite: 'id, client_id, kind, country, value, value_key',
  address: 'id, client_id, kind, country, postcode, city, street',
  touch: 'id, client_id, person_id, member_id, step_id, kind, direction, outcome, text, at, minutes, mood, created_at',
  note: 'id, client_id, member_id, text, pinned, at',
  fact: 'id, client_id, kind, text, product, contract_end, source, known_on, checked',
} as const;
export type LoadedTable = keyof typeof COLUMNS;
export const LOADED = Object.keys(COLUMNS) as LoadedTable[];

export type Value = string | number | boolean | null;

/** Lines of COPY's text format, table by table, until they are sent. */
export class Batch {
  private readonly lines = new Map<LoadedTable, string[]>();
  rows = 0;

  add(table: LoadedTable, values: readonly Value[]) {
    let line = '';
    for (const v of values) line += (line && '\t') + (v === null ? '\\N' : v === true ? 't' : v === false ? 'f' : typeof v === 'string' ? escape(v) : v);
    const of = this.lines.get(table);
    if (of) of.push(line);
    else this.lines.set(table, [line]);
    this.rows++;
  }
  /** Writes everything in one transaction; the constraints that look across tables are checked at its end. */
  async write(client: pg.ClientBase, workspaceId: string): Promise<void> {
    await client.query('begin');
    try {
      for (const [table, lines] of this.lines) {
        const copy = client.query(copyFrom(`copy "${table}" (workspace_id, ${COLUMNS[table]}) from stdin`));
        await pipeline(Readable.from(pieces(lines, workspaceId)), copy);
      }
      await client.query('commit');
    } catch (e) {
      await client.query('rollback').catch(() => {});
      throw e;
    }
  }
}

const escape = (text: string) => (/[\\\t\n\r]/.test(text) ? text.replace(/\\/g, '\\\\').replace(/\t/g, '\\t').replace(/\n/g, '\\n').replace(/\r/g, '\\r') : text);

function* pieces(lines: readonly string[], workspaceId: string): Generator<Buffer> {
  for (let i = 0; i < lines.length; i += 500) {
    let text = '';
    for (const line of lines.slice(i, i + 500)) text += `${workspaceId}\t${line}\n`;
    yield Buffer.from(text);
  }
}
