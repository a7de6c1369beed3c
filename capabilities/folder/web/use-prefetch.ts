import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from '#app/web/api.ts';
import type { SheetStep } from './view.ts';

const dossierOf = (id: string) => ({ params: { id } });
const timelineOf = (id: string) => ({ params: { id }, query: { limit: 30, kinds: 'touch,note,file,step' } });

/**
 * The dossiers before and after the chosen one are fetched while it is read, so that leafing never waits; those of today are
 * kept for reading without a connection.
 */
export function usePrefetch(steps: readonly SheetStep[], chosen: string | undefined, isToday: boolean): void {
  const queries = useQueryClient();
  useEffect(() => {
    const at = steps.findIndex((step) => step.id === chosen);
    const near = [steps[at + 1], steps[at + 2], steps[at - 1]].flatMap((step) => step?.clientId ?? []);
    const timer = setTimeout(() => {
      for (const id of new Set(near)) {
        void queries.prefetchQuery(api.clients.get.query(dossierOf(id)));
        void queries.prefetchQuery(api.clients.timeline.query(timelineOf(id)));
      }
    }, 150);
    return () => clearTimeout(timer);
  }, [steps, chosen, queries]);

  const clients = isToday ? [...new Set(steps.map((step) => step.clientId))].slice(0, 60).join() : '';
  useEffect(() => {
    if (!clients) return;
    const urls = clients.split(',').flatMap((id) => [api.clients.get.url(dossierOf(id)), api.clients.timeline.url(timelineOf(id))]);
    const timer = setTimeout(() => navigator.serviceWorker?.controller?.postMessage({ type: 'keep', urls }), 4000);
    return () => clearTimeout(timer);
  }, [clients]);
}
