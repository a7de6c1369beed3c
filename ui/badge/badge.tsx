import type { ReactNode } from 'react';
import { IconButton } from '../button/button.tsx';
import { useT } from '../i18n/use.ts';
import css from './badge.module.css';

export type Tone = 'plain' | 'blue' | 'teal' | 'amber' | 'red';

/** A short word about a thing: its kind, its state. The word carries the meaning, the colour only helps the eye. */
export function Badge({ tone = 'plain', children, title }: { tone?: Tone; children: ReactNode; title?: string }) {
  return (
    <span className={[css.badge, css[tone]].join(' ')} title={title}>
      {children}
    </span>
  );
}

/** A word someone put on a thing, and may take off. */
export function Tag({ children, onRemove }: { children: string; onRemove?: () => void }) {
  const t = useT();
  return (
    <span className={[css.badge, css.tag].join(' ')}>
      {children}
      {onRemove && <IconButton icon="close" small className={css.remove} label={t('common.remove', { name: children })} onClick={onRemove} />}
    </span>
  );
}
