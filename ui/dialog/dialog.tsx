import { type ReactNode, useEffect, useId, useRef } from 'react';
import { IconButton } from '../button/button.tsx';
import { useT } from '../i18n/use.ts';
import { KeyLayer } from '../keys/use-keys.tsx';
import css from './dialog.module.css';

export interface DialogProps {
  title: string;
  onClose: () => void;
  /** Buttons at the foot, the main one last. */
  foot?: ReactNode;
  size?: 'small' | 'middle' | 'large';
  /** From the side, over the page's full height: for a record looked at beside a list. */
  side?: boolean;
  children: ReactNode;
}

/** A window over the page; the page behind rests. Mounted is open; `Esc` asks to close, and focus goes back by itself. */
export function Dialog({ title, onClose, foot, size = 'middle', side, children }: DialogProps) {
  const own = useRef<HTMLDialogElement>(null);
  const t = useT();
  const id = useId();
  useEffect(() => {
    const dialog = own.current!;
    const before = document.activeElement as HTMLElement | null;
    if (!dialog.open) dialog.showModal();
    const first = dialog.querySelector<HTMLElement>('[data-autofocus], [autofocus]') ?? dialog.querySelector<HTMLElement>('[data-dialog-body] :is(input, select, textarea, button)');
    first?.focus();
    return () => {
      dialog.close();
      before?.focus?.();
    };
  }, []);
  return (
    <dialog
      ref={own}
      className={[css.dialog, css[size], side && css.side].filter(Boolean).join(' ')}
      aria-labelledby={id}
      onCancel={(event) => {
        // A field inside may be asking to be cancelled (its own Esc), or a file chooser was closed.
        if (event.target !== own.current) return;
        event.preventDefault();
        onClose();
      }}
    >
      <KeyLayer>
        <header className={css.head}>
          <h2 id={id} className={css.title}>
            {title}
          </h2>
          <IconButton icon="close" label={t('common.close')} onClick={onClose} />
        </header>
        <div className={css.body} data-dialog-body>
          {children}
        </div>
        {foot && <footer className={css.foot}>{foot}</footer>}
      </KeyLayer>
    </dialog>
  );
}
