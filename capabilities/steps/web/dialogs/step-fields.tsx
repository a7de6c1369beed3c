import { DateEntry } from '#ui/date-entry/date-entry.tsx';
import type { Point } from '#ui/date-entry/point.ts';
import { Checkbox, Choice, Field, TextInput } from '#ui/field/field.tsx';
import { useT } from '#ui/i18n/use.ts';
import { Stack } from '#ui/layout/layout.tsx';
import type { NextStep, StepKind } from '../../model.ts';
import { KINDS } from '../kinds.ts';
import { beyondTheField, type LogRules, nextOf } from '../log-form/log-draft.ts';

/** A step being written down: what, when, why. */
export interface StepWords {
  kind: StepKind;
  point: Point | null;
  why: string;
  promise: boolean;
  place: string;
}
export const EMPTY_STEP: StepWords = { kind: 'call', point: null, why: '', promise: false, place: '' };

/** The step as it is asked for; undefined while its day is missing. */
export function stepOf({ kind, point, why, promise, place }: StepWords): NextStep | undefined {
  return point ? { ...nextOf(kind, point, why.trim(), promise), ...(place.trim() && { place: place.trim() }) } : undefined;
}

export function StepFields({ value, onChange, rules, error, autoFocus }: {
  value: StepWords;
  onChange: (value: StepWords) => void;
  rules: LogRules;
  /** What is wrong with the day, in words. */
  error?: string | undefined;
  autoFocus?: boolean;
}) {
  const t = useT();
  const change = (part: Partial<StepWords>) => onChange({ ...value, ...part });
  const { point, kind } = value;
  const checked = point ? rules.check({ kind, onDate: point.day, atTime: point.time, month: point.month, promise: value.promise }) : undefined;
  const problem = error ?? (checked?.refusal && t(`log.problem.${checked.refusal}`));
  return (
    <Stack>
      <Field label={t('log.nextKind')}>
        <Choice value={kind} onChange={(event) => change({ kind: event.target.value as StepKind })} options={KINDS.map((each) => ({ value: each, label: t(`step.kind.${each}`) }))} />
      </Field>
      <Field label={t('log.nextWhen')} required {...(problem && { error: problem })} hint={beyondTheField(checked?.warnings).map((warning) => t(`log.warning.${warning}`)).join(' · ')}>
        <DateEntry value={point} onChange={(next) => change({ point: next })} today={rules.today} nextWorkingDay={rules.nextWorkingDay} about={rules.about} months quick keys autoFocus={autoFocus} />
      </Field>
      <Field label={t('log.nextWhy')}>
        <TextInput value={value.why} maxLength={500} onChange={(event) => change({ why: event.target.value })} />
      </Field>
      {(kind === 'meeting' || kind === 'visit') && (
        <Field label={t('step.place')}>
          <TextInput value={value.place} maxLength={300} onChange={(event) => change({ place: event.target.value })} />
        </Field>
      )}
      <Checkbox label={t('step.promised')} checked={value.promise} onChange={(event) => change({ promise: event.target.checked })} />
    </Stack>
  );
}
