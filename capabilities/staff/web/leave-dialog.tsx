import { useState } from 'react';
import { api, intentKey } from '#app/web/api.ts';
import { Button } from '#ui/button/button.tsx';
import { DateEntry } from '#ui/date-entry/date-entry.tsx';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { Field } from '#ui/field/field.tsx';
import { useT } from '#ui/i18n/use.ts';
import { fieldText } from '#ui/refusal/refusal.ts';
import { tell } from '#ui/toast/toasts.ts';
import { emptyShare, type Named, type Share, ShareOut } from './share-out.tsx';
import css from './staff.module.css';
import { Trouble } from './trouble.tsx';
import { useRefresh, useSubmit } from './use-deed.ts';
import { useToday } from './use-me.ts';

type Plan = Awaited<ReturnType<typeof api.folder.leavePreview>>;

/** Leaving for good (handbook 01, "Folders of others"): who gets what, looked at before it is done. */
export default function LeaveDialog({ member, onClose }: { member: Named; onClose: () => void }) {
  const t = useT();
  const today = useToday();
  const refresh = useRefresh();
  const { busy, error, submit } = useSubmit();
  const [key] = useState(intentKey);
  const [on, setOn] = useState(today);
  const [rows, setRows] = useState<Share[]>(() => [emptyShare()]);
  const [plan, setPlan] = useState<Plan>();
  const body = {
    on,
    to: rows.filter((row) => row.member).map((row) => (row.clients.length ? { memberId: row.member!.id, clientIds: row.clients.map((c) => c.id) } : { memberId: row.member!.id, rest: true as const })),
  };
  const params = { id: member.id };
  const change = (next: Share[]) => {
    setRows(next);
    setPlan(undefined);
  };
  const look = () => submit(async () => setPlan(await api.folder.leavePreview({ params, body })));
  const leave = () =>
    submit(async () => {
      await api.folder.leave({ params, body }, { key });
      tell(t('staff.hasLeft', { name: member.name }));
      onClose();
      await refresh();
    });
  const people = body.to.length > 0;
  return (
    <Dialog
      title={t('staff.leaveTitle', { name: member.name })}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          {plan ? (
            <Button look="danger" busy={busy} onClick={() => void leave()}>
              {t('staff.leaveDo')}
            </Button>
          ) : (
            <Button look="main" busy={busy} disabled={!people} onClick={() => void look()}>
              {t('staff.leaveLook')}
            </Button>
          )}
        </>
      }
    >
      <div className={css.form}>
        <p>{t('staff.leaveText')}</p>
        <Field label={t('staff.lastDay')} {...(fieldText(t, error, 'on') ? { error: fieldText(t, error, 'on')! } : {})}>
          <DateEntry today={today} value={{ day: on }} onChange={(point) => point?.day && setOn(point.day)} />
        </Field>
        <ShareOut rows={rows} ownerId={member.id} who={t('staff.receives')} another={t('staff.anotherReceiver')} error={fieldText(t, error, 'to')} onChange={change} />
        <Trouble error={error} />
        {plan && (
          <section className={css.secret} aria-label={t('staff.leavePlan')}>
            {plan.parts.map((part) => (
              <div key={part.memberId}>
                <strong>{part.name}</strong>
                <span className={css.sub}>
                  {t('staff.leaveClients', { count: part.clientCount })} · {t('staff.leaveSteps', { count: part.stepCount })}
                </span>
                <span className={css.sub}>{part.clients.slice(0, 12).map((client) => client.name).join(', ')}{part.clientCount > 12 ? ' …' : ''}</span>
              </div>
            ))}
            {plan.otherSteps > 0 && <p className={css.note}>{t('staff.leaveOther', { count: plan.otherSteps })}</p>}
          </section>
        )}
      </div>
    </Dialog>
  );
}
