import { isDay, isMonth } from '#plain/day/day.ts';
import type { Formats } from '#ui/i18n/format.ts';
import type { T } from '#ui/i18n/translate.ts';
import type { Sheet } from '../model.ts';
import type { ListGroup } from './day-list/day-list.tsx';
import { type DayView, traySections } from './view.ts';

/** The sections of a day, those with nothing in them left out. */
export function dayGroups(view: DayView, t: T): ListGroup[] {
  return view.sections
    .filter((section) => section.planned > 0)
    .map(({ name, steps, done, planned }) => ({
      key: name,
      title: t(`day.section.${name}`),
      count: done > 0 ? t('day.countOf', { done, planned }) : String(steps.length),
      steps,
      ...(!steps.length && { empty: t('day.sectionDone') }),
    }));
}

/** Behind a month or later: the tray, then day by day. */
export function trayGroups(sheets: readonly Sheet[], view: DayView, t: T, format: Formats): ListGroup[] {
  return traySections(sheets, view).map(({ key, steps }) => ({
    key,
    title: isDay(key) ? format.day(key, 'heading') : isMonth(key) ? t('day.tray', { month: format.month(key, 'long') }) : t('day.laterTray'),
    count: String(steps.length),
    steps,
  }));
}
