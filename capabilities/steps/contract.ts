import * as z from 'zod';
import { route } from '#plain/contract.ts';
import { Uuid } from '#cap/staff/model.ts';
import {
  Logged, Moment, MOODS, NewStep, NewTouch, NextStep, OUTCOMES, Participant, PatchStep, Step, StepFace, StepWarnings, Touch, Version, When,
} from './model.ts';

const Id = z.object({ id: Uuid });
const WRITTEN = z.object({ step: Step, warnings: StepWarnings });
const WHEN = ['STEP_IN_PAST', 'WHEN_NEEDED', 'DAY_OR_MONTH', 'TIME_NEEDS_DAY'] as const;

/** Steps: the next thing to do with a client (handbook 01, "Steps"). */
export const steps = {
  read: route({
    method: 'GET',
    path: '/api/steps/{id}',
    action: 'client.read',
    summary: 'One step, open or ended',
    params: Id,
    response: Step.extend({
      participants: z.array(Participant).describe('Who is invited to it'),
      can: z.object({ write: z.boolean(), log: z.boolean(), reassign: z.boolean() }),
    }),
    refusals: ['NOT_FOUND'],
  }),
  create: route({
    method: 'POST',
    path: '/api/steps',
    action: 'step.write',
    summary: 'Open one more step for a client',
    body: NewStep,
    response: WRITTEN,
    refusals: ['NOT_FOUND', 'NOT_ALLOWED', 'CLIENT_IN_TRASH', 'MEMBER_LEFT', ...WHEN],
    example: { clientId: '0198a3c2-7f00-7000-8000-000000000001', kind: 'call', why: 'Did the samples arrive?', onDate: '2026-11-24' },
  }),
  move: route({
    method: 'POST',
    path: '/api/steps/{id}/move',
    action: 'step.write',
    summary: 'Move a step to a day, a day with a time, a month or later; the old date stays in its history',
    params: Id,
    body: When,
    versioned: true,
    response: WRITTEN,
    refusals: ['NOT_FOUND', 'NOT_ALLOWED', 'STEP_ALREADY_ENDED', 'CHANGED_MEANWHILE', ...WHEN],
    example: { onDate: '2026-11-24', atTime: '10:00' },
  }),
  moveSeveral: route({
    method: 'POST',
    path: '/api/steps/move',
    action: 'step.write',
    summary: 'Move several steps at once: one command, one undo; all or none',
    body: z.object({ moves: z.array(z.strictObject({ id: Uuid, version: Version, to: When })).min(1).max(500) }),
    response: z.object({ steps: z.array(StepFace), warnings: StepWarnings }),
    refusals: ['NOT_FOUND', 'NOT_ALLOWED', 'STEP_ALREADY_ENDED', 'CHANGED_MEANWHILE', ...WHEN],
  }),
  patch: route({
    method: 'PATCH',
    path: '/api/steps/{id}',
    action: 'step.write',
    summary: 'Change what a step is about: kind, why, minutes, person, promise, deadline, place',
    params: Id,
    body: PatchStep,
    versioned: true,
    response: WRITTEN,
    refusals: ['NOT_FOUND', 'NOT_ALLOWED', 'STEP_ALREADY_ENDED', 'CHANGED_MEANWHILE'],
  }),
  drop: route({
    method: 'POST',
    path: '/api/steps/{id}/drop',
    action: 'step.write',
    summary: 'Drop a step with a reason; dropping the last one asks for the next in the same gesture',
    params: Id,
    body: z.object({ reason: z.string().trim().min(1).max(300), next: NextStep.optional() }),
    versioned: true,
    response: z.object({ stepId: Uuid, clientId: Uuid, next: StepFace.nullable(), nextStepId: Uuid.nullable(), warnings: StepWarnings }),
    refusals: ['NOT_FOUND', 'NOT_ALLOWED', 'STEP_ALREADY_ENDED', 'CHANGED_MEANWHILE', 'NEXT_STEP_NEEDED', 'MEMBER_LEFT', ...WHEN],
  }),
  reassign: route({
    method: 'POST',
    path: '/api/steps/{id}/reassign',
    action: 'step.write',
    summary: 'Give a step to another owner; the manager’s last step of a live client stays with the manager',
    params: Id,
    body: z.object({ ownerId: Uuid, next: NextStep.optional().describe('The manager’s next step, when this was the last') }),
    versioned: true,
    response: WRITTEN,
    refusals: ['NOT_FOUND', 'NOT_ALLOWED', 'STEP_ALREADY_ENDED', 'CHANGED_MEANWHILE', 'NEXT_STEP_NEEDED', 'MEMBER_LEFT', ...WHEN],
  }),
};

/** Touches: what happened with a client; each finishes a step and opens the next in one gesture. */
export const touches = {
  log: route({
    method: 'POST',
    path: '/api/touches',
    action: 'touch.log',
    summary: 'Log what happened, finish its step and open the next one',
    body: NewTouch,
    response: Logged,
    refusals: ['NOT_FOUND', 'NOT_ALLOWED', 'NEXT_STEP_NEEDED', 'STEP_ALREADY_ENDED', 'CLIENT_IN_TRASH', 'MEMBER_LEFT', 'AT_IN_FUTURE', ...WHEN],
    example: {
      clientId: '0198a3c2-7f00-7000-8000-000000000001',
      stepId: '0198a3c2-7f00-7000-8000-000000000002',
      stepVersion: 1,
      kind: 'call',
      outcome: 'talked',
      text: 'Date confirmed 4 December. Contract draft to them on Monday, then a call.',
      minutes: 6,
      next: { kind: 'call', why: 'Did the draft arrive?', onDate: '2026-11-24', atTime: '10:00' },
    },
  }),
  patch: route({
    method: 'PATCH',
    path: '/api/touches/{id}',
    action: 'touch.log',
    summary: 'Correct one’s own words about a touch; the old ones stay in its history',
    params: Id,
    body: z
      .object({
        text: z.string().max(20_000),
        outcome: z.enum(OUTCOMES).nullable(),
        mood: z.enum(MOODS).nullable(),
        minutes: z.number().int().min(0).max(1440).nullable(),
        personId: Uuid.nullable(),
        at: Moment,
      })
      .partial(),
    versioned: true,
    response: Touch,
    refusals: ['NOT_FOUND', 'NOT_ALLOWED', 'CHANGED_MEANWHILE', 'AT_IN_FUTURE'],
  }),
};
