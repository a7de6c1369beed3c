import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { api } from '#app/web/api.ts';
import { useFormat, useT } from '#ui/i18n/use.ts';
import { isRefusal, refusalText } from '#ui/refusal/refusal.ts';

/** The own path to go back to after signing in; anything else is the first page. */
export function ownPath(back: string | null): string {
  return back && /^\/(?![/\\])\P{Cc}*$/u.test(back) && !/^\/(sign-in|first-run|invitation)\b/.test(back) ? back : '/';
}

/** What follows a right answer: nothing of whoever was here before stays, and the asked page opens. */
export function useEntered() {
  const queries = useQueryClient();
  const [, go] = useLocation();
  const back = ownPath(new URLSearchParams(useSearch()).get('back'));
  return async () => {
    queries.removeQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
    await queries.refetchQueries({ queryKey: api.session.entry.all });
    const me = queries.getQueryData<Awaited<ReturnType<typeof api.session.entry>>>(api.session.entry.query().queryKey)?.me;
    go(me?.secondFactorDue ? '/account' : back, { replace: true });
  };
}

/** One deed of a form: running, refused, done. */
export function useDeedOnce() {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  async function run(deed: () => Promise<unknown>) {
    if (busy) return;
    setBusy(true);
    setError(undefined);
    try {
      await deed();
    } catch (thrown) {
      setError(thrown);
    } finally {
      setBusy(false);
    }
  }
  return { busy, error, run, clear: () => setError(undefined) };
}

/** Why one may not enter, in words; too many tries say how long to wait. */
export function useTrouble() {
  const t = useT();
  const format = useFormat();
  return (error: unknown): string | undefined => {
    if (error === undefined) return undefined;
    if (isRefusal(error) && error.code === 'TOO_MANY_TRIES' && error.retryAfter) {
      return t('signIn.wait', { wait: format.minutes(Math.ceil(error.retryAfter / 60)) });
    }
    return isRefusal(error) && error.code === 'BAD_INPUT' ? t('signIn.lookAgain') : refusalText(t, error);
  };
}
