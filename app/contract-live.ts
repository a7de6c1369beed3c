import * as z from 'zod';
import { route } from '#plain/contract.ts';

export const live = {
  events: route({
    method: 'GET',
    path: '/api/live',
    action: 'session',
    summary: 'What colleagues change, as server-sent events; Last-Event-ID replays what was missed',
    query: z.object({ lastEventId: z.string().max(20).optional().describe('As the header, for pages that open the stream anew') }),
    response: 'events',
  }),
};
