import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Suspense, useEffect, useMemo } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { setDraftOwner } from '#ui/draft/use-draft.ts';
import { firstLanguage, setLanguage } from '#ui/i18n/store.ts';
import { useLive } from '#ui/live/use-live.ts';
import { openOutbox } from '#ui/outbox/outbox.ts';
import { ErrorState, LoadingState } from '#ui/state/state.tsx';
import { useClientCommands } from '#cap/clients/web/commands.ts';
import { findClients } from '#cap/clients/web/find.ts';
import { api } from './api.ts';
import { liveMap } from './live-map.ts';
import { forgetOffline } from './offline/offline.ts';
import { places } from './routes.tsx';
import { CrashGuard } from './shell/crash.tsx';
import { type Account, AccountProvider } from '#ui/may/may.tsx';
import { Shell } from './shell/shell.tsx';

const bare = places.filter((place) => place.bare);
const inside = places.filter((place) => !place.bare);

/** Who is there decides what is shown: pages that stand alone to anybody, all others to those signed in. */
export function App() {
  const [path] = useLocation();
  const back = encodeURIComponent(path + location.search);
  const entry = useQuery(api.session.entry.query());
  if (entry.isPending) return <LoadingState />;
  if (entry.isError) return <ErrorState error={entry.error} onRetry={() => void entry.refetch()} />;
  return (
    <Suspense fallback={<LoadingState />}>
      <Switch>
        {bare.map((place) => (
          <Route key={place.path} path={place.path}>
            <CrashGuard resetOn={path}>
              <place.component />
            </CrashGuard>
          </Route>
        ))}
        <Route>
          {entry.data.me?.secondFactorDue && path !== '/account' ? (
            <Redirect to="/account" replace />
          ) : entry.data.me ? (
            <Inside me={entry.data.me} />
          ) : (
            <Redirect to={entry.data.state === 'first_run' ? '/first-run' : `/sign-in?back=${back}`} replace />
          )}
        </Route>
      </Switch>
    </Suspense>
  );
}

type Me = NonNullable<Awaited<ReturnType<typeof api.session.entry>>['me']>;

function Inside({ me }: { me: Me }) {
  const queries = useQueryClient();
  const [, go] = useLocation();
  const live = useLive(liveMap);
  useClientCommands((action) => action in me.rights);
  setDraftOwner(me.memberId);

  useEffect(() => {
    void openOutbox(me.memberId);
  }, [me.memberId]);
  // A device that has not been told otherwise speaks the language of the person.
  useEffect(() => {
    if (firstLanguage() !== me.language && !localStorage.getItem('daybook.language')) void setLanguage(me.language, false);
  }, [me.language]);

  const account = useMemo<Account>(
    () => ({
      name: me.name,
      can: (action) => action in me.rights,
      async onSignOut() {
        await api.session.signOut();
        await forgetOffline();
        queries.clear();
        go('/sign-in');
      },
    }),
    [me, queries, go],
  );
  return (
    <AccountProvider account={account}>
      <Shell places={inside} live={live} find={'client.find' in me.rights ? findClients : undefined} />
    </AccountProvider>
  );
}
