import { PassThrough, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { todayIn } from '#plain/day/day.ts';
import { serveHeaders } from '#platform/files/headers.ts';
import { openFile } from '#platform/files/store.ts';
import type { Ctx } from '#cap/staff/server/actor.ts';
import { archived, linesSql } from './archive-tables.ts';
import { readThrough, type Walk } from './read-through.ts';

/** The manifest at the archive's end: by it a reader knows that nothing is missing. */
export interface Manifest {
  product: 'Daybook';
  format: 1;
  /** The latest change of the tables' shape. */
  schema: string;
  workspace: { id: string; name: string };
  madeAt: string;
  madeBy: string;
  rows: Record<string, number>;
  files: { count: number; missing: string[] };
}

/**
 * Everything of the workspace as one ZIP (handbook 02, Coming in): `tables/NAME.jsonl` with a row a line, as in one moment;
 * `files/SHA256` with the content that `tables/file.jsonl` names; `manifest.json`. Secrets of signing in stay here.
 */
export async function exportArchive(ctx: Ctx) {
  const [workspace] = await ctx.read<{ id: string; name: string }>('select id, name from workspace where id = (select current_workspace())');
  const files = await ctx.read<{ sha256: string; size: number }>(
    'select sha256, max(size) as size from file where workspace_id = (select current_workspace()) and trashed_at is null group by sha256 order by sha256',
  );
  const schema = (await ctx.house.owner.query<{ name: string }>('select max(name) as name from schema_migration')).rows[0]!.name;
  await ctx.command('archive.export', async () => undefined, { detail: { files: files.length } });

  const madeAt = ctx.now;
  const manifest: Manifest = {
    product: 'Daybook', format: 1, schema, workspace: workspace!, madeAt: madeAt.toISOString(), madeBy: ctx.actor.memberId, rows: {}, files: { count: 0, missing: [] },
  };
  const zip = new ZipFile();
  const out = new PassThrough();
  const sent = pipeline(zip.outputStream, out);
  zip.on('error', (error) => out.destroy(error as Error));
  const add = (path: string, compress: boolean, open: () => Readable | Promise<Readable>) =>
    zip.addReadStreamLazy(path, { mtime: madeAt, compress }, (done) => void Promise.resolve().then(open).then((stream) => done(null, stream), done));

  let tablesRead = () => {};
  const tables = readThrough(ctx, async (walk) => {
    for (const table of Object.keys(archived)) add(`tables/${table}.jsonl`, true, () => Readable.from(lines(walk, table, manifest)));
    for (const { sha256 } of files)
      add(`files/${sha256}`, false, async () => {
        tablesRead();
        const opened = await openFile(ctx.house.filesRoot, sha256);
        if (opened) manifest.files.count++;
        else manifest.files.missing.push(sha256);
        return opened?.stream ?? Readable.from([]);
      });
    add('manifest.json', true, () => {
      tablesRead();
      return Readable.from([`${JSON.stringify(manifest, null, 2)}\n`]);
    });
    zip.end();
    // The snapshot is held while rows are read; files lie still without it.
    await Promise.race([new Promise<void>((read) => (tablesRead = read)), sent]);
  });
  Promise.all([tables, sent]).catch((error) => {
    ctx.house.log.error({ err: error }, 'the archive broke off');
    out.destroy(error);
  });
  ctx.reply!.headers(serveHeaders(`${workspace!.name} ${todayIn(ctx.actor.timeZone, madeAt)}.zip`, 'application/zip', { download: true }));
  return ctx.reply!.send(out);
}

async function* lines(walk: Walk, table: string, manifest: Manifest): AsyncGenerator<string> {
  let piece = '';
  let count = 0;
  for await (const { line } of walk<{ line: string }>(linesSql(table))) {
    piece += `${line}\n`;
    count++;
    if (piece.length < 65_536) continue;
    yield piece;
    piece = '';
  }
  manifest.rows[table] = count;
  yield piece;
}
