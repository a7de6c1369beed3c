import { useState } from 'react';
import { api } from '#app/web/api.ts';
import { Button } from '#ui/button/button.tsx';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { Checkbox, Choice, Field, TextInput } from '#ui/field/field.tsx';
import { useT } from '#ui/i18n/use.ts';
import { Stack } from '#ui/layout/layout.tsx';
import { refusalText } from '#ui/refusal/refusal.ts';
import { TagInput } from '#ui/select/select.tsx';
import type { CustomField } from '../../model.ts';

const types: readonly CustomField['type'][] = ['text', 'number', 'date', 'yes_no', 'choice', 'link'];

/** A new field, or what may be changed of one: its kind stays as it was made. */
export function FieldDialog({ field, last, onSaved, onClose }: {
  field: CustomField | undefined;
  /** Place of a new one. */
  last: number;
  onSaved: () => Promise<unknown>;
  onClose: () => void;
}) {
  const t = useT();
  const [entity, setEntity] = useState<CustomField['entity']>('client');
  const [label, setLabel] = useState(field?.label ?? '');
  const [type, setType] = useState<CustomField['type']>(field?.type ?? 'text');
  const [options, setOptions] = useState<readonly string[]>(field?.options ?? []);
  const [required, setRequired] = useState(field?.required ?? false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const complete = label.trim() !== '' && (type !== 'choice' || options.length > 0);

  async function save() {
    if (!complete || busy) return;
    setBusy(true);
    setError(undefined);
    const body = { label: label.trim(), required, ...(type === 'choice' && { options: [...options] }) };
    try {
      if (field) await api.customFields.patch({ params: { id: field.id }, body }, { version: field.version });
      else await api.customFields.create({ body: { ...body, entity, type, position: last } });
      await onSaved();
      onClose();
    } catch (thrown) {
      setError(refusalText(t, thrown));
      setBusy(false);
    }
  }
  return (
    <Dialog
      title={field ? t('clients.fields.edit', { name: field.label }) : t('clients.fields.add')}
      size="small"
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button look="main" keys="mod+Enter" keyLabel={t('common.save')} busy={busy} disabled={!complete} onClick={() => void save()}>
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
          <Field label={t('clients.fields.label')} required {...(error && { error })}>
            <TextInput data-autofocus value={label} maxLength={80} onChange={(event) => setLabel(event.target.value)} />
          </Field>
          {!field && (
            <>
              <Field label={t('clients.fields.entity')}>
                <Choice
                  value={entity}
                  options={[{ value: 'client', label: t('clients.fields.client') }, { value: 'person', label: t('clients.fields.person') }]}
                  onChange={(event) => setEntity(event.target.value as CustomField['entity'])}
                />
              </Field>
              <Field label={t('clients.fields.type')} hint={t('clients.fields.typeHint')}>
                <Choice value={type} options={types.map((value) => ({ value, label: t(`clients.fields.types.${value}`) }))} onChange={(event) => setType(event.target.value as CustomField['type'])} />
              </Field>
            </>
          )}
          {type === 'choice' && (
            <Field label={t('clients.fields.options')} hint={t('clients.fields.optionsHint')} required>
              <TagInput tags={options} onChange={setOptions} />
            </Field>
          )}
          <Checkbox label={t('clients.fields.required')} checked={required} onChange={(event) => setRequired(event.target.checked)} />
          <button type="submit" hidden />
        </Stack>
      </form>
    </Dialog>
  );
}
