import { useState } from 'react';
import { isDay } from '#plain/day/day.ts';
import { Choice, TextInput } from '#ui/field/field.tsx';
import { InlineEdit, type InlineProps } from '#ui/inline-edit/inline-edit.tsx';
import { useFormat, useT } from '#ui/i18n/use.ts';
import css from './people.module.css';

/** `YYYY-MM-DD`, or `--MM-DD` when the year is not known; undefined when there is no such day. */
export function birthdayOf(day: string, month: string, year: string): string | null | undefined {
  if (!day.trim() && !month) return null;
  const date = `${month.padStart(2, '0')}-${day.trim().padStart(2, '0')}`;
  // 29 February exists without a year, too.
  if (!year.trim()) return isDay(`2000-${date}`) ? `--${date}` : undefined;
  const whole = `${year.trim()}-${date}`;
  return /^\d{4}$/.test(year.trim()) && isDay(whole) ? whole : undefined;
}

/** A birthday, with or without its year. */
export function EditBirthday(props: InlineProps<string | null>) {
  const format = useFormat();
  return (
    <InlineEdit
      {...props}
      show={(value) => value && (value.startsWith('--') ? format.day(`2000${value.slice(1)}`, 'dayMonth') : format.day(value, 'medium'))}
      editor={({ value, done, label, describedBy }) => <Editor value={value} done={done} label={label} describedBy={describedBy} />}
    />
  );
}

function Editor({ value, done, label, describedBy }: { value: string | null; done: (how: 'enter' | 'escape' | 'leave', value?: string | null) => void; label: string; describedBy: string }) {
  const t = useT();
  const format = useFormat();
  const [it, set] = useState({ day: value ? String(Number(value.slice(-2))) : '', month: value ? String(Number(value.slice(-5, -3))) : '', year: value && !value.startsWith('--') ? value.slice(0, 4) : '' });
  const told = birthdayOf(it.day, it.month, it.year);
  const months = Array.from({ length: 12 }, (_, n) => ({ value: String(n + 1), label: format.month(`2000-${String(n + 1).padStart(2, '0')}`, 'name') }));
  return (
    <div
      role="group"
      aria-label={label}
      aria-describedby={describedBy}
      className={css.birthday}
      onBlur={(event) => {
        if (event.currentTarget.contains(event.relatedTarget)) return;
        if (told === undefined) done('escape');
        else done('leave', told);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && told !== undefined) done('enter', told);
        else if (event.key === 'Escape') done('escape');
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <TextInput autoFocus inputMode="numeric" maxLength={2} aria-label={t('person.day')} placeholder={t('person.day')} aria-invalid={told === undefined || undefined} value={it.day} onChange={(event) => set({ ...it, day: event.target.value.replace(/\D/g, '') })} />
      <Choice aria-label={t('person.month')} empty="" options={months} value={it.month} onChange={(event) => set({ ...it, month: event.target.value })} />
      <TextInput inputMode="numeric" maxLength={4} aria-label={t('person.year')} placeholder={t('person.yearHint')} value={it.year} onChange={(event) => set({ ...it, year: event.target.value.replace(/\D/g, '') })} />
    </div>
  );
}
