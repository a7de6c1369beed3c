import { useState } from 'react';
import { api } from '#app/web/api.ts';
import type { Day } from '#plain/day/day.ts';
import { Button } from '#ui/button/button.tsx';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { Choice, Field, TextInput } from '#ui/field/field.tsx';
import { useFormat, useT } from '#ui/i18n/use.ts';
import type { DayOffKind } from '../kinds.ts';
import css from './staff.module.css';
import { Trouble } from './trouble.tsx';
import { useDeed, useSubmit } from './use-deed.ts';
import { useMe } from './use-me.ts';
import type { DayRow } from './year-grid.tsx';

/** What a day is: ordinary, a holiday, off for the company or for oneself, or worked by exception. */
export default function DayDialog({ day, days, manages, onClose }: { day: Day; days: readonly DayRow[]; manages: boolean; onClose: () => void }) {
  const t = useT();
  const format = useFormat();
  const me = useMe();
  const deed = useDeed();
  const { busy, error, submit } = useSubmit();
  const company = days.find((each) => each.onDate === day && !each.memberId);
  const own = days.find((each) => each.onDate === day && each.memberId);
  const there = own ?? (manages ? company : undefined);
  const [kind, setKind] = useState<DayOffKind | ''>(there?.kind ?? '');
  const [name, setName] = useState(there?.name ?? '');
  const kinds: DayOffKind[] = manages ? ['public', 'company', 'working', 'personal'] : ['personal'];
  const said = t('staff.dayChanged', { day: format.day(day) });

  const save = () =>
    submit(async () => {
      const leaves = there && (!kind || (kind === 'personal') !== (there.kind === 'personal'));
      if (leaves) await deed(kind ? undefined : said, (options) => api.calendar.remove({ params: { id: there.id } }, { ...options, version: there.version }));
      if (kind) {
        const body = { days: [{ onDate: day, kind, name, ...(kind === 'personal' ? { memberId: me.memberId } : {}) }] };
        await deed(said, (options) => api.calendar.put({ body }, options));
      }
      onClose();
    });
  return (
    <Dialog
      title={format.day(day, 'full')}
      size="small"
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button look="main" busy={busy} onClick={() => void save()}>
            {t('common.save')}
          </Button>
        </>
      }
    >
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {company && !manages && <p>{[t(`staff.dayKind.${company.kind}`), company.name].filter(Boolean).join(': ')}</p>}
        <Field label={t('staff.dayIs')}>
          <Choice value={kind} empty={t('staff.ordinary')} options={kinds.map((each) => ({ value: each, label: t(`staff.dayKind.${each}`) }))} onChange={(event) => setKind(event.target.value as DayOffKind)} />
        </Field>
        {kind && (
          <Field label={t('staff.dayName')}>
            <TextInput maxLength={120} value={name} onChange={(event) => setName(event.target.value)} />
          </Field>
        )}
        <Trouble error={error} />
        <button type="submit" hidden tabIndex={-1} />
      </form>
    </Dialog>
  );
}
