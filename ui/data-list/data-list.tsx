import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { Day } from '#plain/day/day.ts';
import { Button } from '../button/button.tsx';
import { useEvent } from '../hooks/use-event.ts';
import { useFormat, useT } from '../i18n/use.ts';
import { useKeys } from '../keys/use-keys.tsx';
import { ErrorState, LoadingState } from '../state/state.tsx';
import { ColumnChooser } from './columns.tsx';
import css from './data-list.module.css';
import { isSelected, type ListField, type ListState, nothing, selectedCount, type Selection, toggle } from './fields.ts';
import { Filters } from './filters.tsx';
import { ListHead } from './head.tsx';
import { ListRow } from './row.tsx';
import { useNarrow } from './use-narrow.ts';

export interface DataListProps<Row> {
  label: string;
  fields: readonly ListField<Row>[];
  rows: readonly Row[];
  idOf: (row: Row) => string;
  state: ListState;
  onState: (state: ListState) => void;
  today: Day;
  /** How many there are in all, when that is known; `rows` may be only the first of them. */
  total?: number;
  loading?: boolean;
  error?: unknown;
  onRetry?: () => void;
  /** Asked for when the end comes near, while `hasMore`. */
  fetchMore?: () => void;
  hasMore?: boolean;
  onOpen?: (row: Row) => void;
  selection?: Selection;
  onSelection?: (selection: Selection) => void;
  /** Buttons for what is selected; stand in a bar of their own while anything is. */
  bulk?: (selection: Selection) => ReactNode;
  /** Sums and the like, under their columns. */
  totals?: Partial<Record<string, ReactNode>>;
  views?: ReactNode;
  actions?: ReactNode;
  empty?: ReactNode;
}

/**
 * Records in columns: narrowed by sentences, sorted, columns chosen and resized, thousands of rows without a stutter,
 * selected across pages. `j`, `k` and arrows walk, Enter opens, `x` selects, Shift extends. On a phone each row is a card.
 */
export function DataList<Row>(props: DataListProps<Row>) {
  const { label, fields, rows, idOf, state, onState, onOpen, total, hasMore, fetchMore, loading, error } = props;
  const t = useT();
  const format = useFormat();
  const narrow = useNarrow();
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(-1);
  const anchor = useRef(-1);
  const selection = props.selection ?? nothing;
  const selectable = props.onSelection !== undefined;
  const columns = state.columns.flatMap((column) => fields.find((field) => field.id === column && field.cell) ?? []);
  const widths = columns.map((field) => state.widths[field.id] ?? field.width ?? 160);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => (narrow ? 68 : 40),
    overscan: 12,
    // In a simulated browser nothing has a size; a first screen is drawn all the same.
    initialRect: { width: 1000, height: 800 },
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: cards are higher than rows
  useEffect(() => virtual.measure(), [narrow, virtual]);

  const shown = virtual.getVirtualItems();
  const last = shown[shown.length - 1]?.index ?? 0;
  useEffect(() => {
    if (hasMore && !loading && last >= rows.length - 40) fetchMore?.();
  }, [hasMore, loading, last, rows.length, fetchMore]);

  function go(to: number, extend = false) {
    const next = Math.max(0, Math.min(rows.length - 1, to));
    if (!rows.length) return;
    if (extend && selectable) {
      if (anchor.current < 0) anchor.current = Math.max(0, at);
      select(anchor.current, next, true);
    } else anchor.current = next;
    setAt(next);
    virtual.scrollToIndex(next, { align: 'auto' });
  }
  function select(from: number, to: number, on: boolean) {
    const ids = rows.slice(Math.min(from, to), Math.max(from, to) + 1).map(idOf);
    props.onSelection?.(toggle(selection, ids, on));
  }
  function flip(index: number, extend = false) {
    const row = rows[index];
    if (!row) return;
    const on = !isSelected(selection, idOf(row));
    if (extend && anchor.current >= 0) select(anchor.current, index, on);
    else props.onSelection?.(toggle(selection, [idOf(row)], on));
    anchor.current = index;
    setAt(index);
  }

  const onFlip = useEvent(flip);
  const onHere = useEvent((index: number) => {
    setAt(index);
    anchor.current = index;
  });
  const onRowOpen = useEvent((row: unknown) => onOpen?.(row as Row));

  useKeys([
    { keys: ['j', 'ArrowDown'], label: t('keys.next'), run: () => go(at + 1) },
    { keys: ['k', 'ArrowUp'], label: t('keys.previous'), run: () => go(at - 1) },
    ...(selectable
      ? [
          { keys: 'x', label: t('list.select'), run: () => flip(at) },
          { keys: ['shift+j', 'shift+ArrowDown'], label: t('list.selectDown'), run: () => go(at + 1, true) },
          { keys: ['shift+k', 'shift+ArrowUp'], label: t('list.selectUp'), run: () => go(at - 1, true) },
        ]
      : []),
    ...(onOpen ? [{ keys: ['o', 'Enter'], label: t('keys.open'), run: (event: Event) => (rows[at] && !(event.target as HTMLElement).closest('button, a') ? onOpen(rows[at]) : false) }] : []),
    ...(selectable && (selection.all || selection.ids.size) ? [{ keys: 'Escape', label: t('list.clearSelection'), run: () => props.onSelection?.(nothing) }] : []),
  ]);
  function press(event: KeyboardEvent) {
    if (event.target !== scroller.current) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / (narrow ? 68 : 40)) - 2);
    const to = { PageDown: at + page, PageUp: at - page, Home: 0, End: rows.length - 1 }[event.key];
    if (to !== undefined) go(to, event.shiftKey);
    else if (event.key === ' ' && selectable) flip(at);
    else if (event.key === 'a' && (event.ctrlKey || event.metaKey) && selectable) props.onSelection?.({ all: true, ids: new Set() });
    else return;
    event.preventDefault();
  }

  const count = selectedCount(selection, total);
  const some = selection.all || selection.ids.size > 0;
  const template = `${selectable ? '2.5rem ' : ''}${widths.map((width, n) => (n === widths.length - 1 ? `minmax(${width}px, 1fr)` : `${width}px`)).join(' ')}`;
  return (
    <div className={css.data}>
      <div className={css.tools}>
        {props.views}
        <Filters fields={fields as readonly ListField<never>[]} filter={state.filter} today={props.today} onFilter={(filter) => onState({ ...state, filter })} />
        <span className={css.right}>
          <span className={css.count} role="status">
            {total !== undefined ? t('list.count', { count: total }) : rows.length ? t('list.loaded', { count: rows.length }) : ''}
          </span>
          {props.actions}
          <ColumnChooser all={fields.filter((field) => field.cell)} shown={state.columns} onChange={(next) => onState({ ...state, columns: next })} />
        </span>
      </div>
      <div
        ref={scroller}
        // Without a row, and on a phone without a head, there is no grid to speak of.
        {...(narrow && !rows.length
          ? { role: 'region' }
          : {
              role: 'grid',
              'aria-rowcount': total === undefined && hasMore ? -1 : (total ?? rows.length) + 1,
              'aria-colcount': columns.length,
              'aria-multiselectable': selectable || undefined,
            })}
        aria-label={label}
        aria-activedescendant={at >= 0 ? `${id}-${at}` : undefined}
        aria-busy={loading}
        tabIndex={0}
        className={css.scroller}
        onKeyDown={press}
      >
        {!narrow && (
          <ListHead
            columns={columns}
            widths={widths}
            template={template}
            sort={state.sort}
            onSort={(sort) => onState({ ...state, sort })}
            onWidth={(column, width) => onState({ ...state, widths: { ...state.widths, [column]: width } })}
            all={selectable ? (some ? (selection.all && !selection.ids.size ? true : 'some') : false) : undefined}
            onAll={() => props.onSelection?.(some ? nothing : { all: true, ids: new Set() })}
          />
        )}
        <div className={css.rows} role={rows.length ? 'rowgroup' : 'presentation'} style={{ height: virtual.getTotalSize() }}>
          {shown.map((item) => {
            const row = rows[item.index]!;
            return (
              <ListRow
                key={idOf(row)}
                id={`${id}-${item.index}`}
                index={item.index}
                row={row}
                columns={columns}
                template={template}
                top={item.start}
                height={item.size}
                narrow={narrow}
                here={item.index === at}
                selected={selectable ? isSelected(selection, idOf(row)) : undefined}
                onFlip={onFlip}
                onHere={onHere}
                onOpen={onOpen && onRowOpen}
              />
            );
          })}
        </div>
        {error !== undefined && error !== null && <ErrorState error={error} onRetry={props.onRetry} />}
        {loading && <LoadingState lines={rows.length ? 2 : 8} />}
        {!loading && !error && rows.length === 0 && (props.empty ?? <p className={css.none}>{t('list.nothing')}</p>)}
        {props.totals && !narrow && rows.length > 0 && (
          <div className={css.totals} role="row" style={{ gridTemplateColumns: template }}>
            {selectable && <span role="gridcell" />}
            {columns.map((field) => (
              <span key={field.id} role="gridcell" className={field.right ? css.rightCell : undefined}>
                {props.totals?.[field.id]}
              </span>
            ))}
          </div>
        )}
      </div>
      {some && (
        <div className={css.bulk} role="region" aria-label={t('list.selected', { count: count ?? 0 })}>
          <strong role="status">{count === undefined ? t('list.allSelected') : t('list.selected', { count })}</strong>
          {!selection.all && total !== undefined && total > selection.ids.size && (
            <Button small look="quiet" onClick={() => props.onSelection?.({ all: true, ids: new Set() })}>
              {t('list.selectAll', { total: format.number(total) })}
            </Button>
          )}
          <span className={css.deeds}>{props.bulk?.(selection)}</span>
          <Button small look="quiet" keys="Escape" keyLabel={t('list.clearSelection')} onClick={() => props.onSelection?.(nothing)}>
            {t('common.clear')}
          </Button>
        </div>
      )}
    </div>
  );
}
