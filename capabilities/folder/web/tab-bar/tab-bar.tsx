import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { Link } from 'wouter';
import { weekday } from '#plain/day/day.ts';
import { useFormat, useT } from '#ui/i18n/use.ts';
import type { TabView } from '../view.ts';
import css from './tab-bar.module.css';

export interface TabBarProps {
  tabs: readonly TabView[];
  /** Key of the tab that lies open. */
  chosen: string;
  today: string;
  /** Address of a tab. */
  href: (key: string) => string;
  /** A hand nears a tab: its sheets can be fetched. */
  onNear?: (key: string) => void;
}

/**
 * The dividers of the folder (handbook 01, "Tabs"): days in front, months and later standing behind them. Each is a link
 * and a place to drop sheets on (`data-tab`); arrows walk.
 */
export function TabBar({ tabs, chosen, today, href, onNear }: TabBarProps) {
  const t = useT();
  const format = useFormat();
  const bar = useRef<HTMLElement>(null);
  const letters = format.weekdays('short').map((name) => name.replace('.', ''));
  const days = tabs.filter(({ tab }) => tab.kind === 'day');
  const behind = tabs.filter(({ tab }) => tab.kind !== 'day');
  const open = tabs.some(({ tab }) => tab.key === chosen) ? chosen : today;

  useEffect(() => {
    const tab = tabAt(bar.current, open);
    const row = tab?.closest('ol');
    // On a narrow screen the rows scroll: the open tab stands in their middle.
    if (tab && row && row.scrollWidth > row.clientWidth) row.scrollLeft = tab.offsetLeft - row.clientWidth / 2 + tab.offsetWidth / 2;
  }, [open]);

  function walk(event: KeyboardEvent) {
    const row = (event.target as HTMLElement).closest('ol');
    if (!row) return;
    const all = [...bar.current!.querySelectorAll<HTMLElement>('a')];
    const at = all.indexOf(event.target as HTMLElement);
    const inRow = [...row.querySelectorAll<HTMLElement>('a')];
    const to =
      event.key === 'ArrowRight' ? all[at + 1]
      : event.key === 'ArrowLeft' ? all[at - 1]
      : event.key === 'Home' ? inRow[0]
      : event.key === 'End' ? inRow.at(-1)
      : event.key === 'ArrowUp' || event.key === 'ArrowDown' ? [...bar.current!.querySelectorAll('ol')].find((ol) => ol !== row)?.querySelector('a')
      : undefined;
    if (!to) return;
    event.preventDefault();
    event.stopPropagation();
    (to as HTMLElement).focus();
  }

  const link = ({ tab }: TabView, label: string, className: string, children: ReactNode) => (
    <Link
      href={href(tab.key)}
      className={className}
      aria-current={tab.key === chosen ? 'page' : undefined}
      title={label}
      tabIndex={tab.key === open ? 0 : -1}
      data-tab={tab.key}
      draggable={false}
      onPointerEnter={() => onNear?.(tab.key)}
      onFocus={() => onNear?.(tab.key)}
    >
      {children}
      <span className="sr-only">{label}</span>
    </Link>
  );

  return (
    <nav ref={bar} className={css.bar} aria-label={t('day.tabs')} onKeyDown={walk} data-noprint>
      <ol className={css.behind}>
        {behind.map((view) => {
          const { tab, count } = view;
          const name = tab.kind === 'month' ? format.month(tab.month, 'long') : t('day.later');
          const face = tab.kind === 'month' ? format.month(tab.month, 'name') : t('day.later');
          return (
            <li key={tab.key} className={[css.month, count === 0 && css.bare].filter(Boolean).join(' ')}>
              {link(view, t('day.tabCount', { name, count }), css.tab!, <><span>{face}</span>{count > 0 && <b>{format.number(count)}</b>}</>)}
            </li>
          );
        })}
      </ol>
      <ol className={css.days}>
        {days.map((view) => {
          const { tab, count, load } = view;
          if (tab.kind !== 'day') return null;
          const number = Number(tab.day.slice(8));
          const name = format.day(tab.day, 'heading');
          const percent = load?.percent;
          const label = percent ? t('day.tabLoad', { name, count, percent }) : t('day.tabCount', { name, count });
          const first = number === 1 && tab.day !== today;
          return (
            <li key={tab.key} className={[css.day, !tab.working && css.off, tab.day === today && css.today].filter(Boolean).join(' ')}>
              {link(
                view, label, css.tab!,
                <>
                  <small className={first ? css.first : undefined}>{first ? format.month(tab.day.slice(0, 7), 'name').slice(0, 3) : letters[weekday(tab.day) - 1]}</small>
                  <b>{number}</b>
                  {(tab.working || count > 0) && (
                    <i className={css.load} data-level={count > 0 ? (load?.level ?? 'ok') : 'ok'}>
                      <i style={{ width: `${Math.min(100, percent ?? (count > 0 ? 100 : 0))}%` }} />
                    </i>
                  )}
                </>,
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

/** The tab a sheet goes to, as an element. */
export const tabAt = (within: ParentNode | null, key: string): HTMLElement | null =>
  within?.querySelector<HTMLElement>(`[data-tab="${CSS.escape(key)}"]`) ?? null;
