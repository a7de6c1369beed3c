import ical, { ICalAttendeeRole, ICalAttendeeStatus, ICalCalendarMethod, ICalEventBusyStatus, ICalEventStatus } from 'ical-generator';
import { addDays, momentIn } from '#plain/day/day.ts';

export interface CalendarEvent {
  uid: string;
  sequence: number;
  /** When this was written. */
  stamp: Date;
  summary: string;
  description?: string | null;
  place: string | null;
  onDate: string;
  /** Wall time of `timeZone`; none is a whole day. */
  atTime: string | null;
  timeZone: string;
  minutes: number;
  organiser?: { name: string; email: string };
  participants?: readonly { name: string; email: string }[];
}

/**
 * One event as iCalendar text: `request` asks its participants (iTIP REQUEST), `cancel` takes it back (CANCEL), `publish` is a
 * file for one's own calendar. The time is given as a moment, so it is right in every zone.
 */
export function calendarText(method: 'request' | 'cancel' | 'publish', e: CalendarEvent): string {
  const calendar = ical({
    method: { request: ICalCalendarMethod.REQUEST, cancel: ICalCalendarMethod.CANCEL, publish: ICalCalendarMethod.PUBLISH }[method],
    prodId: { company: 'Daybook', product: 'Daybook' },
  });
  const start = e.atTime ? momentIn(e.timeZone, e.onDate, e.atTime) : undefined;
  calendar.createEvent({
    id: e.uid,
    sequence: e.sequence,
    stamp: e.stamp,
    summary: e.summary,
    description: e.description || null,
    location: e.place,
    busystatus: method === 'cancel' ? ICalEventBusyStatus.FREE : ICalEventBusyStatus.BUSY,
    ...(method === 'publish' ? {} : { status: method === 'cancel' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED }),
    ...(e.organiser ? { organizer: e.organiser } : {}),
    attendees: (e.participants ?? []).map((p) => ({ ...p, role: ICalAttendeeRole.REQ, status: ICalAttendeeStatus.NEEDSACTION, rsvp: method === 'request' })),
    ...(start
      ? { start, end: new Date(start.getTime() + e.minutes * 60_000) }
      : { start: new Date(`${e.onDate}T00:00:00Z`), end: new Date(`${addDays(e.onDate, 1)}T00:00:00Z`), allDay: true, timezone: 'UTC' }),
  });
  return calendar.toString();
}
