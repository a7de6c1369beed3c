import { capacityMinutes } from '#cap/staff/calendar.ts';
import { may } from '#cap/staff/policy.ts';
import type { Ctx } from '#cap/staff/server/actor.ts';
import type { StepKind } from '#cap/steps/model.ts';
import { lockSteps, refuseChanged } from '#cap/steps/server/lock-step.ts';
import { refuse } from '#plain/refusal.ts';
import { divisionOf, loadsByTab } from '../loads.ts';
import { type Folder, weightOf } from '../model.ts';
import { clashes, shareOut } from '../share-out.ts';
import { dayOf } from './propose.ts';

interface Wish {
  member: string;
  day: string;
  to: readonly { memberId: string; stepIds?: readonly string[] | undefined }[];
}
interface Row {
  stepId: string;
  version: number;
  clientId: string;
  clientName: string;
  kind: StepKind;
  why: string;
  atTime: string | null;
  minutes: number;
  to: { id: string; name: string } | null;
  clash: boolean;
}
interface Load {
  memberId: string;
  name: string;
  capacity: number;
  before: number;
  after: number;
}

/** What would go to whom, and how full everybody's day would be; nothing is written (handbook 01, "Folders of others"). */
export async function previewHandOn(ctx: Ctx, wish: Wish): Promise<{ day: string; rows: Row[]; loads: Load[] }> {
  const { from, receivers } = await folders(ctx, wish.member, wish.day, wish.to.map((t) => t.memberId));
  const own = from.sheets.filter((s) => !s.owner || s.handedTo === null);
  const chosen = new Map(wish.to.flatMap((t) => (t.stepIds ?? []).map((id) => [id, t.memberId] as const)));
  const known = new Set(own.map((s) => s.id));
  for (const id of chosen.keys()) if (!known.has(id)) throw refuse('NOT_FOUND', { facts: { id } });
  const given = wish.to.some((t) => t.stepIds)
    ? chosen
    : shareOut(
        own.map((s) => ({ id: s.id, minutes: s.minutes, atTime: s.atTime, promise: s.promise, value: weightOf(s.client) })),
        loadOn(from) - capacityOf(from),
        receivers.map((r) => ({ memberId: r.owner.id, free: capacityOf(r) - loadOn(r), busy: busyOf(r) })),
      );
  const names = new Map(receivers.map((r) => [r.owner.id, r]));
  const rows = own.map((s): Row => {
    const taker = names.get(given.get(s.id) ?? '');
    return {
      stepId: s.id, version: s.version, clientId: s.client.id, clientName: s.client.name, kind: s.kind, why: s.why, atTime: s.atTime, minutes: s.minutes,
      to: taker ? { id: taker.owner.id, name: taker.owner.name } : null,
      clash: taker ? clashes(s.atTime, s.minutes, busyOf(taker)) : false,
    };
  });
  return { day: wish.day, rows, loads: loadsAfter(from, receivers, rows) };
}

/**
 * Hands steps of one day on: each lies in the receiver's day, marked with its owner, and the receiver may write it and log
 * with its client. The owner, the client's manager and its next step stay as they are; moved to another day it comes back.
 */
export async function handOn(ctx: Ctx, body: { member: string; day: string; rows: readonly { stepId: string; version: number; to: string }[] }) {
  const ids = body.rows.map((r) => r.stepId);
  if (new Set(ids).size < ids.length) throw refuse('BAD_INPUT', { status: 422, fields: [{ path: 'rows', code: 'TWICE' }] });
  const { from, receivers } = await folders(ctx, body.member, body.day, [...new Set(body.rows.map((r) => r.to))]);
  const names = new Map(receivers.map((r) => [r.owner.id, r.owner.name]));
  const result = await ctx.command('folder.handOn', async (tx) => {
    const steps = await lockSteps(ctx, tx, ids);
    for (const row of body.rows) {
      const step = steps.get(row.stepId)!;
      if (step.owner_id !== body.member && step.handed_to !== body.member) throw refuse('NOT_FOUND', { facts: { id: row.stepId } });
      await refuseChanged(tx, step, row.version);
    }
    await tx.run(
      `update step s set handed_to = nullif(r."to", s.owner_id) from json_to_recordset($1::json) as r("stepId" uuid, "to" uuid)
       where s.workspace_id = (select current_workspace()) and s.id = r."stepId"`,
      [JSON.stringify(body.rows)],
    );
    const sheets = new Map(from.sheets.map((s) => [s.id, s]));
    const rows = body.rows.flatMap(({ stepId, to }): Row[] => {
      const s = sheets.get(stepId);
      if (!s) return [];
      return [{
        stepId, version: s.version + 1, clientId: s.client.id, clientName: s.client.name, kind: s.kind, why: s.why, atTime: s.atTime, minutes: s.minutes,
        to: { id: to, name: names.get(to)! }, clash: false,
      }];
    });
    return { day: body.day, rows, loads: loadsAfter(from, receivers, rows) };
  });
  ctx.house.live.tell('workspace', ctx.actor.workspaceId);
  return result;
}

/** The day of the giver and of every receiver, as their folders show it. */
async function folders(ctx: Ctx, member: string, day: string, to: readonly string[]) {
  if (!may(ctx.actor, 'folder.handOn', member)) throw refuse('NOT_ALLOWED');
  const from = await dayOf(ctx, { member, day });
  if (day < from.today) throw refuse('STEP_IN_PAST', { status: 422, facts: { onDate: day } });
  if (to.includes(member)) throw refuse('BAD_INPUT', { status: 422, fields: [{ path: 'to', code: 'ONESELF' }] });
  const receivers: Folder[] = [];
  for (const id of to) {
    const folder = await dayOf(ctx, { member: id, day });
    if (folder.owner.left) throw refuse('MEMBER_LEFT', { status: 422, facts: { name: folder.owner.name } });
    receivers.push(folder);
  }
  return { from, receivers };
}

const capacityOf = (f: Folder) => capacityMinutes(f.owner.calendar, f.day, { reservePercent: f.settings.reservePercent });
const loadOn = (f: Folder) => loadsByTab(f.load, f.today, divisionOf(f), f.owner.calendar).get(f.day)?.minutes ?? 0;
const busyOf = (f: Folder) => f.sheets.flatMap((s) => (s.atTime && s.onDate === f.day ? [{ atTime: s.atTime, minutes: s.minutes }] : []));

function loadsAfter(from: Folder, receivers: readonly Folder[], rows: readonly Row[]): Load[] {
  const gone = rows.reduce((n, r) => n + (r.to ? r.minutes : 0), 0);
  return [from, ...receivers].map((f, i) => {
    const before = loadOn(f);
    const change = i === 0 ? -gone : rows.reduce((n, r) => n + (r.to?.id === f.owner.id ? r.minutes : 0), 0);
    return { memberId: f.owner.id, name: f.owner.name, capacity: capacityOf(f), before, after: before + change };
  });
}
