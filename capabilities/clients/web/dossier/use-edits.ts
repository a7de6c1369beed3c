import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api, intentKey, Refusal, refusalText } from '#app/web/api.ts';
import { current } from '#ui/i18n/store.ts';
import { offerUndo, tell } from '#ui/toast/toasts.ts';
import type { Dossier } from '../../model-dossier.ts';

/** What a write is sent with. */
export interface Sending {
  key: string;
  version?: number;
  onCommand: (id: string) => void;
}

/** One value of the dossier that is edited where it stands. */
export interface Spot<V> {
  /** What it is called, for the word that it was changed. */
  label: string;
  /** The value as it is in this dossier with the version of its row; undefined when the row is gone. */
  read: (dossier: Dossier) => { value: V; version: number } | undefined;
  send: (value: V, options: Sending) => Promise<{ version: number }>;
  /** The dossier with the value in its place. */
  put: (dossier: Dossier, value: V, version: number) => Dossier;
}

const same = (a: unknown, b: unknown) => a === b || JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** Everything about a client that may be on a screen is read again. */
export function refreshClient(queries: QueryClient, id: string): void {
  void queries.invalidateQueries({ queryKey: api.clients.get.query({ params: { id } }).queryKey });
  for (const key of [api.clients.timeline.all, api.people.map.all, api.files.list.all]) void queries.invalidateQueries({ queryKey: key });
  for (const key of [api.clients.list.all, ['folder']]) void queries.invalidateQueries({ queryKey: key, refetchType: 'none' });
}

function makeEdits(queries: QueryClient, id: string) {
  const { queryKey } = api.clients.get.query({ params: { id } });
  const seen = () => queries.getQueryData<Dossier>(queryKey);
  const refresh = () => refreshClient(queries, id);
  const change = (how: (dossier: Dossier) => Dossier) => queries.setQueryData<Dossier>(queryKey, (old) => old && how(old));

  /** Does it, reads again what is shown, and offers to take it back. Throws what refused it. */
  async function deed<A>(said: string, send: (options: Sending) => Promise<A>): Promise<A> {
    let command: string | undefined;
    const answer = await send({ key: intentKey(), onCommand: (given) => (command = given) });
    if (command) {
      const commandId = command;
      offerUndo(said, async () => {
        await api.undo.undo({ params: { commandId } });
        refresh();
      });
    }
    refresh();
    return answer;
  }

  return {
    refresh,
    change,
    deed,
    /** The same where nothing else would show that it was refused; answers whether it was done. */
    async attempt(said: string, send: (options: Sending) => Promise<unknown>): Promise<boolean> {
      try {
        await deed(said, send);
        return true;
      } catch (error) {
        tell(refusalText(current().t, error), 'failed');
        refresh();
        return false;
      }
    },
    /**
     * The three things InlineEdit asks for. A value that has become another since the person began to edit is refused here
     * already, so that nothing is overwritten unseen; disjoint changes are put together by the server, and that is said.
     */
    spot<V>(place: Spot<V>, dossier: Dossier): { value: V; save: (next: V, was: V) => Promise<unknown>; theirs: () => Promise<V> } {
      return {
        value: place.read(dossier)?.value as V,
        async save(next, was) {
          const now = place.read(seen() ?? dossier);
          if (!now || !same(now.value, was)) throw new Refusal({ status: 412, code: 'CHANGED_MEANWHILE' });
          const { version } = await deed(current().t('client.said.changed', { field: place.label }), (options) =>
            place.send(next, { ...options, version: now.version }),
          );
          if (version > now.version + 1) tell(current().t('saving.merged'));
          change((old) => place.put(old, next, version));
        },
        async theirs() {
          const fresh = await queries.fetchQuery({ ...api.clients.get.query({ params: { id } }), staleTime: 0 });
          const now = place.read(fresh);
          if (!now) throw new Refusal({ status: 404, code: 'NOT_FOUND' });
          return now.value;
        },
      };
    },
  };
}
export type Edits = ReturnType<typeof makeEdits>;

/** How a dossier is changed from the screen: each write once, undone for at least ten seconds, never over another's unseen. */
export function useEdits(id: string): Edits {
  const queries = useQueryClient();
  return useMemo(() => makeEdits(queries, id), [queries, id]);
}
