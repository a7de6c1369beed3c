import { useState } from 'react';
import { api } from '#app/web/api.ts';
import { addDays, type Day } from '#plain/day/day.ts';
import { Button } from '#ui/button/button.tsx';
import { DateEntry } from '#ui/date-entry/date-entry.tsx';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { Field } from '#ui/field/field.tsx';
import { useFormat, useT } from '#ui/i18n/use.ts';
import css from './staff.module.css';
import { Trouble } from './trouble.tsx';
import { useDeed, useSubmit } from './use-deed.ts';

/** Moves a working day: one day is off, another is worked instead. */
export default function MoveDayDialog({ today, onClose }: { today: Day; onClose: () => void }) {
  const t = useT();
  const format = useFormat();
  const deed = useDeed();
  const { busy, error, submit } = useSubmit();
  const [off, setOff] = useState<Day>(addDays(today, 1));
  const [worked, setWorked] = useState<Day>(addDays(today, 8));
  const save = () =>
    submit(async () => {
      const days = [
        { onDate: off, kind: 'company' as const, name: t('staff.workedOn', { day: format.day(worked) }) },
        { onDate: worked, kind: 'working' as const, name: t('staff.insteadOf', { day: format.day(off) }) },
      ];
      await deed(t('staff.dayMoved'), (options) => api.calendar.put({ body: { days } }, options));
      onClose();
    });
  return (
    <Dialog
      title={t('staff.moveDay')}
      size="small"
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button look="main" busy={busy} disabled={off === worked} onClick={() => void save()}>
            {t('common.save')}
          </Button>
        </>
      }
    >
      <div className={css.form}>
        <p className={css.note}>{t('staff.moveDayText')}</p>
        <Field label={t('staff.dayOff')}>
          <DateEntry today={today} value={{ day: off }} onChange={(point) => point?.day && setOff(point.day)} />
        </Field>
        <Field label={t('staff.dayWorked')}>
          <DateEntry today={today} value={{ day: worked }} onChange={(point) => point?.day && setWorked(point.day)} />
        </Field>
        <Trouble error={error} />
      </div>
    </Dialog>
  );
}
