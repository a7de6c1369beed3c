import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import { api } from '#app/web/api.ts';
import { Badge } from '#ui/badge/badge.tsx';
import { Button } from '#ui/button/button.tsx';
import { Confirm } from '#ui/dialog/confirm.tsx';
import { Choice, Field, TextInput } from '#ui/field/field.tsx';
import { useT } from '#ui/i18n/use.ts';
import { EditText } from '#ui/inline-edit/editors.tsx';
import { Page, Sheet } from '#ui/page/page.tsx';
import { fieldText, refusalText } from '#ui/refusal/refusal.ts';
import { ErrorState, LoadingState } from '#ui/state/state.tsx';
import { tell } from '#ui/toast/toasts.ts';
import { REACHES, type Reach } from '../kinds.ts';
import { beyond } from '../rules.ts';
import css from './staff.module.css';
import { TeamNav } from './staff-nav.tsx';
import { Trouble } from './trouble.tsx';
import { useDeed, useSubmit } from './use-deed.ts';
import { useMay, useMe } from './use-me.ts';

type Roles = Awaited<ReturnType<typeof api.roles.list>>;
type Own = Roles['own'][number];
type Rights = Record<string, Reach>;

/** Roles and what they may do (handbook 15): the ready ones to read, the company's own to change. */
export default function RolesPage() {
  const t = useT();
  const may = useMay();
  const [, go] = useLocation();
  const roles = useQuery(api.roles.list.query());
  const chosen = new URLSearchParams(useSearch()).get('role') ?? 'farmer';
  return (
    <Page title={t('staff.roles')}>
      <TeamNav />
      {roles.isPending && <LoadingState />}
      {roles.isError && <ErrorState error={roles.error} onRetry={() => void roles.refetch()} />}
      {roles.data && (
        <div className={css.columns}>
          <div className={css.cards}>
            <div className={css.narrowOnly}>
              <Field label={t('staff.roles')}>
                <Choice
                  value={chosen}
                  options={[...roles.data.own.map((role) => ({ value: role.key, label: role.name })), ...roles.data.ready.map((role) => ({ value: role.key, label: t(`staff.role.${role.key}`) }))]}
                  onChange={(event) => go(`/team/roles?role=${event.target.value}`)}
                />
              </Field>
            </div>
            <div className={css.wideOnly}>
              <RoleList roles={roles.data} chosen={chosen} />
            </div>
            <div className={css.narrowOnly}>
              <RightsOf roles={roles.data} chosen={chosen} manages={may('staff.manage')} />
            </div>
            {may('staff.manage') && <NewRole roles={roles.data} />}
          </div>
          <div className={css.wideOnly}>
            <RightsOf roles={roles.data} chosen={chosen} manages={may('staff.manage')} />
          </div>
        </div>
      )}
    </Page>
  );
}

function RoleList({ roles, chosen }: { roles: Roles; chosen: string }) {
  const t = useT();
  const line = (key: string, name: string, members: number, own: boolean) => (
    <tr key={key}>
      <td>
        <Link href={`/team/roles?role=${key}`} className={css.name} aria-current={key === chosen ? 'true' : undefined}>
          {name}
          {own && <Badge tone="teal">{t('staff.ownRole')}</Badge>}
          {key === chosen && <Badge tone="blue">{t('staff.shown')}</Badge>}
        </Link>
      </td>
      <td className={css.number}>{members > 0 && <Link href={`/team?role=${key}`}>{t('staff.membersCount', { count: members })}</Link>}</td>
    </tr>
  );
  return (
    <Sheet title={t('staff.roles')} flush>
      <table className={css.table}>
        <tbody>
          {roles.own.map((role) => line(role.key, role.name, role.members, true))}
          {roles.ready.map((role) => line(role.key, t(`staff.role.${role.key}`), role.members, false))}
        </tbody>
      </table>
    </Sheet>
  );
}

function RightsOf({ roles, chosen, manages }: { roles: Roles; chosen: string; manages: boolean }) {
  const t = useT();
  const own = roles.own.find((role) => role.key === chosen);
  const ready = roles.ready.find((role) => role.key === chosen) ?? roles.ready[0]!;
  return (
    <Sheet
      title={t('staff.mayDo', { role: own?.name ?? t(`staff.role.${ready.key}`) })}
      flush
    >
      {own && manages && (
        <div className={css.more} style={{ justifyContent: 'space-between' }}>
          <span className={css.wide}>
            <OwnName role={own} />
          </span>
          <RemoveRole role={own} />
        </div>
      )}
      <RightsTable actions={roles.actions} rights={(own?.rights ?? ready.rights) as Rights} everyone={everybodys(roles)} role={own && manages ? own : undefined} />
    </Sheet>
  );
}

/** What every role may do, without being given it. */
const everybodys = (roles: Roles) => roles.ready.reduce<string[]>((common, role) => common.filter((action) => role.rights[action]), roles.actions);

function RightsTable({ actions, rights, everyone, role }: { actions: readonly string[]; rights: Rights; everyone: readonly string[]; role?: Own | undefined }) {
  const t = useT();
  const me = useMe();
  const deed = useDeed();
  const set = (action: string, reach: string) => {
    const next = { ...rights };
    if (reach) next[action] = reach as Reach;
    else delete next[action];
    void deed(t('staff.changed', { name: role!.name }), (options) => api.roles.patch({ params: { id: role!.id }, body: { rights: next } }, { ...options, version: role!.version })).catch((error) =>
      tell(refusalText(t, error), 'failed'),
    );
  };
  const groups = [...new Set(actions.map((action) => action.split('.')[0]!))];
  const word = (action: string) => {
    const key = `staff.action.${action}`;
    const text = t(key);
    return text === key ? action : text;
  };
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th scope="col">{t('staff.right')}</th>
          <th scope="col">{t('staff.reachOf')}</th>
        </tr>
      </thead>
      <tbody>
        {groups
          .flatMap((group) => actions.filter((action) => action.startsWith(`${group}.`)))
          .map((action) => (
            <tr key={action}>
              <td>{word(action)}</td>
              <td>
                {role && !everyone.includes(action) ? (
                  <Choice
                    aria-label={word(action)}
                    value={rights[action] ?? ''}
                    empty={t('staff.mayNot')}
                    options={REACHES.filter((reach) => rights[action] === reach || !beyond(me.rights, { [action]: reach }).length).map((reach) => ({ value: reach, label: t(`staff.reach.${reach}`) }))}
                    onChange={(event) => set(action, event.target.value)}
                  />
                ) : rights[action] || everyone.includes(action) ? (
                  <Badge tone={rights[action] === 'own' ? 'plain' : rights[action] === 'department' ? 'amber' : 'teal'}>{t(`staff.reach.${rights[action] ?? 'all'}`)}</Badge>
                ) : (
                  <span className={css.note}>–</span>
                )}
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}

function OwnName({ role }: { role: Own }) {
  const t = useT();
  const deed = useDeed();
  return (
    <EditText
      label={t('staff.name')}
      value={role.name}
      save={(name) => deed(t('staff.changed', { name: role.name }), (options) => api.roles.patch({ params: { id: role.id }, body: { name: name ?? '' } }, { ...options, version: role.version }))}
    />
  );
}

function RemoveRole({ role }: { role: Own }) {
  const t = useT();
  const deed = useDeed();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button small look="danger" icon="trash" onClick={() => setAsking(true)}>
        {t('staff.removeRole')}
      </Button>
      {asking && (
        <Confirm
          title={t('staff.removeRole')}
          confirm={t('staff.removeRole')}
          onClose={() => setAsking(false)}
          onConfirm={() => deed(t('staff.roleRemoved', { name: role.name }), (options) => api.roles.remove({ params: { id: role.id } }, { ...options, version: role.version }))}
        >
          {t('staff.removeRoleText', { name: role.name })}
        </Confirm>
      )}
    </>
  );
}

function NewRole({ roles }: { roles: Roles }) {
  const t = useT();
  const me = useMe();
  const deed = useDeed();
  const { busy, error, submit } = useSubmit();
  const [name, setName] = useState('');
  const [from, setFrom] = useState('');
  const problem = fieldText(t, error, 'name');
  const rights = (roles.ready.find((role) => role.key === from)?.rights ?? {}) as Rights;
  const startable = roles.ready.filter((role) => !beyond(me.rights, role.rights as Rights).length);
  return (
    <Sheet title={t('staff.newRole')}>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          void submit(async () => {
            await deed(t('staff.roleMade', { name }), (options) => api.roles.create({ body: { name, rights } }, options));
            setName('');
          });
        }}
      >
        <p className={css.note}>{t('staff.newRoleText')}</p>
        <div className={css.two}>
          <Field label={t('staff.name')} required {...(problem ? { error: problem } : {})}>
            <TextInput maxLength={80} value={name} onChange={(event) => setName(event.target.value)} />
          </Field>
          <Field label={t('staff.startFrom')}>
            <Choice value={from} empty={t('staff.noRights')} options={startable.map((role) => ({ value: role.key, label: t(`staff.role.${role.key}`) }))} onChange={(event) => setFrom(event.target.value)} />
          </Field>
        </div>
        {!problem && <Trouble error={error} />}
        <div className={css.buttons}>
          <Button submit look="main" icon="plus" busy={busy}>
            {t('staff.makeRole')}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}
