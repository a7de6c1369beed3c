import type { Actor } from '#cap/staff/server/actor.ts';
import type { Handlers } from '#platform/http/mount.ts';
import type { steps, touches } from '../contract.ts';
import type { meetings } from '../contract-meetings.ts';
import { createStep } from './create-step.ts';
import { dropStep } from './drop-step.ts';
import { logTouch } from './log-touch.ts';
import { inviteToStep, recordReply, uninvite } from './meetings/invite.ts';
import { meetingFile } from './meetings/meeting-file.ts';
import { moveStep, moveSteps } from './move-step.ts';
import { patchStep } from './patch-step.ts';
import { patchTouch } from './patch-touch.ts';
import { readStep } from './read-step.ts';
import { reassignStep } from './reassign-step.ts';

export const stepsApi: Handlers<typeof steps, Actor> = {
  read: (ctx, { params }) => readStep(ctx, params.id),
  create: (ctx, { body }) => createStep(ctx, body),
  move: (ctx, { params, body }) => moveStep(ctx, params.id, body),
  moveSeveral: (ctx, { body }) => moveSteps(ctx, body.moves),
  patch: (ctx, { params, body }) => patchStep(ctx, params.id, body),
  drop: (ctx, { params, body }) => dropStep(ctx, params.id, body),
  reassign: (ctx, { params, body }) => reassignStep(ctx, params.id, body),
};

export const touchesApi: Handlers<typeof touches, Actor> = {
  log: (ctx, { body }) => logTouch(ctx, body),
  patch: (ctx, { params, body }) => patchTouch(ctx, params.id, body),
};

export const meetingsApi: Handlers<typeof meetings, Actor> = {
  invite: (ctx, { params, body }) => inviteToStep(ctx, params.id, body),
  uninvite: (ctx, { params }) => uninvite(ctx, params.id, params.personId),
  reply: (ctx, { params, body }) => recordReply(ctx, params.id, params.personId, body.reply),
  file: (ctx, { params }) => meetingFile(ctx, params.id),
};
