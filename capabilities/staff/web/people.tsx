import { useQuery } from '@tanstack/react-query';
import { api } from '#app/web/api.ts';
import { useT } from '#ui/i18n/use.ts';
import type { Option } from '#ui/select/options.ts';
import { ROLES } from '../kinds.ts';
import { rightsOf } from '../policy.ts';
import { beyond } from '../rules.ts';
import { useMe } from './use-me.ts';

/** Finds people who work here by a part of their name; for choosing a head, an owner, a substitute. */
export async function findPeople(text: string, signal: AbortSignal): Promise<readonly Option[]> {
  const { items } = await api.members.list({ query: { q: text || undefined, limit: 30 } }, { signal });
  return items.map((m) => ({ value: m.id, label: m.name, note: [m.jobTitle, m.departmentName].filter(Boolean).join(' · ') }));
}

/** Departments that are open, as options. */
export function useDepartments(): readonly Option[] {
  const { data } = useQuery(api.departments.list.query());
  return (data?.items ?? []).map((d) => ({ value: d.id, label: d.name }));
}

/** Names of roles: ready ones in the reader's words, the company's own as they were named. */
export function useRoleNames() {
  const t = useT();
  const { data } = useQuery(api.roles.list.query());
  const own = new Map((data?.own ?? []).map((role) => [role.key, role.name]));
  return (key: string) => own.get(key) ?? t(`staff.role.${key}`);
}

/** Roles one may give: none that reaches further than one's own rights. */
export function useGivableRoles(): readonly Option[] {
  const me = useMe();
  const name = useRoleNames();
  const { data } = useQuery(api.roles.list.query());
  const ready = ROLES.filter((role) => !beyond(me.rights, rightsOf([role])).length);
  const own = (data?.own ?? []).filter((role) => !beyond(me.rights, role.rights).length).map((role) => role.key);
  return [...own, ...ready].map((key) => ({ value: key, label: name(key) }));
}
