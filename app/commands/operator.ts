import { Context } from '#platform/http/context.ts';
import { type Actor, type Ctx, NOBODY } from '#cap/staff/server/actor.ts';
import { settingsOf } from '#cap/staff/model.ts';
import { POLICY } from '#cap/staff/policy.ts';
import { type DaybookHouse, makeServer } from '../server.ts';
import { env, version } from '../settings.ts';
import { type Reached, reachDatabase } from './reach.ts';
import { CommandError } from './words.ts';

/** The house without a door: every verb, no listening port. Closed when `work` is done. */
export async function withHouse<T>(work: (house: DaybookHouse, db: Reached) => Promise<T>): Promise<T> {
  const db = await reachDatabase();
  try {
    const server = await makeServer({ owner: db.owner, app: db.app, filesRoot: `${db.dataRoot}/files`, version, demo: env.demo !== '0', logLevel: process.env.LOG_LEVEL ?? 'warn', poolSize: 4 });
    try {
      return await work(server.house, db);
    } finally {
      await server.close();
    }
  } finally {
    await db.stop();
  }
}

interface Workspace {
  id: string;
  name: string;
  country: string;
  currency: string;
  demo: boolean;
  settings: unknown;
  time_zone: string;
  language: 'en';
}

/** The workspace of that name or id; left out: the only real one. */
export async function workspaceNamed(house: DaybookHouse, name: string | undefined): Promise<Workspace> {
  const { rows } = await house.owner.query<Workspace>('select id, name, country, currency, demo, settings, time_zone, language from workspace order by demo, created_at');
  const found = name ? rows.filter((w) => w.id === name || w.name.toLowerCase() === name.toLowerCase()) : rows.filter((w) => !w.demo);
  if (found.length === 1) return found[0]!;
  const names = rows.map((w) => `  ${w.name}${w.demo ? ' (demo)' : ''}`).join('\n');
  throw new CommandError(rows.length ? `Say which company with --workspace "name":\n${names}` : 'There is no company yet. Open the application in a browser and set it up first.');
}

/** Who works at the machine itself: may do everything in one workspace, and stands in its history as nobody of the staff. */
export function asOperator(house: DaybookHouse, w: Workspace, more: { member?: { id: string; name: string } } = {}): Ctx {
  const actor: Actor = {
    ...NOBODY,
    workspaceId: w.id,
    memberId: more.member?.id ?? '',
    name: more.member?.name ?? 'Daybook',
    language: w.language,
    timeZone: w.time_zone,
    workspaceName: w.name,
    country: w.country,
    currency: w.currency,
    demo: w.demo,
    settings: settingsOf(w.settings),
    rights: Object.fromEntries(Object.keys(POLICY).map((action) => [action, 'all' as const])),
  };
  return new Context<Actor>(house, actor);
}
