import { type Day, diffDays, todayIn } from '#plain/day/day.ts';
import type { Formats } from '#ui/i18n/format.ts';
import type { T } from '#ui/i18n/translate.ts';
import { sectionOf } from '../../rules/sections.ts';
import type { SheetStep } from '../view.ts';

export interface Aside {
  text: string;
  tone?: 'look' | 'late' | 'good';
}

/** The short word at the end of a row: what presses most, else where things stand. */
export function asideOf(step: SheetStep, today: Day, timeZone: string, t: T, format: Formats): Aside | undefined {
  const { place, sheet } = step;
  if (place.state === 'carried-over') return { text: t('day.carried', { count: place.carriedDays ?? 0 }), tone: 'late' };
  if (sheet.deadline && sheet.deadline < today) return { text: t('day.deadline', { day: format.near(sheet.deadline, today) }), tone: 'late' };
  if (place.state === 'needs-day') return { text: t('day.asksDay'), tone: 'look' };
  if (sheet.promise) return { text: t('day.promised'), tone: 'look' };
  if (sheet.deadline) return { text: t('day.deadline', { day: format.near(sheet.deadline, today) }), tone: 'look' };
  if (place.state === 'dated' && place.tab.length === 10 && sheet.onDate) return { text: format.day(sheet.onDate, 'face') };
  if (sectionOf(step) === 'newCalls') return sheet.client.prepared ? { text: t('day.prepared'), tone: 'good' } : { text: t('day.notPrepared'), tone: 'look' };
  if (sheet.place) return { text: sheet.place };
  const { lastTouch } = sheet;
  if (!lastTouch) return;
  const days = diffDays(todayIn(timeZone, new Date(lastTouch.at)), today);
  const said = t(lastTouch.outcome ? `step.outcome.${lastTouch.outcome}` : `step.touch.${lastTouch.kind}`);
  return { text: days > 0 ? t('day.since', { what: said, days }) : said };
}
