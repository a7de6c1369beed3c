import type { Handlers } from '#platform/http/mount.ts';
import type { Actor } from '#cap/staff/server/actor.ts';
import type { clients } from '../contract.ts';
import { createClient } from './create-client.ts';
import { endClient, reviveClient } from './end-client.ts';
import { getClient } from './get-client.ts';
import { countClients, listClients } from './list-clients.ts';
import { patchClient } from './patch-client.ts';
import { reassignClient } from './reassign-client.ts';
import { search } from './search.ts';
import { listTags } from './tags.ts';
import { takeDown } from './take-down.ts';
import { timeline } from './timeline.ts';
import { restoreClient, trashClient, trashed } from './trash-client.ts';

export const clientsApi: Handlers<typeof clients, Actor> = {
  list: (ctx, { query }) => listClients(ctx, query),
  count: (ctx, { query }) => countClients(ctx, query),
  create: (ctx, { body }) => createClient(ctx, body),
  get: (ctx, { params }) => getClient(ctx, params.id),
  patch: (ctx, { params, body }) => patchClient(ctx, params.id, body),
  end: (ctx, { params, body }) => endClient(ctx, params.id, body),
  revive: (ctx, { params, body }) => reviveClient(ctx, params.id, body),
  reassign: (ctx, { params, body }) => reassignClient(ctx, params.id, body),
  trash: (ctx, { params }) => trashClient(ctx, params.id),
  restore: (ctx, { params, body }) => restoreClient(ctx, params.id, body),
  trashed: (ctx, { query }) => trashed(ctx, query),
  timeline: (ctx, { params, query }) => timeline(ctx, params.id, query),
  search: (ctx, { query }) => search(ctx, query),
  tags: (ctx, { query }) => listTags(ctx, query.q),
  takeDown: (ctx, { body }) => takeDown(ctx, body),
};
