import type pg from 'pg';
import {
  type ConstraintRefusals,
  type Done,
  asRefusal,
  requestHash,
  runCommand,
} from '../database/command.ts';
import { Json, type Scope, type Tx, scopedQuery } from '../database/database.ts';
import type { LiveHub } from '../live/hub.ts';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** The least a platform knows of who asks. Capabilities have a richer Actor. */
export interface Who {
  workspaceId: string;
  memberId: string;
  sees: string;
}

/** What the process has one of, given to every verb. */
export interface House {
  pool: pg.Pool;
  /** The owner's pool: sign-in before a workspace is known, jobs, removal of a workspace. Never for a person's reads. */
  owner: pg.Pool;
  live: LiveHub;
  /** How a thread of its own connects in the application's role. */
  appConfig: pg.ClientConfig;
  filesRoot: string;
  constraints: ConstraintRefusals;
  now: () => Date;
  log: { info(o: object, m?: string): void; warn(o: object, m?: string): void; error(o: object, m?: string): void };
}

/** What a handler gets: who asks, and the only two ways to the database, reading and commanding. */
export class Context<Actor extends Who = Who> {
  readonly actor: Actor;
  readonly house: House;
  readonly request: FastifyRequest | undefined;
  readonly reply: FastifyReply | undefined;
  /** If-Match: the version the caller saw. */
  readonly ifMatch: number | undefined;
  readonly idempotencyKey: string | undefined;
  /** Command id of the last write of this request: what an undo takes back. */
  commandId: string | undefined;
  private keyUsed = false;
  private readonly asked: unknown;

  constructor(
    house: House,
    actor: Actor,
    more: {
      request?: FastifyRequest;
      reply?: FastifyReply;
      ifMatch?: number | undefined;
      idempotencyKey?: string | undefined;
      asked?: unknown;
    } = {},
  ) {
    this.house = house;
    this.actor = actor;
    this.request = more.request;
    this.reply = more.reply;
    this.ifMatch = more.ifMatch;
    this.idempotencyKey = more.idempotencyKey;
    this.asked = more.asked;
  }

  get scope(): Scope {
    return { workspace: this.actor.workspaceId, actor: this.actor.memberId, sees: this.actor.sees };
  }
  get now() {
    return this.house.now();
  }

  /** Rows of one scoped statement. `named: false` for texts put together from parts. */
  async read<Row extends object>(text: string, values?: unknown[], named = true): Promise<Row[]> {
    try {
      return (await scopedQuery(this.house.pool, this.scope, { text, values: values ?? [], named })).rows;
    } catch (e) {
      throw asRefusal(e, this.house.constraints);
    }
  }

  /** The single JSON value of a statement's single row, as text; null means there was nothing. */
  async json(text: string, values?: unknown[], named = true): Promise<Json | null> {
    try {
      const r = await scopedQuery(this.house.pool, this.scope, { text, values: values ?? [], named }, true);
      const row = r.rows[0];
      const value = row && Object.values(row)[0];
      return typeof value === 'string' ? new Json(value) : null;
    } catch (e) {
      throw asRefusal(e, this.house.constraints);
    }
  }

  /**
   * One write. The request's idempotency key covers the first command of a request; what `work` returns is the answer
   * kept with it.
   */
  async command<T>(
    name: string,
    work: (tx: Tx) => Promise<T>,
    options: { detail?: Record<string, unknown>; status?: number } = {},
  ): Promise<T> {
    const key = this.keyUsed ? undefined : this.idempotencyKey;
    this.keyUsed = true;
    try {
      const done: Done<T> = await runCommand(this.house.pool, this.scope, name, work, {
        ...options,
        key,
        request: this.asked,
      });
      this.finished(done.commandId);
      return done.result;
    } catch (e) {
      throw asRefusal(e, this.house.constraints);
    }
  }

  /** For verbs that write in one statement of their own: tells open pages, names the command in the answer. */
  finished(commandId: string) {
    this.commandId = commandId;
    this.reply?.header('x-command-id', commandId);
    this.house.live.poke(this.actor.workspaceId);
  }

  /** Hash of what was asked, for verbs that store their idempotency key themselves. */
  get requestHash() {
    return requestHash(this.asked);
  }
}
