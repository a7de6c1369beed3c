import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';
import { api } from '#app/web/api.ts';
import { type Segment, useSegments } from '../segments/use-segments.ts';
import { readView, type View, writeView } from './view.ts';

/** The view that the address says; a change of it is a new address. `ready` once the saved views are known. */
export function useView() {
  const search = useSearch();
  const [, go] = useLocation();
  const client = useQueryClient();
  const { segments, loading } = useSegments();
  const named = new URLSearchParams(search).has('segment');
  const find = useCallback((id: string) => segments.find((segment) => segment.id === id), [segments]);
  const told = JSON.stringify(segments);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same saved views make the same view
  const view = useMemo(() => readView(search, find), [search, told]);
  const setView = useCallback(
    (next: View, replace = false) => {
      // A view saved a moment ago is known here before this page was drawn with it.
      const known = client.getQueryData<{ segments: Segment[] }>(api.segments.list.query().queryKey)?.segments;
      const text = writeView(next, known?.find((segment) => segment.id === next.segment));
      go(`/clients${text && `?${text}`}`, { replace });
    },
    [go, client],
  );
  return { view, setView, ready: !(named && loading) };
}
