import fc from 'fast-check';
import type { TestHouse } from './house.ts';
import type { PersonName } from './people.ts';

/** A command as plain data, so that a failing sequence can be shrunk and read. Numbers pick among what exists then. */
export interface RandomCommand {
  who: PersonName;
  what: (typeof WHATS)[number];
  pick: number;
  other: number;
  days: number;
  next: boolean;
  odd: boolean;
}
const WHATS = [
  'create', 'create', 'log', 'log', 'log', 'log', 'openStep', 'move', 'moveSeveral', 'drop', 'giveStep', 'end', 'revive', 'giveClient', 'trash',
  'restore', 'merge', 'bulk', 'patch', 'undo', 'undo', 'incoming', 'directUpdate',
] as const;
const WHO: PersonName[] = ['rasa', 'andrei', 'jonas', 'ilona', 'ilona', 'mindaugas', 'tomas'];

export const randomCommand = fc.record<RandomCommand>({
  who: fc.constantFrom(...WHO),
  what: fc.constantFrom(...WHATS),
  pick: fc.nat(10_000),
  other: fc.nat(10_000),
  days: fc.integer({ min: -2, max: 400 }),
  next: fc.boolean(),
  odd: fc.boolean(),
});

/** What the commands look at. */
export interface Seen {
  clients: { id: string; version: number; manager_id: string; status: string; trashed: boolean }[];
  steps: { id: string; version: number; client_id: string; owner_id: string }[];
  commands: { id: string; actor_id: string }[];
}

const LOOK = `select
  (select coalesce(json_agg(json_build_object('id', id, 'version', version, 'manager_id', manager_id, 'status', status, 'trashed', trashed_at is not null) order by id), '[]') from (select * from client where workspace_id = $1 order by id desc limit 60) c) as clients,
  (select coalesce(json_agg(json_build_object('id', id, 'version', version, 'client_id', client_id, 'owner_id', owner_id) order by id), '[]') from (select * from step where workspace_id = $1 and state = 'open' order by id desc limit 100) s) as steps,
  (select coalesce(json_agg(json_build_object('id', id, 'actor_id', actor_id) order by at desc), '[]') from (select * from command where workspace_id = $1 order by at desc limit 12) c) as commands`;

const OUTCOMES = ['not_reached', 'talked', 'decision_maker', 'meeting_set', 'order', 'refusal'];
const at = <T>(list: T[], n: number): T | undefined => list[n % Math.max(1, list.length)];

/** What is there now, for the commands that come next. */
export const look = async (house: TestHouse): Promise<Seen> => (await house.sql<Seen>(LOOK, [house.world.workspaceId]))[0]!;

/** Carries out one command as its person. Refusals are fine; anything else comes back to be judged. */
export async function carryOut(house: TestHouse, c: RandomCommand, seen: Seen): Promise<{ status: number; body: any }> {
  const person = house.as(c.who);
  const { clients, steps, commands } = seen;
  const client = at(clients, c.pick);
  const step = at(steps, c.pick);
  const day = new Date(Date.now() + c.days * 86_400_000).toISOString().slice(0, 10);
  const when = c.odd ? { month: day.slice(0, 7) } : { onDate: day };
  const next = c.next ? { next: { kind: 'call', why: 'again', ...when } } : {};
  const member = house.as(WHO[c.other % WHO.length]!).id;
  const match = (version: number) => ({ 'if-match': `"${version - (c.odd && c.next ? 1 : 0)}"` });
  const { post } = person;
  switch (c.what) {
    case 'create':
      return post('/api/clients', { name: `Client ${c.pick}`, ...(c.next ? { nextStep: { kind: 'call', ...when } } : {}), ...(c.odd ? { managerId: member } : {}) });
    case 'log': {
      if (!client) break;
      const own = steps.filter((s) => s.client_id === client.id);
      const finished = at(own, c.other);
      const end = c.days % 17 === 0 ? { end: { status: 'lost', reason: 'price' } } : next;
      return post('/api/touches', {
        clientId: client.id, kind: 'call', outcome: at(OUTCOMES, c.other), text: 'talked',
        ...(finished && !c.odd ? { stepId: finished.id, stepVersion: finished.version } : finished ? { stepId: finished.id } : {}), ...end,
      });
    }
    case 'openStep':
      if (!client) break;
      return post('/api/steps', { clientId: client.id, kind: 'task', why: 'one more', ...when, ...(c.next ? { ownerId: member } : {}) });
    case 'move':
      if (!step) break;
      return post(`/api/steps/${step.id}/move`, when, match(step.version));
    case 'moveSeveral':
      return post('/api/steps/move', { moves: steps.slice(0, 1 + (c.pick % 4)).map((s) => ({ id: s.id, version: s.version, to: when })) });
    case 'drop':
      if (!step) break;
      return post(`/api/steps/${step.id}/drop`, { reason: 'not needed', ...next }, match(step.version));
    case 'giveStep':
      if (!step) break;
      return post(`/api/steps/${step.id}/reassign`, { ownerId: member, ...next }, match(step.version));
    case 'end':
      if (!client) break;
      return post(`/api/clients/${client.id}/end`, { status: at(['lost', 'unpromising', 'closed'], c.other), reason: 'because' }, match(client.version));
    case 'revive':
      if (!client) break;
      return post(`/api/clients/${client.id}/revive`, { status: 'client', ...(c.next ? { nextStep: { kind: 'call', ...when } } : {}) }, match(client.version));
    case 'giveClient':
      if (!client) break;
      return post(`/api/clients/${client.id}/reassign`, { managerId: member }, match(client.version));
    case 'trash':
      if (!client) break;
      return post(`/api/clients/${client.id}/trash`, {}, match(client.version));
    case 'restore':
      if (!client) break;
      return post(`/api/clients/${client.id}/restore`, {});
    case 'merge': {
      const other = at(clients, c.other);
      if (!client || !other || c.days % 3) break;
      return post(`/api/clients/${client.id}/merge`, { otherId: other.id, choices: {} }, match(client.version));
    }
    case 'bulk':
      return post('/api/clients/bulk', { ids: clients.slice(0, 3).map((x) => x.id), change: c.odd ? { managerId: member } : { addTags: ['autumn'] } });
    case 'patch':
      if (!client) break;
      return person.patch(`/api/clients/${client.id}`, { name: `Renamed ${c.other}` }, client.version);
    case 'undo': {
      const mine = commands.filter((x) => x.actor_id === person.id);
      const target = at(mine, c.other % 3);
      if (!target) break;
      return post(`/api/undo/${target.id}`, {});
    }
    case 'incoming':
      return post('/api/incoming', { ...(client && c.odd ? { clientId: client.id } : { newClient: { name: `Caller ${c.pick}` } }), reason: 'asks for a price list' });
    case 'directUpdate':
      return directUpdate(house, c, client?.id, step?.id);
  }
  return { status: 204, body: null };
}

/** What a bug or a console of the application's role might try: the database itself must refuse or stay whole. */
async function directUpdate(house: TestHouse, c: RandomCommand, clientId: string | undefined, stepId: string | undefined) {
  const db = await house.house.pool.connect();
  const wild = [
    ["update step set state = 'done', done_at = now() where id = $1", stepId],
    ['delete from step where id = $1', stepId],
    ['update client set next_step_id = null where id = $1', clientId],
    [`update client set manager_id = '${house.as('petras').id}' where id = $1`, clientId],
    ['update client set trashed_at = null where id = $1', clientId],
    ["update client set status = 'prospect' where id = $1", clientId],
  ] as const;
  const [text, id] = wild[c.other % wild.length]!;
  try {
    await db.query(`begin; select set_config('app.workspace', '${house.world.workspaceId}', true), set_config('app.actor', '${house.as(c.who).id}', true)`);
    if (id) await db.query(text, [id]);
    await db.query('commit');
    return { status: 200, body: null };
  } catch {
    await db.query('rollback');
    return { status: 409, body: null };
  } finally {
    db.release();
  }
}
