import * as z from 'zod';
import { route } from '#plain/contract.ts';
import { Clock, Day, Uuid } from '#cap/staff/model.ts';
import { Version } from '#cap/steps/model.ts';
import {
  DayLine, Folder, FolderSpan, HandOnLoad, HandOnRow, Leaving, LookBack, MoveProposal, RhythmSettings, Sheet, TabKey, ToNegotiate,
} from './model.ts';

const member = Uuid.optional().describe('Whose folder; left out: one’s own');
const OfDay = z.object({ member, day: Day.optional().describe('Left out: today of the folder’s owner') });
const READ = ['NOT_FOUND', 'NOT_ALLOWED'] as const;
const Receivers = z.array(z.strictObject({ memberId: Uuid, stepIds: z.array(Uuid).max(500).optional() })).min(1).max(20);
const HandOn = z.object({
  member: Uuid,
  day: Day,
  to: Receivers.describe('Receivers with chosen steps; with no stepIds anywhere the day is shared out by capacity'),
});
const Handed = z.object({ day: Day, rows: z.array(HandOnRow), loads: z.array(HandOnLoad) });
const Leave = z.object({
  on: Day.describe('The last day'),
  to: z.array(z.strictObject({ memberId: Uuid, clientIds: z.array(Uuid).max(20_000).optional(), rest: z.literal(true).optional() })).min(1).max(100)
    .describe('Who gets which clients; one of them the rest'),
});

/** The day folder (handbook 01): a person's steps behind tabs, and what is done with them. */
export const folder = {
  day: route({
    method: 'GET', path: '/api/folder', action: 'folder.read',
    summary: 'The day page: tabs with their loads, the sheets of the day, what is done',
    query: OfDay, response: Folder, refusals: READ,
  }),
  tab: route({
    method: 'GET', path: '/api/folder/tab', action: 'folder.read',
    summary: 'The sheets behind a tab: a day, a month or later',
    query: z.object({ member, tab: TabKey, after: z.string().max(400).optional(), limit: z.coerce.number().int().min(1).max(200).default(100) }),
    response: z.object({ tab: TabKey, sheets: z.array(Sheet), next: z.string().nullable() }), refusals: READ,
  }),
  proposal: route({
    method: 'GET', path: '/api/folder/proposal', action: 'folder.read',
    summary: 'What of an overfull day can move, and where; accepted through POST /api/steps/move',
    query: OfDay, response: MoveProposal, refusals: READ,
  }),
  slots: route({
    method: 'GET', path: '/api/folder/slots', action: 'folder.read',
    summary: 'Free times for a meeting, within hours, calendar and rhythm',
    query: z.object({
      member, from: Day.optional(), minutes: z.coerce.number().int().min(5).max(720).default(60), count: z.coerce.number().int().min(1).max(50).default(12),
    }),
    response: z.object({ slots: z.array(z.object({ day: Day, time: Clock })) }), refusals: READ,
  }),
  lookBack: route({
    method: 'GET', path: '/api/folder/look-back', action: 'folder.read',
    summary: 'Looking back on a day: planned, done, carried over, moved, agreed, sold, and the week’s pattern',
    query: OfDay, response: LookBack, refusals: READ,
  }),
  line: route({
    method: 'PUT', path: '/api/folder/line', action: 'folder.read',
    summary: 'One’s own line about the day; an empty one takes it away',
    body: z.object({ day: Day, text: z.string().trim().max(2000), version: Version.optional().describe('The version of the line that was seen, if there was one') }),
    response: z.object({ line: DayLine.nullable() }), refusals: ['CHANGED_MEANWHILE'],
  }),
  toNegotiate: route({
    method: 'GET', path: '/api/folder/to-negotiate', action: 'folder.read',
    summary: 'Clients with whom talks are due soon: those kept by the manager, and those that facts propose',
    query: z.object({ member }), response: z.object({ clients: z.array(ToNegotiate) }), refusals: READ,
  }),
  negotiate: route({
    method: 'PUT', path: '/api/folder/to-negotiate/{clientId}', action: 'client.edit',
    summary: 'Keep a client on the list of those to negotiate with, or take it off',
    params: z.object({ clientId: Uuid }), body: z.object({ kept: z.boolean() }),
    response: z.object({ clientId: Uuid, kept: z.boolean() }), refusals: ['NOT_FOUND', 'NOT_ALLOWED'],
  }),
  settings: route({
    method: 'PATCH', path: '/api/me/folder', action: 'session',
    summary: 'How one’s own folder is divided, its rhythm and hours',
    body: z.object({
      folder: FolderSpan.optional(), rhythm: RhythmSettings.optional(),
      workingWeekdays: z.array(z.number().int().min(1).max(7)).max(7).optional(),
      dayStart: Clock.optional(), dayEnd: Clock.optional(), lunchMinutes: z.number().int().min(0).max(240).optional(),
    }),
    versioned: true,
    response: z.object({ folder: FolderSpan, rhythm: RhythmSettings, version: Version }),
    refusals: ['CHANGED_MEANWHILE', 'DAY_ENDS_BEFORE_IT_BEGINS'],
  }),
  handOnPreview: route({
    method: 'POST', path: '/api/folder/hand-on/preview', action: 'folder.handOn',
    summary: 'Handing on part of somebody’s day: what would go to whom, and how full their days would be',
    body: HandOn, response: Handed, refusals: ['NOT_FOUND', 'NOT_ALLOWED', 'MEMBER_LEFT', 'STEP_IN_PAST'],
  }),
  handOn: route({
    method: 'POST', path: '/api/folder/hand-on', action: 'folder.handOn',
    summary: 'Hand on part of somebody’s day; clients keep their manager',
    body: z.object({ member: Uuid, day: Day, rows: z.array(z.strictObject({ stepId: Uuid, version: Version, to: Uuid })).min(1).max(500) }),
    response: Handed, refusals: ['NOT_FOUND', 'NOT_ALLOWED', 'MEMBER_LEFT', 'STEP_IN_PAST', 'STEP_ALREADY_ENDED', 'CHANGED_MEANWHILE'],
  }),
  makeFeed: route({
    method: 'POST', path: '/api/me/feed', action: 'session',
    summary: 'Make or renew the private calendar feed; an earlier address stops working',
    response: z.object({ path: z.string().describe('Shown once: only its hash is kept') }),
  }),
  endFeed: route({ method: 'DELETE', path: '/api/me/feed', action: 'session', summary: 'End the private calendar feed', response: 'nothing' }),
  feed: route({
    method: 'GET', path: '/api/feed/{token}', action: 'public',
    summary: 'The private calendar feed (iCalendar): meetings and steps with a time, from 14 days back to 90 days on',
    params: z.object({ token: z.string().min(20).max(100) }), response: 'file', refusals: ['NOT_FOUND'],
  }),
  print: route({
    method: 'GET', path: '/api/folder/print', action: 'folder.read',
    summary: 'The day plan on A4 (PDF), in the reader’s language',
    query: OfDay, response: 'file', refusals: READ,
  }),
  printDossier: route({
    method: 'GET', path: '/api/clients/{id}/print', action: 'client.read',
    summary: 'A client’s dossier for a meeting on A4 (PDF): card, people, last touches, promises',
    params: z.object({ id: Uuid }), response: 'file', refusals: ['NOT_FOUND'],
  }),
  leavePreview: route({
    method: 'POST', path: '/api/members/{id}/leave/preview', action: 'staff.manage',
    summary: 'Leaving for good: what would go to whom',
    params: z.object({ id: Uuid }), body: Leave, response: Leaving, refusals: ['NOT_FOUND', 'MEMBER_LEFT', 'CLIENTS_WITHOUT_RECEIVER', 'NOT_THEIR_CLIENT', 'LEAVES_LATER'],
  }),
  leave: route({
    method: 'POST', path: '/api/members/{id}/leave', action: 'staff.manage',
    summary: 'Leaving for good: all clients and steps are re-assigned at once, sessions end; answers what went to whom',
    params: z.object({ id: Uuid }), body: Leave, response: Leaving,
    refusals: ['NOT_FOUND', 'MEMBER_LEFT', 'CLIENTS_WITHOUT_RECEIVER', 'NOT_THEIR_CLIENT', 'LAST_ADMINISTRATOR', 'NOT_YOURSELF', 'LEAVES_LATER', 'MIXED_ASSIGNMENT', 'RIGHTS_BEYOND_OWN'],
  }),
};
