import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { api } from '#app/web/api.ts';
import { Badge, type Tone } from '#ui/badge/badge.tsx';
import { Button } from '#ui/button/button.tsx';
import { useFormat, useT } from '#ui/i18n/use.ts';
import { ErrorState, LoadingState } from '#ui/state/state.tsx';
import { When } from '#ui/when/when.tsx';
import css from './imports.module.css';
import { type Import, isWorking } from './types.ts';

export const stateTone: Record<Import['state'], Tone> = {
  uploaded: 'plain', checking: 'blue', checked: 'amber', running: 'blue', done: 'teal', stopped: 'plain', failed: 'red', undone: 'plain',
};

/** What came in before, the latest first. */
export function ImportList() {
  const t = useT();
  const list = useInfiniteQuery({
    queryKey: [...api.imports.list.all, 'pages'],
    queryFn: ({ pageParam, signal }) => api.imports.list({ query: { limit: 30, after: pageParam } }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    refetchInterval: (query) => (query.state.data?.pages.some((page) => page.rows.some((row) => isWorking(row.state))) ? 2000 : false),
  });
  if (list.isError) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  if (list.isPending) return <LoadingState lines={4} />;
  const rows = list.data.pages.flatMap((page) => page.rows);
  if (!rows.length) return <p className={css.none}>{t('intake.page.none')}</p>;
  return (
    <>
      <ul className={css.imports}>
        {rows.map((row) => (
          <ImportRow key={row.id} row={row} />
        ))}
      </ul>
      {list.hasNextPage && (
        <p className={css.moreRows}>
          <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t('intake.page.more')}
          </Button>
        </p>
      )}
    </>
  );
}

function ImportRow({ row }: { row: Import }) {
  const t = useT();
  const format = useFormat();
  const { counts } = row;
  const told = counts
    ? [
        [counts.newClients, 'newClients'], [counts.newPeople, 'newPeople'], [counts.filled, 'filled'], [counts.failed, 'failed'],
      ].filter(([count]) => count).map(([count, key]) => `${t(`intake.page.${key}`)}: ${format.number(count as number)}`)
    : [];
  return (
    <li className={css.import}>
      <Link href={`/imports/${row.id}`} className={css.importName}>
        {row.name}
      </Link>
      <Badge tone={stateTone[row.state]}>{t(`intake.page.state.${row.state}`)}</Badge>
      <span className={css.importNote}>
        {[...told, row.createdBy].join(' · ')} · <When at={row.createdAt} />
      </span>
    </li>
  );
}
