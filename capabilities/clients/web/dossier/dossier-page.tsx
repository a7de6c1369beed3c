import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useParams } from 'wouter';
import { api, isRefusal } from '#app/web/api.ts';
import { todayIn } from '#plain/day/day.ts';
import { useT } from '#ui/i18n/use.ts';
import { Page } from '#ui/page/page.tsx';
import { EmptyState, ErrorState, LoadingState } from '#ui/state/state.tsx';
import { DossierProvider } from './context.tsx';
import { Dossier } from './dossier.tsx';

/** The dossier of one client, `/clients/:id` (handbook 02, The card and the page). */
export default function DossierPage() {
  const { id = '' } = useParams<{ id: string }>();
  const t = useT();
  const entry = useQuery(api.session.entry.query());
  const found = useQuery(api.clients.get.query({ params: { id } }));
  const me = entry.data?.me;
  const name = found.data?.client.name;
  useEffect(() => {
    if (name) document.title = `${name} · Daybook`;
  }, [name]);

  if (found.isError) {
    const gone = isRefusal(found.error) && found.error.status === 404;
    return (
      <Page title={t('client.dossier')}>
        {gone ? (
          <EmptyState icon="folder" title={t('client.notFound')}>
            {t('client.notFoundText')}
          </EmptyState>
        ) : (
          <ErrorState error={found.error} onRetry={() => void found.refetch()} />
        )}
      </Page>
    );
  }
  if (!found.data || !me)
    return (
      <Page title={t('client.dossier')}>
        <LoadingState lines={10} />
      </Page>
    );
  return (
    <Page title={t('client.dossier')} layout="full">
      <DossierProvider key={id} dossier={found.data} today={todayIn(me.timeZone)} timeZone={me.timeZone} memberId={me.memberId}>
        <Dossier />
      </DossierProvider>
    </Page>
  );
}
