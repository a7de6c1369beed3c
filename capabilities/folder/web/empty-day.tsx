import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { api } from '#app/web/api.ts';
import { isWorkingDay } from '#cap/staff/calendar.ts';
import { Button } from '#ui/button/button.tsx';
import { useT } from '#ui/i18n/use.ts';
import { Row } from '#ui/layout/layout.tsx';
import { EmptyState } from '#ui/state/state.tsx';
import css from './day-page.module.css';
import type { Shown } from './dialogs/day-dialogs.tsx';
import type { DayView } from './view.ts';

/** Nothing behind the tab: all done, a day off, a free day, or a folder that has just been begun. */
export function EmptyDay({ view, tab, done, onShow }: { view: DayView; tab: string; done: number; onShow: (shown: Shown) => void }) {
  const t = useT();
  const [, go] = useLocation();
  const { folder, calendar, tabs } = view;
  const isToday = tab === folder.today;
  const begun = tabs.some(({ count }) => count > 0) || folder.done.length > 0;
  const may = useQuery({ ...api.session.entry.query(), enabled: !begun }).data?.me?.rights ?? {};
  if (!begun)
    return (
      <EmptyState
        icon="folder"
        title={t('day.first.title')}
        action={
          <Row gap={2} wrap justify="center">
            {may['client.import'] ? (
              <Button look="main" icon="upload" onClick={() => go('/imports')}>{t('day.first.import')}</Button>
            ) : (
              <Button look="main" icon="plus" onClick={() => go('/clients')}>{t('day.first.clients')}</Button>
            )}
            {may['folder.read'] && may['folder.read'] !== 'own' && <Button icon="folder" onClick={() => onShow({ what: 'folders' })}>{t('day.others')}</Button>}
          </Row>
        }
        example={
          <ol className={css.lesson}>
            {[1, 2, 3].map((n) => <li key={n}>{t(`day.first.lesson${n}`)}</li>)}
          </ol>
        }
      >
        {t('day.first.text')}
      </EmptyState>
    );
  if (isToday && done > 0)
    return (
      <EmptyState icon="check" title={t('day.allDone')} action={<Button look="main" icon="eye" onClick={() => onShow({ what: 'lookBack', day: tab })}>{t('day.lookBack')}</Button>}>
        {t('day.allDoneText', { count: done })}
      </EmptyState>
    );
  if (tab.length === 10 && !isWorkingDay(calendar, tab)) {
    const name = folder.owner.calendar.off.find((off) => off.day === tab && off.kind !== 'working')?.name;
    return <EmptyState icon="sun" title={name || t('day.dayOff')}>{t('day.dayOffText')}</EmptyState>;
  }
  return <EmptyState icon="calendar" title={t(tab.length === 10 ? 'day.free' : 'day.emptyTray')}>{t(tab.length === 10 ? 'day.freeText' : 'day.emptyTrayText')}</EmptyState>;
}
