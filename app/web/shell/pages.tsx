import { Suspense } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { Button } from '#ui/button/button.tsx';
import { useT } from '#ui/i18n/use.ts';
import { useMay } from '#ui/may/may.tsx';
import { Page } from '#ui/page/page.tsx';
import { EmptyState, LoadingState } from '#ui/state/state.tsx';
import type { Place } from '../routes.tsx';
import { CrashGuard } from './crash.tsx';

/** The page of the present address; one that is not for this person is not there, whatever else its address might read as. */
export function Pages({ places }: { places: readonly Place[] }) {
  const [path] = useLocation();
  const may = useMay();
  const open = (place: Place) => !place.can || may(place.can);
  const first = places.find((place) => place.labelKey && open(place));
  return (
    <CrashGuard resetOn={path}>
      <Suspense fallback={<LoadingState />}>
        <Switch>
          {places.map((place) => (
            <Route key={place.path} path={place.also ? anyOf([place.path, ...place.also]) : place.path}>
              {open(place) ? <place.component /> : <NotFound />}
            </Route>
          ))}
          {first && first.path !== '/' && (
            <Route path="/">
              <Redirect to={first.under ?? first.path} replace />
            </Route>
          )}
          <Route>
            <NotFound />
          </Route>
        </Switch>
      </Suspense>
    </CrashGuard>
  );
}

/** One pattern for all addresses of a page. */
const anyOf = (paths: readonly string[]) => new RegExp(`^(?:${paths.map((path) => path.replace(/:\w+/g, '[^/]+')).join('|')})/?$`);

function NotFound() {
  const t = useT();
  const [, go] = useLocation();
  return (
    <Page title={t('shell.notFound')}>
      <EmptyState
        icon="search"
        title={t('shell.notFound')}
        action={
          <Button look="main" onClick={() => go('/')}>
            {t('shell.home')}
          </Button>
        }
      >
        {t('shell.notFoundText')}
      </EmptyState>
    </Page>
  );
}
