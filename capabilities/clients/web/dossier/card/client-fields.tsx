import { api } from '#app/web/api.ts';
import { Checkbox } from '#ui/field/field.tsx';
import { EditChoice, EditLines, EditNumber, EditTags, EditText } from '#ui/inline-edit/editors.tsx';
import { useLanguage, useT } from '#ui/i18n/use.ts';
import { Money } from '#ui/money/money.tsx';
import { useQuery } from '@tanstack/react-query';
import type { Options } from '#ui/select/options.ts';
import type { Client } from '../../../model-dossier.ts';
import { clientOptions } from '../../find.ts';
import { currencyOptions } from '../../names.ts';
import { useDossier, useSpot } from '../context.tsx';
import { clientSpot } from '../spots.ts';

type TextField = 'legalForm' | 'legalName' | 'trade' | 'sphere' | 'source' | 'priceType' | 'paymentTerms';
type ChoiceField = 'country' | 'language' | 'timeZone' | 'size' | 'kind' | 'buysFor' | 'status' | 'currency';
type FlagField = 'vip' | 'mailingList' | 'negotiate' | 'prepared';

function useField<F extends keyof Client & Parameters<typeof clientSpot>[1]>(field: F) {
  const { dossier } = useDossier();
  const t = useT();
  return useSpot(clientSpot(dossier.client.id, field, t(`client.field.${field}`)));
}

export const ClientText = ({ field }: { field: TextField }) => <EditText {...useField(field)} />;
export const ClientLines = ({ field }: { field: 'specialTerms' }) => <EditLines {...useField(field)} />;

/** One of a list; `must` says that something is always chosen. */
export function ClientChoice({ field, options, labelOf, must }: { field: ChoiceField; options: Options; labelOf: (value: string) => string; must?: boolean }) {
  const spot = useField(field);
  return (
    <EditChoice
      {...spot}
      value={spot.value as string | null}
      save={(next, was) => spot.save(next as never, was as never)}
      theirs={() => spot.theirs() as Promise<string | null>}
      options={options}
      labelOf={labelOf}
      clearable={!must}
    />
  );
}

export function ClientTags() {
  const spot = useField('tags');
  const used = useQuery({ ...api.clients.tags.query({ query: {} }), enabled: !spot.readOnly });
  return (
    <EditTags
      {...spot}
      value={spot.value}
      save={(next, was) => spot.save([...next], [...was])}
      theirs={spot.theirs}
      known={used.data?.tags.map(({ tag }) => tag)}
    />
  );
}

export function ClientLimit() {
  const { dossier } = useDossier();
  const spot = useField('creditLimit');
  return <EditNumber {...spot} show={(amount) => amount && <Money amount={amount} currency={dossier.client.currency ?? 'EUR'} />} />;
}

export function ClientCurrency() {
  const lang = useLanguage();
  return <ClientChoice field="currency" options={currencyOptions(lang)} labelOf={(code) => code} />;
}

export function ClientParent() {
  const { dossier } = useDossier();
  const spot = useField('parentId');
  return (
    <EditChoice
      {...spot}
      clearable
      options={async (text, signal) => (await clientOptions(text, signal)).filter((option) => option.value !== dossier.client.id)}
      labelOf={() => dossier.parent?.name ?? ''}
    />
  );
}

/** Yes or no, at one press. */
export function ClientFlag({ field }: { field: FlagField }) {
  const { dossier, edits } = useDossier();
  const t = useT();
  const spot = useField(field);
  const label = t(`client.field.${field}`);
  return (
    <Checkbox
      label={label}
      checked={spot.value}
      disabled={spot.readOnly}
      onChange={(event) => {
        const checked = event.target.checked;
        edits.change((old) => ({ ...old, client: { ...old.client, [field]: checked } }));
        void edits.attempt(t('client.said.changed', { field: label }), (options) =>
          api.clients.patch({ params: { id: dossier.client.id }, body: { [field]: checked } }, { ...options, version: dossier.client.version }),
        );
      }}
    />
  );
}
