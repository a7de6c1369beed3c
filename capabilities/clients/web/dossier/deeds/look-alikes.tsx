import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from 'wouter';
import { api } from '#app/web/api.ts';
import { Button } from '#ui/button/button.tsx';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { useT } from '#ui/i18n/use.ts';
import { ErrorState, LoadingState } from '#ui/state/state.tsx';
import { useDossier } from '../context.tsx';
import css from './deeds.module.css';
import { Reasons } from '../../reasons.tsx';

/** Others that look like this client: opened, put together side by side, or told apart for good. */
export function LookAlikes({ onClose }: { onClose: () => void }) {
  const { dossier, edits } = useDossier();
  const { client, can } = dossier;
  const t = useT();
  const queries = useQueryClient();
  const query = api.duplicates.of.query({ params: { id: client.id } });
  const found = useQuery(query);
  return (
    <Dialog title={t('client.alike.title', { name: client.name })} onClose={onClose}>
      {found.isError ? (
        <ErrorState error={found.error} onRetry={() => void found.refetch()} />
      ) : !found.data ? (
        <LoadingState lines={3} />
      ) : (
        <ul className={css.alike}>
          {found.data.duplicates.length === 0 && <li>{t('client.alike.none')}</li>}
          {found.data.duplicates.map((other) => (
            <li key={other.id}>
              <span>
                <Link href={`/clients/${other.id}`}>{other.name}</Link>
                <small>{[t(`client.status.${other.status}`), other.city, other.managerName].filter(Boolean).join(' · ')}</small>
                <Reasons reasons={other.reasons} />
              </span>
              {can.edit && (
                <Button
                  small
                  onClick={async () => {
                    if (await edits.attempt(t('client.said.different'), (options) => api.duplicates.dismiss({ params: { id: client.id }, body: { otherId: other.id } }, options)))
                      void queries.invalidateQueries({ queryKey: query.queryKey });
                  }}
                >
                  {t('client.alike.different')}
                </Button>
              )}
              {can.merge && (
                <Link href={`/clients/${client.id}/merge/${other.id}`}>{t('client.alike.merge')}</Link>
              )}
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}
