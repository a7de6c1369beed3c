import { useState } from 'react';
import { Button } from '../button/button.tsx';
import { Dialog } from '../dialog/dialog.tsx';
import { useT } from '../i18n/use.ts';
import { LoadingState } from '../state/state.tsx';
import { Strip } from '../strip/strip.tsx';
import { refusalText } from '../refusal/refusal.ts';
import css from './bulk-preview.module.css';

/** What a change of many rows would do, as the server counted it. */
export interface BulkCounts {
  found: number;
  changes: number;
  unchanged: number;
  /** The first of those refused, with the refusal's name. */
  refused: readonly { id: string; name: string; code: string }[];
  refusedCount: number;
}

/** Before many rows are changed: how many change, how many already are so, which are refused and why. */
export function BulkPreview({ title, counts, error, onRun, onClose }: {
  title: string;
  counts: BulkCounts | undefined;
  error?: unknown;
  onRun: () => Promise<unknown>;
  onClose: () => void;
}) {
  const t = useT();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<unknown>();
  const problem = failed ?? error;
  return (
    <Dialog
      title={title}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button
            look="main"
            busy={busy}
            disabled={!counts?.changes}
            onClick={async () => {
              setBusy(true);
              try {
                await onRun();
                onClose();
              } catch (thrown) {
                setFailed(thrown);
                setBusy(false);
              }
            }}
          >
            {t('list.bulkRun', { count: counts?.changes ?? 0 })}
          </Button>
        </>
      }
    >
      {problem !== undefined && problem !== null && (
        <p role="alert" className={css.error}>
          {refusalText(t, problem)}
        </p>
      )}
      {!counts && !problem && <LoadingState lines={3} />}
      {counts && (
        <>
          <Strip
            label={title}
            figures={[
              { label: t('list.bulkFound'), value: counts.found },
              { label: t('list.bulkChanges'), value: counts.changes, tone: counts.changes ? 'good' : undefined },
              { label: t('list.bulkUnchanged'), value: counts.unchanged },
              { label: t('list.bulkRefused'), value: counts.refusedCount, tone: counts.refusedCount ? 'look' : undefined },
            ]}
          />
          {counts.refused.length > 0 && (
            <ul className={css.refused}>
              {counts.refused.map((each) => (
                <li key={each.id}>
                  <b>{each.name}</b> {t(`refusal.${each.code}`)}
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </Dialog>
  );
}
