import * as z from 'zod';
import { route } from '#plain/contract.ts';
import { Day, LanguageCode, Settings, TimeZone, Uuid } from './model.ts';

const Cursor = z.string().max(600);

export const workspace = {
  get: route({
    method: 'GET',
    path: '/api/workspace',
    action: 'staff.read',
    summary: 'The company and its settings',
    response: z
      .object({
        id: Uuid,
        name: z.string(),
        country: z.string(),
        currency: z.string(),
        language: LanguageCode,
        timeZone: z.string(),
        trade: z.string().nullable(),
        demo: z.boolean(),
        settings: Settings,
        version: z.number().int(),
        can: z.object({ edit: z.boolean(), removeDemo: z.boolean() }),
      })
      .meta({ id: 'Workspace' }),
  }),
  patch: route({
    method: 'PATCH',
    path: '/api/workspace',
    action: 'settings.manage',
    summary: 'Change the company or its settings; only the settings named are changed',
    body: z.object({
      name: z.string().trim().min(1).max(200).optional(),
      country: z.string().regex(/^[A-Za-z]{2}$/).toUpperCase().optional(),
      currency: z.string().regex(/^[A-Za-z]{3}$/).toUpperCase().optional(),
      language: LanguageCode.optional(),
      timeZone: TimeZone.optional(),
      trade: z.string().trim().max(40).nullable().optional(),
      settings: Settings.partial().optional(),
    }),
    response: z.object({ version: z.number().int() }),
    versioned: true,
    refusals: ['CHANGED_MEANWHILE', 'UNKNOWN_ROLE'],
  }),
  removeDemo: route({
    method: 'POST',
    path: '/api/demo/remove',
    action: 'settings.manage',
    summary: 'Remove the demo company with all its data and its history; it is not offered any more',
    response: z.object({ removed: z.number().int() }),
    refusals: ['NOT_IN_DEMO'],
  }),
};

const Line = z.object({
  id: z.string(),
  at: z.string(),
  actorId: Uuid.nullable(),
  actorName: z.string().nullable(),
  command: z.string().nullable(),
  commandId: Uuid.nullable(),
  relation: z.string(),
  rowId: Uuid,
  clientId: Uuid.nullable(),
  clientName: z.string().nullable(),
  op: z.enum(['I', 'U', 'D']),
  before: z.record(z.string(), z.unknown()).nullable(),
  after: z.record(z.string(), z.unknown()).nullable(),
});

export const history = {
  mine: route({
    method: 'GET',
    path: '/api/commands',
    action: 'session',
    summary: 'What I did lately, the latest first: what undo can take back',
    query: z.object({ after: Cursor.optional(), limit: z.coerce.number().int().min(1).max(100).default(30) }),
    response: z.object({
      items: z.array(
        z
          .object({
            id: Uuid,
            name: z.string(),
            at: z.string(),
            changes: z.number().int(),
            relations: z.array(z.string()),
            clientId: Uuid.nullable(),
            subject: z.string().nullable().describe('Name of the record it was about'),
            undone: z.boolean(),
            undoes: Uuid.nullable(),
          })
          .meta({ id: 'CommandDone' }),
      ),
      next: z.string().nullable(),
    }),
  }),
  audit: route({
    method: 'GET',
    path: '/api/audit',
    action: 'audit.read',
    summary: 'Who changed what when, before and after: by person, record, kind and time, the latest first',
    query: z.object({
      actorId: Uuid.optional(),
      clientId: Uuid.optional(),
      relation: z.string().max(40).regex(/^[a-z_]+$/).optional(),
      rowId: Uuid.optional(),
      commandId: Uuid.optional(),
      from: Day.optional(),
      to: Day.optional(),
      after: Cursor.optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    response: z.object({
      items: z.array(Line.meta({ id: 'ChangeLine' })),
      names: z.record(z.string(), z.string()).describe('Names of the people, clients and departments whose ids stand in the changes'),
      next: z.string().nullable(),
    }),
  }),
  entries: route({
    method: 'GET',
    path: '/api/audit/entries',
    action: 'audit.read',
    summary: 'Who signed in when and from where, and what was done to accounts, the latest first',
    query: z.object({ actorId: Uuid.optional(), after: Cursor.optional(), limit: z.coerce.number().int().min(1).max(200).default(50) }),
    response: z.object({
      items: z.array(
        z.object({
          id: Uuid,
          at: z.string(),
          name: z.string(),
          actorId: Uuid.nullable(),
          actorName: z.string().nullable(),
          detail: z.record(z.string(), z.unknown()).nullable(),
        }),
      ),
      next: z.string().nullable(),
    }),
  }),
};
