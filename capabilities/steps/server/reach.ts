import type { Acting } from '#cap/staff/policy.ts';
import type { Actor } from '#cap/staff/server/actor.ts';

/** How far an action of the actor goes, as parameters of SQL: everybody's, or these owners', or these clients stood in for. */
export interface Within {
  all: boolean;
  owners: string[];
  clients: string[];
}

/** The SQL twin of `may(actor, action, ownerId, clientId)` (handbook 15): all or owner = any (owners) or client = any (clients). */
export function within(actor: Pick<Actor, 'memberId' | 'rights'> & Acting, action: string): Within {
  const reach = actor.rights[action];
  if (!reach) return { all: false, owners: [], clients: [] };
  const absent = actor.standsInFor.filter((s) => !s.clientIds).map((s) => s.memberId);
  return {
    all: reach === 'all',
    owners: [actor.memberId, ...absent, ...(reach === 'department' ? actor.team : [])],
    clients: actor.standsInFor.flatMap((s) => s.clientIds ?? []),
  };
}
