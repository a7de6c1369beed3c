import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from '#app/web/api.ts';
import type { SheetStep } from './view.ts';

/** The dossiers before and after the chosen one are fetched while it is read, so that leafing never waits. */
export function usePrefetch(steps: readonly SheetStep[], chosen: string | undefined): void {
  const queries = useQueryClient();
  useEffect(() => {
    const at = steps.findIndex((step) => step.id === chosen);
    const near = [steps[at + 1], steps[at + 2], steps[at - 1]].flatMap((step) => step?.clientId ?? []);
    const timer = setTimeout(() => {
      for (const id of new Set(near)) {
        void queries.prefetchQuery(api.clients.get.query({ params: { id } }));
        void queries.prefetchQuery(api.clients.timeline.query({ params: { id }, query: { limit: 30, kinds: 'touch,note,file,step' } }));
      }
    }, 150);
    return () => clearTimeout(timer);
  }, [steps, chosen, queries]);
}
