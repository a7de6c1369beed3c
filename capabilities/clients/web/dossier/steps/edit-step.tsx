import { useState } from 'react';
import { api } from '#app/web/api.ts';
import { KINDS } from '#cap/steps/web/kinds.ts';
import { useLogRules } from '#cap/steps/web/use-log-rules.ts';
import type { StepKind } from '#cap/steps/model.ts';
import { DateEntry } from '#ui/date-entry/date-entry.tsx';
import { Checkbox, Choice, Field, TextArea, TextInput } from '#ui/field/field.tsx';
import { useT } from '#ui/i18n/use.ts';
import { useDossier } from '../context.tsx';
import { Ask } from '../deeds/ask.tsx';
import type { OpenStep } from './open-steps.tsx';
import css from './steps.module.css';

/** Everything of a step besides its day. */
export function EditStep({ step, onClose }: { step: OpenStep; onClose: () => void }) {
  const { dossier, edits } = useDossier();
  const t = useT();
  const rules = useLogRules(step.ownerId);
  const [it, set] = useState({ kind: step.kind, why: step.why, minutes: String(step.minutes), personId: step.personId ?? '', place: step.place ?? '', promise: step.promise, deadline: step.deadline });
  const minutes = Number.parseInt(it.minutes, 10);
  const people = dossier.people.filter((person) => !person.toDate && !person.erased);
  return (
    <Ask
      title={t('client.step.editTitle')}
      deed={t('common.save')}
      size="middle"
      ready={minutes >= 1 && minutes <= 1440}
      onClose={onClose}
      onDo={() =>
        edits.deed(t('client.said.stepChanged'), (options) =>
          api.steps.patch(
            {
              params: { id: step.id },
              body: { kind: it.kind, why: it.why.trim(), minutes, personId: it.personId || null, place: it.place.trim() || null, promise: it.promise, deadline: it.deadline },
            },
            { ...options, version: step.version },
          ),
        )
      }
    >
      <div className={css.pair}>
        <Field label={t('client.step.kind')}>
          <Choice options={KINDS.map((kind) => ({ value: kind, label: t(`step.kind.${kind}`) }))} value={it.kind} onChange={(event) => set({ ...it, kind: event.target.value as StepKind })} />
        </Field>
        <Field label={t('log.minutes')}>
          <TextInput inputMode="numeric" value={it.minutes} onChange={(event) => set({ ...it, minutes: event.target.value })} />
        </Field>
      </div>
      <Field label={t('client.step.why')}>
        <TextArea data-autofocus value={it.why} maxLength={500} onChange={(event) => set({ ...it, why: event.target.value })} />
      </Field>
      <div className={css.pair}>
        <Field label={t('client.step.person')}>
          <Choice empty={t('common.none')} options={people.map((person) => ({ value: person.personId, label: person.name }))} value={it.personId} onChange={(event) => set({ ...it, personId: event.target.value })} />
        </Field>
        <Field label={t('client.step.place')}>
          <TextInput value={it.place} maxLength={300} onChange={(event) => set({ ...it, place: event.target.value })} />
        </Field>
      </div>
      <Checkbox label={t('log.promised')} checked={it.promise} onChange={(event) => set({ ...it, promise: event.target.checked })} />
      {rules && (
        <Field label={t('client.step.deadline')}>
          <DateEntry value={it.deadline ? { day: it.deadline } : null} today={rules.today} nextWorkingDay={rules.nextWorkingDay} about={rules.about} onChange={(point) => set({ ...it, deadline: point?.day ?? null })} />
        </Field>
      )}
    </Ask>
  );
}
