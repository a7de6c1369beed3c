import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#app/web/api.ts';
import { Badge } from '#ui/badge/badge.tsx';
import { Button } from '#ui/button/button.tsx';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { Checkbox, Field, TextInput } from '#ui/field/field.tsx';
import { useFormat, useLanguage, useT } from '#ui/i18n/use.ts';
import { Select } from '#ui/select/select.tsx';
import { ErrorState, LoadingState } from '#ui/state/state.tsx';
import { countryOptions } from './countries.ts';
import css from './staff.module.css';
import { Trouble } from './trouble.tsx';
import { useDeed, useSubmit } from './use-deed.ts';
import { useMe } from './use-me.ts';
import year from './year.module.css';

/** Public holidays known for a country and a year: looked at, corrected, then taken over. */
export default function HolidaysDialog({ year: wanted, onClose }: { year: number; onClose: () => void }) {
  const t = useT();
  const lang = useLanguage();
  const format = useFormat();
  const me = useMe();
  const deed = useDeed();
  const { busy, error, submit } = useSubmit();
  const [country, setCountry] = useState(me.country);
  const [off, setOff] = useState<ReadonlySet<string>>(new Set());
  const [names, setNames] = useState<Record<string, string>>({});
  const proposal = useQuery(api.calendar.proposal.query({ query: { year: wanted, country } }));
  const days = proposal.data?.days ?? [];
  const chosen = days.filter((day) => day.state !== 'same' && !off.has(day.onDate));
  const take = () =>
    submit(async () => {
      const body = { days: chosen.map((day) => ({ onDate: day.onDate, kind: 'public' as const, name: names[day.onDate] ?? day.name })) };
      await deed(t('staff.holidaysTaken', { count: chosen.length }), (options) => api.calendar.put({ body }, options));
      onClose();
    });
  return (
    <Dialog
      title={t('staff.holidaysOf', { year: String(wanted) })}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button look="main" busy={busy} disabled={!chosen.length} onClick={() => void take()}>
            {t('staff.takeHolidays', { count: chosen.length })}
          </Button>
        </>
      }
    >
      <div className={css.form}>
        <p className={css.note}>{t('staff.holidaysText')}</p>
        <Field label={t('signIn.country')}>
          <Select options={countryOptions(lang)} value={country} onChange={(next) => next && setCountry(next)} />
        </Field>
        {proposal.isPending && <LoadingState lines={4} />}
        {proposal.isError && <ErrorState error={proposal.error} onRetry={() => void proposal.refetch()} />}
        {proposal.data && !proposal.data.known && <p>{t('staff.holidaysUnknown')}</p>}
        <ul className={year.list}>
          {days.map(({ onDate, name, state, has }) => {
            const label = format.day(onDate, 'face');
            const same = state === 'same';
            return (
              <li key={onDate} className={year.picked}>
                <Checkbox
                  label={<span className="sr-only">{label}</span>}
                  checked={same || !off.has(onDate)}
                  disabled={same}
                  onChange={() => setOff((old) => new Set(old.has(onDate) ? [...old].filter((each) => each !== onDate) : [...old, onDate]))}
                />
                <span>{label}</span>
                <TextInput aria-label={t('staff.nameOfDay', { day: label })} disabled={same} value={names[onDate] ?? name} onChange={(event) => setNames((old) => ({ ...old, [onDate]: event.target.value }))} />
                <span>
                  {same && <Badge tone="teal">{t('staff.alreadyThere')}</Badge>}
                  {state === 'differs' && <Badge tone="amber">{t('staff.nowIs', { kind: t(`staff.dayKind.${has}`) })}</Badge>}
                </span>
              </li>
            );
          })}
        </ul>
        {!!proposal.data?.beyond.length && (
          <p className={css.note}>{t('staff.holidaysBeyond', { days: proposal.data.beyond.map((day) => `${format.day(day.onDate, 'dayMonth')} ${day.name}`).join('; ') })}</p>
        )}
        <Trouble error={error} />
      </div>
    </Dialog>
  );
}
