import { api } from '#app/web/api.ts';
import type { Option } from '#ui/select/options.ts';

const names = new Map<string, string>();

/** The name of a client that was found here before. */
export const clientName = (id: string): string => names.get(id) ?? id;

/** Finds clients of one manager by a part of their name. */
export const findClientsOf =
  (memberId: string) =>
  async (text: string, signal: AbortSignal): Promise<readonly Option[]> => {
    const filter = JSON.stringify([{ field: 'manager', op: 'is', value: memberId }]);
    const { rows } = await api.clients.list({ query: { filter, limit: 20, ...(text ? { q: text } : {}) } }, { signal });
    for (const row of rows) names.set(row.id, row.name);
    return rows.map((row) => ({ value: row.id, label: row.name, ...(row.city ? { note: row.city } : {}) }));
  };
