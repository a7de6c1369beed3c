import { useState } from 'react';
import { api } from '#app/web/api.ts';
import { useLogRules } from '#cap/steps/web/use-log-rules.ts';
import { Choice, Field } from '#ui/field/field.tsx';
import { useT } from '#ui/i18n/use.ts';
import { liveStatuses, type LiveStatus } from '../../choices.ts';
import { useWordOptions } from '../../names.ts';
import { type StepDraft, StepFields, stepWish } from '../../step-fields.tsx';
import { useDossier } from '../context.tsx';
import { Ask } from './ask.tsx';

/** An ended client lives again, with its next step. */
export function ReviveDialog({ onClose }: { onClose: () => void }) {
  const { dossier, edits } = useDossier();
  const { client } = dossier;
  const t = useT();
  const rules = useLogRules(client.managerId);
  const [status, setStatus] = useState<LiveStatus>('prospect');
  const [step, setStep] = useState<StepDraft>({ kind: 'call', why: '' });
  const statuses = useWordOptions(liveStatuses, 'client.status');
  return (
    <Ask
      title={t('client.revive.title', { name: client.name })}
      deed={t('client.revive.do')}
      size="middle"
      onClose={onClose}
      onDo={() =>
        edits.deed(t('client.said.revived', { name: client.name }), (options) =>
          api.clients.revive({ params: { id: client.id }, body: { status, nextStep: stepWish(step, rules) } }, { ...options, version: client.version }),
        )
      }
    >
      <Field label={t('client.field.status')}>
        <Choice options={statuses} value={status} onChange={(event) => setStatus(event.target.value as LiveStatus)} />
      </Field>
      <StepFields value={step} onChange={setStep} rules={rules} label={t('client.firstStep')} />
    </Ask>
  );
}
