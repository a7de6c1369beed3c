import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { fillWorkspace } from '../app/commands/generate.ts';
import { version } from '../app/settings.ts';
import { COOKIE, hashToken, newToken } from '../capabilities/staff/server/sessions.ts';
import { startEmbedded } from '../platform/postgres/embedded.ts';
import { migrate, readMigrations } from '../platform/postgres/migrate.ts';
import { preparePlace } from '../platform/postgres/place.ts';
import { findRunning, stopPostmaster } from '../platform/postgres/postmaster.ts';
import { root } from './processes.ts';

const MIGRATIONS = path.join(root, 'database', 'migrations');
const CACHE = path.join(os.tmpdir(), 'daybook-bench-cache');
export const SIZES: Record<string, { clients: number; touches: number }> = {
  '10k': { clients: 10_000, touches: 100_000 },
  '100k': { clients: 100_000, touches: 1_000_000 },
  '1m': { clients: 1_000_000, touches: 10_000_000 },
};

export interface Prepared {
  /** DAYBOOK_DATA of a copy that may be written to. */
  data: string;
  /** Stops a server that was left running on it, and deletes it. */
  remove(): Promise<void>;
}

/**
 * A data folder of that size: made once for each state of the schema and of the generator and kept under the temporary folder; every run
 * works on a copy.
 */
export async function prepareData(size: string, say: (line: string) => void): Promise<Prepared> {
  const wanted = SIZES[size];
  if (!wanted) throw new Error(`--size: ${Object.keys(SIZES).join(', ')}`);
  const kept = path.join(CACHE, `${size}-${state()}`);
  if (!fs.existsSync(kept)) {
    sweep();
    const making = `${kept}.making-${process.pid}`;
    fs.mkdirSync(making, { recursive: true, mode: 0o711 });
    say(`making ${wanted.clients} clients and ${wanted.touches} touches (once) …`);
    const db = await startEmbedded({ dataRoot: making, settings: { autovacuum: 'off', max_wal_size: '4GB' } });
    try {
      await migrate(db.owner, MIGRATIONS, { appVersion: version });
      await fillWorkspace(db.owner, { ...wanted, workspace: 'Bench', onProgress: (n) => say(`${n} clients`) });
      const client = new pg.Client(db.owner);
      await client.connect();
      await client.query('vacuum');
      await client.query('checkpoint');
      await client.end();
    } finally {
      await db.stop();
    }
    // another run may have made the same meanwhile
    if (fs.existsSync(kept)) fs.rmSync(making, { recursive: true, force: true });
    else fs.renameSync(making, kept);
  }
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'daybook-bench-'));
  fs.chmodSync(data, 0o711);
  fs.utimesSync(kept, new Date(), new Date());
  execFileSync('cp', ['-a', '--reflink=auto', `${kept}/.`, data]);
  return {
    data,
    remove: async () => {
      const place = preparePlace(data);
      const left = await findRunning(place);
      if (left) await stopPostmaster(place, left.pid, 2000);
      fs.rmSync(data, { recursive: true, force: true });
    },
  };
}

/** What no run has used for a day goes. */
function sweep() {
  for (const name of fs.existsSync(CACHE) ? fs.readdirSync(CACHE) : []) {
    const folder = path.join(CACHE, name);
    if (Date.now() - fs.statSync(folder).mtimeMs > 86_400_000) fs.rmSync(folder, { recursive: true, force: true });
  }
}

function state(): string {
  const hash = createHash('sha256').update(readMigrations(MIGRATIONS).map((m) => m.checksum).join());
  for (const folder of ['app/commands/generated', 'app/demo/words']) {
    for (const file of fs.readdirSync(path.join(root, folder)).sort()) hash.update(fs.readFileSync(path.join(root, folder, file)));
  }
  return hash.digest('hex').slice(0, 16);
}

/** What the measurements need to know of the data. */
export interface Known {
  workspace: string;
  member: string;
  cookie: string;
  /** Session of the administrator, who imports, and some managers who get what is imported. */
  adminCookie: string;
  managers: string[];
  clients: string[];
  names: string[];
  steps: { clientId: string; stepId: string; version: number }[];
  owner: pg.ClientConfig;
  postmaster: number;
}

/** Joins the running server of that folder: whose session it is (the fullest folder), and what will be asked for. */
export async function lookAt(data: string): Promise<Known> {
  const place = preparePlace(data);
  const owner = { host: place.socket, port: 5432, user: 'daybook', database: 'daybook' };
  const client = new pg.Client(owner);
  await client.connect();
  try {
    const [who] = (await client.query<{ workspace_id: string; id: string }>("select workspace_id, id from member where email = 'manager1@generated.invalid'")).rows;
    if (!who) throw new Error('the generated company is not there');
    const enter = async (email: string) => {
      const token = newToken();
      await client.query(
        `with m as (select * from member where workspace_id = $1 and email = $2),
         a as (insert into account (email) select email from m on conflict (email) do update set email = excluded.email returning id),
         u as (update member set account_id = (select id from a) where workspace_id = $1 and email = $2 and account_id is null)
         insert into session (token_hash, account_id, workspace_id, member_id, expires_at) select $3, a.id, $1, m.id, now() + interval '1 day' from a, m`,
        [who.workspace_id, email, hashToken(token)],
      );
      return `${COOKIE}=${token}`;
    };
    const cookie = await enter('manager1@generated.invalid');
    const adminCookie = await enter('admin@generated.invalid');
    const all = async <T extends object>(sql: string, ...values: unknown[]) => (await client.query<T>(sql, [who.workspace_id, ...values])).rows;
    const clients = await all<{ id: string }>('select id from client where workspace_id = $1 and manager_id = $2 and last_touch_at is not null order by md5(id::text) limit 300', who.id);
    const names = await all<{ key: string }>("select split_part(name_key, ' ', 2) as key from client where workspace_id = $1 and length(split_part(name_key, ' ', 2)) > 5 order by md5(id::text) limit 300");
    const steps = await all<{ clientId: string; stepId: string; version: number }>("select s.client_id as \"clientId\", s.id as \"stepId\", s.version from client c join step s on s.workspace_id = c.workspace_id and s.id = c.next_step_id where c.workspace_id = $1 and c.manager_id = $2 order by md5(s.id::text) limit 800", who.id);
    const managers = await all<{ id: string }>("select id from member where workspace_id = $1 and email like 'manager%' order by email limit 12");
    const postmaster = Number(fs.readFileSync(path.join(place.data, 'postmaster.pid'), 'utf8').split('\n')[0]);
    return { workspace: who.workspace_id, member: who.id, cookie, adminCookie, managers: managers.map((m) => m.id), clients: clients.map((c) => c.id), names: names.map((n) => n.key), steps, owner, postmaster };
  } finally {
    await client.end();
  }
}
