import { useRef, useState } from 'react';
import { IconButton } from '../button/button.tsx';
import { Checkbox } from '../field/field.tsx';
import { useT } from '../i18n/use.ts';
import { Popover } from '../popover/popover.tsx';
import css from './columns.module.css';

/** Which columns are shown, and in which order. The first one, the row's name, always is. */
export function ColumnChooser({ all, shown, onChange }: {
  all: readonly { id: string; label: string }[];
  shown: readonly string[];
  onChange: (shown: string[]) => void;
}) {
  const t = useT();
  const anchor = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const order = [...shown.flatMap((id) => all.find((each) => each.id === id) ?? []), ...all.filter((each) => !shown.includes(each.id))];
  function move(id: string, step: number) {
    const next = [...shown];
    const at = next.indexOf(id);
    next.splice(at, 1);
    next.splice(Math.max(1, at + step), 0, id);
    onChange(next);
  }
  return (
    <>
      <IconButton ref={anchor} icon="columns" label={t('list.columns')} aria-haspopup="dialog" aria-expanded={open} onClick={() => setOpen(!open)} />
      {open && (
        <Popover
          anchor={anchor}
          end
          label={t('list.columns')}
          onClose={(how) => {
            setOpen(false);
            if (how === 'escape') anchor.current?.focus();
          }}
        >
          <ul className={css.columns}>
            {order.map((column) => {
              const at = shown.indexOf(column.id);
              return (
                <li key={column.id}>
                  <Checkbox
                    label={column.label}
                    checked={at >= 0}
                    disabled={at === 0}
                    onChange={(event) => onChange(event.target.checked ? [...shown, column.id] : shown.filter((id) => id !== column.id))}
                  />
                  {at > 0 && (
                    <span>
                      <IconButton icon="chevronUp" small label={t('list.columnUp', { name: column.label })} disabled={at === 1} onClick={() => move(column.id, -1)} />
                      <IconButton icon="chevronDown" small label={t('list.columnDown', { name: column.label })} disabled={at === shown.length - 1} onClick={() => move(column.id, 1)} />
                    </span>
                  )}
                </li>
              );
            })}
          </ul>
        </Popover>
      )}
    </>
  );
}
