import * as z from 'zod';
import { route } from '#plain/contract.ts';

export const undo = {
  undo: route({
    method: 'POST',
    path: '/api/undo/{commandId}',
    action: 'command.undo',
    summary: 'Take back one of your own writes of the last 30 days; taking back an undo does it again',
    params: z.object({ commandId: z.uuid() }),
    response: z.object({ commandId: z.uuid().describe('The undo itself: give it here to do the write again'), rows: z.number().int() }),
    refusals: ['NOT_FOUND', 'UNDO_CHANGED_SINCE', 'UNDO_TOO_OLD', 'UNDO_ALREADY', 'UNDO_NOT_POSSIBLE'],
  }),
};
