import * as z from 'zod';
import { route } from '#plain/contract.ts';
import { TRADES } from './kinds.ts';
import { Clock, Email, LanguageCode, Settings, TimeZone, Uuid } from './model.ts';

const Password = z.string().min(1).max(256);
const Token = z.string().regex(/^[\w-]{20,100}$/);
const Code = z.string().trim().min(6).max(24);

/** What the shell needs to draw itself; nothing secret. `state` says which page comes first. */
export const Entry = z
  .object({
    state: z.enum(['first_run', 'sign_in', 'second_factor', 'signed_in']),
    demoOffered: z.boolean(),
    demo: z
      .array(z.object({ memberId: Uuid, name: z.string(), jobTitle: z.string().nullable(), roles: z.array(z.string()), departmentKind: z.string().nullable() }))
      .optional()
      .describe('People of the demo company one may enter as'),
    me: z
      .object({
        memberId: Uuid,
        name: z.string(),
        language: LanguageCode,
        timeZone: z.string(),
        roles: z.array(z.string()),
        rights: z.record(z.string(), z.enum(['own', 'department', 'all'])),
        workspaceId: Uuid,
        workspaceName: z.string(),
        country: z.string(),
        currency: z.string(),
        demo: z.boolean(),
        settings: Settings,
        secondFactor: z.boolean(),
        secondFactorDue: z.boolean(),
        dayStart: Clock,
        dayEnd: Clock,
      })
      .optional(),
  })
  .meta({ id: 'Entry' });

export const session = {
  entry: route({
    method: 'GET',
    path: '/api/session',
    action: 'public',
    summary: 'Who is signed in, or what has to be done first',
    response: Entry,
  }),
  signIn: route({
    method: 'POST',
    path: '/api/session',
    action: 'public',
    summary: 'Sign in with mail address and password',
    body: z.object({ email: Email, password: Password }),
    response: z.object({ state: z.enum(['signed_in', 'second_factor']) }),
    refusals: ['WRONG_PASSWORD', 'TOO_MANY_TRIES'],
  }),
  secondFactor: route({
    method: 'POST',
    path: '/api/session/second-factor',
    action: 'public',
    summary: 'Give the code of the second factor, or a recovery code',
    body: z.object({ code: Code }),
    response: z.object({ state: z.literal('signed_in') }),
    refusals: ['WRONG_CODE', 'TOO_MANY_TRIES'],
  }),
  signOut: route({ method: 'DELETE', path: '/api/session', action: 'public', summary: 'Sign out', response: 'nothing' }),
  firstRun: route({
    method: 'POST',
    path: '/api/first-run',
    action: 'public',
    summary: 'Create the company and its first administrator; only while there is no company',
    body: z.object({
      company: z.string().trim().min(1).max(200),
      country: z.string().length(2).toUpperCase(),
      language: LanguageCode,
      timeZone: TimeZone,
      currency: z.string().length(3).toUpperCase(),
      trade: z.enum(TRADES).default('other'),
      name: z.string().trim().min(1).max(120),
      email: Email,
      password: Password,
    }),
    response: z.object({ state: z.literal('signed_in') }),
    refusals: ['ALREADY_SET_UP', 'WEAK_PASSWORD'],
  }),
  enterDemo: route({
    method: 'POST',
    path: '/api/demo/enter',
    action: 'public',
    summary: 'Enter the demo company as one of its people; the demo is made at the first entry',
    body: z.object({ memberId: Uuid.optional() }),
    response: z.object({ state: z.enum(['signed_in', 'preparing']) }),
    refusals: ['NO_DEMO', 'TOO_MANY_TRIES'],
  }),
  invitation: route({
    method: 'POST',
    path: '/api/invitation',
    action: 'public',
    summary: 'Whose invitation (or new password) a link is; nothing happens yet',
    body: z.object({ token: Token }),
    response: z.object({
      kind: z.enum(['invitation', 'password']),
      name: z.string(),
      email: z.string(),
      company: z.string(),
      language: LanguageCode,
      hasAccount: z.boolean().describe('The address already signs in here: its own password is asked'),
    }),
    refusals: ['LINK_USED_UP', 'TOO_MANY_TRIES'],
  }),
  accept: route({
    method: 'POST',
    path: '/api/invitation/accept',
    action: 'public',
    summary: 'Follow the link: set the password and be signed in; works once',
    body: z.object({ token: Token, password: Password }),
    response: z.object({ state: z.enum(['signed_in', 'second_factor']) }),
    refusals: ['LINK_USED_UP', 'WRONG_PASSWORD', 'TOO_MANY_TRIES'],
  }),
};
