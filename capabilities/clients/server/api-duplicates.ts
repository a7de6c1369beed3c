import type { Handlers } from '#platform/http/mount.ts';
import type { Actor } from '#cap/staff/server/actor.ts';
import type { duplicates, privacy } from '../contract.ts';
import { duplicatePairs } from './duplicate-pairs.ts';
import { dismissDuplicate, duplicatesOf, findDuplicates } from './duplicates.ts';
import { erasePerson, erasePlan, personalData } from './erase-person.ts';
import { mergeClients, sideBySide } from './merge-clients.ts';
import { unmergeClient } from './unmerge-clients.ts';

export const duplicatesApi: Handlers<typeof duplicates, Actor> = {
  find: (ctx, { query }) => findDuplicates(ctx, query),
  of: (ctx, { params }) => duplicatesOf(ctx, params.id),
  pairs: (ctx, { query }) => duplicatePairs(ctx, query),
  dismiss: (ctx, { params, body }) => dismissDuplicate(ctx, params.id, body.otherId),
  sideBySide: (ctx, { params }) => sideBySide(ctx, params.id, params.otherId),
  merge: (ctx, { params, body }) => mergeClients(ctx, params.id, body),
  unmerge: (ctx, { params }) => unmergeClient(ctx, params.id),
};

export const privacyApi: Handlers<typeof privacy, Actor> = {
  personalData: (ctx, { params }) => personalData(ctx, params.id),
  erasePlan: (ctx, { params }) => erasePlan(ctx, params.id),
  erase: (ctx, { params, body }) => erasePerson(ctx, params.id, body),
};
