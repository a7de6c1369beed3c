import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { api } from '#app/web/api.ts';
import { Button } from '#ui/button/button.tsx';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { useFormat, useT } from '#ui/i18n/use.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { refusalText } from '#ui/refusal/refusal.ts';
import { EmptyState, ErrorState, LoadingState } from '#ui/state/state.tsx';
import { tell } from '#ui/toast/toasts.ts';
import css from './dialogs.module.css';

/** To negotiate: clients with whom talks are due soon, proposed from facts, kept by the manager (handbook 01, "The day"). */
export default function NegotiateDialog({ member, today, onClose }: { member: string | undefined; today: string; onClose: () => void }) {
  const t = useT();
  const format = useFormat();
  const [, go] = useLocation();
  const queries = useQueryClient();
  const [turned, setTurned] = useState<ReadonlyMap<string, boolean>>(new Map());
  const found = useQuery(api.folder.toNegotiate.query({ query: member ? { member } : {} }));
  async function keep(clientId: string, kept: boolean) {
    setTurned((old) => new Map(old).set(clientId, kept));
    try {
      await api.folder.negotiate({ params: { clientId }, body: { kept } });
      void queries.invalidateQueries({ queryKey: ['folder'] });
      void queries.invalidateQueries({ queryKey: api.clients.get.query({ params: { id: clientId } }).queryKey });
    } catch (error) {
      setTurned((old) => new Map(old).set(clientId, !kept));
      tell(refusalText(t, error), 'failed');
    }
  }
  return (
    <Dialog title={t('day.toNegotiate')} onClose={onClose} foot={<Button onClick={onClose}>{t('common.close')}</Button>}>
      {found.isError ? <ErrorState error={found.error} onRetry={() => void found.refetch()} />
      : !found.data ? <LoadingState />
      : found.data.clients.length === 0 ? <EmptyState icon="target" title={t('folder.negotiate.empty')}>{t('folder.negotiate.emptyText')}</EmptyState>
      : (
        <ul className={css.rows}>
          {found.data.clients.map((client) => {
            const kept = turned.get(client.clientId) ?? client.kept;
            return (
              <li key={client.clientId} className={css.talk}>
                <div>
                  <button type="button" className={css.name} onClick={() => { onClose(); go(`/clients/${client.clientId}`); }}>
                    {client.name}
                    {client.vip && <Icon name="star" size={14} label={t('day.vip')} />}
                  </button>
                  {client.nextOn && <span className={css.to}>→ {client.nextOn.length === 7 ? format.month(client.nextOn, 'long') : format.day(client.nextOn, 'face')}</span>}
                  <ul className={css.reasons}>
                    {client.reasons.map((reason) => (
                      <li key={`${reason.code}${reason.day}`}>
                        {[[t(`folder.negotiate.reason.${reason.code}`), reason.day && format.near(reason.day, today)].filter(Boolean).join(' '), reason.text].filter(Boolean).join(' · ')}
                      </li>
                    ))}
                  </ul>
                </div>
                <Button small pressed={kept} icon={kept ? 'check' : 'plus'} onClick={() => void keep(client.clientId, !kept)}>
                  {t(kept ? 'folder.negotiate.kept' : 'folder.negotiate.keep')}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
    </Dialog>
  );
}
