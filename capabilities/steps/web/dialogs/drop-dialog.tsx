import { useState } from 'react';
import { Button } from '#ui/button/button.tsx';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { useDraft } from '#ui/draft/use-draft.ts';
import { Field, TextInput } from '#ui/field/field.tsx';
import { useT } from '#ui/i18n/use.ts';
import { Stack } from '#ui/layout/layout.tsx';
import type { NextStep } from '../../model.ts';
import type { LogRules } from '../log-form/log-draft.ts';
import { EMPTY_STEP, StepFields, stepOf, type StepWords } from './step-fields.tsx';

/** Drops a step with a reason; dropping the client's last one asks for the next in the same gesture (handbook 01, "Steps"). */
export default function DropDialog({ stepId, name, last, rules, onDrop, onClose }: {
  stepId: string;
  name: string;
  /** The client has no other open step. */
  last: boolean;
  rules: LogRules;
  onDrop: (reason: string, next: NextStep | undefined) => Promise<boolean>;
  onClose: () => void;
}) {
  const t = useT();
  const draft = useDraft<{ reason: string; step: StepWords }>(`drop.${stepId}`, { reason: '', step: EMPTY_STEP });
  const [asked, setAsked] = useState(false);
  const { reason, step } = draft.value;
  const next = last ? stepOf(step) : undefined;

  function drop() {
    if (!reason.trim() || (last && !next)) return setAsked(true);
    const saved = draft.clear;
    void onDrop(reason.trim(), next).then((done) => done && saved());
    onClose();
  }
  return (
    <Dialog
      title={t('step.dropTitle', { name })}
      size={last ? 'middle' : 'small'}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button look="main" keys="mod+Enter" keysInInputs onClick={drop}>{t('step.drop')}</Button>
        </>
      }
    >
      <Stack>
        <Field label={t('step.dropReason')} required {...(asked && !reason.trim() && { error: t('log.problem.REASON_NEEDED') })}>
          <TextInput data-autofocus value={reason} maxLength={300} onChange={(event) => draft.set((old) => ({ ...old, reason: event.target.value }))} />
        </Field>
        {last && (
          <>
            <p>{t('log.problem.NEXT_STEP_NEEDED')}</p>
            <StepFields
              value={step}
              onChange={(value) => draft.set((old) => ({ ...old, step: value }))}
              rules={rules}
              error={asked && !next ? t('log.problem.WHEN_NEEDED') : undefined}
            />
          </>
        )}
      </Stack>
    </Dialog>
  );
}
