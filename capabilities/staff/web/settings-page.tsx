import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { api } from '#app/web/api.ts';
import { Button } from '#ui/button/button.tsx';
import { Confirm } from '#ui/dialog/confirm.tsx';
import { Checkbox } from '#ui/field/field.tsx';
import { languageNames, languages } from '#ui/i18n/languages.ts';
import { useLanguage, useT } from '#ui/i18n/use.ts';
import { EditChoice, EditNumber, EditText } from '#ui/inline-edit/editors.tsx';
import { Page, Sheet } from '#ui/page/page.tsx';
import { refusalText } from '#ui/refusal/refusal.ts';
import { ErrorState, LoadingState } from '#ui/state/state.tsx';
import { tell } from '#ui/toast/toasts.ts';
import { TRADES } from '../kinds.ts';
import { countryOptions, currencyOptions, zoneOptions } from './countries.ts';
import { EditRoles } from './edit-roles.tsx';
import css from './staff.module.css';
import { SettingsNav } from './staff-nav.tsx';
import { useDeed } from './use-deed.ts';

type Workspace = Awaited<ReturnType<typeof api.workspace.get>>;
type Settings = Workspace['settings'];

/** The company and its rules; each is changed where it stands. */
export default function SettingsPage() {
  const t = useT();
  const workspace = useQuery(api.workspace.get.query());
  return (
    <Page title={t('sections.settings')}>
      <SettingsNav />
      {workspace.isPending && <LoadingState />}
      {workspace.isError && <ErrorState error={workspace.error} onRetry={() => void workspace.refetch()} />}
      {workspace.data && <Parts workspace={workspace.data} />}
    </Page>
  );
}

function usePatch(workspace: Workspace) {
  const t = useT();
  const deed = useDeed();
  const queries = useQueryClient();
  const one = api.workspace.get.query();
  type Body = NonNullable<Parameters<typeof api.workspace.patch>[0]>['body'];
  const patch = (body: Body) => {
    const { version } = queries.getQueryData<Workspace>(one.queryKey) ?? workspace;
    return deed(t('staff.settingsChanged'), (options) => api.workspace.patch({ body }, { ...options, version }));
  };
  const theirs = async () => queries.fetchQuery({ ...one, staleTime: 0 });
  return { patch, theirs };
}

function Parts({ workspace }: { workspace: Workspace }) {
  const t = useT();
  const lang = useLanguage();
  const readOnly = !workspace.can.edit;
  const { patch, theirs } = usePatch(workspace);
  const { settings } = workspace;

  const own = (name: 'name' | 'country' | 'currency' | 'language' | 'timeZone' | 'trade') => ({
    label: t(LABEL[name]),
    readOnly,
    value: workspace[name],
    save: (next: string | null) => patch({ [name]: next }),
    theirs: async () => (await theirs())[name],
  });
  const number = (name: 'reservePercent' | 'trashDays' | 'sessionHours' | 'factDays') => ({
    label: t(`staff.setting.${name}`),
    readOnly,
    value: String(settings[name]),
    save: (next: string | null) => patch({ settings: { [name]: Number(next) } }),
    theirs: async () => String((await theirs()).settings[name]),
  });
  const choice = (name: 'visibility', values: readonly string[]) => ({
    label: t(`staff.setting.${name}`),
    readOnly,
    value: settings[name] as string,
    options: values.map((value) => ({ value, label: t(`staff.${name}.${value}`) })),
    labelOf: (value: string) => t(`staff.${name}.${value}`),
    save: (next: string | null) => patch({ settings: { [name]: next } as Partial<Settings> }),
    theirs: async () => (await theirs()).settings[name] as string,
  });
  const yesNo = (name: 'workingDaysOnly' | 'mixedAssignments' | 'offerDemo') => (
    <Checkbox
      label={t(`staff.setting.${name}`)}
      checked={settings[name]}
      disabled={readOnly}
      onChange={(event) => void patch({ settings: { [name]: event.target.checked } }).catch((error) => tell(refusalText(t, error), 'failed'))}
    />
  );
  return (
    <div className={css.columns}>
      <div className={css.cards}>
        <Sheet title={t('staff.company')}>
          <dl className={css.facts}>
            <Fact name="name" editor={<EditText {...own('name')} />} />
            <Fact name="country" editor={<EditChoice {...own('country')} options={countryOptions(lang)} labelOf={(code) => new Intl.DisplayNames([lang], { type: 'region' }).of(code) ?? code} />} />
            <Fact name="currency" editor={<EditChoice {...own('currency')} options={currencyOptions(lang)} labelOf={(code) => code} />} />
            <Fact name="timeZone" editor={<EditChoice {...own('timeZone')} options={zoneOptions()} labelOf={(zone) => zone} />} />
            <Fact
              name="language"
              editor={<EditChoice {...own('language')} options={languages.map((each) => ({ value: each, label: languageNames[each] }))} labelOf={(each) => languageNames[each as 'en'] ?? each} />}
            />
            <Fact name="trade" editor={<EditChoice {...own('trade')} options={TRADES.map((value) => ({ value, label: t(`staff.trade.${value}`) }))} labelOf={(value) => t(`staff.trade.${value}`)} />} />
          </dl>
        </Sheet>
        <Sheet title={t('staff.seen')}>
          <div className={css.form}>
            <dl className={css.facts}>
              <dt>{t('staff.setting.visibility')}</dt>
              <dd>
                <EditChoice {...choice('visibility', ['all', 'department', 'own'])} />
              </dd>
            </dl>
            <p className={css.note}>{t('staff.visibilityNote')}</p>
            {yesNo('mixedAssignments')}
          </div>
        </Sheet>
        <Sheet title={t('staff.access')}>
          <dl className={css.facts}>
            <dt>{t('staff.setting.sessionHours')}</dt>
            <dd>
              <EditNumber {...number('sessionHours')} unit={t('staff.hoursUnit')} />
            </dd>
            <dt>{t('staff.setting.secondFactorRoles')}</dt>
            <dd>
              <EditRoles readOnly={readOnly} mayBeEmpty value={settings.secondFactorRoles} save={(secondFactorRoles) => patch({ settings: { secondFactorRoles } })} theirs={async () => (await theirs()).settings.secondFactorRoles} />
            </dd>
          </dl>
        </Sheet>
      </div>
      <div className={css.cards}>
        <Sheet title={t('staff.folder')}>
          <div className={css.form}>
            {yesNo('workingDaysOnly')}
            <dl className={css.facts}>
              <dt>{t('staff.setting.reservePercent')}</dt>
              <dd>
                <EditNumber {...number('reservePercent')} unit="%" />
              </dd>
              {Object.entries(settings.minutesByKind).map(([kind, minutes]) => (
                <Minutes key={kind} kind={kind} minutes={minutes} workspace={workspace} readOnly={readOnly} />
              ))}
            </dl>
          </div>
        </Sheet>
        <Sheet title={t('staff.keeping')}>
          <dl className={css.facts}>
            <dt>{t('staff.setting.trashDays')}</dt>
            <dd>
              <EditNumber {...number('trashDays')} unit={t('staff.daysUnit')} />
            </dd>
            <dt>{t('staff.setting.factDays')}</dt>
            <dd>
              <EditNumber {...number('factDays')} unit={t('staff.daysUnit')} />
            </dd>
          </dl>
        </Sheet>
        {!workspace.demo && (
          <Sheet title={t('signIn.demo')}>
            <div className={css.form}>
              {yesNo('offerDemo')}
              {workspace.can.removeDemo && <RemoveDemo />}
            </div>
          </Sheet>
        )}
      </div>
    </div>
  );
}

const LABEL = { name: 'signIn.company', country: 'signIn.country', currency: 'signIn.currency', language: 'staff.documentLanguage', timeZone: 'signIn.timeZone', trade: 'signIn.trade' } as const;

function Fact({ name, editor }: { name: keyof typeof LABEL; editor: ReactNode }) {
  const t = useT();
  return (
    <>
      <dt>{t(LABEL[name])}</dt>
      <dd>{editor}</dd>
    </>
  );
}

/** Minutes a step of one kind takes. */
function Minutes({ kind, minutes, workspace, readOnly }: { kind: string; minutes: number; workspace: Workspace; readOnly: boolean }) {
  const t = useT();
  const { patch, theirs } = usePatch(workspace);
  const label = t('staff.minutesOf', { kind: t(`step.kind.${kind}`) });
  return (
    <>
      <dt>{label}</dt>
      <dd>
        <EditNumber
          label={label}
          unit={t('staff.minutesUnit')}
          readOnly={readOnly}
          value={String(minutes)}
          save={async (next) => patch({ settings: { minutesByKind: { ...(await theirs()).settings.minutesByKind, [kind]: Number(next) } } })}
          theirs={async () => String((await theirs()).settings.minutesByKind[kind])}
        />
      </dd>
    </>
  );
}

function RemoveDemo() {
  const t = useT();
  const deed = useDeed();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <div className={css.buttons}>
        <Button look="danger" icon="trash" onClick={() => setAsking(true)}>
          {t('staff.removeDemo')}
        </Button>
      </div>
      {asking && (
        <Confirm title={t('staff.removeDemo')} confirm={t('staff.removeDemo')} onClose={() => setAsking(false)} onConfirm={() => deed(undefined, (options) => api.workspace.removeDemo({}, options))}>
          {t('staff.removeDemoText')}
        </Confirm>
      )}
    </>
  );
}
