import { api } from '#app/web/api.ts';
import { current } from '#ui/i18n/store.ts';
import type { FindRecords, Found } from '#ui/palette/commands.ts';

type Hit = Awaited<ReturnType<typeof api.clients.search>>['hits'][number];

/** A hit as a line: the client, what of it was met, and who answers for it. */
export function foundOf(hit: Hit): Found {
  const { t } = current();
  const met =
    hit.matched === 'name' ? undefined
    : hit.matched === 'person' ? hit.personName ?? hit.value
    : [hit.personName, t(`client.matched.${hit.matched}`, { value: hit.value })].filter(Boolean).join(' · ');
  return {
    id: hit.clientId,
    title: hit.clientName,
    kind: t(`client.status.${hit.status}`),
    note: [met, hit.city, hit.managerName].filter(Boolean).join(' · '),
    icon: hit.personId ? 'user' : 'folder',
    href: hit.personId ? `/clients/${hit.clientId}?tab=people&person=${hit.personId}` : `/clients/${hit.clientId}`,
  };
}

/** The palette's records (handbook 02, Search): clients by anything known of them, in any script and format. */
export const findClients: FindRecords = async (text, signal) => (await api.clients.search({ query: { q: text.slice(0, 100), limit: 12 } }, { signal })).hits.map(foundOf);

/** Clients as options of a choosing field. */
export const clientOptions = async (text: string, signal: AbortSignal) => {
  if (!text.trim()) return [];
  const { hits } = await api.clients.search({ query: { q: text.slice(0, 100), limit: 12 } }, { signal });
  return hits.map((hit) => ({ value: hit.clientId, label: hit.clientName, note: [hit.personName, hit.city, hit.managerName].filter(Boolean).join(' · ') }));
};

/** People who work here as options of a choosing field. */
export const memberOptions = async (text: string, signal: AbortSignal) => {
  const { items } = await api.members.list({ query: { ...(text.trim() && { q: text.trim() }), limit: 30 } }, { signal });
  return items.map((member) => ({ value: member.id, label: member.name, note: [member.jobTitle, member.departmentName].filter(Boolean).join(' · ') }));
};
