import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation, useParams } from 'wouter';
import { api } from '#app/web/api.ts';
import { Button } from '#ui/button/button.tsx';
import { useFormat, useT } from '#ui/i18n/use.ts';
import { Row, Stack } from '#ui/layout/layout.tsx';
import { Page, Sheet } from '#ui/page/page.tsx';
import { refusalText } from '#ui/refusal/refusal.ts';
import { ErrorState, LoadingState } from '#ui/state/state.tsx';
import { offerUndo } from '#ui/toast/toasts.ts';
import { useRefreshClients } from '../list/use-clients.ts';
import css from './duplicates.module.css';
import { MergeValue } from './merge-value.tsx';

type Sides = Awaited<ReturnType<typeof api.duplicates.sideBySide>>;
type Field = Sides['fields'][number]['field'];
type Side = 'this' | 'other';

/** Two clients side by side: what differs is chosen field by field, all else of both is kept (handbook 02, Duplicates). */
export default function MergePage() {
  const { id = '', otherId = '' } = useParams<{ id: string; otherId: string }>();
  const t = useT();
  const sides = useQuery(api.duplicates.sideBySide.query({ params: { id, otherId } }));
  return (
    <Page title={t('clients.merge.title')} layout="sheet">
      {sides.data ? <SideBySide key={`${id} ${otherId}`} id={id} otherId={otherId} sides={sides.data} />
      : sides.isError ? <ErrorState error={sides.error} onRetry={() => void sides.refetch()} />
      : <LoadingState />}
    </Page>
  );
}

function SideBySide({ id, otherId, sides }: { id: string; otherId: string; sides: Sides }) {
  const t = useT();
  const format = useFormat();
  const [, go] = useLocation();
  const client = useQueryClient();
  const refresh = useRefreshClients();
  const [choices, setChoices] = useState<Partial<Record<Field, Side>>>({});
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const differ = sides.fields.filter((field) => field.differ);
  const same = sides.fields.filter((field) => !field.differ && field.this !== null && field.this !== false).length;
  const sideOf = (field: Sides['fields'][number]): Side => choices[field.field] ?? field.proposed;
  const nameField = sides.fields.find(({ field }) => field === 'name');
  const name = nameField && sideOf(nameField) === 'other' ? sides.names.other : sides.names.this;
  const moves = Object.entries(sides.moves).filter(([, count]) => count > 0);

  async function merge() {
    setBusy(true);
    setError(undefined);
    try {
      await api.duplicates.merge(
        { params: { id }, body: { otherId, choices: Object.fromEntries(differ.map((field) => [field.field, sideOf(field)])), otherVersion: sides.versions.other } },
        { version: sides.versions.this },
      );
      // Away first: side by side there is only one left to look at.
      go(`/clients/${id}`);
      client.removeQueries({ queryKey: api.duplicates.sideBySide.all });
      void refresh();
      offerUndo(t('clients.merge.done', { other: sides.names.other, name }), async () => {
        await api.duplicates.unmerge({ params: { id: otherId } });
        await refresh();
      });
    } catch (thrown) {
      setError(thrown);
      void client.invalidateQueries({ queryKey: api.duplicates.sideBySide.all });
      setBusy(false);
    }
  }
  const head = (side: Side, clientId: string) => (
    <th scope="col">
      <Link href={`/clients/${clientId}`}>{sides.names[side]}</Link>
      <small>
        {sides.managers[side]} · {t(side === 'this' ? 'clients.merge.stays' : 'clients.merge.goes')}
      </small>
    </th>
  );
  return (
    <Stack gap={4}>
      <Sheet flush>
        <table className={css.sides}>
          <thead>
            <tr>
              <th>
                <Button small icon="refresh" onClick={() => go(`/clients/${otherId}/merge/${id}`, { replace: true })}>
                  {t('clients.merge.swap')}
                </Button>
              </th>
              {head('this', id)}
              {head('other', otherId)}
            </tr>
          </thead>
          <tbody>
            {differ.map((field) => (
              <tr key={field.field}>
                <th scope="row">{t(`client.field.${field.field}`)}</th>
                {(['this', 'other'] as const).map((side) => (
                  <td key={side} data-chosen={sideOf(field) === side || undefined}>
                    <label>
                      <input
                        type="radio"
                        name={field.field}
                        checked={sideOf(field) === side}
                        aria-label={`${t(`client.field.${field.field}`)}: ${sides.names[side]}`}
                        onChange={() => setChoices({ ...choices, [field.field]: side })}
                      />
                      <MergeValue field={field.field} value={field[side]} manager={sides.managers[side]} />
                    </label>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        <p className={css.same}>
          {differ.length === 0 && `${t('clients.merge.alike')} `}
          {same > 0 && `${t('clients.merge.same', { count: same })}. `}
          {t('clients.merge.tags')}
        </p>
      </Sheet>
      <Sheet title={t('clients.merge.moves')}>
        {moves.length ? (
          <ul className={css.moves}>
            {moves.map(([part, count]) => (
              <li key={part}>
                {t(`clients.merge.part.${part}`)} <b>{format.number(count)}</b>
              </li>
            ))}
          </ul>
        ) : (
          t('clients.merge.nothingMoves')
        )}
      </Sheet>
      {error !== undefined && (
        <p role="alert" className={css.failed}>
          {refusalText(t, error)}
        </p>
      )}
      <Row gap={2} justify="flex-end" wrap>
        <Button onClick={() => history.back()}>{t('common.cancel')}</Button>
        <Button look="main" busy={busy} keys="mod+Enter" keyLabel={t('clients.merge.title')} onClick={() => void merge()}>
          {t('clients.merge.do', { name })}
        </Button>
      </Row>
    </Stack>
  );
}
