import { QueryClient } from '@tanstack/react-query';
import { isRefusal } from '#ui/refusal/refusal.ts';

/** The one place where answers of the server are kept. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      // Live changes tell what has become stale; until then an answer is good, and going back is at once.
      staleTime: 60_000,
      gcTime: 30 * 60_000,
      refetchOnWindowFocus: false,
      networkMode: 'always',
      // A refusal is an answer: asked again it would be the same. Only silence and overload are worth another try.
      retry: (tries, error) => tries < 2 && isRefusal(error) && (error.unreachable || error.status === 503),
    },
    mutations: { networkMode: 'always' },
  },
});
