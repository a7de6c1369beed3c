/** A meeting as its participants know it. Wall time of the organiser's zone, so that a move of the clock moves nothing. */
export interface MeetingFace {
  onDate: string;
  atTime: string;
  timeZone: string;
  minutes: number;
  place: string | null;
  organiserId: string;
}
/** The last letter a participant got. */
export interface MeetingTold extends MeetingFace {
  sequence: number;
  cancelled: boolean;
}
export type MeetingLetterKind = 'invite' | 'change' | 'cancel';

const FACE = ['onDate', 'atTime', 'timeZone', 'minutes', 'place', 'organiserId'] as const;
const same = (a: MeetingFace, b: MeetingFace) => FACE.every((key) => a[key] === b[key]);

/**
 * Which letters a participant must get so that they know what is true now (handbook 01, "To take along"). `face` is null when
 * they are asked no more, or the meeting was dropped or has no time any more. Another organiser is another event: the old
 * one is taken back. Nobody is written to about what has passed: `passed` tells it of a face.
 */
export function meetingLetters(face: MeetingFace | null, told: MeetingTold | null, passed: (face: MeetingFace) => boolean): MeetingLetterKind[] {
  const known = told && !told.cancelled ? told : null;
  if (!face) return known && !passed(known) ? ['cancel'] : [];
  if (passed(face)) return [];
  if (!known) return ['invite'];
  if (same(face, known)) return [];
  if (face.organiserId !== known.organiserId) return passed(known) ? ['invite'] : ['cancel', 'invite'];
  return ['change'];
}

/** The SEQUENCE of the next letters of a meeting (iTIP): raised when anybody is told of a change, never taken back. */
export function nextSequence(told: readonly Pick<MeetingTold, 'sequence'>[], changes: boolean): number {
  const highest = told.reduce((n, t) => Math.max(n, t.sequence), -1);
  return highest < 0 ? 0 : changes ? highest + 1 : highest;
}

/** The name of the event in every calendar: one step led by one person. */
export const meetingUid = (stepId: string, organiserId: string): string => `${stepId}.${organiserId.slice(-12)}@daybook`;
