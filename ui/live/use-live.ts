import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { type Change, Live, type LiveState } from './live.ts';

/** Which queries a change of a table touches: beginnings of query keys, such as `['clients']` or `['clients', 'get']`. */
export type LiveMap = Record<string, readonly (readonly unknown[])[] | ((change: Change) => readonly (readonly unknown[])[])>;

/**
 * Listens to `/api/live` and makes the queries of changed rows stale; used once, by the shell. A table that the map does
 * not name touches every query that is shown; name those nobody shows with an empty list.
 */
export function useLive(map: LiveMap, on = true, url = '/api/live'): LiveState {
  const client = useQueryClient();
  const [state, setState] = useState<LiveState>('off');
  useEffect(() => {
    if (!on || typeof EventSource === 'undefined') return;
    const live = new Live({
      url,
      hear(changes) {
        const keys = new Map<string, readonly unknown[]>();
        for (const change of changes) {
          const touched = map[change.relation] ?? [[]];
          for (const key of typeof touched === 'function' ? touched(change) : touched) keys.set(JSON.stringify(key), key);
        }
        for (const queryKey of keys.values()) void client.invalidateQueries({ queryKey });
      },
      missed: () => void client.invalidateQueries(),
      tell: () => setState(live.state),
    });
    live.start();
    return () => live.stop();
  }, [client, map, on, url]);
  return state;
}
