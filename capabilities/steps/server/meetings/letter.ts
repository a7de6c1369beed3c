import type { Language } from '#cap/staff/model.ts';
import { localTimeIn, momentIn, todayIn } from '#plain/day/day.ts';
import { formatDay } from '#plain/day/format.ts';
import type { MeetingFace, MeetingLetterKind } from '../../meeting-rules.ts';
import { meetingWords } from '../../meeting-words.ts';
import { calendarText } from './calendar.ts';

/** What waits in the outbox under the kind `meeting`: all that the letter needs, as it was when it was decided. */
export interface MeetingPayload extends MeetingFace {
  letter: MeetingLetterKind;
  uid: string;
  sequence: number;
  /** ISO moment. */
  stamp: string;
  language: Language;
  kind: string;
  message: string;
  company: string;
  organiser: { name: string; email: string };
  person: { name: string; email: string };
  /** Who else was asked. */
  others: { name: string; email: string }[];
  /** The zone in which the letter speaks: the client's, if it is known. */
  readIn: string;
}
export interface MeetingLetter {
  subject: string;
  text: string;
  replyTo: { name: string; address: string };
  calendar: { method: 'REQUEST' | 'CANCEL'; text: string };
}

const cityOf = (timeZone: string) => timeZone.split('/').at(-1)!.replaceAll('_', ' ');
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The letter of an invitation; null when it waited until its meeting had begun (an invitation to the past helps nobody). */
export function meetingLetter(p: MeetingPayload, now = new Date()): MeetingLetter | null {
  const starts = momentIn(p.timeZone, p.onDate, p.atTime);
  if (starts <= now) return null;
  const words = meetingWords[p.language];
  const kind = words.kind[p.kind as 'meeting'] ?? words.kind.other;
  const cancelled = p.letter === 'cancel';
  const day = todayIn(p.readIn, starts);
  const time = localTimeIn(p.readIn, starts);
  const mark = cancelled ? `${words.cancelled}: ` : p.letter === 'change' ? `${words.changed}: ` : '';
  const lines = [
    words.hello(p.person.name),
    '',
    cancelled ? words.cancel : p.letter === 'change' ? words.change : words.invite(`${p.organiser.name}, ${p.company}`),
    '',
    `${kind}: ${p.company}`,
    `${words.when}: ${formatDay(day, p.language, 'full')}, ${time} (${cityOf(p.readIn)}), ${words.minutes(p.minutes)}`,
    ...(p.place ? [`${words.where}: ${p.place}`] : []),
    ...(p.message && !cancelled ? ['', p.message] : []),
    '',
    ...(cancelled ? [] : [words.answer, '']),
    `${p.organiser.name}, ${p.company}`,
  ];
  return {
    subject: `${mark}${capital(kind)}: ${p.company}, ${formatDay(day, p.language, 'long')}, ${time}`,
    text: lines.join('\n'),
    replyTo: { name: p.organiser.name, address: p.organiser.email },
    calendar: {
      method: cancelled ? 'CANCEL' : 'REQUEST',
      text: calendarText(cancelled ? 'cancel' : 'request', {
        uid: p.uid, sequence: p.sequence, stamp: new Date(p.stamp), summary: `${kind}: ${p.company}`, description: p.message, place: p.place,
        onDate: p.onDate, atTime: p.atTime, timeZone: p.timeZone, minutes: p.minutes, organiser: p.organiser, participants: [p.person, ...p.others],
      }),
    },
  };
}
