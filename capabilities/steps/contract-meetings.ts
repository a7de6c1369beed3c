import * as z from 'zod';
import { route } from '#plain/contract.ts';
import { Uuid } from '#cap/staff/model.ts';
import { Participant, REPLIES } from './model.ts';

const Id = z.object({ id: Uuid });
const OfStep = z.object({ id: Uuid, personId: Uuid });
const Participants = z.object({ participants: z.array(Participant) });
const REFUSED = ['NOT_FOUND', 'NOT_ALLOWED', 'STEP_ALREADY_ENDED'] as const;

/**
 * Meetings sent to clients as invitations (handbook 01, "To take along"). Letters follow by themselves within two minutes: an
 * invitation (iTIP REQUEST), a change when the step moves, its taking back (CANCEL) when it is dropped.
 */
export const meetings = {
  invite: route({
    method: 'POST',
    path: '/api/steps/{id}/invite',
    action: 'step.write',
    summary: 'Invite people of the client to a step with a time; inviting again changes the words',
    params: Id,
    body: z.object({
      personIds: z.array(Uuid).min(1).max(50),
      message: z.string().trim().max(1000).default('').describe('A few words to the client, part of the invitation; the step’s why stays inside the company'),
    }),
    response: Participants,
    refusals: [...REFUSED, 'MEETING_NEEDS_TIME', 'STEP_IN_PAST', 'NO_MAIL_ADDRESS', 'MAIL_NOT_WANTED'],
    example: { personIds: ['0198a3c2-7f00-7000-8000-000000000003'], message: 'We would like to show you the K-12 pump.' },
  }),
  uninvite: route({
    method: 'DELETE',
    path: '/api/steps/{id}/participants/{personId}',
    action: 'step.write',
    summary: 'Ask somebody no more; who was written to gets the invitation taken back',
    params: OfStep,
    response: Participants,
    refusals: REFUSED,
  }),
  reply: route({
    method: 'PUT',
    path: '/api/steps/{id}/participants/{personId}',
    action: 'step.write',
    summary: 'Record what somebody answered to the invitation',
    params: OfStep,
    body: z.object({ reply: z.enum(REPLIES) }),
    response: Participants,
    refusals: REFUSED,
  }),
  file: route({
    method: 'GET',
    path: '/api/steps/{id}/calendar',
    action: 'client.read',
    summary: 'The meeting as an iCalendar file, for one’s own calendar or to pass on by hand',
    params: Id,
    response: 'file',
    refusals: ['NOT_FOUND', 'MEETING_NEEDS_DAY'],
  }),
};
