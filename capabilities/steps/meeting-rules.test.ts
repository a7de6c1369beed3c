import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type MeetingFace, type MeetingTold, meetingLetters, nextSequence } from './meeting-rules.ts';

const face: MeetingFace = { onDate: '2026-11-27', atTime: '10:00', timeZone: 'Europe/Vilnius', minutes: 60, place: 'Your office', organiserId: 'a' };
const never = () => false;
const told = (more: Partial<MeetingTold> = {}): MeetingTold => ({ ...face, sequence: 0, cancelled: false, ...more });

test('a new participant is invited, one who knows all is left alone', () => {
  expect(meetingLetters(face, null, never)).toEqual(['invite']);
  expect(meetingLetters(face, told(), never)).toEqual([]);
});

test('a moved meeting is told as a change, a dropped one is taken back, and once', () => {
  expect(meetingLetters({ ...face, atTime: '11:00' }, told(), never)).toEqual(['change']);
  expect(meetingLetters(null, told(), never)).toEqual(['cancel']);
  expect(meetingLetters(null, told({ cancelled: true }), never)).toEqual([]);
  expect(meetingLetters(face, told({ cancelled: true }), never)).toEqual(['invite']);
});

test('another organiser takes the old event back and invites anew', () => {
  expect(meetingLetters({ ...face, organiserId: 'b' }, told(), never)).toEqual(['cancel', 'invite']);
});

test('nobody is written to about what has passed', () => {
  expect(meetingLetters(face, null, () => true)).toEqual([]);
  expect(meetingLetters(null, told(), () => true)).toEqual([]);
  expect(meetingLetters({ ...face, onDate: '2026-12-04' }, told(), (f) => f.onDate === '2026-11-27')).toEqual(['change']);
});

const anyFace = fc.option(
  fc.record({ onDate: fc.constantFrom('2026-11-27', '2026-11-30'), atTime: fc.constantFrom('09:00', '10:00'), timeZone: fc.constant('Europe/Vilnius'), minutes: fc.constantFrom(30, 60), place: fc.constantFrom(null, 'x'), organiserId: fc.constantFrom('a', 'b') }),
  { nil: null },
);

test('whatever happens to a meeting, its participants end up knowing exactly what is true, and the sequence only grows', () => {
  fc.assert(
    fc.property(fc.array(anyFace, { maxLength: 20 }), (faces) => {
      let known: MeetingTold | null = null;
      /** What the participant's own calendar holds: event by organiser. */
      const calendar = new Map<string, { face: MeetingFace; sequence: number }>();
      for (const now of faces) {
        const letters = meetingLetters(now, known, never);
        const sequence = nextSequence(known ? [known] : [], letters.length > 0 && known !== null);
        if (known && letters.length) expect(sequence).toBeGreaterThan(known.sequence);
        for (const letter of letters) {
          if (letter === 'cancel') calendar.delete(known!.organiserId);
          else calendar.set(now!.organiserId, { face: now!, sequence });
        }
        if (letters.length) known = now ? { ...now, sequence, cancelled: false } : { ...known!, sequence, cancelled: true };
        expect([...calendar.values()].map((e) => e.face)).toEqual(now ? [now] : []);
      }
    }),
  );
});
