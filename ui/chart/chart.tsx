import type { ReactNode } from 'react';
import { useFormat, useT } from '../i18n/use.ts';
import css from './chart.module.css';

export interface Bar {
  id: string;
  label: string;
  value: number;
  /** A plan or norm to compare with; drawn as a mark. */
  of?: number;
  onOpen?: () => void;
}
interface Shown {
  /** What the chart says, in one sentence; its title and its name for those who do not see it. */
  title: string;
  /** How a value is written; plain numbers otherwise. */
  write?: (value: number) => string;
}

/** Quantities compared: one bar each, its number beside it, and its plan as a mark. Reads as a table by itself. */
export function Bars({ title, bars, write }: Shown & { bars: readonly Bar[] }) {
  const t = useT();
  const format = useFormat();
  const text = write ?? ((value: number) => format.number(value));
  const top = Math.max(1e-9, ...bars.map((bar) => Math.max(bar.value, bar.of ?? 0)));
  const planned = bars.some((bar) => bar.of !== undefined);
  return (
    <figure className={css.figure}>
      <figcaption className={css.title}>{title}</figcaption>
      <table className={css.bars}>
        <thead className="sr-only">
          <tr>
            <th scope="col">{t('chart.what')}</th>
            <th scope="col">{t('chart.value')}</th>
            <th scope="col">{t('chart.share')}</th>
          </tr>
        </thead>
        <tbody>
          {bars.map((bar) => (
            <tr key={bar.id}>
              <th scope="row" className={css.label}>
                {bar.onOpen ? (
                  <button type="button" onClick={bar.onOpen} className={css.open}>
                    {bar.label}
                  </button>
                ) : (
                  bar.label
                )}
              </th>
              <td className={css.track}>
                <span className={css.bar} style={{ width: `${(Math.max(0, bar.value) / top) * 100}%` }} />
                {bar.of !== undefined && <span className={css.mark} style={{ left: `${(bar.of / top) * 100}%` }} />}
              </td>
              <td className={css.number}>
                {text(bar.value)}
                {planned && bar.of !== undefined && <span className={css.of}> / {text(bar.of)}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}

export interface Series {
  id: string;
  label: string;
  values: readonly (number | null)[];
}

/** Quantities over time, one to three series side by side; the numbers are a press away. */
export function Columns({ title, labels, series, write, height = 180 }: Shown & {
  labels: readonly string[];
  series: readonly Series[];
  height?: number;
}) {
  const format = useFormat();
  const text = write ?? ((value: number) => format.number(value));
  const top = round(Math.max(1e-9, ...series.flatMap((one) => one.values.map((value) => value ?? 0))));
  const lines = [0, 0.25, 0.5, 0.75, 1];
  return (
    <figure className={css.figure}>
      <figcaption className={css.title}>{title}</figcaption>
      {series.length > 1 && (
        <ul className={css.legend}>
          {series.map((one, n) => (
            <li key={one.id}>
              <i className={css[`s${n}`]} />
              {one.label}
            </li>
          ))}
        </ul>
      )}
      <div className={css.plot} style={{ height }} aria-hidden>
        {lines.map((share) => (
          <div key={share} className={css.line} style={{ bottom: `${share * 100}%` }}>
            <span>{text(top * share)}</span>
          </div>
        ))}
        <div className={css.columns}>
          {labels.map((label, at) => (
            <div key={label} className={css.group} title={`${label}: ${series.map((one) => `${one.label} ${one.values[at] === null ? '–' : text(one.values[at] ?? 0)}`).join(', ')}`}>
              {series.map((one, n) => (
                <i key={one.id} className={css[`s${n}`]} style={{ height: `${(Math.max(0, one.values[at] ?? 0) / top) * 100}%` }} />
              ))}
            </div>
          ))}
        </div>
      </div>
      <div className={css.axis} aria-hidden>
        {labels.map((label) => (
          <span key={label}>{label}</span>
        ))}
      </div>
      <Numbers labels={labels} series={series} text={text} />
    </figure>
  );
}

/** The same as a table, for reading, copying and screen readers. */
function Numbers({ labels, series, text }: { labels: readonly string[]; series: readonly Series[]; text: (value: number) => string }) {
  const t = useT();
  return (
    <details className={css.numbers}>
      <summary>{t('chart.numbers')}</summary>
      <div className={css.scroll} tabIndex={0} role="region" aria-label={t('chart.numbers')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('chart.what')}</th>
              {series.map((one) => (
                <th key={one.id} scope="col">
                  {one.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {labels.map((label, at) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                {series.map((one) => (
                  <td key={one.id}>{one.values[at] === null || one.values[at] === undefined ? '–' : text(one.values[at])}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

/** How something went, no larger than a word; its last value stands beside it. */
export function Sparkline({ values, label, children }: { values: readonly number[]; label: string; children?: ReactNode }) {
  const top = Math.max(...values);
  const low = Math.min(...values);
  const x = (at: number) => 2 + (at / Math.max(1, values.length - 1)) * 76;
  const y = (value: number) => 18 - ((value - low) / (top - low || 1)) * 14;
  const last = values.length - 1;
  return (
    <span className={css.spark}>
      <svg viewBox="0 0 80 22" width="80" height="22" role="img" aria-label={label}>
        <polyline points={values.map((value, at) => `${x(at)},${y(value)}`).join(' ')} />
        {last >= 0 && <circle cx={x(last)} cy={y(values[last]!)} r="2.2" />}
      </svg>
      {children}
    </span>
  );
}

/** The next round number: 1, 2, 2.5, 4, 5, 8 times a power of ten. */
export function round(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 2.5, 4, 5, 8, 10].find((step) => step * power >= value - 1e-12) ?? 10) * power;
}
