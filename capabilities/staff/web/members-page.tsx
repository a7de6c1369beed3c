import { useInfiniteQuery } from '@tanstack/react-query';
import { lazy, Suspense, useDeferredValue, useRef, useState } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import { api } from '#app/web/api.ts';
import { Avatar } from '#ui/avatar/avatar.tsx';
import { Badge } from '#ui/badge/badge.tsx';
import { Button } from '#ui/button/button.tsx';
import { Choice, Field, TextInput } from '#ui/field/field.tsx';
import { useFormat, useT } from '#ui/i18n/use.ts';
import { useKeys } from '#ui/keys/use-keys.tsx';
import { Page, Sheet } from '#ui/page/page.tsx';
import { EmptyState, ErrorState, LoadingState } from '#ui/state/state.tsx';
import { ROLES } from '../kinds.ts';
import { useDepartments, useRoleNames } from './people.tsx';
import css from './staff.module.css';
import { TeamNav } from './staff-nav.tsx';
import { useMay } from './use-me.ts';

const InviteDialog = lazy(() => import('./invite-dialog.tsx'));

/** Everybody who works here, and those who did. What is looked for stands in the address. */
export default function MembersPage() {
  const t = useT();
  const may = useMay();
  const [inviting, setInviting] = useState(false);
  const [, go] = useLocation();
  const asked = new URLSearchParams(useSearch());
  const put = (name: string, value: string) => {
    if (value) asked.set(name, value);
    else asked.delete(name);
    go(`/team${asked.size ? `?${asked}` : ''}`, { replace: true });
  };
  const departments = useDepartments();
  const roleName = useRoleNames();
  const q = asked.get('q') ?? '';
  const search = useDeferredValue(q);
  const state = (asked.get('state') ?? 'works') as 'works';
  const departmentId = asked.get('department') ?? '';
  const role = asked.get('role') ?? '';
  const query = { ...(role ? { role } : {}), ...(search ? { q: search } : {}), state, ...(departmentId ? { departmentId } : {}) };
  const list = useInfiniteQuery({
    queryKey: [...api.members.list.all, 'pages', query],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => api.members.list({ query: { ...query, ...(pageParam ? { after: pageParam } : {}) } }, { signal }),
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: (old) => old,
  });
  const people = list.data?.pages.flatMap((page) => page.items) ?? [];

  return (
    <Page
      title={t('sections.team')}
      actions={
        may('staff.manage') && (
          <Button look="main" icon="plus" keys="n" onClick={() => setInviting(true)}>
            {t('staff.invite')}
          </Button>
        )
      }
    >
      <TeamNav />
      <div className={css.bar} data-noprint>
        <Field label={t('staff.find')}>
          <TextInput type="search" value={q} placeholder={t('staff.findHint')} onChange={(event) => put('q', event.target.value)} />
        </Field>
        <Field label={t('staff.department')}>
          <Choice value={departmentId} empty={t('staff.allDepartments')} options={departments} onChange={(event) => put('department', event.target.value)} />
        </Field>
        <Field label={t('staff.rolesOf')}>
          <Choice value={role} empty={t('staff.allRoles')} options={ROLES.map((value) => ({ value, label: roleName(value) }))} onChange={(event) => put('role', event.target.value)} />
        </Field>
        <Field label={t('staff.who')}>
          <Choice
            value={state}
            options={(['works', 'active', 'invited', 'left', 'all'] as const).map((value) => ({ value, label: t(`staff.show.${value}`) }))}
            onChange={(event) => put('state', event.target.value === 'works' ? '' : event.target.value)}
          />
        </Field>
      </div>
      {list.isPending && <LoadingState />}
      {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && people.length === 0 && (
        <EmptyState icon="team" title={t('staff.nobody')}>
          {t('staff.nobodyText')}
        </EmptyState>
      )}
      {people.length > 0 && (
        <Sheet flush>
          <PeopleTable people={people} />
          {list.hasNextPage && (
            <div className={css.more}>
              <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
                {t('staff.moreRows')}
              </Button>
            </div>
          )}
        </Sheet>
      )}
      <Suspense>{inviting && <InviteDialog onClose={() => setInviting(false)} />}</Suspense>
    </Page>
  );
}

type Row = Awaited<ReturnType<typeof api.members.list>>['items'][number];

function PeopleTable({ people }: { people: readonly Row[] }) {
  const t = useT();
  const format = useFormat();
  const roleName = useRoleNames();
  const body = useRef<HTMLTableSectionElement>(null);
  const walk = (by: number) => {
    const links = [...(body.current?.querySelectorAll<HTMLElement>('a[data-row]') ?? [])];
    const at = links.indexOf(document.activeElement as HTMLElement);
    links[Math.min(Math.max(at + by, 0), links.length - 1)]?.focus();
  };
  useKeys([
    { keys: 'j', label: t('keys.next'), run: () => walk(1) },
    { keys: 'k', label: t('keys.previous'), run: () => walk(-1) },
  ]);
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th scope="col">{t('staff.name')}</th>
          <th scope="col">{t('staff.department')}</th>
          <th scope="col">{t('staff.rolesOf')}</th>
          <th scope="col">{t('staff.contacts')}</th>
          <th scope="col">{t('staff.stateOf')}</th>
        </tr>
      </thead>
      <tbody ref={body}>
        {people.map((person) => (
          <tr key={person.id} className={person.state === 'left' ? css.off : undefined}>
            <td>
              <Link href={`/team/${person.id}`} className={css.name} data-row>
                <Avatar name={person.name} size={32} />
                <span>
                  {person.name}
                  {person.jobTitle && <span className={css.sub}>{person.jobTitle}</span>}
                </span>
              </Link>
            </td>
            <td>{person.departmentName}</td>
            <td>
              <span className={css.badges}>
                {person.roles.map((role) => (
                  <Badge key={role}>{roleName(role)}</Badge>
                ))}
              </span>
            </td>
            <td>
              <a href={`mailto:${person.email}`}>{person.email}</a>
              {person.phone && (
                <span className={css.sub}>
                  <a href={`tel:${person.phone.replace(/[^+\d]/g, '')}`}>{person.phone}</a>
                </span>
              )}
            </td>
            <td>
              {person.state === 'invited' && <Badge tone="amber">{t('staff.state.invited')}</Badge>}
              {person.state === 'left' && <Badge>{person.leftOn ? t('staff.leftOn', { day: format.day(person.leftOn) }) : t('staff.state.left')}</Badge>}
              {person.absentUntil && <Badge tone="blue">{t('staff.absentUntil', { day: format.day(person.absentUntil) })}</Badge>}
              {person.absentUntil && person.substitutes.length > 0 && <span className={css.sub}>{t('staff.standsIn', { names: format.list(person.substitutes) })}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
