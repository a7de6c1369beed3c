import type { ReactNode } from 'react';
import { Button } from '../button/button.tsx';
import { Icon } from '../icon/icon.tsx';
import { useFormat, useT } from '../i18n/use.ts';
import css from './long-work.module.css';

export type WorkState = 'waiting' | 'running' | 'stopping' | 'done' | 'stopped' | 'failed';

/**
 * Work that takes its time (an import, an export, a campaign): how far it is, in counts; it goes on when the page is
 * closed and can be stopped. `total` is unknown until it is known. `failed` rows lead to `onFailed`.
 */
export function LongWork({ title, state, done, total, failed = 0, note, onStop, onFailed, children }: {
  title: string;
  state: WorkState;
  done: number;
  total?: number;
  failed?: number;
  note?: ReactNode;
  onStop?: () => void;
  onFailed?: () => void;
  children?: ReactNode;
}) {
  const t = useT();
  const format = useFormat();
  const going = state === 'running' || state === 'waiting' || state === 'stopping';
  const share = total ? Math.min(1, done / total) : undefined;
  return (
    <div className={css.work}>
      <div className={css.head}>
        <strong>{title}</strong>
        <span className={css.state} role="status">
          {state === 'done' && <Icon name="check" size={14} />}
          {state === 'failed' && <Icon name="alert" size={14} />}
          {t(`work.${state}`)}
        </span>
      </div>
      <progress className={[css.bar, css[state]].join(' ')} value={going ? share : state === 'done' ? 1 : (share ?? 0)} max={1} aria-label={title} />
      <div className={css.foot}>
        <span className={css.counts}>
          {total === undefined ? format.number(done) : t('work.of', { done, total })}
          {share !== undefined && going && <span className={css.mute}> · {format.percent(share)}</span>}
          {failed > 0 && (
            <>
              {' · '}
              {onFailed ? (
                <button type="button" className={css.failedRows} onClick={onFailed}>
                  {t('work.failedRows', { count: failed })}
                </button>
              ) : (
                <span className={css.failedRows}>{t('work.failedRows', { count: failed })}</span>
              )}
            </>
          )}
        </span>
        {going && onStop && (
          <Button small icon="close" onClick={onStop} disabled={state === 'stopping'}>
            {t('work.stop')}
          </Button>
        )}
        {!going && children}
      </div>
      {going && <p className={css.mute}>{note ?? t('work.goesOn')}</p>}
    </div>
  );
}
