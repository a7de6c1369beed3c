import { Icon } from '../icon/icon.tsx';
import { useT } from '../i18n/use.ts';
import css from './save-state.module.css';

/** What happens to what was typed: `draft` kept on this device only, `waiting` for a connection. */
export type Saving = 'idle' | 'draft' | 'saving' | 'saved' | 'merged' | 'failed' | 'waiting';

/** An honest word about whether a change has arrived; never only a colour. */
export function SaveState({ state, onRetry }: { state: Saving; onRetry?: () => void }) {
  const t = useT();
  return (
    <span role="status" className={[css.state, css[state]].join(' ')}>
      {state === 'saved' || state === 'merged' ? <Icon name="check" size={14} /> : null}
      {state === 'failed' && <Icon name="alert" size={14} />}
      {state === 'waiting' && <Icon name="offline" size={14} />}
      {state === 'saving' && <i className={css.spin} aria-hidden />}
      {state !== 'idle' && t(`saving.${state}`)}
      {state === 'failed' && onRetry && (
        <button type="button" className={css.retry} onClick={onRetry}>
          {t('common.retry')}
        </button>
      )}
    </span>
  );
}
