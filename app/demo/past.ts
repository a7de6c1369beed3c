import type { Row } from './rows.ts';
import { addDays } from '#plain/day/day.ts';
import { iso, momentAt, type Scene } from './scene.ts';

/**
 * What the change log would hold had the company really worked here: clients taken in, handed over and won, steps planned,
 * moved and done, each at its time. The rows that the triggers write while the demo is put in say only "now" and make room for these.
 */
export function tellPast(scene: Scene) {
  const changes: (Row & { at: string })[] = [];
  const strip = (row: Row) => Object.fromEntries(Object.entries(row).filter(([, v]) => v !== null));
  const log = (at: string, actor: unknown, relation: string, rowId: unknown, clientId: unknown, op: string, before: object | null, after: object | null) =>
    changes.push({ at, actor_id: actor, relation, row_id: rowId, client_id: clientId, op, before, after });

  for (const s of scene.rows.of('step')) {
    const planned = String(s.created_at);
    const open = { ...s, state: 'open', done_at: null, done_by: null, drop_reason: null, on_date: s.first_due ?? s.on_date };
    log(planned, s.created_by, 'step', s.id, s.client_id, 'I', null, strip(open));
    const ended = s.done_at ? Date.parse(String(s.done_at)) : scene.now;
    if (s.first_due && s.first_due !== s.on_date) {
      const wanted = momentAt(scene.zone, String(s.first_due), 1050);
      log(iso(Math.min(wanted, ended - 1_800_000, scene.now - 1_800_000)), s.owner_id, 'step', s.id, s.client_id, 'U', { on_date: s.first_due, due: s.first_due }, { on_date: s.on_date, due: s.on_date });
    }
    if (s.state !== 'open') {
      const how = { state: s.state, done_at: s.done_at, done_by: s.done_by, ...(s.drop_reason ? { drop_reason: s.drop_reason } : {}) };
      log(String(s.done_at), s.done_by, 'step', s.id, s.client_id, 'U', { state: 'open', done_at: null, done_by: null }, how);
    }
  }
  for (const x of scene.clients) {
    const taken = String(x.row.created_at);
    log(taken, x.row.created_by, 'client', x.id, x.id, 'I', null, strip({ ...x.row, status: 'prospect', status_reason: null, trashed_at: null, next_step_id: null }));
    const later = (share: number) => iso(Date.parse(taken) + (Date.parse(x.row.last_touch_at ?? taken) - Date.parse(taken)) * share);
    if (x.row.status !== 'prospect') {
      log(later(0.4), x.manager.id, 'client', x.id, x.id, 'U', { status: 'prospect' }, { status: x.row.status === 'client' ? 'client' : x.row.status, ...(x.row.status_reason ? { status_reason: x.row.status_reason } : {}) });
    }
    if (x.row.credit_limit) log(later(0.7), scene.member('sergiu').id, 'client', x.id, x.id, 'U', { credit_limit: null }, { credit_limit: x.row.credit_limit });
    if (x.manager.key === 'zemaitis' && x.createdOn < addDays(scene.today, -300)) {
      log(iso(momentAt(scene.zone, addDays(scene.today, -41), 960)), scene.member('jonas').id, 'client', x.id, x.id, 'U', { manager_id: scene.member('kristina').id }, { manager_id: x.manager.id });
    }
    if (x.row.trashed_at) log(String(x.row.trashed_at), scene.member('elena').id, 'client', x.id, x.id, 'U', { trashed_at: null }, { trashed_at: x.row.trashed_at });
  }
  changes.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  for (const row of changes) scene.rows.add('change', row);
}
