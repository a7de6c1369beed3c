import type { ReactNode } from 'react';
import css from './strip.module.css';

export interface Figure {
  label: string;
  value: ReactNode;
  /** `good` reached, `look` needs a look, `late` late or over. */
  tone?: 'good' | 'look' | 'late';
  /** Leads to where the figure comes from. */
  onOpen?: () => void;
}

/** The facts that answer “how do things stand” in one look; each may open what is behind it. */
export function Strip({ figures, label }: { figures: readonly Figure[]; label: string }) {
  return (
    <dl className={css.strip} aria-label={label}>
      {figures.map((figure) => (
        <div key={figure.label} className={css.figure}>
          <dt className={css.label}>{figure.label}</dt>
          <dd className={[css.value, figure.tone && css[figure.tone]].filter(Boolean).join(' ')}>
            {figure.onOpen ? (
              <button type="button" className={css.open} onClick={figure.onOpen}>
                {figure.value}
              </button>
            ) : (
              figure.value
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Counted against a norm, for the top bar: “calls 18/30”. */
export function Norm({ label, done, of, tone }: { label: string; done: ReactNode; of?: ReactNode; tone?: Figure['tone'] }) {
  return (
    <span className={css.norm}>
      {label}
      <b className={tone && css[tone]}>{done}</b>
      {of !== undefined && <span>/{of}</span>}
    </span>
  );
}
