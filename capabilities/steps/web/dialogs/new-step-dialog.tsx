import { useState } from 'react';
import { Button } from '#ui/button/button.tsx';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { useDraft } from '#ui/draft/use-draft.ts';
import { useT } from '#ui/i18n/use.ts';
import type { NewStep } from '../../model.ts';
import type { LogRules } from '../log-form/log-draft.ts';
import { EMPTY_STEP, StepFields, stepOf } from './step-fields.tsx';

/** One more step for a client: beside the next call, a document to send or a visit. */
export default function NewStepDialog({ clientId, name, rules, onCreate, onClose }: {
  clientId: string;
  name: string;
  rules: LogRules;
  onCreate: (step: NewStep) => Promise<boolean>;
  onClose: () => void;
}) {
  const t = useT();
  const draft = useDraft(`step.${clientId}`, EMPTY_STEP);
  const [asked, setAsked] = useState(false);
  const step = stepOf(draft.value);

  function create() {
    if (!step || (draft.value.point && rules.check({ kind: draft.value.kind, onDate: draft.value.point.day, month: draft.value.point.month }).refusal)) return setAsked(true);
    const saved = draft.clear;
    void onCreate({ clientId, ...step }).then((done) => done && saved());
    onClose();
  }
  return (
    <Dialog
      title={t('step.newFor', { name })}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button look="main" keys="mod+Enter" keysInInputs onClick={create}>{t('step.create')}</Button>
        </>
      }
    >
      <StepFields value={draft.value} onChange={draft.set} rules={rules} autoFocus error={asked && !step ? t('log.problem.WHEN_NEEDED') : undefined} />
    </Dialog>
  );
}
