import { refuse } from '#plain/refusal.ts';
import type { Ctx } from '#cap/staff/server/actor.ts';
import type { ImportJob } from './import-job.ts';

const READY = ['uploaded', 'checked', 'stopped', 'failed'];

/** Asks for the check or the run in the transaction that says so; it goes on when every page is closed. */
export function startImport<W extends 'check' | 'run'>(ctx: Ctx, id: string, what: W) {
  return ctx.command(`import.${what}.ask`, async (tx) => {
    const row = await tx.one<{ state: string; mapping: (string | null)[]; gone: boolean }>(`select i.state, i.mapping, f.trashed_at is not null as gone from import i join file f on f.workspace_id = i.workspace_id and f.id = i.file_id
       where i.workspace_id = current_workspace() and i.id = $1 for update of i`, [id]);
    if (!row || row.gone) throw refuse('NOT_FOUND');
    if (row.state === 'checking' || row.state === 'running') throw refuse('IMPORT_RUNNING');
    if (!READY.includes(row.state)) throw refuse('IMPORT_FINISHED');
    if (!row.mapping.some((t) => t && /^(name|legalName|person\.(full|family|given))$/.test(t))) throw refuse('NAME_NOT_MAPPED', { status: 422 });
    return begin(ctx, tx, id, what);
  });
}

/** Takes a finished import back as a whole. */
export function undoImport(ctx: Ctx, id: string) {
  return ctx.command('import.undo.ask', async (tx) => {
    const row = await tx.one<{ state: string; command_id: string | null }>('select state, command_id from import where workspace_id = current_workspace() and id = $1 for update', [id]);
    if (!row) throw refuse('NOT_FOUND');
    if (row.state !== 'done' || !row.command_id) throw refuse('IMPORT_NOT_DONE');
    return begin(ctx, tx, id, 'undo');
  });
}

async function begin<W extends ImportJob['what']>(ctx: Ctx, tx: Parameters<Parameters<Ctx['command']>[1]>[0], id: string, what: W) {
  const state = what === 'check' ? ('checking' as const) : ('running' as const);
  await tx.run('update import set state = $2, problem = null where workspace_id = current_workspace() and id = $1', [id, state]);
  await tx.run(
    `insert into import_progress (workspace_id, import_id, phase) values (current_workspace(), $1, $2)
     on conflict (workspace_id, import_id) do update set phase = excluded.phase, done = 0, total = null, stop = false`,
    [id, what === 'undo' ? 'undoing' : 'waiting'],
  );
  const job: ImportJob = { workspaceId: ctx.actor.workspaceId, importId: id, memberId: ctx.actor.memberId, what };
  await tx.query('select ask_for_job($1, $2, $3)', ['import', JSON.stringify(job), `import ${id}`]);
  return { state } as { state: W extends 'check' ? 'checking' : 'running' };
}

/** Says that it is to stop; nothing of it stays. */
export async function stopImport(ctx: Ctx, id: string) {
  return ctx.command('import.stop', async (tx) => {
    const stopping = await tx.run("update import_progress set stop = true where workspace_id = current_workspace() and import_id = $1 and phase <> 'undoing'", [id]);
    if (!stopping) throw refuse('IMPORT_NOT_RUNNING');
    return { stopping: true };
  });
}
