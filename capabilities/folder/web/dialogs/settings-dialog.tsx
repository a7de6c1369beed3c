import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#app/web/api.ts';
import { Button } from '#ui/button/button.tsx';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { Checkbox, Choice, Field, TextInput } from '#ui/field/field.tsx';
import { useFormat, useT } from '#ui/i18n/use.ts';
import { Row, Stack } from '#ui/layout/layout.tsx';
import { fieldText, isRefusal, refusalText } from '#ui/refusal/refusal.ts';
import type { FolderOwner } from '../../model.ts';
import css from './dialogs.module.css';

type Span = NonNullable<FolderOwner['folder']['span']>;
const SPANS: readonly Span[] = ['31d', '1m', '2m', '3m'];

/** How one's own folder is divided, its rhythm of calls and meetings, and one's hours (handbook 01, "Tabs"). */
export default function SettingsDialog({ owner, onClose }: { owner: FolderOwner; onClose: () => void }) {
  const t = useT();
  const queries = useQueryClient();
  const { calendar, rhythm } = owner;
  const [span, setSpan] = useState<Span>(owner.folder.span ?? '31d');
  const [workingOnly, setWorkingOnly] = useState(owner.folder.workingDaysOnly ?? false);
  const [mode, setMode] = useState(rhythm.mode ?? 'none');
  const [from, setFrom] = useState(rhythm.from ?? '');
  const [calls, setCalls] = useState<readonly number[]>(rhythm.calls ?? []);
  const [meetings, setMeetings] = useState<readonly number[]>(rhythm.meetings ?? []);
  const [weekdays, setWeekdays] = useState<readonly number[]>(calendar.workingWeekdays);
  const [hours, setHours] = useState({ dayStart: calendar.dayStart, dayEnd: calendar.dayEnd, lunchMinutes: calendar.lunchMinutes });
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const today = useQuery(api.folder.day.query({ query: {} })).data?.today ?? '';

  async function save() {
    setBusy(true);
    setError(undefined);
    try {
      await api.folder.settings(
        {
          body: {
            folder: { span, workingDaysOnly: workingOnly },
            rhythm: mode === 'alternate' ? { mode, from: from || today } : mode === 'weekdays' ? { mode, calls: [...calls], meetings: [...meetings] } : { mode: 'none' },
            workingWeekdays: [...weekdays], ...hours,
          },
        },
        { version: owner.version },
      );
      await queries.invalidateQueries({ queryKey: ['folder'] });
      onClose();
    } catch (thrown) {
      setError(thrown);
      setBusy(false);
    }
  }
  return (
    <Dialog
      title={t('folder.settings.title')}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button look="main" keys="mod+Enter" keysInInputs busy={busy} onClick={() => void save()}>{t('common.save')}</Button>
        </>
      }
    >
      <Stack gap={4}>
        <Field label={t('folder.settings.tabs')}>
          <Choice value={span} onChange={(event) => setSpan(event.target.value as Span)} options={SPANS.map((value) => ({ value, label: t(`folder.settings.span.${value}`) }))} />
        </Field>
        {span === '31d' && <Checkbox label={t('folder.settings.workingOnly')} checked={workingOnly} onChange={(event) => setWorkingOnly(event.target.checked)} />}
        <Field label={t('folder.settings.rhythm')} hint={t('folder.settings.rhythmHint')}>
          <Choice value={mode} onChange={(event) => setMode(event.target.value as typeof mode)} options={(['none', 'alternate', 'weekdays'] as const).map((value) => ({ value, label: t(`folder.settings.mode.${value}`) }))} />
        </Field>
        {mode === 'alternate' && (
          <Field label={t('folder.settings.callsFrom')}>
            <TextInput type="date" value={from || today} onChange={(event) => setFrom(event.target.value)} />
          </Field>
        )}
        {mode === 'weekdays' && (
          <>
            <Weekdays label={t('folder.settings.callDays')} value={calls} onChange={setCalls} />
            <Weekdays label={t('folder.settings.meetingDays')} value={meetings} onChange={setMeetings} />
          </>
        )}
        <Weekdays label={t('folder.settings.workingDays')} value={weekdays} onChange={setWeekdays} />
        <Row wrap gap={3} align="flex-end">
          <Field label={t('folder.settings.from')}>
            <TextInput type="time" value={hours.dayStart} onChange={(event) => setHours({ ...hours, dayStart: event.target.value })} />
          </Field>
          <Field label={t('folder.settings.to')} {...errorAt('dayEnd')}>
            <TextInput type="time" value={hours.dayEnd} onChange={(event) => setHours({ ...hours, dayEnd: event.target.value })} />
          </Field>
          <Field label={t('folder.settings.lunch')}>
            <TextInput inputMode="numeric" value={hours.lunchMinutes} onChange={(event) => setHours({ ...hours, lunchMinutes: Number.parseInt(event.target.value, 10) || 0 })} />
          </Field>
        </Row>
        {error !== undefined && (
          <p role="alert" className={css.error}>
            {isRefusal(error) && error.stale ? t('folder.settings.changed') : refusalText(t, error)}
          </p>
        )}
      </Stack>
    </Dialog>
  );

  function errorAt(path: string) {
    const text = fieldText(t, error, path);
    return text ? { error: text } : {};
  }
}

function Weekdays({ label, value, onChange }: { label: string; value: readonly number[]; onChange: (value: readonly number[]) => void }) {
  const format = useFormat();
  return (
    <fieldset>
      <legend className={css.legend}>{label}</legend>
      <div className={css.weekdays}>
        {format.weekdays('short').map((name, at) => {
          const on = value.includes(at + 1);
          return (
            <Button key={name} small pressed={on} onClick={() => onChange(on ? value.filter((each) => each !== at + 1) : [...value, at + 1].sort())}>
              {name}
            </Button>
          );
        })}
      </div>
    </fieldset>
  );
}
