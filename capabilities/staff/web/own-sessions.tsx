import { api } from '#app/web/api.ts';
import { Badge } from '#ui/badge/badge.tsx';
import { Button } from '#ui/button/button.tsx';
import { useFormat, useT } from '#ui/i18n/use.ts';
import { Sheet } from '#ui/page/page.tsx';
import { When } from '#ui/when/when.tsx';
import { agentName } from './agent-name.ts';
import css from './staff.module.css';
import { Trouble } from './trouble.tsx';
import { useRefresh, useSubmit } from './use-deed.ts';

interface Seen {
  id: string;
  createdAt: string;
  seenAt: string;
  ip: string | null;
  agent: string | null;
  current: boolean;
}

/** Where one is signed in, and the way to end it. */
export function OwnSessions({ sessions }: { sessions: readonly Seen[] }) {
  const t = useT();
  const format = useFormat();
  const refresh = useRefresh();
  const { busy, error, submit } = useSubmit();
  const others = sessions.some((s) => !s.current);
  return (
    <Sheet
      title={t('staff.sessions')}
      aside={
        others && (
          <Button
            small
            busy={busy}
            onClick={() =>
              void submit(async () => {
                await api.account.endOtherSessions();
                await refresh();
              })
            }
          >
            {t('staff.endOthers')}
          </Button>
        )
      }
    >
      <Trouble error={error} />
      <ul className={css.form}>
        {sessions.map((session) => (
          <li key={session.id} className={css.facts} style={{ gridTemplateColumns: 'minmax(0, 1fr) auto' }}>
            <span>
              {agentName(session.agent) ?? t('staff.unknownDevice')} {session.current && <Badge tone="teal">{t('staff.thisOne')}</Badge>}
              <span className={css.sub}>
                {[session.ip, t('staff.since', { day: format.moment(session.createdAt) })].filter(Boolean).join(' · ')} · <When at={session.seenAt} />
              </span>
            </span>
            {!session.current && (
              <Button
                small
                onClick={() =>
                  void submit(async () => {
                    await api.account.endSession({ params: { id: session.id } });
                    await refresh();
                  })
                }
              >
                {t('staff.endOne')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
