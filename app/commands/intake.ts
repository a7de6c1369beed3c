import fs from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Import } from '#cap/intake/model.ts';
import { sayComplaint } from '#cap/intake/server/say-complaint.ts';
import { installJobs, runDueJobs } from '../jobs.ts';
import { answered, asVisitor } from './visitor.ts';
import { CommandError, readArguments, text } from './words.ts';

/** `import <file>`: uploads, takes the proposed columns, tries, and writes; `--try` stops after trying. */
export async function importFile(argv: readonly string[]): Promise<void> {
  const { words, flags } = readArguments(argv, ['workspace', 'manager', 'as', 'try']);
  const file = words[0];
  if (!file) throw new CommandError('import <file> --workspace "company" --manager e-mail [--try]');
  if (!fs.existsSync(file)) throw new CommandError(`There is no file ${path.resolve(file)}.`);
  await asVisitor({ workspace: text(flags, 'workspace'), email: text(flags, 'as') }, async ({ ask, house, db, member }) => {
    const form = new FormData();
    form.append('file', await fs.openAsBlob(file), path.basename(file));
    const { id } = await answered<{ id: string }>(await ask('POST', '/api/imports', form));
    const preview = await answered(await ask('GET', `/api/imports/${id}/preview`));
    preview.table.columns.forEach((column: string, i: number) => console.log(`  ${column || `column ${i + 1}`} -> ${preview.mapping[i] ?? '(left out)'}`));
    const manager = text(flags, 'manager');
    if (manager) {
      const { rows } = await house.owner.query<{ id: string }>("select id from member where workspace_id = $1 and email = $2 and state <> 'left'", [member.workspaceId, manager]);
      if (!rows[0]) throw new CommandError(`Nobody here has the address ${manager}.`);
      await answered(await ask('PATCH', `/api/imports/${id}`, { options: { ...preview.options, managerId: rows[0].id } }, { 'if-match': `"${preview.version}"` }));
    }
    if (!db.inUse) await installJobs(db.owner);
    const done = async (what: 'check' | 'run') => {
      await answered(await ask('POST', `/api/imports/${id}/${what}`, {}));
      for (;;) {
        // where the application runs, its own jobs do it; otherwise this command does
        if (!db.inUse) await runDueJobs(house, db.owner);
        const now = await answered<Import>(await ask('GET', `/api/imports/${id}`));
        if (now.state !== 'checking' && now.state !== 'running') return now;
        await sleep(300);
      }
    };
    const tried = await done(flags.try ? 'check' : 'run');
    if (tried.state === 'failed') throw new CommandError(`It could not be read: ${tried.problem}`);
    const n = tried.counts!;
    console.log(`${flags.try ? 'Would make' : 'Made'} ${n.newClients} clients and ${n.newPeople} people out of ${n.rows} rows; ${n.filled} filled, ${n.skipped} left out, ${n.failed} failed.`);
    for (const p of n.sample.slice(0, 10)) console.log(`  row ${p.row}: ${sayComplaint('en', { ...p, failed: true })}`);
    if (!flags.try) console.log('It can be taken back as a whole under Clients, Imports.');
  });
}

/** `export`: everything of a company as one archive. */
export async function exportArchive(argv: readonly string[]): Promise<void> {
  const { words, flags } = readArguments(argv, ['workspace', 'as', 'out']);
  if (words.length) throw new CommandError('export --workspace "company" [--out file.zip]');
  await asVisitor({ workspace: text(flags, 'workspace'), email: text(flags, 'as') }, async ({ ask }) => {
    const r = await ask('GET', '/api/archive');
    if (!r.ok) return void (await answered(r));
    const named = /filename="?([^";]+)/.exec(r.headers.get('content-disposition') ?? '')?.[1];
    const out = path.resolve(text(flags, 'out') ?? named ?? 'daybook.zip');
    if (fs.existsSync(out)) throw new CommandError(`${out} is there already.`);
    const part = `${out}.part`;
    await pipeline(Readable.fromWeb(r.body as never), fs.createWriteStream(part, { mode: 0o600 }));
    fs.renameSync(part, out);
    console.log(`${out}, ${(fs.statSync(out).size / 1_000_000).toFixed(1)} MB. It holds clients' data: keep it where only you can read it.`);
  });
}
