import { useState } from 'react';
import { api, refusalText } from '#app/web/api.ts';
import { useLogRules } from '#cap/steps/web/use-log-rules.ts';
import { Button } from '#ui/button/button.tsx';
import { useDraft } from '#ui/draft/use-draft.ts';
import { useT } from '#ui/i18n/use.ts';
import { type StepDraft, StepFields, stepProblem, stepWish } from '../../step-fields.tsx';
import { useDossier } from '../context.tsx';
import css from './composer.module.css';

/** One more step with this client; it is the manager's. */
export function NewStep({ onDone, onLeave }: { onDone: () => void; onLeave: () => void }) {
  const { dossier, edits } = useDossier();
  const { client } = dossier;
  const t = useT();
  const rules = useLogRules(client.managerId);
  const draft = useDraft<StepDraft>(`step.${client.id}`, { kind: 'call', why: '' });
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const problem = stepProblem(draft.value, rules);
  async function save() {
    if (problem || busy) return;
    setBusy(true);
    setError(undefined);
    try {
      await edits.deed(t('client.said.stepAdded'), (options) =>
        api.steps.create({ body: { clientId: client.id, promise: false, ...stepWish(draft.value, rules) } }, options),
      );
      draft.clear();
      onDone();
    } catch (thrown) {
      setError(thrown);
    } finally {
      setBusy(false);
    }
  }
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onLeave();
      }}
    >
      <StepFields autoFocus value={draft.value} onChange={draft.set} rules={rules} label={t('client.step.add')} />
      {error !== undefined && <p role="alert" className={css.error}>{refusalText(t, error)}</p>}
      <div className={css.foot}>
        <span className={css.state} />
        <Button look="main" submit busy={busy} disabled={problem !== undefined} keys="mod+Enter" keysInInputs keyLabel={t('client.step.add')}>{t('client.step.put')}</Button>
      </div>
    </form>
  );
}
