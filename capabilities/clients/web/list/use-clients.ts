import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo } from 'react';
import { api } from '#app/web/api.ts';
import type { Sort } from '../../model-lists.ts';
import { asked, type View } from './view.ts';

const PAGE = 200;
/** So many pages are read again as soon as something changes; more of them only now and then. */
const FEW_PAGES = 3;
const NOW_AND_THEN = 15_000;
const sorts: readonly Sort[] = ['name', '-name', 'created', '-created', 'lastTouch', '-lastTouch', 'nextStep', '-nextStep'];

/** What a view asks the server for. */
export function questionOf(view: View): { q?: string; filter?: string } {
  const filter = asked({ q: '', filter: view.filter });
  return { ...(view.q.trim() && { q: view.q.trim() }), ...(filter.length && { filter: JSON.stringify(filter) }) };
}
export function sortOf(view: View): Sort {
  const wanted = `${view.sort?.desc ? '-' : ''}${view.sort?.field ?? 'name'}`;
  return sorts.find((sort) => sort === wanted) ?? 'name';
}

/** The clients of a view, page after page, and how many there are. Follows what others change. */
export function useClients(view: View, ready: boolean) {
  const client = useQueryClient();
  const question = questionOf(view);
  const query = { ...question, sort: sortOf(view), limit: PAGE };
  const queryKey = [...api.clients.list.all, 'pages', query];
  const loaded = client.getQueryData<{ pages: unknown[] }>(queryKey)?.pages.length ?? 0;
  const far = loaded > FEW_PAGES;
  const list = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) => api.clients.list({ query: { ...query, after: pageParam } }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
    enabled: ready && !far,
  });
  const stale = far && client.getQueryState(queryKey)?.isInvalidated;
  const { refetch } = list;
  useEffect(() => {
    if (!stale) return;
    const timer = setTimeout(() => void refetch(), NOW_AND_THEN);
    return () => clearTimeout(timer);
  }, [stale, refetch]);

  const count = useQuery({ ...api.clients.count.query({ query: question }), enabled: ready, placeholderData: keepPreviousData });
  const { fetchNextPage, isFetchingNextPage, isFetchNextPageError } = list;
  const fetchMore = useCallback(() => {
    if (!isFetchingNextPage && !isFetchNextPageError) void fetchNextPage();
  }, [fetchNextPage, isFetchingNextPage, isFetchNextPageError]);
  return {
    rows: useMemo(() => list.data?.pages.flatMap((page) => page.rows) ?? [], [list.data]),
    /** Known exactly up to 10,000. */
    total: count.data && !count.data.more ? count.data.count : undefined,
    /** There are more than could be counted. */
    moreThan: count.data?.more ? count.data.count : undefined,
    loading: !ready || list.isPending || isFetchingNextPage,
    /** Still what was asked before. */
    changing: list.isPlaceholderData,
    error: list.error,
    retry: () => void (isFetchNextPageError ? fetchNextPage() : refetch()),
    hasMore: list.hasNextPage && !list.isPlaceholderData,
    fetchMore,
  };
}

/** Everything that shows clients is read again, after a change of many. */
export function useRefreshClients() {
  const client = useQueryClient();
  return useCallback(
    () => client.invalidateQueries({ predicate: ({ queryKey: [group] }) => ['clients', 'folder', 'segments', 'duplicates', 'imports', 'customFields'].includes(group as string) }),
    [client],
  );
}
