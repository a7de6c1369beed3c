import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { Button, IconButton } from '../button/button.tsx';
import { Icon } from '../icon/icon.tsx';
import { useT } from '../i18n/use.ts';
import { useKeys } from '../keys/use-keys.tsx';
import { refusalText } from '../refusal/refusal.ts';
import css from './toasts.module.css';
import { currentToasts, dismiss, lastUndo, subscribeToasts, takeBack, type Toast } from './toasts.ts';

/** The place where words in passing and undo appear; once, in the shell. Ctrl+Z takes the last deed back. */
export function Toasts() {
  const t = useT();
  const toasts = useSyncExternalStore(subscribeToasts, currentToasts);
  const words = { done: t('undo.done'), failed: (error: unknown) => `${t('undo.failed')} ${refusalText(t, error)}` };
  const back = (id: number) => void takeBack(id, words);
  useKeys(
    toasts.some((toast) => toast.undo)
      ? [
          {
            keys: 'mod+z',
            label: t('undo.undo'),
            run: (event) => {
              // In a field Ctrl+Z takes back what was typed, as everywhere.
              if (event.target instanceof HTMLElement && event.target.matches('input, textarea, [contenteditable]')) return false;
              const last = lastUndo();
              if (!last) return false;
              back(last.id);
            },
          },
        ]
      : [],
  );
  return (
    <div role="status" aria-live="polite" className={css.toasts} data-noprint>
      {toasts.map((toast) => (
        <Line key={toast.id} toast={toast} onUndo={() => back(toast.id)} />
      ))}
    </div>
  );
}

function Line({ toast, onUndo }: { toast: Toast; onUndo: () => void }) {
  const t = useT();
  const [held, setHeld] = useState(false);
  const left = useRef(toast.stay);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new text begins its own time
  useEffect(() => {
    left.current = toast.stay;
  }, [toast.stay, toast.text]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new text begins its own time
  useEffect(() => {
    if (held || toast.state === 'undoing') return;
    const from = Date.now();
    const timer = setTimeout(() => dismiss(toast.id), left.current);
    return () => {
      clearTimeout(timer);
      left.current = Math.max(1500, left.current - (Date.now() - from));
    };
  }, [held, toast.id, toast.state, toast.stay, toast.text]);
  return (
    <div
      className={[css.toast, toast.tone === 'failed' && css.failed].filter(Boolean).join(' ')}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {toast.tone === 'failed' && <Icon name="alert" size={16} />}
      <span className={css.text}>{toast.text}</span>
      {toast.undo && (
        <Button look="quiet" small icon="undo" busy={toast.state === 'undoing'} onClick={onUndo} className={css.undo}>
          {t('undo.undo')}
        </Button>
      )}
      <IconButton icon="close" small label={t('common.close')} onClick={() => dismiss(toast.id)} className={css.close} />
      {toast.undo && (
        <i
          aria-hidden
          className={css.time}
          style={{ animationDuration: `${toast.stay}ms`, animationPlayState: held ? 'paused' : 'running' }}
        />
      )}
    </div>
  );
}
