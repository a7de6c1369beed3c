import pg from 'pg';
import { setImmediate as breathe } from 'node:timers/promises';
import { todayIn } from '#plain/day/day.ts';
import { Chance } from '../demo/random.ts';
import { Batch, LOADED } from './generated/copy-text.ts';
import { addDossier } from './generated/dossier.ts';
import { type Manager, openWorkspace } from './generated/people.ts';
import { reachDatabase, withOwner } from './reach.ts';
import { CommandError, number, readArguments, text } from './words.ts';

export interface GenerateOptions {
  clients: number;
  touches: number;
  /** Name of the new workspace. */
  workspace: string;
  now?: Date;
  /** Told how much is done, about ten times. */
  onProgress?: (clients: number, rows: number) => void;
}
const ROWS_OF_A_BATCH = 60_000;
const WRITERS = 2;

/**
 * Fills a new workspace with invented clients and their history: the same for the same numbers and the same day. As many touches as asked
 * for, most of them with few clients. Batches are written by COPY over two connections while the next is made up, so memory
 * does not grow with the size. A superuser's connection leaves triggers aside for itself alone (all rows hold by construction, and the end
 * checks that no live client is without its step); any other works through them, slower, and leaves a change log.
 */
export async function fillWorkspace(config: pg.ClientConfig, options: GenerateOptions): Promise<{ workspaceId: string; rows: number; managers: Manager[] }> {
  const now = (options.now ?? new Date()).getTime();
  const today = todayIn('Europe/Vilnius', new Date(now));
  const writers = Array.from({ length: WRITERS }, () => new pg.Client(config));
  try {
    let aside = false;
    for (const client of writers) {
      await client.connect();
      aside = (await client.query<{ rolsuper: boolean }>('select rolsuper from pg_roles where rolname = current_user')).rows[0]!.rolsuper;
      await client.query('set synchronous_commit = off');
    }
    const [first] = writers as [pg.Client];
    const { id: workspaceId, managers } = await openWorkspace(first, options.workspace, options.clients, now);
    if (aside) for (const client of writers) await client.query('set session_replication_role = replica');
    const counts = touchCounts(options.clients, options.touches);
    const free = [...writers];
    const writing = new Set<Promise<void>>();
    let failure: unknown;
    let rows = 0;
    const send = async (batch: Batch) => {
      while (!free.length) await Promise.race(writing);
      if (failure) throw failure;
      const client = free.pop()!;
      const job = batch.write(client, workspaceId).catch((e) => { failure = e; }).finally(() => { free.push(client); writing.delete(job); });
      writing.add(job);
      rows += batch.rows;
    };
    let batch = new Batch();
    let n = 0;
    for (const manager of managers) {
      for (let i = 0; i < manager.clients; i++, n++) {
        addDossier(batch, `${options.workspace}/${n}`, n, manager, counts[n]!, { now, today, base: now - options.clients * 4 });
        if (n % 16 === 0) await breathe();
        if (batch.rows >= ROWS_OF_A_BATCH) {
          await send(batch);
          batch = new Batch();
          options.onProgress?.(n + 1, rows);
        }
      }
    }
    await send(batch);
    await Promise.all(writing);
    if (failure) throw failure;
    if (aside) await first.query('set session_replication_role = default');
    await first.query("set maintenance_work_mem = '256MB'");
    for (const table of LOADED) await first.query(`vacuum (analyze) "${table}"`);
    await first.query('analyze workspace, department, member');
    const { rows: forgotten } = await first.query<{ n: number }>(
      "select count(*)::int as n from client c where c.workspace_id = $1 and c.live and not exists (select 1 from step s where s.workspace_id = c.workspace_id and s.id = c.next_step_id and s.client_id = c.id and s.owner_id = c.manager_id and s.state = 'open')",
      [workspaceId],
    );
    if (forgotten[0]!.n) throw new Error(`${forgotten[0]!.n} generated clients have no next step`);
    return { workspaceId, rows, managers };
  } finally {
    for (const client of writers) await client.end().catch(() => {});
  }
}

/** How many touches each client has: many have a few, a few have hundreds; together exactly as many as asked for. */
export function touchCounts(clients: number, touches: number): Uint32Array {
  const c = new Chance('touches');
  const weights = new Float64Array(clients);
  let sum = 0;
  for (let i = 0; i < clients; i++) sum += weights[i] = c.maybe(0.12) ? 0 : Math.min(60, (1 - c.unit()) ** -0.75);
  const counts = new Uint32Array(clients);
  let owed = 0;
  let given = 0;
  for (let i = 0; i < clients; i++) {
    owed += (weights[i]! / sum) * touches;
    counts[i] = Math.max(0, Math.floor(owed) - given);
    given += counts[i]!;
  }
  if (clients) counts[clients - 1]! += touches - given;
  return counts;
}

/** `generate`: the command. */
export async function generate(argv: readonly string[]): Promise<void> {
  const { words, flags } = readArguments(argv, ['clients', 'touches', 'workspace']);
  if (words.length) throw new CommandError('generate takes flags only: --clients 100000 --touches 1000000 --workspace "name"');
  const clients = number(flags, 'clients', 100_000);
  if (clients < 1) throw new CommandError('--clients must be at least 1.');
  const touches = number(flags, 'touches', clients * 10);
  const workspace = text(flags, 'workspace') ?? `Generated ${clients}`;
  const db = await reachDatabase();
  try {
    const taken = await withOwner(db, (c) => c.query('select 1 from workspace where lower(name) = lower($1)', [workspace]));
    if (taken.rowCount) throw new CommandError(`There is a company named ${workspace} already; choose another name with --workspace.`);
    const began = performance.now();
    let told = 0;
    const done = await fillWorkspace(db.owner, {
      clients, touches, workspace,
      onProgress: (n, rows) => {
        if (n - told < clients / 10) return;
        told = n;
        console.log(`${Math.round((n * 100) / clients)} %  ${n} clients, ${rows} rows, ${Math.round((performance.now() - began) / 1000)} s`);
      },
    });
    console.log(`${workspace}: ${clients} clients, ${touches} touches, ${done.rows} rows in ${Math.round((performance.now() - began) / 1000)} s.`);
    console.log(`To come in: npm run daybook -- user password admin@generated.invalid --workspace "${workspace}"`);
    console.log('The manager with the fullest folder is manager1@generated.invalid.');
  } finally {
    await db.stop();
  }
}
