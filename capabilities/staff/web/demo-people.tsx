import { api } from '#app/web/api.ts';
import { Avatar } from '#ui/avatar/avatar.tsx';
import { Button } from '#ui/button/button.tsx';
import { useT } from '#ui/i18n/use.ts';
import { DEPARTMENT_KINDS } from '../kinds.ts';
import css from './bare.module.css';
import { Card } from './bare.tsx';
import { useDeedOnce, useEntered, useTrouble } from './entering.ts';

export interface DemoPerson {
  memberId: string;
  name: string;
  jobTitle: string | null;
  roles: string[];
  departmentKind: string | null;
}

/** The demo company: enter as any of its people, and see Daybook with their eyes. */
export function DemoPeople({ people }: { people: readonly DemoPerson[] }) {
  const t = useT();
  const trouble = useTrouble();
  const entered = useEntered();
  const { busy, error, run } = useDeedOnce();
  const enter = (memberId?: string) =>
    void run(async () => {
      await api.session.enterDemo({ body: memberId ? { memberId } : {} });
      await entered();
    });
  const groups = [...DEPARTMENT_KINDS.filter((kind) => kind !== 'other'), 'other']
    .map((kind) => ({ kind, who: people.filter((p) => (p.departmentKind ?? 'other') === kind) }))
    .filter((group) => group.who.length);
  return (
    <Card title={t('signIn.demo')} lead={people.length ? t('signIn.demoAs') : t('signIn.demoLead')}>
      {groups.map(({ kind, who }) => (
        <section key={kind} aria-label={t(`staff.kind.${kind}`)}>
          <h2 className={css.group}>{t(`staff.kind.${kind}`)}</h2>
          <ul className={css.people}>
            {who.map((person) => (
              <li key={person.memberId}>
                <button type="button" className={css.person} disabled={busy} onClick={() => enter(person.memberId)}>
                  <Avatar name={person.name} size={32} />
                  <span className={css.who}>
                    {t('signIn.enterAs', { name: person.name })}
                    <small>{person.jobTitle ?? t(`staff.role.${person.roles[0] ?? 'employee'}`)}</small>
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {!people.length && (
        <Button look="main" busy={busy} icon="folder" onClick={() => enter()}>
          {t('signIn.explore')}
        </Button>
      )}
      {busy && !people.length && <p role="status">{t('signIn.demoMaking')}</p>}
      {error !== undefined && (
        <p role="alert" className={css.trouble}>
          {trouble(error)}
        </p>
      )}
    </Card>
  );
}
