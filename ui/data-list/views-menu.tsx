import { useState } from 'react';
import { Button } from '../button/button.tsx';
import { Dialog } from '../dialog/dialog.tsx';
import { Checkbox, Field, TextInput } from '../field/field.tsx';
import { useT } from '../i18n/use.ts';
import { Stack } from '../layout/layout.tsx';
import { type MenuItem, MenuButton } from '../menu/menu.tsx';
import { refusalText } from '../refusal/refusal.ts';

export interface View {
  id: string;
  name: string;
  /** Seen by colleagues too. */
  shared: boolean;
  /** May be changed and deleted by this person. */
  mine: boolean;
}

/** Saved views of a list: one's own and the shared ones; what is seen now can be saved as one. */
export function ViewsMenu({ views, chosen, changed, all, onChoose, onSave, onUpdate, onRemove }: {
  views: readonly View[];
  chosen: string | undefined;
  /** What is seen differs from the chosen view. */
  changed: boolean;
  /** The words for the list without a view: “All clients”. */
  all: string;
  onChoose: (id: string | undefined) => void;
  onSave: (name: string, shared: boolean) => Promise<unknown>;
  onUpdate?: (id: string) => Promise<unknown>;
  onRemove?: (id: string) => void;
}) {
  const t = useT();
  const [saving, setSaving] = useState(false);
  const now = views.find((view) => view.id === chosen);
  const group = (heading: string, list: readonly View[]): MenuItem[] =>
    list.length ? [{ heading }, ...list.map((view) => ({ label: view.name, checked: view.id === chosen, run: () => onChoose(view.id) }))] : [];
  return (
    <>
      <MenuButton
        label={t('list.views')}
        look="quiet"
        items={[
          { label: all, checked: chosen === undefined, run: () => onChoose(undefined) },
          ...group(t('list.ownViews'), views.filter((view) => view.mine && !view.shared)),
          ...group(t('list.sharedViews'), views.filter((view) => view.shared || !view.mine)),
          '-',
          ...(now?.mine && changed && onUpdate ? [{ label: t('list.updateView', { name: now.name }), icon: 'check' as const, run: () => void onUpdate(now.id) }] : []),
          { label: t('list.saveView'), icon: 'plus', run: () => setSaving(true) },
          ...(now?.mine && onRemove ? [{ label: t('list.removeView', { name: now.name }), icon: 'trash' as const, danger: true, run: () => onRemove(now.id) }] : []),
        ]}
      >
        {`${now?.name ?? all}${changed ? ' *' : ''}`}
      </MenuButton>
      {saving && <SaveView onSave={onSave} onClose={() => setSaving(false)} />}
    </>
  );
}

function SaveView({ onSave, onClose }: { onSave: (name: string, shared: boolean) => Promise<unknown>; onClose: () => void }) {
  const t = useT();
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  async function save() {
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
      title={t('list.saveView')}
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
      <Stack>
        <Field label={t('list.viewName')} required error={error}>
          <TextInput value={name} maxLength={120} onChange={(event) => setName(event.target.value)} onKeyDown={(event) => event.key === 'Enter' && name.trim() && void save()} />
        </Field>
        <Checkbox label={t('list.shareView')} checked={shared} onChange={(event) => setShared(event.target.checked)} />
      </Stack>
    </Dialog>
  );
}
