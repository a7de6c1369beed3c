import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#app/web/api.ts';
import type { CallOptions } from '#app/web/client.ts';
import { offerUndo } from '#ui/toast/toasts.ts';

const GROUPS = ['members', 'departments', 'roles', 'calendar', 'absences', 'workspace', 'account', 'session', 'history'];

/** Everything of people, calendar and settings is read again. */
export function useRefresh() {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ predicate: (query) => GROUPS.includes(query.queryKey[0] as string) });
}

/** A write: done, read again, and offered to be taken back when it is said in words. */
export function useDeed() {
  const refresh = useRefresh();
  return async <A>(said: string | undefined, write: (options: CallOptions) => Promise<A>): Promise<A> => {
    let command: string | undefined;
    const answer = await write({ onCommand: (id) => (command = id) });
    await refresh();
    if (said && command) {
      const id = command;
      offerUndo(said, async () => {
        await api.undo.undo({ params: { commandId: id } });
        await refresh();
      });
    }
    return answer;
  };
}

/** A form's deed: whether it is under way, and why it was refused. */
export function useSubmit() {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const submit = async (work: () => Promise<unknown>) => {
    if (busy) return;
    setBusy(true);
    setError(undefined);
    try {
      await work();
    } catch (thrown) {
      setError(thrown);
    } finally {
      setBusy(false);
    }
  };
  return { busy, error, submit };
}
