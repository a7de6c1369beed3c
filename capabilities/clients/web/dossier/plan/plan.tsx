import { useState } from 'react';
import { api, refusalText } from '#app/web/api.ts';
import { Button, IconButton } from '#ui/button/button.tsx';
import { Choice, TextInput } from '#ui/field/field.tsx';
import { EditChoice, EditDay, EditLines } from '#ui/inline-edit/editors.tsx';
import { useFormat, useT } from '#ui/i18n/use.ts';
import { EmptyState } from '#ui/state/state.tsx';
import type { Dossier } from '../../../model-dossier.ts';
import { planKinds, type PlanKind } from '../../choices.ts';
import { memberOptions } from '../../find.ts';
import { useWordOptions } from '../../names.ts';
import { required } from '../../required.ts';
import { useDossier, useSpot } from '../context.tsx';
import { rowSpot } from '../spots.ts';
import css from './plan.module.css';

type Item = Dossier['plan'][number];

/** The individual plan of an important client, with its progress beside it (handbook 02, The card and the page). */
export function Plan() {
  const { dossier } = useDossier();
  const t = useT();
  const format = useFormat();
  const { plan, can } = dossier;
  const done = plan.filter((item) => item.doneAt).length;
  return (
    <div className={css.plan}>
      {plan.length > 0 && (
        <p className={css.progress}>
          <span className={css.track} aria-hidden>
            <i style={{ width: `${(done / plan.length) * 100}%` }} />
          </span>
          {t('client.plan.progress', { done: format.number(done), of: format.number(plan.length) })}
        </p>
      )}
      {plan.length === 0 && (
        <EmptyState icon="target" title={t('client.plan.none')} example={t('client.plan.example')}>
          {t('client.plan.noneText')}
        </EmptyState>
      )}
      {plan.length > 0 && (
        <div className={css.sheet}>
          {planKinds
            .filter((kind) => plan.some((item) => item.kind === kind))
            .map((kind) => (
              <section key={kind} aria-label={t(`client.planKind.${kind}`)}>
                <h3 className={css.title}>{t(`client.planKind.${kind}`)}</h3>
                <ul>{plan.filter((item) => item.kind === kind).map((item) => <One key={item.id} item={item} />)}</ul>
              </section>
            ))}
        </div>
      )}
      {can.edit && <Add />}
    </div>
  );
}

function One({ item }: { item: Item }) {
  const { dossier, edits, today } = useDossier();
  const t = useT();
  const { edit } = dossier.can;
  const spot = <F extends keyof Item>(field: F) => rowSpot('plan', item.id, field, api.parts.patchPlanItem as never, t(`client.field.${field as string}`));
  const text = useSpot(spot('text'));
  const due = useSpot(spot('due'));
  const member = useSpot(spot('memberId'));
  const late = item.due !== null && item.due < today && !item.doneAt;
  function flip(done: boolean) {
    edits.change((old) => ({ ...old, plan: old.plan.map((each) => (each.id === item.id ? { ...each, doneAt: done ? new Date().toISOString() : null } : each)) }));
    void edits.attempt(t(done ? 'client.said.planDone' : 'client.said.planOpen'), (options) => api.parts.patchPlanItem({ params: { id: item.id }, body: { done } }, { ...options, version: item.version }));
  }
  return (
    <li className={css.item} data-done={item.doneAt !== null || undefined}>
      <input type="checkbox" className={css.check} aria-label={t('client.plan.done', { text: item.text })} checked={item.doneAt !== null} disabled={!edit} onChange={(event) => flip(event.target.checked)} />
      <div className={css.what}>
        <EditLines {...text} save={required(t, text.save)} />
        <span className={css.meta}>
          <span className={late ? css.late : undefined}><EditDay {...due} today={today} empty={t('client.plan.noDay')} /></span>
          <EditChoice {...member} clearable options={memberOptions} labelOf={(id) => (id === item.memberId ? (item.memberName ?? '') : '')} empty={t('client.plan.nobody')} />
        </span>
      </div>
      {edit && <IconButton small icon="close" label={t('common.remove', { name: item.text })} onClick={() => void edits.attempt(t('client.said.planRemoved'), (options) => api.parts.removePlanItem({ params: { id: item.id } }, options))} />}
    </li>
  );
}

function Add() {
  const { dossier, edits } = useDossier();
  const t = useT();
  const [kind, setKind] = useState<PlanKind>('goal');
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const kinds = useWordOptions(planKinds, 'client.planKind');
  async function add() {
    if (!text.trim() || busy) return;
    setBusy(true);
    setError(undefined);
    try {
      const position = Math.min(10_000, Math.max(0, ...dossier.plan.map((item) => item.position)) + 1);
      await edits.deed(t('client.said.planAdded'), (options) => api.parts.addPlanItem({ params: { id: dossier.client.id }, body: { kind, text: text.trim(), position } }, options));
      setText('');
    } catch (thrown) {
      setError(thrown);
    } finally {
      setBusy(false);
    }
  }
  return (
    <form
      className={css.add}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <Choice aria-label={t('client.plan.kind')} className={css.kind} options={kinds} value={kind} onChange={(event) => setKind(event.target.value as PlanKind)} />
      <TextInput aria-label={t('client.plan.add')} placeholder={t(`client.plan.hint.${kind}`)} maxLength={1000} value={text} onChange={(event) => setText(event.target.value)} />
      <Button small look="main" submit busy={busy} disabled={!text.trim()}>{t('client.add')}</Button>
      {error !== undefined && <p role="alert" className={css.error}>{refusalText(t, error)}</p>}
    </form>
  );
}
