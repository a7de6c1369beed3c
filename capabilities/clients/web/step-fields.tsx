import { KINDS } from '#cap/steps/web/kinds.ts';
import { whenOf } from '#cap/steps/web/log-form/log-draft.ts';
import type { LogRules } from '#cap/steps/web/log-form/log-draft.ts';
import type { StepKind } from '#cap/steps/model.ts';
import { DateEntry } from '#ui/date-entry/date-entry.tsx';
import type { Point } from '#ui/date-entry/point.ts';
import { Choice, TextInput } from '#ui/field/field.tsx';
import { Icon } from '#ui/icon/icon.tsx';
import { useT } from '#ui/i18n/use.ts';
import type { StepWish } from '../model.ts';
import css from './step-fields.module.css';

/** A step as it is wished for: what, when (as proposed until something is said), what about. */
export interface StepDraft {
  kind: StepKind;
  why: string;
  point?: Point | null;
  promise?: boolean;
}

/** When: what was said, else the next working day. */
export const pointOf = (step: StepDraft, rules: LogRules | undefined): Point | null =>
  step.point !== undefined ? step.point : rules ? { day: rules.nextWorkingDay(rules.today) } : null;

/** What keeps a step from being opened, by name. */
export function stepProblem(step: StepDraft, rules: LogRules | undefined): string | undefined {
  const point = pointOf(step, rules);
  if (!point) return 'WHEN_NEEDED';
  return rules?.check({ kind: step.kind, onDate: point.day, atTime: point.time, month: point.month, promise: step.promise }).refusal;
}

/** The step as the API takes it. */
export function stepWish(step: StepDraft, rules: LogRules | undefined): StepWish {
  const point = pointOf(step, rules);
  return { kind: step.kind, why: step.why.trim(), ...(point && whenOf(point)), ...(step.promise && { promise: true }) };
}

/** The fields of a next step in one line: what, when, what about. */
export function StepFields({ value, onChange, rules, label, promise = true, autoFocus }: {
  value: StepDraft;
  onChange: (value: StepDraft) => void;
  rules: LogRules | undefined;
  label: string;
  promise?: boolean;
  autoFocus?: boolean;
}) {
  const t = useT();
  const point = pointOf(value, rules);
  const told = point && rules?.check({ kind: value.kind, onDate: point.day, atTime: point.time, month: point.month, promise: value.promise });
  return (
    <fieldset className={css.step}>
      <legend className={css.legend}>{label}</legend>
      <div className={css.line}>
        <Choice
          className={css.kind}
          aria-label={t('log.nextKind')}
          options={KINDS.map((kind) => ({ value: kind, label: t(`step.kind.${kind}`) }))}
          value={value.kind}
          onChange={(event) => onChange({ ...value, kind: event.target.value as StepKind })}
        />
        <div className={css.when}>
          <DateEntry
            aria-label={t('log.nextWhen')}
            autoFocus={autoFocus}
            months
            quick
            value={point}
            today={rules?.today ?? '2000-01-01'}
            disabled={!rules}
            {...(rules && { nextWorkingDay: rules.nextWorkingDay, about: rules.about })}
            onChange={(next) => onChange({ ...value, point: next })}
          />
        </div>
      </div>
      <TextInput aria-label={t('log.nextWhy')} placeholder={t('log.nextWhyHint')} maxLength={500} value={value.why} onChange={(event) => onChange({ ...value, why: event.target.value })} />
      {promise && (
        <label className={css.promise}>
          <input type="checkbox" checked={value.promise ?? false} onChange={(event) => onChange({ ...value, promise: event.target.checked })} />
          {t('log.promised')}
        </label>
      )}
      {told?.refusal ? (
        <p role="status" className={css.problem}><Icon name="alert" size={14} /> {t(`log.problem.${told.refusal}`)}</p>
      ) : told && told.warnings.length > 0 ? (
        <p role="status" className={css.warning}>{told.warnings.map((warning) => t(`log.warning.${warning}`)).join(' · ')}</p>
      ) : null}
    </fieldset>
  );
}
