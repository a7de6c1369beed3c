import type { LiveMap } from '#ui/live/use-live.ts';

/** Which queries become stale when rows of a table change; a table not named here touches every query that is shown. */
export const liveMap: LiveMap = {
  step: [['folder'], ['clients', 'get'], ['clients', 'timeline'], ['clients', 'list'], ['clients', 'count']],
  participant: [['steps']],
  touch: [['folder'], ['clients', 'get'], ['clients', 'timeline'], ['clients', 'list'], ['clients', 'count']],
  client: [['folder'], ['clients'], ['duplicates']],
  person: [['clients', 'get'], ['clients', 'timeline'], ['clients', 'list'], ['people']],
  position: [['clients', 'get'], ['clients', 'timeline'], ['clients', 'list'], ['people']],
  contact_point: [['clients', 'get'], ['clients', 'timeline'], ['clients', 'list'], ['people'], ['folder']],
  consent: [['clients', 'get'], ['people']],
  requisite: [['clients', 'get'], ['clients', 'timeline']],
  address: [['clients', 'get'], ['clients', 'timeline'], ['clients', 'list']],
  fact: [['clients', 'get'], ['clients', 'timeline']],
  plan_item: [['clients', 'get'], ['clients', 'timeline']],
  note: [['clients', 'get'], ['clients', 'timeline']],
  file: [['clients', 'get'], ['clients', 'timeline'], ['files']],
  not_duplicate: [['clients', 'get'], ['duplicates']],
  custom_field: [['customFields']],
  command: [],
};
