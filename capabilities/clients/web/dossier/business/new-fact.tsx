import { api } from '#app/web/api.ts';
import { DateEntry } from '#ui/date-entry/date-entry.tsx';
import { useDraft } from '#ui/draft/use-draft.ts';
import { Checkbox, Field, TextArea, TextInput } from '#ui/field/field.tsx';
import { useT } from '#ui/i18n/use.ts';
import type { FactKind } from '../../choices.ts';
import { useDossier } from '../context.tsx';
import { Ask } from '../deeds/ask.tsx';
import css from './business.module.css';

interface Draft {
  text: string;
  source: string;
  checked: boolean;
  product: string;
  contractEnd: string | null;
  liked: string;
  disliked: string;
}
const EMPTY: Draft = { text: '', source: '', checked: false, product: '', contractEnd: null, liked: '', disliked: '' };

/** A fact about the business; of a supplier also what it sells, until when, and what is liked. */
export function NewFact({ kind, onClose }: { kind: FactKind; onClose: () => void }) {
  const { dossier, edits, today } = useDossier();
  const t = useT();
  const draft = useDraft<Draft>(`fact.${dossier.client.id}.${kind}`, EMPTY);
  const it = draft.value;
  const set = (part: Partial<Draft>) => draft.set((old) => ({ ...old, ...part }));
  const supplier = kind === 'supplier';
  return (
    <Ask
      title={t('client.fact.newTitle', { kind: t(`client.factKind.${kind}`) })}
      deed={t('client.add')}
      size="middle"
      ready={it.text.trim() !== ''}
      onClose={onClose}
      onDo={async () => {
        await edits.deed(t('client.said.factAdded'), (options) =>
          api.parts.addFact(
            {
              params: { id: dossier.client.id },
              body: {
                kind, text: it.text.trim(), source: it.source.trim(), checked: it.checked,
                ...(supplier && { product: it.product.trim() || null, contractEnd: it.contractEnd, liked: it.liked.trim() || null, disliked: it.disliked.trim() || null }),
              },
            },
            options,
          ),
        );
        draft.clear();
      }}
    >
      <Field label={supplier ? t('client.fact.supplierName') : t(`client.factKind.${kind}`)} required hint={t(`client.fact.hint.${kind}`)}>
        <TextArea data-autofocus rows={supplier ? 1 : 3} maxLength={2000} value={it.text} onChange={(event) => set({ text: event.target.value })} />
      </Field>
      {supplier && (
        <div className={css.pair}>
          <Field label={t('client.field.product')}><TextInput maxLength={300} value={it.product} onChange={(event) => set({ product: event.target.value })} /></Field>
          <Field label={t('client.field.contractEnd')}><DateEntry today={today} value={it.contractEnd ? { day: it.contractEnd } : null} onChange={(point) => set({ contractEnd: point?.day ?? null })} /></Field>
          <Field label={t('client.field.liked')}><TextArea maxLength={1000} value={it.liked} onChange={(event) => set({ liked: event.target.value })} /></Field>
          <Field label={t('client.field.disliked')}><TextArea maxLength={1000} value={it.disliked} onChange={(event) => set({ disliked: event.target.value })} /></Field>
        </div>
      )}
      <Field label={t('client.field.source')} hint={t('client.fact.sourceHint')}>
        <TextInput maxLength={200} value={it.source} onChange={(event) => set({ source: event.target.value })} />
      </Field>
      <Checkbox label={t('client.fact.isChecked')} checked={it.checked} onChange={(event) => set({ checked: event.target.checked })} />
    </Ask>
  );
}
