import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type pg from 'pg';
import { isIntact } from '#platform/files/store.ts';
import { readMigrations } from '#platform/postgres/migrate.ts';
import { env, version } from '../settings.ts';
import { HEALTH } from './health-sql.ts';
import { type Reached, reachDatabase, withOwner } from './reach.ts';

export interface Finding {
  state: 'ok' | 'warn' | 'wrong';
  about: string;
  /** What was found. */
  says: string;
  /** What to do; with every finding that is not ok. */
  todo?: string;
}
const GIB = 2 ** 30;
const FILES_LOOKED_AT = 40;

const ok = (about: string, says: string): Finding => ({ state: 'ok', about, says });
const judge = (about: string, good: boolean, says: string, todo: string, state: 'warn' | 'wrong' = 'wrong'): Finding => (good ? ok(about, says) : { state, about, says, todo });

/** Looks the installation over, changing nothing; each finding says what to do. */
export async function examine(db: Reached, client: pg.ClientBase): Promise<Finding[]> {
  return [...machine(db.dataRoot), ...(await database(db, client)), ...(await content(client, db.dataRoot))];
}

function machine(dataRoot: string): Finding[] {
  const major = Number(process.versions.node.split('.')[0]);
  const { bavail, bsize } = fs.statfsSync(fs.existsSync(dataRoot) ? dataRoot : path.dirname(dataRoot));
  const free = bavail * bsize;
  const memory = os.totalmem();
  return [
    ok('application', `Daybook ${version} on ${os.type()} ${os.release()}, ${os.cpus().length} processors`),
    judge('Node.js', major >= 26, `${process.version}`, 'Run "npm ci --include=optional" in the folder of Daybook: it brings its own Node.js 26.'),
    judge('memory', memory > 0.9 * GIB, `${(memory / GIB).toFixed(1)} GB`, 'Give the machine at least 1 GB.', 'warn'),
    free < 0.3 * GIB
      ? { state: 'wrong', about: 'disk', says: `only ${(free / GIB).toFixed(2)} GB free under ${dataRoot}`, todo: 'Free some space at once: without it nothing can be written.' }
      : judge('disk', free > 2 * GIB, `${(free / GIB).toFixed(1)} GB free under ${dataRoot}`, 'Free some space soon; 2 GB is the least to work calmly.', 'warn'),
  ];
}

/** First releases of the major versions; minor ones follow on a fixed calendar, in the second week of February, May, August and November. */
const MAJORS: Record<string, string> = { 15: '2022-10-13', 16: '2023-09-14', 17: '2024-09-26', 18: '2025-09-25' };
/** The minor version that should be out by the calendar of PostgreSQL; -1 for majors it does not know. */
export function minorDue(major: string, now: Date): number {
  const first = MAJORS[major];
  if (!first) return -1;
  let due = 0;
  for (let year = Number(first.slice(0, 4)); year <= now.getUTCFullYear(); year++) {
    for (const month of [1, 4, 7, 10]) {
      const day = new Date(Date.UTC(year, month, 15));
      if (day > new Date(`${first}T00:00:00Z`) && day < now) due++;
    }
  }
  return due;
}

async function database(db: Reached, client: pg.ClientBase): Promise<Finding[]> {
  const [major, minor] = db.version.split(/[.\s]/) as [string, string];
  const due = minorDue(major, new Date());
  const files = readMigrations(env.migrations);
  const { rows: applied } = await client.query<{ name: string; checksum: string }>('select name, checksum from schema_migration').catch(() => ({ rows: [] as { name: string; checksum: string }[] }));
  const missing = files.filter((f) => !applied.some((a) => a.name === f.name));
  const changed = files.filter((f) => applied.some((a) => a.name === f.name && a.checksum !== f.checksum));
  const newer = applied.filter((a) => !files.some((f) => f.name === a.name));
  const findings = [
    ok('database', `PostgreSQL ${db.version}, ${db.kind === 'embedded' ? 'Daybook’s own' : 'of DATABASE_URL'}${db.inUse ? ', in use' : ', started for this look'}`),
    judge('its updates', Number(minor) >= due, due < 0 ? `version ${major} is not known to this Daybook` : `${major}.${minor}; by the calendar ${major}.${due} should be out`,
      db.kind === 'embedded' ? 'Update Daybook, or install PostgreSQL of the same major version and name its folder in DAYBOOK_PG_BIN.' : 'Ask whoever runs the database server to install the minor update.', 'warn'),
    newer.length
      ? { state: 'wrong' as const, about: 'schema', says: `the database was brought further by a newer Daybook (${newer.at(-1)!.name})`, todo: 'Start that version or a newer one.' }
      : judge('schema', !missing.length && !changed.length, changed.length ? `changed after they were applied: ${changed.map((f) => f.name).join(', ')}` : missing.length ? `${missing.length} steps behind` : `${applied.length} steps, complete`,
        changed.length ? 'Restore these files from the release.' : 'Run "npm start": it brings the database up to date.'),
  ];
  if (!applied.length) return findings;
  for (const check of HEALTH) {
    const { rows } = await client.query<{ found: number; example: string | null }>(check.sql).catch((e: Error) => ({ rows: [{ found: -1, example: e.message }] }));
    const { found, example } = rows[0]!;
    findings.push(judge(check.about, found === 0, found === 0 ? check.well : `${found < 0 ? 'could not be looked at' : found}${example ? `: ${example}` : ''}`, check.todo, check.state ?? 'wrong'));
  }
  return findings;
}

async function content(client: pg.ClientBase, dataRoot: string): Promise<Finding[]> {
  const { rows } = await client.query<{ sha256: string; name: string }>('select sha256, min(name) as name from file group by sha256 order by md5(sha256 || current_date::text) limit $1', [FILES_LOOKED_AT]).catch(() => ({ rows: [] }));
  const wrong: string[] = [];
  for (const f of rows) if (!(await isIntact(`${dataRoot}/files`, f.sha256))) wrong.push(f.name);
  return [
    judge('files', !wrong.length, wrong.length ? `${wrong.length} of ${rows.length} looked at are lost or changed: ${wrong.slice(0, 3).join(', ')}` : `${rows.length} looked at, all as they were saved`,
      `Bring ${dataRoot}/files back from the last backup; nothing else is in danger.`),
  ];
}

/** `doctor`: prints the findings; answers false when something is wrong. */
export async function doctor(): Promise<boolean> {
  const db = await reachDatabase({ migrate: false });
  try {
    const findings = await withOwner(db, (client) => examine(db, client));
    for (const f of findings) {
      console.log(`${f.state.padEnd(6)} ${f.about}: ${f.says}`);
      if (f.todo) console.log(`       ${f.todo}`);
    }
    const wrong = findings.filter((f) => f.state === 'wrong').length;
    const warn = findings.filter((f) => f.state === 'warn').length;
    console.log(wrong ? `\n${wrong} wrong${warn ? `, ${warn} to look at` : ''}.` : warn ? `\nWorks; ${warn} to look at.` : '\nAll is well.');
    return !wrong;
  } finally {
    await db.stop();
  }
}
