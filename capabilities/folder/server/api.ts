import type { Actor } from '#cap/staff/server/actor.ts';
import type { Handlers } from '#platform/http/mount.ts';
import type { folder } from '../contract.ts';
import { calendarFeed, endFeed, makeFeed } from './calendar-feed.ts';
import { findSlots } from './find-slots.ts';
import { handOn, previewHandOn } from './hand-on.ts';
import { leave, previewLeave } from './leave.ts';
import { readLookBack } from './look-back.ts';
import { patchOwnFolder } from './own-settings.ts';
import { printDay } from './print-day.ts';
import { printDossier } from './print-dossier.ts';
import { propose } from './propose.ts';
import { readDay } from './read-day.ts';
import { readTab } from './read-tab.ts';
import { keepToNegotiate, toNegotiate } from './to-negotiate.ts';
import { writeLine } from './write-line.ts';

export const folderApi: Handlers<typeof folder, Actor> = {
  day: (ctx, { query }) => readDay(ctx, query),
  tab: (ctx, { query }) => readTab(ctx, query),
  proposal: (ctx, { query }) => propose(ctx, query),
  slots: (ctx, { query }) => findSlots(ctx, query),
  lookBack: (ctx, { query }) => readLookBack(ctx, query),
  line: (ctx, { body }) => writeLine(ctx, body),
  toNegotiate: (ctx, { query }) => toNegotiate(ctx, query.member),
  negotiate: (ctx, { params, body }) => keepToNegotiate(ctx, params.clientId, body.kept),
  settings: (ctx, { body }) => patchOwnFolder(ctx, body),
  handOnPreview: (ctx, { body }) => previewHandOn(ctx, body),
  handOn: (ctx, { body }) => handOn(ctx, body),
  makeFeed: (ctx) => makeFeed(ctx),
  endFeed: (ctx) => endFeed(ctx),
  feed: (ctx, { params }) => calendarFeed(ctx, params.token),
  print: (ctx, { query }) => printDay(ctx, query),
  printDossier: (ctx, { params }) => printDossier(ctx, params.id),
  leavePreview: (ctx, { params, body }) => previewLeave(ctx, params.id, body),
  leave: (ctx, { params, body }) => leave(ctx, params.id, body),
};
