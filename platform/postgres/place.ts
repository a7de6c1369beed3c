/** Where the cluster's files and its socket live, and which user PostgreSQL runs as (it refuses to run as root). */
import { spawnSync } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** The user PostgreSQL runs as: uid and gid are undefined when it is simply ours. */
export interface RunAs {
  name: string;
  uid?: number;
  gid?: number;
}

/** home: private folder of PostgreSQL; data: the cluster; socket: folder of the Unix socket; notice: words for the operator. */
export interface Place {
  runAs: RunAs;
  home: string;
  data: string;
  socket: string;
  notice?: string;
}

const POINTER = 'postgres.location';
const SOCKET_NAME_BYTES = '/.s.PGSQL.5432'.length;
const MAX_SOCKET_BYTES = 103; // the smallest limit of Linux (107) and macOS (103)

/** Decides and prepares the folders under `dataRoot`. As root in a folder private to root another place is taken and remembered. */
export function preparePlace(dataRoot: string): Place {
  const root = path.resolve(dataRoot);
  const asRoot = process.getuid?.() === 0;
  fs.mkdirSync(root, { recursive: true, mode: asRoot ? 0o711 : 0o700 });
  const { home, notice } = asRoot ? homeForRoot(root) : { home: path.join(root, 'postgres'), notice: undefined };
  const fresh = fs.mkdirSync(home, { recursive: true, mode: 0o700 }) !== undefined;
  if (fresh && asRoot) {
    const { uid, gid } = ownerOf(root);
    fs.chownSync(home, uid, gid);
  }
  const runAs = asRoot ? ownerOf(home) : { name: `uid ${process.getuid?.()}` };
  checkOwner(home, runAs);
  const socket = socketFolder(home, runAs);
  return { runAs, home, data: path.join(home, 'data'), socket, notice };
}

function homeForRoot(root: string): { home: string; notice?: string } {
  const pointer = path.join(root, POINTER);
  if (fs.existsSync(pointer)) {
    const home = fs.readFileSync(pointer, 'utf8').trim();
    if (!fs.existsSync(home))
      throw new Error(
        `${pointer} says that the database is in ${home}, but that folder is gone. Bring it back, or delete ${pointer} to begin with an empty database.`,
      );
    return { home, notice: `The database is in ${home} (as ${pointer} says).` };
  }
  const inside = path.join(root, 'postgres');
  const user = ownerOf(fs.existsSync(inside) ? inside : root);
  if (fs.statSync(root).uid === 0) fs.chmodSync(root, 0o711); // PostgreSQL's user passes through it to its own folder
  if (reachable(root, user)) return { home: inside };
  if (fs.existsSync(path.join(inside, 'data'))) {
    throw new Error(
      `PostgreSQL does not run as root, and ${user.name} cannot reach ${inside}: let others pass through the folders above it (chmod o+x), or move the data.`,
    );
  }
  const name = randomUUID().slice(0, 13); // not made from the path: another folder may come to be there
  for (const base of ['/var/lib/daybook', '/var/opt/daybook', '/srv/daybook']) {
    try {
      fs.mkdirSync(path.join(base, name), { recursive: true, mode: 0o711 });
    } catch {
      continue;
    }
    if (!reachable(path.join(base, name), user)) continue;
    const home = path.join(base, name, 'postgres');
    fs.writeFileSync(pointer, `${home}\n`);
    return {
      home,
      notice: `PostgreSQL does not run as root, and ${user.name} cannot reach ${root}: the database is in ${home} (noted in ${pointer}).`,
    };
  }
  throw new Error(
    `PostgreSQL does not run as root, and ${user.name} cannot reach ${root}. Put the data elsewhere, start as an ordinary user, or set DATABASE_URL.`,
  );
}

/** As root: whoever owns the folder; if that is root itself or nobody known here, the user named daybook if there is one, else nobody. */
function ownerOf(folder: string): Required<RunAs> {
  const { uid, gid } = fs.statSync(folder);
  const users = fs
    .readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const owner = uid === 0 ? undefined : users.find((f) => f[2] === String(uid));
  if (owner) return { name: owner[0] ?? '', uid, gid };
  const other = users.find((f) => f[0] === 'daybook') ?? users.find((f) => f[0] === 'nobody');
  if (!other)
    throw new Error(
      'PostgreSQL does not run as root, and this system has no user "nobody". Start as an ordinary user, or set DATABASE_URL.',
    );
  return { name: other[0] ?? '', uid: Number(other[2]), gid: Number(other[3]) };
}

function checkOwner(home: string, runAs: RunAs): void {
  const { uid } = fs.statSync(home);
  const want = runAs.uid ?? process.getuid?.();
  if (want !== undefined && uid !== want) {
    throw new Error(
      `${home} belongs to another user (uid ${uid}, we are ${want}): start Daybook as that user or as root.`,
    );
  }
}

function reachable(dir: string, { uid, gid }: Required<RunAs>): boolean {
  const r = spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', dir], { uid, gid, cwd: '/', stdio: 'ignore' });
  if (r.error)
    throw new Error(
      `Cannot start a process as user id ${uid}: ${r.error.message}. Start as an ordinary user, or set DATABASE_URL.`,
    );
  return r.status === 0;
}

/** The socket is beside the data; if that path is too long for a socket, in a private folder of the temporary directory. */
function socketFolder(home: string, { uid, gid }: RunAs): string {
  const beside = path.join(home, 'run');
  const short = Buffer.byteLength(beside) + SOCKET_NAME_BYTES <= MAX_SOCKET_BYTES;
  const dir = short
    ? beside
    : path.join(os.tmpdir(), `daybook-${createHash('sha256').update(home).digest('hex').slice(0, 16)}`);
  if (!fs.existsSync(dir)) {
    fs.mkdirSync(dir, { mode: 0o700 });
    if (uid !== undefined && gid !== undefined) fs.chownSync(dir, uid, gid);
  }
  const stat = fs.lstatSync(dir);
  if (!stat.isDirectory() || stat.uid !== (uid ?? process.getuid?.()) || stat.mode & 0o077)
    throw new Error(`${dir} is not a private folder of PostgreSQL's user.`);
  return dir;
}
