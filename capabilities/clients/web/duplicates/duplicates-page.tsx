import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { api } from '#app/web/api.ts';
import { Button } from '#ui/button/button.tsx';
import { useT } from '#ui/i18n/use.ts';
import { Page, Sheet } from '#ui/page/page.tsx';
import { refusalText } from '#ui/refusal/refusal.ts';
import { EmptyState, ErrorState, LoadingState } from '#ui/state/state.tsx';
import { offerUndo, tell } from '#ui/toast/toasts.ts';
import { Reasons } from '../reasons.tsx';
import css from './duplicates.module.css';

type Pair = Awaited<ReturnType<typeof api.duplicates.pairs>>['pairs'][number];

/** Clients that may be one (handbook 02, Duplicates): looked at side by side, made one, or told apart. */
export default function DuplicatesPage() {
  const t = useT();
  const pages = useInfiniteQuery({
    queryKey: [...api.duplicates.pairs.all, 'pages'],
    queryFn: ({ pageParam, signal }) => api.duplicates.pairs({ query: { after: pageParam, limit: 50 } }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });
  const pairs = pages.data?.pages.flatMap((page) => page.pairs) ?? [];
  return (
    <Page title={t('clients.duplicates.title')} layout="sheet">
      <p className={css.hint}>{t('clients.duplicates.hint')}</p>
      {pages.isError ? <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />
      : pages.isPending ? <LoadingState />
      : pairs.length === 0 ? <EmptyState icon="check" title={t('clients.duplicates.none')}>{t('clients.duplicates.noneText')}</EmptyState>
      : (
        <Sheet flush>
          <ul className={css.pairs}>
            {pairs.map((pair) => <PairRow key={`${pair.a.id} ${pair.b.id}`} pair={pair} />)}
          </ul>
          {pages.hasNextPage && (
            <p className={css.more}>
              <Button busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
                {t('clients.duplicates.more')}
              </Button>
            </p>
          )}
        </Sheet>
      )}
    </Page>
  );
}

function PairRow({ pair: { a, b, reason, value } }: { pair: Pair }) {
  const t = useT();
  const [, go] = useLocation();
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const again = () => client.invalidateQueries({ queryKey: ['duplicates'] });
  async function tellApart() {
    setBusy(true);
    try {
      let command = '';
      await api.duplicates.dismiss({ params: { id: a.id }, body: { otherId: b.id } }, { onCommand: (id) => (command = id) });
      await again();
      offerUndo(t('clients.duplicates.differentDone', { a: a.name, b: b.name }), async () => {
        await api.undo.undo({ params: { commandId: command } });
        await again();
      });
    } catch (error) {
      tell(refusalText(t, error), 'failed');
      setBusy(false);
    }
  }
  return (
    <li className={css.pair}>
      {[a, b].map((each) => (
        <span key={each.id} className={css.one}>
          <Link href={`/clients/${each.id}`}>{each.name}</Link>
          <small>{[each.city, each.managerName].filter(Boolean).join(' · ')}</small>
        </span>
      ))}
      <span className={css.why}>
        <Reasons reasons={[{ reason, value }]} />
      </span>
      <span className={css.deeds}>
        <Button small look="main" onClick={() => go(`/clients/${a.id}/merge/${b.id}`)}>
          {t('clients.duplicates.side')}
        </Button>
        <Button small busy={busy} onClick={() => void tellApart()}>
          {t('clients.duplicates.different')}
        </Button>
      </span>
    </li>
  );
}
