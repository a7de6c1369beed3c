import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '#app/web/api.ts';
import { Badge } from '#ui/badge/badge.tsx';
import { Button } from '#ui/button/button.tsx';
import { useT } from '#ui/i18n/use.ts';
import { Sheet } from '#ui/page/page.tsx';
import { ErrorState, LoadingState } from '#ui/state/state.tsx';
import { tell } from '#ui/toast/toasts.ts';
import { When } from '#ui/when/when.tsx';
import { useCommandName } from './command-name.ts';
import css from './staff.module.css';
import { Trouble } from './trouble.tsx';
import { useSubmit } from './use-deed.ts';

/** What one did lately, each to be taken back as long as nobody has changed the same since. */
export function Lately() {
  const t = useT();
  const name = useCommandName();
  const queries = useQueryClient();
  const { busy, error, submit } = useSubmit();
  const list = useInfiniteQuery({
    queryKey: [...api.history.mine.all, 'pages'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => api.history.mine({ query: { limit: 10, ...(pageParam ? { after: pageParam } : {}) } }, { signal }),
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Sheet title={t('staff.lately')}>
      {list.isPending && <LoadingState lines={3} />}
      {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && !rows.length && <p className={css.note}>{t('staff.nothingLately')}</p>}
      <Trouble error={error} />
      <ul className={css.form}>
        {rows.map((row) => (
          <li key={row.id} className={css.facts} style={{ gridTemplateColumns: 'minmax(0, 1fr) auto' }}>
            <span>
              {name(row.name)}
              {row.subject && <>: {row.subject}</>} {row.undone && <Badge>{t('staff.takenBack')}</Badge>}
              <span className={css.sub}>
                <When at={row.at} />
                {row.changes > 1 && ` · ${t('staff.changesCount', { count: row.changes })}`}
              </span>
            </span>
            {!row.undone && !row.undoes && (
              <Button
                small
                icon="undo"
                busy={busy}
                onClick={() =>
                  void submit(async () => {
                    await api.undo.undo({ params: { commandId: row.id } });
                    tell(t('undo.done'));
                    await queries.invalidateQueries();
                  })
                }
              >
                {t('common.undo')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {list.hasNextPage && (
        <div className={css.more}>
          <Button small busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t('staff.moreRows')}
          </Button>
        </div>
      )}
    </Sheet>
  );
}
