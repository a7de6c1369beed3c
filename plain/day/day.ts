/**
 * Days, months and wall times without a moment or a zone in them (handbook 01, "Days").
 * A `Day` is `YYYY-MM-DD`, a `Month` `YYYY-MM`, a wall time `HH:MM`. Strings of one kind compare with `<`.
 * Arithmetic runs on whole civil days, so that clock changes, short months and leap days never shift anything.
 */
export {
  type DayStyle,
  formatDay,
  formatMonth,
  weekdayName,
} from './format.ts';

export type Day = string;
export type Month = string;
export type WallTime = string;

const MS_PER_DAY = 86_400_000;

/** Whether the text is a day that exists: `2028-02-29` is, `2027-02-29` is not. */
export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().slice(0, 10) === text;
}

/** Whether the text is a month `YYYY-MM`. */
export const isMonth = (text: string): text is Month => /^\d{4}-(0[1-9]|1[0-2])$/.test(text);

/** Whether the text is a wall time `HH:MM` from 00:00 to 23:59. */
export const isTime = (text: string): text is WallTime => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

/** Minutes since midnight of a wall time. */
export const minutesOf = (time: WallTime): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** The wall time at so many minutes after midnight (0 to 1439). */
export const timeAt = (minutes: number): WallTime =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** Days since 1 January 1970. */
function numberOf(day: Day): number {
  const n = Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY;
  if (Number.isNaN(n)) throw new RangeError(`not a day: ${day}`);
  return n;
}

function dayAt(number: number): Day {
  const iso = new Date(number * MS_PER_DAY).toISOString();
  if (iso.length !== 24) throw new RangeError('a day beyond the year 9999');
  return iso.slice(0, 10);
}

/** The day `n` calendar days later (earlier when negative). */
export const addDays = (day: Day, n: number): Day => dayAt(numberOf(day) + n);

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export const diffDays = (from: Day, to: Day): number => numberOf(to) - numberOf(from);

/** Day of the week, 1 = Monday … 7 = Sunday. */
export const weekday = (day: Day): number => ((((numberOf(day) + 3) % 7) + 7) % 7) + 1;

/** The Monday of the day's week. */
export const startOfWeek = (day: Day): Day => addDays(day, 1 - weekday(day));

export const monthOf = (day: Day): Month => day.slice(0, 7);
export const startOfMonth = (month: Month | Day): Day => `${month.slice(0, 7)}-01`;

/** The last day of a month, given the month or any of its days. */
export function endOfMonth(month: Month | Day): Day {
  const m = Number(month.slice(5, 7));
  const y = Number(month.slice(0, 4));
  const length =
    m === 2 ? (y % 4 === 0 && (y % 100 !== 0 || y % 400 === 0) ? 29 : 28) : [4, 6, 9, 11].includes(m) ? 30 : 31;
  return `${month.slice(0, 7)}-${length}`;
}

/** The month `n` months later. */
export function nextMonths(month: Month, n: number): Month {
  const total = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + n;
  if (!(total >= 0 && total < 120_000)) throw new RangeError('a month beyond the year 9999');
  return `${String(Math.floor(total / 12)).padStart(4, '0')}-${String((total % 12) + 1).padStart(2, '0')}`;
}

/** The same day `n` months later; in a shorter month its last day: 31 January + 1 month is 28 or 29 February. */
export const addMonths = (day: Day, n: number): Day => dayOfMonth(nextMonths(monthOf(day), n), Number(day.slice(8)));

/** The day numbered `number` in the month, or its last day when the month is shorter. */
export function dayOfMonth(month: Month, number: number): Day {
  const wanted = `${month}-${String(number).padStart(2, '0')}`;
  const last = endOfMonth(month);
  return wanted < last ? wanted : last;
}

/**
 * The first day after `after` that is the `anchorDay` (1 to 31) of its month: "every month on the 31st" falls on the
 * last day of a short month and returns to the 31st in the next long one (handbook 01, "Days").
 */
export function nextMonthly(anchorDay: number, after: Day): Day {
  const here = dayOfMonth(monthOf(after), anchorDay);
  return here > after ? here : dayOfMonth(nextMonths(monthOf(after), 1), anchorDay);
}

/** The day a birthday is greeted in a year; 29 February is greeted every year, on the 28th when it is missing. */
export const anniversaryIn = (year: number, birthday: Day): Day =>
  dayOfMonth(`${String(year).padStart(4, '0')}-${birthday.slice(-5, -3)}`, Number(birthday.slice(-2)));

const zones = new Map<string, Intl.DateTimeFormat>();

/** Wall clock of a moment in a zone, as civil milliseconds (what `Date.UTC` gives for those figures). */
function clockIn(timeZone: string, moment: Date): number {
  let format = zones.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
    zones.set(timeZone, format);
  }
  const part: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(moment)) part[type] = Number(value);
  return Date.UTC(part.year!, part.month! - 1, part.day, part.hour, part.minute);
}

/** Today in a time zone (IANA name); a day is the day of the person whose folder it is. */
export const todayIn = (timeZone: string, now: Date = new Date()): Day =>
  dayAt(Math.floor(clockIn(timeZone, now) / MS_PER_DAY));

/** The time on the wall in a time zone, for "14:20 there" beside a client. */
export const localTimeIn = (timeZone: string, now: Date = new Date()): WallTime =>
  new Date(clockIn(timeZone, now)).toISOString().slice(11, 16);

/**
 * The moment at which a wall time comes in a zone. A time that a clock change skips becomes the one as much later;
 * a time that comes twice means the first.
 */
export function momentIn(timeZone: string, day: Day, time: WallTime): Date {
  const wanted = numberOf(day) * MS_PER_DAY + minutesOf(time) * 60_000;
  const offsetAt = (ms: number) => clockIn(timeZone, new Date(ms)) - Math.floor(ms / 60_000) * 60_000;
  const before = wanted - offsetAt(wanted - MS_PER_DAY);
  const after = wanted - offsetAt(wanted + MS_PER_DAY);
  return new Date(
    clockIn(timeZone, new Date(before)) === wanted
      ? before
      : clockIn(timeZone, new Date(after)) === wanted
        ? after
        : before,
  );
}
