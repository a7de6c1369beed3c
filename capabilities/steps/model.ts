import * as z from 'zod';
import { Clock, Day, Uuid } from '#cap/staff/model.ts';

/** Words of steps and touches (handbook 01, "Steps"; 02, "The client"): one list per idea. */
export const STEP_KINDS = ['call', 'meeting', 'visit', 'mail', 'offer', 'document', 'task'] as const;
export const STEP_STATES = ['open', 'done', 'dropped'] as const;
export const TOUCH_KINDS = ['call', 'meeting', 'visit', 'mail', 'message', 'document', 'task'] as const;
export const DIRECTIONS = ['in', 'out'] as const;
export const OUTCOMES = ['not_reached', 'talked', 'decision_maker', 'meeting_set', 'order', 'refusal'] as const;
export const MOODS = ['calm', 'doubtful', 'upset'] as const;
/** Statuses that need no next step: a recorded decision ends a client. */
export const ENDINGS = ['lost', 'unpromising', 'closed'] as const;

export type StepKind = (typeof STEP_KINDS)[number];
export type StepState = (typeof STEP_STATES)[number];
export type TouchKind = (typeof TOUCH_KINDS)[number];
export type Outcome = (typeof OUTCOMES)[number];
export type Mood = (typeof MOODS)[number];

export const MonthText = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
export const Moment = z.iso.datetime({ offset: true });
export const Minutes = z.number().int().min(1).max(1440);
export const Version = z.number().int().min(1);
const text = (max: number) => z.string().trim().max(max);

/**
 * When: exactly one of a day (with or without a wall time of the owner's zone), a month, or later.
 * All three left out is refused as WHEN_NEEDED, two of them as DAY_OR_MONTH.
 */
const when = {
  onDate: Day.optional().describe('The day, of the owner’s time zone'),
  atTime: Clock.optional().describe('Wall time of the owner’s time zone; only with onDate'),
  month: MonthText.optional().describe('Only a month is known: the step waits in its tray'),
  later: z.literal(true).optional(),
};
interface WhenShape {
  onDate?: string | undefined;
  atTime?: string | undefined;
  month?: string | undefined;
  later?: true | undefined;
}
/** The complaint about a `when`, or nothing. */
export function whenProblem(w: WhenShape): 'WHEN_NEEDED' | 'DAY_OR_MONTH' | 'TIME_NEEDS_DAY' | undefined {
  const said = Number(w.onDate !== undefined) + Number(w.month !== undefined) + Number(w.later !== undefined);
  if (said === 0) return 'WHEN_NEEDED';
  if (said > 1) return 'DAY_OR_MONTH';
  if (w.atTime !== undefined && w.onDate === undefined) return 'TIME_NEEDS_DAY';
  return undefined;
}
export const When = z.strictObject(when).meta({ id: 'When' });
export type When = z.infer<typeof When>;

/** What a new step is besides its day. */
const about = {
  kind: z.enum(STEP_KINDS),
  why: text(500).default(''),
  personId: Uuid.optional(),
  minutes: Minutes.optional().describe('Left out: the workspace’s usual minutes of the kind'),
  place: text(300).optional(),
  promise: z.boolean().default(false).describe('Promised to the client'),
  deadline: Day.optional(),
  ownerId: Uuid.optional().describe('Whose step; left out: the owner of the finished one, else the client’s manager'),
};
export const NextStep = z.strictObject({ ...about, ...when }).meta({ id: 'NextStep' });
export type NextStep = z.infer<typeof NextStep>;
export const NewStep = z.object({ clientId: Uuid, ...about, ...when }).meta({ id: 'NewStep' });
export type NewStep = z.infer<typeof NewStep>;

export const PatchStep = z
  .object({
    kind: z.enum(STEP_KINDS),
    why: text(500),
    minutes: Minutes,
    personId: Uuid.nullable(),
    promise: z.boolean(),
    deadline: Day.nullable(),
    place: text(300).nullable(),
  })
  .partial()
  .meta({ id: 'PatchStep' });
export type PatchStep = z.infer<typeof PatchStep>;

/** One step as others see it. */
export const Step = z
  .object({
    id: Uuid,
    clientId: Uuid,
    clientName: z.string(),
    ownerId: Uuid,
    ownerName: z.string(),
    handedTo: z.object({ id: Uuid, name: z.string() }).nullable().describe('Who does it instead of the owner, when it was handed on'),
    kind: z.enum(STEP_KINDS),
    why: z.string(),
    personId: Uuid.nullable(),
    personName: z.string().nullable(),
    onDate: Day.nullable(),
    atTime: Clock.nullable(),
    month: MonthText.nullable(),
    minutes: z.number().int(),
    place: z.string().nullable(),
    promise: z.boolean(),
    deadline: Day.nullable(),
    firstDue: Day.nullable().describe('The day it was first meant for'),
    state: z.enum(STEP_STATES),
    doneAt: z.string().nullable(),
    doneBy: z.object({ id: Uuid, name: z.string() }).nullable(),
    dropReason: z.string().nullable(),
    isNext: z.boolean().describe('The client’s next step of its manager'),
    version: Version,
  })
  .meta({ id: 'Step' });
export type Step = z.infer<typeof Step>;

/** What somebody answered to an invitation. */
export const REPLIES = ['none', 'accepted', 'declined', 'tentative'] as const;
export type Reply = (typeof REPLIES)[number];
/** A person of the client who is invited to a step. */
export const Participant = z
  .object({
    personId: Uuid,
    name: z.string(),
    email: z.string().nullable(),
    message: z.string(),
    reply: z.enum(REPLIES),
    repliedAt: z.string().nullable(),
    letter: z.enum(['waiting', 'written', 'cancelled']).describe('Whether what they were told is still to be written, was given to the mail, or was taken back'),
  })
  .meta({ id: 'Participant' });
export type Participant = z.infer<typeof Participant>;

/** What a step looks like on the face of a dossier. */
export const StepFace = z
  .object({
    id: Uuid,
    kind: z.enum(STEP_KINDS),
    why: z.string(),
    ownerId: Uuid,
    onDate: Day.nullable(),
    atTime: Clock.nullable(),
    month: MonthText.nullable(),
    version: Version,
  })
  .meta({ id: 'StepFace' });
export type StepFace = z.infer<typeof StepFace>;

/** What a write warns of; the write was made all the same. */
export const STEP_WARNINGS = ['NOT_A_WORKING_DAY', 'TIME_HAS_PASSED', 'AFTER_DEADLINE', 'OWNER_IS_ABSENT'] as const;
export const StepWarnings = z.array(z.enum(STEP_WARNINGS));
export type StepWarning = (typeof STEP_WARNINGS)[number];

/** The log form: what happened, which step it finishes, what is next. One request. */
export const NewTouch = z
  .object({
    clientId: Uuid,
    stepId: Uuid.optional().describe('The step it finishes'),
    stepVersion: Version.optional().describe('The version of that step when the form was opened'),
    kind: z.enum(TOUCH_KINDS),
    direction: z.enum(DIRECTIONS).default('out'),
    outcome: z.enum(OUTCOMES).optional(),
    text: z.string().max(20_000).default(''),
    minutes: z.number().int().min(0).max(1440).optional(),
    mood: z.enum(MOODS).optional().describe('upset makes a step for the responsible manager'),
    personId: Uuid.optional(),
    reason: text(300).optional().describe('Incoming: why they turned to us'),
    source: text(120).optional().describe('Incoming: by which source'),
    result: text(500).optional().describe('Incoming: what came of it'),
    at: Moment.optional().describe('When it happened; left out: now'),
    offline: z.boolean().default(false).describe('Written without connection and sent later: conflicts are reported, not refused'),
    next: NextStep.optional(),
    end: z
      .strictObject({ status: z.enum(ENDINGS), reason: text(300).min(1) })
      .optional()
      .describe('The recorded decision that this client needs no next step'),
  })
  .meta({ id: 'NewTouch' });
export type NewTouch = z.infer<typeof NewTouch>;

/** The step the touch was to finish had been changed by somebody meanwhile. */
export const LogConflict = z
  .object({
    code: z.enum(['STEP_ALREADY_ENDED', 'STEP_MOVED']),
    by: z.string().nullable(),
    at: z.string().nullable(),
    state: z.enum(STEP_STATES),
    onDate: Day.nullable(),
    month: MonthText.nullable(),
  })
  .meta({ id: 'LogConflict' });

export const Logged = z
  .object({
    touchId: Uuid,
    clientId: Uuid,
    finished: Uuid.nullable().describe('The step that is done now'),
    next: StepFace.nullable().describe('The step that was opened'),
    nextStepId: Uuid.nullable().describe('The client’s next step of its manager from now on'),
    lastTouchAt: z.string(),
    warnings: StepWarnings,
    conflict: LogConflict.nullable(),
  })
  .meta({ id: 'Logged' });
export type Logged = z.infer<typeof Logged>;

export const Touch = z
  .object({
    id: Uuid,
    clientId: Uuid,
    kind: z.enum(TOUCH_KINDS),
    direction: z.enum(DIRECTIONS),
    outcome: z.enum(OUTCOMES).nullable(),
    text: z.string(),
    at: z.string(),
    minutes: z.number().int().nullable(),
    mood: z.enum(MOODS).nullable(),
    personId: Uuid.nullable(),
    memberId: Uuid,
    version: Version,
  })
  .meta({ id: 'Touch' });
