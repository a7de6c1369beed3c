import * as z from 'zod';
import { route } from '#plain/contract.ts';
import { Absence, ABSENCE_KINDS, DAY_OFF_KINDS, Day, DayOff, Uuid } from './model.ts';

const ById = z.object({ id: Uuid });
const Written = z.object({ id: Uuid, version: z.number().int() });
const Year = z.coerce.number().int().min(1970).max(2200);
const DayName = z.string().trim().max(120);

export const calendar = {
  get: route({
    method: 'GET',
    path: '/api/calendar',
    action: 'staff.read',
    summary: 'Days that differ from their weekday in a year: the company’s, and one person’s own',
    query: z.object({ year: Year, memberId: Uuid.optional() }),
    response: z.object({ year: z.number().int(), country: z.string(), days: z.array(DayOff) }),
  }),
  proposal: route({
    method: 'GET',
    path: '/api/calendar/proposal',
    action: 'calendar.manage',
    summary: 'Public holidays known for a country and a year, beside what the calendar has: nothing is written',
    query: z.object({ year: Year, country: z.string().length(2).toUpperCase().optional() }),
    response: z.object({
      country: z.string(),
      known: z.boolean().describe('false: nothing is known of this country'),
      days: z.array(z.object({ onDate: Day, name: z.string(), state: z.enum(['new', 'same', 'differs']), has: z.string().nullable() })),
      beyond: z.array(DayOff).describe('Public holidays the calendar has and the proposal does not'),
    }),
  }),
  put: route({
    method: 'POST',
    path: '/api/calendar/days',
    action: 'staff.read',
    summary: 'Write days of the calendar: holidays, days off of the company, worked days; personal days off are one’s own',
    body: z.object({
      days: z
        .array(z.object({ onDate: Day, kind: z.enum(DAY_OFF_KINDS), name: DayName.default(''), memberId: Uuid.nullish() }))
        .min(1)
        .max(400),
    }),
    response: z.object({ items: z.array(Written.extend({ onDate: Day })) }),
    refusals: ['NOT_ALLOWED', 'PERSONAL_NEEDS_MEMBER'],
    example: { days: [{ onDate: '2026-12-24', kind: 'public', name: 'Christmas Eve' }] },
  }),
  patch: route({
    method: 'PATCH',
    path: '/api/calendar/days/{id}',
    action: 'staff.read',
    summary: 'Change one day',
    params: ById,
    body: z.object({ onDate: Day.optional(), kind: z.enum(['public', 'company', 'working']).optional(), name: DayName.optional() }),
    response: Written,
    versioned: true,
    refusals: ['DAY_OFF_EXISTS', 'CHANGED_MEANWHILE', 'NOT_ALLOWED'],
  }),
  remove: route({
    method: 'DELETE',
    path: '/api/calendar/days/{id}',
    action: 'staff.read',
    summary: 'Make it an ordinary day again',
    params: ById,
    response: 'nothing',
    versioned: true,
    refusals: ['NOT_ALLOWED'],
  }),
};

const SubstitutesGiven = z
  .array(
    z.object({
      memberId: Uuid,
      clientIds: z.array(Uuid).max(500).nullish().describe('Without: everything not named for another'),
    }),
  )
  .max(50);

export const absences = {
  list: route({
    method: 'GET',
    path: '/api/absences',
    action: 'staff.read',
    summary: 'Absences, the latest first',
    query: z.object({
      memberId: Uuid.optional(),
      from: Day.optional(),
      to: Day.optional(),
      cancelled: z.enum(['yes', 'no']).default('no'),
      after: z.string().max(600).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    response: z.object({ items: z.array(Absence), next: z.string().nullable() }),
  }),
  get: route({ method: 'GET', path: '/api/absences/{id}', action: 'staff.read', summary: 'One absence', params: ById, response: Absence }),
  create: route({
    method: 'POST',
    path: '/api/absences',
    action: 'absence.write',
    summary: 'An absence with its substitutes; the substitution is issued as a numbered order',
    body: z.object({
      memberId: Uuid,
      fromDate: Day,
      toDate: Day,
      kind: z.enum(ABSENCE_KINDS),
      note: z.string().trim().max(500).default(''),
      substitutes: SubstitutesGiven,
    }),
    response: Written.extend({ orderNumber: z.number().int().nullable() }),
    refusals: ['ALREADY_ABSENT', 'SUBSTITUTE_NEEDED', 'SUBSTITUTE_ABSENT', 'SUBSTITUTE_IS_SELF', 'ONE_WHOLE_SUBSTITUTE', 'CLIENT_NAMED_TWICE', 'MEMBER_LEFT', 'ABSENCE_ENDS_BEFORE_IT_BEGINS'],
  }),
  patch: route({
    method: 'PATCH',
    path: '/api/absences/{id}',
    action: 'absence.write',
    summary: 'Shorten, lengthen, move, or change who stands in',
    params: ById,
    body: z.object({
      fromDate: Day.optional(),
      toDate: Day.optional(),
      kind: z.enum(ABSENCE_KINDS).optional(),
      note: z.string().trim().max(500).optional(),
      substitutes: SubstitutesGiven.optional(),
    }),
    response: Written,
    versioned: true,
    refusals: ['ALREADY_ABSENT', 'SUBSTITUTE_NEEDED', 'SUBSTITUTE_ABSENT', 'SUBSTITUTE_IS_SELF', 'ONE_WHOLE_SUBSTITUTE', 'CLIENT_NAMED_TWICE', 'ABSENCE_CANCELLED', 'ABSENCE_ENDS_BEFORE_IT_BEGINS', 'CHANGED_MEANWHILE'],
  }),
  cancel: route({
    method: 'POST',
    path: '/api/absences/{id}/cancel',
    action: 'absence.write',
    summary: 'The absence does not take place; everything is as before',
    params: ById,
    response: Written,
    versioned: true,
    refusals: ['ABSENCE_CANCELLED'],
  }),
  order: route({
    method: 'GET',
    path: '/api/absences/{id}/order',
    action: 'staff.read',
    summary: 'The order on the substitution as PDF',
    params: ById,
    response: 'file',
  }),
};
