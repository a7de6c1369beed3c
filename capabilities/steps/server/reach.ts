import { type Acting, standsIn } from '#cap/staff/policy.ts';
import type { Actor } from '#cap/staff/server/actor.ts';

/** How far an action of the actor goes at one client, as parameters of SQL: everybody's, or what belongs to one of these. */
export interface Within {
  all: boolean;
  owners: string[];
}

/** Absent colleagues in whose place the actor acts at this client. */
export const absentAt = (actor: Acting, clientId: string): string[] =>
  actor.standsInFor.map((s) => s.memberId).filter((member) => standsIn(actor, member, clientId));

/** The SQL twin of `may(actor, action, ownerId, clientId)` (handbook 15): all, or owner = any (owners). */
export function within(actor: Pick<Actor, 'memberId' | 'rights'> & Acting, action: string, clientId: string): Within {
  const reach = actor.rights[action];
  if (!reach) return { all: false, owners: [] };
  return { all: reach === 'all', owners: [actor.memberId, ...absentAt(actor, clientId), ...(reach === 'department' ? actor.team : [])] };
}
