import { useT } from '#ui/i18n/use.ts';
import { EditChoice, EditDay, EditLines, EditNumber, EditText } from '#ui/inline-edit/editors.tsx';
import type { CustomField } from '../../../model.ts';
import { useDossier, useSpot } from '../context.tsx';
import { customSpot } from '../spots.ts';
import { FieldGroup } from './field-group.tsx';

type Text = string | null;
const asText = (value: unknown): Text => (value === null || value === undefined ? null : String(value));

/** The workspace's own fields, each edited by its type. */
export function CustomFields({ fields }: { fields: readonly CustomField[] }) {
  const { dossier } = useDossier();
  const t = useT();
  const own = fields.filter((field) => field.entity === 'client' && (!field.archived || asText(dossier.client.custom[field.key]) !== null));
  return (
    <FieldGroup
      title={t('client.card.own')}
      fields={own.map((field) => ({
        name: field.key,
        label: field.required ? `${field.label} *` : field.label,
        known: asText(dossier.client.custom[field.key]) !== null,
        ask: field.required,
        long: field.type === 'text' || field.type === 'link',
        fillable: dossier.can.edit && !field.archived,
        node: <CustomValue field={field} />,
      }))}
    />
  );
}

function CustomValue({ field }: { field: CustomField }) {
  const { dossier, today } = useDossier();
  const t = useT();
  const spot = useSpot(customSpot(dossier.client.id, field.key, field.label));
  const readOnly = spot.readOnly || field.archived;
  const text = {
    ...spot,
    readOnly,
    value: asText(spot.value),
    // What a field keeps has its own type; the screen speaks texts.
    save: (next: Text, was: Text) => spot.save(back(next), was === asText(spot.value) ? spot.value : back(was)),
    theirs: async () => asText(await spot.theirs()),
  };
  function back(value: Text): unknown {
    if (value === null) return null;
    return field.type === 'number' ? Number(value) : field.type === 'yes_no' ? value === 'true' : value;
  }
  switch (field.type) {
    case 'number':
      return <EditNumber {...text} />;
    case 'date':
      return <EditDay {...text} today={today} />;
    case 'yes_no':
      return <EditChoice {...text} clearable options={[{ value: 'true', label: t('common.yes') }, { value: 'false', label: t('common.no') }]} labelOf={(value) => t(value === 'true' ? 'common.yes' : 'common.no')} />;
    case 'choice':
      return <EditChoice {...text} clearable options={field.options.map((option) => ({ value: option, label: option }))} labelOf={(value) => value} />;
    case 'link':
      return <EditText {...text} type="url" />;
    default:
      return <EditLines {...text} />;
  }
}
