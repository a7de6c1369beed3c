import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '#app/web/api.ts';
import { current } from '#ui/i18n/store.ts';
import { refusalText } from '#ui/refusal/refusal.ts';
import { offerUndo, tell } from '#ui/toast/toasts.ts';
import type { Filter, Sort } from '../../model-lists.ts';
import type { SavedView } from '../list/view.ts';

export type Segment = Awaited<ReturnType<typeof api.segments.list>>['segments'][number];

const bodyOf = (view: SavedView) => ({ filter: view.filter as Filter, columns: [...view.columns], sort: (view.sort ?? 'name') as Sort });

/** One's own saved views and the shared ones, and what can be done with them (handbook 02, Segments). */
export function useSegments() {
  const client = useQueryClient();
  const { data, isPending, isError } = useQuery(api.segments.list.query());
  const segments = (data?.segments ?? []).filter((segment) => segment.entity === 'client');
  const again = () => client.invalidateQueries({ queryKey: api.segments.list.all });

  async function save(name: string, shared: boolean, view: SavedView): Promise<string> {
    const { id } = await api.segments.create({ body: { name, shared, ...bodyOf(view) } });
    await again();
    return id;
  }
  async function change(segment: Segment, body: { name?: string; shared?: boolean } | SavedView): Promise<void> {
    const next = 'filter' in body ? bodyOf(body) : body;
    await api.segments.patch({ params: { id: segment.id }, body: next }, { version: segment.version });
    await again();
  }
  async function remove(segment: Segment): Promise<boolean> {
    const { t } = current();
    try {
      let command = '';
      await api.segments.remove({ params: { id: segment.id } }, { onCommand: (id) => (command = id) });
      await again();
      offerUndo(t('clients.view.removed', { name: segment.name }), async () => {
        await api.undo.undo({ params: { commandId: command } });
        await again();
      });
      return true;
    } catch (error) {
      tell(refusalText(t, error), 'failed');
      return false;
    }
  }
  return { segments, loading: isPending && !isError, save, change, remove };
}
