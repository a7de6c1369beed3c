import { type ReactNode, useEffect, useRef } from 'react';
import { useT } from '../i18n/use.ts';
import { useKeys } from '../keys/use-keys.tsx';
import css from './section-list.module.css';

export interface ListRow {
  id: string;
  title: ReactNode;
  /** Before the title: a time, a picture. */
  lead?: ReactNode;
  /** Under the title, in small. */
  note?: ReactNode;
  /** At the right end: a short word. */
  aside?: ReactNode;
  asideTone?: 'look' | 'late' | 'good';
  /** Already done: struck back, still there. */
  done?: boolean;
}
export interface Section {
  id: string;
  title: string;
  count?: ReactNode;
  rows: readonly ListRow[];
  empty?: ReactNode;
}

/**
 * Rows under headings that one leafs through: `j`, `k` and the arrows from anywhere on the page, Home and End in the list,
 * Enter opens. One row is chosen; choosing is the caller's state (keep it in the address).
 */
export function SectionList({ sections, chosen, onChoose, onOpen, label, keys = true }: {
  sections: readonly Section[];
  chosen: string | undefined;
  onChoose: (id: string) => void;
  onOpen?: (id: string) => void;
  label: string;
  keys?: boolean;
}) {
  const t = useT();
  const list = useRef<HTMLDivElement>(null);
  const moved = useRef(false);
  const rows = sections.flatMap((section) => section.rows);

  function walk(step: number | 'first' | 'last') {
    const at = rows.findIndex((row) => row.id === chosen);
    const to = step === 'first' ? 0 : step === 'last' ? rows.length - 1 : at < 0 ? (step > 0 ? 0 : rows.length - 1) : at + step;
    const row = rows[Math.max(0, Math.min(rows.length - 1, to))];
    if (!row || row.id === chosen) return;
    moved.current = true;
    onChoose(row.id);
  }
  useKeys(
    keys && rows.length
      ? [
          { keys: ['j', 'ArrowDown'], label: t('keys.next'), run: () => walk(1) },
          { keys: ['k', 'ArrowUp'], label: t('keys.previous'), run: () => walk(-1) },
        ]
      : [],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: follows the chosen row
  useEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    const row = list.current?.querySelector<HTMLElement>('[aria-selected="true"]');
    row?.scrollIntoView?.({ block: 'nearest' });
    // Focus follows only when it was in the list: whoever types elsewhere goes on typing.
    if (list.current?.contains(document.activeElement)) row?.focus({ preventScroll: true });
  }, [chosen]);

  const reachable = rows.some((row) => row.id === chosen) ? chosen : rows[0]?.id;
  return (
    <div ref={list} role="listbox" aria-label={label} className={css.list}>
      {sections.map((section) => (
        <div key={section.id} role="group" aria-labelledby={`s-${section.id}`} className={css.section}>
          <div className={css.head} id={`s-${section.id}`} role="presentation">
            <span>{section.title}</span>
            {section.count !== undefined && <span className={css.count}>{section.count}</span>}
          </div>
          {section.rows.length === 0 && section.empty && <div className={css.empty}>{section.empty}</div>}
          {section.rows.map((row) => (
            <div
              key={row.id}
              role="option"
              aria-selected={row.id === chosen}
              tabIndex={row.id === reachable ? 0 : -1}
              className={[css.row, row.done && css.done].filter(Boolean).join(' ')}
              onClick={() => onChoose(row.id)}
              onDoubleClick={onOpen && (() => onOpen(row.id))}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && onOpen) onOpen(row.id);
                else if (event.key === ' ' || event.key === 'Enter') onChoose(row.id);
                else if (event.key === 'Home') walk('first');
                else if (event.key === 'End') walk('last');
                else return;
                event.preventDefault();
              }}
            >
              <span className={css.lead}>{row.lead}</span>
              <span className={css.title}>{row.title}</span>
              {row.aside !== undefined && (
                <span className={[css.aside, row.asideTone && css[row.asideTone]].filter(Boolean).join(' ')}>{row.aside}</span>
              )}
              {row.note !== undefined && <span className={css.note}>{row.note}</span>}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
