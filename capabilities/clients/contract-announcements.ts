import * as z from 'zod';
import { Uuid } from '#cap/staff/model.ts';
import { route } from '#plain/contract.ts';

/** What a department can ask to be told of (handbook 02): a new client, or a key field that changed. */
export const ANNOUNCED = ['new_client', 'name', 'requisites', 'manager', 'status', 'price_type', 'payment_terms'] as const;
export type Announced = (typeof ANNOUNCED)[number];

/** What one command did that a department wants to know: one kind, one or many clients. */
export const Announcement = z
  .object({
    commandId: Uuid,
    kind: z.enum(ANNOUNCED),
    at: z.string(),
    memberId: Uuid.nullable(),
    memberName: z.string().nullable(),
    count: z.number().int().describe('Clients; an import counts all of its own'),
    clients: z
      .array(z.object({ id: Uuid, name: z.string(), changes: z.array(z.object({ field: z.string(), from: z.string().nullable(), to: z.string().nullable() })) }))
      .describe('The first five; managers come by name'),
    unread: z.boolean(),
  })
  .meta({ id: 'Announcement' });
export type Announcement = z.infer<typeof Announcement>;

const Subscriptions = z
  .object({
    departments: z.array(z.object({ id: Uuid, name: z.string(), kinds: z.array(z.enum(ANNOUNCED)) })),
  })
  .meta({ id: 'Subscriptions' });

/** Announcements to departments (handbook 02): read out of the change log, so nothing is told twice or forgotten. */
export const announcements = {
  list: route({
    method: 'GET',
    path: '/api/announcements',
    action: 'client.find',
    summary: 'What one’s departments are subscribed to and colleagues did in the last 30 days, the latest first',
    query: z.object({ after: Uuid.optional().describe('`next` of the page before'), limit: z.coerce.number().int().min(1).max(100).default(30) }),
    response: z
      .object({ rows: z.array(Announcement), next: Uuid.nullable() })
      .meta({ id: 'Announcements' }),
  }),
  count: route({
    method: 'GET',
    path: '/api/announcements/count',
    action: 'client.find',
    summary: 'How many of them one has not read yet',
    response: z.object({ unread: z.number().int(), more: z.boolean().describe('There may be more than were looked at') }),
  }),
  seen: route({
    method: 'POST',
    path: '/api/announcements/seen',
    action: 'client.find',
    summary: 'Read up to this one',
    body: z.object({ commandId: Uuid }),
    response: z.object({ commandId: Uuid }),
  }),
  subscriptions: route({
    method: 'GET',
    path: '/api/subscriptions',
    action: 'staff.read',
    summary: 'Which department is told of what',
    response: Subscriptions,
  }),
  subscribe: route({
    method: 'PUT',
    path: '/api/departments/{id}/subscriptions',
    action: 'department.manage',
    summary: 'What this department, and those below it, are told of from now on',
    params: z.object({ id: Uuid }),
    body: z.object({ kinds: z.array(z.enum(ANNOUNCED)).max(ANNOUNCED.length) }),
    response: z.object({ id: Uuid, kinds: z.array(z.enum(ANNOUNCED)) }),
    example: { kinds: ['new_client', 'requisites'] },
  }),
};
