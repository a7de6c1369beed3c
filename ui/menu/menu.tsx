import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { Button, type ButtonProps } from '../button/button.tsx';
import { Icon, type IconName } from '../icon/icon.tsx';
import { Kbd } from '../kbd/kbd.tsx';
import { Popover } from '../popover/popover.tsx';
import css from './menu.module.css';

export type MenuItem =
  | {
      label: string;
      run: () => void;
      icon?: IconName;
      /** Printed only; the page registers the key itself. */
      keys?: string;
      hint?: string;
      danger?: boolean;
      disabled?: boolean;
      /** One of several choices, or an on–off choice. */
      checked?: boolean;
    }
  | { heading: string }
  | '-';

const isItem = (item: MenuItem): item is Exclude<MenuItem, '-' | { heading: string }> => item !== '-' && 'run' in item;

/** A button that opens a menu. Arrows, Home, End, first letters; Esc goes back to the button. */
export function MenuButton({ items, label, end, ...button }: Omit<ButtonProps, 'onClick'> & { items: readonly MenuItem[]; label: string; end?: boolean }) {
  const anchor = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState<'first' | 'last' | false>(false);
  const id = useId();
  return (
    <>
      <Button
        iconAfter={button.children === undefined ? undefined : 'chevronDown'}
        {...button}
        ref={anchor}
        aria-label={typeof button.children === 'string' ? undefined : label}
        title={button.children === undefined ? label : undefined}
        aria-haspopup="menu"
        aria-expanded={open !== false}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(open ? false : 'first')}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          event.preventDefault();
          setOpen(event.key === 'ArrowDown' ? 'first' : 'last');
        }}
      />
      {open && (
        <Popover
          anchor={anchor}
          end={end}
          id={id}
          role="menu"
          label={label}
          onClose={(how) => {
            setOpen(false);
            if (how === 'escape') anchor.current?.focus();
          }}
        >
          <MenuList
            items={items}
            from={open}
            onDone={() => {
              setOpen(false);
              anchor.current?.focus();
            }}
          />
        </Popover>
      )}
    </>
  );
}

/** The rows of a menu, already inside something that is a menu. */
export function MenuList({ items, from = 'first', onDone }: { items: readonly MenuItem[]; from?: 'first' | 'last'; onDone: () => void }) {
  const list = useRef<HTMLDivElement>(null);
  const rows = () => [...list.current!.querySelectorAll<HTMLElement>('[role^="menuitem"]:not([aria-disabled="true"])')];
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it opens
  useEffect(() => {
    const all = rows();
    (from === 'first' ? all[0] : all[all.length - 1])?.focus();
  }, [from]);

  function walk(event: KeyboardEvent) {
    const all = rows();
    const at = all.indexOf(document.activeElement as HTMLElement);
    let to: HTMLElement | undefined;
    if (event.key === 'ArrowDown') to = all[(at + 1) % all.length];
    else if (event.key === 'ArrowUp') to = all[(at - 1 + all.length) % all.length];
    else if (event.key === 'Home') to = all[0];
    else if (event.key === 'End') to = all[all.length - 1];
    else if (event.key === 'Tab') return onDone();
    else if (event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey) {
      const letter = event.key.toLowerCase();
      to = [...all.slice(at + 1), ...all.slice(0, at + 1)].find((row) => row.dataset.label?.toLowerCase().startsWith(letter));
    } else return;
    event.preventDefault();
    event.stopPropagation();
    to?.focus();
  }

  return (
    <div ref={list} onKeyDown={walk} className={css.list} role="none">
      {items.map((item, at) => {
        const key = item === '-' ? `rule ${at}` : isItem(item) ? `item ${at} ${item.label}` : `heading ${item.heading}`;
        if (item === '-') return <hr key={key} className={css.rule} />;
        if (!isItem(item))
          return (
            <div key={key} className={css.heading} role="presentation">
              {item.heading}
            </div>
          );
        return (
          <button
            key={key}
            type="button"
            role={item.checked === undefined ? 'menuitem' : 'menuitemradio'}
            aria-checked={item.checked}
            aria-disabled={item.disabled || undefined}
            tabIndex={-1}
            data-label={item.label}
            className={[css.item, item.danger && css.danger].filter(Boolean).join(' ')}
            onPointerMove={(event) => event.currentTarget.focus({ preventScroll: true })}
            onClick={() => {
              if (item.disabled) return;
              onDone();
              item.run();
            }}
          >
            <span className={css.icon}>
              {item.checked ? <Icon name="check" size={16} /> : item.icon && <Icon name={item.icon} size={16} />}
            </span>
            <span className={css.label}>
              {item.label}
              {item.hint && <small className={css.hint}>{item.hint}</small>}
            </span>
            {item.keys && <Kbd keys={item.keys} />}
          </button>
        );
      })}
    </div>
  );
}
