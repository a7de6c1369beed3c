import { useInfiniteQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { api } from '#app/web/api.ts';
import { Button } from '#ui/button/button.tsx';
import { Choice, Field } from '#ui/field/field.tsx';
import { useT } from '#ui/i18n/use.ts';
import { Page, Sheet } from '#ui/page/page.tsx';
import { EmptyState, ErrorState, LoadingState } from '#ui/state/state.tsx';
import { AbsenceList } from './absence-list.tsx';
import css from './staff.module.css';
import { TeamNav } from './staff-nav.tsx';
import { useMay, useMe, useToday } from './use-me.ts';

const AbsenceDialog = lazy(() => import('./absence-dialog.tsx'));

/** Who is away when, and who stands in (handbook 01, "Folders of others"). */
export default function AbsencesPage() {
  const t = useT();
  const may = useMay();
  const me = useMe();
  const today = useToday();
  const [adding, setAdding] = useState(false);
  const [, go] = useLocation();
  const show = new URLSearchParams(useSearch()).get('show') ?? 'coming';
  const query = show === 'coming' ? { from: today } : show === 'mine' ? { memberId: me.memberId } : { cancelled: 'yes' as const };
  const list = useInfiniteQuery({
    queryKey: [...api.absences.list.all, 'pages', query],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => api.absences.list({ query: { ...query, ...(pageParam ? { after: pageParam } : {}) } }, { signal }),
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const begin = may('absence.write') && (
    <Button look="main" icon="plus" keys="n" onClick={() => setAdding(true)}>
      {t('staff.newAbsence')}
    </Button>
  );
  return (
    <Page title={t('staff.absences')} actions={begin}>
      <TeamNav />
      <div className={css.bar} data-noprint>
        <Field label={t('staff.which')}>
          <Choice
            value={show}
            options={(['coming', 'mine', 'all'] as const).map((value) => ({ value, label: t(`staff.showAbsences.${value}`) }))}
            onChange={(event) => go(`/team/absences${event.target.value === 'coming' ? '' : `?show=${event.target.value}`}`, { replace: true })}
          />
        </Field>
      </div>
      {list.isPending && <LoadingState />}
      {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && rows.length === 0 && (
        <EmptyState icon="calendar" title={t('staff.noAbsences')}>
          {t('staff.noAbsencesText')}
        </EmptyState>
      )}
      {rows.length > 0 && (
        <Sheet flush>
          <AbsenceList rows={rows} />
          {list.hasNextPage && (
            <div className={css.more}>
              <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
                {t('staff.moreRows')}
              </Button>
            </div>
          )}
        </Sheet>
      )}
      <Suspense>{adding && <AbsenceDialog member={{ id: me.memberId, name: me.name }} choose={me.rights['absence.write'] !== 'own'} onClose={() => setAdding(false)} />}</Suspense>
    </Page>
  );
}
