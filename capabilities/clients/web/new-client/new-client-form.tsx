import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { api, intentKey, isRefusal, refusalText } from '#app/web/api.ts';
import { useLogRules } from '#cap/steps/web/use-log-rules.ts';
import { Button } from '#ui/button/button.tsx';
import { useDraft } from '#ui/draft/use-draft.ts';
import { Choice, Field, TextArea, TextInput } from '#ui/field/field.tsx';
import { useLanguage, useT } from '#ui/i18n/use.ts';
import { Sheet } from '#ui/page/page.tsx';
import { fieldText } from '#ui/refusal/refusal.ts';
import { SaveState } from '#ui/save-state/save-state.tsx';
import { Select } from '#ui/select/select.tsx';
import { offerUndo } from '#ui/toast/toasts.ts';
import { type RequisiteKind, requisiteKindsFor } from '../../requisites/kinds.ts';
import { buysFor, type BuysFor, clientKinds, type Size, sizes } from '../choices.ts';
import { memberOptions } from '../find.ts';
import { countryName, useCountryOptions, useWordOptions } from '../names.ts';
import { RequisiteInput } from '../requisite-input.tsx';
import { StepFields, stepProblem, stepWish } from '../step-fields.tsx';
import { useRequisiteCheck } from '../use-requisite-check.ts';
import { createBody, emptyClient, type NewClient } from './draft.ts';
import css from './new-client.module.css';
import { Twins } from './twins.tsx';

interface Me {
  memberId: string;
  name: string;
  country: string;
  rights: Record<string, string>;
}

/** Company and surname first; who is here already is proposed while one types; the first step is part of it. */
export function NewClientForm({ me, name = '' }: { me: Me; name?: string }) {
  const t = useT();
  const lang = useLanguage();
  const queries = useQueryClient();
  const [, go] = useLocation();
  const draft = useDraft<NewClient>('client.new', { ...emptyClient(me.country, me.memberId), name });
  const it = draft.value;
  const set = (part: Partial<NewClient>) => draft.set((old) => ({ ...old, ...part }));
  const text = (field: 'name' | 'person' | 'title' | 'phone' | 'email' | 'site' | 'city' | 'trade' | 'source') => ({
    value: it[field], onChange: (event: { target: { value: string } }) => set({ [field]: event.target.value }),
  });
  const rules = useLogRules(it.managerId || me.memberId);
  const check = useRequisiteCheck();
  const [allNumbers, setAllNumbers] = useState(false);
  const [manager, setManager] = useState(me.name);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const [asked, setAsked] = useState(false);
  const kinds = useWordOptions(clientKinds, 'client.kind');
  const uses = useWordOptions(buysFor, 'client.buysFor');
  const sizeOptions = useWordOptions(sizes, 'client.size');
  const countryOptions = useCountryOptions();
  const numbers = requisiteKindsFor(it.country || null);
  const shown = numbers.filter((kind, n) => allNumbers || n < 2 || it.requisites[kind]);
  const step = it.step.why ? it.step : { ...it.step, why: t('newClient.firstCall') };
  const problem = !it.name.trim() ? 'name' : stepProblem(step, rules);
  const company = it.kind !== 'private_person';

  async function create() {
    setAsked(true);
    if (problem || busy) return;
    setBusy(true);
    setError(undefined);
    let command: string | undefined;
    try {
      const made = await api.clients.create(
        { body: createBody(it, stepWish(step, rules), (kind, value) => check !== undefined && !check(kind as RequisiteKind, it.country || null, value).ok) },
        { key: intentKey(), onCommand: (id) => (command = id) },
      );
      const called = it.name.trim();
      draft.clear();
      void queries.invalidateQueries({ queryKey: api.clients.list.all });
      void queries.invalidateQueries({ queryKey: ['folder'] });
      if (command) {
        const commandId = command;
        offerUndo(t('newClient.made', { name: called }), async () => {
          await api.undo.undo({ params: { commandId } });
          void queries.invalidateQueries();
        });
      }
      go(`/clients/${made.id}`);
    } catch (thrown) {
      setError(thrown);
      setBusy(false);
    }
  }

  return (
    <form
      noValidate
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        void create();
      }}
    >
      <Sheet title={t('newClient.who')}>
        <div className={css.fields}>
          <div className={css.two}>
            <Field label={t(company ? 'newClient.company' : 'newClient.privatePerson')} required error={(asked && !it.name.trim() ? t('common.required') : undefined) ?? fieldText(t, error, 'name')}>
              <TextInput autoFocus maxLength={300} {...text('name')} />
            </Field>
            {company && (
              <Field label={t('newClient.person')} hint={t('person.nameHint')}>
                <TextInput maxLength={200} {...text('person')} />
              </Field>
            )}
            {company && (
              <Field label={t('client.field.title')}>
                <TextInput maxLength={200} {...text('title')} />
              </Field>
            )}
            <Field label={t('client.contactKind.phone')} error={fieldText(t, error, 'contacts') ?? fieldText(t, error, 'person.contacts')}>
              <TextInput type="tel" maxLength={60} {...text('phone')} />
            </Field>
            <Field label={t('client.contactKind.email')}>
              <TextInput type="email" maxLength={254} {...text('email')} />
            </Field>
            <Field label={t('client.contactKind.site')}>
              <TextInput maxLength={300} {...text('site')} />
            </Field>
          </div>
          <Twins like={{ name: it.name, phone: it.phone, email: it.email, requisite: it.requisites[numbers[0]!] ?? '', country: it.country }} />
          <div className={css.three}>
            <Field label={t('client.field.country')}>
              <Select options={countryOptions} labelOf={(code) => countryName(lang, code)} value={it.country || null} onChange={(country) => set({ country: country ?? '' })} clearable />
            </Field>
            <Field label={t('client.field.city')}>
              <TextInput maxLength={120} {...text('city')} />
            </Field>
            <Field label={t('client.field.kind')}>
              <Choice options={kinds} value={it.kind} onChange={(event) => set({ kind: event.target.value as NewClient['kind'] })} />
            </Field>
            {company && (
              <Field label={t('client.field.buysFor')}>
                <Choice options={uses} value={it.buysFor} onChange={(event) => set({ buysFor: event.target.value as BuysFor })} />
              </Field>
            )}
            {company && (
              <Field label={t('client.field.size')}>
                <Choice empty={t('newClient.notKnown')} options={sizeOptions} value={it.size} onChange={(event) => set({ size: event.target.value as Size | '' })} />
              </Field>
            )}
            {company && (
              <Field label={t('client.field.trade')}>
                <TextInput maxLength={120} {...text('trade')} />
              </Field>
            )}
            <Field label={t('client.field.source')}>
              <TextInput maxLength={120} {...text('source')} />
            </Field>
            {'client.reassign' in me.rights && (
              <Field label={t('client.strip.responsible')} error={isRefusal(error) && error.code === 'MIXED_ASSIGNMENT' ? refusalText(t, error) : undefined}>
                <Select
                  options={memberOptions}
                  value={it.managerId}
                  labelOf={() => manager}
                  onChange={(id, option) => {
                    set({ managerId: id ?? me.memberId });
                    setManager(option?.label ?? me.name);
                  }}
                />
              </Field>
            )}
          </div>
        </div>
      </Sheet>
      {company && (
        <Sheet title={t('client.card.requisites')}>
          <div className={css.three}>
            {shown.map((kind) => (
              <div key={kind} className={css.number}>
                <span className={css.label}>{t(`requisite.kind.${kind}`)}</span>
                <RequisiteInput
                  kind={kind}
                  country={it.country || null}
                  bik={it.requisites.bik}
                  label={t(`requisite.kind.${kind}`)}
                  value={it.requisites[kind] ?? ''}
                  onChange={(value) => set({ requisites: { ...it.requisites, [kind]: value } })}
                />
              </div>
            ))}
          </div>
          {shown.length < numbers.length && <Button small look="quiet" icon="plus" onClick={() => setAllNumbers(true)}>{t('newClient.moreNumbers')}</Button>}
        </Sheet>
      )}
      <Sheet>
        <div className={css.fields}>
          <StepFields value={it.step} onChange={(next) => set({ step: next })} rules={rules} label={t('client.firstStep')} />
          <Field label={t('client.note.note')}>
            <TextArea maxLength={50_000} value={it.note} onChange={(event) => set({ note: event.target.value })} />
          </Field>
        </div>
      </Sheet>
      {error !== undefined && <p role="alert" className={css.error}>{refusalText(t, error)}</p>}
      <div className={css.foot}>
        {it.name && <SaveState state={busy ? 'saving' : 'draft'} />}
        {it.name && <Button look="quiet" onClick={draft.clear}>{t('common.clear')}</Button>}
        <Button look="main" submit busy={busy} keys="mod+Enter" keysInInputs keyLabel={t('newClient.make')}>{t('newClient.make')}</Button>
      </div>
    </form>
  );
}
