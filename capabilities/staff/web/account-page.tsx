import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '#app/web/api.ts';
import { languageNames, languages } from '#ui/i18n/languages.ts';
import { setLanguage } from '#ui/i18n/store.ts';
import { useT } from '#ui/i18n/use.ts';
import { EditChoice, EditText } from '#ui/inline-edit/editors.tsx';
import { Page, Sheet } from '#ui/page/page.tsx';
import { ErrorState, LoadingState } from '#ui/state/state.tsx';
import { CalendarFeed } from './calendar-feed.tsx';
import { ChangePassword } from './change-password.tsx';
import { zoneOptions } from './countries.ts';
import { HoursForm } from './hours-form.tsx';
import { Lately } from './lately.tsx';
import { OwnSessions } from './own-sessions.tsx';
import { SecondFactor } from './second-factor.tsx';
import css from './staff.module.css';
import { TeamNav } from './staff-nav.tsx';
import { useDeed } from './use-deed.ts';
import { useMe, useToday } from './use-me.ts';

export type Account = Awaited<ReturnType<typeof api.account.get>>;

/** One's own page: profile, hours, password, second factor, sessions, calendar feed, and what one did lately. */
export default function AccountPage() {
  const t = useT();
  const me = useMe();
  const account = useQuery(api.account.get.query());
  return (
    <Page title={t('staff.myAccount')}>
      <TeamNav />
      {me.secondFactorDue && (
        <p role="alert" className={css.trouble}>
          {t('staff.factorDue')}
        </p>
      )}
      {account.isPending && <LoadingState />}
      {account.isError && <ErrorState error={account.error} onRetry={() => void account.refetch()} />}
      {account.data && <Parts account={account.data} />}
    </Page>
  );
}

function Parts({ account }: { account: Account }) {
  const t = useT();
  const today = useToday();
  const deed = useDeed();
  const queries = useQueryClient();
  const one = api.account.get.query();
  type Body = NonNullable<Parameters<typeof api.account.patch>[0]>['body'];
  const patch = (body: Body) => {
    const { version } = queries.getQueryData<Account>(one.queryKey) ?? account;
    return deed(t('staff.profileChanged'), (options) => api.account.patch({ body }, { ...options, version }));
  };
  const field = (name: 'name' | 'phone' | 'language' | 'timeZone') => ({
    value: account[name] as string | null,
    save: (next: string | null) => patch({ [name]: next } as Body),
    theirs: async () => (await queries.fetchQuery({ ...one, staleTime: 0 }))[name] as string | null,
  });
  return (
    <div className={css.columns}>
      <div className={css.cards}>
        <Sheet title={t('staff.profile')}>
          <dl className={css.facts}>
            <dt>{t('staff.name')}</dt>
            <dd>
              <EditText label={t('staff.name')} {...field('name')} />
            </dd>
            <dt>{t('signIn.email')}</dt>
            <dd>{account.email}</dd>
            <dt>{t('staff.phone')}</dt>
            <dd>
              <EditText type="tel" label={t('staff.phone')} {...field('phone')} />
            </dd>
            <dt>{t('staff.language')}</dt>
            <dd>
              <EditChoice
                label={t('staff.language')}
                options={languages.map((each) => ({ value: each, label: languageNames[each] }))}
                labelOf={(each) => languageNames[each as 'en'] ?? each}
                {...field('language')}
                save={async (next) => {
                  await patch({ language: next as 'en' });
                  await setLanguage(next as 'en');
                }}
              />
            </dd>
            <dt>{t('signIn.timeZone')}</dt>
            <dd>
              <EditChoice label={t('signIn.timeZone')} options={zoneOptions()} labelOf={(zone) => zone} {...field('timeZone')} />
            </dd>
          </dl>
        </Sheet>
        <Sheet title={t('staff.hours')}>
          <HoursForm key={account.version} value={account} today={today} save={({ workingWeekdays, dayStart, dayEnd, lunchMinutes, rhythm }) => patch({ workingWeekdays, dayStart, dayEnd, lunchMinutes, rhythm })} />
        </Sheet>
        <CalendarFeed there={account.feed} />
      </div>
      <div className={css.cards}>
        <Lately />
        {account.can.changePassword && <ChangePassword about={[account.name, account.email]} />}
        {account.can.changePassword && <SecondFactor state={account.secondFactor} />}
        <OwnSessions sessions={account.sessions} />
      </div>
    </div>
  );
}
