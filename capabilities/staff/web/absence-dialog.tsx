import { useState } from 'react';
import { api, intentKey } from '#app/web/api.ts';
import { addDays } from '#plain/day/day.ts';
import { Button } from '#ui/button/button.tsx';
import { DateEntry } from '#ui/date-entry/date-entry.tsx';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { useDraft } from '#ui/draft/use-draft.ts';
import { Choice, Field, TextInput } from '#ui/field/field.tsx';
import { useT } from '#ui/i18n/use.ts';
import { fieldText } from '#ui/refusal/refusal.ts';
import { Select } from '#ui/select/select.tsx';
import { ABSENCE_KINDS } from '../kinds.ts';
import type { AbsenceRow } from './absence-list.tsx';
import { findPeople } from './people.tsx';
import { emptyShare, type Named, type Share, ShareOut, sharesGiven } from './share-out.tsx';
import css from './staff.module.css';
import { Trouble } from './trouble.tsx';
import { useDeed, useSubmit } from './use-deed.ts';
import { useToday } from './use-me.ts';

interface Form {
  member: Named;
  fromDate: string;
  toDate: string;
  kind: string;
  note: string;
  standing: Share[];
}

/** What an absence has now, as the form shows it. */
function formOf(absence: AbsenceRow | undefined, member: Named, today: string): Form {
  if (!absence) return { member, fromDate: addDays(today, 1), toDate: addDays(today, 7), kind: 'holiday', note: '', standing: [emptyShare()] };
  const standing: Share[] = [];
  for (const s of absence.substitutes) {
    let row = standing.find((each) => each.member?.id === s.memberId);
    if (!row) standing.push((row = { key: s.memberId, member: { id: s.memberId, name: s.memberName }, clients: [] }));
    if (s.clientId) row.clients.push({ id: s.clientId, name: s.clientName ?? '…' });
  }
  return { member, fromDate: absence.fromDate, toDate: absence.toDate, kind: absence.kind ?? 'other', note: absence.note ?? '', standing };
}

/** A new absence, or changes to one: days, reason, who stands in for everything or for named clients. */
export default function AbsenceDialog({ absence, member, choose, onClose }: { absence?: AbsenceRow; member: Named; choose?: boolean; onClose: () => void }) {
  const t = useT();
  const today = useToday();
  const deed = useDeed();
  const { busy, error, submit } = useSubmit();
  const [key] = useState(intentKey);
  const { value, set, clear } = useDraft<Form>(`staff.absence.${absence ? `${absence.id}.${absence.version}` : `new.${choose ? 'any' : member.id}`}`, formOf(absence, member, today));
  const put = (more: Partial<Form>) => set((old) => ({ ...old, ...more }));
  const at = (path: string) => {
    const text = fieldText(t, error, path);
    return text ? { error: text } : {};
  };
  const substitutes = sharesGiven(value.standing);

  const send = () =>
    submit(async () => {
      const { fromDate, toDate, note } = value;
      const kind = value.kind as 'holiday';
      if (absence) {
        const was = formOf(absence, member, today);
        const same = JSON.stringify(was.standing) === JSON.stringify(value.standing);
        const changes = {
          ...(fromDate !== was.fromDate ? { fromDate } : {}),
          ...(toDate !== was.toDate ? { toDate } : {}),
          ...(note !== was.note ? { note } : {}),
          ...(kind !== was.kind ? { kind } : {}),
          ...(same ? {} : { substitutes }),
        };
        await deed(t('staff.absenceChanged', { name: member.name }), (options) => api.absences.patch({ params: { id: absence.id }, body: changes }, { ...options, version: absence.version }));
      } else {
        const body = { memberId: value.member.id, fromDate, toDate, kind, note, substitutes };
        await deed(t('staff.absenceEntered', { name: value.member.name }), (options) => api.absences.create({ body }, { ...options, key }));
      }
      clear();
      onClose();
    });

  return (
    <Dialog
      title={absence ? t('staff.changeAbsence', { name: member.name }) : t('staff.newAbsence')}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button look="main" busy={busy} keys="mod+Enter" keysInInputs onClick={() => void send()}>
            {t('common.save')}
          </Button>
        </>
      }
    >
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        {choose && !absence && (
          <Field label={t('staff.whoIsAway')} {...at('memberId')}>
            <Select
              options={findPeople}
              value={value.member.id}
              labelOf={() => value.member.name}
              onChange={(id, option) => id && put({ member: { id, name: option?.label ?? '' }, standing: value.standing.map((each) => ({ ...each, clients: [] })) })}
            />
          </Field>
        )}
        <div className={css.two}>
          <Field label={t('staff.from')} {...at('fromDate')}>
            <DateEntry today={today} value={{ day: value.fromDate }} onChange={(point) => point?.day && put({ fromDate: point.day, toDate: point.day > value.toDate ? point.day : value.toDate })} />
          </Field>
          <Field label={t('staff.to')} {...at('toDate')}>
            <DateEntry today={today} value={{ day: value.toDate }} onChange={(point) => point?.day && put({ toDate: point.day })} />
          </Field>
        </div>
        <div className={css.two}>
          <Field label={t('staff.why')}>
            <Choice value={value.kind} options={ABSENCE_KINDS.map((kind) => ({ value: kind, label: t(`staff.absence.${kind}`) }))} onChange={(event) => put({ kind: event.target.value })} />
          </Field>
          <Field label={t('staff.note')} hint={t('staff.absenceNoteHint')}>
            <TextInput maxLength={500} value={value.note} onChange={(event) => put({ note: event.target.value })} />
          </Field>
        </div>
        <ShareOut
          rows={value.standing}
          ownerId={value.member.id}
          who={t('staff.standsInFor')}
          another={t('staff.anotherSubstitute')}
          error={fieldText(t, error, 'substitutes')}
          onChange={(standing) => put({ standing })}
        />
        <p className={css.note}>{t('staff.substitutionNote')}</p>
        <Trouble error={error} />
        <button type="submit" hidden tabIndex={-1} />
      </form>
    </Dialog>
  );
}
