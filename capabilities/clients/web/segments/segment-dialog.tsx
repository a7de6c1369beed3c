import { useState } from 'react';
import { Button } from '#ui/button/button.tsx';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { Checkbox, Field, TextInput } from '#ui/field/field.tsx';
import { useT } from '#ui/i18n/use.ts';
import { Stack } from '#ui/layout/layout.tsx';
import { refusalText } from '#ui/refusal/refusal.ts';
import type { Segment } from './use-segments.ts';

/** A saved view's name, and whether colleagues see it. */
export function SegmentDialog({ segment, mayShare, onSave, onClose }: {
  /** Left out: what is seen becomes a new one. */
  segment: Segment | undefined;
  mayShare: boolean;
  onSave: (name: string, shared: boolean) => Promise<unknown>;
  onClose: () => void;
}) {
  const t = useT();
  const [name, setName] = useState(segment?.name ?? '');
  const [shared, setShared] = useState(segment?.shared ?? false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  async function save() {
    if (!name.trim() || busy) return;
    setBusy(true);
    try {
      await onSave(name.trim(), shared);
      onClose();
    } catch (thrown) {
      setError(refusalText(t, thrown));
      setBusy(false);
    }
  }
  return (
    <Dialog
      title={segment ? t('clients.view.edit', { name: segment.name }) : t('clients.view.save')}
      size="small"
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button look="main" keys="mod+Enter" keyLabel={t('common.save')} busy={busy} disabled={!name.trim()} onClick={save}>
            {t('common.save')}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Stack>
          <Field label={t('clients.view.name')} required {...(error && { error })}>
            <TextInput value={name} maxLength={120} onChange={(event) => setName(event.target.value)} />
          </Field>
          {mayShare && <Checkbox label={t('clients.view.share')} checked={shared} onChange={(event) => setShared(event.target.checked)} />}
          {mayShare && shared && <p className="mute">{t('clients.view.shareHint')}</p>}
        </Stack>
      </form>
    </Dialog>
  );
}
