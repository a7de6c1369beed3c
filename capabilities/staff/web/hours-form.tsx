import { useState } from 'react';
import { Button } from '#ui/button/button.tsx';
import { Checkbox, Choice, Field, TextInput } from '#ui/field/field.tsx';
import { useFormat, useT } from '#ui/i18n/use.ts';
import { fieldText } from '#ui/refusal/refusal.ts';
import css from './staff.module.css';
import { Trouble } from './trouble.tsx';
import { useSubmit } from './use-deed.ts';

export interface HoursValue {
  workingWeekdays: number[];
  dayStart: string;
  dayEnd: string;
  lunchMinutes: number;
  rhythm: { mode?: 'none' | 'alternate' | 'weekdays' | undefined; from?: string | undefined; calls?: number[] | undefined; meetings?: number[] | undefined };
}

const toggle = (days: readonly number[], day: number) => (days.includes(day) ? days.filter((d) => d !== day) : [...days, day].sort());

/** When somebody works, and which days are for calls and which for meetings (handbook 01, "Rhythm"). */
export function HoursForm({ value, today, save, readOnly }: { value: HoursValue; today: string; save: (next: HoursValue) => Promise<unknown>; readOnly?: boolean }) {
  const t = useT();
  const format = useFormat();
  const { busy, error, submit } = useSubmit();
  const [edited, setEdited] = useState<HoursValue>();
  const now = edited ?? value;
  const put = (more: Partial<HoursValue>) => setEdited({ ...now, ...more });
  const rhythm = now.rhythm;
  const mode = rhythm.mode ?? 'none';
  const weekdays = format.weekdays('short');
  const problem = fieldText(t, error, 'dayEnd');

  const days = (label: string, chosen: readonly number[], onChange: (days: number[]) => void) => (
    <fieldset className={css.weekdays} disabled={readOnly}>
      <legend className={css.legend}>{label}</legend>
      {weekdays.map((name, i) => (
        <Checkbox key={name} label={name} checked={chosen.includes(i + 1)} onChange={() => onChange(toggle(chosen, i + 1))} />
      ))}
    </fieldset>
  );
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        void submit(async () => {
          await save(now);
          setEdited(undefined);
        });
      }}
    >
      {days(t('staff.weekdays'), now.workingWeekdays, (workingWeekdays) => put({ workingWeekdays }))}
      <div className={css.two}>
        <Field label={t('staff.dayStart')}>
          <TextInput type="time" required disabled={readOnly} value={now.dayStart} onChange={(event) => put({ dayStart: event.target.value })} />
        </Field>
        <Field label={t('staff.dayEnd')} {...(problem ? { error: problem } : {})}>
          <TextInput type="time" required disabled={readOnly} value={now.dayEnd} onChange={(event) => put({ dayEnd: event.target.value })} />
        </Field>
        <Field label={t('staff.lunch')}>
          <TextInput type="number" min={0} max={240} step={5} disabled={readOnly} value={now.lunchMinutes} onChange={(event) => put({ lunchMinutes: Number(event.target.value) })} />
        </Field>
      </div>
      <Field label={t('staff.rhythm')} hint={t(`staff.rhythmHint.${mode}`)}>
        <Choice
          value={mode}
          disabled={readOnly}
          options={(['none', 'alternate', 'weekdays'] as const).map((each) => ({ value: each, label: t(`staff.rhythmMode.${each}`) }))}
          onChange={(event) => {
            const next = event.target.value as 'none';
            put({ rhythm: next === 'none' ? {} : next === 'alternate' ? { mode: next, from: today } : { mode: next, calls: [1, 3, 5], meetings: [2, 4] } });
          }}
        />
      </Field>
      {mode === 'alternate' && (
        <Field label={t('staff.callsFrom')}>
          <TextInput type="date" required disabled={readOnly} value={rhythm.from ?? today} onChange={(event) => put({ rhythm: { ...rhythm, from: event.target.value } })} />
        </Field>
      )}
      {mode === 'weekdays' && days(t('staff.callsOn'), rhythm.calls ?? [], (calls) => put({ rhythm: { ...rhythm, calls } }))}
      {mode === 'weekdays' && days(t('staff.meetingsOn'), rhythm.meetings ?? [], (meetings) => put({ rhythm: { ...rhythm, meetings } }))}
      <Trouble error={error} />
      {!readOnly && edited && (
        <div className={css.buttons}>
          <Button look="main" submit busy={busy}>
            {t('common.save')}
          </Button>
          <Button onClick={() => setEdited(undefined)}>{t('common.cancel')}</Button>
        </div>
      )}
    </form>
  );
}
