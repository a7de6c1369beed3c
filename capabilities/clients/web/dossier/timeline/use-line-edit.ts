import { type InfiniteData, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { api, Refusal } from '#app/web/api.ts';
import { useT } from '#ui/i18n/use.ts';
import type { TimelineEntry } from '../../../model-dossier.ts';
import { useDossier } from '../context.tsx';
import type { Sending } from '../use-edits.ts';

type Page = { rows: TimelineEntry[]; next: string | null };

/** Words of a line of the timeline, edited where they stand: never over a colleague's unseen. */
export function useLineEdit<E extends Extract<TimelineEntry, { type: 'touch' | 'note' }>>(
  entry: E,
  field: 'text',
  label: string,
  send: (value: string, options: Sending) => Promise<{ version: number }>,
) {
  const { dossier, edits } = useDossier();
  const queries = useQueryClient();
  const t = useT();
  const version = useRef(entry.version);
  version.current = Math.max(version.current, entry.version);
  const key = [...api.clients.timeline.all, { params: { id: dossier.client.id } }, 'endless'];
  const put = (value: string) =>
    queries.setQueriesData<InfiniteData<Page>>({ queryKey: key }, (old) =>
      old && { ...old, pages: old.pages.map((page) => ({ ...page, rows: page.rows.map((row) => (row.type === entry.type && row.id === entry.id ? { ...row, text: value, version: version.current } : row)) })) },
    );
  const latest = useRef(entry[field]);
  latest.current = entry[field];
  return {
    label,
    value: entry[field] as string | null,
    async save(next: string, was: string) {
      if (latest.current !== was) throw new Refusal({ status: 412, code: 'CHANGED_MEANWHILE' });
      const answer = await edits.deed(t('client.said.changed', { field: label }), (options) => send(next, { ...options, version: version.current }));
      version.current = answer.version;
      put(next);
    },
    async theirs(): Promise<string | null> {
      await queries.refetchQueries({ queryKey: key, type: 'active' });
      const all = queries.getQueriesData<InfiniteData<Page>>({ queryKey: key }).flatMap(([, data]) => data?.pages.flatMap((page) => page.rows) ?? []);
      const now = all.find((row): row is E => row.type === entry.type && row.id === entry.id);
      if (!now) throw new Refusal({ status: 404, code: 'NOT_FOUND' });
      version.current = now.version;
      latest.current = now.text;
      return now.text;
    },
  };
}
