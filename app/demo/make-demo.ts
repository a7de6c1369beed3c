import { saveFile } from '#platform/files/store.ts';
import type pg from 'pg';
import type { DaybookHouse } from '../server.ts';
import { buildDemo, type DemoCompany } from './build.ts';
import { insertRows } from './rows.ts';
import { removeWorkspace } from './remove-demo.ts';

/** The order in which foreign keys that are checked at once are content. */
const ORDER = [
  'account', 'department', 'member', 'day_off', 'absence', 'substitute', 'counter', 'custom_field', 'segment', 'client', 'step', 'person', 'position', 'contact_point', 'consent',
  'requisite', 'address', 'touch', 'note', 'fact', 'plan_item', 'day_line', 'file',
];
const GLOBAL = new Set(['account']);
/** One demo company in a database: whoever comes second waits for the first. */
const LOCK = 0x64656d6f;

const running = new WeakMap<DaybookHouse, Promise<void>>();

/**
 * Makes the demo company unless it is there. Everything is one transaction that ends with `ready`, so that a killed
 * application leaves no half of it; one found without `ready` is removed and made anew. Whoever calls meanwhile waits.
 */
export function makeDemo(house: DaybookHouse): Promise<void> {
  let making = running.get(house);
  if (!making) {
    making = make(house).finally(() => running.delete(house));
    running.set(house, making);
  }
  return making;
}

const FIND = "select id, coalesce(settings ->> 'ready' = 'true', false) as ready from workspace where demo";
type Found = { id: string; ready: boolean };

async function make(house: DaybookHouse): Promise<void> {
  const known = (await house.owner.query<Found>(FIND)).rows;
  if (known.some((w) => w.ready)) return;
  const company = buildDemo(house.now());
  const client = await house.owner.connect();
  try {
    await client.query(`begin; set local statement_timeout = '120s'; select pg_advisory_xact_lock(${LOCK})`);
    const there = (await client.query<Found>(FIND)).rows;
    if (!there.some((w) => w.ready)) {
      for (const half of there) await removeWorkspace(client, half.id);
      await writeDemo(client, company, house.filesRoot);
    }
    await client.query('commit');
    // so much at once is news to the planner, which would find out only in a minute or two
    await client.query(`analyze ${ORDER.map((table) => `"${table}"`).join(', ')}, change`);
  } catch (e) {
    await client.query('rollback').catch(() => {});
    throw e;
  } finally {
    client.release();
  }
}

/** Puts a built company into the database, in the caller's transaction, and its papers into the file store. */
export async function writeDemo(client: pg.ClientBase, { workspace, rows, files }: DemoCompany, filesRoot: string): Promise<void> {
  for (const file of files) await saveFile(filesRoot, once(file.bytes), { maxBytes: 1_000_000 });
  await insertRows(client, 'workspace', [{ ...workspace, settings: {} }]);
  for (const table of ORDER) await insertRows(client, table, rows.of(table), GLOBAL.has(table) ? undefined : workspace.id);
  await client.query('delete from change where workspace_id = $1', [workspace.id]);
  await insertRows(client, 'change', rows.of('change'), workspace.id);
  await client.query(`update workspace set settings = settings || '{"ready": true}' where id = $1`, [workspace.id]);
  await client.query("delete from change where workspace_id = $1 and relation = 'workspace'", [workspace.id]);
  await client.query('set constraints all immediate');
}

async function* once(bytes: Uint8Array) {
  yield bytes;
}
