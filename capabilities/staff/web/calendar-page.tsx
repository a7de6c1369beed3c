import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { api } from '#app/web/api.ts';
import type { Day } from '#plain/day/day.ts';
import { Badge } from '#ui/badge/badge.tsx';
import { Button, IconButton } from '#ui/button/button.tsx';
import { useFormat, useT } from '#ui/i18n/use.ts';
import { Page, Sheet } from '#ui/page/page.tsx';
import { ErrorState, LoadingState } from '#ui/state/state.tsx';
import { DAY_OFF_KINDS } from '../kinds.ts';
import css from './staff.module.css';
import { TeamNav } from './staff-nav.tsx';
import { useMay, useToday } from './use-me.ts';
import year from './year.module.css';
import { YearGrid } from './year-grid.tsx';

const DayDialog = lazy(() => import('./day-dialog.tsx'));
const HolidaysDialog = lazy(() => import('./holidays-dialog.tsx'));
const MoveDayDialog = lazy(() => import('./move-day-dialog.tsx'));

/** The working calendar (handbook 01, "Tabs"): holidays, days off of the company and one's own, moved working days. */
export default function CalendarPage() {
  const t = useT();
  const format = useFormat();
  const may = useMay();
  const today = useToday();
  const [, go] = useLocation();
  const shown = Number(new URLSearchParams(useSearch()).get('year')) || Number(today.slice(0, 4));
  const [open, setOpen] = useState<Day | 'holidays' | 'move'>();
  const calendar = useQuery(api.calendar.get.query({ query: { year: shown } }));
  const manages = may('calendar.manage');
  const show = (next: number) => go(`/team/calendar?year=${next}`, { replace: true });
  const close = () => setOpen(undefined);
  const days = calendar.data?.days ?? [];
  return (
    <Page
      title={`${t('staff.calendar')} ${shown}`}
      actions={
        <>
          <IconButton icon="chevronLeft" label={t('staff.yearBefore')} keys="[" onClick={() => show(shown - 1)} />
          <IconButton icon="chevronRight" label={t('staff.yearAfter')} keys="]" onClick={() => show(shown + 1)} />
        </>
      }
    >
      <TeamNav />
      <div className={css.bar} data-noprint>
        <div className={[year.legend, css.space].join(' ')}>
          {DAY_OFF_KINDS.map((kind) => (
            <span key={kind} className={year.key} data-kind={kind}>
              {t(`staff.dayKind.${kind}`)}
            </span>
          ))}
        </div>
        {manages && (
          <Button icon="sparkle" onClick={() => setOpen('holidays')}>
            {t('staff.proposeHolidays')}
          </Button>
        )}
        {manages && (
          <Button icon="move" onClick={() => setOpen('move')}>
            {t('staff.moveDay')}
          </Button>
        )}
      </div>
      {calendar.isPending && <LoadingState lines={10} />}
      {calendar.isError && <ErrorState error={calendar.error} onRetry={() => void calendar.refetch()} />}
      {calendar.data && (
        <div className={css.cards}>
          <Sheet>
            <YearGrid year={shown} days={days} today={today} onOpen={setOpen} />
          </Sheet>
          <Sheet title={t('staff.daysOfYear', { year: String(shown) })} flush>
            {days.length ? (
              <table className={css.table}>
                <tbody>
                  {days.map((day) => (
                    <tr key={day.id}>
                      <td>{format.day(day.onDate, 'full')}</td>
                      <td>
                        <Badge>{t(`staff.dayKind.${day.kind}`)}</Badge>
                      </td>
                      <td>{day.name}</td>
                      <td className={css.number}>
                        {(manages || day.memberId) && (
                          <Button small onClick={() => setOpen(day.onDate)}>
                            {t('staff.change')}
                          </Button>
                        )}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            ) : (
              <p className={css.more}>{t('staff.noDays')}</p>
            )}
          </Sheet>
        </div>
      )}
      <Suspense>
        {open === 'holidays' && <HolidaysDialog year={shown} onClose={close} />}
        {open === 'move' && <MoveDayDialog today={today} onClose={close} />}
        {open && open !== 'holidays' && open !== 'move' && <DayDialog day={open} days={days} manages={manages} onClose={close} />}
      </Suspense>
    </Page>
  );
}
