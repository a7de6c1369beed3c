import pg from 'pg';

/** What an open page hears: which rows of which relation changed, by whom, about which client. */
export interface LiveEvent {
  id: string;
  actor: string | null;
  changes: { relation: string; rowId: string; clientId: string | null; op: string }[];
}
export interface Listener {
  workspace: string;
  /** Events after this one are still owed. */
  cursor: string;
  /** false: the listener is too slow and is dropped; it comes back with Last-Event-ID. */
  send(event: LiveEvent): boolean;
  close(): void;
}

const TAIL = `
  select xact::text as id, (array_agg(actor_id))[1] as actor,
    json_agg(json_build_object('relation', relation, 'rowId', row_id, 'clientId', client_id, 'op', op) order by id) filter (where rank <= 200) as changes
  from (select *, row_number() over (partition by xact order by id) as rank from (
    select * from change where workspace_id = $1 and xact >= $2::xid8 and xact < pg_snapshot_xmin(pg_current_snapshot())
    order by xact, id limit 5000) t) c
  group by xact order by xact::text::bigint`;

/**
 * Tails the change log for the workspaces somebody is watching. A commit pokes it at once (this node by a call, other
 * nodes by NOTIFY sent after the commit, so that no writer waits for another); a slow poll is the safety net.
 * Transactions are read only when everything before them has ended, so nothing is skipped.
 */
export class LiveHub {
  private readonly listeners = new Map<string, Set<Listener>>();
  private readonly busy = new Map<string, boolean>();
  private readonly again = new Set<string>();
  private readonly pool: pg.Pool;
  private readonly config: pg.ClientConfig;
  private ear: pg.Client | undefined;
  private readonly toTell = new Set<string>();
  private teller: NodeJS.Timeout | undefined;
  private readonly poll: NodeJS.Timeout;
  private stopped = false;
  private readonly heard = new Map<string, ((payload: string) => void)[]>();

  /** `pool` belongs to the owner: the tail reads one workspace at a time by its id. */
  constructor(pool: pg.Pool, config: pg.ClientConfig) {
    this.pool = pool;
    this.config = config;
    this.poll = setInterval(() => {
      for (const w of this.listeners.keys()) this.poke(w, false);
    }, 1000);
    this.poll.unref();
  }

  /** Other messages between nodes (sessions ended, settings changed). */
  on(topic: string, heard: (payload: string) => void) {
    this.heard.set(topic, [...(this.heard.get(topic) ?? []), heard]);
  }
  /** Tells every node, this one included. */
  tell(topic: string, payload: string) {
    this.hear(topic, payload);
    this.toTell.add(`${topic} ${payload}`);
    this.teller ??= setTimeout(() => this.flush(), 60);
  }

  private hear(topic: string, payload: string) {
    for (const heard of this.heard.get(topic) ?? []) heard(payload);
  }

  async listen(): Promise<void> {
    if (this.stopped) return;
    const ear = new pg.Client({ ...this.config, application_name: 'daybook-live', keepAlive: true });
    const retry = () => {
      if (this.ear === ear) {
        this.ear = undefined;
        if (!this.stopped) setTimeout(() => void this.listen().catch(() => {}), 500).unref();
      }
    };
    ear.on('error', retry);
    ear.on('end', retry);
    ear.on('notification', (n) => {
      for (const line of (n.payload ?? '').split('\n')) {
        const [topic = '', payload = ''] = line.split(' ', 2);
        if (topic === 'change') this.poke(payload, false);
        else this.hear(topic, payload);
      }
    });
    this.ear = ear;
    try {
      await ear.connect();
      await ear.query('listen daybook');
    } catch {
      retry();
    }
  }

  /** The highest id an arriving page can have missed nothing before. */
  async now(): Promise<string> {
    const r = await this.pool.query('select pg_snapshot_xmin(pg_current_snapshot())::text as id');
    return r.rows[0].id;
  }

  add(listener: Listener) {
    let set = this.listeners.get(listener.workspace);
    if (!set) this.listeners.set(listener.workspace, (set = new Set()));
    set.add(listener);
    this.poke(listener.workspace, false);
    return () => {
      set.delete(listener);
      if (!set.size) this.listeners.delete(listener.workspace);
    };
  }

  get size() {
    let n = 0;
    for (const s of this.listeners.values()) n += s.size;
    return n;
  }

  /** A transaction of this workspace was committed. */
  poke(workspace: string, ours = true) {
    if (ours) {
      this.toTell.add(`change ${workspace}`);
      this.teller ??= setTimeout(() => this.flush(), 60);
    }
    if (!this.listeners.has(workspace)) return;
    if (this.busy.get(workspace)) {
      this.again.add(workspace);
      return;
    }
    this.busy.set(workspace, true);
    void this.tail(workspace)
      .catch(() => {})
      .finally(() => {
        this.busy.delete(workspace);
        if (this.again.delete(workspace)) this.poke(workspace, false);
      });
  }

  private async tail(workspace: string) {
    const set = this.listeners.get(workspace);
    if (!set?.size) return;
    let from: bigint | undefined;
    for (const l of set) if (from === undefined || BigInt(l.cursor) < from) from = BigInt(l.cursor);
    const { rows } = await this.pool.query({ name: 'live-tail', text: TAIL, values: [workspace, String(from)] });
    for (const event of rows as LiveEvent[]) {
      for (const l of set) {
        if (BigInt(event.id) < BigInt(l.cursor)) continue;
        l.cursor = String(BigInt(event.id) + 1n);
        if (!l.send(event)) {
          set.delete(l);
          l.close();
        }
      }
    }
  }

  private flush() {
    this.teller = undefined;
    const lines = [...this.toTell];
    this.toTell.clear();
    for (let i = 0; i < lines.length; i += 100) {
      this.ear?.query('select pg_notify($1, $2)', ['daybook', lines.slice(i, i + 100).join('\n')]).catch(() => {});
    }
  }

  async stop() {
    this.stopped = true;
    clearInterval(this.poll);
    clearTimeout(this.teller);
    for (const set of this.listeners.values()) for (const l of set) l.close();
    this.listeners.clear();
    const ear = this.ear;
    this.ear = undefined;
    await ear?.end().catch(() => {});
  }
}
