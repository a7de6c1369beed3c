import { notFound, refuse } from '#plain/refusal.ts';
import { Settings, settingsOf } from '../model.ts';
import { may } from '../policy.ts';
import { unknownRoles } from '../rules.ts';
import type { Ctx } from './actor.ts';
import { ownRoles } from './grant.ts';
import type { SessionHouse } from './session-api.ts';

interface Row {
  id: string;
  name: string;
  country: string;
  currency: string;
  language: string;
  timeZone: string;
  trade: string | null;
  demo: boolean;
  settings: Record<string, unknown>;
  version: number;
}
const COLUMNS = `id, name, country, currency, language, time_zone as "timeZone", trade, demo, settings, version`;

/** The company and its settings. */
export async function getWorkspace(ctx: Ctx) {
  const [row] = await ctx.read<Row>(`select ${COLUMNS} from workspace where id = current_workspace()`);
  if (!row) throw notFound();
  const edit = may(ctx.actor, 'settings.manage');
  const { rows } = await ctx.house.owner.query<{ there: boolean }>('select exists (select 1 from workspace where demo) as there');
  return { ...row, settings: settingsOf(row.settings), can: { edit, removeDemo: edit && !row.demo && rows[0]!.there } } as never;
}

type Patch = Partial<Omit<Row, 'id' | 'demo' | 'version'>>;
const COLUMN: Record<string, string> = { timeZone: 'time_zone' };

/** Changes the company; settings are merged one by one, so that two people change different ones at the same time. */
export async function patchWorkspace(ctx: Ctx, house: SessionHouse, body: Patch) {
  // A default of the schema is not a wish of the caller: only what was sent is written.
  const sent = (ctx.request?.body as { settings?: object } | undefined)?.settings ?? {};
  const settings = Object.fromEntries(Object.entries(body.settings ?? {}).filter(([key]) => Object.hasOwn(sent, key)));
  const fields = Object.entries(body).filter(([key, value]) => key !== 'settings' && value !== undefined);
  const done = await ctx.command('workspace.edit', async (tx) => {
    const row = await tx.one<Row>(`select ${COLUMNS} from workspace where id = current_workspace() for update`);
    if (!row) throw notFound();
    const wanted = settings.secondFactorRoles as string[] | undefined;
    const unknown = wanted ? unknownRoles(wanted, await ownRoles(tx)) : [];
    if (unknown.length) throw refuse('UNKNOWN_ROLE', { status: 422, facts: { roles: unknown } });
    if (ctx.ifMatch !== row.version) {
      const since = await tx.query<{ before: Record<string, unknown>; after: Record<string, unknown> }>(
        "select before, after from change where workspace_id = current_workspace() and relation = 'workspace' and row_id = current_workspace() and op = 'U' order by id desc limit $1",
        [Math.max(0, row.version - (ctx.ifMatch ?? 0))],
      );
      const changed = new Set(since.flatMap(touched));
      const conflicts = [...fields.map(([key]) => COLUMN[key] ?? key), ...Object.keys(settings).map((key) => `settings.${key}`)].filter((key) => changed.has(key));
      if (conflicts.length) throw refuse('CHANGED_MEANWHILE', { facts: { version: row.version, conflicts: conflicts.map((field) => ({ field })) } });
    }
    const sets = fields.map(([key], i) => `${COLUMN[key] ?? key} = $${i + 2}`);
    const next = { ...row.settings, ...settings };
    Settings.parse(next);
    const written = await tx.one<{ version: number }>(
      `update workspace set ${['settings = $1', ...sets].join(', ')} where id = current_workspace() returning version`,
      [JSON.stringify(next), ...fields.map(([, value]) => value)],
    );
    return { version: written!.version };
  });
  house.sessions.changed(ctx.actor.workspaceId);
  return done;
}

/** Columns a change touched, settings one by one. */
function touched({ before, after }: { before: Record<string, unknown>; after: Record<string, unknown> }): string[] {
  return Object.keys(before).flatMap((column) => {
    if (column !== 'settings') return [column];
    const was = (before.settings ?? {}) as Record<string, unknown>;
    const is = (after.settings ?? {}) as Record<string, unknown>;
    return [...new Set([...Object.keys(was), ...Object.keys(is)])].filter((key) => JSON.stringify(was[key]) !== JSON.stringify(is[key])).map((key) => `settings.${key}`);
  });
}

/** Removes every demo company on this server with all it has, its history included; it is not offered any more. */
export async function removeDemo(ctx: Ctx, house: SessionHouse) {
  if (ctx.actor.demo) throw refuse('NOT_IN_DEMO');
  await ctx.command('workspace.removeDemo', (tx) =>
    tx.run(`update workspace set settings = settings || '{"offerDemo": false}' where id = current_workspace()`),
  );
  return { removed: await house.removeDemo!() };
}
