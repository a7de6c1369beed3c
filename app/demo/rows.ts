import type pg from 'pg';

export type Row = Record<string, unknown>;

/** Rows to be written, by table, in the order in which they were thought of. */
export class Rows {
  private readonly tables = new Map<string, Row[]>();

  add<R extends Row>(table: string, row: R): R {
    const rows = this.tables.get(table);
    if (rows) rows.push(row);
    else this.tables.set(table, [row]);
    return row;
  }
  of<R extends Row = Row>(table: string): R[] {
    return (this.tables.get(table) ?? []) as R[];
  }
}

/** Writes rows of one table with one statement for each set of columns they have; columns left out get their defaults. */
export async function insertRows(client: pg.ClientBase, table: string, rows: readonly Row[], workspaceId?: string): Promise<void> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const columns = Object.keys(row).map((column) => `"${column}"`).join();
    const group = groups.get(columns);
    if (group) group.push(row);
    else groups.set(columns, [row]);
  }
  for (const [columns, group] of groups) {
    const scope = workspaceId ? ['workspace_id, ', '$2, '] : ['', ''];
    await client.query(
      `insert into "${table}" (${scope[0]}${columns}) select ${scope[1]}${columns} from json_populate_recordset(null::"${table}", $1::json)`,
      [JSON.stringify(group), ...(workspaceId ? [workspaceId] : [])],
    );
  }
}
