import { type ReactNode, useState } from 'react';
import { refusalText } from '#app/web/api.ts';
import { Button } from '#ui/button/button.tsx';
import { Dialog, type DialogProps } from '#ui/dialog/dialog.tsx';
import { useT } from '#ui/i18n/use.ts';
import css from './deeds.module.css';

/** A short question before a deed: stays open and says why when it is refused, and keeps what was typed. */
export function Ask({ title, deed, ready = true, danger, size = 'small', onDo, onClose, children }: Pick<DialogProps, 'title' | 'size' | 'onClose'> & {
  /** What the button does, in its own words. */
  deed: string;
  ready?: boolean;
  danger?: boolean;
  onDo: () => Promise<unknown>;
  children: ReactNode;
}) {
  const t = useT();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  async function run() {
    if (!ready || busy) return;
    setBusy(true);
    setError(undefined);
    try {
      await onDo();
      onClose();
    } catch (thrown) {
      setError(thrown);
      setBusy(false);
    }
  }
  return (
    <Dialog
      title={title}
      size={size}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button look={danger ? 'danger' : 'main'} busy={busy} disabled={!ready} keys="mod+Enter" keysInInputs keyLabel={deed} onClick={() => void run()}>
            {deed}
          </Button>
        </>
      }
    >
      <div className={css.ask}>
        {children}
        {error !== undefined && (
          <p role="alert" className={css.error}>
            {refusalText(t, error)}
          </p>
        )}
      </div>
    </Dialog>
  );
}
