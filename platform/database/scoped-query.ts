import pg from 'pg';

/**
 * Whose statement it is; PostgreSQL's row-level security reads it.
 * `sees`: 'all', or the ids of the members whose clients the actor may see, comma-separated.
 */
export interface Scope {
  workspace: string;
  actor: string;
  sees: string;
}

const SET =
  "select set_config('app.workspace',$1,true), set_config('app.actor',$2,true), set_config('app.sees',$3,true), set_config('app.command',$4,true)";
const SET_NAME = 'scope';

interface Wire {
  stream: { cork(): void; uncork(): void };
  parsedStatements: Record<string, string>;
  submittedNamedStatements: Record<string, string>;
  parse(m: { name: string; text: string }): void;
  bind(m: { statement: string; values: unknown[] }): void;
  execute(m: { rows: number }): void;
}
interface InnerQuery {
  prepare(con: Wire): void;
  handleRowDescription(m: unknown): void;
  handleDataRow(m: unknown): void;
  handleCommandComplete(m: unknown, con: Wire): void;
  handleEmptyQuery(con: Wire): void;
  handlePortalSuspended(con: Wire): void;
  handleReadyForQuery(con: Wire): void;
  handleError(e: Error, con: Wire): void;
  callback: (e: Error | null, r: pg.QueryResult) => void;
}
const Query = (pg as unknown as { Query: new (q: pg.QueryConfig, v: undefined, cb: unknown) => InnerQuery }).Query;

/**
 * The scope and one statement before a single Sync: PostgreSQL runs both in one implicit transaction, in one round
 * trip. Uses pg's internals, so pg is pinned exactly and scoped-query.test.ts proves that nothing leaks.
 */
export class ScopedQuery {
  private setDone = false;
  private readonly inner: InnerQuery;
  private readonly scope: Scope;
  private readonly command: string;

  constructor(
    scope: Scope,
    command: string,
    config: pg.QueryConfig,
    callback: (e: Error | null, r: pg.QueryResult) => void,
  ) {
    this.scope = scope;
    this.command = command;
    this.inner = new Query(config, undefined, callback);
  }

  get callback() {
    return this.inner.callback;
  }
  set callback(f) {
    this.inner.callback = f;
  }

  submit(con: Wire): null {
    con.stream.cork();
    try {
      if (!con.parsedStatements[SET_NAME] && !con.submittedNamedStatements[SET_NAME]) {
        con.parse({ name: SET_NAME, text: SET });
        con.submittedNamedStatements[SET_NAME] = SET;
      }
      con.bind({
        statement: SET_NAME,
        values: [this.scope.workspace, this.scope.actor, this.scope.sees, this.command],
      });
      con.execute({ rows: 0 });
      this.inner.prepare(con);
    } finally {
      con.stream.uncork();
    }
    return null;
  }
  handleRowDescription(m: unknown) {
    this.inner.handleRowDescription(m);
  }
  handleDataRow(m: unknown) {
    if (this.setDone) this.inner.handleDataRow(m);
  }
  handleCommandComplete(m: unknown, con: Wire) {
    if (this.setDone) this.inner.handleCommandComplete(m, con);
    else this.setDone = true;
  }
  handleEmptyQuery(con: Wire) {
    this.inner.handleEmptyQuery(con);
  }
  handlePortalSuspended(con: Wire) {
    this.inner.handlePortalSuspended(con);
  }
  handleReadyForQuery(con: Wire) {
    this.inner.handleReadyForQuery(con);
  }
  handleError(e: Error, con: Wire) {
    this.inner.handleError(e, con);
  }
}
