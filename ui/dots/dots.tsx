import { useT } from '../i18n/use.ts';
import css from './dots.module.css';

/** A weight from 0 to 5 as dots. With `onChange` it is set by the arrows, a digit or a press. */
export function Dots({ value, label, onChange }: { value: number; label: string; onChange?: (value: number) => void }) {
  const t = useT();
  const text = t('common.ofFive', { n: value });
  const dots = [1, 2, 3, 4, 5].map((n) => (
    <i key={n} className={n <= value ? css.on : css.off} onPointerDown={onChange && (() => onChange(n === value ? n - 1 : n))} />
  ));
  if (!onChange)
    return (
      <span role="img" aria-label={`${label}: ${text}`} className={css.dots}>
        {dots}
      </span>
    );
  return (
    <span
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={5}
      aria-valuenow={value}
      aria-valuetext={text}
      className={[css.dots, css.edit].join(' ')}
      onKeyDown={(event) => {
        const step = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key];
        const next = step ? value + step : /^[0-5]$/.test(event.key) ? Number(event.key) : undefined;
        if (next === undefined) return;
        event.preventDefault();
        event.stopPropagation();
        onChange(Math.max(0, Math.min(5, next)));
      }}
    >
      {dots}
    </span>
  );
}
