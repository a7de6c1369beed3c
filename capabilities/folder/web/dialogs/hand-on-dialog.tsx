import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#app/web/api.ts';
import { Button } from '#ui/button/button.tsx';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { Choice, Field } from '#ui/field/field.tsx';
import { useFormat, useT } from '#ui/i18n/use.ts';
import { Stack } from '#ui/layout/layout.tsx';
import { refusalText } from '#ui/refusal/refusal.ts';
import { MultiSelect } from '#ui/select/select.tsx';
import { offerUndo } from '#ui/toast/toasts.ts';
import type { Folder } from '../../model.ts';
import { loadOf } from '../../rules/load.ts';
import { refreshFolder } from '../use-deeds.ts';
import css from './dialogs.module.css';

type Preview = Awaited<ReturnType<typeof api.folder.handOnPreview>>;
type Row = Preview['rows'][number];

/** Handing on part of a day: shared out by room, changed by hand, seen before it is done (handbook 01, "Folders of others"). */
export default function HandOnDialog({ folder, onClose }: { folder: Folder; onClose: () => void }) {
  const t = useT();
  const format = useFormat();
  const queries = useQueryClient();
  const { owner, day } = folder;
  const [to, setTo] = useState<string[]>([]);
  const [preview, setPreview] = useState<Preview>();
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const members = useQuery(api.members.list.query({ query: { state: 'active', limit: 200 } })).data?.items ?? [];
  const others = members.filter((member) => member.id !== owner.id && !member.absentUntil);

  async function attempt(work: () => Promise<void>) {
    setBusy(true);
    setError(undefined);
    try {
      await work();
    } catch (thrown) {
      setError(thrown);
    }
    setBusy(false);
  }
  /** Asks how full everybody's day would be; chosen steps stay where they were put. */
  const look = (rows?: readonly Row[]) =>
    attempt(async () => {
      const receivers = to.map((memberId) => ({
        memberId,
        ...(rows && { stepIds: rows.filter((row) => row.to?.id === memberId).map((row) => row.stepId) }),
      }));
      setPreview(await api.folder.handOnPreview({ body: { member: owner.id, day, to: receivers } }));
    });
  const give = (row: Row, id: string) => {
    const taker = others.find((member) => member.id === id);
    const rows = preview!.rows.map((each) => (each.stepId === row.stepId ? { ...each, to: taker ? { id: taker.id, name: taker.name } : null } : each));
    setPreview({ ...preview!, rows });
    void look(rows);
  };
  const going = preview?.rows.filter((row) => row.to) ?? [];
  const hand = () =>
    attempt(async () => {
      let command: string | undefined;
      await api.folder.handOn(
        { body: { member: owner.id, day, rows: going.map((row) => ({ stepId: row.stepId, version: row.version, to: row.to!.id })) } },
        { onCommand: (id) => (command = id) },
      );
      refreshFolder(queries);
      const commandId = command;
      if (commandId)
        offerUndo(t('folder.handOn.said', { count: going.length }), async () => {
          await api.undo.undo({ params: { commandId } });
          refreshFolder(queries);
        });
      onClose();
    });

  return (
    <Dialog
      title={t('folder.handOn.title', { name: owner.name, day: format.day(day, 'dayMonth') })}
      size="large"
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          {preview ? (
            <Button look="main" busy={busy} disabled={!going.length} onClick={() => void hand()}>{t('folder.handOn.do', { count: going.length })}</Button>
          ) : (
            <Button look="main" busy={busy} disabled={!to.length} onClick={() => void look()}>{t('folder.handOn.look')}</Button>
          )}
        </>
      }
    >
      <Stack>
        <Field label={t('folder.handOn.to')} hint={t('folder.handOn.hint')}>
          <MultiSelect
            values={to}
            onChange={(values) => {
              setTo(values);
              setPreview(undefined);
            }}
            options={others.map((member) => ({ value: member.id, label: member.name, ...(member.departmentName && { note: member.departmentName }) }))}
          />
        </Field>
        {error !== undefined && <p role="alert" className={css.error}>{refusalText(t, error)}</p>}
        {preview && (
          <>
            <ul className={css.loads}>
              {preview.loads.map((load) => {
                const before = loadOf(load.before, load.capacity).percent;
                const after = loadOf(load.after, load.capacity);
                return (
                  <li key={load.memberId}>
                    {load.name}: {before === null ? '–' : format.percent(before / 100)} → <b data-level={after.level}>{after.percent === null ? '–' : format.percent(after.percent / 100)}</b>
                  </li>
                );
              })}
            </ul>
            <ul className={css.rows}>
              {preview.rows.map((row) => (
                <li key={row.stepId} className={css.talk}>
                  <div>
                    <b>{row.clientName}</b> {row.atTime}
                    <small>{[t(`step.kind.${row.kind}`), format.minutes(row.minutes), row.why, row.clash && t('folder.handOn.clash')].filter(Boolean).join(' · ')}</small>
                  </div>
                  <Choice
                    className={css.taker}
                    aria-label={t('folder.handOn.who', { name: row.clientName })}
                    value={row.to?.id ?? ''}
                    empty={t('folder.handOn.stays', { name: owner.name })}
                    options={others.filter((member) => to.includes(member.id)).map((member) => ({ value: member.id, label: member.name }))}
                    onChange={(event) => give(row, event.target.value)}
                  />
                </li>
              ))}
            </ul>
          </>
        )}
      </Stack>
    </Dialog>
  );
}
