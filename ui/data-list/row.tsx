import { memo, type ReactNode } from 'react';
import { useT } from '../i18n/use.ts';
import css from './data-list.module.css';
import type { ListField } from './fields.ts';

interface RowProps {
  id: string;
  index: number;
  row: unknown;
  columns: readonly ListField<never>[];
  template: string;
  top: number;
  height: number;
  narrow: boolean;
  here: boolean;
  selected: boolean | undefined;
  onFlip: (index: number, extend: boolean) => void;
  onHere: (index: number) => void;
  onOpen?: (row: unknown) => void;
}

function Row({ id, index, row, columns, template, top, height, narrow, here, selected, onFlip, onHere, onOpen }: RowProps) {
  const t = useT();
  const cell = (field: ListField<never>) => (field.cell as (row: unknown) => ReactNode)(row);
  const tick = selected !== undefined && (
    // A row is ticked by the keyboard with `x`; the box is for the hand.
    <span role="gridcell" className={css.tick}>
      <input
        type="checkbox"
        tabIndex={-1}
        aria-label={t('list.select')}
        checked={selected}
        onChange={() => {}}
        onClick={(event) => {
          event.stopPropagation();
          onFlip(index, event.shiftKey);
        }}
      />
    </span>
  );
  const [first, ...others] = columns;
  return (
    // Keys are heard by the grid, which keeps the focus.
    <div
      id={id}
      role="row"
      tabIndex={-1}
      aria-rowindex={index + 2}
      aria-selected={selected}
      data-here={here || undefined}
      className={[css.row, narrow && css.card].filter(Boolean).join(' ')}
      style={{ transform: `translateY(${top}px)`, height, gridTemplateColumns: narrow ? undefined : template }}
      onClick={(event) => {
        onHere(index);
        if (narrow && onOpen && !(event.target as HTMLElement).closest('a, button, input')) onOpen(row);
      }}
      onDoubleClick={() => onOpen?.(row)}
    >
      {tick}
      {narrow ? (
        <span role="gridcell" className={css.cardText}>
          <span className={css.cardTitle}>{first && cell(first)}</span>
          <span className={css.cardNote}>
            {others.slice(0, 4).map((field) => (
              <span key={field.id}>{cell(field)}</span>
            ))}
          </span>
        </span>
      ) : (
        columns.map((field, n) => (
          <span key={field.id} role="gridcell" className={[css.cell, field.right && css.rightCell, n === 0 && css.name].filter(Boolean).join(' ')}>
            {cell(field)}
          </span>
        ))
      )}
    </div>
  );
}

/** One row; drawn again only when something of it changed. */
export const ListRow = memo(Row, (a, b) =>
  a.row === b.row && a.top === b.top && a.here === b.here && a.selected === b.selected && a.template === b.template &&
  a.narrow === b.narrow && a.index === b.index && a.height === b.height && a.onFlip === b.onFlip &&
  a.columns.length === b.columns.length && a.columns.every((column, n) => column === b.columns[n]),
);
