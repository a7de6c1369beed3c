import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '#ui/button/button.tsx';
import css from './card.module.css';

export interface CardField {
  name: string;
  label: string;
  /** Has a value: stands as a row. What is not known yet is a button that opens its field. */
  known: boolean;
  /** Worth asking at the next talk. */
  ask?: boolean;
  /** May it be filled here? What may not is left out while it is not known. */
  fillable?: boolean;
  /** Takes the whole width of its group. */
  long?: boolean;
  node: ReactNode;
}

/** Fields of one subject: what is known in rows, what is not as buttons under them. */
export function FieldGroup({ title, aside, fields, children }: { title?: string; aside?: ReactNode; fields: readonly CardField[]; children?: ReactNode }) {
  const [opened, setOpened] = useState<readonly string[]>([]);
  const rows = fields.filter((field) => field.known || opened.includes(field.name));
  const blanks = fields.filter((field) => !rows.includes(field) && field.fillable !== false);
  return (
    <section className={css.group} aria-label={title}>
      {title && (
        <header className={css.head}>
          <h3 className={css.title}>{title}</h3>
          {aside}
        </header>
      )}
      {rows.length > 0 && (
        <dl className={css.rows}>
          {rows.map((field) => (
            <div key={field.name} className={field.long ? css.longRow : css.row}>
              <dt>{field.label}</dt>
              <dd>{!field.known ? <OpenAtOnce>{field.node}</OpenAtOnce> : field.node}</dd>
            </div>
          ))}
        </dl>
      )}
      {children}
      {blanks.length > 0 && (
        <div className={css.blanks} data-noprint>
          {blanks.map((field) => (
            <Button key={field.name} small look="quiet" icon="plus" className={field.ask ? css.ask : css.blank} onClick={() => setOpened([...opened, field.name])}>
              {field.label}
            </Button>
          ))}
        </div>
      )}
    </section>
  );
}

/** Presses the field's face as soon as it stands: whoever asked for a blank wants to fill it. */
export function OpenAtOnce({ children }: { children: ReactNode }) {
  const own = useRef<HTMLSpanElement>(null);
  useEffect(() => own.current?.querySelector('button')?.click(), []);
  return <span ref={own} className={css.opened}>{children}</span>;
}
