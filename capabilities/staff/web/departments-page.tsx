import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import { api } from '#app/web/api.ts';
import { Button } from '#ui/button/button.tsx';
import { Checkbox, Choice, Field, TextInput } from '#ui/field/field.tsx';
import { useT } from '#ui/i18n/use.ts';
import { EditChoice, EditText } from '#ui/inline-edit/editors.tsx';
import { MenuButton } from '#ui/menu/menu.tsx';
import { Page, Sheet } from '#ui/page/page.tsx';
import { fieldText, refusalText } from '#ui/refusal/refusal.ts';
import { EmptyState, ErrorState, LoadingState } from '#ui/state/state.tsx';
import { tell } from '#ui/toast/toasts.ts';
import { DEPARTMENT_KINDS } from '../kinds.ts';
import tree from './departments.module.css';
import { findPeople } from './people.tsx';
import css from './staff.module.css';
import { TeamNav } from './staff-nav.tsx';
import { Trouble } from './trouble.tsx';
import { useDeed, useSubmit } from './use-deed.ts';
import { useMay } from './use-me.ts';

type Department = Awaited<ReturnType<typeof api.departments.list>>['items'][number];

/** The company's departments as a tree, each with its head (handbook 04). */
export default function DepartmentsPage() {
  const t = useT();
  const may = useMay();
  const manages = may('department.manage');
  const [archived, setArchived] = useState(false);
  const list = useQuery(api.departments.list.query({ query: { archived: archived ? 'yes' : 'no' } }));
  const items = list.data?.items ?? [];
  const known = new Set(items.map((d) => d.id));
  const below = (parentId: string | null) => items.filter((d) => (d.parentId && known.has(d.parentId) ? d.parentId : null) === parentId);
  const branch = (parentId: string | null, depth: number): ReactNode => {
    const rows = below(parentId);
    if (!rows.length || depth > 20) return null;
    return (
      <ul className={depth ? tree.below : tree.tree}>
        {rows.map((row) => (
          <li key={row.id}>
            <Row department={row} siblings={rows} all={items} manages={manages} />
            {branch(row.id, depth + 1)}
          </li>
        ))}
      </ul>
    );
  };
  return (
    <Page title={t('staff.departments')}>
      <TeamNav />
      {list.isPending && <LoadingState />}
      {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && !items.length && (
        <EmptyState icon="team" title={t('staff.noDepartments')}>
          {t('staff.noDepartmentsText')}
        </EmptyState>
      )}
      <div className={css.cards}>
        {items.length > 0 && (
          <Sheet flush>{branch(null, 0)}</Sheet>
        )}
        {manages && <NewDepartment />}
        {manages && <Checkbox label={t('staff.showArchived')} checked={archived} onChange={(event) => setArchived(event.target.checked)} />}
      </div>
    </Page>
  );
}

function Row({ department, siblings, all, manages }: { department: Department; siblings: readonly Department[]; all: readonly Department[]; manages: boolean }) {
  const t = useT();
  const deed = useDeed();
  const { id, version, name } = department;
  const readOnly = !manages || !!department.archivedAt;
  const said = t('staff.changed', { name });
  const patch = (body: { name?: string; kind?: 'other'; headId?: string | null; parentId?: string | null }) =>
    deed(said, (options) => api.departments.patch({ params: { id }, body }, { ...options, version }));
  const guarded = (work: Promise<unknown>) => void work.catch((error) => tell(refusalText(t, error), 'failed'));
  const at = siblings.indexOf(department);
  const order = (to: number) => {
    const ids = siblings.map((d) => d.id).filter((each) => each !== id);
    ids.splice(to, 0, id);
    // The others keep their places among themselves: all are sent, those of this branch in their new order.
    const places = all.map((d) => d.id).filter((each) => ids.includes(each));
    const all2 = all.map((d) => (ids.includes(d.id) ? ids[places.indexOf(d.id)]! : d.id));
    guarded(deed(said, (options) => api.departments.order({ body: { ids: all2 } }, options)));
  };
  return (
    <div className={tree.row} data-off={department.archivedAt ? true : undefined}>
      <span className={tree.name}>
        <EditText label={t('staff.name')} value={name} readOnly={readOnly} save={(next) => patch({ name: next ?? '' })} />
      </span>
      <span>
        <EditChoice
          label={t('staff.kindOf')}
          options={DEPARTMENT_KINDS.map((kind) => ({ value: kind, label: t(`staff.kind.${kind}`) }))}
          labelOf={(kind) => t(`staff.kind.${kind}`)}
          value={department.kind}
          readOnly={readOnly}
          save={(next) => patch({ kind: (next ?? 'other') as 'other' })}
        />
      </span>
      <span>
        <span className={tree.label}>{t('staff.head')} </span>
        <EditChoice label={t('staff.head')} options={findPeople} labelOf={() => department.headName ?? ''} clearable value={department.headId} empty={t('staff.noHead')} readOnly={readOnly} save={(next) => patch({ headId: next })} />
      </span>
      <Link href={`/team?department=${id}`}>{t('staff.membersCount', { count: department.members })}</Link>
      {manages && (
        <MenuButton
          label={t('staff.deedsWith', { name })}
          icon="more"
          look="quiet"
          small
          end
          items={
            department.archivedAt
              ? [{ label: t('staff.restore'), run: () => guarded(deed(said, (options) => api.departments.restore({ params: { id } }, { ...options, version }))) }]
              : [
                  { label: t('staff.moveUp'), icon: 'chevronUp', disabled: at === 0, run: () => order(at - 1) },
                  { label: t('staff.moveDown'), icon: 'chevronDown', disabled: at === siblings.length - 1, run: () => order(at + 1) },
                  '-',
                  { heading: t('staff.standsBelow') },
                  { label: t('staff.topLevel'), checked: !department.parentId, run: () => guarded(patch({ parentId: null })) },
                  ...all
                    .filter((d) => d.id !== id && !d.archivedAt)
                    .map((d) => ({ label: d.name, checked: d.id === department.parentId, run: () => guarded(patch({ parentId: d.id })) })),
                  '-',
                  { label: t('staff.archive'), icon: 'archive', run: () => guarded(deed(t('staff.archived', { name }), (options) => api.departments.archive({ params: { id } }, { ...options, version }))) },
                ]
          }
        />
      )}
    </div>
  );
}

function NewDepartment() {
  const t = useT();
  const deed = useDeed();
  const { busy, error, submit } = useSubmit();
  const [name, setName] = useState('');
  const [kind, setKind] = useState('client_department');
  const problem = fieldText(t, error, 'name');
  return (
    <Sheet title={t('staff.newDepartment')}>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          void submit(async () => {
            await deed(t('staff.departmentMade', { name }), (options) => api.departments.create({ body: { name, kind: kind as 'other' } }, options));
            setName('');
          });
        }}
      >
        <div className={css.two}>
          <Field label={t('staff.name')} required {...(problem ? { error: problem } : {})}>
            <TextInput maxLength={120} value={name} onChange={(event) => setName(event.target.value)} />
          </Field>
          <Field label={t('staff.kindOf')}>
            <Choice value={kind} options={DEPARTMENT_KINDS.map((each) => ({ value: each, label: t(`staff.kind.${each}`) }))} onChange={(event) => setKind(event.target.value)} />
          </Field>
        </div>
        {!problem && <Trouble error={error} />}
        <div className={css.buttons}>
          <Button look="main" submit busy={busy} icon="plus">
            {t('staff.foundDepartment')}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}
