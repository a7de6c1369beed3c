import { useState } from 'react';
import { api } from '#app/web/api.ts';
import { useLogRules } from '#cap/steps/web/use-log-rules.ts';
import { useDraft } from '#ui/draft/use-draft.ts';
import { Field, TextArea } from '#ui/field/field.tsx';
import { useT } from '#ui/i18n/use.ts';
import { liveStatuses } from '../../choices.ts';
import { type StepDraft, StepFields, stepProblem, stepWish } from '../../step-fields.tsx';
import { useDossier } from '../context.tsx';
import { Ask } from '../deeds/ask.tsx';
import type { OpenStep } from './open-steps.tsx';

/** Drops a step with a reason; the manager's last one of a live client asks for the next in the same gesture. */
export function DropStep({ step, onClose }: { step: OpenStep; onClose: () => void }) {
  const { dossier, edits } = useDossier();
  const { client, strip } = dossier;
  const t = useT();
  const rules = useLogRules(step.ownerId);
  const reason = useDraft(`drop.${step.id}`, '');
  const [next, setNext] = useState<StepDraft>({ kind: 'call', why: '' });
  const live = (liveStatuses as readonly string[]).includes(client.status);
  const last = live && step.ownerId === client.managerId && !strip.openSteps.some((each) => each.id !== step.id && each.ownerId === client.managerId);
  return (
    <Ask
      title={t('client.step.dropTitle', { why: step.why || t(`step.kind.${step.kind}`) })}
      deed={t('client.step.drop')}
      size={last ? 'middle' : 'small'}
      ready={reason.value.trim() !== '' && (!last || stepProblem(next, rules) === undefined)}
      onClose={onClose}
      onDo={async () => {
        await edits.deed(t('client.said.dropped', { why: step.why || t(`step.kind.${step.kind}`) }), (options) =>
          api.steps.drop(
            { params: { id: step.id }, body: { reason: reason.value.trim(), ...(last && { next: { promise: false, ...stepWish(next, rules) } }) } },
            { ...options, version: step.version },
          ),
        );
        reason.clear();
      }}
    >
      <Field label={t('client.step.dropWhy')} required>
        <TextArea data-autofocus value={reason.value} maxLength={300} onChange={(event) => reason.set(event.target.value)} />
      </Field>
      {last && (
        <>
          <p>{t('client.step.lastOne')}</p>
          <StepFields value={next} onChange={setNext} rules={rules} label={t('client.strip.nextStep')} />
        </>
      )}
    </Ask>
  );
}
