import { useState } from 'react';
import { api, refusalText } from '#app/web/api.ts';
import { Button } from '#ui/button/button.tsx';
import { useDraft } from '#ui/draft/use-draft.ts';
import { Checkbox, TextArea } from '#ui/field/field.tsx';
import { useT } from '#ui/i18n/use.ts';
import { SaveState } from '#ui/save-state/save-state.tsx';
import { useDossier } from '../context.tsx';
import css from './composer.module.css';

/** A note; what is typed is kept on this device until it is saved. */
export function NewNote({ onDone, onLeave }: { onDone: () => void; onLeave: () => void }) {
  const { dossier, edits } = useDossier();
  const t = useT();
  const draft = useDraft(`note.${dossier.client.id}`, { text: '', pinned: false });
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const text = draft.value.text.trim();
  async function save() {
    if (!text || busy) return;
    setBusy(true);
    setError(undefined);
    try {
      await edits.deed(t('client.said.noted'), (options) => api.parts.addNote({ params: { id: dossier.client.id }, body: { text, pinned: draft.value.pinned } }, options));
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
      <TextArea
        autoFocus
        rows={3}
        aria-label={t('client.note.note')}
        placeholder={t('client.note.hint')}
        maxLength={50_000}
        value={draft.value.text}
        onChange={(event) => draft.set((old) => ({ ...old, text: event.target.value }))}
      />
      {error !== undefined && <p role="alert" className={css.error}>{refusalText(t, error)}</p>}
      <div className={css.foot}>
        <Checkbox label={t('client.note.pin')} checked={draft.value.pinned} onChange={(event) => draft.set((old) => ({ ...old, pinned: event.target.checked }))} />
        <span className={css.state}>{text && <SaveState state={busy ? 'saving' : 'draft'} />}</span>
        <Button look="main" submit busy={busy} disabled={!text} keys="mod+Enter" keysInInputs keyLabel={t('common.save')}>{t('common.save')}</Button>
      </div>
    </form>
  );
}
