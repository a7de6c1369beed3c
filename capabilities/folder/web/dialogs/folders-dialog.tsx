import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { api } from '#app/web/api.ts';
import { Avatar } from '#ui/avatar/avatar.tsx';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { TextInput } from '#ui/field/field.tsx';
import { useFormat, useT } from '#ui/i18n/use.ts';
import { ErrorState, LoadingState } from '#ui/state/state.tsx';
import css from './dialogs.module.css';

/** Folders of others: heads open any of their department, directors any, substitutes those they stand in for. */
export default function FoldersDialog({ current, onClose }: { current: string; onClose: () => void }) {
  const t = useT();
  const format = useFormat();
  const [, go] = useLocation();
  const [text, setText] = useState('');
  const q = text.trim();
  const found = useQuery(api.members.list.query({ query: { state: 'active', limit: 100, ...(q && { q }) } }));
  const me = useQuery(api.session.entry.query()).data?.me?.memberId;
  const open = (id: string) => {
    onClose();
    go(id === me ? '/' : `/folder/${id}`);
  };
  return (
    <Dialog title={t('folder.others.title')} size="small" onClose={onClose}>
      <TextInput data-autofocus aria-label={t('folder.others.find')} placeholder={t('folder.others.find')} value={text} onChange={(event) => setText(event.target.value)} />
      {found.isError ? <ErrorState error={found.error} onRetry={() => void found.refetch()} /> : !found.data ? <LoadingState /> : (
        <ul className={css.people}>
          {found.data.items.map((member) => (
            <li key={member.id}>
              <button type="button" aria-current={member.id === current || undefined} onClick={() => open(member.id)}>
                <Avatar name={member.name} />
                <span>
                  {member.name}
                  <small>{[member.jobTitle, member.departmentName].filter(Boolean).join(' · ')}</small>
                </span>
                {member.absentUntil && <small className={css.away}>{t('folder.others.away', { until: format.day(member.absentUntil, 'dayMonth') })}</small>}
              </button>
            </li>
          ))}
        </ul>
      )}
      {found.data?.items.length === 0 && <p className={css.hint}>{t('select.nothing')}</p>}
    </Dialog>
  );
}
