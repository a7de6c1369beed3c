import { type ReactNode, useState } from 'react';
import { Button } from '../button/button.tsx';
import { useT } from '../i18n/use.ts';
import { refusalText } from '../refusal/refusal.ts';
import { Dialog } from './dialog.tsx';
import css from './confirm.module.css';

/**
 * Asks before something that cannot be undone; what can be undone is done at once and offers undo instead.
 * `confirm` says the deed (“Erase 3 clients”), never “OK”. Stays open and says why when the deed is refused.
 */
export function Confirm({ title, children, confirm, onConfirm, onClose, danger = true }: {
  title: string;
  children: ReactNode;
  confirm: string;
  onConfirm: () => Promise<unknown> | unknown;
  onClose: () => void;
  danger?: boolean;
}) {
  const t = useT();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  return (
    <Dialog
      title={title}
      size="small"
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose} data-autofocus>
            {t('common.cancel')}
          </Button>
          <Button
            look={danger ? 'danger' : 'main'}
            busy={busy}
            onClick={async () => {
              setBusy(true);
              setError(undefined);
              try {
                await onConfirm();
                onClose();
              } catch (thrown) {
                setError(thrown);
                setBusy(false);
              }
            }}
          >
            {confirm}
          </Button>
        </>
      }
    >
      {children}
      {error !== undefined && (
        <p role="alert" className={css.error}>
          {refusalText(t, error)}
        </p>
      )}
    </Dialog>
  );
}
