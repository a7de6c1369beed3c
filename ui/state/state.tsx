import type { ReactNode } from 'react';
import { Button } from '../button/button.tsx';
import { Icon, type IconName } from '../icon/icon.tsx';
import { useT } from '../i18n/use.ts';
import { isRefusal, refusalText } from '../refusal/refusal.ts';
import css from './state.module.css';

/** An empty place teaches: what it is for, one button to begin, a small example. */
export function EmptyState({ icon, title, children, action, example }: {
  icon?: IconName;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  example?: ReactNode;
}) {
  return (
    <div className={css.state}>
      {icon && (
        <span className={css.icon}>
          <Icon name={icon} size={26} />
        </span>
      )}
      <h2 className={css.title}>{title}</h2>
      {children && <div className={css.text}>{children}</div>}
      {action && <div className={css.action}>{action}</div>}
      {example && <div className={css.example}>{example}</div>}
    </div>
  );
}

/** Grey lines where text will be; nothing for the first moment, so that quick answers do not flicker. */
export function LoadingState({ lines = 6 }: { lines?: number }) {
  const t = useT();
  return (
    <div className={css.loading} role="status" aria-label={t('common.loading')}>
      {Array.from({ length: lines }, (_, at) => at).map((at) => (
        <i key={at} style={{ width: `${[62, 88, 45, 74, 93, 56][at % 6]}%` }} />
      ))}
    </div>
  );
}

/** What happened, why, and what to do next; the request's number is there for whoever is asked for help. */
export function ErrorState({ error, onRetry, children }: { error: unknown; onRetry?: () => void; children?: ReactNode }) {
  const t = useT();
  const id = isRefusal(error) ? error.requestId : undefined;
  const lost = isRefusal(error) && error.unreachable;
  return (
    <div className={css.state} role="alert">
      <span className={[css.icon, css.bad].join(' ')}>
        <Icon name={lost ? 'offline' : 'alert'} size={26} />
      </span>
      <h2 className={css.title}>{lost ? t('common.unreachableTitle') : t('common.brokenTitle')}</h2>
      <div className={css.text}>
        <p>{refusalText(t, error)}</p>
        {children}
      </div>
      {onRetry && (
        <div className={css.action}>
          <Button look="main" icon="refresh" onClick={onRetry}>
            {t('common.retry')}
          </Button>
        </div>
      )}
      {id && <p className={css.request}>{t('common.request', { id })}</p>}
    </div>
  );
}
