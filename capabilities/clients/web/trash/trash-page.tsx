import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { api } from '#app/web/api.ts';
import { Button } from '#ui/button/button.tsx';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { Field } from '#ui/field/field.tsx';
import { useFormat, useT } from '#ui/i18n/use.ts';
import { Stack } from '#ui/layout/layout.tsx';
import { Page, Sheet } from '#ui/page/page.tsx';
import { isRefusal, refusalText } from '#ui/refusal/refusal.ts';
import { Select } from '#ui/select/select.tsx';
import { EmptyState, ErrorState, LoadingState } from '#ui/state/state.tsx';
import { offerUndo, tell } from '#ui/toast/toasts.ts';
import { When } from '#ui/when/when.tsx';
import { useRefreshClients } from '../list/use-clients.ts';
import { useMembers } from '../list/use-members.ts';
import css from './trash.module.css';

type Trashed = Awaited<ReturnType<typeof api.clients.trashed>>['rows'][number];
const key = ['clients', 'trashed', 'pages'];

/** Clients that were taken away (handbook 02, Going out): for 30 days each can be taken back. */
export default function TrashPage() {
  const t = useT();
  const pages = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam, signal }) => api.clients.trashed({ query: { after: pageParam, limit: 50 } }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });
  const rows = pages.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <Page title={t('clients.trash.title')} layout="sheet">
      {pages.isError ? <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />
      : pages.isPending ? <LoadingState />
      : rows.length === 0 ? <EmptyState icon="trash" title={t('clients.trash.none')}>{t('clients.trash.noneText')}</EmptyState>
      : (
        <>
          <p className={css.hint}>{t('clients.trash.hint')}</p>
          <Sheet flush>
            <ul>
              {rows.map((row) => <TrashRow key={row.id} row={row} />)}
            </ul>
            {pages.hasNextPage && (
              <p className={css.more}>
                <Button busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
                  {t('clients.trash.more')}
                </Button>
              </p>
            )}
          </Sheet>
        </>
      )}
    </Page>
  );
}

function TrashRow({ row }: { row: Trashed }) {
  const t = useT();
  const format = useFormat();
  const refresh = useRefreshClients();
  const [busy, setBusy] = useState(false);
  const [asking, setAsking] = useState(false);

  async function takeBack(managerId?: string) {
    let command = '';
    const onCommand = (id: string) => (command = id);
    let said: string;
    if (row.mergedInto) {
      await api.duplicates.unmerge({ params: { id: row.id } }, { onCommand });
      said = t('clients.trash.aparted', { name: row.name });
    } else {
      const { nextStepId } = await api.clients.restore({ params: { id: row.id }, body: { ...(managerId && { managerId }) } }, { onCommand });
      said = t(nextStepId ? 'clients.trash.restored' : 'clients.trash.restoredEnded', { name: row.name });
    }
    void refresh();
    offerUndo(said, async () => {
      await api.undo.undo({ params: { commandId: command } });
      await refresh();
    });
  }
  async function press() {
    setBusy(true);
    try {
      await takeBack();
    } catch (error) {
      if (isRefusal(error) && error.code === 'MEMBER_LEFT' && !row.mergedInto) setAsking(true);
      else tell(refusalText(t, error), 'failed');
    } finally {
      setBusy(false);
    }
  }
  return (
    <li className={css.row}>
      <span>
        <Link href={`/clients/${row.id}`} className={css.name}>
          {row.name}
        </Link>
        <small>
          {row.mergedInto ? (
            <>
              {t('clients.trash.merged')}{' '}
              <Link href={`/clients/${row.mergedInto.id}`}>{row.mergedInto.name}</Link> ·{' '}
            </>
          ) : (
            `${row.managerName} · `
          )}
          {row.trashedBy && `${row.trashedBy}, `}
          <When at={row.trashedAt} /> · {t('clients.trash.goesOn', { day: format.day(row.goesOn) })}
        </small>
      </span>
      <Button small icon="undo" busy={busy} onClick={() => void press()}>
        {t(row.mergedInto ? 'clients.trash.apart' : 'clients.trash.restore')}
      </Button>
      {asking && <AskManager name={row.name} onDo={takeBack} onClose={() => setAsking(false)} />}
    </li>
  );
}

function AskManager({ name, onDo, onClose }: { name: string; onDo: (managerId: string) => Promise<void>; onClose: () => void }) {
  const t = useT();
  const members = useMembers();
  const [id, setId] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  return (
    <Dialog
      title={t('clients.trash.who', { name })}
      size="small"
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button
            look="main"
            busy={busy}
            disabled={!id}
            onClick={() => {
              setBusy(true);
              onDo(id!).then(onClose, (thrown) => {
                setError(refusalText(t, thrown));
                setBusy(false);
              });
            }}
          >
            {t('clients.trash.restore')}
          </Button>
        </>
      }
    >
      <Stack>
        <p>{t('clients.trash.whoText')}</p>
        <Field label={t('clients.field.manager')} {...(error && { error })}>
          <Select value={id} options={members.options} onChange={setId} />
        </Field>
      </Stack>
    </Dialog>
  );
}
