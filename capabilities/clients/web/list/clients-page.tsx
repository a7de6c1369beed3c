import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { api } from '#app/web/api.ts';
import { Button } from '#ui/button/button.tsx';
import { DataList } from '#ui/data-list/data-list.tsx';
import { type ListState, nothing, selectedCount, type Selection } from '#ui/data-list/fields.ts';
import { useNarrow } from '#ui/data-list/use-narrow.ts';
import { useT } from '#ui/i18n/use.ts';
import { type MenuItem, MenuButton } from '#ui/menu/menu.tsx';
import { Page } from '#ui/page/page.tsx';
import { useMe, useToday } from '#cap/staff/web/use-me.ts';
import { SegmentMenu } from '../segments/segment-menu.tsx';
import { BulkChange } from './bulk-change.tsx';
import css from './clients-page.module.css';
import { NoClients } from './empty.tsx';
import { ExportMenu } from './export-menu.tsx';
import { useClientFields } from './fields.tsx';
import { useScrollMemory } from './scroll-memory.ts';
import { SearchBox } from './search-box.tsx';
import { questionOf, useClients } from './use-clients.ts';
import { useView } from './use-view.ts';
import { usualView, type View } from './view.ts';

/** All clients (handbook 02, Segments): narrowed, ordered, saved as views, changed many at once, taken out as a file. */
export default function ClientsPage() {
  const t = useT();
  const [, go] = useLocation();
  const queries = useQueryClient();
  const { rights } = useMe();
  const may = (action: string) => action in rights;
  const today = useToday();
  const narrow = useNarrow();
  const around = useRef<HTMLDivElement>(null);
  const { view, setView, ready } = useView();
  const clients = useClients(view, ready);
  const { rows, total } = clients;
  const near = useCallback((id: string) => void queries.prefetchQuery(api.clients.get.query({ params: { id } })), [queries]);
  const fields = useClientFields(today, near);
  const question = JSON.stringify(questionOf(view));
  useScrollMemory(around, JSON.stringify(view), rows.length > 0);

  // What is selected belongs to what was asked: another question begins with nothing selected.
  const [selection, setSelection] = useState<Selection>(nothing);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the question alone
  useEffect(() => setSelection(nothing), [question]);

  const change = (next: ListState) => {
    const asksAnew = JSON.stringify(next.filter) !== JSON.stringify(view.filter);
    setView({ ...view, ...next }, !asksAnew);
  };
  const showAll = () => setView({ ...usualView, columns: view.columns, widths: view.widths });
  const tools: MenuItem[] = [
    ...(may('client.import') ? [{ label: t('clients.list.imports'), icon: 'upload' as const, run: () => go('/imports') }] : []),
    ...(may('client.merge') ? [{ label: t('clients.list.duplicates'), icon: 'copy' as const, run: () => go('/clients/duplicates') }] : []),
    ...(may('field.manage') ? [{ label: t('clients.list.fields'), icon: 'columns' as const, run: () => go('/settings/fields') }] : []),
    ...(may('client.trash') ? [{ label: t('clients.list.trash'), icon: 'trash' as const, run: () => go('/trash') }] : []),
    ...(may('archive.export') ? [{ label: t('clients.export.archive'), icon: 'archive' as const, run: () => location.assign(api.exports.archive.url()) }] : []),
  ];
  return (
    <Page
      title={t('sections.clients')}
      layout="full"
      actions={
        <>
          {tools.length > 0 && <MenuButton label={t('clients.list.tools')} look="quiet" icon="more" iconAfter={undefined} end items={tools} />}
          {may('client.create') && (
            <Button look="main" icon="plus" keys="n" aria-label={t('clients.list.new')} onClick={() => go('/clients/new')}>
              {narrow ? undefined : t('clients.list.new')}
            </Button>
          )}
        </>
      }
    >
      <div ref={around} className={css.list} data-clients>
        <DataList
          label={t('sections.clients')}
          fields={fields}
          rows={rows}
          idOf={idOf}
          state={view}
          onState={change}
          today={today}
          {...(total !== undefined && { total })}
          loading={clients.loading}
          error={clients.error}
          onRetry={clients.retry}
          hasMore={clients.hasMore}
          fetchMore={clients.fetchMore}
          onOpen={(row) => go(`/clients/${row.id}`)}
          {...(may('client.bulk') && { selection, onSelection: setSelection })}
          bulk={(chosen) => <BulkChange view={view} selection={chosen} count={selectedCount(chosen, total)} onDone={() => setSelection(nothing)} />}
          views={
            <>
              <SegmentMenu view={view} onView={setView} mayShare={may('segment.share')} />
              <SearchBox value={view.q} onChange={(q) => setView({ ...view, q }, true)} />
            </>
          }
          actions={
            <>
              {clients.moreThan !== undefined && <span className={css.more}>{t('clients.list.moreThan', { count: clients.moreThan })}</span>}
              {may('client.export') && <ExportMenu view={view} today={today} />}
            </>
          }
          empty={<NoClients narrowed={isNarrowed(view)} may={may} onShowAll={showAll} />}
        />
      </div>
    </Page>
  );
}

const idOf = (row: { id: string }) => row.id;
const isNarrowed = (view: View) => questionOf(view).q !== undefined || questionOf(view).filter !== undefined;
