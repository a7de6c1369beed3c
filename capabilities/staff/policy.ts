import type { Reach, Rights, Role } from './model.ts';

type Row = Partial<Record<Role, Reach>> | { everyone: Reach };

const MANAGERS = { hunter: 'own', farmer: 'own', key_account_manager: 'own' } as const;
const LEADERS = { head: 'department', commercial_director: 'all', general_director: 'all' } as const;
const READERS = {
  caller: 'all', call_centre_admin: 'all', hunter: 'all', farmer: 'all', key_account_manager: 'all', head: 'all',
  commercial_director: 'all', general_director: 'all', marketing: 'all', service_specialist: 'all', mentor: 'all',
  administrator: 'all', auditor: 'all',
} as const;

/**
 * The one table of who may do what (handbook 15). A row is an action; a cell is how far the right of a role goes.
 * A role that is missing may not. Screens get the answer as `can`, the server asks before every verb.
 */
export const POLICY: Record<string, Row> = {
  'client.find': { everyone: 'all' },
  'client.read': READERS,
  'client.create': { ...MANAGERS, ...LEADERS, caller: 'own', call_centre_admin: 'all', marketing: 'all', administrator: 'all' },
  'client.edit': { ...MANAGERS, ...LEADERS, administrator: 'all' },
  'client.end': { ...MANAGERS, ...LEADERS, administrator: 'all' },
  'client.reassign': { ...LEADERS, administrator: 'all' },
  'client.bulk': { ...LEADERS, administrator: 'all' },
  'client.merge': { ...LEADERS, administrator: 'all' },
  'client.trash': { ...LEADERS, administrator: 'all' },
  'client.export': { ...LEADERS, administrator: 'all' },
  'client.import': { ...LEADERS, administrator: 'all' },
  'client.erase': { commercial_director: 'all', general_director: 'all', administrator: 'all' },
  'field.manage': { ...LEADERS, administrator: 'all' },
  'segment.use': READERS,
  'segment.share': { ...LEADERS, administrator: 'all', marketing: 'all', call_centre_admin: 'all' },
  'touch.log': { ...MANAGERS, ...LEADERS, caller: 'own', service_specialist: 'own', administrator: 'all' },
  'touch.takeDown': { everyone: 'all' },
  'step.write': { ...MANAGERS, ...LEADERS, caller: 'own', service_specialist: 'own', administrator: 'all' },
  'folder.read': { ...MANAGERS, ...LEADERS, caller: 'own', service_specialist: 'own', call_centre_admin: 'own', marketing: 'own', mentor: 'own', administrator: 'all', auditor: 'all' },
  'folder.handOn': { ...LEADERS, administrator: 'all' },
  'command.undo': { everyone: 'own' },
  'staff.read': { everyone: 'all' },
  'staff.manage': { general_director: 'all', administrator: 'all' },
  'department.manage': { commercial_director: 'all', general_director: 'all', administrator: 'all' },
  'calendar.own': { everyone: 'own' },
  'calendar.manage': { general_director: 'all', hr: 'all', administrator: 'all' },
  'absence.write': { ...MANAGERS, ...LEADERS, caller: 'own', call_centre_admin: 'own', hr: 'all', administrator: 'all' },
  'settings.manage': { general_director: 'all', administrator: 'all' },
  'audit.read': { auditor: 'all', commercial_director: 'all', general_director: 'all', administrator: 'all' },
  'archive.export': { general_director: 'all', administrator: 'all' },
};

const RANK: Record<Reach, number> = { own: 1, department: 2, all: 3 };

/** What a person with these roles may do, widest reach first; a workspace's own roles come as ready rights. */
export function rightsOf(roles: readonly string[], ownRoles: Record<string, Rights> = {}): Rights {
  const rights: Rights = {};
  const grant = (action: string, reach: Reach | undefined) => {
    if (reach && (!rights[action] || RANK[reach] > RANK[rights[action]])) rights[action] = reach;
  };
  for (const [action, row] of Object.entries(POLICY)) {
    if ('everyone' in row) grant(action, row.everyone);
    else for (const role of roles) grant(action, row[role as Role]);
  }
  for (const role of roles) for (const [action, reach] of Object.entries(ownRoles[role] ?? {})) if (POLICY[action]) grant(action, reach);
  return rights;
}

/** Who acts, as far as rules need to know. */
export interface Acting {
  memberId: string;
  rights: Rights;
  /** Members whose work the actor heads. */
  team: readonly string[];
  /** Absent colleagues the actor stands in for; `clientIds` null means all their clients. */
  standsInFor: readonly {
    memberId: string;
    clientIds: readonly string[] | null;
    /** Clients of theirs that are named for another substitute. */
    except?: readonly string[];
  }[];
}

/** Stands the actor in for this member, with regard to this client? */
export const standsIn = (actor: Acting, ownerId: string, clientId?: string) =>
  actor.standsInFor.some(
    (s) =>
      s.memberId === ownerId &&
      (s.clientIds ? clientId !== undefined && s.clientIds.includes(clientId) : clientId === undefined || !s.except?.includes(clientId)),
  );

/** May the actor do this to something that belongs to `ownerId` (a client's manager, a step's owner)? */
export function may(actor: Acting, action: string, ownerId?: string | null, clientId?: string): boolean {
  const reach = actor.rights[action];
  if (!reach) return false;
  if (reach === 'all' || ownerId === undefined) return true;
  if (!ownerId) return false;
  if (ownerId === actor.memberId || standsIn(actor, ownerId, clientId)) return true;
  return reach === 'department' && actor.team.includes(ownerId);
}

/** Writes whose undo needs a right of today, by the beginning of their name: what was once allowed may not be any more. */
const UNDO_NEEDS: readonly (readonly [begins: string, action: string])[] = [
  ['member.', 'staff.manage'],
  ['role.', 'staff.manage'],
  ['department.', 'department.manage'],
  ['absence.', 'absence.write'],
  ['calendar.', 'calendar.own'],
  ['workspace.', 'settings.manage'],
  ['field.', 'field.manage'],
];

/** May the actor take back a write of this name: their own, or (with a right to everybody's) somebody else's? */
export function mayUndo(actor: Acting, command: string): boolean {
  const needs = UNDO_NEEDS.find(([begins]) => command.startsWith(begins));
  return !needs || actor.rights[needs[1]] !== undefined;
}
