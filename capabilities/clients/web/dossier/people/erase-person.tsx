import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#app/web/api.ts';
import { Field, TextArea, TextInput } from '#ui/field/field.tsx';
import { useT } from '#ui/i18n/use.ts';
import { ErrorState, LoadingState } from '#ui/state/state.tsx';
import type { Position } from '../../../model-dossier.ts';
import { useDossier } from '../context.tsx';
import { Ask } from '../deeds/ask.tsx';
import css from './people.module.css';

const counted = ['contactPoints', 'consents', 'positions', 'touches', 'notes', 'steps', 'changes'] as const;

/** Erasing the personal data of one person: what would go is shown first; it cannot be taken back (handbook 02, Going out). */
export function ErasePerson({ person, onClose }: { person: Position; onClose: () => void }) {
  const { edits } = useDossier();
  const t = useT();
  const plan = useQuery({ ...api.privacy.erasePlan.query({ params: { id: person.personId } }), staleTime: 0 });
  const [name, setName] = useState('');
  const [reason, setReason] = useState('');
  return (
    <Ask
      title={t('privacy.title', { name: person.name })}
      deed={t('privacy.do')}
      danger
      size="middle"
      ready={Boolean(plan.data) && name.trim() === person.name && reason.trim() !== ''}
      onClose={onClose}
      onDo={async () => {
        await api.privacy.erase({ params: { id: person.personId }, body: { confirmName: name.trim(), reason: reason.trim() } });
        edits.refresh();
      }}
    >
      {plan.isError ? (
        <ErrorState error={plan.error} onRetry={() => void plan.refetch()} />
      ) : !plan.data ? (
        <LoadingState lines={5} />
      ) : (
        <>
          <p>{t('privacy.becomes', { pseudonym: plan.data.pseudonym })}</p>
          <dl className={css.plan}>
            {counted.map((what) => (
              <div key={what}>
                <dt>{t(`privacy.plan.${what}`)}</dt>
                <dd>{plan.data[what]}</dd>
              </div>
            ))}
          </dl>
          {plan.data.kept.length > 0 && <p>{t('privacy.kept', { what: plan.data.kept.map((each) => t(`privacy.keeps.${each}`)).join(', ') })}</p>}
          <p className={css.warning}>{t('privacy.forever')}</p>
          <Field label={t('privacy.reason')} required>
            <TextArea maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
          </Field>
          <Field label={t('privacy.confirm', { name: person.name })} required>
            <TextInput value={name} onChange={(event) => setName(event.target.value)} />
          </Field>
        </>
      )}
    </Ask>
  );
}
