import { type InfiniteData, useInfiniteQuery } from '@tanstack/react-query';
import { api } from '#app/web/api.ts';
import type { TimelineKind } from '../../choices.ts';

type Page = Awaited<ReturnType<typeof api.clients.timeline>>;

export interface Narrowed {
  kinds: readonly TimelineKind[];
  q: string;
  member: string | undefined;
}

/** The timeline without end, page by page, the latest first. */
export function useTimeline(id: string, { kinds, q, member }: Narrowed) {
  const query = { limit: 40, ...(kinds.length && { kinds: kinds.join(',') }), ...(q && { q }), ...(member && { member }) };
  return useInfiniteQuery<Page, Error, InfiniteData<Page>, readonly unknown[], string | undefined>({
    queryKey: [...api.clients.timeline.all, { params: { id } }, 'endless', query],
    queryFn: ({ pageParam, signal }) => api.clients.timeline({ params: { id }, query: { ...query, ...(pageParam && { after: pageParam }) } }, { signal }),
    initialPageParam: undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: (old) => old,
  });
}
