import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import css from './tabs.module.css';

export interface Tab {
  id: string;
  label: string;
  count?: number;
  body: () => ReactNode;
}

/** Tabs of a sheet, as folder tabs. Arrows walk, the chosen one's body is drawn. Keep `chosen` in the address. */
export function Tabs({ tabs, chosen, onChoose, label }: { tabs: readonly Tab[]; chosen: string; onChoose: (id: string) => void; label: string }) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const now = tabs.find((tab) => tab.id === chosen) ?? tabs[0];

  function walk(event: KeyboardEvent) {
    const at = tabs.findIndex((tab) => tab.id === now?.id);
    const to =
      event.key === 'ArrowRight' ? (at + 1) % tabs.length
      : event.key === 'ArrowLeft' ? (at - 1 + tabs.length) % tabs.length
      : event.key === 'Home' ? 0
      : event.key === 'End' ? tabs.length - 1
      : -1;
    if (to < 0) return;
    event.preventDefault();
    onChoose(tabs[to]!.id);
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[to]?.focus();
  }

  return (
    <div>
      <div ref={list} role="tablist" aria-label={label} className={css.list} onKeyDown={walk}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${id}-${tab.id}`}
            aria-selected={tab === now}
            aria-controls={`${id}-body`}
            tabIndex={tab === now ? 0 : -1}
            className={css.tab}
            onClick={() => onChoose(tab.id)}
          >
            {tab.label}
            {tab.count !== undefined && <span className={css.count}>{tab.count}</span>}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-body`} aria-labelledby={now && `${id}-${now.id}`} className={css.body}>
        {now?.body()}
      </div>
    </div>
  );
}
