import * as z from 'zod';
import { Clock, Day, LanguageCode, Uuid } from '#cap/staff/model.ts';
import { DIRECTIONS, MonthText, OUTCOMES, STEP_KINDS, STEP_STATES, TOUCH_KINDS, Version } from '#cap/steps/model.ts';
import type { WorkCalendar } from '#cap/staff/calendar.ts';
import type { FolderStep } from './model-rules.ts';

/** A tab as links name it: a day `2026-11-13`, a month `2026-11`, or `later`. */
export const TabKey = z.union([Day, MonthText, z.literal('later')]);

/** Days for calls and days for meetings; weekdays 1 = Monday … 7 = Sunday. Rules: rules/rhythm.ts. */
export const RhythmSettings = z
  .strictObject({
    mode: z.enum(['none', 'alternate', 'weekdays']).optional(),
    from: Day.optional().describe('alternate: a day for calls'),
    calls: z.array(z.number().int().min(1).max(7)).max(7).optional(),
    meetings: z.array(z.number().int().min(1).max(7)).max(7).optional(),
  })
  .meta({ id: 'RhythmSettings' });
export const FolderSpan = z.strictObject({
  span: z.enum(['31d', '1m', '2m', '3m']).optional().describe('31 day tabs, or dated working-day tabs for so many months'),
  workingDaysOnly: z.boolean().optional(),
});

/** Whose folder it is, with all that the rules need: hours, calendar, rhythm, division. */
export const FolderOwner = z
  .object({
    id: Uuid,
    name: z.string(),
    timeZone: z.string(),
    language: LanguageCode,
    departmentId: Uuid.nullable(),
    left: z.boolean(),
    version: Version,
    folder: FolderSpan,
    rhythm: RhythmSettings,
    calendar: z.object({
      workingWeekdays: z.array(z.number().int()),
      dayStart: Clock,
      dayEnd: Clock,
      lunchMinutes: z.number().int(),
      timeZone: z.string(),
      off: z.array(z.object({ day: Day, kind: z.enum(['public', 'company', 'personal', 'working']), name: z.string() })),
    }),
    absences: z.array(
      z.object({ id: Uuid, from: Day, to: Day, kind: z.string(), substitutes: z.array(z.object({ id: Uuid, name: z.string(), clientId: Uuid.nullable() })) }),
    ),
  })
  .meta({ id: 'FolderOwner' });
export type FolderOwner = z.infer<typeof FolderOwner>;

/** A sheet: one step with what one must see of its client before dialling. */
export const Sheet = z
  .object({
    id: Uuid,
    version: Version,
    kind: z.enum(STEP_KINDS),
    why: z.string(),
    onDate: Day.nullable(),
    atTime: Clock.nullable(),
    month: MonthText.nullable(),
    minutes: z.number().int(),
    place: z.string().nullable(),
    promise: z.boolean(),
    deadline: Day.nullable(),
    firstDue: Day.nullable(),
    createdAt: z.string(),
    state: z.enum(STEP_STATES),
    doneAt: z.string().nullable(),
    /** Marked with the owner when it is not the folder's own sheet: someone absent, or a day handed on. */
    owner: z.object({ id: Uuid, name: z.string() }).nullable(),
    handedTo: z.object({ id: Uuid, name: z.string() }).nullable(),
    client: z.object({
      id: Uuid,
      name: z.string(),
      vip: z.boolean(),
      size: z.string().nullable(),
      status: z.string(),
      city: z.string().nullable(),
      country: z.string().nullable(),
      timeZone: z.string().nullable(),
      prepared: z.boolean(),
      newClient: z.boolean().describe('Never had a touch'),
      negotiate: z.boolean(),
      managerId: Uuid,
    }),
    person: z.object({ id: Uuid, name: z.string() }).nullable(),
    phone: z.string().nullable().describe('Of the person, else of the main person, else of the client'),
    lastTouch: z
      .object({
        at: z.string(),
        kind: z.enum(TOUCH_KINDS),
        direction: z.enum(DIRECTIONS),
        outcome: z.enum(OUTCOMES).nullable(),
        text: z.string().describe('The first 240 characters'),
        by: z.string(),
      })
      .nullable(),
  })
  .meta({ id: 'Sheet' });
export type Sheet = z.infer<typeof Sheet>;

/** Steps and minutes behind one tab. */
export const TabLoad = z
  .object({
    tab: z.string().describe('A day, a month, or later'),
    count: z.number().int(),
    minutes: z.number().int(),
    calls: z.number().int(),
    meetings: z.number().int(),
  })
  .meta({ id: 'TabLoad' });

export const DayLine = z.object({ text: z.string(), version: Version }).meta({ id: 'DayLine' });

/** The day page, whole (handbook 01, "The day"). Order, sections and levels follow from rules/ on these rows. */
export const Folder = z
  .object({
    owner: FolderOwner,
    today: Day.describe('Today of the owner'),
    now: Clock.describe('The owner’s clock'),
    day: Day.describe('The day shown'),
    settings: z.object({ reservePercent: z.number(), workingDaysOnly: z.boolean(), minutesByKind: z.record(z.string(), z.number()) }),
    load: z.array(TabLoad).describe('Tabs that hold something: days of the present 100 days, then months, then later; what is carried over lies on today'),
    sheets: z.array(Sheet).describe('Open steps of the day; of today also what is carried over and what asks for a day; at most 300'),
    done: z.array(Sheet).describe('Steps finished on the day, for "6 of 10"; at most 300'),
    more: z.boolean().describe('There are more than 300 open ones: read the tab'),
    unprepared: z
      .object({ day: Day, clients: z.array(z.object({ stepId: Uuid, clientId: Uuid, name: z.string() })) })
      .nullable()
      .describe('New calls of the next working day whose cards are not prepared'),
    line: DayLine.nullable(),
    can: z.object({ write: z.boolean(), handOn: z.boolean() }),
  })
  .meta({ id: 'Folder' });
export type Folder = z.infer<typeof Folder>;

/** A sheet as the rules of the folder read it. */
export const asFolderStep = (s: Sheet): FolderStep => ({
  id: s.id,
  clientId: s.client.id,
  kind: s.kind,
  onDate: s.onDate,
  atTime: s.atTime,
  month: s.month,
  minutes: s.minutes,
  promise: s.promise,
  deadline: s.deadline,
  value: weightOf(s.client),
  newClient: s.client.newClient,
  done: s.state === 'done',
  createdAt: s.createdAt,
});

/** How much a client weighs where only the greater matters: VIP first, then size, then who already buys. */
export const weightOf = (c: Sheet['client']): number =>
  (c.vip ? 100 : 0) + ({ large: 30, government: 25, medium: 20, small: 10 }[c.size ?? ''] ?? 0) + (c.status === 'client' ? 5 : 0);

/** The calendar of the rules out of a folder's owner; an absence is a run of own days off. */
export const calendarOf = (owner: Pick<FolderOwner, 'calendar'>): WorkCalendar => owner.calendar;

/** Counts of one day. */
const DAY_COUNTS = {
  day: Day,
  planned: z.number().int(),
  done: z.number().int(),
  doneBeside: z.number().int().describe('Done beside the plan'),
  moved: z.number().int(),
  dropped: z.number().int(),
  carriedOver: z.number().int(),
  touches: z.number().int(),
  agreed: z.number().int(),
  sold: z.array(z.object({ currency: z.string(), amount: z.string(), count: z.number().int() })),
};
const LookedStep = z.object({
  stepId: Uuid,
  clientId: Uuid,
  clientName: z.string(),
  kind: z.enum(STEP_KINDS),
  why: z.string(),
  planned: z.boolean(),
  end: z.enum(['done', 'moved', 'dropped', 'open']),
  to: z.string().nullable().describe('Where it was moved: a day, a month or later'),
});
/** The end of the day, and of the days of its week (handbook 01, "The day"). */
export const LookBack = z
  .object({
    ...DAY_COUNTS,
    steps: z.array(LookedStep),
    talks: z.array(
      z.object({ touchId: Uuid, clientId: Uuid, clientName: z.string(), kind: z.enum(TOUCH_KINDS), outcome: z.enum(OUTCOMES).nullable(), text: z.string(), at: z.string() }),
    ),
    line: DayLine.nullable(),
    week: z.object({
      days: z.array(z.object({ day: Day, weekday: z.number().int(), planned: z.number().int(), done: z.number().int(), carriedOver: z.number().int(), moved: z.number().int() })),
      planned: z.number().int(),
      done: z.number().int(),
      doneShare: z.number().int().nullable(),
      slippedMostOn: Day.optional(),
      fullestOn: Day.optional(),
    }),
  })
  .meta({ id: 'LookBack' });

export const ProposedMove = z
  .object({
    stepId: Uuid,
    version: Version,
    clientId: Uuid,
    clientName: z.string(),
    vip: z.boolean(),
    kind: z.enum(STEP_KINDS),
    why: z.string(),
    from: Day,
    to: Day,
    minutes: z.number().int(),
    reason: z.enum(['nothing_fixed', 'before_deadline', 'promise_kept']),
  })
  .meta({ id: 'ProposedMove' });
export const MoveProposal = z
  .object({ day: Day, capacity: z.number().int(), minutesBefore: z.number().int(), minutesAfter: z.number().int(), moves: z.array(ProposedMove) })
  .meta({ id: 'MoveProposal' });

/** A client with whom talks are due soon, and the facts that say so. */
export const NEGOTIATE_REASONS = ['supplier_contract_ends', 'plan_due', 'offer_sent', 'promise_due', 'decision_maker_reached', 'meeting_planned'] as const;
export const ToNegotiate = z
  .object({
    clientId: Uuid,
    name: z.string(),
    vip: z.boolean(),
    kept: z.boolean().describe('On the list by the manager’s own hand'),
    reasons: z.array(z.object({ code: z.enum(NEGOTIATE_REASONS), day: Day.nullable(), text: z.string() })),
    nextOn: z.string().nullable(),
  })
  .meta({ id: 'ToNegotiate' });

/** Who gets which of somebody's steps of one day. */
export const HandOnRow = z
  .object({
    stepId: Uuid,
    version: Version,
    clientId: Uuid,
    clientName: z.string(),
    kind: z.enum(STEP_KINDS),
    why: z.string(),
    atTime: Clock.nullable(),
    minutes: z.number().int(),
    to: z.object({ id: Uuid, name: z.string() }).nullable().describe('null: stays'),
    clash: z.boolean().describe('The receiver has something else at that time'),
  })
  .meta({ id: 'HandOnRow' });
export const HandOnLoad = z.object({ memberId: Uuid, name: z.string(), capacity: z.number().int(), before: z.number().int(), after: z.number().int() }).meta({ id: 'HandOnLoad' });

/** What goes to whom when somebody leaves for good. */
export const LeavePart = z
  .object({
    memberId: Uuid,
    name: z.string(),
    clientCount: z.number().int(),
    stepCount: z.number().int(),
    clients: z.array(z.object({ id: Uuid, name: z.string() })).describe('At most 500; the counts are whole'),
  })
  .meta({ id: 'LeavePart' });
export const Leaving = z
  .object({ memberId: Uuid, name: z.string(), on: Day, parts: z.array(LeavePart), otherSteps: z.number().int().describe('Open steps at other managers’ clients, which go to those managers') })
  .meta({ id: 'Leaving' });
