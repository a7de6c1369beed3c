import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { api } from '#app/web/api.ts';
import { Button } from '#ui/button/button.tsx';
import { useT } from '#ui/i18n/use.ts';
import { Sheet } from '#ui/page/page.tsx';
import { ErrorState, LoadingState } from '#ui/state/state.tsx';
import { AbsenceList } from './absence-list.tsx';
import css from './staff.module.css';

const AbsenceDialog = lazy(() => import('./absence-dialog.tsx'));

/** The absences of one person. */
export function AbsencesOf({ memberId, memberName, mayWrite }: { memberId: string; memberName: string; mayWrite: boolean }) {
  const t = useT();
  const [adding, setAdding] = useState(false);
  const list = useQuery(api.absences.list.query({ query: { memberId, limit: 20 } }));
  return (
    <Sheet
      title={t('staff.absences')}
      aside={
        mayWrite && (
          <Button small icon="plus" onClick={() => setAdding(true)}>
            {t('staff.newAbsence')}
          </Button>
        )
      }
    >
      {list.isPending && <LoadingState lines={2} />}
      {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.data?.items.length === 0 && <p className={css.note}>{t('staff.noAbsences')}</p>}
      {!!list.data?.items.length && (
        <div className={css.scroll}>
          <AbsenceList rows={list.data.items} named={false} />
        </div>
      )}
      <Suspense>{adding && <AbsenceDialog member={{ id: memberId, name: memberName }} onClose={() => setAdding(false)} />}</Suspense>
    </Sheet>
  );
}
