import { useInfiniteQuery } from '@tanstack/react-query';
import { useLocation, useSearch } from 'wouter';
import { api } from '#app/web/api.ts';
import { Badge } from '#ui/badge/badge.tsx';
import { Button } from '#ui/button/button.tsx';
import { Choice, Field, TextInput } from '#ui/field/field.tsx';
import { useFormat, useT } from '#ui/i18n/use.ts';
import { Page, Sheet } from '#ui/page/page.tsx';
import { Select } from '#ui/select/select.tsx';
import { EmptyState, ErrorState, LoadingState } from '#ui/state/state.tsx';
import { Tabs } from '#ui/tabs/tabs.tsx';
import { agentName } from './agent-name.ts';
import { useColumnName, useCommandName, useRelationName } from './command-name.ts';
import { findPeople } from './people.tsx';
import css from './staff.module.css';
import { SettingsNav } from './staff-nav.tsx';
import { useMe } from './use-me.ts';

const RELATIONS = [
  'client', 'person', 'position', 'contact_point', 'step', 'touch', 'note', 'fact', 'plan_item', 'requisite', 'address', 'consent', 'file', 'segment', 'custom_field', 'import',
  'member', 'department', 'role', 'absence', 'substitute', 'day_off', 'workspace',
];

/** Who did what when from where, before and after (handbook 15, "Audit"); nothing here can be changed. */
export default function AuditPage() {
  const t = useT();
  const [, go] = useLocation();
  const asked = new URLSearchParams(useSearch());
  const put = (name: string, value: string) => {
    if (value) asked.set(name, value);
    else asked.delete(name);
    go(`/settings/audit${asked.size ? `?${asked}` : ''}`, { replace: true });
  };
  const filter = { actorId: asked.get('who') ?? '', relation: asked.get('what') ?? '', rowId: asked.get('row') ?? '', clientId: asked.get('client') ?? '', commandId: asked.get('command') ?? '', from: asked.get('from') ?? '', to: asked.get('to') ?? '' };
  return (
    <Page title={t('staff.audit')}>
      <SettingsNav />
      <Tabs
        label={t('staff.audit')}
        chosen={asked.get('show') ?? 'changes'}
        onChoose={(id) => put('show', id === 'changes' ? '' : id)}
        tabs={[
          { id: 'changes', label: t('staff.auditChanges'), body: () => <Changes filter={filter} put={put} /> },
          { id: 'entries', label: t('staff.auditEntries'), body: () => <Entries actorId={filter.actorId} put={put} /> },
        ]}
      />
    </Page>
  );
}

type Put = (name: string, value: string) => void;
const given = <T extends Record<string, string>>(filter: T) => Object.fromEntries(Object.entries(filter).filter(([, value]) => value)) as Partial<T>;

function Changes({ filter, put }: { filter: { actorId: string; relation: string; rowId: string; clientId: string; commandId: string; from: string; to: string }; put: Put }) {
  const t = useT();
  const relationName = useRelationName();
  const query = given(filter);
  const list = useInfiniteQuery({
    queryKey: [...api.history.audit.all, 'pages', query],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => api.history.audit({ query: { ...query, ...(pageParam ? { after: pageParam } : {}) } }, { signal }),
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const narrowed = filter.rowId || filter.clientId || filter.commandId;
  return (
    <>
      <div className={css.bar} data-noprint>
        <Field label={t('staff.who')}>
          <Select options={findPeople} value={filter.actorId || null} labelOf={() => rows.find((row) => row.actorId === filter.actorId)?.actorName ?? t('staff.thisPerson')} clearable onChange={(id) => put('who', id ?? '')} />
        </Field>
        <Field label={t('staff.what')}>
          <Choice value={filter.relation} empty={t('staff.everything')} options={RELATIONS.map((value) => ({ value, label: relationName(value) }))} onChange={(event) => put('what', event.target.value)} />
        </Field>
        <Field label={t('staff.from')}>
          <TextInput type="date" value={filter.from} onChange={(event) => put('from', event.target.value)} />
        </Field>
        <Field label={t('staff.to')}>
          <TextInput type="date" value={filter.to} onChange={(event) => put('to', event.target.value)} />
        </Field>
        {narrowed && (
          <Button
            icon="close"
            onClick={() => {
              put('row', '');
              put('client', '');
              put('command', '');
            }}
          >
            {t('staff.oneRecord')}
          </Button>
        )}
      </div>
      {list.isPending && <LoadingState lines={10} />}
      {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && !rows.length && <EmptyState icon="list" title={t('staff.noChanges')} />}
      {rows.length > 0 && (
        <Sheet flush>
          <ChangeTable rows={rows} names={Object.assign({}, ...(list.data?.pages.map((page) => page.names) ?? []))} put={put} />
          {list.hasNextPage && (
            <div className={css.more}>
              <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
                {t('staff.moreRows')}
              </Button>
            </div>
          )}
        </Sheet>
      )}
    </>
  );
}

type Line = Awaited<ReturnType<typeof api.history.audit>>['items'][number];

function ChangeTable({ rows, names, put }: { rows: readonly Line[]; names: Record<string, string>; put: Put }) {
  const t = useT();
  const format = useFormat();
  const me = useMe();
  const commandName = useCommandName();
  const relationName = useRelationName();
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th scope="col">{t('staff.when')}</th>
          <th scope="col">{t('staff.who')}</th>
          <th scope="col">{t('staff.what')}</th>
          <th scope="col">{t('staff.beforeAfter')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td>{format.moment(row.at, me.timeZone)}</td>
            <td>
              {row.actorName ?? t('staff.system')}
              {row.command && <span className={css.sub}>{commandName(row.command)}</span>}
            </td>
            <td>
              <Badge tone={row.op === 'I' ? 'teal' : row.op === 'D' ? 'red' : 'plain'}>{t(`staff.op.${row.op}`)}</Badge>{' '}
              <Button small look="quiet" onClick={() => put('row', row.rowId)}>
                {relationName(row.relation)}
              </Button>
              {row.clientName && (
                <span className={css.sub}>
                  <Button small look="quiet" onClick={() => put('client', row.clientId!)}>
                    {row.clientName}
                  </Button>
                </span>
              )}
            </td>
            <td>
              <Difference row={row} names={names} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What the database keeps for itself: nobody changed it. */
const HIDDEN = new Set(['workspace_id', 'id', 'version', 'due', 'live', 'works', 'name_key', 'value_key', 'company_key', 'next_step_state', 'open_owner_works']);
const shown = (value: unknown, names: Record<string, string>, t: ReturnType<typeof useT>): string => {
  if (typeof value === 'boolean') return t(value ? 'common.yes' : 'common.no');
  if (typeof value === 'string' && names[value]) return names[value];
  if (value === null || value === undefined || value === '') return '—';
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return text.length > 200 ? `${text.slice(0, 200)} …` : text;
};

/** The fields a change touched, as they were and as they became. */
function Difference({ row, names }: { row: Line; names: Record<string, string> }) {
  const t = useT();
  const columnName = useColumnName();
  const fields = [...new Set([...Object.keys(row.before ?? {}), ...Object.keys(row.after ?? {})])].filter((field) => !HIDDEN.has(field));
  const list = (
    <dl className={css.change}>
      {fields.map((field) => (
        <div key={field}>
          <dt className={css.note} style={{ display: 'inline' }}>
            {columnName(field)}:{' '}
          </dt>
          <dd style={{ display: 'inline', overflowWrap: 'anywhere' }}>
            {row.op !== 'I' && <del>{shown(row.before?.[field], names, t)}</del>}
            {row.op === 'U' && ' → '}
            {row.op !== 'D' && <ins>{shown(row.after?.[field], names, t)}</ins>}
          </dd>
        </div>
      ))}
    </dl>
  );
  if (fields.length <= 4) return list;
  return (
    <details>
      <summary>{t('staff.fieldsCount', { count: fields.length })}</summary>
      {list}
    </details>
  );
}

function Entries({ actorId, put }: { actorId: string; put: Put }) {
  const t = useT();
  const format = useFormat();
  const me = useMe();
  const commandName = useCommandName();
  const query = actorId ? { actorId } : {};
  const list = useInfiniteQuery({
    queryKey: [...api.history.entries.all, 'pages', query],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => api.history.entries({ query: { ...query, ...(pageParam ? { after: pageParam } : {}) } }, { signal }),
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <div className={css.bar} data-noprint>
        <Field label={t('staff.who')}>
          <Select options={findPeople} value={actorId || null} labelOf={() => rows.find((row) => row.actorId === actorId)?.actorName ?? t('staff.thisPerson')} clearable onChange={(id) => put('who', id ?? '')} />
        </Field>
      </div>
      {list.isPending && <LoadingState />}
      {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && !rows.length && <EmptyState icon="lock" title={t('staff.noEntries')} />}
      {rows.length > 0 && (
        <Sheet flush>
          <table className={css.table}>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <td>{format.moment(row.at, me.timeZone)}</td>
                  <td>{row.actorName ?? t('staff.system')}</td>
                  <td>{commandName(row.name)}</td>
                  <td>
                    {[row.detail?.ip, agentName((row.detail?.agent as string | undefined) ?? null)].filter(Boolean).join(' · ')}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {list.hasNextPage && (
            <div className={css.more}>
              <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
                {t('staff.moreRows')}
              </Button>
            </div>
          )}
        </Sheet>
      )}
    </>
  );
}
