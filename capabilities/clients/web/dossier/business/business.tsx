import { useState } from 'react';
import { api } from '#app/web/api.ts';
import { Badge } from '#ui/badge/badge.tsx';
import { Button } from '#ui/button/button.tsx';
import { EditDay, EditLines, EditText } from '#ui/inline-edit/editors.tsx';
import { useFormat, useT } from '#ui/i18n/use.ts';
import { MenuButton } from '#ui/menu/menu.tsx';
import { EmptyState } from '#ui/state/state.tsx';
import type { Dossier } from '../../../model-dossier.ts';
import { factKinds, type FactKind } from '../../choices.ts';
import { required } from '../../required.ts';
import { FieldGroup } from '../card/field-group.tsx';
import { useDossier, useSpot } from '../context.tsx';
import { rowSpot } from '../spots.ts';
import css from './business.module.css';
import { NewFact } from './new-fact.tsx';

type Fact = Dossier['facts'][number];

/** What is known of the client's business and of whom it buys from now: each with its source, its day, checked or not. */
export function Business() {
  const { dossier } = useDossier();
  const t = useT();
  const [adding, setAdding] = useState<FactKind>();
  const { facts, can } = dossier;
  const old = facts.filter((fact) => fact.needsReview).length;
  return (
    <div className={css.business}>
      {old > 0 && <p className={css.review}>{t('client.fact.old', { count: old })}</p>}
      {can.edit && (
        <div>
          <MenuButton
            small
            icon="plus"
            label={t('client.fact.add')}
            items={[...factKinds].sort((a, b) => Number(b === 'supplier') - Number(a === 'supplier')).map((kind) => ({ label: t(`client.factKind.${kind}`), run: () => setAdding(kind) }))}
          >
            {t('client.fact.add')}
          </MenuButton>
        </div>
      )}
      {facts.length === 0 && (
        <EmptyState icon="chart" title={t('client.fact.none')} example={t('client.fact.example')}>
          {t('client.fact.noneText')}
        </EmptyState>
      )}
      {factKinds.map((kind) => {
        const known = facts.filter((fact) => fact.kind === kind);
        if (!known.length) return null;
        return (
          <section key={kind} className={css.group} aria-label={t(`client.factKind.${kind}`)}>
            <h3 className={css.title}>{t(`client.factKind.${kind}`)}</h3>
            {known.map((fact) => <One key={fact.id} fact={fact} />)}
          </section>
        );
      })}
      {adding && <NewFact kind={adding} onClose={() => setAdding(undefined)} />}
    </div>
  );
}

function One({ fact }: { fact: Fact }) {
  const { dossier, edits, today } = useDossier();
  const t = useT();
  const format = useFormat();
  const { edit } = dossier.can;
  const label = (field: string) => t(`client.field.${field}`);
  const spot = <F extends keyof Fact>(field: F) => rowSpot('facts', fact.id, field, api.parts.patchFact as never, label(field as string));
  const text = useSpot(spot('text'));
  const source = useSpot(spot('source'));
  const texts = { product: useSpot(spot('product')), liked: useSpot(spot('liked')), disliked: useSpot(spot('disliked')) };
  const end = useSpot(spot('contractEnd'));
  const line = (field: 'product' | 'liked' | 'disliked') => ({ name: field, long: true, label: label(field), known: fact[field] !== null, fillable: edit, node: <EditLines {...texts[field]} /> });
  return (
    <article className={css.fact} data-old={fact.needsReview || undefined}>
      <div className={css.text}><EditLines {...text} save={required(t, text.save)} /></div>
      {fact.kind === 'supplier' && (
        <FieldGroup
          fields={[
            line('product'),
            { name: 'contractEnd', label: label('contractEnd'), known: fact.contractEnd !== null, fillable: edit, node: <EditDay {...end} today={today} /> },
            line('liked'),
            line('disliked'),
          ]}
        />
      )}
      <footer className={css.meta}>
        <span>{format.near(fact.knownOn, today)}</span>
        <span className={css.source}><EditText {...source} empty={t('client.fact.noSource')} save={(next, was) => source.save(next ?? '', was ?? '')} /></span>
        {fact.checked ? <Badge tone="teal">{t('client.fact.checked')}</Badge> : <Badge>{t('client.fact.unchecked')}</Badge>}
        {fact.needsReview && <Badge tone="amber">{t('client.fact.askAgain')}</Badge>}
        {edit && (
          <span className={css.deeds}>
            {(fact.needsReview || !fact.checked) && (
              <Button small look="quiet" icon="check" onClick={() => void edits.attempt(t('client.said.factHolds'), (options) => api.parts.checkFact({ params: { id: fact.id } }, options))}>
                {t('client.fact.holds')}
              </Button>
            )}
            <Button small look="quiet" icon="trash" aria-label={t('common.remove', { name: fact.text.slice(0, 60) })} title={t('common.remove', { name: '' })} onClick={() => void edits.attempt(t('client.said.factRemoved'), (options) => api.parts.removeFact({ params: { id: fact.id } }, options))} />
          </span>
        )}
      </footer>
    </article>
  );
}
