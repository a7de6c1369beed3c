import type { WorkCalendar } from '#cap/staff/calendar.ts';
import { addDays, type Day, momentIn, timeAt } from '#plain/day/day.ts';
import type { Chance } from './random.ts';
import type { Row, Rows } from './rows.ts';

/** Someone who works at the demo company, as far as the other parts need to know. */
export interface DemoMember {
  key: string;
  id: string;
  name: string;
  language: 'en' | 'ru' | 'ro' | 'lt';
  timeZone: string;
  roles: readonly string[];
}
export interface DemoPerson {
  id: string;
  role: string;
}
/** A client while the company is made up. `row` is what goes into the table. */
export interface DemoClient {
  id: string;
  row: Row & { name: string; status: string; manager_id: string; next_step_id: string | null; last_touch_at: string | null };
  manager: DemoMember;
  /** Language of talks and notes. */
  language: string;
  createdOn: Day;
  people: DemoPerson[];
  /** Domain of its mail addresses. */
  domain: string;
  important: boolean;
  /** Never talked with yet. */
  fresh: boolean;
  /** Left to its own story: its touches and steps are written by hand. */
  told: boolean;
}
/** Everything while the company is made up. */
export interface Scene {
  c: Chance;
  rows: Rows;
  /** Today in the company's zone, and the moment. */
  today: Day;
  now: number;
  zone: string;
  calendar: WorkCalendar;
  members: DemoMember[];
  clients: DemoClient[];
  member(key: string): DemoMember;
}

export const LIVE = ['prospect', 'client', 'dormant'];
export const isLive = (client: DemoClient) => LIVE.includes(client.row.status) && client.row.trashed_at === null;

const midnights = new Map<string, number>();
/** The moment of a wall time (minutes after midnight) of a zone, as milliseconds. */
export function momentAt(zone: string, day: Day, minutes: number): number {
  const key = zone + day;
  let noon = midnights.get(key);
  if (noon === undefined) {
    if (midnights.size > 50_000) midnights.clear();
    noon = momentIn(zone, day, '12:00').getTime();
    midnights.set(key, noon);
  }
  return noon + (minutes - 720) * 60_000;
}
export const iso = (ms: number) => new Date(ms).toISOString();
export const clock = timeAt;

/** A line of speech with its blanks filled. */
export function fill(c: Chance, text: string, products: readonly string[]): string {
  return text.replace(/\{(\w+)\}/g, (_, slot: string) => {
    if (slot === 'product') return c.pick(products);
    if (slot === 'n') return String(c.pick([4, 6, 8, 10, 12, 16, 20, 24, 36, 48]));
    if (slot === 'days') return String(c.pick([3, 5, 7, 10, 14, 21]));
    return String(c.int(8, 960) * 100);
  });
}

/** Calendar days back or ahead of today. */
export const dayFrom = (scene: Pick<Scene, 'today'>, n: number): Day => addDays(scene.today, n);
