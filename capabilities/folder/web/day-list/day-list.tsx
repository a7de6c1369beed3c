import { type MouseEvent, type ReactNode, useEffect, useRef } from 'react';
import { useFormat, useT } from '#ui/i18n/use.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { useKeys } from '#ui/keys/use-keys.tsx';
import { KIND_ICONS } from '#cap/steps/web/kinds.ts';
import type { SheetStep } from '../view.ts';
import { asideOf } from './row-words.ts';
import css from './day-list.module.css';

export interface ListGroup {
  key: string;
  title: string;
  count?: string;
  steps: readonly SheetStep[];
  /** Said in place of rows. */
  empty?: ReactNode;
}

export interface DayListProps {
  groups: readonly ListGroup[];
  label: string;
  today: string;
  timeZone: string;
  chosen: string | undefined;
  /** Steps taken together, to be moved at once. */
  marked: ReadonlySet<string>;
  /** Pressing a row marks it (on a phone); with a keyboard `x` or Ctrl does. */
  marking: boolean;
  /** Steps whose last change did not arrive: why. */
  failed: ReadonlyMap<string, string>;
  onChoose: (id: string, how: 'walk' | 'press') => void;
  onOpen: (id: string) => void;
  onMark: (ids: readonly string[]) => void;
}

/** The sheets of a tab under their headings. `j` and `k` leaf through from anywhere, Enter opens, `x` marks. */
export function DayList(props: DayListProps) {
  const { groups, label, chosen, marked, marking, onChoose, onOpen, onMark } = props;
  const t = useT();
  const list = useRef<HTMLDivElement>(null);
  const moved = useRef(false);
  const rows = groups.flatMap((group) => group.steps);
  const at = rows.findIndex((row) => row.id === chosen);

  function go(to: number) {
    const row = rows[Math.max(0, Math.min(rows.length - 1, to))];
    if (!row || row.id === chosen) return;
    moved.current = true;
    onChoose(row.id, 'walk');
  }
  useKeys(
    rows.length
      ? [
          { keys: ['j', 'ArrowDown'], label: t('keys.next'), run: () => go(at + 1) },
          { keys: ['k', 'ArrowUp'], label: t('keys.previous'), run: () => go(at < 0 ? rows.length - 1 : at - 1) },
          { keys: 'x', label: t('day.mark'), run: () => (chosen ? onMark([chosen]) : false) },
        ]
      : [],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: only when another row is chosen
  useEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    const row = list.current?.querySelector<HTMLElement>('[aria-selected="true"]');
    row?.scrollIntoView?.({ block: 'nearest' });
    // Focus follows only when it was in the list: whoever types elsewhere goes on typing.
    if (list.current?.contains(document.activeElement)) row?.focus({ preventScroll: true });
  }, [chosen]);

  function press(event: MouseEvent, id: string) {
    if (event.shiftKey && at >= 0) {
      const to = rows.findIndex((row) => row.id === id);
      onMark(rows.slice(Math.min(at, to), Math.max(at, to) + 1).map((row) => row.id).filter((each) => !marked.has(each)));
    } else if (marking || event.ctrlKey || event.metaKey) onMark([id]);
    else onChoose(id, 'press');
  }

  const reachable = at >= 0 ? chosen : rows[0]?.id;
  return (
    <div ref={list} role="listbox" aria-label={label} aria-multiselectable={marking || undefined} className={css.list} data-day-list>
      {groups.map((group) => (
        <div key={group.key} role="group" aria-labelledby={`g-${group.key}`} className={css.section}>
          <div className={css.head} id={`g-${group.key}`} role="presentation">
            <span>{group.title}</span>
            {group.count !== undefined && <span className={css.count}>{group.count}</span>}
          </div>
          {group.steps.length === 0 && group.empty && <div className={css.empty}>{group.empty}</div>}
          {group.steps.map((step) => (
            <div
              key={step.id}
              role="option"
              aria-selected={step.id === chosen}
              aria-checked={marking || marked.size ? marked.has(step.id) : undefined}
              tabIndex={step.id === reachable ? 0 : -1}
              data-step={step.id}
              className={[css.row, marked.has(step.id) && css.marked].filter(Boolean).join(' ')}
              onClick={(event) => press(event, step.id)}
              onDoubleClick={() => onOpen(step.id)}
              onKeyDown={(event) => {
                if (event.key === 'Enter') onOpen(step.id);
                else if (event.key === ' ') onMark([step.id]);
                else if (event.key === 'Home') go(0);
                else if (event.key === 'End') go(rows.length - 1);
                else return;
                event.preventDefault();
              }}
            >
              <Row step={step} {...props} />
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

function Row({ step, today, timeZone, marked, marking, failed }: { step: SheetStep } & DayListProps) {
  const t = useT();
  const format = useFormat();
  const { sheet } = step;
  const fault = failed.get(step.id);
  const aside = fault ? { text: t('day.notSaved'), tone: 'late' as const } : asideOf(step, today, timeZone, t, format);
  const showMark = marking || marked.size > 0;
  return (
    <>
      <span className={css.lead}>
        {showMark ? (
          <i className={css.box}>{marked.has(step.id) && <Icon name="check" size={14} />}</i>
        ) : sheet.atTime ? (
          <time>{sheet.atTime}</time>
        ) : sheet.kind !== 'call' ? (
          <Icon name={KIND_ICONS[sheet.kind]} size={16} label={t(`step.kind.${sheet.kind}`)} />
        ) : null}
      </span>
      <span className={css.title}>
        {sheet.client.name}
        {sheet.client.vip && (
          <span className={css.vip}>
            <Icon name="star" size={14} label={t('day.vip')} />
          </span>
        )}
      </span>
      {aside && <span className={[css.aside, aside.tone && css[aside.tone]].filter(Boolean).join(' ')}>{aside.text}</span>}
      {(sheet.why || sheet.owner || sheet.handedTo) && (
        <span className={css.note}>
          {sheet.owner && <b className={css.owner}>{t('day.of', { name: sheet.owner.name })}</b>}
          {sheet.handedTo && <b className={css.owner}>{t('day.with', { name: sheet.handedTo.name })}</b>}
          {sheet.why}
        </span>
      )}
    </>
  );
}
