import { type Reach, ROLES, type Role } from './kinds.ts';
import type { Rights } from './model.ts';
import { POLICY, rightsOf } from './policy.ts';

const RANK: Record<Reach, number> = { own: 1, department: 2, all: 3 };

/** The actions in which `given` reaches further than `own`: nobody can give more than they have (handbook 15). */
export const beyond = (own: Rights, given: Rights): string[] =>
  Object.keys(given)
    .filter((action) => POLICY[action] && RANK[given[action]!] > (own[action] ? RANK[own[action]] : 0))
    .sort();

/** Keys that are neither ready roles nor the company's own. */
export const unknownRoles = (keys: readonly string[], ownRoles: Record<string, Rights>): string[] =>
  keys.filter((key) => !(ROLES as readonly string[]).includes(key) && !Object.hasOwn(ownRoles, key));

/** Actions no policy knows. */
export const unknownActions = (rights: Rights): string[] => Object.keys(rights).filter((action) => !Object.hasOwn(POLICY, action));

/** What one ready role may do. */
export const rightsOfRole = (role: Role): Rights => rightsOf([role]);

/** People with these rights keep a folder, so that somebody must stand in for them. */
export const keepsFolder = (rights: Rights): boolean => rights['step.write'] !== undefined;

/** The key of an own role out of its name: `own_assistant`, `own_assistant_2` when taken. */
export function ownRoleKey(name: string, taken: readonly string[]): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 30);
  const base = `own_${plain || 'role'}`;
  for (let n = 1; ; n++) {
    const key = n === 1 ? base : `${base}_${n}`;
    if (!taken.includes(key)) return key;
  }
}
