import type { PointerEvent } from 'react';
import { Icon } from '../icon/icon.tsx';
import { useT } from '../i18n/use.ts';
import css from './data-list.module.css';
import type { ListField, ListState } from './fields.ts';

/** The columns' names: a press sorts, the edge is dragged (or moved by arrows) to resize. */
export function ListHead<Row>({ columns, widths, template, sort, onSort, onWidth, all, onAll }: {
  columns: readonly ListField<Row>[];
  widths: readonly number[];
  template: string;
  sort: ListState['sort'];
  onSort: (sort: ListState['sort']) => void;
  onWidth: (column: string, width: number) => void;
  all: boolean | 'some' | undefined;
  onAll: () => void;
}) {
  const t = useT();
  return (
    <div className={css.headRow} role="row" aria-rowindex={1} style={{ gridTemplateColumns: template }}>
      {all !== undefined && (
        <span role="columnheader" className={css.tick}>
          <input
            type="checkbox"
            aria-label={t('list.selectEvery')}
            checked={all === true}
            ref={(input) => {
              if (input) input.indeterminate = all === 'some';
            }}
            onChange={onAll}
          />
        </span>
      )}
      {columns.map((field, n) => {
        const sorted = sort?.field === field.id ? (sort.desc ? 'descending' : 'ascending') : undefined;
        return (
          <span key={field.id} role="columnheader" aria-sort={sorted ?? (field.sortable ? 'none' : undefined)} className={[css.head, field.right && css.rightCell].filter(Boolean).join(' ')}>
            {field.sortable ? (
              <button
                type="button"
                className={css.sort}
                onClick={() => onSort(sorted === 'descending' ? null : { field: field.id, desc: sorted === 'ascending' })}
              >
                {field.label}
                {sorted && <Icon name={sorted === 'ascending' ? 'chevronUp' : 'chevronDown'} size={14} />}
              </button>
            ) : (
              <span className={css.sort}>{field.label}</span>
            )}
            <Edge label={t('list.widthOf', { name: field.label })} width={widths[n]!} onWidth={(width) => onWidth(field.id, width)} />
          </span>
        );
      })}
    </div>
  );
}

function Edge({ label, width, onWidth }: { label: string; width: number; onWidth: (width: number) => void }) {
  const set = (next: number) => onWidth(Math.round(Math.max(60, Math.min(900, next))));
  function drag(event: PointerEvent<HTMLElement>) {
    const edge = event.currentTarget;
    const from = event.clientX;
    edge.setPointerCapture(event.pointerId);
    const move = (moved: globalThis.PointerEvent) => set(width + moved.clientX - from);
    const done = () => {
      edge.removeEventListener('pointermove', move);
      edge.removeEventListener('pointerup', done);
      edge.removeEventListener('pointercancel', done);
    };
    edge.addEventListener('pointermove', move);
    edge.addEventListener('pointerup', done);
    edge.addEventListener('pointercancel', done);
  }
  return (
    <span
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={60}
      aria-valuemax={900}
      tabIndex={0}
      className={css.edge}
      onPointerDown={drag}
      onKeyDown={(event) => {
        if (event.key === 'ArrowRight') set(width + 16);
        else if (event.key === 'ArrowLeft') set(width - 16);
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    />
  );
}
