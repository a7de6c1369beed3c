import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from 'wouter';
import { api } from '#app/web/api.ts';
import { Avatar } from '#ui/avatar/avatar.tsx';
import { Badge } from '#ui/badge/badge.tsx';
import { languageNames, languages } from '#ui/i18n/languages.ts';
import { useFormat, useT } from '#ui/i18n/use.ts';
import { EditChoice, EditText } from '#ui/inline-edit/editors.tsx';
import { Page, Sheet } from '#ui/page/page.tsx';
import { ErrorState, LoadingState } from '#ui/state/state.tsx';
import { AbsencesOf } from './absences-of.tsx';
import { zoneOptions } from './countries.ts';
import { EditRoles } from './edit-roles.tsx';
import { HoursForm } from './hours-form.tsx';
import { MemberAccess } from './member-access.tsx';
import { useDepartments } from './people.tsx';
import css from './staff.module.css';
import { TeamNav } from './staff-nav.tsx';
import { useDeed } from './use-deed.ts';
import { useToday } from './use-me.ts';

export type MemberCard = Awaited<ReturnType<typeof api.members.get>>;

/** One person: who, where, what they may, when they work, and their way in. */
export default function MemberPage() {
  const t = useT();
  const { id } = useParams<{ id: string }>();
  const card = useQuery(api.members.get.query({ params: { id } }));
  return (
    <Page title={card.data?.name ?? t('sections.team')}>
      <TeamNav />
      {card.isPending && <LoadingState />}
      {card.isError && <ErrorState error={card.error} onRetry={() => void card.refetch()} />}
      {card.data && <Card member={card.data} />}
    </Page>
  );
}

function Card({ member }: { member: MemberCard }) {
  const t = useT();
  const format = useFormat();
  const today = useToday();
  const departments = useDepartments();
  const deed = useDeed();
  const queries = useQueryClient();
  const one = api.members.get.query({ params: { id: member.id } });
  const readOnly = !member.can.edit;

  type Body = Parameters<typeof api.members.patch>[0]['body'];
  const patch = (body: Body) => {
    const { version } = queries.getQueryData<MemberCard>(one.queryKey) ?? member;
    return deed(t('staff.changed', { name: member.name }), (options) => api.members.patch({ params: { id: member.id }, body }, { ...options, version }));
  };
  const field = <K extends keyof MemberCard & keyof Body>(name: K) => ({
    readOnly,
    value: member[name] as string | null,
    save: (next: string | null) => patch({ [name]: next } as Body),
    theirs: async () => (await queries.fetchQuery({ ...one, staleTime: 0 }))[name] as string | null,
  });
  return (
    <div className={css.columns}>
      <div className={css.cards}>
        <Sheet
          title={
            <span className={css.name}>
              <Avatar name={member.name} size={32} />
              {member.state !== 'active' && <Badge tone={member.state === 'invited' ? 'amber' : 'plain'}>{t(`staff.state.${member.state}`)}</Badge>}
              {member.absentUntil && <Badge tone="blue">{t('staff.absentUntil', { day: format.day(member.absentUntil) })}</Badge>}
            </span>
          }
        >
          <dl className={css.facts}>
            <dt>{t('staff.name')}</dt>
            <dd>
              <EditText label={t('staff.name')} {...field('name')} />
            </dd>
            <dt>{t('staff.jobTitle')}</dt>
            <dd>
              <EditText label={t('staff.jobTitle')} {...field('jobTitle')} />
            </dd>
            <dt>{t('staff.department')}</dt>
            <dd>
              <EditChoice label={t('staff.department')} options={departments} labelOf={() => member.departmentName ?? ''} clearable {...field('departmentId')} />
            </dd>
            <dt>{t('signIn.email')}</dt>
            <dd>
              <EditText type="email" label={t('signIn.email')} {...field('email')} />
            </dd>
            <dt>{t('staff.phone')}</dt>
            <dd>
              <EditText type="tel" label={t('staff.phone')} {...field('phone')} />
            </dd>
            <dt>{t('staff.language')}</dt>
            <dd>
              <EditChoice label={t('staff.language')} options={languages.map((each) => ({ value: each, label: languageNames[each] }))} labelOf={(each) => languageNames[each as 'en'] ?? each} {...field('language')} />
            </dd>
            <dt>{t('signIn.timeZone')}</dt>
            <dd>
              <EditChoice label={t('signIn.timeZone')} options={zoneOptions()} labelOf={(zone) => zone} {...field('timeZone')} />
            </dd>
            <dt>{t('staff.rolesOf')}</dt>
            <dd>
              <EditRoles
                readOnly={readOnly}
                value={member.roles}
                save={(roles) => patch({ roles })}
                theirs={async () => (await queries.fetchQuery({ ...one, staleTime: 0 })).roles}
              />
            </dd>
          </dl>
        </Sheet>
        <Sheet title={t('staff.hours')}>
          <HoursForm key={member.version} value={member} today={today} readOnly={readOnly} save={({ workingWeekdays, dayStart, dayEnd, lunchMinutes, rhythm }) => patch({ workingWeekdays, dayStart, dayEnd, lunchMinutes, rhythm })} />
        </Sheet>
      </div>
      <div className={css.cards}>
        {member.sessions !== null && <MemberAccess member={member} />}
        <AbsencesOf memberId={member.id} memberName={member.name} mayWrite={member.can.absence} />
      </div>
    </div>
  );
}
