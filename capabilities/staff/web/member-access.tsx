import { lazy, Suspense, useState } from 'react';
import { useLocation } from 'wouter';
import { api } from '#app/web/api.ts';
import { Button } from '#ui/button/button.tsx';
import { Confirm } from '#ui/dialog/confirm.tsx';
import { useFormat, useT } from '#ui/i18n/use.ts';
import { Sheet } from '#ui/page/page.tsx';
import { tell } from '#ui/toast/toasts.ts';
import { type LinkMade, LinkShown } from './link-shown.tsx';
import type { MemberCard } from './member-page.tsx';
import css from './staff.module.css';
import { Trouble } from './trouble.tsx';
import { useRefresh, useSubmit } from './use-deed.ts';

const LeaveDialog = lazy(() => import('./leave-dialog.tsx'));

/** The way in of a colleague, for those who manage people: links, sessions, second factor. */
export function MemberAccess({ member }: { member: MemberCard }) {
  const t = useT();
  const format = useFormat();
  const refresh = useRefresh();
  const [, go] = useLocation();
  const { busy, error, submit } = useSubmit();
  const [link, setLink] = useState<LinkMade>();
  const [asking, setAsking] = useState<'factor' | 'withdraw' | 'leave'>();
  const params = { id: member.id };
  if (member.state === 'left') return null;
  const invited = member.state === 'invited';
  return (
    <Sheet title={t('staff.access')}>
      <div className={css.form}>
        {invited && member.invitation && (
          <p>
            {t(member.invitation.expired ? 'staff.invitationOver' : 'staff.invitationUntil', { day: format.moment(member.invitation.expiresAt) })}
          </p>
        )}
        {!invited && <p>{t('staff.sessionsOpen', { count: member.sessions ?? 0 })}</p>}
        {!invited && <p>{t(member.secondFactor ? 'staff.factorOn' : 'staff.factorOff')}</p>}
        {link && <LinkShown link={link} name={member.name} />}
        <Trouble error={error} />
        <div className={css.buttons}>
          <Button busy={busy} icon="link" onClick={() => void submit(async () => setLink(await api.members.link({ params })))}>
            {t(invited ? 'staff.newInvitation' : 'staff.newPasswordLink')}
          </Button>
          {!invited && !!member.sessions && (
            <Button
              icon="signOut"
              onClick={() =>
                void submit(async () => {
                  const { ended } = await api.members.endSessions({ params });
                  tell(t('staff.sessionsEnded', { count: ended }));
                  await refresh();
                })
              }
            >
              {t('staff.endSessions')}
            </Button>
          )}
          {member.secondFactor && <Button onClick={() => setAsking('factor')}>{t('staff.removeFactor')}</Button>}
          {member.can.leave && (
            <Button look="danger" onClick={() => setAsking('leave')}>
              {t('staff.leave')}
            </Button>
          )}
          {invited && (
            <Button look="danger" onClick={() => setAsking('withdraw')}>
              {t('staff.withdraw')}
            </Button>
          )}
        </div>
      </div>
      {asking === 'factor' && (
        <Confirm
          title={t('staff.removeFactor')}
          confirm={t('staff.removeFactor')}
          onClose={() => setAsking(undefined)}
          onConfirm={async () => {
            await api.members.removeSecondFactor({ params });
            await refresh();
          }}
        >
          {t('staff.removeFactorText', { name: member.name })}
        </Confirm>
      )}
      <Suspense>{asking === 'leave' && <LeaveDialog member={member} onClose={() => setAsking(undefined)} />}</Suspense>
      {asking === 'withdraw' && (
        <Confirm
          title={t('staff.withdraw')}
          confirm={t('staff.withdraw')}
          onClose={() => setAsking(undefined)}
          onConfirm={async () => {
            await api.members.withdraw({ params }, { version: member.version });
            go('/team');
            await refresh();
          }}
        >
          {t('staff.withdrawText', { name: member.name })}
        </Confirm>
      )}
    </Sheet>
  );
}
