import { type ButtonHTMLAttributes, type ReactNode, type Ref, useImperativeHandle, useRef } from 'react';
import { Icon, type IconName } from '../icon/icon.tsx';
import { Kbd } from '../kbd/kbd.tsx';
import { isMac } from '../keys/match.ts';
import { chords } from '../keys/registry.ts';
import { useKeys } from '../keys/use-keys.tsx';
import css from './button.module.css';

type Look = 'main' | 'plain' | 'quiet' | 'danger';

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'type'> {
  /** `main` for the one deed of a place, `plain` for others, `quiet` inside rows, `danger` for what cannot be undone. */
  look?: Look;
  small?: boolean;
  icon?: IconName;
  iconAfter?: IconName;
  /** Pressing these keys presses the button; they are printed on it and told to screen readers. */
  keys?: string | readonly string[];
  keysInInputs?: boolean;
  /** What the key does, when the button's text is not a plain string. */
  keyLabel?: string;
  pressed?: boolean;
  /** The deed is under way: the button waits and says so, its width does not change. */
  busy?: boolean;
  submit?: boolean;
  children?: ReactNode;
  ref?: Ref<HTMLButtonElement>;
}

const aria = (keys: string) => keys.replace(/mod/g, isMac ? 'Meta' : 'Control');

export function Button(props: ButtonProps) {
  const { look = 'plain', small, icon, iconAfter, keys, keysInInputs, keyLabel, pressed, busy, submit, children, className, ref, ...rest } = props;
  const own = useRef<HTMLButtonElement>(null);
  useImperativeHandle(ref, () => own.current!);
  const all = keys === undefined ? [] : chords({ keys, label: '', run() {} });
  useKeys(
    all.length && !rest.disabled && !busy
      ? [
          {
            keys: all,
            label: keyLabel ?? (typeof children === 'string' ? children : (rest['aria-label'] ?? '')),
            run: () => own.current?.click(),
            inInputs: keysInInputs,
          },
        ]
      : [],
  );
  const bare = children === undefined || children === null;
  return (
    <button
      {...rest}
      ref={own}
      type={submit ? 'submit' : 'button'}
      className={[css.button, css[look], small && css.small, bare && css.bare, className].filter(Boolean).join(' ')}
      aria-pressed={pressed}
      aria-busy={busy || undefined}
      aria-keyshortcuts={all[0] && !all[0].includes(' ') ? aria(all[0]) : undefined}
      onClick={busy ? undefined : rest.onClick}
    >
      {icon && <Icon name={icon} size={small ? 16 : 18} />}
      {children !== undefined && <span className={css.text}>{children}</span>}
      {iconAfter && <Icon name={iconAfter} size={16} />}
      {all[0] && !bare && <Kbd keys={all[0]} />}
    </button>
  );
}

/** A button that is only an icon; its label is its name and its hint. */
export function IconButton({ label, ...props }: Omit<ButtonProps, 'children'> & { icon: IconName; label: string }) {
  return <Button look="quiet" {...props} aria-label={label} title={props.title ?? label} />;
}
