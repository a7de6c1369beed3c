import { useCallback, useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';
import { useSegments } from '../segments/use-segments.ts';
import { oneOfMany } from './fields.tsx';
import { readView, usualSentence, type View, writeView } from './view.ts';

/** The view that the address says; a change of it is a new address. `ready` once the saved views are known. */
export function useView() {
  const search = useSearch();
  const [, go] = useLocation();
  const { segments, loading } = useSegments();
  const named = new URLSearchParams(search).has('segment');
  const find = useCallback((id: string) => segments.find((segment) => segment.id === id), [segments]);
  const told = JSON.stringify(segments);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same saved views make the same view
  const view = useMemo(() => {
    const read = readView(search, find);
    return { ...read, filter: read.filter.map((sentence) => usualSentence(sentence, oneOfMany)) };
  }, [search, told]);
  const setView = useCallback(
    (next: View, replace = false) => {
      const text = writeView(next, next.segment ? find(next.segment) : undefined);
      go(`/clients${text && `?${text}`}`, { replace });
    },
    [go, find],
  );
  return { view, setView, ready: !(named && loading) };
}
