import type { LiveMap } from '#ui/live/use-live.ts';

/** Which queries become stale when rows of a table change; a table not named here touches every query that is shown. */
export const liveMap: LiveMap = {
  step: [['folder'], ['clients', 'get'], ['clients', 'timeline'], ['clients', 'list'], ['clients', 'count']],
  touch: [['folder'], ['clients', 'get'], ['clients', 'timeline'], ['clients', 'list'], ['clients', 'count']],
  command: [],
};
