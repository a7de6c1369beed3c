import { openFile, saveFile } from '#platform/files/store.ts';
import { cleanName, serveHeaders } from '#platform/files/headers.ts';
import { newId } from '#platform/database/id.ts';
import { patchRow } from '#platform/database/patch.ts';
import type { Tx } from '#platform/database/database.ts';
import { refuse } from '#plain/refusal.ts';
import type { Ctx } from '#cap/staff/server/actor.ts';
import { may } from '#cap/staff/policy.ts';
import { FILE_LIMIT } from '../contract-files.ts';
import { clientFor } from './access.ts';

const FACE = `json_build_object('id', f.id, 'version', f.version, 'name', f.name, 'type', f.type, 'size', f.size, 'at', f.created_at, 'memberName', m.name)`;

export function listFiles(ctx: Ctx, clientId: string) {
  return ctx.json(
    `select json_build_object('rows', coalesce((select json_agg(face order by at desc) from (
       select f.created_at as at, ${FACE} as face from file f left join member m on m.workspace_id = f.workspace_id and m.id = f.created_by
       where f.workspace_id = c.workspace_id and f.client_id = c.id and f.trashed_at is null order by f.created_at desc limit 500) x), '[]'))
     from client c where c.workspace_id = (select current_workspace()) and c.id = $1`,
    [clientId],
  );
}

/** A file put into the dossier: who may is asked before a byte is kept; its type is read out of its content. */
export async function addFile(ctx: Ctx, clientId: string, touchId: string | undefined) {
  const [client] = await ctx.read<{ manager_id: string; trashed: boolean }>(
    'select manager_id, trashed_at is not null as trashed from client where workspace_id = (select current_workspace()) and id = $1',
    [clientId],
  );
  if (!client) throw refuse('NOT_FOUND');
  if (!may(ctx.actor, 'client.edit', client.manager_id, clientId)) throw refuse('NOT_ALLOWED');
  if (client.trashed) throw refuse('CLIENT_IN_TRASH');
  const part = ctx.request!.isMultipart() ? await ctx.request!.file({ limits: { fileSize: FILE_LIMIT + 1, files: 1 } }) : undefined;
  if (!part) throw refuse('NO_FILE', { status: 422 });
  const saved = await saveFile(ctx.house.filesRoot, part.file, { maxBytes: FILE_LIMIT });
  if (saved.size === 0) throw refuse('NO_FILE', { status: 422 });
  const name = cleanName(part.filename || 'file');
  return ctx.command('file.add', async (tx) => {
    await clientFor(tx, ctx, clientId, 'client.edit');
    if (touchId) {
      const touch = await tx.one('select 1 from touch where workspace_id = (select current_workspace()) and id = $1 and client_id = $2', [touchId, clientId]);
      if (!touch) throw refuse('NOT_FOUND');
    }
    const id = newId();
    await tx.run(
      `insert into file (workspace_id, id, sha256, name, type, size, created_by, client_id, touch_id)
       values (current_workspace(), $1, $2, $3, $4, $5, current_actor(), $6, $7)`,
      [id, saved.sha256, name, saved.type, saved.size, clientId, touchId ?? null],
    );
    return { id, version: 1, name, type: saved.type, size: saved.size, at: new Date().toISOString(), memberName: ctx.actor.name };
  });
}

/** The bytes, with headers under which nothing in them can act in our name. Files of clients one does not see are not there. */
export async function fileContent(ctx: Ctx, id: string, inline: boolean) {
  const [file] = await ctx.read<{ sha256: string; name: string; type: string }>(
    `select f.sha256, f.name, f.type from file f
     where f.workspace_id = (select current_workspace()) and f.id = $1 and f.trashed_at is null
       and case when f.client_id is null then f.created_by = current_actor()
         else $2 and exists (select 1 from client c where c.workspace_id = f.workspace_id and c.id = f.client_id) end`,
    [id, ctx.actor.rights['client.read'] !== undefined],
  );
  const opened = file && (await openFile(ctx.house.filesRoot, file.sha256));
  if (!opened) throw refuse('NOT_FOUND');
  return ctx
    .reply!.headers({ ...serveHeaders(file.name, file.type, { download: !inline }), 'content-length': String(opened.size), 'cache-control': 'private, max-age=3600' })
    .send(opened.stream) as never;
}

async function fileFor(tx: Tx, ctx: Ctx, id: string) {
  const file = await tx.one<{ client_id: string | null; version: number }>(
    'select client_id, version from file where workspace_id = (select current_workspace()) and id = $1 and trashed_at is null for update',
    [id],
  );
  if (!file?.client_id) throw refuse('NOT_FOUND');
  await clientFor(tx, ctx, file.client_id, 'client.edit');
}

export async function renameFile(ctx: Ctx, id: string, name: string) {
  return ctx.command('file.rename', async (tx) => {
    await fileFor(tx, ctx, id);
    const { version } = await patchRow(tx, 'file', id, ctx.ifMatch, { name: cleanName(name) });
    return { version };
  });
}

/** To the trash: the bytes stay until it is emptied, so that undo can take it back. */
export async function trashFile(ctx: Ctx, id: string) {
  await ctx.command('file.trash', async (tx) => {
    await fileFor(tx, ctx, id);
    await tx.run('update file set trashed_at = now() where workspace_id = (select current_workspace()) and id = $1', [id]);
  });
  return undefined as never;
}
